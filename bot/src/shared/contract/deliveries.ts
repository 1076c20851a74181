import { z } from 'zod';
import { channelUses } from '../domain/channel';
import { endStates, openStates, resolutions } from '../domain/delivery';
import { isInstant } from '../domain/month';
import { endpoint } from './endpoint';
import { themeId } from './words';

/** Which row: `target` is `channel~id`, `thread~id` or `person~id`. */
export const deliveryKey = z.object({
  kind: z.string().min(1).max(100),
  id: z.string().min(1).max(400),
  target: z.string().min(1).max(400),
});
const words = z.enum(resolutions);

export const deliveryView = deliveryKey.extend({
  /** What kind of message it is, and what it is called; in the reader's language. */
  what: z.string(),
  title: z.string(),
  to: z.enum(['channel', 'thread', 'person']),
  /** The channel's or the person's id. */
  channel: z.string(),
  channelName: z.string(),
  theme: themeId.nullable(),
  state: z.enum([...openStates, ...endStates]),
  plannedAt: z.string(),
  deliveredAt: z.string().optional(),
  expiresAt: z.string().optional(),
  /** Readers there do not see the newest version. */
  outdated: z.boolean(),
  /** In the reader's language: why it has not succeeded and how to mend it. */
  failure: z.object({ code: z.string(), at: z.string(), sentence: z.string(), mend: z.string() }).optional(),
  /** The last word of a person about it. */
  word: z.object({ said: words, by: z.string(), at: z.string() }).optional(),
  /** What the caller may say about it now. */
  acts: z.array(words),
  /** Opens the post in Teams. */
  link: z.string().optional(),
});
export const deliveryPage = 30;
export const deliveries = endpoint({
  method: 'get',
  path: '/api/deliveries',
  summary: 'The delivery log, newest first; a lead reads the channels of the own themes',
  act: 'seeDeliveries',
  query: z.object({
    /** One thing with all messages about it: a bulletin's id, an event's. */
    message: z.string().max(400).optional(),
    channel: z.string().max(300).optional(),
    state: z.enum([...openStates, ...endStates]).optional(),
    /** `mend`: only what waits for a person's word. */
    show: z.enum(['all', 'mend']).default('all'),
    after: z.coerce.number().int().min(0).max(1_000_000).optional(),
  }),
  /** `next`: give it as `after` for the following ones. */
  response: z.object({
    deliveries: z.array(deliveryView),
    total: z.number(),
    next: z.number().optional(),
  }),
});
export const settleDeliveries = endpoint({
  method: 'post',
  path: '/api/deliveries/settle',
  summary:
    'A person’s word: it is there, send it again, post what is gone anew, or leave it; for one delivery or several',
  act: 'settleDelivery',
  body: z.object({ said: words, deliveries: z.array(deliveryKey).min(1).max(100) }),
  /** `already`: those that were dealt with before; nothing happened twice. */
  response: z.object({ settled: z.number(), already: z.number() }),
});
/** Which due task: since when, of what kind, and about what. */
export const dueTask = z.object({
  at: z.string().refine(isInstant, 'badInput'),
  kind: z.string().min(1).max(100),
  key: z.string().max(400),
});
const taskWords = z.enum(['again', 'leave']);
export const settleTask = endpoint({
  method: 'post',
  path: '/api/deliveries/tasks',
  summary: 'A person’s word about a due task that was set aside: try it again, or leave it undone',
  act: 'settleDelivery',
  body: dueTask.extend({ said: taskWords }),
  /** False: it was dealt with before. */
  response: z.object({ settled: z.boolean() }),
});
export const heartbeat = endpoint({
  method: 'get',
  path: '/api/heartbeat',
  summary: 'Per channel: last delivered, what comes next, what waits, what has happened to it',
  act: 'seeDeliveries',
  response: z.object({
    now: z.string(),
    /** Something is more than five minutes late. */
    late: z.object({ since: z.string(), count: z.number() }).nullable(),
    /** Messages that no instance survived to deliver, looked at again every ten minutes. */
    poison: z.array(z.object({ what: z.string(), title: z.string(), at: z.string(), pulls: z.number() })),
    /** Due tasks that do not succeed: set aside for a person, put off for the next try, or of a kind unknown here. */
    stuck: z.array(
      dueTask.extend({
        how: z.enum(['aside', 'retrying', 'unknown']),
        what: z.string(),
        tries: z.number(),
        /** What the caller may say about it now. */
        acts: z.array(taskWords),
      }),
    ),
    /** Messages that wait for a person’s word. */
    toMend: z.number(),
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        team: z.string(),
        use: z.enum(channelUses).nullable(),
        theme: themeId.nullable(),
        /** What keeps messages out of it, if anything does. */
        state: z.enum(['open', 'appRemoved', 'archived', 'deleted']),
        lastDeliveredAt: z.string().optional(),
        next: z.object({ at: z.string(), what: z.string(), title: z.string() }).optional(),
        /** On its way now. */
        waiting: z.number(),
        /** Waits for a person’s word. */
        toMend: z.number(),
        life: z.array(z.object({ at: z.string(), sentence: z.string() })),
      }),
    ),
  }),
});
