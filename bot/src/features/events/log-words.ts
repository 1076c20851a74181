import type { Foresee, Titles } from '../../routes';
import { written } from '../../shared/text/say';
import { longDay } from '../../shared/text/time';
import { readEvents } from './acting';
import { channelsOf, partsOf } from './tell-event';
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

/** For the heartbeat: an occurrence of a series is invited to when its time comes. */
export const foreseeInvitation: Foresee = async ({ ports, key }) => {
  const [id, version] = partsOf(key, 1);
  const event = (await readEvents(ports)).find((e) => e.event === id);
  if (!event || event.cancelled || String(event.version) !== version) return null;
  const channels = (await channelsOf(ports, event)).flatMap((t) => (t.to === 'channel' ? [t.channel] : []));
  return { message: invitationOf(event), channels };
};
