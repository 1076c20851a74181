import { button } from '../../answers/cards';
import type { acceptRemote as acceptButton, disputeSeat } from '../../answers/shared-buttons';
import type { AnswerTo, Reply, Turn, TurnHandler } from '../../routes';
import type { EventView } from '../../shared/domain/event';
import { organisationById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t, waitingText as w } from '../../shared/text/events';
import { nowText } from '../../shared/text/now';
import { refusalSentence } from '../../shared/text/refusals';
import { written } from '../../shared/text/say';
import { acceptRemote } from './accept-remote';
import { eventNamed, personOf } from './acting';
import { dayLines, notHeldCard } from './attendance-card';
import * as buttons from './buttons';
import { cancelEvent } from './cancel-event';
import { attendanceForm, eventPageButton, titleEach, withDone } from './chat';
import { disputeAttendance, settleDispute } from './dispute-attendance';
import { about, cancelCard, formCard, moveCard, saidCard } from './form-cards';
import { answerJoint } from './joint-event';
import { markAttendance, presencesFrom } from './mark-attendance';
import { markHeld } from './mark-held';
import { marksAt } from './marks';
import { moveEvent } from './move-event';
import { demandPlan } from './people';
import { undoAttendance } from './undo-attendance';

type NamedEvent = { readonly event: string };
const ownEvent = async (turn: Turn<NamedEvent>): Promise<EventView> => {
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, turn.data.event);
  demandPlan(turn.actor, turn.network, event);
  // What was cancelled is planned anew.
  if (event.cancelled) throw new Refusal('closed');
  return event;
};

export const openMove: TurnHandler<NamedEvent> = async (turn) => ({
  is: 'dialog',
  title: t.moveTitle[turn.lang],
  card: moveCard(await ownEvent(turn), turn.lang, turn.actor.today),
});
export const openCancel: TurnHandler<NamedEvent> = async (turn) => ({
  is: 'dialog',
  title: t.cancel[turn.lang],
  card: await cancelForm(turn),
});
const cancelForm = async (turn: Turn<NamedEvent>): Promise<unknown> => {
  const event = await ownEvent(turn);
  return cancelCard(event, turn.lang, event.series ? [eventPageButton(turn, event)] : []);
};
/** An act on an event is over: what was done, and the way to its page. */
const doneCard = (turn: Turn, event: EventView, said: string): Reply => ({
  is: 'dialog',
  title: said,
  card: formCard({ heading: said, lines: about(event, turn.lang), actions: [eventPageButton(turn, event)] }),
});

export const move: AnswerTo<typeof buttons.saveMove> = async (turn) => {
  const { event, dialog: _, ...times } = turn.data;
  const before = await eventNamed(turn.ports, event);
  const after = await moveEvent(turn, event, times);
  const said = after.version === before.version ? t.sameTime : t.movedSaved;
  return doneCard(turn, after, said[turn.lang]);
};

export const cancel: AnswerTo<typeof buttons.saveCancel> = async (turn) => {
  const { data } = turn;
  await cancelEvent(turn, data.event, data.reason);
  return doneCard(turn, await eventNamed(turn.ports, data.event), t.cancelSaved[turn.lang]);
};

const shown = (dialog: boolean | undefined, card: unknown, title: string): Reply =>
  dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };

/** "Kyllä" goes on to who took part; "Ei" is asked once more where somebody is marked as there. */
export const sayHeld: AnswerTo<typeof buttons.heldButton> = async (turn) => {
  const { lang, data } = turn;
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
    const undo = buttons.heldButton.press({ event: event.event, sitting, held: true });
    const actions = [button(dialog, nowText.undo[lang], undo), eventPageButton(turn, event)];
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

export const sayAttendance: AnswerTo<typeof buttons.saveAttendance> = async (turn) => {
  const { lang, data } = turn;
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
  const { undoAttendanceButton: back } = buttons;
  const undo = back.press({ ...of, since, seen: revision });
  const actions = [
    button(data.dialog ?? false, t.change[lang], buttons.askHeld.press(of)),
    button(data.dialog ?? false, back.title[lang], undo),
    eventPageButton(turn, event),
  ];
  const card = formCard({ heading: said, lines: dayLines(event, data.sitting, lang), actions });
  return withDone(shown(data.dialog, card, said), { said: `${written(event.title, lang)}: ${said}`, undo });
};

/** The day's participants as they were before they were saved the last time. */
export const takeBackAttendance: AnswerTo<typeof buttons.undoAttendanceButton> = async (turn) => {
  const { lang } = turn;
  const { event: id, dialog, ...data } = turn.data;
  const attended = await undoAttendance(turn, id, data);
  const event = await eventNamed(turn.ports, id);
  const said = t.attendanceBack(attended)[lang];
  const actions = [
    button(dialog ?? false, t.change[lang], buttons.askHeld.press({ event: id, sitting: data.sitting })),
    eventPageButton(turn, event),
  ];
  const card = formCard({ heading: said, lines: dayLines(event, data.sitting, lang), actions });
  return withDone(shown(dialog, card, said), { said: `${written(event.title, lang)}: ${said}` });
};

/** Where it is said apart from the event's own card. */
const ofEvent = async ({ ports, lang }: Turn, event: string, said: string): Promise<string> =>
  `${written((await eventNamed(ports, event)).title, lang)}: ${said}`;

/** "Olimme paikalla." */
export const dispute: AnswerTo<typeof disputeSeat> = async (turn) => {
  const { dialog, event, sitting, organisation } = turn.data;
  await disputeAttendance(turn, { event, sitting, organisation });
  const said = t.disputeSent[turn.lang];
  return withDone(shown(dialog, saidCard(said, turn.lang), said), { said: await ofEvent(turn, event, said) });
};

export const settle: AnswerTo<typeof buttons.settleSeat> = async (turn) => {
  const { event, sitting, organisation, confirmed } = turn.data;
  await settleDispute(turn, { event, sitting, organisation }, confirmed);
  const said = confirmed ? t.disputeConfirmed : t.disputeDeclined;
  const name = written(organisationById(turn.network, organisation)?.name ?? {}, turn.lang);
  return withDone(shown(false, saidCard(said, turn.lang), said[turn.lang]), {
    said: `${name}, ${await ofEvent(turn, event, said[turn.lang])}`,
  });
};

export const accept: AnswerTo<typeof acceptButton> = async (turn) => {
  const { event, accepted = true } = turn.data;
  await acceptRemote(turn, event, accepted);
  const said = (accepted ? t.remoteAccepted : t.remoteRefused)[turn.lang];
  return withDone(shown(false, saidCard(said, turn.lang), said), { said: await ofEvent(turn, event, said) });
};

/** Another theme's lead about a joint event. */
export const sayJoint: AnswerTo<typeof buttons.jointButton> = async (turn) => {
  const { data } = turn;
  const event = await answerJoint(turn, data.event, data.theme, data.agreed);
  const said = data.agreed ? changeText.jointYes : changeText.jointNo;
  return shown(false, saidCard(said, turn.lang, event), said[turn.lang]);
};
