import type { Call } from '../../routes';
import type { pilots as endpoint } from '../../shared/contract/pilots';
import { answersFor } from '../../shared/domain/actor';
import { endOfDay } from '../../shared/domain/month';
import { byName } from '../../shared/domain/name-order';
import { organisationById } from '../../shared/domain/network';
import { lookAt } from '../../shared/domain/overview';
import { may } from '../../shared/domain/permission';
import { pilotsOf } from '../../shared/domain/pilots';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { indexLedger } from '../../shared/domain/standings';
import { themeIds } from '../../shared/domain/theme';

/** The register as one reader may have it: an observer's ends with the latest closed month. */
export const readPilots = async ({ ports, actor, network, lang }: Call<typeof endpoint>) => {
  const { asOf, month } = monthOfFigures(actor, network, {});
  const facts = await ports.stores.facts.all();
  const { day } = lookAt(indexLedger({ network, facts }, asOf), month);
  const own = answersFor(actor);
  return {
    pilots: pilotsOf(facts, endOfDay(day))
      .map((p) => ({ p, reads: may(actor, 'seeCheckInText', network, p) }))
      .filter(({ p, reads }) => p.share || reads)
      .map(({ p, reads }) => ({
        organisation: p.organisation,
        name: organisationById(network, p.organisation)?.name ?? { fi: p.organisation, sv: p.organisation },
        theme: p.theme,
        pilot: p.pilot,
        title: p.title,
        stage: p.stage,
        ...(p.pace ? { pace: p.pace } : {}),
        ...(p.done ? { done: p.done } : {}),
        language: organisationById(network, p.organisation)?.language ?? lang,
        shared: p.share,
        help: reads && p.helpOpen,
        mine: own.includes(p.organisation),
        answeredAt: p.answeredAt,
      }))
      .sort((a, b) => byName(lang)(a, b) || themeIds.indexOf(a.theme) - themeIds.indexOf(b.theme)),
  };
};
