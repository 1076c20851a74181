import { z } from 'zod';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { day, themeId, time } from '../../shared/contract/words';
import type { EventView } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t, waitingText as w } from '../../shared/text/events';
import { written } from '../../shared/text/say';
import { acceptRemote } from './accept-remote';
import { eventId, eventNamed, personOf, readData, sittingNumber } from './acting';
import { cancelEvent } from './cancel-event';
import { attendanceForm, inDialog, titleEach, withDone } from './chat';
import { disputeAttendance, settleDispute } from './dispute-attendance';
import { cancelCard, moveCard, saidCard } from './form-cards';
import { answerJoint } from './joint-event';
import { markAttendance, presencesFrom } from './mark-attendance';
import { markHeld } from './mark-held';
import { moveEvent } from './move-event';
import { demandPlan, invitedTo } from './people';

const named = inDialog.extend({ event: eventId });
const sat = named.extend({ sitting: sittingNumber });

const ownEvent = async (turn: Turn): Promise<EventView> => {
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, readData(named, turn).event);
  demandPlan(turn.actor, turn.network, event);
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
  card: cancelCard(await ownEvent(turn), turn.lang),
});

export const move: TurnHandler = async (turn) => {
  const labels = { day: t.day, starts: t.starts, ends: t.ends };
  const { event, ...times } = readData(named.extend({ day, starts: time, ends: time }), turn, labels);
  await moveEvent(turn, event, times);
  return { is: 'text', text: t.movedSaved[turn.lang] };
};

export const cancel: TurnHandler = async (turn) => {
  const reason = z.string().trim().min(1).max(300, 'tooLong');
  const data = readData(named.extend({ reason }), turn, { reason: t.reason });
  await cancelEvent(turn, data.event, data.reason);
  return { is: 'text', text: t.cancelSaved[turn.lang] };
};

const shown = (dialog: boolean | undefined, card: unknown, title: string): Reply =>
  dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };

/** "Kyllä" goes on to who took part. */
export const sayHeld: TurnHandler = async (turn) => {
  const data = readData(sat.extend({ held: z.boolean() }), turn);
  const { event, sitting } = await markHeld(turn, data.event, data.held, data.sitting);
  if (!data.held)
    return withDone(
      shown(data.dialog, saidCard(t.notHeldSaved, turn.lang, event), t.notHeldSaved[turn.lang]),
      {
        said: w.saidNotHeld(titleEach(event))[turn.lang],
        undo: { verb: 'event.held', data: { event: event.event, sitting, held: true } },
      },
    );
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
  const labels = { organisations: t.whoAttended, remote: t.whoRemote };
  const data = readData(sat.extend({ organisations: chosen, remote: chosen }), turn, labels);
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, data.event);
  const invited = invitedTo(turn.network, event, dayOf(event.sittings[0].startsAt));
  if ([...data.organisations, ...data.remote].some((o) => !invited.includes(o)))
    throw new Refusal('badInput', { field: t.whoAttended[turn.lang] });
  const presences = presencesFrom(turn, event, data.organisations, data.remote);
  const { attended } = await markAttendance(turn, data.event, presences, data.sitting);
  const said = t.attendanceSaved(attended);
  return withDone(shown(data.dialog, saidCard(said, turn.lang, event), said[turn.lang]), {
    said: `${written(event.title, turn.lang)}: ${said[turn.lang]}`,
  });
};

const seat = sat.extend({ organisation: z.string().min(1).max(100) });

/** "Olimme paikalla." */
export const dispute: TurnHandler = async (turn) => {
  const { dialog, event, sitting, organisation } = readData(seat, turn);
  await disputeAttendance(turn, { event, sitting, organisation });
  const said = t.disputeSent[turn.lang];
  return withDone(shown(dialog, saidCard(said, turn.lang), said), { said });
};

export const settle: TurnHandler = async (turn) => {
  const { event, sitting, organisation, confirmed } = readData(seat.extend({ confirmed: z.boolean() }), turn);
  await settleDispute(turn, { event, sitting, organisation }, confirmed);
  const said = confirmed ? t.disputeConfirmed : t.disputeDeclined;
  return withDone(shown(false, saidCard(said, turn.lang), said[turn.lang]), { said: said[turn.lang] });
};

export const accept: TurnHandler = async (turn) => {
  const { event } = readData(named, turn);
  await acceptRemote(turn, event, true);
  const said = t.remoteAccepted[turn.lang];
  return withDone(shown(false, saidCard(said, turn.lang), said), { said });
};

/** Another theme's lead about a joint event. */
export const sayJoint: TurnHandler = async (turn) => {
  const data = readData(named.extend({ theme: themeId, agreed: z.boolean() }), turn);
  const event = await answerJoint(turn, data.event, data.theme, data.agreed);
  const said = data.agreed ? changeText.jointYes : changeText.jointNo;
  return shown(false, saidCard(said, turn.lang, event), said[turn.lang]);
};
