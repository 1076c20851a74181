import type { Call } from '../../routes';
import type { channels as endpoint } from '../../shared/contract/channels';
import { themeOfUse } from '../../shared/domain/channel';
import { lastDeliveries } from '../../shared/domain/delivery';
import { may } from '../../shared/domain/permission';
import { themes } from '../../shared/domain/theme';

/** Every channel that is there, what it is tied to, and where a lead lets the bot relay. */
export const listChannels = async ({ ports, actor, network }: Call<typeof endpoint>) => {
  const { settings, deliveries, channels } = ports.stores;
  const auto = await settings.autoRelay();
  const last = lastDeliveries(await deliveries.recent());
  return {
    channels: (await channels.list())
      .filter((c) => !c.deleted)
      .map((c) => ({
        id: c.id,
        name: c.name,
        team: c.teamName,
        use: c.tie?.use ?? null,
        theme: themeOfUse(c.tie),
        installed: c.installed,
        ...(last.has(c.id) ? { lastDeliveredAt: last.get(c.id) } : {}),
      })),
    autoRelay: themes.map(({ id }) => ({
      theme: id,
      on: auto[id] === true,
      mayChange: may(actor, 'relayBulletin', network, { theme: id }),
    })),
  };
};
