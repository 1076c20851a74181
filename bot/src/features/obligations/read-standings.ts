import { evidenceIn, hiddenIn, hiding } from '../../ledger/hide-restricted';
import { ledgerOf } from '../../ledger/ledger';
import { evidenceFor } from '../../ledger/shown-evidence';
import type { Call } from '../../routes';
import type { obligations as endpoint } from '../../shared/contract/obligations';
import { type Actor, organisationsOfActor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type AskedMonth, monthOpenTo, type ShownMonth } from '../../shared/domain/shown-day';
import type { StandingRow } from '../../shared/domain/standing';
import { indexLedger, standingsOf } from '../../shared/domain/standings';

/** The organisation asked for, or the caller's own; how another one stands is not everybody's to see (2.2). */
export const organisationAsked = (
  actor: Actor,
  network: Network,
  asked: string | undefined,
): OrganisationId => {
  const id = asked ?? organisationsOfActor(actor)[0];
  if (!id) throw new Refusal('notFound');
  const found = organisationById(network, id);
  // Whether it exists is no secret: the list of organisations is open to the network.
  if (!found) throw new Refusal('notFound');
  if (!may(actor, 'seeStanding', network, { organisation: id })) throw new Refusal('notYours');
  return id;
};

const isQuiet = (network: Network, month: string): boolean =>
  network.project.quietMonths.includes(Number(month.slice(5)));

export const rowFor = (row: StandingRow, network: Network, lang: Language) => ({
  ...row,
  notes: [...row.notes],
  evidence: evidenceFor(row.evidence, network, lang),
  parts: row.parts.map((p) => ({ ...p, evidence: evidenceFor(p.evidence, network, lang) })),
});

/** What a person may read as yet: an observer months that are closed. */
export const monthShown = (
  actor: Actor,
  network: Network,
  organisation: OrganisationId,
  asked: AskedMonth,
): ShownMonth => monthOpenTo(actor.today, may(actor, 'seeRunningMonth', network, { organisation }), asked);

export const readStandings = async ({ ports, actor, network, lang, query }: Call<typeof endpoint>) => {
  const organisation = organisationAsked(actor, network, query.organisation);
  const { asOf: today, month } = monthShown(actor, network, organisation, query);
  const { readings = 'then' } = query;
  const known = indexLedger(await ledgerOf(ports, network, organisation), today, readings);
  // A lead sees everything of the own theme: of another organisation its rows.
  const rows = standingsOf(known, { organisation, month, today }).filter(({ theme }) =>
    may(actor, 'seeStanding', network, { organisation, theme }),
  );
  const hide = await hiding({ ports, actor, network }, rows.flatMap(evidenceIn));
  return {
    organisation,
    name: organisationById(network, organisation)?.name ?? { fi: '', sv: '' },
    month,
    asOf: today,
    readings,
    quiet: isQuiet(known.network, month),
    rows: rows.map((row) => rowFor(hiddenIn(row, hide), network, lang)),
  };
};
