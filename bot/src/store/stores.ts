import type { PastPeriod, Stores } from '../ports';
import { isKind } from '../shared/domain/fact';
import { networkKnown } from '../shared/domain/network-known';
import { agendaStore } from './agenda';
import { bulletinStore } from './bulletins';
import { makeCache } from './cache';
import { channelStore } from './channels';
import { deliveryStore } from './deliveries';
import { factStore } from './facts';
import { networkStore } from './network';
import { outboxStore } from './outbox';
import { periodRows, unwritable } from './period-rows';
import { type PeriodRows, periodRowsIn } from './periods';
import { personDataStore } from './person-data';
import { reportStore } from './reports';
import { requestStore } from './requests';
import { rosterStore } from './roster';
import type { Rows } from './rows';
import { upgrading } from './schema';
import { settingsStore } from './settings';
import { workStore } from './work';

type TickOf = () => number;
type Periods = Pick<PeriodRows, 'present' | 'confirm'>;

/** Every noun's store: `own` are the rows of one period, `rows` those of all. */
const storesOf = (
  rows: Rows,
  own: Rows,
  tick: TickOf,
  periods: Periods,
): Omit<Stores, 'periods'> & { readonly forget: () => void } => {
  const cache = makeCache(rows, tick);
  const facts = factStore(own, tick);
  const forget = (): void => {
    cache.forget();
    facts.forget();
  };
  const network = networkStore(rows, cache, periods.present);
  return {
    network: {
      ...network,
      // What every request begins with: what is in memory is another period's from its start on.
      read: async () => {
        await periods.present();
        return network.read();
      },
    },
    facts,
    bulletins: bulletinStore(own, tick, cache),
    channels: channelStore(rows, cache),
    deliveries: deliveryStore(own, tick),
    outbox: outboxStore(own),
    work: workStore(own),
    agenda: agendaStore(own),
    settings: settingsStore(own, cache),
    reports: reportStore(own),
    requests: requestStore(rows),
    people: personDataStore(rows, { facts, confirm: cache.confirm }),
    roster: rosterStore(rows),
    forget,
    confirm: async () => {
      await periods.confirm();
      await Promise.all([cache.confirm(), facts.confirm()]);
    },
    ping: () => rows.ping(),
  };
};

/** What is over changes only when somebody is erased; whoever reads it is shown that within this time, real ms. */
const pastKeptMs = 30_000;

/** Every noun's store on one table port; `tick` is the real clock in ms. */
export const makeStores = (stored: Rows, { tick }: { readonly tick: TickOf }): Stores => {
  const rows = upgrading(stored);
  const opened = new Map<number, { readonly at: number; readonly past: Promise<PastPeriod | null> }>();
  const periods = periodRowsIn(rows, tick, () => {
    forget();
    opened.clear();
  });
  const { forget, ...present } = storesOf(rows, periodRows(rows, periods.number), tick, periods);
  const ofPeriod = (number: number): Omit<Stores, 'periods'> => {
    const own = unwritable(periodRows(rows, async () => number));
    return storesOf(unwritable(rows), own, tick, {
      present: periods.present,
      confirm: async () => undefined,
    });
  };
  const pastOf = async (number: number): Promise<PastPeriod | null> => {
    const all = await periods.list();
    const period = all.find((p) => p.number === number);
    const now = await present.network.read();
    // The last one runs, whatever was written down before the next was begun.
    if (!period?.endedAt || !now || period.number === all.at(-1)?.number) return null;
    const until = new Date(Date.parse(period.endedAt) - 1).toISOString();
    const later = await Promise.all(
      all.filter((p) => p.number > number).map((p) => (p.endedAt ? ofPeriod(p.number) : present).facts.all()),
    );
    const changes = later.flat().filter(isKind('organisationImported', 'membershipSet'));
    const then = networkKnown(now, changes, period.endedAt, 'then');
    const network = { ...then, project: period.project, past: number };
    const stores = ofPeriod(number);
    return {
      period,
      until,
      network,
      stores: {
        ...stores,
        network: { ...stores.network, read: async () => network },
        periods: { list: periods.list, coming: periods.coming, begin: refusedBegin, past: pastOf },
      },
    };
  };
  return {
    ...present,
    periods: {
      list: periods.list,
      coming: periods.coming,
      begin: async (past, next, due) => {
        // Before the period itself: once it has started, what follows from it is never lost.
        const agenda = agendaStore(periodRows(rows, async () => next.number));
        await agenda.add(due);
        return periods.begin(past, next);
      },
      past: (number) => {
        const known = opened.get(number);
        if (known && tick() - known.at < pastKeptMs) return known.past;
        const past = pastOf(number);
        opened.set(number, { at: tick(), past });
        const drop = (): void => void opened.delete(number);
        // What is no past period is not kept: anybody may ask for any number.
        past.then((found) => found || drop(), drop);
        return past;
      },
    },
  };
};
const refusedBegin = async (): Promise<boolean> => false;
