import { z } from 'zod';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { day, themeId, time } from '../../shared/contract/words';
import type { EventView } from '../../shared/domain/event';
import { organisationById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t, waitingText as w } from '../../shared/text/events';
import { nowText } from '../../shared/text/now';
import { refusalSentence } from '../../shared/text/refusals';
import { written } from '../../shared/text/say';
import { acceptRemote } from './accept-remote';
import { eventId, eventNamed, personOf, readData, sittingNumber } from './acting';
import { dayLines, notHeldCard } from './attendance-card';
import { cancelEvent } from './cancel-event';
import { attendanceForm, eventPageButton, inDialog, titleEach, withDone } from './chat';
import { disputeAttendance, settleDispute } from './dispute-attendance';
import { about, cancelCard, formCard, moveCard, saidCard } from './form-cards';
import { button } from './invite-card';
import { answerJoint } from './joint-event';
import { markAttendance, presencesFrom } from './mark-attendance';
import { markHeld } from './mark-held';
import { marksAt } from './marks';
import { moveEvent } from './move-event';
import { demandPlan } from './people';
import { undoAttendance } from './undo-attendance';

const named = inDialog.extend({ event: eventId });
const sat = named.extend({ sitting: sittingNumber });

const ownEvent = async (turn: Turn): Promise<EventView> => {
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, readData(named, turn).event);
  demandPlan(turn.actor, turn.network, event);
  // What was cancelled is planned anew.
  if (event.cancelled) throw new Refusal('closed');
  return event;
};

export const openMove: TurnHandler = async (turn) => ({
  is: 'dialog',
  title: t.moveTitle[turn.lang],
  card: moveCard(await ownEvent(turn), turn.lang, turn.actor.today),
});
export const openCancel: TurnHandler = async (turn) => ({
  is: 'dialog',
  title: t.cancel[turn.lang],
  card: await cancelForm(turn),
});
const cancelForm = async (turn: Turn): Promise<unknown> => {
  const event = await ownEvent(turn);
  return cancelCard(event, turn.lang, event.series ? [eventPageButton(turn, event)] : []);
};
/** An act on an event is over: what was done, and the way to its page. */
const doneCard = (turn: Turn, event: EventView, said: string): Reply => ({
  is: 'dialog',
  title: said,
  card: formCard({ heading: said, lines: about(event, turn.lang), actions: [eventPageButton(turn, event)] }),
});

export const move: TurnHandler = async (turn) => {
  const labels = { day: t.day, starts: t.starts, ends: t.ends };
  const { event, ...times } = readData(named.extend({ day, starts: time, ends: time }), turn, labels);
  const before = await eventNamed(turn.ports, event);
  const after = await moveEvent(turn, event, times);
  const said = after.version === before.version ? t.sameTime : t.movedSaved;
  return doneCard(turn, after, said[turn.lang]);
};

export const cancel: TurnHandler = async (turn) => {
  const reason = z.string().trim().min(1).max(300, 'tooLong');
  const data = readData(named.extend({ reason }), turn, { reason: t.reason });
  await cancelEvent(turn, data.event, data.reason);
  return doneCard(turn, await eventNamed(turn.ports, data.event), t.cancelSaved[turn.lang]);
};

const shown = (dialog: boolean | undefined, card: unknown, title: string): Reply =>
  dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };

/** "Kyllä" goes on to who took part; "Ei" is asked once more where somebody is marked as there. */
export const sayHeld: TurnHandler = async (turn) => {
  const { lang } = turn;
  const data = readData(sat.extend({ held: z.boolean(), confirmed: z.boolean().optional() }), turn);
  const { dialog = false } = data;
  const marked = await markHeld(turn, data.event, data.held, data.sitting, data.confirmed).catch(
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'attendanceStands') return error;
      throw error;
    },
  );
  if (marked instanceof Refusal) {
    const event = await eventNamed(turn.ports, data.event);
    const said = refusalSentence('attendanceStands', { contact: '', ...marked.values })[lang];
    return shown(dialog, notHeldCard(event, data.sitting, lang, { said, dialog }), said);
  }
  const { event, sitting } = marked;
  if (!data.held) {
    const undo = { verb: 'event.held', data: { event: event.event, sitting, held: true } };
    const actions = [button(dialog, nowText.undo[lang], undo.verb, undo.data), eventPageButton(turn, event)];
    const lines = dayLines(event, sitting, lang);
    const card = formCard({ heading: t.notHeldSaved[lang], lines, actions });
    const said = w.saidNotHeld(titleEach(event))[lang];
    return withDone(shown(dialog, card, t.notHeldSaved[lang]), { said, undo });
  }
  return shown(
    data.dialog,
    await attendanceForm(turn, event, sitting, data.dialog ?? false),
    t.heldSaved[turn.lang],
  );
};

/** Chosen values of a multi-select come as one string. */
const chosen = z
  .string()
  .max(20_000, 'tooLong')
  .optional()
  .transform((value) => (value ?? '').split(',').filter(Boolean));

export const sayAttendance: TurnHandler = async (turn) => {
  const { lang } = turn;
  const labels = { organisations: t.whoAttended, remote: t.whoRemote, management: t.whoManages };
  const lists = { organisations: chosen, remote: chosen, management: chosen };
  const more = { seen: z.number().int().min(0).optional(), asks: z.boolean().optional() };
  const data = readData(sat.extend({ ...lists, ...more }), turn, labels);
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, data.event);
  const presences = presencesFrom(
    turn,
    event,
    {
      present: data.organisations,
      remote: data.remote,
      // A long list does not ask: what stands of the management stays.
      management: data.asks ? data.management : null,
    },
    await marksAt(turn.ports, event.event, data.sitting),
  );
  const { attended, since, revision } = await markAttendance(
    turn,
    data.event,
    presences,
    data.sitting,
    data.seen,
  );
  const said = t.attendanceSaved(attended)[lang];
  const of = { event: event.event, sitting: data.sitting };
  const undo = { verb: 'event.unattend', data: { ...of, since, seen: revision } };
  const actions = [
    button(data.dialog ?? false, t.change[lang], 'event.ask', of),
    button(data.dialog ?? false, nowText.undo[lang], undo.verb, undo.data),
    eventPageButton(turn, event),
  ];
  const card = formCard({ heading: said, lines: dayLines(event, data.sitting, lang), actions });
  return withDone(shown(data.dialog, card, said), { said: `${written(event.title, lang)}: ${said}`, undo });
};

/** The day's participants as they were before they were saved the last time. */
export const takeBackAttendance: TurnHandler = async (turn) => {
  const { lang } = turn;
  const undo = { since: z.iso.datetime(), seen: z.number().int().min(1) };
  const { event: id, dialog, ...data } = readData(sat.extend(undo), turn);
  const attended = await undoAttendance(turn, id, data);
  const event = await eventNamed(turn.ports, id);
  const said = t.attendanceBack(attended)[lang];
  const actions = [
    button(dialog ?? false, t.change[lang], 'event.ask', { event: id, sitting: data.sitting }),
    eventPageButton(turn, event),
  ];
  const card = formCard({ heading: said, lines: dayLines(event, data.sitting, lang), actions });
  return withDone(shown(dialog, card, said), { said: `${written(event.title, lang)}: ${said}` });
};

/** Where it is said apart from the event's own card. */
const ofEvent = async ({ ports, lang }: Turn, event: string, said: string): Promise<string> =>
  `${written((await eventNamed(ports, event)).title, lang)}: ${said}`;

const seat = sat.extend({ organisation: z.string().min(1).max(100) });

/** "Olimme paikalla." */
export const dispute: TurnHandler = async (turn) => {
  const { dialog, event, sitting, organisation } = readData(seat, turn);
  await disputeAttendance(turn, { event, sitting, organisation });
  const said = t.disputeSent[turn.lang];
  return withDone(shown(dialog, saidCard(said, turn.lang), said), { said: await ofEvent(turn, event, said) });
};

export const settle: TurnHandler = async (turn) => {
  const { event, sitting, organisation, confirmed } = readData(seat.extend({ confirmed: z.boolean() }), turn);
  await settleDispute(turn, { event, sitting, organisation }, confirmed);
  const said = confirmed ? t.disputeConfirmed : t.disputeDeclined;
  const name = written(organisationById(turn.network, organisation)?.name ?? {}, turn.lang);
  return withDone(shown(false, saidCard(said, turn.lang), said[turn.lang]), {
    said: `${name}, ${await ofEvent(turn, event, said[turn.lang])}`,
  });
};

export const accept: TurnHandler = async (turn) => {
  // A card of before says only which event.
  const { event, accepted = true } = readData(named.extend({ accepted: z.boolean().optional() }), turn);
  await acceptRemote(turn, event, accepted);
  const said = (accepted ? t.remoteAccepted : t.remoteRefused)[turn.lang];
  return withDone(shown(false, saidCard(said, turn.lang), said), { said: await ofEvent(turn, event, said) });
};

/** Another theme's lead about a joint event. */
export const sayJoint: TurnHandler = async (turn) => {
  const data = readData(named.extend({ theme: themeId, agreed: z.boolean() }), turn);
  const event = await answerJoint(turn, data.event, data.theme, data.agreed);
  const said = data.agreed ? changeText.jointYes : changeText.jointNo;
  return shown(false, saidCard(said, turn.lang, event), said[turn.lang]);
};
