import { isToMend } from '../../src/delivery/view';
import { withoutContact } from '../../src/shared/domain/contact';
import { targetKey } from '../../src/shared/domain/delivery';
import { eventsOf } from '../../src/shared/domain/events';
import { type ContentOf, type FactKind, type FactOf, inForce, isKind } from '../../src/shared/domain/fact';
import { addDays, dayOf, monthOfDay, startOfDay, timeOf, weekday } from '../../src/shared/domain/month';
import { leadsOf, membersOf, organisationsOn } from '../../src/shared/domain/network';
import { indicatorsOf, partOfTheme } from '../../src/shared/domain/operating-model';
import { pilotsOf } from '../../src/shared/domain/pilots';
import { roundFigures, roundsOf, roundWindow } from '../../src/shared/domain/rounds';
import { type Standing, standings } from '../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { themeIds } from '../../src/shared/domain/theme';
import { isWorkingDay } from '../../src/shared/domain/working-day';
import { groupsOn, isMeetingOf, seatedIn } from '../../src/shared/domain/working-groups';
import { cast, coordinator } from './organisation-list';
import { makeSample, type Sample } from './sample';

// A leap day, July from its first to its last day, turns of the year, ends of months, and the day of the first start.
const days = [
  '2024-01-01',
  '2024-02-29',
  '2024-07-01',
  '2024-12-31',
  '2025-08-01',
  '2026-07-31',
  '2026-11-23',
  '2027-03-28',
  '2028-05-31',
];

const factsOf = <K extends FactKind>({ facts }: Sample, kind: K): readonly FactOf<K>[] =>
  facts.filter(isKind(kind));
const standing = <K extends FactKind>(sample: Sample, kind: K): readonly ContentOf<K>[] =>
  inForce(sample.facts)
    .filter(isKind(kind))
    .map((f) => f.content as ContentOf<K>);
const counted = <T>(all: readonly T[], fits: (one: T) => boolean): number => all.filter(fits).length;

describe.each(days)('the sample of %s', (today) => {
  const now = `${today}T10:00:00.000Z`;
  const sample = makeSample(now);
  const { network, facts } = sample;
  const present = organisationsOn(network, today);
  const events = eventsOf(facts);
  const dawn = startOfDay(today);

  describe('its network', () => {
    test('has 81 organisations: one has joined two months ago, one has merged into another', () => {
      expect(present).toHaveLength(81);
      expect(network.organisations).toHaveLength(82);
      expect(present.filter((o) => o.isCoordinator).map((o) => o.id)).toEqual([coordinator.id]);
      const { starts } = network.project;
      expect(present.filter((o) => o.joined > starts).map((o) => o.id)).toEqual([cast.newcomer]);
      expect(network.organisations.filter((o) => o.left).map((o) => [o.id, o.mergedInto])).toEqual([
        [cast.merged, cast.mergedInto],
      ]);
    });

    test('is led by six organisations, two themes by halves, and one organisation leads two halves', () => {
      const leading = themeIds.map((theme) => leadsOf(network, theme, today));
      expect(new Set(leading.flat()).size).toBe(6);
      expect(leading.map((all) => all.length)).toEqual([2, 1, 1, 2, 1]);
      expect(leading[0]?.[0]).toBe(leading[3]?.[0]);
    });

    test('has every organisation in one to three themes, the Swedish-speaking ones in theirs, some elsewhere too', () => {
      const themesOf = (id: string): readonly string[] =>
        themeIds.filter((theme) => membersOf(network, theme, today).includes(id));
      const counts = present.map((o) => themesOf(o.id).length);
      expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 3]);
      const swedish = present.filter((o) => o.language === 'sv');
      expect(swedish.every((o) => themesOf(o.id).includes('swedish-cross-cutting'))).toBe(true);
      expect(swedish.some((o) => themesOf(o.id).length > 1)).toBe(true);
    });

    test('has working groups in three themes, none in one, and one that has not been divided', () => {
      expect(new Set(network.seats.map((s) => s.theme)).size).toBe(3);
      const divided = standing(sample, 'groupsDivided');
      expect(divided.map((d) => d.none).sort()).toEqual([false, false, false, true]);
    });

    test('has about 300 people, all with invented addresses, in both languages', () => {
      const { people } = network;
      expect(people.length).toBeGreaterThan(275);
      expect(people.length).toBeLessThan(325);
      expect(people.every((p) => p.email.endsWith('.example'))).toBe(true);
      expect(new Set(people.map((p) => p.name)).size).toBe(people.length);
      const having = (role: string) => people.filter((p) => p.assignments.some((a) => a.role === role));
      expect([having('coordinator').length, having('observer').length]).toEqual([2, 2]);
      expect(having('communications').map((p) => p.language)).toContain('sv');
      const swedish = new Set(network.organisations.filter((o) => o.language === 'sv').map((o) => o.id));
      const contacts = having('contact').filter((p) => swedish.has(p.assignments[0]?.organisation ?? ''));
      expect(new Set(contacts.map((p) => p.language))).toEqual(new Set(['sv']));
    });

    test('has one guest who acts for two organisations, and one organisation that nobody answers for', () => {
      const two = network.people.filter((p) => new Set(p.assignments.map((a) => a.organisation)).size > 1);
      expect(two.map((p) => p.assignments.map((a) => a.organisation))).toEqual([[...cast.pair]]);
      expect(withoutContact(network, today)).toEqual([cast.withoutContact]);
    });

    test('gives everybody one account', () => {
      expect(sample.accounts).toHaveLength(network.people.length);
      expect(new Set(sample.accounts.map((a) => a.objectId)).size).toBe(network.people.length);
      expect(new Set(sample.accounts.map((a) => a.tenantId)).size).toBe(1);
    });
  });

  describe('its history', () => {
    test('ends the day before, and has every fact once', () => {
      expect(counted(facts, (f) => f.recordedAt >= dawn)).toBe(0);
      expect(counted(factsOf(sample, 'eventHeld'), (f) => f.day >= today)).toBe(0);
      expect(counted(factsOf(sample, 'attended'), (f) => f.day >= today)).toBe(0);
      expect(new Set(facts.map((f) => f.id)).size).toBe(facts.length);
    });

    test('names only people, organisations and events that there are', () => {
      const people = new Set(['bot', ...network.people.map((p) => p.id)]);
      const organisations = new Set(network.organisations.map((o) => o.id));
      const planned = new Set(events.map((e) => e.event));
      const strangers = facts.filter(
        ({ content, recordedBy }) =>
          !people.has(recordedBy) ||
          ('organisation' in content && content.organisation && !organisations.has(content.organisation)) ||
          ('event' in content && !planned.has(content.event)),
      );
      expect(strangers).toEqual([]);
    });

    test('plans every event before it begins', () => {
      const first = factsOf(sample, 'eventPlanned').filter((f) => f.number === 1);
      expect(first.filter((f) => f.recordedAt >= f.content.sittings[0].startsAt).map((f) => f.id)).toEqual(
        [],
      );
    });

    test('keeps July and holidays free of meetings', () => {
      const held = events.flatMap((e) => e.sittings.map((s) => dayOf(s.startsAt)));
      expect(held.filter((day) => !isWorkingDay(day) || day.slice(5, 7) === '07')).toEqual([]);
    });

    test('has replies to coming events only, to the plan that stands', () => {
      const coming = new Map(
        events.filter((e) => e.sittings[0].startsAt >= dawn).map((e) => [e.event, e.version]),
      );
      const replies = factsOf(sample, 'replied');
      expect(replies.length).toBeGreaterThan(50);
      expect(replies.filter((f) => coming.get(f.content.event) !== f.content.version)).toEqual([]);
    });

    test('has coffees ahead in every theme, on Thursdays at 8.30', () => {
      const coming = events.filter(
        (e) => e.type === 'coffee' && e.sittings[0].startsAt >= dawn && !e.cancelled,
      );
      expect(new Set(coming.flatMap((e) => e.themes)).size).toBe(5);
      for (const { startsAt, endsAt } of coming.map((e) => e.sittings[0]))
        expect([weekday(dayOf(startsAt)), timeOf(startsAt), timeOf(endsAt)]).toEqual([4, '08:30', '09:15']);
      const isFree = (month: string): boolean => ['07', '12', '01'].includes(month.slice(5, 7));
      const until = addDays(today, 28);
      if (!isFree(monthOfDay(today)) && !isFree(monthOfDay(until)))
        expect(coming.filter((e) => dayOf(e.sittings[0].startsAt) > until)).toEqual([]);
    });

    test('has had one coffee cancelled and one moved', () => {
      expect(events.filter((e) => e.cancelled).map((e) => e.type)).toEqual(['coffee']);
      expect(events.filter((e) => e.version > 1).map((e) => e.type)).toEqual(['coffee']);
    });

    test('has start meetings in person, in one theme with remote attendance that waits to be accepted', () => {
      const kickoffs = events.filter((e) => e.type === 'themeKickoff');
      expect(kickoffs.map((e) => e.format)).toEqual(['live', 'live', 'live', 'live', 'live']);
      const remote = new Set(
        standing(sample, 'attended')
          .filter((a) => a.presence === 'remote')
          .map((a) => a.event),
      );
      const withScreens = kickoffs.filter((e) => remote.has(e.event));
      expect(withScreens.map((e) => e.remoteAccepted).sort()).toEqual([false, true]);
    });

    test('has one two-day training behind it, at which some were for one day, and one ahead', () => {
      const [held, coming, ...more] = events.filter((e) => e.type === 'training');
      expect([held?.held, coming?.held, more]).toEqual([[true, true], [undefined, undefined], []]);
      const there = standing(sample, 'attended').filter(
        (a) => a.event === held?.event && a.presence === 'present',
      );
      const times = Object.values(Object.groupBy(there, (a) => a.organisation)).map((all) => all?.length);
      expect(new Set(times)).toEqual(new Set([1, 2]));
    });

    test('has parts of the operating model in every state, one compiled after it was returned, and measures', () => {
      const inForceNow = inForce(facts);
      const states = themeIds.map((theme) => partOfTheme(inForceNow, theme).state);
      expect([...states].sort()).toEqual(['compiled', 'delivered', 'draft', 'none', 'returned']);
      expect(counted(factsOf(sample, 'partSettled'), (f) => f.content.as === 'returned')).toBe(2);
      const measured = themeIds.map((theme) => indicatorsOf(inForceNow, theme).length);
      expect(measured).toEqual([2, 2, 1, 0, 1]);
    });

    test('has two themes divided on the page, whose groups hold everybody once and have met', () => {
      const known = indexLedger({ network, facts }, today);
      for (const theme of ['pedagogy-and-clients', 'quality'] as const) {
        const groups = groupsOn(facts, network, theme, today);
        const members = membersOf(network, theme, today);
        expect(seatedIn(groups, members)).toBe(members.length);
        const meetings = groups.map((g) => known.events.filter((e) => isMeetingOf(e, theme, g)).length);
        expect(Math.min(...meetings)).toBeGreaterThan(0);
      }
      expect(factsOf(sample, 'groupSeatNamed').length).toBeGreaterThan(2);
    });

    test('has a log of dissemination by all three roles, in several languages, some of it national', () => {
      const lines = standing(sample, 'selfReported').flatMap((c) => (c.spread ? [c] : []));
      expect(new Set(lines.map((c) => c.obligation)).size).toBe(3);
      expect(new Set(lines.map((c) => c.spread?.language))).toEqual(new Set(['fi', 'sv', 'fiSv', 'en']));
      expect(new Set(lines.map((c) => c.theme))).toEqual(new Set(themeIds));
      expect(counted(lines, (c) => c.spread?.scope === 'national')).toBe(3);
    });

    test('leaves one attendance disputed, and one reading open', () => {
      expect(counted(standing(sample, 'attendanceDisputed'), (d) => d.state === 'open')).toBe(1);
      expect(counted(standing(sample, 'attendanceDisputed'), (d) => d.state === 'confirmed')).toBe(1);
      expect(factsOf(sample, 'interpretationSet')).toEqual([]);
    });

    test('has documents and links under the reserved top level only', () => {
      const links = JSON.stringify([facts, sample.bulletins]).match(/https?:\/\/[^/"]+/gu) ?? [];
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((link) => !link.endsWith('.example'))).toEqual([]);
    });

    test('shows every standing to somebody today', () => {
      const known = indexLedger({ network, facts }, today);
      const seen = new Set<Standing>();
      for (const o of present) {
        if (seen.size === standings.length) break;
        const rows = standingsOf(known, { organisation: o.id, month: monthOfDay(today), today });
        for (const row of rows) seen.add(row.standing);
      }
      expect([...seen].sort()).toEqual([...standings].sort());
    });
  });

  describe('its check-ins', () => {
    const rounds = roundsOf(facts);
    const pilots = pilotsOf(facts);

    test('are three rounds by the calendar, of which the last is open when the calendar says so', () => {
      expect(rounds).toHaveLength(3);
      for (const { round, opensAt, closesAt, closed } of rounds) {
        expect(roundWindow(round, network.project.quietMonths)).toEqual({ opensAt, closesAt });
        expect(closed).toBe(closesAt < dawn);
      }
    });

    test('were answered by some seventy in a hundred', () => {
      for (const round of rounds.filter((r) => r.closed)) {
        const figures = [...roundFigures(facts, network, round).values()];
        const sum = (of: (f: (typeof figures)[number]) => number): number =>
          figures.reduce((n, f) => n + of(f), 0);
        const share = sum((f) => f.answered) / sum((f) => f.asked);
        expect(share).toBeGreaterThan(0.6);
        expect(share).toBeLessThan(0.85);
      }
    });

    test('tell of many pilots in many words, some shared', () => {
      const answers = factsOf(sample, 'pilotAnswered').map((f) => f.content);
      expect(new Set(answers.map((a) => a.title)).size).toBeGreaterThanOrEqual(25);
      expect(new Set(answers.map((a) => a.done)).size).toBeGreaterThanOrEqual(25);
      expect(new Set(pilots.map((p) => p.stage)).size).toBeGreaterThanOrEqual(4);
      expect(pilots.some((p) => p.share)).toBe(true);
    });

    test('ask for help in four themes, and were helped twice', () => {
      expect(counted(pilots, (p) => p.helpOpen)).toBe(4);
      expect(factsOf(sample, 'helpClosed')).toHaveLength(2);
    });
  });

  describe('its bulletins', () => {
    const { bulletins, deliveries, posts } = sample;

    test('are thirteen from the coordination and three from leads, each month some', () => {
      expect(counted(bulletins, (b) => b.from === 'coordinator')).toBe(13);
      expect(counted(bulletins, (b) => b.from === 'lead')).toBe(3);
      expect(new Set(bulletins.map((b) => b.title.fi ?? b.title.sv)).size).toBe(16);
      const months = new Set(bulletins.map((b) => monthOfDay(dayOf(b.publishedAt ?? ''))));
      expect(months.size).toBeGreaterThanOrEqual(4);
    });

    test('are in both languages, but one that waits for its Swedish text; one was corrected', () => {
      const all = bulletins.filter((b) => b.from === 'coordinator');
      expect(counted(all, (b) => !b.title.sv && !b.body.sv)).toBe(1);
      expect(counted(all, (b) => Boolean(b.body.fi && b.body.sv))).toBe(12);
      expect(bulletins.flatMap((b) => b.versions).filter((v) => v.correction)).toHaveLength(1);
    });

    test('are relayed by the bot, but the first in one theme by its lead, and one that never reached its channel', () => {
      const relays = standing(sample, 'bulletinRelayed');
      expect(relays).toHaveLength(13 * 5 - 1);
      expect(relays.filter((r) => r.by === 'lead').map((r) => [r.bulletin, r.theme])).toEqual([
        [bulletins[0]?.id, 'quality'],
      ]);
      const failed = deliveries.filter((d) => d.state === 'failed');
      expect(failed.map((d) => d.failure?.code)).toEqual(['BotNotInConversationRoster']);
    });

    test('leave one failed delivery to a channel, recent enough to wait for a person’s word', () => {
      const [waits, ...more] = deliveries.filter((d) => isToMend(d, now));
      expect(more).toEqual([]);
      expect(waits).toMatchObject({ state: 'failed', target: { to: 'channel' } });
    });

    test('were delivered, all but the latest, which are to be posted for real', () => {
      const posted = new Set(posts.map((p) => `${p.message.kind}~${p.message.id}`));
      const ofPosted = deliveries.filter((d) => posted.has(`${d.message.kind}~${d.message.id}`));
      expect(ofPosted.filter((d) => d.state !== 'failed')).toEqual([]);
      const promised = new Set(deliveries.map((d) => `${d.message.id} ${targetKey(d.target)}`));
      expect(posts.filter((p) => promised.has(`${p.message.id} channel~${p.channel}`))).toEqual([]);
      const keys = deliveries.map((d) => JSON.stringify([d.message, d.target]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const all of Map.groupBy(posts, (p) => p.channel).values())
        expect(all.length).toBeLessThanOrEqual(8);
    });
  });
});

test('is the same whatever the hour of the day, and another with another seed', () => {
  const first = makeSample('2026-11-22T22:00:00.000Z');
  expect(makeSample('2026-11-23T21:59:00.000Z')).toEqual(first);
  expect(makeSample('2026-11-23T10:00:00.000Z', 7).files.people).not.toBe(first.files.people);
});
