import { reading } from '../../answers/card-button';
import { acceptRemote, disputeSeat, openCoffeeForm } from '../../answers/shared-buttons';
import { lookAtEnd } from '../../delivery/look-at-end';
import type { Room } from '../../routes';
import { board } from '../../shared/contract/theme-board';
import { messageOf } from '../../shared/domain/delivery';
import { askWhetherHeld } from './ask-held';
import { readBoard } from './board';
import * as buttons from './buttons';
import { answerCalendar } from './calendar';
import { answerCalls } from './calls';
import { renderChanged } from './changed-word';
import { askHeld, eventsCommand, openEvent, openList, reply } from './chat';
import { coffeeCommand, coffeeForm, inviteCoffee, openCoffee } from './chat-coffee';
import { edit, openEdit } from './chat-edit';
import {
  accept,
  cancel,
  dispute,
  move,
  openCancel,
  openMove,
  sayAttendance,
  sayHeld,
  sayJoint,
  settle,
  takeBackAttendance,
} from './chat-running';
import { cancelRest } from './end-series';
import { eventFallback } from './fallback';
import { renderJoint, renderJointSaid } from './joint-event';
import { eventTitles, foreseeInvitations } from './log-words';
import { renderCancelled, renderDispute, renderHeld, renderInvite, renderRemote } from './messages';
import { renderMoved } from './moved-word';
import { makeSeries } from './plan-series';
import { remindOfEvent, renderReminder } from './remind';
import { renderSeat } from './seat-word';
import { answerSeriesCalls } from './series-calls';
import { expectEvents, inviteToOccurrence, tellEvent } from './tell-event';
import { eventsWaiting } from './waiting';

const titled = [
  'event',
  'held',
  'cancelled',
  'moved',
  'eventChanged',
  'eventSeat',
  'eventJoint',
  'eventJointSaid',
  'eventReminder',
  'dispute',
  'remote',
];

export const events: Room = (routes) => {
  routes.command('coffee', 'seeNetwork', coffeeCommand);
  routes.command('events', 'seeNetwork', eventsCommand);

  routes.button(buttons.openCoffee, openCoffee);
  routes.button(openCoffeeForm, coffeeForm);
  routes.button(buttons.inviteCoffee, inviteCoffee, openCoffee);
  routes.button(buttons.openList, openList);
  routes.button(buttons.openEvent, openEvent);
  routes.button(buttons.replyButton, reply);
  routes.button(buttons.openEdit, openEdit);
  routes.button(buttons.saveEdit, edit, reading(buttons.openEdit, openEdit));
  routes.button(buttons.jointButton, sayJoint);
  routes.button(buttons.openMove, openMove);
  routes.button(buttons.saveMove, move, reading(buttons.openMove, openMove));
  routes.button(buttons.openCancel, openCancel);
  routes.button(buttons.saveCancel, cancel, reading(buttons.openCancel, openCancel));
  routes.button(buttons.askHeld, askHeld);
  routes.button(buttons.heldButton, sayHeld);
  routes.button(buttons.saveAttendance, sayAttendance, reading(buttons.askHeld, askHeld));
  routes.button(buttons.undoAttendanceButton, takeBackAttendance);
  routes.button(disputeSeat, dispute);
  routes.button(buttons.settleSeat, settle);
  routes.button(acceptRemote, accept);

  routes.message('event', renderInvite);
  routes.message('held', renderHeld);
  routes.message('cancelled', renderCancelled);
  routes.message('moved', renderMoved);
  routes.message('eventChanged', renderChanged);
  routes.message('eventSeat', renderSeat);
  routes.message('eventJoint', renderJoint);
  routes.message('eventJointSaid', renderJointSaid);
  routes.message('eventReminder', renderReminder);
  routes.message('dispute', renderDispute);
  routes.message('remote', renderRemote);
  for (const kind of titled) routes.title(kind, eventTitles);

  routes.due('event.ended', askWhetherHeld);
  routes.due('event.tell', async ({ ports, key }) => void (await tellEvent(ports, key)));
  routes.due('event.invite', inviteToOccurrence, foreseeInvitations);
  routes.due('event.remind', remindOfEvent);
  routes.ended(eventFallback);
  routes.due(
    'event.cover',
    lookAtEnd(eventFallback, (key) => [messageOf(key)]),
  );
  routes.due('series.make', async ({ ports, key }) => makeSeries(ports, key));
  routes.due('series.end', async ({ ports, key }) => void (await cancelRest(ports, key)));
  routes.start(expectEvents);
  // Links are proved by it before anything is read: it is in memory before the first one comes.
  routes.start(async ({ stores }) => void (await stores.settings.calendarKey()));

  routes.waits(eventsWaiting);

  answerCalls(routes);
  answerSeriesCalls(routes);
  answerCalendar(routes);
  routes.call(board, readBoard);
};
