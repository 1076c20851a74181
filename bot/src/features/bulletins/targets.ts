import type { Audience } from '../../shared/domain/bulletin';
import type { Channel } from '../../shared/domain/channel';
import type { Target } from '../../shared/domain/delivery';
import type { ThemeId } from '../../shared/domain/theme';

const usable = (channels: readonly Channel[]): readonly Channel[] =>
  channels.filter((c) => c.tie && !c.deleted);
export const themeChannels = (channels: readonly Channel[], theme: ThemeId): readonly Channel[] =>
  usable(channels).filter((c) => c.tie?.use === 'theme' && c.tie.theme === theme);
export const generalChannels = (channels: readonly Channel[]): readonly Channel[] =>
  usable(channels).filter((c) => c.tie?.use === 'general');

export const asTargets = (channels: readonly Channel[]): readonly Target[] =>
  channels.map((c) => ({ to: 'channel', channel: c.id }));

/** Channels that an audience means; a channel without the app is in it too, so that its failure is seen (S32). */
export const channelsFor = (channels: readonly Channel[], audience: Audience): readonly Channel[] => [
  ...(audience.general ? generalChannels(channels) : []),
  ...audience.themes.flatMap((theme) => themeChannels(channels, theme)),
];
