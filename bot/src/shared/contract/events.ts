import { z } from 'zod';
import { endpoint } from './endpoint';
import { boardEvent } from './theme-board';
import {
  bilingual,
  bilingualView,
  day,
  eventFormat,
  eventType,
  link,
  names,
  ok,
  presence,
  rsvpAnswer,
  themeId,
} from './words';

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'badInput');
export const planBody = z.object({
  type: eventType,
  themes: z.array(themeId).max(5),
  day,
  starts: time,
  ends: time,
  /** Further sittings of the same event: a training's second day (A10). */
  moreDays: z
    .array(z.object({ day, starts: time, ends: time }))
    .max(9)
    .optional(),
  title: bilingual(120).optional(),
  topic: z.string().trim().max(300, 'tooLong').optional(),
  format: eventFormat.optional(),
  place: z.string().trim().max(200, 'tooLong').optional(),
  joinUrl: link.optional(),
});
export const events = endpoint({
  method: 'get',
  path: '/api/events',
  summary: 'What is coming, and what was, with replies',
  act: 'seeNetwork',
  query: z.object({ from: day.optional(), until: day.optional(), theme: themeId.optional() }),
  response: z.object({ events: z.array(boardEvent) }),
});
export const planEvent = endpoint({
  method: 'post',
  path: '/api/events',
  summary: 'Plan an event; its invitation goes to the channels of its themes',
  act: 'planEvent',
  body: planBody.extend({ form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) }),
  response: z.object({ id: z.string() }),
});
export const moveEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/move',
  summary: 'Give an event a new time; replies are asked anew',
  act: 'planEvent',
  body: z.object({ day, starts: time, ends: time }),
  response: ok,
});
export const cancelEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/cancel',
  summary: 'Cancel an event, with a reason',
  act: 'planEvent',
  body: z.object({ reason: z.string().trim().min(1).max(300, 'tooLong') }),
  response: ok,
});
export const replyToEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/reply',
  summary: 'Coming, maybe or cannot come',
  act: 'replyToEvent',
  body: z.object({ answer: rsvpAnswer }),
  response: ok,
});
export const markHeld = endpoint({
  method: 'post',
  path: '/api/events/:id/held',
  summary: 'Say whether an event was held',
  act: 'markHeld',
  body: z.object({ held: z.boolean(), sitting: z.number().int().min(1).max(10).optional() }),
  response: ok,
});
export const markAttendance = endpoint({
  method: 'post',
  path: '/api/events/:id/attendance',
  summary: 'Which organisations took part',
  act: 'markHeld',
  body: z.object({
    sitting: z.number().int().min(1).max(10).optional(),
    organisations: z.array(z.object({ organisation: z.string(), presence })).max(500),
  }),
  response: z.object({ recorded: z.number() }),
});
const seat = z.object({ organisation: z.string(), sitting: z.number().int().min(1).max(10).optional() });
export const disputeAttendance = endpoint({
  method: 'post',
  path: '/api/events/:id/dispute',
  summary: 'We were there: asks the lead to correct an absence',
  act: 'reportFact',
  body: seat,
  response: ok,
});
export const disputes = endpoint({
  method: 'get',
  path: '/api/disputes',
  summary: 'Organisations that say they were there, waiting for my word',
  act: 'markHeld',
  response: z.object({
    disputes: z.array(
      seat.required().extend({
        event: z.string(),
        title: bilingualView,
        themes: z.array(themeId),
        day: z.string(),
        name: names,
        saidBy: z.string(),
        saidAt: z.string(),
      }),
    ),
  }),
});
export const settleAttendance = endpoint({
  method: 'post',
  path: '/api/events/:id/settle',
  summary: "The lead's answer to an organisation that says it was there",
  act: 'markHeld',
  body: seat.extend({ confirmed: z.boolean() }),
  response: ok,
});
export const acceptRemote = endpoint({
  method: 'post',
  path: '/api/events/:id/remote',
  summary: 'Remote attendance at a live event is accepted, or is not',
  act: 'setInterpretation',
  body: z.object({ accepted: z.boolean() }),
  response: ok,
});
