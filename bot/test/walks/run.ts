import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Azurite, startAzurite } from '../../local/azurite';
import { buildTab } from '../../local/tab-build';
import { scenarioOf, type Walk } from './walk';
import type { Errand, WalkedScenario } from './walker';
import { walkSets } from './walks';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    /** The scenarios of check-ins and guests by the channels' cards alone. */
    cards: { type: 'boolean', default: false },
    /** The same where no guest can be written to in the own chat. */
    unreachable: { type: 'boolean', default: false },
    /** Storage is backed up, emptied and restored before each move of the clock. */
    restored: { type: 'boolean', default: false },
    /** Two instances on one storage take turns in answering. */
    two: { type: 'boolean', default: false },
  },
});
const set = values.cards || values.unreachable ? 'cards' : 'doors';

/** As many as there are processors where it is run in earnest; each waits a good part of its time. */
const walkers = 2;
const walksAtOnce = 2;
/** A walk takes a minute or two, and longer where the machine is busy; so long, and it hangs. */
const longestWalkMs = 600_000;

const accountOf = ({ id }: Walk): string => `walk${id.toLowerCase().replaceAll(/\W/gu, '')}`;

const walked = (walker: ChildProcess, errand: Errand): Promise<WalkedScenario> =>
  new Promise((done) => {
    const end = (result: WalkedScenario): void => {
      clearTimeout(late);
      walker.off('message', hear).off('exit', gone);
      done(result);
    };
    const failed = (why: string): void =>
      end({ id: errand.id, passed: false, text: `✗ ${errand.id}\n    ${why}\n` });
    const hear = (result: WalkedScenario): void => {
      if (result.id === errand.id) end(result);
    };
    const gone = (): void => failed('its process ended');
    const late = setTimeout(() => failed(`not over after ${longestWalkMs / 1000} s`), longestWalkMs);
    walker.on('message', hear).once('exit', gone);
    if (walker.connected) walker.send(errand);
    else gone();
  });

const walkAll = async (chosen: readonly Walk[], azurite: Azurite): Promise<readonly WalkedScenario[]> => {
  // The longest first, or one would be waited for at the end.
  const queue = chosen.toSorted((a, b) => b.clauses - a.clauses);
  const results: WalkedScenario[] = [];
  const lane = async (walker: ChildProcess): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const connectionString = azurite.connectionOf(accountOf(next));
      const result = await walked(walker, {
        id: next.id,
        set,
        isShut: values.unreachable,
        isRestored: values.restored,
        instances: values.two ? 2 : 1,
        connectionString,
      });
      process.stdout.write(result.text);
      results.push(result);
    }
  };
  const started = Array.from({ length: walkers }, () => fork(resolve(__dirname, 'walker.ts')));
  await Promise.all(started.flatMap((walker) => Array.from({ length: walksAtOnce }, () => lane(walker))));
  for (const walker of started) walker.kill();
  return results;
};

const main = async (): Promise<void> => {
  const chosen = walkSets[set].filter((w) => !values.only || values.only.split(',').includes(scenarioOf(w)));
  // Once, so that two servers do not build it at the same moment.
  await buildTab(resolve(__dirname, '../../..'));
  // One storage with an account for each walk: to start one takes longer than many a walk.
  const azurite = await startAzurite({ inMemory: true, accounts: chosen.map(accountOf) });
  const results = await walkAll(chosen, azurite);
  await azurite.close();
  if (values.json) {
    const words = results.map(({ id, passed }) => [id, passed ? 'passed' : 'failed']);
    writeFileSync(values.json, JSON.stringify(Object.fromEntries(words), null, 2));
  }
  const failed = results.filter((r) => !r.passed);
  // Said once more at the end, where somebody looks.
  if (failed.length > 0) process.stdout.write(`\n${failed.map((r) => r.text).join('')}`);
  const left =
    set === 'doors'
      ? `; of S1–S34 ${34 - new Set(walkSets.doors.map(scenarioOf)).size} are not walked yet`
      : '';
  process.stdout.write(`${results.length - failed.length} walks passed, ${failed.length} failed${left}\n`);
  process.exit(failed.length === 0 && chosen.length > 0 ? 0 : 1);
};

void main();
