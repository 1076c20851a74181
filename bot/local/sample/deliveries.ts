import { contactsOf } from '../../src/shared/domain/contact';
import type { Delivery, MessageRef, Target } from '../../src/shared/domain/delivery';
import { addMinutes, dayOf, type Instant } from '../../src/shared/domain/month';
import { isIn } from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import { localTenant, uuidOf } from '../directory';
import { channelOfTheme, generalChannel, localTeamsList } from '../team-list';
import { personalChatOf } from '../teams/people';
import type { PublishedSample } from './bulletins';
import type { ArrangedEvent } from './event-plans';
import type { SampleScene } from './scene';

/** A message that was promised to a target, and when it was; what readers see is its latest version. */
export type PromisedSample = {
  readonly message: MessageRef;
  readonly target: Target;
  readonly version: number;
  readonly at: Instant;
  readonly expiresAt?: Instant;
  readonly failed?: boolean;
};

const channel = (id: string): Target => ({ to: 'channel', channel: id });
const projectGroupChannel =
  localTeamsList.flatMap((team) => team.channels).find((c) => c.name === 'Projektiryhmä')?.id ?? '';

/** The general channel at once, a theme's when it was relayed there. */
const ofBulletin = (
  { book }: SampleScene,
  { bulletin: b, failedIn }: PublishedSample,
): readonly PromisedSample[] => {
  const message = { kind: 'bulletin', id: b.id };
  const version = b.versions.length;
  const at = b.publishedAt ?? b.createdAt;
  const relayedAt = (theme: ThemeId): Instant =>
    book.last(`bulletinRelayed~${b.id}~${theme}`)?.recordedAt ?? at;
  return [
    ...(b.audience.general ? [{ message, target: channel(generalChannel), version, at }] : []),
    ...b.audience.themes.map((theme) => ({
      message,
      target: channel(channelOfTheme(theme)),
      version,
      at: relayedAt(theme),
      failed: theme === failedIn,
    })),
  ];
};

const channelsOf = ({ themes, type }: ArrangedEvent): readonly string[] => {
  if (themes.length > 0) return themes.map(channelOfTheme);
  return [type === 'projectGroup' || type === 'steeringGroup' ? projectGroupChannel : generalChannel];
};
const ofEvent = ({ book }: SampleScene, event: ArrangedEvent): readonly PromisedSample[] => {
  const plan = book.last(`eventPlanned~${event.event}`);
  if (!plan) return [];
  const expiresAt = event.sittings[0].startsAt;
  return channelsOf(event).map((id) => ({
    message: { kind: 'event', id: event.event },
    target: channel(id),
    version: plan.number,
    at: plan.recordedAt,
    expiresAt,
  }));
};

const ofRounds = ({ calendar }: SampleScene): readonly PromisedSample[] =>
  calendar.rounds.flatMap(({ round, opensAt, closesAt }) =>
    themeIds.map((theme) => ({
      message: { kind: 'round', id: `${round}~${theme}` },
      target: channel(channelOfTheme(theme)),
      version: 1,
      at: addMinutes(opensAt, 1),
      expiresAt: closesAt,
    })),
  );

/** Contact persons had the open round in their own chat too. */
const ofCalls = ({ network, calendar }: SampleScene): readonly PromisedSample[] =>
  calendar.rounds
    .filter(({ closesAt }) => closesAt >= calendar.dawn)
    .flatMap(({ round, opensAt, closesAt }) => {
      const day = dayOf(opensAt);
      const called = network.memberships
        .filter((m) => isIn(m, day))
        .flatMap((m) => contactsOf(network, m.organisation, day, m.theme));
      return [...new Set(called.map((p) => p.id))].map((person) => ({
        message: { kind: 'roundCall', id: round },
        target: { to: 'person', person } as const,
        version: 1,
        at: addMinutes(opensAt, 1),
        expiresAt: closesAt,
      }));
    });

export const promisedIn = (
  scene: SampleScene,
  events: readonly ArrangedEvent[],
  bulletins: readonly PublishedSample[],
): readonly PromisedSample[] => [
  ...bulletins.flatMap((b) => ofBulletin(scene, b)),
  ...events.flatMap((event) => ofEvent(scene, event)),
  ...ofRounds(scene),
  ...ofCalls(scene),
];

/** As Teams names a post: the milliseconds of its moment, never the same twice. */
const activityIds = () => {
  const taken = new Set<number>();
  return (at: Instant): string => {
    let id = Date.parse(at);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return String(id);
  };
};

/** The rows as they stood when it had been sent. */
export const deliveriesFrom = (promised: readonly PromisedSample[]): readonly Delivery[] => {
  const idAt = activityIds();
  return promised.map(({ message, target, version, at, expiresAt, failed }): Delivery => {
    const row = {
      message,
      target,
      wanted: version,
      promise: version,
      plannedAt: at,
      ...(expiresAt ? { expiresAt } : {}),
      attempts: 0,
      notBefore: 0,
    };
    if (failed)
      return { ...row, state: 'failed', shown: 0, failure: { code: 'BotNotInConversationRoster', at } };
    const activity = idAt(at);
    const conversation =
      target.to === 'person'
        ? personalChatOf({ id: uuidOf(target.person), tenantId: localTenant }, '')
        : `${target.channel};messageid=${activity}`;
    return { ...row, state: 'delivered', shown: version, deliveredAt: at, conversation, activity };
  });
};
