import { z } from 'zod';
import { weights } from '../domain/waiting';
import { endpoint } from './endpoint';
import { themeId } from './words';

const act = z.object({
  /** The button's words, in the caller's language. */
  title: z.string(),
  /** The call of this API that does it; null: its page does. */
  call: z
    .object({
      method: z.enum(['post', 'put']),
      path: z.string(),
      body: z.record(z.string(), z.unknown()),
    })
    .nullable(),
});

export const now = endpoint({
  method: 'get',
  path: '/api/now',
  summary: 'What waits for me: duties before offers, the nearest first; chat and tab tell the same',
  act: 'seeNetwork',
  response: z.object({
    items: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        title: z.string(),
        theme: themeId.nullable(),
        /** An instant, or a day that is due until its end. */
        due: z.string().nullable(),
        weight: z.enum(weights),
        /** An invitation, no duty. */
        offer: z.boolean(),
        act,
        /** Other answers to the same question. */
        others: z.array(act),
        /** The page of the tab where it is done. */
        link: z.string(),
      }),
    ),
  }),
});
