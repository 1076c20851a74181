import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchFigure, Benchmark } from './benchmark';
import { botDoor } from './benchmarks/bot-door';
import { checkIn } from './benchmarks/check-in';
import { deliveryCpu } from './benchmarks/delivery-cpu';
import { deliveryTime } from './benchmarks/delivery-time';
import { idleLoop } from './benchmarks/idle-loop';
import { otherInstance } from './benchmarks/instances';
import { ledgerSize } from './benchmarks/ledger-memory';
import { overview, ownPage } from './benchmarks/pages';
import { everyStanding } from './benchmarks/standings';
import { start } from './benchmarks/start';
import { tabDoor } from './benchmarks/tab-door';
import { tabPages, tabPagesLarge } from './benchmarks/tab-pages';
import { turns } from './benchmarks/turns';

const benchmarks: readonly Benchmark[] = [
  turns,
  start,
  ownPage,
  overview,
  checkIn,
  otherInstance,
  idleLoop,
  ledgerSize,
  tabDoor,
  botDoor,
  deliveryCpu,
  deliveryTime,
  everyStanding,
  tabPages,
  tabPagesLarge,
];
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

const rounded = (value: number): number => Number(value.toPrecision(4));
const entry = ({ ours, peer, unit, spread }: BenchFigure) => ({
  ours: rounded(ours),
  peer: rounded(peer),
  ratio: rounded(ours / peer),
  unit,
  ...(spread ? { spread: { ours: spread.ours.map(rounded), peer: spread.peer.map(rounded) } } : {}),
});

const main = async (): Promise<void> => {
  const chosen = benchmarks.filter((b) => !values.only || values.only.split(',').includes(b.name));
  if (chosen.length === 0) throw new Error(`there is no benchmark ${values.only}`);
  const report: Record<string, ReturnType<typeof entry>> = {};
  // One at a time: they would measure each other.
  for (const { run } of chosen)
    for (const [name, figure] of Object.entries(await run())) {
      const { ours, peer, ratio, unit } = entry(figure);
      report[name] = entry(figure);
      process.stdout.write(`${name}: ${ours} ${unit}, peer ${peer} ${unit}, ratio ${ratio}\n`);
    }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  process.exit(0);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
