import { type ChannelsById, isToMend, readChannels, titlesOf, viewOf, whoseIs } from '../../delivery/view';
import type { Call, Routes } from '../../routes';
import { deliveryPage, type deliveries as endpoint } from '../../shared/contract/deliveries';
import { type Delivery, isAbout } from '../../shared/domain/delivery';
import { demand, may, reachOf } from '../../shared/domain/permission';

type LogCall = Call<typeof endpoint>;

const fits = ({ ports, query }: LogCall, d: Delivery): boolean =>
  (query.show !== 'mend' || isToMend(d, ports.now())) &&
  (!query.message || isAbout(d.message, query.message)) &&
  (!query.state || d.state === query.state) &&
  (!query.channel || (d.target.to !== 'person' && d.target.channel === query.channel));

/** What the caller may see of all that was promised, newest first. */
export const seenBy = (
  { actor, network }: Pick<LogCall, 'actor' | 'network'>,
  all: readonly Delivery[],
  channels: ChannelsById,
): readonly Delivery[] => all.filter((d) => may(actor, 'seeDeliveries', network, whoseIs(d, channels)));

export const readLog = (routes: Pick<Routes, 'titles'>) => async (asked: LogCall) => {
  const { ports, actor, network, lang, query } = asked;
  const [theme] = reachOf(actor, 'seeDeliveries', network).themes;
  demand(actor, 'seeDeliveries', network, { theme });
  const channels = await readChannels(ports);
  const found = seenBy(asked, await ports.stores.deliveries.recent(), channels)
    .filter((d) => fits(asked, d))
    .toSorted((a, b) => b.plannedAt.localeCompare(a.plannedAt));
  const from = query.after ?? 0;
  const rows = found.slice(from, from + deliveryPage);
  const titles = await titlesOf(
    routes,
    { ports, network, lang },
    rows.map((d) => d.message),
  );
  const seen = { network, actor, lang, now: ports.now(), channels, titles };
  return {
    deliveries: rows.map((d) => viewOf(seen, d)),
    total: found.length,
    ...(from + rows.length < found.length ? { next: from + rows.length } : {}),
  };
};
