import type { Actor } from '../shared/domain/actor';
import type { Place } from '../shared/domain/kinds-of-evidence';
import { isAttendance } from '../shared/domain/measures';
import type { Day } from '../shared/domain/month';
import {
  beginOf,
  type Network,
  type OrganisationId,
  organisationById,
  rolesOf,
} from '../shared/domain/network';
import { type Obligation, obligationById } from '../shared/domain/obligation';
import { demand } from '../shared/domain/permission';
import { Refusal } from '../shared/domain/refusal';
import type { ThemeId } from '../shared/domain/theme';

export type Told = {
  readonly obligation: string;
  readonly part?: string | undefined;
  readonly organisation: OrganisationId;
  readonly theme?: ThemeId | undefined;
  readonly day: Day;
};
type Teller = { readonly actor: Actor; readonly network: Network };

export const demandInProject = (day: Day, { project }: Network): void => {
  const begin = beginOf(project);
  if (day < begin) throw new Refusal('beforeStart', { day: begin });
};
/** A fact has happened, and in this project: what is still to come is planned, not recorded. */
export const demandHappened = (day: Day, { actor, network }: Teller): void => {
  if (day > actor.today) throw new Refusal('inTheFuture');
  demandInProject(day, network);
};

const isInTheme = (network: Network, { role }: Obligation, organisation: OrganisationId, theme: ThemeId) =>
  (role === 'themeLead' ? network.leaderships : network.memberships).some(
    (m) => m.organisation === organisation && m.theme === theme,
  );

/** Where a report or a document belongs, if this person may put it there. */
export const placeOf = (teller: Teller, told: Told): Required<Pick<Place, 'organisation'>> & Place => {
  const { actor, network } = teller;
  const { organisation, part, theme } = told;
  const obligation = obligationById(told.obligation);
  if (!obligation || !organisationById(network, organisation)) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation });
  if (!rolesOf(network, organisation, actor.today).includes(obligation.role)) throw new Refusal('notAllowed');
  if (isAttendance(obligation.id)) throw new Refusal('useAttendance');
  if (part && !obligation.parts?.some((p) => p.id === part)) throw new Refusal('badInput', { path: 'part' });
  if (theme && obligation.role !== 'coordinator' && !isInTheme(network, obligation, organisation, theme))
    throw new Refusal('badInput', { path: 'theme' });
  demandHappened(told.day, teller);
  return {
    obligation: obligation.id,
    organisation,
    ...(part ? { part } : {}),
    ...(theme ? { theme } : {}),
  };
};
