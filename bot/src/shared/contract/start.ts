import { z } from 'zod';
import { endpoint } from './endpoint';
import { themeMonth } from './obligations';
import {
  bilingualView,
  eventFormat,
  eventType,
  month,
  names,
  organisationRole,
  personRole,
  standing,
  themeId,
} from './words';

/** One of the own organisation's duties of this month, in one line. */
export const duty = z.object({
  obligation: z.string(),
  title: z.string(),
  role: organisationRole,
  theme: themeId.nullable(),
  period: z.string(),
  standing,
  done: z.number(),
  required: z.number().nullable(),
  due: z.string().nullable(),
  needsConfirmation: z.boolean(),
  notes: z.array(z.string()),
});
export const start = endpoint({
  method: 'get',
  path: '/api/start',
  summary: 'The start page of who answers for an organisation or leads a theme',
  act: 'seeNetwork',
  query: z.object({ organisation: z.string().optional(), month: month.optional() }),
  response: z.object({
    month: z.string(),
    asOf: z.string(),
    quiet: z.boolean(),
    /** null for who answers for none. */
    organisation: z.object({ id: z.string(), name: names }).nullable(),
    /** What is due this month, and every monthly duty. */
    duties: z.array(duty),
    /** The next events of the own themes and of the whole network. */
    coming: z.array(
      z.object({
        id: z.string(),
        type: eventType,
        title: bilingualView,
        themes: z.array(themeId),
        startsAt: z.string(),
        endsAt: z.string(),
        format: eventFormat,
        place: z.string().optional(),
      }),
    ),
    contacts: z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        roles: z.array(personRole),
        theme: themeId.nullable(),
        deputy: z.boolean(),
      }),
    ),
    /** The themes that one leads. */
    themes: z.array(themeMonth),
    /** Of those themes: who has not been heard of, the longest first. */
    silent: z.array(z.object({ organisation: z.string(), name: names, lastSign: z.string().nullable() })),
    /** What the led themes still hand over in this phase. */
    deliverables: z.array(duty),
  }),
});
