import { isDeepStrictEqual } from 'node:util';
import { writeThenFollow } from '../../delivery/write-then-follow';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { eventsOf } from '../../shared/domain/events';
import { type FactOf, factId, inForce, isKind } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { addDays, type Day, dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import type { Rhythm } from '../../shared/domain/rhythm';
import {
  type Occurrences,
  occurrenceOf,
  occurrencesOf,
  type SeriesId,
  type SeriesPlan,
} from '../../shared/domain/series';
import { eventText } from '../../shared/text/events';
import { seriesText as t } from '../../shared/text/series';
import { longDate } from '../../shared/text/time';
import { type Acting, personOf } from './acting';
import { withGroup } from './group-meeting';
import { demandComing, demandWish, type PlanWish, whatOf } from './plan-event';
import { expectOccurrence } from './tell-event';

export type SeriesWish = Omit<PlanWish, 'times'> & {
  readonly rhythm: Rhythm;
  readonly from: Day;
  readonly until: Day;
  readonly starts: string;
  readonly ends: string;
  readonly remindAt?: string | undefined;
};
export type PlannedSeries = Occurrences & { readonly id: SeriesId };

const mostDays = 366;

/** The days, or the refusal that says why there are none. */
export const daysAsked = (
  { network, lang }: Acting,
  rule: Pick<SeriesPlan, 'rhythm' | 'from' | 'until'>,
): Occurrences => {
  const last = addDays(rule.from, mostDays);
  if (rule.until > last) throw new Refusal('longSeries', { until: longDate(last, lang) });
  const found = occurrencesOf(rule, network.project.quietMonths);
  const skipped = found.skipped.map((one) => t.skipped(one)[lang]).join(', ');
  if (found.days.length === 0) throw new Refusal('emptySeries', { skipped });
  return found;
};

const demandTimes = ({ lang }: Acting, { starts, ends, remindAt }: SeriesWish): void => {
  if (ends <= starts) throw new Refusal('badInput', { field: eventText.ends[lang] });
  if (remindAt !== undefined && remindAt >= starts)
    throw new Refusal('badInput', { field: t.remindAt[lang] });
};

const planOf = (acting: Acting, wish: SeriesWish): SeriesPlan => ({
  series: `s-${wish.form}`,
  ...whatOf(acting, wish),
  rhythm: wish.rhythm,
  from: wish.from,
  until: wish.until,
  starts: wish.starts,
  ends: wish.ends,
  ...(wish.remindAt ? { remindAt: wish.remindAt } : {}),
});

export const seriesFacts = async (ports: Ports, id: SeriesId) => {
  const facts = inForce(await ports.stores.facts.about(['project']));
  return {
    planned: facts.filter(isKind('seriesPlanned')).find((f) => f.content.series === id),
    ended: facts.filter(isKind('seriesEnded')).find((f) => f.content.series === id),
  };
};

/** Its days, each an event of its own. Any number of times, by any number of instances: an id is a row once. */
export const makeSeries = async (ports: Ports, id: SeriesId): Promise<void> => {
  const { planned, ended } = await seriesFacts(ports, id);
  const network = await ports.stores.network.read();
  if (!planned || !network) return;
  const { kind: _, ...plan } = planned.content;
  const days = occurrencesOf(plan, network.project.quietMonths).days.filter(
    (day) => !ended || day < ended.content.from,
  );
  const facts = days.map((day): FactOf<'eventPlanned'> => {
    const content = { kind: 'eventPlanned', ...occurrenceOf(plan, day) } as const;
    const slot = slotOf(content);
    const { recordedAt, recordedBy } = planned;
    return { id: factId(slot, 1), slot, number: 1, content, day, recordedAt, recordedBy };
  });
  await ports.stores.facts.insertMany(facts);
  for (const event of eventsOf(facts)) await expectOccurrence(ports, event);
};

/** Plans a series. The form's id is the series': sent twice, it is one; what a crash cuts off, the agenda goes on with. */
export const planSeries = async (acting: Acting, wished: SeriesWish): Promise<PlannedSeries> => {
  const { ports, actor } = acting;
  const by = personOf(actor).id;
  demandWish(acting, wished);
  const wish = await withGroup(acting, wished, wished.from);
  demandTimes(acting, wish);
  const plan = planOf(acting, wish);
  const found = daysAsked(acting, plan);
  const content = { kind: 'seriesPlanned', ...plan } as const;
  const { planned } = await seriesFacts(ports, plan.series);
  if (planned && planned.recordedBy !== by) throw new Refusal('notFound');
  if (planned && !isDeepStrictEqual(planned.content, content)) throw new Refusal('alreadyDone');
  const [first] = found.days;
  if (!planned && first) demandComing(ports, occurrenceOf(plan, first).sittings);
  await writeThenFollow(
    ports,
    { kind: 'series.make', key: plan.series },
    () => recordFact(ports, { content, day: dayOf(ports.now()), by }),
    () => makeSeries(ports, plan.series),
  );
  return { id: plan.series, ...found };
};
