import type { Room } from '../../routes';
import { channels as channelsEndpoint, setAutoRelay } from '../../shared/contract/bulletins';
import * as contract from '../../shared/contract/deliveries';
import { lastDeliveries } from '../../shared/domain/delivery';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, themes } from '../../shared/domain/theme';
import { readHeartbeat } from './read-heartbeat';
import { readLog } from './read-log';
import { settleDeliveries } from './settle-delivery';
import { settleInChat } from './settle-in-chat';
import { renderTrouble, tellTrouble, troubleTitles } from './tell-trouble';
import { renderLate, renderLateOver } from './watch-delay';

export const deliveries: Room = (routes) => {
  routes.action('delivery.settle', 'settleDelivery', settleInChat);
  // A second word about a delay, or about trouble, harms nobody; none at all would be silence.
  routes.message('trouble', renderTrouble(routes), 'repeat');
  routes.message('late', renderLate, 'repeat');
  routes.message('lateOver', renderLateOver, 'repeat');
  routes.title('trouble', troubleTitles(routes));
  routes.ended(tellTrouble);
  routes.call(contract.deliveries, readLog(routes));
  routes.call(contract.heartbeat, readHeartbeat(routes));
  routes.call(contract.settleDeliveries, ({ ports, actor, network, body }) =>
    settleDeliveries(ports, actor, network, body.said, body.deliveries),
  );

  routes.call(channelsEndpoint, async ({ ports, actor, network }) => {
    const auto = await ports.stores.settings.autoRelay();
    const last = lastDeliveries(await ports.stores.deliveries.all());
    return {
      channels: (await ports.stores.channels.list())
        .filter((c) => !c.deleted)
        .map((c) => ({
          id: c.id,
          name: c.name,
          team: c.teamName,
          use: c.tie?.use ?? null,
          theme: c.tie?.use === 'theme' ? c.tie.theme : null,
          installed: c.installed,
          ...(last.has(c.id) ? { lastDeliveredAt: last.get(c.id) } : {}),
        })),
      autoRelay: themes.map(({ id }) => ({
        theme: id,
        on: auto[id] === true,
        mayChange: may(actor, 'relayBulletin', network, { theme: id }),
      })),
    };
  });

  routes.call(setAutoRelay, async ({ ports, actor, network, params, body }) => {
    const theme = params.theme ?? '';
    if (!isThemeId(theme)) throw new Refusal('notFound');
    demand(actor, 'relayBulletin', network, { theme });
    await ports.stores.settings.setAutoRelay(theme, body.on);
    return { on: body.on };
  });
};
