import { z } from 'zod';
import { comingKinds } from '../domain/coming-words';
import { wordChoices } from '../domain/own-words';
import { endpoint } from './endpoint';
import { names, ok } from './words';

const wordChoice = z.enum(wordChoices);
const days = z.number().int().min(1).max(30);
const ladder = z.object({ contact: days, deputies: days, lead: days });

export const ownWords = endpoint({
  method: 'get',
  path: '/api/words',
  summary: 'Which words come to me by themselves, for each of my organisations, and when the next ones come',
  act: 'seeNetwork',
  response: z.object({
    organisations: z.array(z.object({ id: z.string(), name: names, choice: wordChoice })),
    next: z.array(z.object({ kind: z.enum([...comingKinds, 'round']), at: z.string() })),
    /** After how many working days an open thing goes on: to the contact, the deputies, the lead. */
    ladder,
    maySet: z.boolean(),
    /** Who has set it, the newest first; for who may set it. */
    changes: z.array(z.object({ at: z.string(), by: z.string(), before: ladder, days: ladder })),
  }),
});
export const chooseWords = endpoint({
  method: 'put',
  path: '/api/words',
  summary: 'Choose, for one of my organisations: everything, the digest only, or nothing personal',
  act: 'chooseWords',
  body: z.object({ organisation: z.string(), choice: wordChoice }),
  response: ok,
});
export const setLadder = endpoint({
  method: 'put',
  path: '/api/words/ladder',
  summary: 'After how many working days an open thing goes on to the next one',
  act: 'setLadder',
  body: ladder.refine((l) => l.contact <= l.deputies && l.deputies <= l.lead, 'badInput'),
  response: ok,
});
