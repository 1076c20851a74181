import type * as contract from '@shared/contract/bulletin-drafts';
import { change, question, reading } from '../way';

export const bulletinDraftsApi = {
  beInDraft: question<typeof contract.beInDraft>('/api/bulletins/:id/here'),
  shareDraft: change<typeof contract.shareDraft>('put', '/api/bulletins/:id/shared'),
  decideApproval: change<typeof contract.decideApproval>('post', '/api/bulletins/:id/approval'),
  cancelBulletin: change<typeof contract.cancelBulletin>('post', '/api/bulletins/:id/cancel'),
  discardDraft: change<typeof contract.discardDraft>('post', '/api/bulletins/:id/discard'),
  saveDraft: change<typeof contract.saveDraft>('put', '/api/bulletins/:id/draft'),
  duplicateBulletin: change<typeof contract.duplicateBulletin>('post', '/api/bulletins/:id/duplicate'),
  previewDraft: question<typeof contract.previewDraft>('/api/bulletins/:id/preview'),
  publishDraft: change<typeof contract.publishDraft>('post', '/api/bulletins/:id/publish'),
  setApproval: change<typeof contract.setApproval>('put', '/api/bulletins/approval'),
  lookAtBulletin: question<typeof contract.lookAtBulletin>('/api/bulletins/card'),
  editorOptions: reading<typeof contract.editorOptions>('/api/bulletins/desk'),
  drafts: reading<typeof contract.drafts>('/api/bulletins/drafts'),
};
