import type { Channel, ChannelUse } from './channel';
import { isSameUse } from './channel-life';
import type { Target } from './delivery';
import type { ThemeId } from './theme';

/** Channels for a use. One without the app is in it too, so that its failure is seen (S32); a deleted one is not. */
export const channelsFor = (channels: readonly Channel[], use: ChannelUse): readonly Channel[] =>
  channels.filter(({ tie, deleted }) => !deleted && isSameUse(tie, use));

export const channelsOfThemes = (
  channels: readonly Channel[],
  themes: readonly ThemeId[],
): readonly Channel[] => themes.flatMap((theme) => channelsFor(channels, { use: 'theme', theme }));

export const toChannels = (channels: readonly Channel[]): readonly Target[] =>
  channels.map(({ id }) => ({ to: 'channel', channel: id }));
