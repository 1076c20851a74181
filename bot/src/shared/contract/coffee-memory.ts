import { z } from 'zod';
import { endpoint } from './endpoint';
import { names } from './words';

const pilot = z.object({ organisation: names, title: z.string() });

export const coffeeMemory = endpoint({
  method: 'get',
  path: '/api/themes/:theme/coffees',
  summary:
    'What a theme’s coffees have been about, who has not been at one, and what there is to talk about; for its leads',
  act: 'planEvent',
  response: z.object({
    /** The latest first; `notes` is a link. */
    topics: z.array(
      z.object({
        event: z.string(),
        startsAt: z.string(),
        topic: z.string().optional(),
        notes: z.string().optional(),
      }),
    ),
    /** None as long as no coffee has been held. */
    neverBeen: z.array(names),
    asking: z.array(pilot),
    shared: z.array(pilot),
  }),
});
