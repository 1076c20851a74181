import { keepingTyped } from '../../answers/keep-typed';
import type { Room } from '../../routes';
import { board } from '../../shared/contract/theme-board';
import { askWhetherHeld } from './ask-held';
import { readBoard } from './board';
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
import { coverPeople } from './cover-people';
import { cancelRest } from './end-series';
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

  routes.action('coffee.open', 'planEvent', openCoffee);
  routes.action('coffee.form', 'planEvent', coffeeForm);
  routes.action('coffee.invite', 'planEvent', keepingTyped(inviteCoffee, openCoffee));
  routes.action('event.list', 'seeNetwork', openList);
  routes.action('event.open', 'seeNetwork', openEvent);
  routes.action('event.reply', 'replyToEvent', reply);
  routes.action('event.editing', 'planEvent', openEdit);
  routes.action('event.edit', 'planEvent', keepingTyped(edit, openEdit));
  routes.action('event.joint', 'planEvent', sayJoint);
  routes.action('event.moving', 'planEvent', openMove);
  routes.action('event.move', 'planEvent', keepingTyped(move, openMove));
  routes.action('event.cancelling', 'planEvent', openCancel);
  routes.action('event.cancel', 'planEvent', keepingTyped(cancel, openCancel));
  routes.action('event.ask', 'markHeld', askHeld);
  routes.action('event.held', 'markHeld', sayHeld);
  routes.action('event.attendance', 'markHeld', keepingTyped(sayAttendance, askHeld));
  routes.action('event.unattend', 'markHeld', takeBackAttendance);
  routes.action('event.dispute', 'reportFact', dispute);
  routes.action('event.settle', 'markHeld', settle);
  routes.action('event.remote', 'setInterpretation', accept);

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
  routes.due('event.cover', coverPeople);
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
