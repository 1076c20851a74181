import { importFiles, importFixture, katri, lauri, nina, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, verbOf, type World } from '../world';
import { plan, rowOf, rowsOf } from './events';

const second = 'quality';
const training = 'dev-attend-two-day-theme-training';
const kickoff = 'dev-attend-theme-kickoff';

const present = (world: World, by: string, id: string, sitting: number, who: Record<string, string>) =>
  world.api(by, 'POST', `/api/events/${id}/attendance`, {
    sitting,
    organisations: Object.entries(who).map(([organisation, presence]) => ({ organisation, presence })),
  });

const s25: Walk = {
  id: 'S25',
  title: 'Two-day training',
  now: '2024-09-02T06:00:00Z',
  clauses: 5,
  walk: async (world) => {
    await importFixture(world);
    world.given('theme 2’s training is on 12.–13.9.');
    const hours = { starts: '09:00', ends: '15:00' };
    const id = await plan(world, lauri, {
      type: 'training',
      themes: [second],
      day: '2024-09-12',
      ...hours,
      moreDays: [{ day: '2024-09-13', ...hours }],
    });
    const line = async () => {
      const row = await rowOf(world, nina, 'norrvik', '2024-09', training, second);
      return [row?.standing, row?.done, row?.required];
    };
    world.equal('before it nothing is missed', await line(), ['onTrack', 0, 2]);
    await world.clock('2024-09-12T13:00:00Z');
    world.when('person A attends day 1 and person B day 2');
    await present(world, lauri, id, 1, { norrvik: 'present', saarela: 'present' });
    world.equal('with day 1 only it is 1/2', await line(), ['onTrack', 1, 2]);
    await world.clock('2024-09-13T13:00:00Z');
    await present(world, lauri, id, 2, { norrvik: 'present', saarela: 'present' });
    world.equal('after both the organisation’s duty is fulfilled', await line(), ['fulfilled', 2, 2]);
    const other = (await rowsOf(world, sari, 'saarela', '2024-09')).filter((r) => r.obligation === training);
    world.holds(
      'an organisation not in theme 2 has no duty there',
      other.map((r) => r.theme),
      !other.some((r) => r.theme === second),
    );
    const board = await world.api(lauri, 'GET', `/api/themes/${second}/board?month=2024-09`);
    const [shown] = board.body.events as { attended: number }[];
    world.equal('and its attendance is recorded all the same', shown?.attended, 3);
  },
};

const s26: Walk = {
  id: 'S26',
  title: 'Live event turned hybrid',
  now: '2024-01-08T07:00:00Z',
  clauses: 5,
  walk: async (world) => {
    const guests = ['norrvik', 'saarela', 'koordinaatio'];
    await importFiles(world, (files) => ({
      memberships: `${files.memberships}saarela;${second};2023-12-01;\nkoordinaatio;${second};2023-12-01;\n`,
    }));
    world.given('the start meeting is "live" and three organisations join remotely');
    const id = await plan(world, lauri, {
      type: 'themeKickoff',
      themes: [second],
      day: '2024-01-17',
      starts: '09:00',
      ends: '15:00',
    });
    await world.clock('2024-01-17T14:00:00Z');
    world.when('attendance is marked');
    await present(world, lauri, id, 1, Object.fromEntries(guests.map((o) => [o, 'remote'])));
    const lines = () => Promise.all(guests.map((o) => rowOf(world, katri, o, '2024-01', kickoff, second)));
    const opened = async (): Promise<readonly string[]> => {
      const query = new URLSearchParams({ obligation: kickoff, theme: second, organisation: 'norrvik' });
      const { body } = await world.api(katri, 'GET', `/api/explanation?${query}`);
      return (body.seats as { state: string }[]).map((s) => s.state);
    };
    world.equal('they are marked "etänä": taken part, not yet counted', await opened(), ['awaits']);
    world.equal(
      'the duty stays "vahvistettava", and nobody is late',
      (await lines()).map((r) => [r?.standing, r?.needsConfirmation]),
      guests.map(() => ['notDue', true]),
    );
    const asked = await world.until('the coordinator’s question', async () =>
      (await world.personal(katri)).find((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.remote')),
    );
    const refused = await world.api(lauri, 'POST', `/api/events/${id}/remote`, { accepted: true });
    world.equal('a lead cannot accept it', refused.status, 403);
    await world.press(katri, null, asked.id, 'event.remote', {}, { event: id });
    world.equal(
      'until the coordinator accepts remote for that event',
      (await lines()).map((r) => [r?.standing, r?.needsConfirmation]),
      guests.map(() => ['fulfilled', false]),
    );
    world.equal('then no seat is open any more', await opened(), []);
  },
};

export const presence: readonly Walk[] = [s25, s26];
