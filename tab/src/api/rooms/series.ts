import type * as contract from '@shared/contract/series';
import { change, reading } from '../way';

export const seriesApi = {
  planSeries: change<typeof contract.planSeries>('post', '/api/series'),
  seriesDays: reading<typeof contract.seriesDays>('/api/series-days'),
  endSeries: change<typeof contract.endSeries>('post', '/api/series/:id/end'),
};
