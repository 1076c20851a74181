import type { Audience, Bulletin } from './bulletin';
import type { Day } from './month';
import { leadsOf, membersOf, type Network, type OrganisationId, organisationsOn } from './network';
import { type ThemeId, themeIds } from './theme';

export const nobody = (audience: Audience): boolean =>
  !audience.general && audience.themes.length === 0 && !audience.leads && audience.organisations.length === 0;

/** "All channels": Yleinen and every theme. This is what a second person approves. */
export const isEverywhere = (audience: Audience): boolean =>
  audience.general && themeIds.every((theme) => audience.themes.includes(theme));

/** Organisations that a theme's part of an audience means: its members and its leads. */
export const organisationsIn = (network: Network, theme: ThemeId, day: Day): readonly OrganisationId[] => [
  ...new Set([...membersOf(network, theme, day), ...leadsOf(network, theme, day)]),
];

/** Organisations that a bulletin is meant for; those that have left by that day are not. */
export const meantFor = (
  network: Network,
  { audience }: Pick<Bulletin, 'audience'>,
  day: Day,
): readonly OrganisationId[] => {
  const here = organisationsOn(network, day).map((o) => o.id);
  if (audience.general) return here;
  const meant = new Set([
    ...audience.themes.flatMap((theme) => organisationsIn(network, theme, day)),
    ...(audience.leads ? themeIds.flatMap((theme) => leadsOf(network, theme, day)) : []),
    ...audience.organisations,
  ]);
  return here.filter((id) => meant.has(id));
};
