import { writeThenFollow } from '../../delivery/write-then-follow';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { type Day, dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import type { SeriesId } from '../../shared/domain/series';
import { type Acting, personOf, readEvents } from './acting';
import { writeCancelled } from './cancel-event';
import { demandPlan } from './people';
import { seriesFacts } from './plan-series';

/** What stands of it from its last day on is cancelled with its reason. Any number of times; says how many were. */
export const cancelRest = async (ports: Ports, id: SeriesId): Promise<number> => {
  const { ended } = await seriesFacts(ports, id);
  if (!ended) return 0;
  const rest = (await readEvents(ports)).filter(
    (e) =>
      e.series === id &&
      !e.cancelled &&
      e.sittings[0].startsAt > ports.now() &&
      dayOf(e.sittings[0].startsAt) >= ended.content.from,
  );
  for (const event of rest) await writeCancelled(ports, event, ended.content.reason, ended.recordedBy);
  return rest.length;
};

/** No more of it from a day on. Who meant to come to one of them is told as of any cancelled event. */
export const endSeries = async (
  acting: Acting,
  id: SeriesId,
  { from, reason }: { readonly from: Day; readonly reason: string },
): Promise<number> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  const { planned } = await seriesFacts(ports, id);
  if (!planned) throw new Refusal('notFound');
  demandPlan(actor, network, planned.content);
  if (from < actor.today) throw new Refusal('inThePast');
  return writeThenFollow(
    ports,
    { kind: 'series.end', key: id },
    () => recordFact(ports, { content: { kind: 'seriesEnded', series: id, from, reason }, day: from, by }),
    () => cancelRest(ports, id),
  );
};
