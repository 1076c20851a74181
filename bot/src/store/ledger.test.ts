import fc from 'fast-check';
import { runs } from '../../test/rules/runs';
import type { Fact } from '../shared/domain/fact';
import { factStore } from './facts';
import { memoryRows } from './memory-rows';
import { isPromise } from './outbox';
import type { Rows } from './rows';
import { attended, fact } from './samples';

/** Rows whose owner dies before its row in the journal, while `dying`; and that answer late, as over a network. */
const instanceOn = (shared: Rows, tick: () => number, mostHeld?: number) => {
  const mood = { dying: false, away: false, reads: 0 };
  const wait = async (): Promise<void> => {
    if (mood.away) throw new Error('storage is away');
    mood.reads += 1;
    for (let i = 0; i < 3; i += 1) await Promise.resolve();
  };
  const rows: Rows = {
    ...shared,
    insert: (table, row) => {
      if (mood.away || (mood.dying && row.partition === 'journal'))
        return Promise.reject(new Error('the instance died here'));
      return shared.insert(table, row);
    },
    get: async (...asked) => {
      await wait();
      return shared.get(...asked);
    },
    list: async (...asked) => {
      await wait();
      const found = await shared.list<never>(...asked);
      await wait();
      return found;
    },
    scan: async (...asked) => {
      await wait();
      const found = await shared.scan<never>(...asked);
      await wait();
      return found;
    },
  };
  return { facts: factStore(rows, tick, mostHeld), mood };
};

const subjects = ['o1', 'o2', 'ö/3'].map((id) => `organisation~${id}`);
const contentOf = (subject: number, event: number) =>
  attended((subjects[subject] ?? '').slice('organisation~'.length), `e${event}`);
const anew = async (rows: Rows): Promise<readonly Fact[]> =>
  (await rows.scan<Fact>('facts')).filter((row) => !isPromise(row)).map((row) => row.body);
const of = (facts: readonly Fact[], subject: string): readonly Fact[] =>
  facts.filter(
    (f) => `organisation~${'organisation' in f.content ? f.content.organisation : ''}` === subject,
  );

const place = {
  subject: fc.nat({ max: 2 }),
  event: fc.nat({ max: 3 }),
  number: fc.integer({ min: 1, max: 3 }),
};
const who = fc.nat({ max: 2 });
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('write' as const), who, dying: fc.boolean(), ...place }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('import' as const), who, ...place }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('about' as const), who, ...place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('all' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('confirm' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('erase' as const), who, tells: fc.boolean(), ...place }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('clock' as const),
      by: fc.integer({ min: -7_200_000, max: 40_000 }),
    }),
  },
);
const restore = fc.record({ does: fc.constant('restore' as const), who, tells: fc.boolean() });
type LedgerAct =
  | (typeof act extends fc.Arbitrary<infer T> ? T : never)
  | (typeof restore extends fc.Arbitrary<infer T> ? T : never);

const world = (mostHeld?: number) => {
  const shared = memoryRows();
  let tick = 10_000_000;
  const instances = [0, 1, 2].map(() => instanceOn(shared, () => tick, mostHeld));
  const at = (n: number) => instances[n] as ReturnType<typeof instanceOn>;
  const pass = (ms: number): void => {
    tick += ms;
  };
  const run = async (one: LedgerAct): Promise<void> => {
    if (one.does === 'clock') return pass(one.by);
    const { facts, mood } = at(one.who);
    switch (one.does) {
      case 'write': {
        const written = fact(contentOf(one.subject, one.event), one.number);
        mood.dying = one.dying;
        await facts.insert(written);
        mood.dying = false;
        // Everybody reads their own writes at once.
        const found = await facts.about([subjects[one.subject] ?? '']);
        expect(found.map((f) => f.id)).toContain(written.id);
        return;
      }
      case 'import':
        return facts.insertMany([1, 2].map((n) => fact(contentOf(one.subject, one.event), n)));
      case 'about':
        return void (await facts.about(['project', subjects[one.subject] ?? '']));
      case 'all':
        return void (await facts.all());
      case 'confirm':
        await facts.confirm();
        return facts.recheck();
      case 'erase': {
        const subject = subjects[one.subject] ?? '';
        const [row] = await shared.list<Fact>('facts', subject);
        if (row) await shared.put('facts', { ...row, body: { ...row.body, recordedBy: 'erased' } });
        return one.tells ? facts.rewritten([subject]) : undefined;
      }
      case 'restore': {
        for (const table of ['facts', 'settings'] as const)
          for (const row of await shared.scan(table)) await shared.remove(table, row.partition, row.key);
        await shared.insert('facts', {
          partition: subjects[0] ?? '',
          key: 'x',
          body: fact(contentOf(0, 0), 1),
        });
        return one.tells ? facts.rewritten('all') : undefined;
      }
    }
  };
  return { shared, at, pass, run, instances };
};
// A restore alone: what is written beside it may be in it or not.
const acts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(act, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.tuple(restore) },
  ),
  { maxLength: 12 },
);

describe.each([
  ['with room for everything', undefined],
  ['with its memory at the bound', 4],
] as const)('the ledger in memory, %s,', (_what, mostHeld) => {
  test('is the ledger read anew, after any order of writes, deaths, restores, moved clocks and lost marks', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (together) => {
        const { shared, run, pass, instances } = world(mostHeld);
        // Those of one group at the same time.
        for (const group of together) await Promise.all(group.map(run));
        // The work loop looks every two seconds: it has seen a clock that was set back before a minute has passed.
        for (const { facts } of instances) await facts.recheck();
        pass(60_000);
        for (const { facts } of instances)
          for (let looks = 0; looks < 5; looks += 1) {
            pass(2_000);
            await facts.confirm();
            await facts.recheck();
          }
        const truth = await anew(shared);
        for (const { facts } of instances) {
          expect(await facts.all()).toEqual(truth);
          for (const subject of subjects) {
            const own = (await shared.list<Fact>('facts', subject)).map((row) => row.body);
            expect(await facts.about([subject])).toEqual(own);
          }
        }
      }),
      runs(150),
    );
  });
});

const first = fact(contentOf(0, 1));
const later = fact(contentOf(0, 2));
const subject = subjects[0] ?? '';

describe('two instances', () => {
  test.each([2, 3])('what one writes, instance %i sees at its next look, and reads only that', async (n) => {
    const { at, pass } = world();
    await at(0).facts.insert(first);
    const other = at(n - 1);
    expect(await other.facts.about([subject])).toEqual([first]);
    await at(0).facts.insert(later);
    expect(await other.facts.about([subject])).toEqual([first]);
    pass(2_000);
    other.mood.reads = 0;
    await other.facts.confirm();
    expect(await other.facts.about([subject])).toEqual([first, later]);
    expect(other.mood.reads).toBeLessThanOrEqual(4);
  });

  test('a fact whose writer died before its mark is found within half a minute', async () => {
    const { at, pass } = world();
    await at(0).facts.insert(first);
    expect(await at(1).facts.all()).toEqual([first]);
    at(0).mood.dying = true;
    await at(0).facts.insert(later);
    for (let passed = 0; passed <= 30_000; passed += 2_000) {
      pass(2_000);
      await at(1).facts.confirm();
      await at(1).facts.recheck();
    }
    expect(await at(1).facts.all()).toEqual([first, later]);
  });

  test('an erasure that nobody told of is found within half a minute of a look, also by a clock that was set back', async () => {
    const { at, pass, run, shared } = world(4);
    await at(0).facts.insertMany([first, later]);
    expect(await at(1).facts.about([subject])).toEqual([first, later]);
    pass(-40_001);
    await at(1).facts.recheck();
    await run({ does: 'erase', who: 0, tells: false, subject: 0, event: 0, number: 1 });
    for (let passed = 0; passed <= 30_000; passed += 2_000) {
      pass(2_000);
      await at(1).facts.confirm();
      await at(1).facts.recheck();
    }
    const seen = await at(1).facts.about([subject]);
    expect(seen).toEqual((await shared.list<Fact>('facts', subject)).map((row) => row.body));
    expect(seen.map((f) => f.recordedBy)).toContain('erased');
  });

  test('an instance whose work loop hangs looks for itself after fifteen seconds', async () => {
    const { at, pass } = world();
    await at(0).facts.insert(first);
    await at(1).facts.about([subject]);
    await at(0).facts.insert(later);
    pass(15_000);
    expect(await at(1).facts.about([subject])).toEqual([first, later]);
  });

  test('an instance whose clock is an hour behind neither misses nor hides anything', async () => {
    const shared = memoryRows();
    const right = instanceOn(shared, () => 10_000_000);
    const behind = instanceOn(shared, () => 10_000_000 - 3_600_000);
    await right.facts.insert(first);
    await behind.facts.about([subject]);
    await right.facts.about([subject]);
    await behind.facts.insert(later);
    await right.facts.follow();
    expect(await right.facts.about([subject])).toEqual([first, later]);
  });

  test('a decision of another instance that was told of is seen by whoever follows first', async () => {
    const { at } = world();
    await at(1).facts.all();
    await at(0).facts.insert(first);
    await at(1).facts.follow();
    expect(await at(1).facts.all()).toEqual([first]);
  });

  test('a restore under a running instance is what it reads from then on', async () => {
    const { at, run, shared } = world();
    await at(0).facts.insertMany([first, later]);
    await at(1).facts.all();
    await run({ does: 'restore', who: 2, tells: true });
    await at(1).facts.follow();
    expect(await at(1).facts.all()).toEqual(await anew(shared));
    expect(of(await at(1).facts.all(), subject)).toHaveLength(1);
  });
});

test('what has not changed is the very same array, and costs no request', async () => {
  const { at } = world();
  await at(0).facts.insertMany([first, later]);
  const [all, own] = [await at(0).facts.all(), await at(0).facts.about([subject, 'project'])];
  at(0).mood.reads = 0;
  expect(await at(0).facts.all()).toBe(all);
  expect(await at(0).facts.about([subject, 'project'])).toBe(own);
  expect(at(0).mood.reads).toBe(0);
});

test('when storage is away, what was confirmed holds for fifteen seconds, and then the outage is told', async () => {
  const { at, pass } = world();
  await at(0).facts.insert(first);
  await at(0).facts.about([subject]);
  at(0).mood.away = true;
  pass(14_000);
  expect(await at(0).facts.about([subject])).toEqual([first]);
  pass(2_000);
  await expect(at(0).facts.about([subject])).rejects.toThrow('storage is away');
  at(0).mood.away = false;
  expect(await at(0).facts.about([subject])).toEqual([first]);
});

test('the journal forgets what everybody has read, and whoever comes late reads everything', async () => {
  const { at, shared } = world();
  await at(1).facts.all();
  for (let n = 1; n <= 1_600; n += 1) await at(0).facts.insert(fact(contentOf(0, 1), n));
  expect((await shared.list('settings', 'journal')).length).toBeLessThanOrEqual(1_500);
  await at(1).facts.follow();
  expect(await at(1).facts.all()).toHaveLength(1_600);
});
