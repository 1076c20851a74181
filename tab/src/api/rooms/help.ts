import type * as contract from '@shared/contract/help';
import { change, reading } from '../way';

export const helpApi = {
  helpRequests: reading<typeof contract.helpRequests>('/api/help'),
  closeHelp: change<typeof contract.closeHelp>('post', '/api/help/close'),
  offerHelp: change<typeof contract.offerHelp>('post', '/api/help/offer'),
  askOthers: change<typeof contract.askOthers>('post', '/api/help/others'),
  replyToHelp: change<typeof contract.replyToHelp>('post', '/api/help/reply'),
};
