import { spreadDuties } from '@shared/domain/spread';
import type { LogPlace, SpreadEntry, SpreadLog } from './types';

/** In whose name a line was written, where that is the reader's own: nobody changes it in another's. */
export const placeIn = (of: SpreadLog, entry: SpreadEntry): LogPlace | undefined =>
  of.places.find((p) => p.organisation === entry.organisation && spreadDuties[p.role] === entry.obligation);
