import { openCoffeeForm } from '../../answers/shared-buttons';
import { ledgerOf } from '../../ledger/ledger';
import type { Waits } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import type { Localized } from '../../shared/domain/language';
import { monthOfDay } from '../../shared/domain/month';
import { type Network, type OrganisationId, organisationById, rolesOf } from '../../shared/domain/network';
import { nextActOf, pressingSince } from '../../shared/domain/next-act';
import { type Obligation, obligationIn } from '../../shared/domain/obligation';
import { may, mayAtAll } from '../../shared/domain/permission';
import type { StandingRow } from '../../shared/domain/standing';
import { standingsOf } from '../../shared/domain/standings';
import type { Waiting, WaitingAct } from '../../shared/domain/waiting';
import { nowText } from '../../shared/text/now';
import { written } from '../../shared/text/say';
import { openReport } from './buttons';

type WaitsLook = Parameters<Waits>[0];

const titleOf = (
  network: Network,
  { title }: Obligation,
  organisation: OrganisationId,
  isOneOfMany: boolean,
): Localized => {
  if (!isOneOfMany) return title;
  const name = organisationById(network, organisation)?.name ?? {};
  const of = (lang: 'fi' | 'sv' | 'en'): string => `${title[lang]} (${written(name, lang)})`;
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

/** The one act that mends a row, if this person may do it. */
const actFor = (
  { actor, network }: WaitsLook,
  organisation: OrganisationId,
  obligation: Obligation,
  row: StandingRow,
): WaitingAct | null => {
  const act = nextActOf(row, actor.today);
  const theirs = row.theme ? { theme: row.theme } : {};
  if (act === 'plan')
    return may(actor, 'planEvent', network, theirs)
      ? {
          title: nowText.plan,
          ...(obligation.id === 'lead-morning-coffees' ? { press: openCoffeeForm.press(theirs) } : {}),
        }
      : null;
  if (act !== 'record' || !may(actor, 'reportFact', network, { organisation })) return null;
  if (!rolesOf(network, organisation, actor.today).includes(obligation.role)) return null;
  // The coordination's work is its people's own; who answers for the same house as a developer has another share.
  if (obligation.role === 'coordinator' && !mayAtAll(actor, 'writeBulletin', network)) return null;
  const data = { organisation, obligation: obligation.id, ...theirs };
  return { title: nowText.record, press: { ...openReport.press(data), opens: 'dialog' } };
};

const itemsOf = async (
  look: WaitsLook,
  organisation: OrganisationId,
  many: boolean,
): Promise<readonly Waiting[]> => {
  const { ports, actor, network } = look;
  const month = monthOfDay(actor.today);
  const rows = standingsOf(await ledgerOf(ports, network, organisation), {
    organisation,
    month,
    today: actor.today,
  });
  return rows.flatMap((row): Waiting[] => {
    const obligation = obligationIn(network.project, row.obligation);
    const act = obligation && actFor(look, organisation, obligation, row);
    if (!obligation || !act) return [];
    const openSince = pressingSince(row, actor.today);
    const key = `${row.obligation}~${row.theme ?? 'none'}~${row.period}`;
    const query = new URLSearchParams({ organisation, row: key });
    return [
      {
        kind: 'duty',
        id: `${organisation}~${key}`,
        title: titleOf(network, obligation, organisation, many),
        theme: row.theme,
        due: row.due,
        ...(row.standing === 'overdue' ? { isLate: true } : {}),
        ...(openSince ? { openSince } : {}),
        acts: [act],
        page: act.press || row.theme === null ? `vastuut?${query}` : `tapahtumat?theme=${row.theme}`,
      },
    ];
  });
};

/** Duties of the own organisations that this person can do something about now. */
export const obligationsWaiting: Waits = async (look) => {
  const { actor, network } = look;
  if (!actor.person) return [];
  const own = answersFor(actor).filter((organisation) =>
    may(actor, 'seeStanding', network, { organisation }),
  );
  const all = await Promise.all(own.map((organisation) => itemsOf(look, organisation, own.length > 1)));
  return all.flat();
};
