import fc from 'fast-check';
import { rooms } from '../../src/rooms';
import { obligations, overview } from '../../src/shared/contract/obligations';
import { board } from '../../src/shared/contract/theme-board';
import { type Fact, factId } from '../../src/shared/domain/fact';
import { slotOf } from '../../src/shared/domain/fact-kinds';
import { addDays, addMonths, type Day, lastDay, type Month, monthOfDay } from '../../src/shared/domain/month';
import type { Network, Person } from '../../src/shared/domain/network';
import { obligationById } from '../../src/shared/domain/obligation';
import { reportOf } from '../../src/shared/domain/report';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { themeById, themeIds } from '../../src/shared/domain/theme';
import { standingNames, standingSigns } from '../../src/shared/text/obligations';
import { type House, openHouse } from '../house';
import { generatedNetwork } from './generated-network';
import { someFacts } from './ledgers';
import { runs } from './runs';
import { dayBetween } from './told';

const from = '2023-12-01';
const person = (id: string, organisation: string, role: 'coordinator' | 'observer'): Person => ({
  id,
  name: id,
  email: `${id}@koulu.example`,
  language: 'fi',
  assignments: [{ organisation, role, deputy: false, from }],
  accounts: [],
});

type YearChanges = {
  /** The last day of the lead; the new one begins the day after. */
  readonly leadUntil: Day;
  readonly mergedOn: Day;
  readonly joined: Day;
  readonly quiet: number;
};
/** The network of a year in which leads change, organisations merge and join, and the summer break stands elsewhere. */
const networkWith = ({ leadUntil, mergedOn, joined, quiet }: YearChanges): Network => {
  const { organisations, memberships, leaderships, people, project } = generatedNetwork;
  return {
    ...generatedNetwork,
    project: { ...project, quietMonths: [quiet] },
    organisations: organisations.map((o) =>
      o.id === 'merged' ? { ...o, left: mergedOn } : o.id === 'late' ? { ...o, joined } : o,
    ),
    memberships: memberships.map((m) =>
      m.organisation === 'merged'
        ? { ...m, until: mergedOn }
        : m.organisation === 'late'
          ? { ...m, from: joined }
          : m,
    ),
    leaderships: [
      ...leaderships.map((l) =>
        l.organisation === 'lead' && l.theme === 'quality' ? { ...l, until: leadUntil } : l,
      ),
      { organisation: 'dev', theme: 'quality', share: 100, from: addDays(leadUntil, 1) },
    ],
    people: [...people, person('p-coord', 'city', 'coordinator'), person('p-obs', 'city', 'observer')],
  };
};

const months: readonly Month[] = Array.from({ length: 12 }, (_, i) => addMonths('2024-01', i));
const year = fc.record({
  facts: someFacts(60),
  changes: fc.record({
    leadUntil: dayBetween('2024-02-10', 250),
    mergedOn: dayBetween('2024-02-10', 250),
    joined: dayBetween('2024-02-10', 250),
    quiet: fc.integer({ min: 1, max: 12 }),
  }),
});
const openYear = async (facts: readonly Fact[], changes: YearChanges): Promise<House> => {
  const house = await openHouse('2025-01-09T07:00:00.000Z', networkWith(changes), rooms);
  const content = {
    kind: 'interpretationSet',
    key: 'quietMonths',
    months: [changes.quiet],
    before: [7],
  } as const;
  const slot = slotOf(content);
  const moved: Fact = {
    ...{ id: factId(slot, 1), slot, number: 1, content, recordedBy: 'p-coord' },
    ...{ day: changes.joined, recordedAt: `${changes.joined}T09:00:00.000Z` },
  };
  await house.ports.stores.facts.insertMany([...facts.filter((f) => f.slot !== slot), moved]);
  return house;
};

type YearRow = { readonly obligation: string; readonly theme: string | null; readonly standing: string };
const words = (rows: readonly YearRow[]) =>
  rows.map((r) => `${r.obligation}~${r.theme}~${r.standing}`).sort();
const countBy = (all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(all, (w) => w)].map(([w, list]) => [w, list.length]));
type YearLook = { readonly month: Month; readonly asOf?: Day };
const pagesOf = async (house: House, who: string, look: YearLook) => {
  const ids = house.network.organisations.map((o) => o.id);
  return Promise.all(
    ids.map((organisation) => house.call(obligations, who, { query: { organisation, ...look } })),
  );
};
/** The lines of a card. */
const linesOf = (card: unknown): string => JSON.stringify(card);

/** What the doors of the tab say of a month: overview, pages and boards, to the coordinator and to the observer. */
const checkFigures = async (house: House, look: YearLook) => {
  const seen = await house.call(overview, 'p-coord', { query: look });
  const pages = await pagesOf(house, 'p-coord', look);
  const rows = pages.flatMap((p) => p.rows);
  // Overview and pages.
  expect(seen.standings).toEqual(countBy(rows.map((r) => r.standing)));
  // No `notApplicable` without its reason.
  expect(rows.filter((r) => r.standing === 'notApplicable' && r.notes.length === 0)).toEqual([]);
  // The observer reads the same figures.
  const observed = await house.call(overview, 'p-obs', { query: look });
  // … but for rounds that nobody has approved yet.
  const approved = seen.themes.map((t) => ({ ...t, round: t.round?.approved ? t.round : null }));
  expect([observed.standings, observed.themes, observed.events]).toEqual([
    seen.standings,
    approved,
    seen.events,
  ]);
  const readByObserver = await pagesOf(house, 'p-obs', look);
  expect(readByObserver.map((p) => words(p.rows))).toEqual(pages.map((p) => words(p.rows)));
  // A page is counted from a part of the ledger, the overview from all of it.
  const { asOf: today = '2025-01-09', month } = look;
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const known = indexLedger(ledger, today);
  for (const page of pages) {
    const whole = standingsOf(known, { organisation: page.organisation, month, today });
    expect(page.rows.map((r) => [r.obligation, r.theme, r.standing, r.done, r.notes])).toEqual(
      whole.map((r) => [r.obligation, r.theme, r.standing, r.done, r.notes]),
    );
  }
  for (const theme of themeIds) {
    const { counts, quiet } = await house.call(board, 'p-coord', { params: { theme }, query: look });
    const there = seen.themes.find((t) => t.theme === theme);
    expect([counts.coffees, counts.meetings, quiet]).toEqual([there?.coffees, there?.meetings, seen.quiet]);
  }
  return { seen, pages, rows };
};

const checkMonth = async (house: House, month: Month, frozen: ReturnType<typeof reportOf>) => {
  const { seen, pages } = await checkFigures(house, { month });
  // The card in the theme's channel.
  for (const { theme, coffees } of seen.themes) {
    const reply = await house.turn('p-coord', {
      command: 'obligations',
      args: month,
      channel: `19:${theme}`,
    });
    const card = linesOf(reply.is === 'card' ? reply.card : null);
    expect(card).toContain(themeById(theme).name.fi);
    expect(card).toContain(
      `Aamukahvit: ${standingSigns[coffees.standing]} ${standingNames[coffees.standing].fi} – pidetty ${coffees.held}`,
    );
  }
  // The own card.
  for (const [who, organisation] of [
    ['p-lead', 'lead'],
    ['p-dev', 'dev'],
    ['p-late', 'late'],
  ] as const) {
    const page = pages.find((p) => p.organisation === organisation);
    const reply = await house.turn(who, { command: 'obligations', args: month });
    const card = linesOf(reply.is === 'card' ? reply.card : null);
    for (const [standing, n] of Object.entries(countBy((page?.rows ?? []).map((r) => r.standing)))) {
      const of = standing as keyof typeof standingNames;
      expect(card).toContain(`${standingSigns[of]} ${standingNames[of].fi} ${n}`);
    }
  }
  // The export: the report's rows of the month.
  const there = new Set(
    house.network.organisations.filter((o) => o.joined <= lastDay(month)).map((o) => o.id),
  );
  const monthly = pages
    .filter((p) => there.has(p.organisation))
    .flatMap((p) => p.rows)
    .filter((r) => r.period === month && obligationById(r.obligation)?.cadence.type === 'monthly');
  const reported = frozen.duties.flatMap(({ obligation, rows: all }) =>
    all.filter((r) => r.period === month).map((r) => ({ ...r, obligation })),
  );
  const monthlyReported = reported.filter((r) => obligationById(r.obligation)?.cadence.type === 'monthly');
  expect(words(monthlyReported)).toEqual(words(monthly));
};

test('overview, board, page, card in a channel, own card, observer and report say the same of every month of a year', async () => {
  await fc.assert(
    fc.asyncProperty(year, async ({ facts, changes }) => {
      const house = await openYear(facts, changes);
      const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
      const frozen = reportOf(ledger, { from, until: lastDay('2024-12'), asOf: '2025-01-09' });
      for (const month of months) await checkMonth(house, month, frozen);
      // A day in its midst, told with what was recorded by then.
      const asOf = addDays(changes.joined, 40);
      for (const month of months.filter((m) => m < monthOfDay(asOf)))
        await checkFigures(house, { month, asOf });
    }),
    runs(1),
  );
}, 120_000);
