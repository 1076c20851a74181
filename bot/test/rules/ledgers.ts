import fc, { type Arbitrary } from 'fast-check';
import { type Fact, type FactContent, factId } from '../../src/shared/domain/fact';
import { slotOf } from '../../src/shared/domain/fact-kinds';
import { addDays, type Day, type Month } from '../../src/shared/domain/month';
import type { StandingRow } from '../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { generatedNetwork as network } from './generated-network';
import { happening } from './happenings';
import { day, dayBetween, month, type ToldFact } from './told';

/** As storage numbers them: within a slot by when they were recorded. */
const numbered = (all: readonly ToldFact[]): readonly Fact[] => {
  const last = new Map<string, number>();
  return all
    .map((told, i) => ({ told, i }))
    .sort((a, b) => a.told.at.localeCompare(b.told.at) || a.i - b.i)
    .map(({ told: { content, day: on, at } }): Fact<FactContent> => {
      const slot = slotOf(content);
      const number = (last.get(slot) ?? 0) + 1;
      last.set(slot, number);
      return {
        id: factId(slot, number),
        slot,
        number,
        content,
        day: on,
        recordedAt: at,
        recordedBy: 'p-lead',
      };
    });
};

/** Facts of a year in a network, in the order in which they were recorded. */
export const someFacts = (most: number): Arbitrary<readonly Fact[]> =>
  fc
    .array(happening, { minLength: 1, maxLength: most, size: 'max' })
    .map((all) => numbered(all.flatMap((told, n) => told(n))));

export type AskedAt = { readonly month: Month; readonly today: Day };
const whenever: Arbitrary<AskedAt> = fc.oneof(
  day.map((today) => ({ month: today.slice(0, 7), today })),
  fc.record({ month, today: dayBetween('2023-12-01', 430) }),
);
export type LedgerCase = { readonly facts: readonly Fact[]; readonly at: AskedAt; readonly which: number };
/** A ledger, a day on which one asks, mostly soon after something happened, and one of many to look at. */
export const cases = (most = 14): Arbitrary<LedgerCase> =>
  fc
    .record({
      facts: someFacts(most),
      which: fc.nat(),
      soon: fc.option(fc.record({ after: fc.nat(), days: fc.integer({ min: 0, max: 30 }) }), { freq: 4 }),
      whenever,
    })
    .map(({ facts, which, soon, whenever: at }) => {
      const near = soon && facts[soon.after % facts.length];
      if (!soon || !near) return { facts, which, at };
      return { facts, which, at: { month: near.day.slice(0, 7), today: addDays(near.day, soon.days) } };
    });

/** The page of every organisation, one row after the other. */
export const everyPage = (facts: readonly Fact[], { month: asked, today }: AskedAt) => {
  const known = indexLedger({ network, facts }, today);
  return network.organisations.flatMap(({ id }) =>
    standingsOf(known, { organisation: id, month: asked, today }).map((row) => ({ organisation: id, row })),
  );
};
export const nameOf = ({ organisation, row }: { organisation: string; row: StandingRow }): string =>
  `${organisation}~${row.obligation}~${row.theme}`;
