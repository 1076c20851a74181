import { z } from 'zod';
import { endpoint } from './endpoint';
import { boardEvent } from './theme-board';
import {
  bilingual,
  day,
  eventFormat,
  eventType,
  link,
  ok,
  presence,
  rsvpAnswer,
  themeId,
  time,
} from './words';

const seats = z.number().int().min(1).max(2000);
const shortText = (most: number) => z.string().trim().max(most, 'tooLong');
const material = z.array(z.strictObject({ title: shortText(120).min(1), url: link })).max(20, 'tooLong');
// What is not known here is refused, not left out: whoever sent it would believe that it was saved.
export const planBody = z.strictObject({
  type: eventType,
  themes: z.array(themeId).max(5),
  day,
  starts: time,
  ends: time,
  /** Further sittings of the same event: a training's second day (A10). */
  moreDays: z
    .array(z.strictObject({ day, starts: time, ends: time }))
    .max(9)
    .optional(),
  title: bilingual(120).optional(),
  topic: z.string().trim().max(300, 'tooLong').optional(),
  format: eventFormat.optional(),
  place: z.string().trim().max(200, 'tooLong').optional(),
  joinUrl: link.optional(),
  capacity: seats.optional(),
  group: shortText(120).optional(),
  /** One of the theme's working groups: its name comes along. */
  groupId: shortText(64).min(1).optional(),
  material: material.optional(),
  /** Other themes, whose leads are asked whether it is theirs too. */
  asks: z.array(themeId).max(4).optional(),
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
/** Null takes away; what is left out stays. */
const noLink = z
  .union([z.literal(''), link])
  .nullable()
  .optional();
const noText = (most: number) => shortText(most).nullable().optional();
export const editEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/edit',
  summary: 'Change an event without giving it a new time: replies stay, the posted cards follow in place',
  act: 'planEvent',
  body: z.strictObject({
    /** The revision that the form was filled in on top of. */
    seen: z.number().int().min(1),
    title: bilingual(120).optional(),
    topic: noText(300),
    format: eventFormat.optional(),
    place: noText(200),
    joinUrl: noLink,
    capacity: seats.nullable().optional(),
    group: noText(120),
    groupId: noText(64),
    agenda: noLink,
    memo: noLink,
    material: material.optional(),
    ends: z
      .array(z.strictObject({ sitting: z.number().int().min(1).max(10), ends: time }))
      .max(10)
      .optional(),
    /** The same for those of its series that come after it. */
    later: z.boolean().optional(),
  }),
  response: z.object({ revision: z.number() }),
});
export const answerJoint = endpoint({
  method: 'post',
  path: '/api/events/:id/joint',
  summary: 'A joint event is our theme’s too, or is not',
  act: 'planEvent',
  body: z.strictObject({ theme: themeId, agreed: z.boolean() }),
  response: ok,
});
export const moveEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/move',
  summary: 'Give an event a new time; replies are asked anew',
  act: 'planEvent',
  body: z.strictObject({ day, starts: time, ends: time }),
  response: ok,
});
export const cancelEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/cancel',
  summary: 'Cancel an event, with a reason',
  act: 'planEvent',
  body: z.strictObject({ reason: z.string().trim().min(1).max(300, 'tooLong') }),
  response: ok,
});
export const replyToEvent = endpoint({
  method: 'post',
  path: '/api/events/:id/reply',
  summary: 'Coming, maybe or cannot come',
  act: 'replyToEvent',
  body: z.strictObject({ answer: rsvpAnswer }),
  /** `waiting`: the place in line, where all seats are taken. */
  response: ok.extend({ waiting: z.number().nullable() }),
});
export const markHeld = endpoint({
  method: 'post',
  path: '/api/events/:id/held',
  summary: 'Say whether an event was held',
  act: 'markHeld',
  body: z.strictObject({
    held: z.boolean(),
    sitting: z.number().int().min(1).max(10).optional(),
    /** Not held, although participants are marked: they come back when that is undone. */
    confirmed: z.boolean().optional(),
  }),
  response: ok,
});
export const markAttendance = endpoint({
  method: 'post',
  path: '/api/events/:id/attendance',
  summary: 'Which organisations took part',
  act: 'markHeld',
  body: z.strictObject({
    sitting: z.number().int().min(1).max(10).optional(),
    /** The day's marks as the list had them. */
    seen: z.number().int().min(0).optional(),
    organisations: z
      .array(
        z.strictObject({
          organisation: z.string(),
          /** Null takes the mark back. */
          presence: presence.nullable(),
          management: z.boolean().optional(),
          person: z.string().max(100).optional(),
        }),
      )
      .max(500),
  }),
  response: z.object({ recorded: z.number(), attended: z.number() }),
});
const seat = z.strictObject({
  organisation: z.string(),
  sitting: z.number().int().min(1).max(10).optional(),
});
export const disputeAttendance = endpoint({
  method: 'post',
  path: '/api/events/:id/dispute',
  summary: 'We were there: asks the lead to correct an absence',
  act: 'reportFact',
  body: seat,
  response: ok,
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
  body: z.strictObject({ accepted: z.boolean() }),
  response: ok,
});
