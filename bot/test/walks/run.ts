import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTab } from '../../local/tab-build';
import { bulletins } from './scenarios/bulletins';
import { calendar } from './scenarios/calendar';
import { checkIns } from './scenarios/check-ins';
import { delivery } from './scenarios/delivery';
import { duties } from './scenarios/duties';
import { events } from './scenarios/events';
import { guests } from './scenarios/guests';
import { memberships } from './scenarios/memberships';
import { people } from './scenarios/people';
import { presence } from './scenarios/presence';
import { standings } from './scenarios/standings';
import { surveys } from './scenarios/surveys';
import type { Walk } from './walk';
import { openWorld } from './world';

const walks: readonly Walk[] = [
  ...bulletins,
  ...events,
  ...calendar,
  ...checkIns,
  ...duties,
  ...standings,
  ...memberships,
  ...presence,
  ...people,
  ...guests,
  ...delivery,
  ...surveys,
];
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

type Result = 'passed' | 'failed';
const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** Said once more at the end, where somebody looks. */
const failures: string[] = [];

const walkOne = async (walk: Walk): Promise<Result> => {
  const fail = (why: string, lines: readonly string[]): Result => {
    failures.push([`✗ ${walk.id} ${walk.title}`, ...lines, `    ${why}\n`].join('\n'));
    process.stdout.write(failures.at(-1) ?? '');
    return 'failed';
  };
  const opened = await openWorld(walk.now).catch(whyOf);
  if (typeof opened === 'string') return fail(`its server did not start: ${opened}`, []);
  const { world, checks, lines, server } = opened;
  try {
    await walk.walk(world);
    // A walk that looks at less than its "Then" says has not been walked.
    if (checks.length < walk.clauses)
      return fail(`only ${checks.length} of ${walk.clauses} clauses were looked at`, lines);
    if (checks.some((c) => !c.held)) return fail('a clause does not hold', lines);
    process.stdout.write(`✓ ${walk.id} ${walk.title}\n${lines.join('\n')}\n`);
    return 'passed';
  } catch (error) {
    return fail(whyOf(error), lines);
  } finally {
    await server.stop();
  }
};

const main = async (): Promise<void> => {
  const chosen = walks.filter((w) => !values.only || values.only.split(',').includes(w.id));
  const results: Record<string, Result> = {};
  // The longest first, or one worker would wait for it at the end.
  const queue = chosen.toSorted((a, b) => b.clauses - a.clauses);
  // Once, so that two servers do not build it at the same moment.
  await buildTab(resolve(__dirname, '../../..'));
  // Three at a time: each has a server of its own.
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.id] = await walkOne(next);
  };
  await Promise.all([worker(), worker(), worker()]);
  if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
  if (failures.length > 0) process.stdout.write(`\n${failures.join('')}`);
  const failed = Object.values(results).filter((r) => r === 'failed').length;
  process.stdout.write(
    `${chosen.length - failed} walks passed, ${failed} failed; of S1–S34 ${34 - walks.length} are not walked yet\n`,
  );
  process.exit(failed === 0 && chosen.length > 0 ? 0 : 1);
};

void main();
