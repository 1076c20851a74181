import fc from 'fast-check';
import { event } from './happening-events';
import { once, reading, report } from './happening-records';
import { bulletin, round } from './happening-words';
import type { TellHappening } from './told';

/** Anything that people do in this network, the usual more often than the rare. */
export const happening: TellHappening = fc.oneof(
  { weight: 10, arbitrary: event },
  { weight: 3, arbitrary: bulletin },
  { weight: 3, arbitrary: round },
  { weight: 6, arbitrary: report },
  { weight: 3, arbitrary: once },
  { weight: 1, arbitrary: reading },
);
