import type { Room } from '../../routes';
import { board } from '../../shared/contract/theme-board';
import { askWhetherHeld } from './ask-held';
import { readBoard } from './board';
import { answerCalls } from './calls';
import { askHeld, eventsCommand, openEvent, openList, reply } from './chat';
import { coffeeCommand, inviteCoffee, openCoffee } from './chat-coffee';
import {
  accept,
  cancel,
  dispute,
  move,
  openCancel,
  openMove,
  sayAttendance,
  sayHeld,
  settle,
} from './chat-running';
import { renderCancelled, renderDispute, renderHeld, renderInvite, renderRemote } from './messages';
import { expectEndings, tellEvent } from './tell-event';

export const events: Room = (routes) => {
  routes.command('coffee', coffeeCommand);
  routes.command('events', eventsCommand);

  routes.action('coffee.open', openCoffee);
  routes.action('coffee.invite', inviteCoffee);
  routes.action('event.list', openList);
  routes.action('event.open', openEvent);
  routes.action('event.reply', reply);
  routes.action('event.moving', openMove);
  routes.action('event.move', move);
  routes.action('event.cancelling', openCancel);
  routes.action('event.cancel', cancel);
  routes.action('event.ask', askHeld);
  routes.action('event.held', sayHeld);
  routes.action('event.attendance', sayAttendance);
  routes.action('event.dispute', dispute);
  routes.action('event.settle', settle);
  routes.action('event.remote', accept);

  routes.message('event', renderInvite);
  routes.message('held', renderHeld);
  routes.message('cancelled', renderCancelled);
  routes.message('dispute', renderDispute);
  routes.message('remote', renderRemote);

  routes.due('event.ended', askWhetherHeld);
  routes.due('event.tell', async ({ ports, key }) => void (await tellEvent(ports, key)));
  routes.start(expectEndings);

  answerCalls(routes);
  routes.call(board, readBoard);
};
