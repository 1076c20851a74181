import { renderStuck } from '../../delivery/stuck-tasks';
import { renderLate, renderLateOver } from '../../delivery/watch-delay';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/deliveries';
import { readHeartbeat } from './read-heartbeat';
import { readLog } from './read-log';
import { settleDeliveries } from './settle-delivery';
import { settleDelivery, settleInChat } from './settle-in-chat';
import { settleTask } from './settle-task';
import { renderTrouble, tellTrouble, troubleTitles } from './tell-trouble';

export const deliveries: Room = (routes) => {
  routes.button(settleDelivery, settleInChat);
  // A second word about a delay, or about trouble, harms nobody; none at all would be silence.
  routes.message('trouble', renderTrouble(routes), 'repeat');
  routes.message('late', renderLate, 'repeat');
  routes.message('lateOver', renderLateOver, 'repeat');
  routes.message('stuck', renderStuck(routes.knowsDue), 'repeat');
  routes.title('trouble', troubleTitles(routes));
  routes.ended(tellTrouble);
  routes.call(contract.deliveries, readLog(routes));
  routes.call(contract.heartbeat, readHeartbeat(routes));
  routes.call(contract.settleTask, async ({ ports, actor, network, body: { said, ...due } }) => ({
    settled: await settleTask(ports, actor, network, { said, due }),
  }));
  routes.call(contract.settleDeliveries, ({ ports, actor, network, body }) =>
    settleDeliveries(ports, actor, network, body.said, body.deliveries),
  );
};
