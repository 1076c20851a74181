import type * as contract from '@shared/contract/bulletins';
import { change, reading } from '../way';

export const bulletinsApi = {
  bulletins: reading<typeof contract.bulletins>('/api/bulletins'),
  bulletin: reading<typeof contract.bulletin>('/api/bulletins/:id'),
  acknowledgeBulletin: change<typeof contract.acknowledgeBulletin>('post', '/api/bulletins/:id/acknowledge'),
  acknowledgements: reading<typeof contract.acknowledgements>('/api/bulletins/:id/acknowledgements'),
  correctBulletin: change<typeof contract.correctBulletin>('post', '/api/bulletins/:id/correct'),
  addLanguage: change<typeof contract.addLanguage>('post', '/api/bulletins/:id/language'),
  bulletinLetter: reading<typeof contract.bulletinLetter>('/api/bulletins/:id/letter'),
  relayBulletin: change<typeof contract.relayBulletin>('post', '/api/bulletins/:id/relay'),
  retryBulletin: change<typeof contract.retryBulletin>('post', '/api/bulletins/:id/retry'),
  withdrawBulletin: change<typeof contract.withdrawBulletin>('post', '/api/bulletins/:id/withdraw'),
  exportBulletins: reading<typeof contract.exportBulletins>('/api/bulletins/export'),
  setAutoRelay: change<typeof contract.setAutoRelay>('put', '/api/themes/:theme/auto-relay'),
};
