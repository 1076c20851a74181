import { importFixture, katri, lauri, lea, sari } from '../fixture';
import type { Walk } from '../walk';
import { form, type World } from '../world';
import { plan, rowOf, rowsOf } from './events';

const first = 'pedagogy-and-clients';
const second = 'quality';
const third = 'competence-and-staff';
const kickoff = 'dev-attend-theme-kickoff';
const attend = 'dev-attend-regular-theme-meetings';

const held = async (world: World, by: string, id: string, there: readonly string[]): Promise<void> => {
  await world.api(by, 'POST', `/api/events/${id}/held`, { held: true });
  const organisations = there.map((organisation) => ({ organisation, presence: 'present' }));
  const answer = await world.api(by, 'POST', `/api/events/${id}/attendance`, { organisations });
  if (answer.status !== 200) throw new Error(`attendance: ${JSON.stringify(answer)}`);
};
type MembershipCounts = { organisationsFirst: number; organisationsLast: number } | undefined;
/** The coordinator changes the registry on its pages. */
const must = async (world: World, path: string, body: object): Promise<void> => {
  const { status, body: answer } = await world.api(katri, 'POST', path, body);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
};
type OverviewSeen = { organisations: number; rounds: { round: string; asked: number; answered: number }[] };
const overview = async (world: World, query: string): Promise<OverviewSeen> =>
  (await world.api(katri, 'GET', `/api/overview?${query}`)).body as unknown as OverviewSeen;

const s22: Walk = {
  id: 'S22',
  title: '81st organisation joins mid-project',
  now: '2024-01-08T07:00:00Z',
  clauses: 10,
  walk: async (world) => {
    await importFixture(world);
    const start = {
      type: 'themeKickoff',
      themes: [second],
      day: '2024-01-17',
      starts: '09:00',
      ends: '15:00',
    };
    const id = await plan(world, lauri, start);
    await world.clock('2024-01-18T07:00:00Z');
    await held(world, lauri, id, ['norrvik']);
    await world.clock('2024-05-01T07:00:00Z');
    const draft = { id: 'raportti-ennen', from: '2023-12-01', until: '2024-04-30', asOf: '2024-04-30' };
    await world.api(katri, 'POST', '/api/funder-reports/drafts', draft);
    await world.api(katri, 'POST', '/api/funder-reports/drafts/raportti-ennen/number', {});
    const before = (await overview(world, 'month=2024-04')).rounds.find((r) => r.round === '2024-04');
    world.given('a new provider joins on 1.5.2024 in themes 2 and 5');
    world.when('the coordinator adds it');
    // On its page, as the coordinator does it without files.
    await must(world, '/api/registry/organisations', {
      name: { fi: 'Uusila', sv: 'Nyby institut' },
      language: 'fi',
      joined: '2024-05-01',
    });
    for (const theme of [second, 'swedish-cross-cutting'])
      await must(world, '/api/facts/memberships', {
        organisation: 'uusila',
        theme,
        act: 'join',
        day: '2024-05-01',
      });
    await must(world, '/api/registry/people', {
      name: 'Uuno Uusi',
      email: 'uuno@uusila.example',
      organisation: 'uusila',
      role: 'contact',
      deputy: false,
      from: '2024-05-01',
    });
    type Listed = { organisations: { id: string; themes: string[] }[] };
    const listed = (await world.api(katri, 'GET', '/api/organisations')).body as unknown as Listed;
    type Contacts = { joined: string; people: { name: string }[]; history: { by: string }[] };
    const contacts = (await world.api(katri, 'GET', '/api/registry/organisation?organisation=uusila'))
      .body as unknown as Contacts;
    world.equal(
      'it stands on the pages with its themes, its first day, its contact and who added it',
      [
        listed.organisations.find((o) => o.id === 'uusila')?.themes.toSorted(),
        contacts.joined,
        contacts.people.map((p) => p.name),
        [...new Set(contacts.history.map((h) => h.by))],
      ],
      [[second, 'swedish-cross-cutting'], '2024-05-01', ['Uuno Uusi'], ['Katri Koordinaattori']],
    );
    const owed = async (month: string): Promise<readonly string[]> =>
      (await rowsOf(world, katri, 'uusila', month))
        .filter((r) => !r.notes.includes('notMemberYet'))
        .map((r) => `${r.obligation}~${r.theme}`);
    const [april, may] = [await owed('2024-04'), await owed('2024-05')];
    world.holds(
      'obligations appear from May on, in both themes',
      [april.length, may.length],
      [
        april.length === 0,
        may.includes(`${attend}~${second}`),
        may.includes(`${attend}~swedish-cross-cutting`),
      ].every(Boolean),
    );
    const line = async () => {
      const row = await rowOf(world, katri, 'uusila', '2024-05', kickoff, second);
      return [row?.standing, row?.notes];
    };
    world.equal('the start meeting of before is "ei koske"', await line(), [
      'notApplicable',
      ['notMemberYet'],
    ]);
    await world.api(lauri, 'POST', '/api/facts/introductions', {
      organisation: 'uusila',
      theme: second,
      day: '2024-05-01',
    });
    world.equal('after an introduction it is fulfilled, with the note "perehdytys"', await line(), [
      'fulfilled',
      ['introduced'],
    ]);
    const after = (await overview(world, 'month=2024-04')).rounds.find((r) => r.round === '2024-04');
    world.holds(
      'earlier rounds do not list it as unanswered',
      [before, after],
      [before !== undefined, before?.asked === after?.asked].every(Boolean),
    );
    const counted = [];
    for (const query of ['month=2024-04', 'month=2024-05'])
      counted.push((await overview(world, query)).organisations);
    world.equal('the network counts one more from May, and as many as before until then', counted, [5, 6]);
    await world.clock('2024-06-03T07:00:00Z');
    world.equal(
      'an old day is told with the old number',
      [
        (await overview(world, 'month=2024-04&asOf=2024-04-30')).organisations,
        (await overview(world, 'month=2024-05&asOf=2024-05-31')).organisations,
      ],
      [5, 6],
    );
    const old = (await world.api(katri, 'GET', '/api/funder-reports/1/1')).body.report as MembershipCounts;
    const anew = { ...draft, id: 'raportti-uusi', asOf: '2024-06-02' };
    await world.api(katri, 'POST', '/api/funder-reports/drafts', anew);
    const same = (await world.api(katri, 'GET', '/api/funder-reports/drafts/raportti-uusi')).body
      .report as MembershipCounts;
    world.equal(
      'an old report keeps its number, and the same period told today counts as many',
      [old?.organisationsLast, same?.organisationsLast],
      [5, 5],
    );
    const longer = { ...anew, id: 'raportti-touko', until: '2024-05-31' };
    await world.api(katri, 'POST', '/api/funder-reports/drafts', longer);
    const told = (await world.api(katri, 'GET', '/api/funder-reports/drafts/raportti-touko')).body
      .report as MembershipCounts;
    world.equal(
      'one until the end of May says from how many to how many',
      [told?.organisationsFirst, told?.organisationsLast],
      [5, 6],
    );
    const missed = (await rowsOf(world, katri, 'uusila', '2024-05')).filter((r) =>
      ['overdue', 'noFreshInfo'].includes(r.standing),
    );
    world.equal('and nothing of before is held against who has just come', missed, []);
  },
};

const s23: Walk = {
  id: 'S23',
  title: 'Organisation leaves or merges',
  now: '2024-05-02T06:00:00Z',
  clauses: 13,
  walk: async (world) => {
    await importFixture(world);
    const meeting = { type: 'themeMeeting', starts: '09:00', ends: '10:00' };
    const may = await plan(world, lea, { ...meeting, themes: [first], day: '2024-05-07' });
    await world.clock('2024-05-08T06:00:00Z');
    await held(world, lea, may, ['saarela']);
    const spread = await world.api(sari, 'POST', '/api/reports', {
      form: form(),
      obligation: 'dev-spread-results',
      organisation: 'saarela',
      theme: third,
      day: '2024-05-08',
      note: 'Kerrottu seudullisessa tapaamisessa',
    });
    world.given('Saarela and Kuusikko merge on 1.8.');
    await world.clock('2024-08-01T06:00:00Z');
    type Stood = { themes: object[]; leads: object[]; people: object[]; seats: object[] };
    const contacts = async (organisation: string) =>
      (await world.api(katri, 'GET', `/api/registry/organisation?organisation=${organisation}`))
        .body as unknown as Stood & {
        merger: { undoable: boolean; why: string } | null;
        absorbed: { id: string }[];
      };
    const stood = async () =>
      Promise.all(
        ['saarela', 'kuusikko'].map(async (id) => {
          const { themes, leads, people, seats } = await contacts(id);
          return JSON.stringify([themes, leads, people, seats]);
        }),
      );
    const before = await stood();
    const merge = { into: 'kuusikko', day: '2024-08-01' };
    world.when('the coordinator merges them, takes it back as a slip, and merges them again');
    await must(world, '/api/registry/organisations/saarela/merge', merge);
    const pages = [await contacts('saarela'), await contacts('kuusikko')];
    world.equal(
      'the pages of both say it, and that it can be undone',
      [pages[0]?.merger, pages[1]?.absorbed.map((o) => o.id)],
      [{ undoable: true, why: '' }, ['saarela']],
    );
    for (let press = 0; press < 2; press += 1)
      await must(world, '/api/registry/organisations/saarela/merge/undo', {});
    world.equal('undone, pressed twice, all stands as it stood before', await stood(), before);
    await must(world, '/api/registry/organisations/saarela/merge', merge);
    const old = await rowOf(world, katri, 'saarela', '2024-05', attend, first);
    world.equal(
      'history stays under the old name',
      [spread.status, old?.standing, old?.done],
      [200, 'fulfilled', 1],
    );
    world.equal(
      'the old name owes nothing more',
      (await rowsOf(world, katri, 'saarela', '2024-08')).map((r) => r.obligation),
      [],
    );
    const now = (await rowsOf(world, katri, 'kuusikko', '2024-08')).filter((r) => r.role === 'developer');
    world.equal(
      'current duties stand under the new name, also those of the theme that it took over',
      [...new Set(now.map((r) => r.theme))].sort(),
      [null, first, third].sort(),
    );
    const keys = now.map((r) => `${r.obligation}~${r.theme}`);
    world.equal('no duty doubles', keys.length, new Set(keys).size);
    const told = now.find((r) => r.obligation === 'dev-spread-results' && r.theme === third);
    world.equal(
      'what the old one did for a duty that goes on is not asked again',
      told?.standing,
      'fulfilled',
    );
    const counts = [];
    for (const month of ['2024-07', '2024-08'])
      counts.push((await overview(world, `month=${month}`)).organisations);
    world.equal('the network counts one less from August on', counts, [5, 4]);
    const late = await world.api(sari, 'POST', '/api/reports', {
      form: form(),
      obligation: 'dev-spread-results',
      organisation: 'saarela',
      theme: third,
      day: '2024-08-01',
      note: 'Kerrottu elokuussa',
    });
    world.holds(
      'nothing is recorded under the old name for after the merger, and a sentence says so',
      late.body,
      late.status >= 400 && late.status < 500 && JSON.stringify(late.body).includes('Mitään ei tallennettu'),
    );
    const page = await world.api(
      katri,
      'GET',
      `/api/explanation?${new URLSearchParams({ obligation: 'dev-spread-results', theme: third, organisation: 'kuusikko', month: '2024-08' })}`,
    );
    world.equal(
      'the act stands in the new one’s log under who did it',
      (page.body.row as { evidence: { recordedBy: string }[] }).evidence.map((e) => e.recordedBy),
      ['Sari Yhteyshenkilö'],
    );
    const built = await world.api(sari, 'POST', '/api/reports', {
      form: form(),
      obligation: 'dev-spread-results',
      organisation: 'kuusikko',
      theme: third,
      day: '2024-08-01',
      note: 'Kerrottu elokuussa',
    });
    const undo = await world.api(katri, 'POST', '/api/registry/organisations/saarela/merge/undo', {});
    world.holds(
      'once the new one has done something in a theme that it took over, the merger stays, and a sentence says why',
      [built.status, undo.body],
      built.status === 200 && undo.status === 409 && JSON.stringify(undo.body).includes('Kuusikon'),
    );
    world.equal(
      'and the merger still stands whole',
      (await contacts('kuusikko')).absorbed.map((o) => o.id),
      ['saarela'],
    );
    const month = await overview(world, 'month=2024-05');
    world.equal('and the months before it are told as they were', month.organisations, 5);
  },
};

export const memberships: readonly Walk[] = [s22, s23];
