import type { Ports } from '../../ports';
import type { Room } from '../../routes';
import {
  channels as channelsEndpoint,
  deliveries as deliveriesEndpoint,
  setAutoRelay,
} from '../../shared/contract/bulletins';
import { type Delivery, lastDeliveries } from '../../shared/domain/delivery';
import type { Language } from '../../shared/domain/language';
import { personById } from '../../shared/domain/network';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, themes } from '../../shared/domain/theme';
import { failureText, otherFailure } from '../../shared/text/bulletins';
import { written } from '../../shared/text/say';

/** A failure in human words: what happened and how to mend it. */
export const failureOf = (d: Delivery, lang: Language) => {
  if (!d.failure || d.state === 'delivered') return undefined;
  const known = failureText[d.failure.code] ?? otherFailure(d.failure.code);
  return { code: d.failure.code, sentence: known.sentence[lang], mend: known.mend[lang] };
};

const titlesOf = async (ports: Ports, lang: Language): Promise<ReadonlyMap<string, string>> =>
  new Map((await ports.stores.bulletins.list()).map((b) => [b.id, written(b.title, lang)]));

export const deliveries: Room = (routes) => {
  routes.call(deliveriesEndpoint, async ({ ports, actor, network, lang, query }) => {
    demand(actor, 'seeDeliveries', network);
    const names = new Map((await ports.stores.channels.list()).map((c) => [c.id, c.name]));
    const titles = await titlesOf(ports, lang);
    const rows = (await ports.stores.deliveries.all())
      .filter((d) => !query.message || d.message.id === query.message)
      .sort((a, b) => b.plannedAt.localeCompare(a.plannedAt))
      .slice(0, 300);
    return {
      deliveries: rows.map((d) => {
        const to = d.target.to === 'person' ? d.target.person : d.target.channel;
        const name = d.target.to === 'person' ? personById(network, to)?.name : names.get(to);
        const failure = failureOf(d, lang);
        return {
          kind: d.message.kind,
          id: d.message.id,
          title: titles.get(d.message.id) ?? '',
          channel: to,
          channelName: name ?? '',
          state: d.state,
          plannedAt: d.plannedAt,
          ...(d.deliveredAt ? { deliveredAt: d.deliveredAt } : {}),
          ...(failure ? { failure } : {}),
        };
      }),
    };
  });

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
