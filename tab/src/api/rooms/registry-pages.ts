import type * as contract from '@shared/contract/registry-pages';
import { change, reading } from '../way';

export const registryPagesApi = {
  registryChanges: reading<typeof contract.registryChanges>('/api/registry/changes'),
  seeChanges: change<typeof contract.seeChanges>('post', '/api/registry/changes/seen'),
  takeBackTask: change<typeof contract.takeBackTask>('post', '/api/registry/changes/take-back'),
  setLeads: change<typeof contract.setLeads>('post', '/api/registry/leads'),
  organisationPage: reading<typeof contract.organisationPage>('/api/registry/organisation'),
  addOrganisation: change<typeof contract.addOrganisation>('post', '/api/registry/organisations'),
  changeOrganisation: change<typeof contract.changeOrganisation>('post', '/api/registry/organisations/:id'),
  mergeOrganisations: change<typeof contract.mergeOrganisations>(
    'post',
    '/api/registry/organisations/:id/merge',
  ),
  undoMerger: change<typeof contract.undoMerger>('post', '/api/registry/organisations/:id/merge/undo'),
  giveTask: change<typeof contract.giveTask>('post', '/api/registry/people'),
  changePerson: change<typeof contract.changePerson>('post', '/api/registry/people/:id'),
  endTask: change<typeof contract.endTask>('post', '/api/registry/people/:id/end'),
  setSeat: change<typeof contract.setSeat>('post', '/api/registry/seats'),
  endSeat: change<typeof contract.endSeat>('post', '/api/registry/seats/end'),
};
