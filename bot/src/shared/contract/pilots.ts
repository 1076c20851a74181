import { z } from 'zod';
import { endpoint } from './endpoint';
import { names, pace, stage, themeId } from './words';

export const pilots = endpoint({
  method: 'get',
  path: '/api/pilots',
  summary: 'The pilot register: what is shared, and what the caller may read beyond that',
  act: 'seeNetwork',
  response: z.object({
    pilots: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        theme: themeId,
        pilot: z.string(),
        title: z.string(),
        stage,
        pace: pace.optional(),
        /** Only where the caller may read it. */
        done: z.string().optional(),
        /** Whoever wrote it wrote in this language. */
        language: z.string(),
        shared: z.boolean(),
        /** Asks for help; told to those who can give it. */
        help: z.boolean(),
        mine: z.boolean(),
        answeredAt: z.string(),
      }),
    ),
  }),
});
