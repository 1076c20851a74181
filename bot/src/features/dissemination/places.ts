import { type Actor, answersFor } from '../../shared/domain/actor';
import {
  type Network,
  type OrganisationId,
  type OrganisationRole,
  organisationById,
  rolesOf,
  themesIn,
  themesLedBy,
  themesOf,
} from '../../shared/domain/network';
import { may, mayAtAll } from '../../shared/domain/permission';
import type { ThemeId } from '../../shared/domain/theme';

export type SpreadPlace = {
  readonly role: OrganisationRole;
  readonly organisation: OrganisationId;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly themes: readonly ThemeId[];
};

const themesFor = (network: Network, role: OrganisationRole, id: OrganisationId, today: string) => {
  if (role === 'coordinator') return themesIn(network, today);
  return role === 'themeLead' ? themesLedBy(network, id, today) : themesOf(network, id, today);
};

/** In whose name somebody writes into the log: an own organisation, in each of its roles. */
export const placesOf = (actor: Actor, network: Network): readonly SpreadPlace[] =>
  answersFor(actor)
    .filter((organisation) => may(actor, 'reportFact', network, { organisation }))
    .flatMap((organisation) =>
      rolesOf(network, organisation, actor.today)
        // The coordination's work is its people's own.
        .filter((role) => role !== 'coordinator' || mayAtAll(actor, 'writeBulletin', network))
        .map((role) => ({
          role,
          organisation,
          name: organisationById(network, organisation)?.name ?? { fi: organisation, sv: organisation },
          themes: [...new Set(themesFor(network, role, organisation, actor.today))],
        })),
    )
    .filter((place) => place.themes.length > 0);
