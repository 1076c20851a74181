import { z } from 'zod';
import { plainRecords } from '../domain/fact-kinds';
import { missingCodes } from '../domain/missing';
import { endpoint } from './endpoint';
import { catalogueEntry, evidence, readings, standingRow } from './obligations';
import { bilingualView, day, month, names, standing, themeId } from './words';

/** Doors at which what is missing can be recorded; only those that the caller may use. */
export const formNames: readonly string[] = [
  'report',
  ...plainRecords.map(({ form }) => form.name),
  'eventHeld',
  'nothingNeeded',
  'acceptRemote',
  'interpretation',
];
export const readingInUse = z.object({
  key: z.string(),
  says: z.string(),
  /** Null where nobody has set one: the line waits for the coordination. */
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
  /** Set only after the period: the past is told anew by it. */
  later: z.boolean(),
});
export const openSeat = z.object({
  event: z.string(),
  title: bilingualView,
  sitting: z.number(),
  day: z.string(),
  state: z.enum(['notMarked', 'absent', 'disputed', 'declined', 'awaits', 'refused']),
});
export const logLine = evidence.extend({
  state: z.enum(['inForce', 'replaced', 'withdrawn', 'open', 'confirmed', 'declined', 'absent']),
});

export const explanation = endpoint({
  method: 'get',
  path: '/api/explanation',
  summary:
    'Why one obligation stands as it does: the source, the reading, the facts, what is missing, what is next',
  act: 'seeStanding',
  query: z.object({
    obligation: z.string(),
    organisation: z.string().optional(),
    theme: themeId.optional(),
    month: month.optional(),
    asOf: day.optional(),
    readings: readings.optional(),
  }),
  response: z.object({
    organisation: z.string(),
    name: names,
    month: z.string(),
    asOf: z.string(),
    readings,
    obligation: catalogueEntry,
    row: standingRow,
    readingsInUse: z.array(readingInUse),
    /** `opens`: the act that mends it, by the form or on the page; null where it is not the caller's to do. */
    missing: z.array(
      z.object({
        code: z.enum(missingCodes),
        says: z.string(),
        part: z.string().optional(),
        opens: z
          .object({
            title: z.string(),
            form: z.enum(formNames).optional(),
            page: z.string().optional(),
            seat: z.object({ event: z.string(), sitting: z.number() }).optional(),
          })
          .nullable(),
      }),
    ),
    next: z.object({
      says: z.array(z.string()),
      change: z.object({ day: z.string(), standing }).nullable(),
      coming: z.array(z.object({ event: z.string(), title: bilingualView, day: z.string() })),
    }),
    /** Would count, but was recorded only after the day asked about. */
    recordedLater: z.array(evidence),
    /** Held events at which the organisation is not counted as present. */
    seats: z.array(openSeat),
    /** Everything that was ever recorded here, the latest first; nothing is edited, later words replace earlier ones. */
    log: z.array(logLine),
    /** Why something did not come about and what comes next, in the organisation's own words; null too where it is not the caller's to read. */
    reason: z
      .object({ fact: z.string(), why: z.string(), next: z.string(), by: z.string(), at: z.string() })
      .nullable(),
    forms: z.array(z.enum(formNames)),
  }),
});
