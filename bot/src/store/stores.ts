import type { Stores } from '../ports';
import { agendaStore } from './agenda';
import { bulletinStore } from './bulletins';
import { makeCache } from './cache';
import { channelStore } from './channels';
import { deliveryStore } from './deliveries';
import { factStore } from './facts';
import { networkStore } from './network';
import { outboxStore } from './outbox';
import { personDataStore } from './person-data';
import { reportStore } from './reports';
import { requestStore } from './requests';
import { rosterStore } from './roster';
import type { Rows } from './rows';
import { upgrading } from './schema';
import { settingsStore } from './settings';
import { workStore } from './work';

/** Every noun's store on one table port; `tick` is the real clock in ms. */
export const makeStores = (stored: Rows, { tick }: { readonly tick: () => number }): Stores => {
  const rows = upgrading(stored);
  const cache = makeCache(rows, tick);
  const facts = factStore(rows, tick);
  return {
    network: networkStore(rows, cache),
    facts,
    bulletins: bulletinStore(rows, tick, cache),
    channels: channelStore(rows, cache),
    deliveries: deliveryStore(rows, tick),
    outbox: outboxStore(rows),
    work: workStore(rows),
    agenda: agendaStore(rows),
    settings: settingsStore(rows),
    reports: reportStore(rows),
    requests: requestStore(rows),
    people: personDataStore(rows, { facts, confirm: cache.confirm }),
    roster: rosterStore(rows),
    confirm: async () => {
      await Promise.all([cache.confirm(), facts.confirm()]);
    },
    ping: () => rows.ping(),
  };
};
