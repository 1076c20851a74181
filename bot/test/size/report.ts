import { parse as parseCsv } from 'csv-parse/sync';
import { reports } from '../../src/features/reports';
import * as contract from '../../src/shared/contract/reports';
import { helsinki } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { yearOf } from '../bench/benchmarks/many-organisations';
import { openHouse } from '../house';

/** What the report of a whole year costs: time, memory, size and requests to storage, with 81 organisations and with 810. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
const year = { from: '2024-01-01', until: '2024-12-31', asOf: '2025-01-10' };

const coordinated = (network: Network): Network => ({
  ...network,
  people: network.people.map((p) => ({ ...p, accounts: [] })),
});

const measured = async <T>(
  what: string,
  spent: () => { reads: number; writes: number },
  act: () => Promise<T>,
) => {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const watch = setInterval(look, 1);
  spent();
  const began = performance.now();
  last = began;
  const done = await act();
  const ms = Math.round(performance.now() - began);
  look();
  clearInterval(watch);
  const { reads, writes } = spent();
  say(
    `  ${what}: ${ms} ms, ${mb(most - before)} of heap, ${reads} reads, ${writes} writes, others waited ${Math.round(longest)} ms at most`,
  );
  return done;
};

const main = async (): Promise<void> => {
  for (const size of [81, 810]) {
    const { network, facts } = yearOf(size);
    const house = await openHouse(helsinki('2025-01-15', '09:00'), coordinated(network), [reports]);
    await house.ports.stores.facts.insertMany(facts);
    await house.ports.stores.facts.all();
    say(`${size} organisations, ${facts.length} facts`);
    const call = async (): Promise<void> => {
      const params = { id: 'draft-0001' };
      await house.call(contract.beginReport, 'p0', { body: { ...year, ...params } });
      const shown = await measured('the draft’s page', house.spent, () =>
        house.call(contract.readDraft, 'p0', { params, query: {} }),
      );
      say(`    ${mb(JSON.stringify(shown).length)} as an answer, ${shown.report.gaps.length} gaps`);
      await measured('numbering it', house.spent, () =>
        house.call(contract.numberReport, 'p0', { params, body: {} }),
      );
      say(`    ${mb(((await house.ports.stores.reports.content('draft-0001')) ?? '').length)} frozen`);
      const of = { number: '1', version: '1' };
      await measured('its page', house.spent, () =>
        house.call(contract.readReport, 'p0', { params: of, query: {} }),
      );
      for (const query of [
        { format: 'pdf', table: 'duties' },
        { format: 'xlsx', table: 'duties' },
        { format: 'csv', table: 'all' },
        { format: 'csv', table: 'duties' },
      ] as const) {
        const { content } = await measured(`${query.format} ${query.table}`, house.spent, () =>
          house.call(contract.reportFile, 'p0', { params: of, query }),
        );
        const bytes = Buffer.from(content, 'base64');
        const rows =
          query.format === 'csv' && query.table === 'duties'
            ? `, ${parseCsv(bytes, { delimiter: ';', bom: true }).length} rows`
            : '';
        say(`    ${mb(bytes.length)}${rows}`);
      }
    };
    await call();
  }
  process.exit(0);
};

void main();
