import type { Due, Ports } from '../../ports';
import type { Channel } from '../../shared/domain/channel';
import type { Intent, Target } from '../../shared/domain/delivery';
import type { EventPlan, EventView } from '../../shared/domain/event';
import { addMinutes } from '../../shared/domain/month';
import type { PersonId } from '../../shared/domain/network';
import { announce, refreshMessage } from '../delivery/plan';
import { endOf, readEvents } from './acting';
import { repliesTo, saidYes } from './replies';

const isFor = (event: Pick<EventPlan, 'type' | 'themes'>, { tie }: Channel): boolean => {
  if (event.themes.length > 0) return tie?.use === 'theme' && event.themes.includes(tie.theme);
  const use = event.type === 'projectGroup' || event.type === 'steeringGroup' ? 'projectGroup' : 'general';
  return tie?.use === use;
};

/** Where the invitation goes; a channel without the app is in it too, so that its failure is seen (S32). */
const channelsOf = async (
  ports: Ports,
  event: Pick<EventPlan, 'type' | 'themes'>,
): Promise<readonly Target[]> =>
  (await ports.stores.channels.list())
    .filter((c) => !c.deleted && isFor(event, c))
    .map((c) => ({ to: 'channel', channel: c.id }));

export const toPeople = (people: readonly PersonId[]): readonly Target[] =>
  people.map((person) => ({ to: 'person', person }));

/** What a thing of an event is called in keys: the event's own id may hold anything. */
export const partKey = (event: string, ...parts: readonly (string | number)[]): string =>
  [event, ...parts].join('~');
export const partsOf = (key: string, count: number): readonly [string, ...string[]] => {
  const words = key.split('~');
  return [words.slice(0, words.length - count).join('~'), ...words.slice(words.length - count)];
};

const endings = (event: EventView): readonly Due[] =>
  event.sittings.map((s, i) => ({
    at: s.endsAt,
    kind: 'event.ended',
    key: partKey(event.event, event.version, i + 1),
  }));

/** What planning or moving promises: the invitation, up to its start, to the channels that there are now. */
export const invitationTo = async (
  ports: Ports,
  plan: EventPlan,
): Promise<(version: number) => readonly Intent[]> => {
  const message = { kind: 'event', id: plan.event };
  const targets = await channelsOf(ports, plan);
  const [{ startsAt: expiresAt }] = plan.sittings;
  return (version) => (targets.length > 0 ? [{ message, targets, version, at: ports.now(), expiresAt }] : []);
};

/** What cancelling promises: those who meant to come hear it themselves. */
export const wordOfCancelling = async (ports: Ports, event: EventView): Promise<readonly Intent[]> => {
  const targets = toPeople(saidYes(await repliesTo(ports, event)));
  const message = { kind: 'cancelled', id: event.event };
  return targets.length > 0
    ? [{ message, targets, version: 1, at: ports.now(), expiresAt: endOf(event) }]
    : [];
};

/** The sittings are asked about after their end, and what stands shows the new time. Any number of times. */
const tellPlanned = async (ports: Ports, event: EventView): Promise<number> => {
  const message = { kind: 'event', id: event.event };
  const targets = await channelsOf(ports, event);
  for (const due of endings(event)) await ports.stores.agenda.add(due);
  if (event.version > 1) await refreshMessage(ports, message);
  return targets.length;
};

/** Everything that follows from how the event stands now; returns how many channels it goes to. */
export const tellEvent = async (ports: Ports, id: string): Promise<number> => {
  const event = (await readEvents(ports)).find((e) => e.event === id);
  if (!event) return 0;
  if (!event.cancelled) return tellPlanned(ports, event);
  // Its card says so.
  await refreshMessage(ports, { kind: 'event', id: event.event });
  return 0;
};

/** Writes, then tells; what a crash cuts off between the two, the agenda does a minute later. */
export const writeAndTell = async (
  ports: Ports,
  id: string,
  write: () => Promise<unknown>,
): Promise<number> => {
  const due = { at: addMinutes(ports.now(), 1), kind: 'event.tell', key: id };
  await ports.stores.agenda.add(due);
  await write();
  await announce(ports);
  const channels = await tellEvent(ports, id);
  await ports.stores.agenda.remove(due);
  return channels;
};

/** After an import or a new start: coming events will be asked about. */
export const expectEndings = async (ports: Ports): Promise<void> => {
  for (const event of await readEvents(ports))
    for (const due of event.cancelled ? [] : endings(event))
      if (due.at > ports.now()) await ports.stores.agenda.add(due);
};
