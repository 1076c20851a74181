import { announce, planMessage, refreshMessage } from '../../delivery/plan';
import { writeThenFollow } from '../../delivery/write-then-follow';
import type { Due, Ports } from '../../ports';
import type { Tick } from '../../routes';
import type { ChannelUse } from '../../shared/domain/channel';
import { channelsFor, toChannels } from '../../shared/domain/channels-for';
import type { Intent, MessageRef, Target } from '../../shared/domain/delivery';
import type { EventPlan, EventView } from '../../shared/domain/event';
import { partKey, partsOf, sittingKey } from '../../shared/domain/event-keys';
import { endOf } from '../../shared/domain/event-state';
import { dayOf } from '../../shared/domain/month';
import type { PersonId } from '../../shared/domain/network';
import { reminderOf } from '../../shared/domain/reminder';
import { invitationAt } from '../../shared/domain/series';
import { readEvents } from './acting';
import { mayCome, repliesTo } from './replies';
import { invitationOf, isInvitedTo, threadsUnder } from './threads';

type ToldEvent = Pick<EventPlan, 'type' | 'themes' | 'groupId'>;
const usesOf = ({ type, themes }: ToldEvent): readonly ChannelUse[] => {
  if (themes.length > 0) return themes.map((theme) => ({ use: 'theme', theme }));
  return [{ use: type === 'projectGroup' || type === 'steeringGroup' ? 'projectGroup' : 'general' }];
};
/** A working group's meeting is told in the group's own channel, where it has one. */
const groupUses = ({ themes, groupId }: ToldEvent): readonly ChannelUse[] =>
  groupId ? themes.map((theme) => ({ use: 'workingGroup', theme, group: groupId })) : [];

/** Where the invitation goes; a channel without the app is in it too, so that its failure is seen (S32). */
export const channelsOf = async (ports: Ports, event: ToldEvent): Promise<readonly Target[]> => {
  const channels = await ports.stores.channels.list();
  const among = (uses: readonly ChannelUse[]) => uses.flatMap((use) => channelsFor(channels, use));
  const own = among(groupUses(event));
  return toChannels(own.length > 0 ? own : among(usesOf(event)));
};

export const toPeople = (people: readonly PersonId[]): readonly Target[] =>
  people.map((person) => ({ to: 'person', person }));

/** What an event has due: those who come are reminded before each sitting, and asked after it how it went. */
const duesOf = (event: EventView): readonly Due[] =>
  event.sittings.flatMap((sitting, i) => {
    const key = sittingKey(event, i + 1);
    const remindAt = reminderOf(event, sitting);
    return [
      ...(remindAt ? [{ at: remindAt, kind: 'event.remind', key }] : []),
      { at: sitting.endsAt, kind: 'event.ended', key },
    ];
  });

/** The invitation, up to its start, to the channels that there are now. */
const invitation = async (ports: Ports, plan: EventPlan): Promise<(version: number) => readonly Intent[]> => {
  const targets = await channelsOf(ports, plan);
  const [{ startsAt: expiresAt }] = plan.sittings;
  return (version) =>
    targets.length > 0 ? [{ message: invitationOf(plan), targets, version, at: ports.now(), expiresAt }] : [];
};

/** What planning or moving promises: the invitation. An occurrence that nobody has been invited to waits for its time. */
export const invitationTo = async (ports: Ports, plan: EventPlan) =>
  plan.series && !(await isInvitedTo(ports, plan)) ? () => [] : invitation(ports, plan);

/** What moving promises besides: a word in the thread, and to those who meant to come at the old time. */
export const wordOfMoving = async (
  ports: Ports,
  event: EventView,
  [{ startsAt: expiresAt }]: EventPlan['sittings'],
): Promise<(version: number) => readonly Intent[]> => {
  const people = toPeople(mayCome(await repliesTo(ports, event)));
  const targets = [...(await threadsUnder(ports, event)), ...people];
  return (version) =>
    targets.length > 0
      ? [
          {
            message: { kind: 'moved', id: partKey(event.event, version) },
            targets,
            version: 1,
            at: ports.now(),
            expiresAt,
          },
        ]
      : [];
};

/** What is told in the thread when it changes: where to go, by which link, until when. */
const matters = (event: Pick<EventPlan, 'place' | 'joinUrl' | 'format' | 'sittings'>): string =>
  JSON.stringify([event.place, event.joinUrl, event.format, event.sittings.map((s) => s.endsAt)]);

/** What changing promises: a word in the thread of what matters, while the event is to come. */
export const wordOfChange = async (
  ports: Ports,
  event: EventView,
  plan: EventPlan,
): Promise<(revision: number) => readonly Intent[]> => {
  const { endsAt: expiresAt } = plan.sittings.at(-1) ?? plan.sittings[0];
  if (expiresAt <= ports.now() || matters(event) === matters(plan)) return () => [];
  const targets = await threadsUnder(ports, event);
  return (revision) =>
    targets.length > 0
      ? [
          {
            message: { kind: 'eventChanged', id: partKey(event.event, revision) },
            targets,
            version: 1,
            at: ports.now(),
            expiresAt,
          },
        ]
      : [];
};

const cancelledMessage = (event: EventView): MessageRef => ({ kind: 'cancelled', id: event.event });
/** What cancelling promises: those who meant to come hear it themselves. */
export const wordOfCancelling = async (ports: Ports, event: EventView): Promise<readonly Intent[]> => {
  const targets = toPeople(mayCome(await repliesTo(ports, event)));
  return targets.length > 0
    ? [{ message: cancelledMessage(event), targets, version: 1, at: ports.now(), expiresAt: endOf(event) }]
    : [];
};

const quietMonths = async (ports: Ports): Promise<readonly number[]> =>
  (await ports.stores.network.read())?.project.quietMonths ?? [];

/** An occurrence that stands in the calendar: the rest of what it has due comes with its invitation. */
export const expectOccurrence = async (ports: Ports, event: EventView): Promise<void> =>
  ports.stores.agenda.add({
    at: invitationAt(dayOf(event.sittings[0].startsAt), await quietMonths(ports)),
    kind: 'event.invite',
    key: partKey(event.event, event.version),
  });

/** What it has due is put on the agenda, and what stands shows the new time. Any number of times. */
const tellPlanned = async (ports: Ports, event: EventView): Promise<number> => {
  if (event.series && !(await isInvitedTo(ports, event))) {
    await expectOccurrence(ports, event);
    return 0;
  }
  const targets = await channelsOf(ports, event);
  // Of a change without a new time only what is still to come: the rest stands, or has been.
  const isChange = event.revision > event.version;
  for (const due of duesOf(event)) if (!isChange || due.at > ports.now()) await ports.stores.agenda.add(due);
  if (event.revision > 1) await refreshMessage(ports, invitationOf(event));
  return targets.length;
};

/** The time to invite to an occurrence has come. Slept through, it goes out late, up to the start; then it expires. */
export const inviteToOccurrence = async ({ ports, key }: Tick): Promise<void> => {
  const [id, version] = partsOf(key, 1);
  const event = (await readEvents(ports)).find((e) => e.event === id);
  // Moved or cancelled in between: the new plan has its own time.
  if (!event || event.cancelled || String(event.version) !== version) return;
  for (const { message, targets, expiresAt } of (await invitation(ports, event))(event.version))
    await planMessage(ports, message, targets, event.version, expiresAt);
  for (const due of duesOf(event)) await ports.stores.agenda.add(due);
};

/** Everything that follows from how the event stands now; returns how many channels it goes to. */
export const tellEvent = async (ports: Ports, id: string): Promise<number> => {
  const event = (await readEvents(ports)).find((e) => e.event === id);
  if (!event) return 0;
  if (!event.cancelled) return tellPlanned(ports, event);
  // Its card says so.
  await refreshMessage(ports, invitationOf(event));
  return 0;
};

/** Recorded, then told: `event.tell` does the rest of what a crash cuts off. */
export const writeAndTell = (ports: Ports, id: string, write: () => Promise<unknown>): Promise<number> =>
  writeThenFollow(ports, { kind: 'event.tell', key: id }, write, async () => {
    await announce(ports);
    return tellEvent(ports, id);
  });

/** After an import or a new start: what coming events have due. */
export const expectEvents = async (ports: Ports): Promise<void> => {
  const now = ports.now();
  for (const event of await readEvents(ports)) {
    if (event.cancelled || endOf(event) <= now) continue;
    for (const due of duesOf(event)) if (due.at > now) await ports.stores.agenda.add(due);
    if (event.series && !(await isInvitedTo(ports, event))) await expectOccurrence(ports, event);
  }
};
