import { type Channel, type ChannelUse, themeOfUse } from './channel';
import type { Instant } from './month';

/** What can happen to a channel, as far as it matters to what is sent there. */
export const channelHappenings = [
  'found',
  'renamed',
  'deleted',
  'restored',
  'archived',
  'unarchived',
  'appRemoved',
  'appAdded',
  'appUpgraded',
  'tied',
  'untied',
] as const;
export type ChannelHappening = (typeof channelHappenings)[number];

export type ChannelEvent = {
  readonly channel: string;
  readonly at: Instant;
  readonly what: ChannelHappening;
  /** Of a new name: the old one. */
  readonly was?: string;
};

export const isSameUse = (a: ChannelUse | null, b: ChannelUse | null): boolean =>
  a?.use === b?.use &&
  themeOfUse(a) === themeOfUse(b) &&
  (a?.use !== 'workingGroup' || (b?.use === 'workingGroup' && a.group === b.group));

/** Can anything be posted there at all? */
export const isOpenTo = ({ installed, deleted, archived }: Channel): boolean =>
  installed && !deleted && !archived;

/** What has happened between two looks at a channel; a repeated word of Teams is no event. */
export const channelLife = (before: Channel | null, after: Channel, at: Instant): readonly ChannelEvent[] => {
  const event = (what: ChannelHappening, was?: string): ChannelEvent => ({
    channel: after.id,
    at,
    what,
    ...(was ? { was } : {}),
  });
  if (!before) return [event('found'), ...(after.tie ? [event('tied')] : [])];
  const turned = (was: boolean, is: boolean, on: ChannelHappening, off: ChannelHappening) =>
    was === is ? [] : [event(is ? on : off)];
  return [
    ...(before.name === after.name ? [] : [event('renamed', before.name)]),
    ...turned(before.deleted, after.deleted, 'deleted', 'restored'),
    ...turned(before.archived === true, after.archived === true, 'archived', 'unarchived'),
    ...turned(before.installed, after.installed, 'appAdded', 'appRemoved'),
    ...(isSameUse(before.tie, after.tie) ? [] : [event(after.tie ? 'tied' : 'untied')]),
  ];
};
