import type { Ports } from '../ports';
import type { Channel } from '../shared/domain/channel';
import { channelLife } from '../shared/domain/channel-life';

/** Writes a channel over what was known of it; what has happened to it goes into its log first. */
export const keepChannel = async (
  { stores, now, log }: Pick<Ports, 'stores' | 'now' | 'log'>,
  before: Channel | null,
  after: Channel,
): Promise<void> => {
  const life = channelLife(before, after, now());
  if (life.length > 0) await stores.channels.note(life);
  for (const { what } of life) log({ event: 'channel.life', room: 'delivery', channel: after.id, what });
  await stores.channels.put(after);
};
