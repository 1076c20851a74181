import type { Audience } from '../../shared/domain/bulletin';
import type { Channel, ChannelUse } from '../../shared/domain/channel';
import { isOpenTo, isSameUse } from '../../shared/domain/channel-life';
import { channelsFor, channelsOfThemes } from '../../shared/domain/channels-for';
import { contactsOf } from '../../shared/domain/contact';
import type { Target } from '../../shared/domain/delivery';
import type { Day } from '../../shared/domain/month';
import { type Network, type OrganisationId, type Person, themesOf } from '../../shared/domain/network';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { leadersOf } from '../../shared/domain/who-leads';

/** Where a bulletin goes. When all channels for it are deleted it goes there all the same: its failure is seen. */
export const placesFor = (channels: readonly Channel[], use: ChannelUse): readonly Channel[] => {
  const there = channelsFor(channels, use);
  return there.length > 0 ? there : channels.filter((c) => isSameUse(c.tie, use));
};
/** The people who lead a theme; without one, of any theme. */
export const leadPeople = (network: Network, day: Day, theme?: ThemeId): readonly Person[] =>
  leadersOf(network, theme ? [theme] : themeIds, day);

/** Where an organisation reads what cannot be said to its contacts: the channel of its first theme, else Yleinen. */
export const coveringChannel = (
  network: Network,
  channels: readonly Channel[],
  organisation: OrganisationId,
  day: Day,
): Channel | undefined => {
  const own = themesOf(network, organisation, day);
  return [
    ...channelsOfThemes(
      channels,
      themeIds.filter((theme) => own.includes(theme)),
    ),
    ...channelsFor(channels, { use: 'general' }),
  ].find(isOpenTo);
};

export const toPeople = (people: readonly Person[]): readonly Target[] =>
  [...new Set(people.map((p) => p.id))].map((person) => ({ to: 'person', person }));

/** Whom an audience means personally: the contacts of named organisations, and leads that have no channel. */
export const peopleOf = (
  network: Network,
  channels: readonly Channel[],
  audience: Audience,
  day: Day,
): readonly Person[] => [
  ...audience.organisations.flatMap((id) => contactsOf(network, id, day)),
  ...(audience.leads && channelsFor(channels, { use: 'projectGroup' }).length === 0
    ? leadPeople(network, day)
    : []),
];
