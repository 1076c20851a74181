import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { explain } from '../../src/shared/domain/explanation';
import type { Fact } from '../../src/shared/domain/fact';
import { addDays, addMonths, type Month, monthOfDay } from '../../src/shared/domain/month';
import { obligationById } from '../../src/shared/domain/obligation';
import { overviewOf } from '../../src/shared/domain/overview';
import { reportOf } from '../../src/shared/domain/report';
import { figuresOf } from '../../src/shared/domain/report-figures';
import type { StandingRow } from '../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { steeringPageOf } from '../../src/shared/domain/steering-page';
import { generatedNetwork as network } from './generated-network';
import { someFacts } from './ledgers';

// What follows from invented years: how every duty stands, why, and what is told of it. The years are many and always
// the same, so that a rule that counts something else than it did shows as a figure that has changed.

const years: readonly (readonly Fact[])[] = fc.sample(someFacts(60), { seed: 20_240_516, numRuns: 60 });

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

type CountedTimes = Map<string, number>;
const count = (times: CountedTimes, what: string, by = 1): void => {
  if (by > 0) times.set(what, (times.get(what) ?? 0) + by);
};
const said = (times: CountedTimes): string =>
  [...times]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, n]) => `${what} ${n}`)
    .join(', ');

/** Each year is looked at on two days, in the month that runs then and in the one before. */
const looksAt = (year: number): readonly { readonly month: Month; readonly today: string }[] =>
  [0, 1].flatMap((nth) => {
    const today = addDays('2024-01-10', (year * 53 + nth * 190) % 380);
    const month = monthOfDay(today);
    return [
      { month, today },
      { month: addMonths(month, -1), today },
    ];
  });

type DutyCounts = {
  readonly standings: CountedTimes;
  readonly found: CountedTimes;
  readonly told: CountedTimes;
  readonly rows: unknown[];
};
const countRow = ({ standings, found, rows }: DutyCounts, row: StandingRow): void => {
  count(standings, row.standing);
  count(found, 'done', row.done);
  count(found, 'evidence', row.evidence.length);
  count(found, 'late', row.evidence.filter((e) => e.late).length);
  count(found, 'to confirm', Number(row.needsConfirmation));
  for (const note of row.notes) count(found, note);
  for (const part of row.parts) count(found, `${part.part} ${part.standing}`);
  rows.push(row);
};
const countExplained = (
  { told, rows }: DutyCounts,
  explained: NonNullable<ReturnType<typeof explain>>,
): void => {
  for (const { code } of explained.missing) count(told, `missing ${code}`);
  for (const { state } of explained.seats) count(told, `seat ${state}`);
  for (const { state } of explained.log) count(told, `log ${state}`);
  for (const { later } of explained.readings) count(told, later ? 'reading set later' : 'reading');
  if (explained.change) count(told, `turns ${explained.change.standing}`);
  count(told, 'coming', explained.coming.length);
  rows.push(explained);
};

/** One row of so many is explained: that works the row out anew for every day to come. */
const explainedOf = 43;
const dutyLines = (): readonly string[] => {
  const duties = new Map<string, DutyCounts>();
  let nth = 0;
  for (const [year, facts] of years.entries())
    for (const { month, today } of looksAt(year)) {
      const known = indexLedger({ network, facts }, today);
      for (const { id: organisation } of network.organisations)
        for (const row of standingsOf(known, { organisation, month, today })) {
          const own = duties.get(row.obligation) ?? {
            standings: new Map(),
            found: new Map(),
            told: new Map(),
            rows: [],
          };
          duties.set(row.obligation, own);
          countRow(own, row);
          nth += 1;
          const obligation = obligationById(row.obligation);
          if (nth % explainedOf !== 0 || !obligation) continue;
          const explained = explain({
            known,
            question: { organisation, month, today },
            obligation,
            theme: row.theme,
          });
          if (explained) countExplained(own, explained);
        }
    }
  return [...duties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([duty, { standings, found, told, rows }]) => [
      duty,
      `  ${said(standings)}`,
      `  ${said(found)}`,
      `  ${said(told)}`,
      `  ${digestOf(rows)}`,
    ]);
};

const yearLines = (): readonly string[] =>
  years.flatMap((facts, year) => {
    const ledger = { network, facts };
    const [look] = looksAt(year);
    if (!look) return [];
    const overview = overviewOf(ledger, look.month, look.today);
    const report = reportOf(ledger, { from: '2024-01-01', until: look.today, asOf: look.today });
    const { held, planned } = overview.events;
    return [
      `year ${year + 1}: ${facts.length} facts, seen on ${look.today}`,
      `  overview: ${overview.organisations} organisations, ${held} held, ${planned} planned, ${overview.silent.length} silent, ${overview.rounds.length} rounds; ${digestOf(overview)}`,
      `  report: ${figuresOf(report).size} figures; ${digestOf(report)} ${digestOf([...figuresOf(report)])}`,
      `  steering group: ${digestOf(steeringPageOf(ledger, look.today))}`,
    ];
  });

export const countedLines = (): readonly string[] => [...dutyLines(), '', ...yearLines()];
