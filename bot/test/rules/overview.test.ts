import fc from 'fast-check';
import type { Fact } from '../../src/shared/domain/fact';
import { isKind } from '../../src/shared/domain/fact';
import { lastDay, monthOf } from '../../src/shared/domain/month';
import { leadsOf, organisationsOn } from '../../src/shared/domain/network';
import { overviewOf } from '../../src/shared/domain/overview';
import { indexLedger } from '../../src/shared/domain/standings';
import { generatedNetwork as network } from './generated-network';
import { type AskedAt, cases, everyPage } from './ledgers';
import { runs } from './runs';

const countBy = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(words, (w) => w)].map(([w, all]) => [w, all.length]));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Events that were held, straight from the facts: of each the latest word, and none that was called off. */
const heldIn = (facts: readonly Fact[], { month, today }: AskedAt) => {
  const known = indexLedger({ network, facts }, today).facts;
  const off = new Set(known.filter(isKind('eventCancelled')).map((f) => f.content.event));
  const held = new Set(
    known.filter(isKind('eventHeld')).flatMap((f) => (f.content.held ? [f.content.event] : [])),
  );
  return known
    .filter(isKind('eventPlanned'))
    .map((f) => f.content)
    .filter((e) => monthOf(e.sittings[0].startsAt) === month && held.has(e.event) && !off.has(e.event));
};
const dayFrom = ({ month, today }: AskedAt) => (lastDay(month) < today ? lastDay(month) : today);

test('the overview is the sum of all pages of the month', () => {
  fc.assert(
    fc.property(cases(), ({ facts, at }) => {
      const there = organisationsOn(network, dayFrom(at)).map((o) => o.id);
      const rows = everyPage(facts, at);
      const overview = overviewOf({ network, facts }, at.month, at.today);
      expect(overview.standings).toEqual(countBy(rows.map(({ row }) => row.standing)));
      expect(overview.organisations).toBe(there.length);
    }),
    runs(40),
  );
});

test('each event stands once in the total, and in each of its themes', () => {
  fc.assert(
    fc.property(cases(), ({ facts, at }) => {
      const held = heldIn(facts, at);
      const overview = overviewOf({ network, facts }, at.month, at.today);
      expect(overview.events.held).toBe(held.length);
      for (const { theme, coffees, meetings } of overview.themes) {
        const here = held.filter((e) => e.themes.includes(theme)).map((e) => e.type);
        expect(coffees.held).toBe(here.filter((t) => t === 'coffee').length);
        // A working group's meeting counts too where the lead was there.
        expect(meetings.held).toBeGreaterThanOrEqual(here.filter((t) => t === 'themeMeeting').length);
      }
    }),
    runs(40),
  );
});

test('a theme’s month says what its lead’s page says, and rounds are the sum of their themes', () => {
  fc.assert(
    fc.property(cases(), ({ facts, at }) => {
      const pages = everyPage(facts, at);
      const overview = overviewOf({ network, facts }, at.month, at.today);
      for (const { theme, coffees, meetings } of overview.themes)
        for (const lead of leadsOf(network, theme, dayFrom(at))) {
          const standing = (duty: string) =>
            pages.find((p) => p.organisation === lead && p.row.obligation === duty && p.row.theme === theme)
              ?.row.standing;
          expect(coffees.standing).toBe(standing('lead-morning-coffees'));
          expect(meetings.standing).toBe(standing('lead-regular-meetings-with-developers'));
        }
      const shown = overview.themes.find((t) => t.round)?.round?.round;
      const last = overview.rounds.find((r) => r.round === shown);
      if (at.today > lastDay(at.month) && shown) expect(shown).toBe(at.month);
      const asked = overview.themes.map((t) => t.round?.asked ?? 0);
      const answered = overview.themes.map((t) => t.round?.answered ?? 0);
      expect([sum(asked), sum(answered)]).toEqual([last?.asked ?? 0, last?.answered ?? 0]);
    }),
    runs(40),
  );
});
