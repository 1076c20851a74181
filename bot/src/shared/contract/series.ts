import { z } from 'zod';
import { rhythms } from '../domain/rhythm';
import { endpoint } from './endpoint';
import { planBody } from './events';
import { day, localized, time } from './words';

const rhythm = z.enum(rhythms);
/** What a series comes to: its days, and those that are left out, with the holiday's name; in a quiet month null. */
const occurrences = z.object({
  days: z.array(z.string()),
  skipped: z.array(z.object({ day: z.string(), holiday: localized.nullable() })),
});
export const seriesDays = endpoint({
  method: 'get',
  path: '/api/series-days',
  summary: 'The days that a series would have, before it is planned',
  act: 'planEvent',
  query: z.object({ rhythm, from: day, until: day }),
  response: occurrences,
});
export const planSeries = endpoint({
  method: 'post',
  path: '/api/series',
  summary: 'Plan a series of events; each is invited to a week before',
  act: 'planEvent',
  body: planBody.omit({ day: true, moreDays: true }).extend({
    form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    rhythm,
    from: day,
    until: day,
    remindAt: time.optional(),
  }),
  response: occurrences.extend({ id: z.string() }),
});
export const endSeries = endpoint({
  method: 'post',
  path: '/api/series/:id/end',
  summary: 'Hold no more of a series from a day on: what was planned from then is cancelled',
  act: 'planEvent',
  body: z.strictObject({ from: day, reason: z.string().trim().min(1).max(300, 'tooLong') }),
  response: z.object({ cancelled: z.number() }),
});
