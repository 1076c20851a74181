import { z } from 'zod';
import { endpoint } from './endpoint';
import { boardEvent } from './theme-board';
import { names, presence, rsvpAnswer, themeId } from './words';

export const eventPage = endpoint({
  method: 'get',
  path: '/api/events/:id',
  summary: 'One event whole: days, who comes, what goes with it, what has changed',
  act: 'seeNetwork',
  response: boardEvent.extend({
    revision: z.number(),
    organiser: names,
    topic: z.string().optional(),
    group: z.string().optional(),
    /** Where it is one of the theme's groups. */
    groupId: z.string().optional(),
    agenda: z.string().optional(),
    memo: z.string().optional(),
    material: z.array(z.object({ title: z.string(), url: z.string() })),
    cancelled: z.string().optional(),
    /** Themes whose leads have not said yet whether it is theirs too. */
    asks: z.array(themeId),
    days: z.array(
      z.object({
        sitting: z.number(),
        startsAt: z.string(),
        endsAt: z.string(),
        held: z.boolean().nullable(),
        begun: z.boolean(),
        attended: z.number(),
        /** What is marked of the caller's own organisations. */
        own: z.array(z.object({ organisation: z.string(), name: names, presence })),
      }),
    ),
    /** May the caller change, move or cancel it? */
    mayPlan: z.boolean(),
    /** Names for who runs it; nobody for others. `waiting`: all seats are taken. */
    people: z
      .array(
        z.object({
          name: z.string(),
          organisations: z.array(names),
          answer: rsvpAnswer,
          waiting: z.boolean(),
        }),
      )
      .nullable(),
    /** The event as a file for the calendar at home, and its series'. */
    calendar: z.object({ event: z.string(), series: z.string().optional() }),
    history: z.array(
      z.object({
        at: z.string(),
        what: z.enum([
          'planned',
          'moved',
          'changed',
          'cancelled',
          'held',
          'notHeld',
          'remoteAccepted',
          'remoteRefused',
        ]),
        /** Which day, where there are several. */
        sitting: z.number().optional(),
        /** For who runs it. */
        by: z.string().optional(),
      }),
    ),
  }),
});
