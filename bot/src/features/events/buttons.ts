import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { eventId, sittingNumber } from '../../answers/shared-buttons';
import { day, link, themeId, time } from '../../shared/contract/words';
import { rsvpAnswers } from '../../shared/domain/event';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t } from '../../shared/text/events';
import { nowText } from '../../shared/text/now';
import { formId } from './acting';

const event = eventId;
const sitting = sittingNumber;
const empty = z.literal('');
const seen = z.coerce.number<number>().int().min(1);
const text = (most: number) => z.string().trim().max(most, 'tooLong').optional();
/** Chosen values of a multi-select come as one string. */
const chosen = z
  .string()
  .max(20_000, 'tooLong')
  .optional()
  .transform((value) => (value ?? '').split(',').filter(Boolean));

export const openCoffee = cardButton({
  verb: 'coffee.open',
  act: 'planEvent',
  title: t.inviteTitle,
  carries: {},
});
export const inviteCoffee = cardButton({
  verb: 'coffee.invite',
  act: 'planEvent',
  title: t.send,
  // Where there is one theme, nothing is chosen.
  carries: { form: formId, theme: themeId.optional() },
  typed: {
    theme: themeId,
    day,
    starts: time,
    topic: text(300),
    joinUrl: z.union([empty, link]).optional(),
  },
  labels: { theme: t.theme, day: t.day, starts: t.starts, topic: t.topic, joinUrl: t.joinUrl },
});

/** The list that the channel shows, with one's own replies: its kind is kept. */
export const openList = cardButton({
  verb: 'event.list',
  act: 'seeNetwork',
  title: t.reply,
  carries: { kind: z.literal('coffee').optional() },
});
export const openEvent = cardButton({
  verb: 'event.open',
  act: 'seeNetwork',
  title: t.open,
  carries: { event },
});
export const replyButton = cardButton({
  verb: 'event.reply',
  act: 'replyToEvent',
  carries: { event, version: z.number().int().min(1), answer: z.enum(rsvpAnswers) },
});

export const openEdit = cardButton({
  verb: 'event.editing',
  act: 'planEvent',
  title: changeText.edit,
  carries: { event },
});
export const saveEdit = cardButton({
  verb: 'event.edit',
  act: 'planEvent',
  title: t.save,
  carries: { event, seen },
  typed: {
    titleFi: text(120),
    titleSv: text(120),
    topic: text(300),
    joinUrl: z.union([empty, link]).optional(),
    place: text(200),
    ends: z.union([empty, z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'badInput')]).optional(),
    // An emptied number comes as an empty word.
    capacity: z.union([empty, z.coerce.number().int().min(1).max(2000)]).optional(),
    agenda: z.union([empty, link]).optional(),
    memo: z.union([empty, link]).optional(),
    materialUrl: z.union([empty, link]).optional(),
    materialTitle: text(120),
  },
  labels: {
    titleFi: changeText.titleFi,
    titleSv: changeText.titleSv,
    topic: changeText.topic,
    joinUrl: changeText.joinUrl,
    place: changeText.place,
    ends: t.ends,
    capacity: changeText.capacity,
    agenda: changeText.agenda,
    memo: changeText.memo,
    materialUrl: changeText.materialUrl,
    materialTitle: changeText.materialTitle,
  },
});
export const openMove = cardButton({
  verb: 'event.moving',
  act: 'planEvent',
  title: t.move,
  carries: { event },
});
export const saveMove = cardButton({
  verb: 'event.move',
  act: 'planEvent',
  title: t.save,
  carries: { event },
  typed: { day, starts: time, ends: time },
  labels: { day: t.day, starts: t.starts, ends: t.ends },
});
export const openCancel = cardButton({
  verb: 'event.cancelling',
  act: 'planEvent',
  title: t.cancel,
  carries: { event },
});
export const saveCancel = cardButton({
  verb: 'event.cancel',
  act: 'planEvent',
  title: t.cancel,
  carries: { event },
  typed: { reason: z.string().trim().min(1).max(300, 'tooLong') },
  labels: { reason: t.reason },
});
/** Another theme's lead about a joint event. */
export const jointButton = cardButton({
  verb: 'event.joint',
  act: 'planEvent',
  carries: { event, theme: themeId, agreed: z.boolean() },
});

/** "Pidettiinkö tilaisuus?", or who took part when that is said already. */
export const askHeld = cardButton({
  verb: 'event.ask',
  act: 'markHeld',
  carries: { event, sitting: sitting.optional() },
});
export const heldButton = cardButton({
  verb: 'event.held',
  act: 'markHeld',
  carries: { event, sitting, held: z.boolean(), confirmed: z.boolean().optional() },
});
export const saveAttendance = cardButton({
  verb: 'event.attendance',
  act: 'markHeld',
  title: t.saveAttendance,
  carries: { event, sitting, seen: z.number().int().min(0).optional(), asks: z.boolean().optional() },
  typed: { organisations: chosen, remote: chosen, management: chosen },
  labels: { organisations: t.whoAttended, remote: t.whoRemote, management: t.whoManages },
});
export const undoAttendanceButton = cardButton({
  verb: 'event.unattend',
  act: 'markHeld',
  title: nowText.undo,
  carries: { event, sitting, since: z.iso.datetime(), seen: z.number().int().min(1) },
});
export const settleSeat = cardButton({
  verb: 'event.settle',
  act: 'markHeld',
  carries: {
    event,
    sitting,
    organisation: z.string().min(1).max(100),
    confirmed: z.boolean(),
  },
});
