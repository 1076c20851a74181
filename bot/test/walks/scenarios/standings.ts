import { importFixture, katri, sari } from '../fixture';
import type { Walk } from '../walk';
import { form } from '../world';
import { plan, rowOf, rowsOf } from './events';

export const standings: readonly Walk[] = [
  {
    id: 'S10',
    title: 'Lead that is also a developer',
    now: '2024-09-03T06:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await importFixture(world);
      world.given('the coordinator organisation also leads theme 3 and develops in it');
      const id = await plan(world, katri, {
        type: 'themeMeeting',
        themes: ['competence-and-staff'],
        day: '2024-09-05',
        starts: '09:00',
        ends: '10:00',
      });
      await world.clock('2024-09-06T06:00:00Z');
      await world.api(katri, 'POST', `/api/events/${id}/held`, { held: true });
      world.when('its page is opened');
      const rows = await rowsOf(world, katri, 'koordinaatio', '2024-09');
      world.equal('obligations stand under three roles', [...new Set(rows.map((r) => r.role))].sort(), [
        'coordinator',
        'developer',
        'themeLead',
      ]);
      const hold = rows.find((r) => r.obligation === 'lead-regular-meetings-with-developers')?.standing;
      const attend = rows.find((r) => r.obligation === 'dev-attend-regular-theme-meetings')?.standing;
      world.equal('the held meeting satisfies both', [hold, attend], ['fulfilled', 'fulfilled']);
      const pilot = rows.find((r) => r.obligation === 'dev-pilot-in-own-organisation')?.standing;
      world.holds(
        'a missing pilot of its own is shown like anyone’s',
        pilot,
        pilot === 'notDue' || pilot === 'atRisk' || pilot === 'overdue',
      );
    },
  },
  {
    id: 'S19',
    title: 'Month boundary',
    now: '2024-01-31T22:30:00Z',
    clauses: 2,
    walk: async (world) => {
      await importFixture(world);
      world.given('a self-report on 31.1.2024 at 22.30 UTC and another on 30.4.2024 at 21.30 UTC');
      const report = (day: string) =>
        world.api(katri, 'POST', '/api/reports', {
          form: form(),
          obligation: 'coord-communicate-development-work',
          organisation: 'koordinaatio',
          day,
          note: 'Blogikirjoitus julkaistu',
        });
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
    },
  },
  {
    id: 'S31',
    title: 'Unclear source shown honestly',
    now: '2024-05-14T07:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await importFixture(world);
      world.when('anyone opens the cut-off line and "* 3"');
      const cut = await rowOf(world, sari, 'saarela', '2024-11', 'dev-take-part-as-possible-truncated');
      world.equal(
        'the mark "vahvistettava" is there, nothing is overdue',
        [cut?.needsConfirmation, cut?.standing === 'overdue'],
        [true, false],
      );
      const { lea } = await import('../fixture');
      const group = await rowOf(world, lea, 'kuusikko', '2024-05', 'lead-participate-in-project-group');
      world.equal('"* 3" too', group?.needsConfirmation, true);
      const catalogue = await world.api(sari, 'GET', '/api/catalogue');
      const entry = (
        catalogue.body.obligations as {
          id: string;
          source: { fi: string; line: number };
          reading: string | null;
        }[]
      ).find((o) => o.id === 'dev-take-part-as-possible-truncated');
      world.holds(
        'the original text and the reading in use are seen',
        entry,
        entry?.source.line === 108 && Boolean(entry?.source.fi) && Boolean(entry?.reading),
      );
    },
  },
];
