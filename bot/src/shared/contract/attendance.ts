import { z } from 'zod';
import { endpoint } from './endpoint';
import { names, presence, rsvpAnswer } from './words';

const sitting = z.coerce.number().int().min(1).max(10);
export const attendance = endpoint({
  method: 'get',
  path: '/api/events/:id/attendance',
  summary: 'One day of an event as a list to mark: what stands, else what the replies say',
  act: 'markHeld',
  query: z.object({ sitting: sitting.optional() }),
  response: z.object({
    sitting: z.number(),
    /** To be sent back: newer marks are not written over. */
    revision: z.number(),
    /** Whether who is missing is marked as absent. */
    duty: z.boolean(),
    rows: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        invited: z.boolean(),
        answer: rsvpAnswer.nullable(),
        presence: presence.nullable(),
        suggested: presence.nullable(),
        management: z.boolean(),
      }),
    ),
  }),
});

const person = z.object({ person: z.string(), name: z.string(), organisation: z.string(), of: names });
/** Teams' own file, decoded in the browser; what is not of the registry is in the answer and nowhere else. */
export const attendanceReport = endpoint({
  method: 'post',
  path: '/api/events/:id/attendance-report',
  summary: "Who Teams' own attendance report says took part: matched by e-mail, then by name. Stores nothing",
  act: 'markHeld',
  body: z.strictObject({
    sitting: z.number().int().min(1).max(10).optional(),
    text: z.string().min(1).max(2_000_000, 'tooLong'),
  }),
  maxBytes: 2 * 1024 * 1024,
  response: z.object({
    /** People in the report, each once. */
    rows: z.number(),
    matched: z.array(person),
    /** Several people, or one of several organisations: to be chosen. */
    asks: z.array(z.object({ name: z.string(), candidates: z.array(person) })),
    unknown: z.array(z.object({ name: z.string() })),
  }),
});
