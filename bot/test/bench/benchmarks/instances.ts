import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '../../../local/azurite';
import { azureRows } from '../../../src/store/azure-rows';
import { attended, fact } from '../../../src/store/samples';
import { makeStores } from '../../../src/store/stores';
import { startInterval } from '../../../src/work/interval';
import { confirmMs, recheckMs } from '../../../src/work/work';
import { type Benchmark, percentile } from '../benchmark';
import { moveIn } from '../own-bot';
import { yearOf } from './many-organisations';

const changes = 60;
const betweenMs = 250;
const goal = 2_000;

/** What one instance writes, until another shows it, while both are asked for the overview's facts all the time. */
export const otherInstance: Benchmark = {
  name: 'other-instance',
  run: async () => {
    const azurite = await startAzurite({ inMemory: true });
    const rows = azureRows({ connectionString: azurite.connectionString });
    await moveIn(rows, yearOf(81));
    const [here, there] = [makeStores(rows, { tick: Date.now }), makeStores(rows, { tick: Date.now })];
    await Promise.all([here.facts.all(), there.facts.all()]);
    const failed = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
    const ends = [here, there].flatMap((stores) => [
      startInterval(confirmMs, stores.confirm, failed),
      startInterval(recheckMs, stores.facts.recheck, failed),
    ]);
    const seen: number[] = [];
    const waiting = new Map<string, number>();
    const look = startInterval(
      20,
      async () => {
        const ids = new Set((await there.facts.about(['organisation~o1'])).map((f) => f.id));
        for (const [id, since] of waiting)
          if (ids.has(id)) {
            seen.push(performance.now() - since);
            waiting.delete(id);
          }
        await here.facts.all();
      },
      failed,
    );
    for (let n = 0; n < changes; n += 1) {
      const written = fact(attended('o1', `bench-${n}`));
      await here.facts.insert(written);
      waiting.set(written.id, performance.now());
      await sleep(betweenMs);
    }
    for (const until = performance.now() + 30_000; waiting.size > 0 && performance.now() < until; )
      await sleep(100);
    look();
    for (const end of ends) end();
    if (waiting.size > 0) throw new Error(`${waiting.size} changes were never seen`);
    await azurite.close();
    return { otherInstanceP99Ms: { ours: percentile(seen, 0.99), peer: goal, unit: 'ms' } };
  },
};
