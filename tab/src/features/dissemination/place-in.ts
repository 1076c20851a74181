import { spreadDuties } from '@shared/domain/spread';
import type { Entry, Log, LogPlace } from './types';

/** In whose name a line was written, where that is the reader's own: nobody changes it in another's. */
export const placeIn = (of: Log, entry: Entry): LogPlace | undefined =>
  of.places.find((p) => p.organisation === entry.organisation && spreadDuties[p.role] === entry.obligation);
