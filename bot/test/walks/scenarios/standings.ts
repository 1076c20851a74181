import { importFixture, katri } from '../fixture';
import type { Walk } from '../walk';
import { form } from '../world';
import { rowOf } from './events';

export const standings: readonly Walk[] = [
  {
    id: 'S19',
    title: 'Month boundary',
    now: '2024-01-31T22:30:00Z',
    clauses: 4,
    walk: async (world) => {
      await importFixture(world);
      world.given('a self-report on 31.1.2024 at 22.30 UTC and another on 30.4.2024 at 21.30 UTC');
      const report = async (day: string): Promise<void> => {
        const answer = await world.api(katri, 'POST', '/api/reports', {
          form: form(),
          obligation: 'coord-communicate-development-work',
          organisation: 'koordinaatio',
          day,
          note: 'Blogikirjoitus julkaistu',
          url: 'https://rantala.example/blogi',
        });
        if (answer.status !== 200) throw new Error(`report: ${JSON.stringify(answer)}`);
      };
      const me = await world.api(katri, 'GET', '/api/me');
      await report(String(me.body.today));
      await world.clock('2024-04-30T21:30:00Z');
      const later = await world.api(katri, 'GET', '/api/me');
      await report(String(later.body.today));
      world.when('months are counted');
      world.equal(
        'they are days of February and May in Helsinki',
        [me.body.today, later.body.today],
        ['2024-02-01', '2024-05-01'],
      );
      const done: number[] = [];
      for (const month of ['2024-01', '2024-02', '2024-04', '2024-05'])
        done.push(
          (await rowOf(world, katri, 'koordinaatio', month, 'coord-communicate-development-work'))?.done ??
            -1,
        );
      world.equal('done in January, February, April, May', done, [0, 1, 0, 1]);
      const opened = await world.api(
        katri,
        'GET',
        '/api/explanation?obligation=coord-communicate-development-work&month=2024-05',
      );
      const { evidence } = opened.body.row as { evidence: { day: string; late: boolean }[] };
      world.equal(
        'the opened standing names the day in May, and calls nothing late that was told in its own Helsinki month',
        evidence.map((e) => [e.day, e.late]),
        [['2024-05-01', false]],
      );
      const silent = (await world.api(katri, 'GET', '/api/overview')).body.month;
      world.equal('the summary of the network counts the same running month', silent, '2024-05');
    },
  },
];
