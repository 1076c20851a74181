import { z } from 'zod';
import { endpoint } from './endpoint';
import { pace, stage, themeId } from './words';

export const answerBody = z.object({
  organisation: z.string(),
  theme: themeId,
  /** Absent: the pilot with this title, or a new one where none has it; without a title the first in the theme. */
  pilot: z.string().max(80).optional(),
  title: z.string().trim().max(120, 'tooLong').optional(),
  stage,
  pace: pace.optional(),
  done: z.string().trim().max(2000, 'tooLong').optional(),
  help: z.boolean(),
  /** With what; to write it is to ask. */
  helpText: z.string().trim().max(1000, 'tooLong').optional(),
  share: z.boolean(),
  internal: z.boolean(),
});
export const myCheckIns = endpoint({
  method: 'get',
  path: '/api/check-ins',
  summary: 'The open round and what my organisations have answered',
  act: 'answerCheckIn',
  query: z.object({ organisation: z.string().optional() }),
  response: z.object({
    round: z
      .object({ round: z.string(), opensAt: z.string(), closesAt: z.string(), open: z.boolean() })
      .nullable(),
    items: z.array(
      answerBody.extend({
        pilot: z.string(),
        title: z.string(),
        /** Answered in this round already, by whom and when. */
        answered: z.object({ by: z.string(), at: z.string(), late: z.boolean() }).nullable(),
      }),
    ),
  }),
});
export const answerCheckIn = endpoint({
  method: 'post',
  path: '/api/check-ins/:round',
  summary: "Answer the check-in for one of an own organisation's pilots",
  act: 'answerCheckIn',
  body: answerBody,
  response: z.object({
    fresh: z.boolean(),
    late: z.boolean(),
    at: z.string(),
    /** One line about a phone number or an address in it; it is saved all the same. */
    advice: z.string().nullable(),
    /** What an undo names. */
    answer: z.string(),
    replaced: z.object({ by: z.string(), at: z.string() }).nullable(),
    /** Who asked for the help that this answer leaves open. */
    stillAsking: z.string().nullable(),
  }),
});
