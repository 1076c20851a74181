import type * as contract from '@shared/contract/model';
import { change, reading } from '../way';

export const modelApi = {
  model: reading<typeof contract.model>('/api/model'),
  setTemplate: change<typeof contract.setTemplate>('post', '/api/model/template'),
  publishModel: change<typeof contract.publishModel>('post', '/api/model/versions'),
  setIndicator: change<typeof contract.setIndicator>('post', '/api/themes/:theme/indicators'),
  deliverPart: change<typeof contract.deliverPart>('post', '/api/themes/:theme/model/delivery'),
  draftPart: change<typeof contract.draftPart>('post', '/api/themes/:theme/model/draft'),
  settlePart: change<typeof contract.settlePart>('post', '/api/themes/:theme/model/word'),
};
