import { personIdOf } from '../../src/features/registry/first-network';
import type { Bulletin } from '../../src/shared/domain/bulletin';
import type { Delivery } from '../../src/shared/domain/delivery';
import { addDays, addMinutes, dayOf, helsinki } from '../../src/shared/domain/month';
import { themeIds } from '../../src/shared/domain/theme';
import { isWorkingDay } from '../../src/shared/domain/working-day';
import { channelOfTheme, generalChannel } from '../team-list';
import { isSilent, type Scene } from './happenings';
import { bulletinTexts } from './words';

export type SampleBulletins = {
  readonly bulletins: readonly Bulletin[];
  readonly deliveries: readonly Delivery[];
  readonly fresh: readonly string[];
};

/** The last so many are posted anew at the first start, so that the channels hold living cards. */
const freshCount = 2;

/** Two a month, to everybody; one delivery to one channel failed, one bulletin waits for its Swedish text. */
export const publishThrough = (scene: Scene): SampleBulletins => {
  const { network, book, now, chance } = scene;
  const writer = network.people.find((p) => p.role === 'communications');
  const by = personIdOf(writer?.email ?? '');
  const days = bulletinTexts.map((_, i) => {
    let day = `${network.months[Math.floor(i / 2)] ?? network.months.at(-1)}-${i % 2 === 0 ? '04' : '18'}`;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return day;
  });
  const bulletins = bulletinTexts.flatMap((text, i): Bulletin[] => {
    const at = helsinki(days[i] ?? '', '09:30');
    if (at > now) return [];
    const onlyFinnish = i === 6;
    const title = onlyFinnish ? { fi: text.title.fi } : text.title;
    const body = onlyFinnish ? { fi: text.body.fi } : text.body;
    const first = { title, body, version: 1, at, by };
    const corrected =
      i === 4
        ? [
            {
              title,
              body,
              version: 2,
              at: addMinutes(at, 55),
              by,
              correction: { fi: 'aineistojen linkki', sv: 'länken till materialet' },
            },
          ]
        : [];
    return [
      {
        id: `b-otos-${String(i + 1).padStart(2, '0')}`,
        type: i === 2 ? 'briefing' : 'bulletin',
        state: 'published',
        audience: { general: true, themes: themeIds, leads: false, organisations: [] },
        from: 'coordinator',
        organisation: writer?.organisation ?? '',
        title,
        body,
        createdBy: by,
        createdAt: at,
        publishedAt: at,
        revision: 1,
        savedAt: at,
        versions: [first, ...corrected],
        log: [{ step: 'published', at, by }],
      },
    ];
  });
  for (const b of bulletins) {
    const at = b.publishedAt ?? b.createdAt;
    book.add(
      {
        kind: 'bulletinPublished',
        bulletin: b.id,
        version: 1,
        themes: b.audience.themes,
        by: 'coordinator',
        type: b.type,
        title: b.title,
      },
      dayOf(at),
      at,
      by,
    );
    for (const theme of themeIds) {
      // The first was relayed by hand, before automatic relay was switched on.
      const hand =
        b.id === 'b-otos-01' ? network.people.find((p) => p.role === 'lead' && p.theme === theme) : undefined;
      const relayedAt = addMinutes(at, hand ? 180 : 1);
      book.add(
        { kind: 'bulletinRelayed', bulletin: b.id, theme, version: 1, by: hand ? 'lead' : 'bot' },
        dayOf(relayedAt),
        relayedAt,
        hand ? personIdOf(hand.email) : 'bot',
      );
    }
    for (const o of network.organisations)
      if (!isSilent(scene, o.id) && chance.happens(0.4)) {
        const person = network.people.find((p) => p.organisation === o.id && p.role === 'contact');
        const acked = addMinutes(at, 60 + Math.floor(chance.next() * 3000));
        book.add(
          { kind: 'bulletinAcknowledged', bulletin: b.id, organisation: o.id, acknowledged: true },
          dayOf(acked),
          acked,
          personIdOf(person?.email ?? ''),
        );
      }
  }
  const fresh = bulletins.slice(-freshCount).map((b) => b.id);
  const deliveries = bulletins.filter((b) => !fresh.includes(b.id)).flatMap(deliveriesOf);
  return { bulletins, deliveries, fresh };
};

const deliveriesOf = (b: Bulletin, index: number): readonly Delivery[] =>
  [generalChannel, ...themeIds.map(channelOfTheme)].map((channel, i): Delivery => {
    const at = addMinutes(b.publishedAt ?? b.createdAt, 0);
    const base = {
      message: { kind: 'bulletin', id: b.id },
      target: { to: 'channel', channel },
      wanted: 1,
      plannedAt: at,
      attempts: 0,
      notBefore: 0,
    } as const;
    const failed = index === 3 && i === 4;
    return failed
      ? { ...base, state: 'failed', shown: 0, failure: { code: 'BotNotInConversationRoster', at } }
      : { ...base, state: 'delivered', shown: 1, deliveredAt: at };
  });
