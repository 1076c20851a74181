import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Fact } from '../../../src/shared/domain/fact';
import { factStore } from '../../../src/store/facts';
import { mostHeld } from '../../../src/store/ledger-memory';
import { memoryRows } from '../../../src/store/memory-rows';
import type { Rows, StoredRow } from '../../../src/store/rows';
import type { Benchmark } from '../benchmark';
import { historyOf } from './many-organisations';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** Rows that are made anew from text at each read, as from a network, and held by nobody. */
const fleeting = (facts: () => readonly Fact[]): Rows => ({
  ...memoryRows(),
  scan: async <Body>() =>
    facts().map((fact, i): StoredRow<Body> => {
      const body = JSON.parse(JSON.stringify(fact)) as Body & Fact;
      const { content } = fact;
      const organisation = 'organisation' in content ? content.organisation : undefined;
      const partition = organisation ? `organisation~${organisation}` : 'project';
      return {
        partition,
        key: body.id,
        body,
        schema: 1,
        etag: `W/"datetime'2024-05-16T06%3A00%3A00.${i}Z'"`,
      };
    }),
});

/** What the ledger takes in memory, in MB; the peer is what its text alone is. */
export const ledgerSize: Benchmark = {
  name: 'ledger-size',
  run: async () => {
    const entries: [string, { ours: number; peer: number; unit: string }][] = [];
    for (const [size, months] of [
      [81, 36],
      [810, 36],
      [8_100, 9],
    ] as const) {
      let text = 0;
      const count = { facts: 0 };
      const read = (): readonly Fact[] => {
        const { facts } = historyOf(size, months);
        count.facts = facts.length;
        text = facts.reduce((sum, fact) => sum + JSON.stringify(fact).length, 0) / 1_048_576;
        return facts;
      };
      const store = factStore(fleeting(read), () => 0);
      const before = heap();
      const all = await store.all();
      const held = heap() - before;
      if (all.length !== count.facts) throw new Error('not all of it is held');
      entries.push([
        `ledger${size}x${months}MB`,
        { ours: held, peer: text, unit: `MB, ${count.facts} facts of at most ${mostHeld}` },
      ]);
    }
    return Object.fromEntries(entries);
  },
};
