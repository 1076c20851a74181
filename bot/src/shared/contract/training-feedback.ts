import { z } from 'zod';
import { endpoint } from './endpoint';
import { names } from './words';

/** How a training's feedback stands: `none` may be asked for, `early` not yet, since a day is open or nobody is marked. */
const state = z.enum(['early', 'none', 'open', 'closed']);
const feedback = z.object({
  state,
  survey: z.string().nullable(),
  closesAt: z.string().nullable(),
  asked: z.number(),
  /** Marked as there since it was asked. */
  unasked: z.number(),
  answered: z.number(),
  /** Of fewer than five answers only how many there are. */
  results: z
    .array(
      names.extend({
        id: z.string(),
        counts: z.array(z.number()),
        texts: z.array(z.string()),
      }),
    )
    .nullable(),
});

export const readFeedback = endpoint({
  method: 'get',
  path: '/api/events/:id/feedback',
  summary: 'What was thought of a training by those who took part; for who runs it',
  act: 'markHeld',
  response: feedback,
});
export const askFeedback = endpoint({
  method: 'post',
  path: '/api/events/:id/feedback',
  summary:
    'Ask those who took part in a training for a short feedback; who was marked later is asked by the same again',
  act: 'markHeld',
  body: z.object({}).strict(),
  response: z.object({ survey: z.string(), asked: z.number(), fresh: z.boolean() }),
});
