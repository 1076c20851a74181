import type { LogLine, Ports } from '../ports';
import { memoryQueue } from '../queue/memory-queue';
import { makeTable } from '../route-table';
import { addDays, helsinki, type Instant } from '../shared/domain/month';
import { mostTries } from '../shared/domain/retry';
import { memoryRows } from '../store/memory-rows';
import { makeStores } from '../store/stores';
import { startWork } from './work';

const config = {
  mode: 'local',
  port: 0,
  host: '',
  bot: { id: 'bot', type: 'SingleTenant', tenantId: 'tenant', password: '' },
  tenants: ['tenant'],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
} as const;
const nobody = async (): Promise<never> => {
  throw new Error('nothing is sent here');
};

/** One instance of the program on storage that others may share; `done` is what its rooms were asked to do. */
const instance = (start: Instant, rows = memoryRows(), done: string[] = []) => {
  let now = start;
  let tick = 0;
  const logged: LogLine[] = [];
  const ports: Ports = {
    stores: makeStores(rows, { tick: () => tick }),
    queue: memoryQueue(() => tick),
    messenger: { members: nobody, toChannel: nobody, reply: nobody, edit: nobody, toPerson: nobody },
    now: () => now,
    tick: () => tick,
    newId: () => 'instance',
    log: (line) => logged.push(line),
    teamsApp: { app: 'app', tenant: 'tenant', origin: 'https://strapetsi.example' },
  };
  const table = makeTable(config);
  let throwing = 0;
  table.routes.due('reminder', async ({ key }) => {
    if (key.startsWith('broken') && throwing > 0) {
      throwing -= 1;
      done.push(`${key} tried at ${tick / 1000} s`);
      throw new Error('broken');
    }
    done.push(`${key} at ${now}`);
  });
  const work = startWork(ports, table);
  return {
    ports,
    done,
    logged,
    breakDown: (times = Number.POSITIVE_INFINITY) => {
      throwing = times;
    },
    settle: () => work.settle(),
    later: (ms: number) => {
      tick += ms;
    },
    sleepUntil: async (instant: Instant) => {
      now = instant;
      await work.settle();
    },
    advance: (to: Instant) =>
      work.advance(to, (at) => {
        now = at;
      }),
  };
};

describe('S20: what is due at 3.30 is done once', () => {
  test.each([
    ['the missing hour of spring 2024', '2024-03-31', '01:30'],
    ['the doubled hour of autumn 2024', '2024-10-27', '00:30'],
    ['the missing hour of spring 2025', '2025-03-30', '01:30'],
    ['the doubled hour of autumn 2025', '2025-10-26', '00:30'],
    ['the missing hour of spring 2026', '2026-03-29', '01:30'],
    ['the doubled hour of autumn 2026', '2026-10-25', '00:30'],
    ['the missing hour of spring 2027', '2027-03-28', '01:30'],
    ['the doubled hour of autumn 2027', '2027-10-31', '00:30'],
  ])('in %s', async (_, night, utc) => {
    const one = instance(helsinki(addDays(night, -2), '12:00'));
    for (const day of [addDays(night, -1), night, addDays(night, 1)])
      await one.ports.stores.agenda.add({ at: helsinki(day, '03:30'), kind: 'reminder', key: day });
    await one.advance(helsinki(addDays(night, 2), '12:00'));
    expect(one.done.filter((d) => d.startsWith(night))).toEqual([`${night} at ${night}T${utc}:00.000Z`]);
    expect(one.done).toHaveLength(3);
  });
});

const at = '2024-05-16T04:30:00.000Z';
const due = { at, kind: 'reminder', key: 'coffee' };

test('two instances that see the same due thing do it once', async () => {
  const rows = memoryRows();
  const done: string[] = [];
  const [one, other] = [instance(at, rows, done), instance(at, rows, done)];
  await one.ports.stores.agenda.add(due);
  await Promise.all([one.settle(), other.settle(), one.settle(), other.settle()]);
  expect(done).toHaveLength(1);
});

describe('a handler that throws', () => {
  const broken = { ...due, key: 'broken' };
  const tries = (done: readonly string[]) =>
    done.flatMap((line) => /tried at (.*) s$/u.exec(line)?.[1] ?? []);

  test('stays due, is put off with growing pauses, and is done by whichever instance is well', async () => {
    const rows = memoryRows();
    const one = instance(at, rows);
    await one.ports.stores.agenda.add(broken);
    one.breakDown();
    for (const pause of [0, 9_999, 1, 39_999, 1]) {
      one.later(pause);
      await one.settle();
    }
    expect(tries(one.done)).toEqual(['0', '10', '50']);
    const other = instance(at, rows);
    other.later(50_000 + 160_000);
    await other.settle();
    await other.settle();
    expect(other.done).toEqual([`broken at ${at}`]);
    expect(await other.ports.stores.agenda.upTo(at)).toEqual([]);
  });

  test('holds up nothing: what is due after it is done in the same turn, and the loop is told, not stopped', async () => {
    const one = instance(at);
    await one.ports.stores.agenda.add({ ...broken, at: '2024-05-16T04:29:00.000Z' });
    await one.ports.stores.agenda.add(due);
    one.breakDown();
    expect((await one.settle()).map(String)).toEqual(['Error: broken']);
    expect(one.done.at(-1)).toBe(`coffee at ${at}`);
    expect(one.logged.find((l) => l.event === 'due.failed')).toMatchObject({ key: 'broken', tries: 1 });
  });

  test('is set aside after eight tries in an hour and three quarters, and not tried any more', async () => {
    const one = instance(at);
    await one.ports.stores.agenda.add(broken);
    one.breakDown();
    for (let minutes = 0; minutes < 240; minutes += 1) {
      await one.settle();
      one.later(60_000);
    }
    expect(tries(one.done)).toHaveLength(mostTries);
    expect(Number(tries(one.done).at(-1)) / 60).toBeLessThan(110);
    expect(await one.ports.stores.agenda.upTo(at)).toEqual([]);
    expect(await one.ports.stores.agenda.aside()).toMatchObject([{ due: broken, tries: mostTries, at }]);
  });

  test('keeps what is known of it when its room puts it on the agenda again', async () => {
    const one = instance(at);
    await one.ports.stores.agenda.add(broken);
    one.breakDown();
    await one.settle();
    await one.ports.stores.agenda.add(broken);
    await one.settle();
    expect(tries(one.done)).toEqual(['0']);
  });

  test('is not put back when its room has taken it off meanwhile', async () => {
    const one = instance(at);
    await one.ports.stores.agenda.retryLater(broken, { tries: 1, at, notBefore: 0 });
    expect(await one.ports.stores.agenda.upTo(at)).toEqual([]);
  });

  test('does not stop the movable clock', async () => {
    const one = instance('2024-05-16T04:00:00.000Z');
    await one.ports.stores.agenda.add(broken);
    await one.ports.stores.agenda.add({ ...due, at: '2024-05-16T05:00:00.000Z' });
    one.breakDown();
    expect(await one.advance('2024-05-16T06:00:00.000Z')).toHaveLength(1);
    expect(one.done.at(-1)).toBe('coffee at 2024-05-16T05:00:00.000Z');
    expect(one.ports.now()).toBe('2024-05-16T06:00:00.000Z');
  });
});

describe('a due kind that this version does not know', () => {
  const unknown = { at: '2024-05-16T04:00:00.000Z', kind: 'tomorrow.new', key: 'x' };

  test('stays on the agenda, is said once in the log, and holds up nothing', async () => {
    const one = instance(at);
    await one.ports.stores.agenda.add(unknown);
    await one.ports.stores.agenda.add(due);
    await one.settle();
    await one.settle();
    expect(one.done).toEqual([`coffee at ${at}`]);
    expect(await one.ports.stores.agenda.upTo(at)).toEqual([unknown]);
    expect(one.logged.filter((l) => l.event === 'due.unknown')).toEqual([
      { event: 'due.unknown', room: 'work', ...unknown },
    ]);
  });

  test('many of them do not hide what is known', async () => {
    const one = instance(at);
    for (let i = 0; i < 45; i += 1) await one.ports.stores.agenda.add({ ...unknown, key: `x${i}` });
    await one.ports.stores.agenda.add(due);
    await one.settle();
    expect(one.done).toEqual([`coffee at ${at}`]);
  });
});

test('what an instance held when it was killed is taken over when its time is over', async () => {
  const rows = memoryRows();
  const one = instance(at, rows);
  await one.ports.stores.agenda.add(due);
  await one.ports.stores.agenda.claim(due, 0, 60_000);
  const other = instance(at, rows);
  other.later(59_999);
  await other.settle();
  expect(other.done).toEqual([]);
  other.later(1);
  await other.settle();
  expect(other.done).toHaveLength(1);
});

test('what comes late is said in the log, with the minutes, and what comes in time is not', async () => {
  const one = instance('2024-05-16T04:00:00.000Z');
  await one.ports.stores.agenda.add(due);
  await one.ports.stores.agenda.add({ ...due, at: '2024-05-16T05:26:00.000Z', key: 'in time' });
  await one.sleepUntil('2024-05-16T05:30:00.000Z');
  expect(one.done).toHaveLength(2);
  expect(one.logged.filter((l) => l.event === 'due.late')).toEqual([
    { event: 'due.late', room: 'work', kind: 'reminder', key: 'coffee', minutes: 60 },
  ]);
});
