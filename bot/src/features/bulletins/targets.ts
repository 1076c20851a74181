import type { Audience } from '../../shared/domain/bulletin';
import type { Channel, ChannelUse } from '../../shared/domain/channel';
import { isOpenTo } from '../../shared/domain/channel-life';
import { contactsOf } from '../../shared/domain/contact';
import type { Target } from '../../shared/domain/delivery';
import type { Day } from '../../shared/domain/month';
import {
  isIn,
  leadsOf,
  type Network,
  type OrganisationId,
  type Person,
  themesOf,
} from '../../shared/domain/network';
import { type ThemeId, themeIds } from '../../shared/domain/theme';

export const isFor = ({ tie }: Channel, use: ChannelUse): boolean =>
  tie?.use === use.use && (tie.use !== 'theme' || use.use !== 'theme' || tie.theme === use.theme);
/** Channels for a use. One without the app is in it too, so that its failure is seen (S32); a deleted one is not. */
export const channelsFor = (channels: readonly Channel[], use: ChannelUse): readonly Channel[] =>
  channels.filter((c) => !c.deleted && isFor(c, use));
/** Where a bulletin goes. When all channels for it are deleted it goes there all the same: its failure is seen. */
export const placesFor = (channels: readonly Channel[], use: ChannelUse): readonly Channel[] => {
  const there = channelsFor(channels, use);
  return there.length > 0 ? there : channels.filter((c) => isFor(c, use));
};
export const themeChannels = (channels: readonly Channel[], theme: ThemeId): readonly Channel[] =>
  channelsFor(channels, { use: 'theme', theme });

/** The people who lead a theme; without one, of any theme. */
export const leadPeople = (network: Network, day: Day, theme?: ThemeId): readonly Person[] =>
  network.people.filter((person) =>
    person.assignments.some(
      (a) =>
        a.role === 'lead' &&
        isIn(a, day) &&
        !(person.left && person.left <= day) &&
        (theme ? [theme] : themeIds).some(
          (t) => (!a.theme || a.theme === t) && leadsOf(network, t, day).includes(a.organisation),
        ),
    ),
  );

/** Where an organisation reads what cannot be said to its contacts: the channel of its first theme, else Yleinen. */
export const coveringChannel = (
  network: Network,
  channels: readonly Channel[],
  organisation: OrganisationId,
  day: Day,
): Channel | undefined => {
  const own = themesOf(network, organisation, day);
  return [
    ...themeIds.filter((theme) => own.includes(theme)).flatMap((theme) => themeChannels(channels, theme)),
    ...channelsFor(channels, { use: 'general' }),
  ].find(isOpenTo);
};

export const toChannels = (channels: readonly Channel[]): readonly Target[] =>
  channels.map((c) => ({ to: 'channel', channel: c.id }));
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
