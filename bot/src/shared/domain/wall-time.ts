import { DateTime } from 'luxon';
import { type Day, type Instant, toInstant, zone } from './month';

/** A time that a person chose from a clock on the wall: one night a year an hour is missing, another it comes twice. */
export type WallTime =
  | { readonly is: 'once'; readonly at: Instant }
  | { readonly is: 'missing' }
  | { readonly is: 'doubled' };

/** `time` as HH:mm in Helsinki. */
export const wallTime = (day: Day, time: string): WallTime => {
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!local.isValid) throw new Error(`not a time: ${day} ${time}`);
  if (local.toFormat('HH:mm') !== time) return { is: 'missing' };
  return local.getPossibleOffsets().length > 1 ? { is: 'doubled' } : { is: 'once', at: toInstant(local) };
};
