import type * as contract from '@shared/contract/me';
import { change, reading } from '../way';

export const meApi = {
  me: reading<typeof contract.me>('/api/me'),
  setLanguage: change<typeof contract.setLanguage>('put', '/api/me/language'),
  chooseOrganisation: change<typeof contract.chooseOrganisation>('put', '/api/me/organisation'),
};
