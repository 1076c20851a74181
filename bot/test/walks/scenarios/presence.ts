import { importFiles, katri, lauri, lea, nina, sari } from '../fixture';
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
  clauses: 10,
  walk: async (world) => {
    await importFiles(world, (files) => ({
      memberships: `${files.memberships}kuusikko;${second};2023-12-01;\n`,
      people: `${files.people}boris@norrvik.example;Boris Berg;sv;norrvik;contact;;;2023-12-01;\n`,
    }));
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
    const [a, b] = [(await world.person(nina)).name, 'Boris Berg'];
    // Teams' own report of the day names people; whom they answer for is known by the registry.
    const reported = async (name: string, email: string, sitting: number) => {
      const text = `1. Summary\nMeeting title\tKoulutus\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\n${name}\t9/1${sitting + 1}/24, 9:00:00 AM\t9/1${sitting + 1}/24, 3:00:00 PM\t6h\t${email}\tAttendee\n`;
      const { body } = await world.api(lauri, 'POST', `/api/events/${id}/attendance-report`, {
        text,
        sitting,
      });
      return (body.matched as { person: string; name: string; organisation: string }[] | undefined)?.[0];
    };
    const one = await reported(a, nina, 1);
    world.equal('person A is known from Teams’ own report', [one?.name, one?.organisation], [a, 'norrvik']);
    const marked = (sitting: number, who: { person: string; organisation: string } | undefined) =>
      world.api(lauri, 'POST', `/api/events/${id}/attendance`, {
        sitting,
        organisations: [
          { organisation: 'norrvik', presence: 'present', person: who?.person },
          { organisation: 'saarela', presence: 'present' },
          ...(sitting === 1 ? [{ organisation: 'kuusikko', presence: 'present' }] : []),
        ],
      });
    await marked(1, one);
    world.equal('with day 1 only it is 1/2', await line(), ['onTrack', 1, 2]);
    await world.clock('2024-09-13T13:00:00Z');
    const other = await reported(b, 'boris@norrvik.example', 2);
    world.equal(
      'person B is another one of the same organisation',
      [other?.name, other?.organisation],
      [b, 'norrvik'],
    );
    await marked(2, other);
    world.equal('after both the organisation’s duty is fulfilled', await line(), ['fulfilled', 2, 2]);
    const page = await world.api(nina, 'GET', `/api/events/${id}`);
    world.equal(
      'its own people see both days marked',
      (page.body.days as { own: { organisation: string; presence: string }[] }[]).map((d) =>
        d.own.map((o) => [o.organisation, o.presence]),
      ),
      [[['norrvik', 'present']], [['norrvik', 'present']]],
    );
    await world.clock('2024-09-16T06:00:00Z');
    const half = await rowOf(world, katri, 'kuusikko', '2024-09', training, second);
    world.equal(
      'who was there on day 1 only stays at 1/2, and it is over',
      [half?.standing, half?.done, half?.required],
      ['overdue', 1, 2],
    );
    const outside = (await rowsOf(world, sari, 'saarela', '2024-09')).filter(
      (r) => r.obligation === training,
    );
    world.holds(
      'an organisation not in theme 2 has no duty there',
      outside.map((r) => r.theme),
      !outside.some((r) => r.theme === second),
    );
    const board = await world.api(lauri, 'GET', `/api/themes/${second}/board?month=2024-09`);
    const [shown] = board.body.events as { attended: number }[];
    world.equal('and its attendance is recorded all the same', shown?.attended, 4);
    const theirs = await world.api(sari, 'GET', `/api/events/${id}`);
    world.equal(
      'which its own people see',
      (theirs.body.days as { own: { organisation: string }[] }[]).map((d) =>
        d.own.map((o) => o.organisation),
      ),
      [['saarela'], ['saarela']],
    );
  },
};

const s26: Walk = {
  id: 'S26',
  title: 'Live event turned hybrid',
  now: '2024-01-08T07:00:00Z',
  clauses: 11,
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
    const marks = async (who: string, event: string) => {
      const { body } = await world.api(who, 'GET', `/api/events/${event}`);
      return (body.days as { own: { organisation: string; presence: string }[] }[]).flatMap((d) =>
        d.own.map((o) => [o.organisation, o.presence]),
      );
    };
    world.equal('as "etänä" the mark stands on the event’s page for its own people', await marks(nina, id), [
      ['norrvik', 'remote'],
    ]);
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
    const changes = async (event: string) => {
      const { body } = await world.api(lauri, 'GET', `/api/events/${event}`);
      return (body.history as { what: string; by?: string }[])
        .filter((line) => line.what.startsWith('remote'))
        .map((line) => [line.what, line.by]);
    };
    world.equal('and the event’s page says whose word it was', await changes(id), [
      ['remoteAccepted', 'Katri Koordinaattori'],
    ]);
    world.given('another live start meeting, in theme 1, of which the coordinator says no');
    const one = 'pedagogy-and-clients';
    const no = await plan(world, lea, {
      type: 'themeKickoff',
      themes: [one],
      day: '2024-01-23',
      starts: '09:00',
      ends: '15:00',
    });
    await world.clock('2024-01-23T14:00:00Z');
    await present(world, lea, no, 1, { saarela: 'remote' });
    const question = await world.until('the second question', async () =>
      (await world.personal(katri)).findLast((m) =>
        buttonsOf(m.cards).some((b) => verbOf(b) === 'event.remote'),
      ),
    );
    await world.press(katri, null, question.id, 'event.remote', {}, { event: no, accepted: false });
    await world.clock('2024-01-24T07:00:00Z');
    const refusedRow = await rowOf(world, katri, 'saarela', '2024-01', kickoff, one);
    world.equal(
      'a no is a no: who was remote was not there, without a mark of doubt',
      [refusedRow?.standing, refusedRow?.needsConfirmation, refusedRow?.notes],
      ['overdue', false, ['remoteRefused']],
    );
    const host = await rowOf(world, katri, 'kuusikko', '2024-01', kickoff, one);
    world.equal('the host, who was on the spot, was there', host?.standing, 'fulfilled');
    const log = await world.api(
      katri,
      'GET',
      `/api/explanation?${new URLSearchParams({ obligation: kickoff, theme: one, organisation: 'saarela' })}`,
    );
    world.holds(
      'the no stands in the log of the row',
      log.body.log,
      (log.body.log as { kind: string }[]).some((line) => line.kind === 'remoteAccepted'),
    );
    await world.api(katri, 'POST', `/api/events/${no}/remote`, { accepted: true });
    const mended = await rowOf(world, katri, 'saarela', '2024-01', kickoff, one);
    world.equal('and can be taken back by the coordinator', mended?.standing, 'fulfilled');
  },
};

export const presence: readonly Walk[] = [s25, s26];
