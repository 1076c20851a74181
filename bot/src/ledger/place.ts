import type { Actor } from '../shared/domain/actor';
import type { EvidencePlace } from '../shared/domain/kinds-of-evidence';
import {
  asksTheme,
  countsReports,
  isAttendance,
  measures,
  partsTaking,
  takesOf,
} from '../shared/domain/measures';
import type { Day } from '../shared/domain/month';
import {
  beginOf,
  isIn,
  type Network,
  type OrganisationId,
  organisationById,
  rolesOf,
  type Span,
} from '../shared/domain/network';
import { type Obligation, obligationById } from '../shared/domain/obligation';
import { demand } from '../shared/domain/permission';
import { Refusal } from '../shared/domain/refusal';
import type { ThemeId } from '../shared/domain/theme';

export type ToldPlace = {
  readonly obligation: string;
  readonly part?: string | undefined;
  readonly organisation: OrganisationId;
  readonly theme?: ThemeId | undefined;
  readonly day: Day;
  readonly url?: string | undefined;
  /** That there was nothing to do needs no link. */
  readonly nothingNeeded?: boolean;
};
type PlacedBy = { readonly actor: Actor; readonly network: Network };

export const demandInProject = (day: Day, { project }: Network): void => {
  const begin = beginOf(project);
  if (day < begin) throw new Refusal('beforeStart', { day: begin });
};
/** A fact has happened, and in this project: what is still to come is planned, not recorded. */
export const demandHappened = (day: Day, { actor, network }: PlacedBy): void => {
  if (day > actor.today) throw new Refusal('inTheFuture');
  demandInProject(day, network);
};

/** Something can be told of it at all. */
export const demandReportable = (obligation: Obligation): void => {
  if (!countsReports(obligation)) demandTaken(obligation, {});
};

/** Evidence is taken where it counts and nowhere else; the refusal names the act that does. */
export const demandTaken = (
  obligation: Obligation,
  {
    part,
    theme,
    url,
    nothingNeeded = false,
  }: Partial<Pick<ToldPlace, 'part' | 'theme' | 'url' | 'nothingNeeded'>>,
): void => {
  if (isAttendance(obligation.id)) throw new Refusal('useAttendance');
  if (part && !obligation.parts?.some((p) => p.id === part)) throw new Refusal('badInput', { path: 'part' });
  if (!part && partsTaking(obligation).length > 0) throw new Refusal('askPart');
  const taken = takesOf(obligation, part);
  const measure = measures[obligation.id];
  const rule = measure?.rule === 'parts' ? measure.parts[part ?? '']?.rule : measure?.rule;
  if (taken === 'none') throw new Refusal('takesNoReport', { rule: rule ?? '' });
  if (taken === 'linked' && !url && !nothingNeeded) throw new Refusal('needsLink');
  if (asksTheme(obligation) && !theme) throw new Refusal('askTheme');
};

/** The days on which the organisation has had the duty. */
const timesOf = (
  network: Network,
  { role }: Obligation,
  { organisation, theme }: ToldPlace,
): readonly Span[] => {
  const rows = role === 'themeLead' ? network.leaderships : network.memberships;
  return rows.filter((r) => r.organisation === organisation && (!theme || r.theme === theme));
};
/** Nothing is told of days before an organisation had the duty or after; what a merged one did is its heir's to tell. */
const demandTime = (network: Network, obligation: Obligation, told: ToldPlace): void => {
  const found = organisationById(network, told.organisation);
  if (!found || obligation.role === 'coordinator') return;
  const heir = found.mergedInto && organisationById(network, found.mergedInto);
  if (found.left && told.day > found.left)
    throw new Refusal('dutyOver', { day: found.left, into: heir ? heir.name.fi : '' });
  const times = timesOf(network, obligation, told);
  const merged = network.organisations.filter((o) => o.mergedInto === found.id);
  const all = [
    ...times,
    ...merged.flatMap((o) => timesOf(network, obligation, { ...told, organisation: o.id })),
  ];
  if (all.some((span) => isIn(span, told.day))) return;
  throw new Refusal('dutyThen', { day: [...all.map((s) => s.from)].sort()[0] ?? '' });
};

const isInTheme = (network: Network, { role }: Obligation, organisation: OrganisationId, theme: ThemeId) =>
  (role === 'themeLead' ? network.leaderships : network.memberships).some(
    (m) => m.organisation === organisation && m.theme === theme,
  );

/** Where a report or a document belongs, if this person may put it there. */
export const placeOf = (
  teller: PlacedBy,
  told: ToldPlace,
): Required<Pick<EvidencePlace, 'organisation'>> & EvidencePlace => {
  const { actor, network } = teller;
  const { organisation, part, theme } = told;
  const obligation = obligationById(told.obligation);
  if (!obligation || !organisationById(network, organisation)) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation });
  const found = organisationById(network, organisation);
  if (found?.left && actor.today > found.left) demandTime(network, obligation, { ...told, day: actor.today });
  if (!rolesOf(network, organisation, actor.today).includes(obligation.role)) throw new Refusal('notAllowed');
  demandTaken(obligation, told);
  if (theme && obligation.role !== 'coordinator' && !isInTheme(network, obligation, organisation, theme))
    throw new Refusal('badInput', { path: 'theme' });
  demandHappened(told.day, teller);
  demandTime(network, obligation, told);
  return {
    obligation: obligation.id,
    organisation,
    ...(part ? { part } : {}),
    ...(theme ? { theme } : {}),
  };
};
