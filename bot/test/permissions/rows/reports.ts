import type { Row, Rows } from '../row';

const network: Pick<Row, 'over'> = { over: ['whole network'] };
const scope = { from: '2024-01-01', until: '2024-04-30', asOf: '2024-05-20' };
const id = 'report-draft-1';
const begun = { way: 'POST /api/funder-reports/drafts', ask: () => ({ body: { ...scope, id } }) };
const params = { id };
const first = { params: { number: '1', version: '1' } };

/** Numbered ones are read by the coordination and by observers; drafts are the coordinator’s. */
export const reports: Rows = {
  'GET /api/funder-reports': { ...network },
  'POST /api/funder-reports/drafts': { ...network, ask: begun.ask },
  'GET /api/funder-reports/drafts/:id': { ...network, first: [begun], ask: () => ({ params }) },
  'DELETE /api/funder-reports/drafts/:id': { ...network, first: [begun], ask: () => ({ params }) },
  'GET /api/funder-reports/drafts/:id/evidence': {
    ...network,
    first: [begun],
    ask: () => ({ params, query: { figure: 'members~first' } }),
  },
  'POST /api/funder-reports/drafts/:id/reasons': {
    ...network,
    first: [begun],
    ask: () => ({ params, body: { revision: 1, reasons: [] } }),
  },
  'POST /api/funder-reports/drafts/:id/number': {
    ...network,
    first: [begun],
    ask: () => ({ params, body: {} }),
  },
  'GET /api/funder-reports/:number/:version': { ...network, ask: () => first },
  'GET /api/funder-reports/:number/:version/evidence': {
    ...network,
    ask: () => ({ ...first, query: { figure: 'members~first' } }),
  },
  'GET /api/steering-page': { ...network },
  'GET /api/steering-page/file': { ...network },
  'GET /api/funder-reports/:number/:version/file': {
    ...network,
    ask: () => ({ ...first, query: { format: 'csv' } }),
  },
};
