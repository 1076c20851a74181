import type { Row, Rows } from '../row';

const network: Pick<Row, 'over'> = { over: ['whole network'] };
const next = { seen: 1, name: 'Strapetsi II', starts: '2025-01-01', ends: '2027-05-31', without: [] };

/** Read by the whole network, begun by the coordinator. */
export const periods: Rows = {
  'GET /api/periods': { ...network },
  'GET /api/periods/duties': { ...network },
  'POST /api/periods': { ...network, ask: () => ({ body: next }) },
};
