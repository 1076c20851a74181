import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Attempt, classes, seededSecrets, seededTexts } from './attempts';
import { chanceOf } from './chance';
import { measureAnonymous, measureTurns } from './measure';
import { type HostileStage, openStage } from './stage';
import { broken, type HostileCounts } from './verdict';

// Everything bad that we know, with one seed, against the production bundle: refused, nothing written, nobody dies.
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '20240516' },
    small: { type: 'boolean', default: false },
    /** One class alone, or `measures`: what is measured alone. */
    only: { type: 'string' },
    turns: { type: 'string', default: '40000' },
    /** Anonymous requests of each bad kind. */
    requests: { type: 'string', default: '1000' },
    /** Another bundle than the one just built. */
    bundle: { type: 'string', default: resolve(__dirname, '../../dist/main.js') },
  },
});
const seed = Number(values.seed);
const many = values.small ? 60 : 1_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// In chat a refusal is a sentence, at the import a list of problems.
const refusedInWords = /Mitään ei|Ingenting|Nothing was|ei löytynyt|"imported":false/u;
const stack = /\n\s+at |node_modules|\.[jt]s:\d+/u;
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));

/** The small run takes every so many, spread over all. */
const someOf = (all: readonly Attempt[]): readonly Attempt[] =>
  values.small ? all.filter((_, i) => i % Math.ceil(all.length / many) === 0) : all;

const runClass = async (
  stage: HostileStage,
  attempts: readonly Attempt[],
  breaches: string[],
): Promise<HostileCounts> => {
  const counts = { tried: 0, refused: 0, serverErrors: 0, deaths: 0, writes: 0, stacks: 0 };
  const [before, died] = [await stage.dump(), stage.deaths()];
  const atOnce = 8;
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < attempts.length; n = next++) {
      const came = await attempts[n]?.().catch(() => ({ status: 0, text: '' }) as const);
      if (!came) continue;
      counts.tried += 1;
      if ((came.status >= 400 && came.status < 500) || refusedInWords.test(came.text)) counts.refused += 1;
      if (came.status >= 500) {
        counts.serverErrors += 1;
        breaches.push(`${came.status}: ${came.text.slice(0, 200)}`);
      }
      if (stack.test(came.text)) counts.stacks += 1;
      if ('breach' in came && came.breach) breaches.push(`${came.status} ${came.breach}`);
      await stage.revive();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const changed = differing(before, await stage.dump());
  if (changed.length > 0) breaches.push(`changed: ${changed.slice(0, 3).join(', ')}`);
  return { ...counts, writes: changed.length, deaths: stage.deaths() - died };
};

/** The bundle with the fault that it once had: whoever counts no death here would count none anywhere. */
const tryOldFault = async (): Promise<{ readonly deaths: number }> => {
  const stage = await openStage(values.bundle, [], { oldFault: true });
  const packed = (await classes.bodies?.(stage, chanceOf(seed), many)) ?? [];
  const { deaths } = await runClass(stage, packed.slice(0, 30), []);
  await stage.stop();
  await stage.close();
  return { deaths };
};

const main = async (): Promise<void> => {
  if (!existsSync(values.bundle)) throw new Error('There is no bundle yet: npm run build makes it.');
  say(`seed ${seed}`);
  const stage = await openStage(values.bundle, [...seededTexts, ...seededSecrets]);
  const report: Record<string, HostileCounts> = {};
  const breaches: string[] = [];
  for (const [name, make] of Object.entries(classes)) {
    if (values.only && values.only !== name) continue;
    const found: string[] = [];
    report[name] = await runClass(stage, someOf(await make(stage, chanceOf(seed), many)), found);
    say(`${name}: ${JSON.stringify(report[name])}`);
    breaches.push(...found.map((text) => `${name}: ${text}`));
  }
  const isWhole = !values.small && (!values.only || values.only === 'measures');
  const measured = isWhole
    ? {
        anonymous: await measureAnonymous(stage, Number(values.requests), say),
        heapMbAfterTurns: await measureTurns(
          stage,
          [1, 2, 4].map((part) => (Number(values.turns) / 4) * part),
          say,
        ),
      }
    : {};
  const stopMs = Math.round(await stage.stop());
  await stage.close();
  const oldFault = isWhole ? { oldFault: await tryOldFault() } : {};
  if (isWhole) say(JSON.stringify({ ...measured, ...oldFault }, null, 2));
  const whole = { seed, classes: report, ...measured, ...oldFault, stopMs };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(whole, null, 2)}\n`);
  const bad = broken({ ...whole, breaches });
  for (const line of bad.slice(0, 30)) say(`✗ ${line}`);
  if (breaches.length > 0)
    for (const line of stage.said.filter((l) => /failed/u.test(l)).slice(0, 5)) say(line.slice(0, 1_500));
  say(bad.length === 0 ? 'held' : '✗ not held');
  process.exit(bad.length === 0 ? 0 : 1);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
