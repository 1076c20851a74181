import { openHouse } from '../../../test/house';
import type { LogLine } from '../../ports';
import { helsinki } from '../../shared/domain/month';
import { network, person } from '../../store/samples';
import { backup } from '.';

const evening = helsinki('2026-11-30', '18:00');
const night = helsinki('2026-12-01', '02:45');
const known = network('Strapetsi', [person('p-1')]);

const withPlace = async (fails = 0) => {
  let left = fails;
  const made: string[] = [];
  const log: LogLine[] = [];
  const house = await openHouse(evening, known, [backup], {
    log: (line) => log.push(line),
    backups: {
      make: async (day, at) => {
        if (left > 0) {
          left -= 1;
          throw new Error('the place does not answer');
        }
        made.push(`${day} ${at}`);
        return { name: day, rows: 3, bytes: 90 };
      },
      latest: async () => null,
    },
  });
  await house.prepare();
  const lines = (event: string) => log.filter((line) => line.event === event);
  return { house, made, lines };
};

test('each night has its backup, and what was in it is said', async () => {
  const { house, made, lines } = await withPlace();
  // A second start, or another instance, plans the same night.
  await house.prepare();
  expect(made).toEqual([]);
  await house.advance(helsinki('2026-12-03', '12:00'));
  expect(made.map((one) => one.slice(0, 10))).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  expect(made[0]).toBe(`2026-12-01 ${night}`);
  expect(lines('backup.made')).toHaveLength(3);
  expect(lines('backup.made')[0]).toMatchObject({ name: '2026-12-01', rows: 3, bytes: 90 });
});

test('a night that fails is tried again, and the next one comes all the same', async () => {
  const { house, made, lines } = await withPlace(1);
  house.letFail();
  await house.advance(night);
  house.pass(60_000);
  await house.settle();
  expect(lines('due.failed')).toHaveLength(1);
  expect(made).toEqual([`2026-12-01 ${night}`]);
  await house.advance(helsinki('2026-12-02', '03:00'));
  expect(made).toHaveLength(2);
});

test('without a place nothing is planned, and what an earlier setting has planned ends quietly', async () => {
  const house = await openHouse(evening, known, [backup]);
  await house.prepare();
  const planned = () => house.ports.stores.agenda.upTo(helsinki('2027-01-01', '12:00'), 10);
  expect(await planned()).toEqual([]);
  await house.ports.stores.agenda.add({ at: night, kind: 'backup.make', key: '2026-12-01' });
  await house.advance(helsinki('2026-12-02', '12:00'));
  expect(await planned()).toEqual([]);
});
