import type { Audience } from '../../shared/domain/bulletin';
import type { Channel, ChannelUse } from '../../shared/domain/channel';
import { isSameUse } from '../../shared/domain/channel-life';
import { contactsOf } from '../../shared/domain/contact';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import type { Network, OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { type Obstacle, obstacleText } from '../../shared/text/bulletin-reach';
import { coveringChannel, leadPeople } from './targets';

/** Whether a part of an audience can be reached, and what stands in the way of it or of a part of it. */
export type ChannelReach = { readonly available: boolean; readonly obstacle?: Obstacle };
export type ReachScope = {
  readonly network: Network;
  readonly channels: readonly Channel[];
  readonly day: Day;
};

export const reachOfChannels = (channels: readonly Channel[], use: ChannelUse): ChannelReach => {
  const tied = channels.filter((c) => isSameUse(c.tie, use));
  if (tied.length === 0) return { available: false, obstacle: 'noChannel' };
  const there = tied.filter((c) => !c.deleted);
  if (there.length === 0) return { available: false, obstacle: 'channelGone' };
  const installed = there.filter((c) => c.installed);
  if (installed.length === 0) return { available: false, obstacle: 'appRemoved' };
  const writable = installed.filter((c) => !c.archived);
  if (writable.length === 0) return { available: false, obstacle: 'archived' };
  return { available: true, ...(writable.length < there.length ? { obstacle: 'partly' } : {}) };
};

/** A theme that a lead relays to needs a lead as well. */
export const reachOfTheme = (
  { network, channels, day }: ReachScope,
  theme: ThemeId,
  relayed: boolean,
): ChannelReach => {
  const reach = reachOfChannels(channels, { use: 'theme', theme });
  return reach.available && relayed && leadPeople(network, day, theme).length === 0
    ? { available: false, obstacle: 'noLead' }
    : reach;
};

export const reachOfLeads = ({ network, channels, day }: ReachScope): ChannelReach => {
  const reach = reachOfChannels(channels, { use: 'projectGroup' });
  if (reach.available || reach.obstacle !== 'noChannel') return reach;
  return leadPeople(network, day).some((p) => p.accounts.length > 0)
    ? { available: true }
    : { available: false, obstacle: 'leadsUnreachable' };
};

export const reachOfOrganisation = (
  { network, channels, day }: ReachScope,
  id: OrganisationId,
): ChannelReach => {
  const contacts = contactsOf(network, id, day);
  if (contacts.length === 0) return { available: false, obstacle: 'noContact' };
  if (contacts.some((p) => p.accounts.length > 0)) return { available: true };
  return coveringChannel(network, channels, id, day)
    ? { available: true, obstacle: 'coveredInChannel' }
    : { available: false, obstacle: 'contactsUnreachable' };
};

/** Every part of an audience. */
export const reachOf = (
  place: ReachScope,
  audience: Audience,
  atOnce: (theme: ThemeId) => boolean,
): readonly ChannelReach[] => [
  ...(audience.general ? [reachOfChannels(place.channels, { use: 'general' })] : []),
  ...audience.themes.map((theme) => reachOfTheme(place, theme, !atOnce(theme))),
  ...(audience.leads ? [reachOfLeads(place)] : []),
  ...audience.organisations.map((id) => reachOfOrganisation(place, id)),
];

export const whyOf = (obstacle: Obstacle, lang: Language) => ({
  code: obstacle,
  sentence: obstacleText[obstacle].sentence[lang],
  mend: obstacleText[obstacle].mend[lang],
});
export const sayWhy = (obstacle: Obstacle | undefined, lang: Language): string =>
  obstacle ? `${obstacleText[obstacle].sentence[lang]} ${obstacleText[obstacle].mend[lang]}` : '';

/** The audience has shrunk to nothing since it was chosen. */
export const demandReach = (reaches: readonly ChannelReach[], lang: Language): void => {
  if (reaches.some((r) => r.available)) return;
  throw new Refusal('nobodyReached', { why: sayWhy(reaches[0]?.obstacle, lang) });
};
