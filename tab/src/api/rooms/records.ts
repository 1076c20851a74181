import type { RecordEndpoint } from '@shared/contract/records';
import { change } from '../way';

/** Plain records: each kind's description names its path. */
export const recordsApi = {
  roundSeen: change<RecordEndpoint>('post', '/api/facts/rounds'),
  record: (path: string) => change<RecordEndpoint>('post', path),
};
