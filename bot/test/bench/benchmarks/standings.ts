import type { Fact } from '../../../src/shared/domain/fact';
import { monthOfDay } from '../../../src/shared/domain/month';
import type { Ledger } from '../../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../../src/shared/domain/standings';
import type { BenchFigure, Benchmark } from '../benchmark';
import { takingTurns } from '../benchmark';
import { lastToday, months, yearOf } from './many-organisations';

/** Every organisation's page of every month, from one look through the ledger. */
const everyPage = (ledger: Ledger): number => {
  const known = indexLedger(ledger, lastToday);
  let rows = 0;
  for (const { id } of ledger.network.organisations)
    for (const month of months) {
      rows += standingsOf(known, { organisation: id, month, today: lastToday }).length;
    }
  return rows;
};

const ownerOf = ({ content }: Fact): string =>
  ('organisation' in content && content.organisation) || 'project';
/** The least that any code does for the same: its own and the project's facts, counted by kind for each month. */
const everyCount = ({ network, facts }: Ledger): number => {
  const owned = Map.groupBy(facts, ownerOf);
  let counted = 0;
  for (const { id } of network.organisations) {
    const own = [...(owned.get('project') ?? []), ...(owned.get(id) ?? [])];
    for (const month of months) {
      const here = own.filter((f) => monthOfDay(f.day) === month);
      counted += Map.groupBy(here, (f) => f.content.kind).size;
    }
  }
  return counted;
};

const measured = async (size: number, rounds: number, warmUp: number): Promise<BenchFigure> => {
  const ledger = yearOf(size);
  const demand = (found: number): void => {
    if (found < size * months.length) throw new Error(`only ${found} for ${size} organisations`);
  };
  return takingTurns(
    // The same array would be the same answer.
    async () => demand(everyPage({ ...ledger, facts: [...ledger.facts] })),
    async () => demand(everyCount(ledger)),
    { rounds, warmUp },
  );
};

/** All organisations × all duties × twelve months in one pass: today's network, ten times and a hundred times it. */
export const everyStanding: Benchmark = {
  name: 'standings',
  run: async () => ({
    standings81Ms: await measured(81, 9, 3),
    standings810Ms: await measured(810, 5, 1),
    standings8100Ms: await measured(8_100, 2, 0),
  }),
};
