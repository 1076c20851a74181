import { z } from 'zod';
import { endpoint } from './endpoint';
import { day, language } from './words';

// The project's periods (hankekausi): the present one, and those that are over and can be read (`?period=1` on any GET).
const source = z.object({ title: z.string(), day: z.string() });
const coming = z.object({ number: z.number(), name: z.string(), startsAt: z.string() });
const phase = z.object({ id: z.string(), from: z.string(), until: z.string() });
export const periods = endpoint({
  method: 'get',
  path: '/api/periods',
  summary:
    'The project’s periods, oldest first; any other path is read of one that is over with `period=<number>`',
  act: 'seeNetwork',
  response: z.object({
    periods: z.array(
      z.object({
        number: z.number(),
        name: z.string(),
        starts: z.string(),
        ends: z.string(),
        phases: z.array(phase),
        source: source.nullable(),
        /** Whether its duties are in the words of its own source document. */
        ownDuties: z.boolean(),
        without: z.array(z.string()),
        begunAt: z.string().nullable(),
        begunBy: z.string().nullable(),
        endedAt: z.string().nullable(),
      }),
    ),
    /** The one that this answer was read in. */
    shown: z.number(),
    /** The one that was begun a moment ago: every instance goes over to it at that instant. */
    coming: coming.nullable(),
    mayBegin: z.boolean(),
  }),
});
export const beginPeriod = endpoint({
  method: 'post',
  path: '/api/periods',
  summary:
    'End the present period and begin the next from the same network, which starts at the instant that is answered; what was recorded stays in the one that is over and can be read',
  act: 'beginPeriod',
  body: z.strictObject({
    /** The present period, as the page showed it: pressed twice, one is begun. */
    seen: z.number().int().min(1),
    name: z.string().trim().min(1).max(100, 'tooLong'),
    starts: day,
    ends: day,
    source: z.strictObject({ title: z.string().trim().min(1).max(200, 'tooLong'), day }).optional(),
    without: z.array(z.string().max(100)).max(60).default([]),
    /** A workbook (.xlsx) with the duties in the words of the source document, as `/api/periods/duties` gives it. */
    duties: z.strictObject({ name: z.string().max(300, 'tooLong'), content: z.base64() }).optional(),
  }),
  maxBytes: 2 * 1024 * 1024,
  response: z.object({ number: z.number(), startsAt: z.string() }),
});
export const dutySheet = endpoint({
  method: 'get',
  path: '/api/periods/duties',
  summary:
    'The period’s obligations as a workbook, a row each, in three languages; changed, it words the next period’s',
  act: 'seeNetwork',
  query: z.object({ language: language.optional() }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
