import { wholeLedger } from '../../ledger/ledger';
import type { Call } from '../../routes';
import type { overview as endpoint } from '../../shared/contract/obligations';
import { type DeliveryState, endStates, isOpen } from '../../shared/domain/delivery';
import { byName } from '../../shared/domain/name-order';
import { isIn, organisationById } from '../../shared/domain/network';
import { approvedRounds, lookAt, overviewOf } from '../../shared/domain/overview';
import { may, mayAtAll } from '../../shared/domain/permission';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { indexLedger } from '../../shared/domain/standings';
import { themeById } from '../../shared/domain/theme';

/** Planned in total is the sum of all states, always. */
const deliveryCounts = (states: readonly DeliveryState[]) => {
  const of = (state: DeliveryState): number => states.filter((s) => s === state).length;
  const [delivered, failed, expired, cancelled, maybeSent] = endStates.map(of);
  return {
    planned: states.length,
    open: states.filter((state) => isOpen({ state } as Parameters<typeof isOpen>[0])).length,
    delivered: delivered ?? 0,
    failed: failed ?? 0,
    expired: expired ?? 0,
    cancelled: cancelled ?? 0,
    maybeSent: maybeSent ?? 0,
  };
};

export const readOverview = async ({ ports, actor, network, lang, query }: Call<typeof endpoint>) => {
  const { asOf: today, month } = monthOfFigures(actor, network, query);
  const known = indexLedger(await wholeLedger(ports, network), today);
  const whole = overviewOf(known, month, today);
  const day = lookAt(known, month).day;
  const seesOpen = mayAtAll(actor, 'seeRunningMonth', network);
  const deliveries = await ports.stores.deliveries.recent();
  return {
    month,
    asOf: today,
    quiet: whole.quiet,
    organisations: whole.organisations,
    themes: whole.themes.map((t) => ({
      ...t,
      // 2.2: an observer sees a round once a person has approved its figures.
      round: seesOpen || t.round?.approved ? t.round : null,
      name: themeById(t.theme).name,
      leads: known.network.leaderships
        .filter((l) => l.theme === t.theme && isIn(l, day))
        .map((l) => ({
          id: l.organisation,
          name: organisationById(network, l.organisation)?.name ?? { fi: '', sv: '' },
          share: l.share,
        }))
        .sort(byName(lang)),
    })),
    events: whole.events,
    standings: { ...whole.standings },
    silent: mayAtAll(actor, 'seeSilent', network)
      ? whole.silent
          .filter((s) => may(actor, 'seeSilent', network, s))
          .map((s) => ({
            organisation: s.organisation,
            name: organisationById(network, s.organisation)?.name ?? { fi: '', sv: '' },
            lastSign: s.lastSign,
          }))
          .sort(byName(lang))
      : null,
    deliveries: deliveryCounts(deliveries.map((d) => d.state)),
    rounds: [...(seesOpen ? whole.rounds : approvedRounds(whole.rounds))].map((r) => ({
      ...r,
      themes: [...r.themes],
    })),
  };
};
