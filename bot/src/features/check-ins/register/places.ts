import { type Actor, answersFor } from '../../../shared/domain/actor';
import type { Language } from '../../../shared/domain/language';
import { byAlphabet } from '../../../shared/domain/name-order';
import {
  type Network,
  type OrganisationId,
  organisationById,
  themesOf,
} from '../../../shared/domain/network';
import { may } from '../../../shared/domain/permission';
import { mayOwn } from '../../../shared/domain/pilot-owner';

export const namesOf = (network: Network, id: OrganisationId) =>
  organisationById(network, id)?.name ?? { fi: id, sv: id };

/** Organisations that somebody enters pilots for: those that they answer for and that are in a theme today. */
export const ownPlaces = (actor: Actor, network: Network): readonly OrganisationId[] =>
  answersFor(actor).filter(
    (organisation) =>
      may(actor, 'registerPilot', network, { organisation }) &&
      themesOf(network, organisation, actor.today).length > 0,
  );

/** What a form needs of one: its themes, and who may own a pilot there. */
export const placeOf = (actor: Actor, network: Network, organisation: OrganisationId, lang: Language) => {
  const themes = themesOf(network, organisation, actor.today);
  const people = themes.flatMap((theme) => mayOwn(network, { organisation, theme }, actor.today));
  return {
    organisation,
    name: namesOf(network, organisation),
    themes: [...themes],
    people: [...new Map(people.map((p) => [p.id, { id: p.id, name: p.name }])).values()].sort((a, b) =>
      byAlphabet(lang)(a.name, b.name),
    ),
  };
};
