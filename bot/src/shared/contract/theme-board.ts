import { z } from 'zod';
import { endpoint } from './endpoint';
import {
  bilingualView,
  eventFormat,
  eventType,
  heldCount,
  month,
  names,
  pace,
  rsvpAnswer,
  stage,
  standing,
  themeId,
} from './words';

export const boardEvent = z.object({
  id: z.string(),
  type: eventType,
  title: bilingualView,
  themes: z.array(themeId),
  startsAt: z.string(),
  endsAt: z.string(),
  format: eventFormat,
  joinUrl: z.string().optional(),
  place: z.string().optional(),
  /** Each day's own hours: a training has two. */
  sittings: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
  /** So many seats there are, and so many wait for one. */
  capacity: z.number().optional(),
  waiting: z.number(),
  state: z.enum(['planned', 'held', 'notHeld', 'cancelled', 'unconfirmed']),
  replies: z.object({ yes: z.number(), maybe: z.number(), no: z.number() }),
  mine: rsvpAnswer.nullable(),
  attended: z.number(),
  /** May the caller say whether it was held? */
  mayMark: z.boolean(),
  /** The series that it is an occurrence of. */
  series: z.string().optional(),
});
/** An organisation says that it was there, and waits for the word of who marks. */
export const openDispute = z.object({
  event: z.string(),
  title: bilingualView,
  themes: z.array(themeId),
  organisation: z.string(),
  name: names,
  sitting: z.number(),
  day: z.string(),
  saidBy: z.string(),
  saidAt: z.string(),
});
export const board = endpoint({
  method: 'get',
  path: '/api/themes/:theme/board',
  summary: "A theme's month: counts, who took part, pilots, help asked for",
  act: 'seeNetwork',
  /** `shared`: as everybody in the theme's channel sees it, whoever asks: no misses, no requests for help. */
  query: z.object({ month: month.optional(), shared: z.enum(['yes']).optional() }),
  response: z.object({
    theme: themeId,
    month: z.string(),
    quiet: z.boolean(),
    leads: z.array(z.object({ id: z.string(), name: names, share: z.number() })),
    counts: z.object({
      coffees: heldCount,
      meetings: heldCount,
    }),
    events: z.array(boardEvent),
    /** Organisations × the month's meetings: true attended; null neutral. Misses only for the lead's own view. */
    matrix: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        attended: z.array(z.enum(['present', 'remote', 'absent']).nullable()),
        /** In the order of `duties`; null is neutral: only who may know more gets more than what was done. */
        standings: z.array(standing.nullable()),
        pilot: z
          .object({ title: z.string(), stage, pace: pace.optional(), answeredAt: z.string() })
          .nullable(),
      }),
    ),
    matrixEvents: z.array(z.string()),
    /** What each organisation of the theme has to do this month. */
    duties: z.array(z.object({ obligation: z.string(), title: z.string() })),
    help: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        pilot: z.string(),
        /** The answer that asked: closing it closes this request and no later one. */
        answer: z.string(),
        title: z.string(),
        done: z.string(),
        /** With what help is needed, in the asker's words. */
        helpText: z.string().optional(),
        since: z.string(),
      }),
    ),
    pilots: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        pilot: z.string(),
        title: z.string(),
        stage,
        pace: pace.optional(),
        /** Only where the caller may read it. */
        done: z.string().optional(),
        shared: z.boolean(),
        answeredAt: z.string(),
      }),
    ),
    round: z
      .object({
        round: z.string(),
        asked: z.number(),
        answered: z.number(),
        closesAt: z.string(),
        open: z.boolean(),
        approved: z.boolean(),
      })
      .nullable(),
    lead: z.boolean(),
    /** For who marks attendance: those who say that they were there, the oldest first. */
    disputes: z.array(openDispute),
    /** The newest bulletins to the theme that the caller may read. */
    bulletins: z.object({
      total: z.number(),
      latest: z.array(z.object({ id: z.string(), title: bilingualView, publishedAt: z.string() })),
    }),
    /** What the theme's lead does once or by the end of a phase; null: not done, or not the caller's to know. */
    deliverables: z.array(
      z.object({
        obligation: z.string(),
        title: z.string(),
        due: z.string().nullable(),
        standing: standing.nullable(),
      }),
    ),
  }),
});
