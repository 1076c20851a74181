import type * as contract from '@shared/contract/reports';
import { change, reading } from '../way';

export const reportsApi = {
  reports: reading<typeof contract.reports>('/api/funder-reports'),
  readReport: reading<typeof contract.readReport>('/api/funder-reports/:number/:version'),
  reportEvidence: reading<typeof contract.reportEvidence>('/api/funder-reports/:number/:version/evidence'),
  reportFile: reading<typeof contract.reportFile>('/api/funder-reports/:number/:version/file'),
  beginReport: change<typeof contract.beginReport>('post', '/api/funder-reports/drafts'),
  discardDraft: change<typeof contract.discardDraft>('delete', '/api/funder-reports/drafts/:id'),
  readDraft: reading<typeof contract.readDraft>('/api/funder-reports/drafts/:id'),
  draftEvidence: reading<typeof contract.draftEvidence>('/api/funder-reports/drafts/:id/evidence'),
  numberReport: change<typeof contract.numberReport>('post', '/api/funder-reports/drafts/:id/number'),
  reasonGaps: change<typeof contract.reasonGaps>('post', '/api/funder-reports/drafts/:id/reasons'),
  steeringPage: reading<typeof contract.steeringPage>('/api/steering-page'),
  steeringFile: reading<typeof contract.steeringFile>('/api/steering-page/file'),
};
