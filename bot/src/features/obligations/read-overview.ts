import { wholeLedger } from '../../ledger/ledger';
import type { Call } from '../../routes';
import type { overview as endpoint } from '../../shared/contract/obligations';
import type { Actor } from '../../shared/domain/actor';
import { type DeliveryState, endStates, isOpen } from '../../shared/domain/delivery';
import type { Language } from '../../shared/domain/language';
import { byName } from '../../shared/domain/name-order';
import { isIn, type Network, organisationById } from '../../shared/domain/network';
import {
  approvedRounds,
  lookAt,
  type Overview,
  type OverviewLook,
  overviewOf,
  type ThemeMonth,
} from '../../shared/domain/overview';
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

/** A theme's month with its names, for a reader. */
export const themeMonthView = ({ known, day }: OverviewLook, month: ThemeMonth, lang: Language) => ({
  ...month,
  name: themeById(month.theme).name,
  leads: known.network.leaderships
    .filter((l) => l.theme === month.theme && isIn(l, day))
    .map((l) => ({
      id: l.organisation,
      name: organisationById(known.network, l.organisation)?.name ?? { fi: '', sv: '' },
      share: l.share,
    }))
    .sort(byName(lang)),
});

/** Who has not been heard of, named to those who call them. */
export const silentView = (actor: Actor, network: Network, silent: Overview['silent'], lang: Language) =>
  silent
    .filter((s) => may(actor, 'seeSilent', network, s))
    .map((s) => ({
      organisation: s.organisation,
      name: organisationById(network, s.organisation)?.name ?? { fi: '', sv: '' },
      lastSign: s.lastSign,
    }))
    .sort(byName(lang));

export const readOverview = async ({ ports, actor, network, lang, query }: Call<typeof endpoint>) => {
  const { asOf: today, month } = monthOfFigures(actor, network, query);
  const known = indexLedger(await wholeLedger(ports, network), today);
  const whole = overviewOf(known, month, today);
  const look = lookAt(known, month);
  const seesOpen = mayAtAll(actor, 'seeRunningMonth', network);
  const deliveries = await ports.stores.deliveries.recent();
  return {
    month,
    asOf: today,
    quiet: whole.quiet,
    organisations: whole.organisations,
    themes: whole.themes.map((t) => ({
      ...themeMonthView(look, t, lang),
      // 2.2: an observer sees a round once a person has approved its figures.
      round: seesOpen || t.round?.approved ? t.round : null,
    })),
    events: whole.events,
    standings: { ...whole.standings },
    silent: mayAtAll(actor, 'seeSilent', network) ? silentView(actor, network, whole.silent, lang) : null,
    deliveries: deliveryCounts(deliveries.map((d) => d.state)),
    rounds: [...(seesOpen ? whole.rounds : approvedRounds(whole.rounds))].map((r) => ({
      ...r,
      themes: [...r.themes],
    })),
  };
};
