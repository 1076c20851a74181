import type { Walk } from './walk';
import { walkSets } from './walks';
import { openWorld, type WayWalked } from './world';

/** What a walker is asked: a walk, and the storage that nobody else uses. */
export type Errand = WayWalked & {
  readonly id: string;
  readonly set: keyof typeof walkSets;
  readonly connectionString: string;
};
export type WalkedScenario = {
  readonly id: string;
  readonly passed: boolean;
  /** As it is printed: what was looked at, and why it failed. */
  readonly text: string;
};

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const walkOne = async (walk: Walk, errand: Errand): Promise<WalkedScenario> => {
  const told = (why: string | null, lines: readonly string[]): WalkedScenario => ({
    id: walk.id,
    passed: why === null,
    text: [
      `${why === null ? '✓' : '✗'} ${walk.id} ${walk.title}`,
      ...lines,
      ...(why === null ? [] : [`    ${why}`]),
      '',
    ].join('\n'),
  });
  const opened = await openWorld(walk.now, errand, errand).catch(whyOf);
  if (typeof opened === 'string') return told(`its server did not start: ${opened}`, []);
  const { world, checks, lines, troubles, stop } = opened;
  // What was seen says that it failed; what the server wrote, why.
  const failed = (why: string): WalkedScenario =>
    told(why, [...lines, ...troubles().map((line) => `    log: ${line}`)]);
  try {
    await walk.walk(world);
    // A walk that looks at less than its "Then" says has not been walked.
    if (checks.length < walk.clauses)
      return failed(`only ${checks.length} of ${walk.clauses} clauses were looked at`);
    return checks.every((c) => c.held) ? told(null, lines) : failed('a clause does not hold');
  } catch (error) {
    return failed(whyOf(error));
  } finally {
    await stop();
  }
};

// One process of several: walks what it is asked, each on a server of its own.
process.on('message', (errand: Errand) => {
  const walk = walkSets[errand.set].find((w) => w.id === errand.id);
  if (walk) void walkOne(walk, errand).then((walked) => process.send?.(walked));
});
