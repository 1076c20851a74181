import type { Foresee, Foreseen, Titles } from '../../routes';
import { partsOf } from '../../shared/domain/event-keys';
import { written } from '../../shared/text/say';
import { longDay } from '../../shared/text/time';
import { readEvents } from './acting';
import { channelsOf } from './tell-event';
import { invitationOf } from './threads';

/** For the delivery log: every message about an event bears its name and day. */
export const eventTitles: Titles = async ({ ports, ids, lang }) => {
  const events = await readEvents(ports);
  const found = ids.map((id) => {
    const event = events.find((e) => id === e.event || id.startsWith(`${e.event}~`));
    return [
      id,
      event ? `${written(event.title, lang)}, ${longDay(event.sittings[0].startsAt, lang)}` : '',
    ] as const;
  });
  return new Map(found);
};

/** For the heartbeat: occurrences of a series are invited to when their time comes. */
export const foreseeInvitations: Foresee = async ({ ports, keys }) => {
  const events = await readEvents(ports);
  const found = keys.map(async (key): Promise<readonly (readonly [string, Foreseen])[]> => {
    const [id, version] = partsOf(key, 1);
    const event = events.find((e) => e.event === id && String(e.version) === version && !e.cancelled);
    if (!event) return [];
    const channels = (await channelsOf(ports, event)).flatMap((t) => (t.to === 'channel' ? [t.channel] : []));
    return [[key, { message: invitationOf(event), channels }]];
  });
  return new Map((await Promise.all(found)).flat());
};
