import { channelOf, importFixture, katri, lea, pekka, sari } from '../fixture';
import { type Guest, pressAs, tenantOf } from '../guest';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World, wordsOf } from '../world';

const gus = 'gus@norrvik.example';
const dora = 'dora@saarela.example';
// On the day before round 5/2024 opens (Friday 24.5. at 8.30), and when it has opened.
const before = '2024-05-23T06:00:00Z';
const opened = '2024-05-24T09:00:00Z';

const reply = (world: World, by: string, organisation: string, theme: string, round = '2024-05', done = '') =>
  world.api(by, 'POST', `/api/check-ins/${round}`, {
    organisation,
    theme,
    pilot: 'p1',
    title: 'Pilotti',
    stage: 'running',
    pace: 'onTrack',
    ...(done ? { done } : {}),
    help: false,
    share: false,
    internal: true,
  });
const answersOf = async (world: World, by: string, organisation: string, theme: string): Promise<number> => {
  const seen = await world.api(by, 'GET', `/api/themes/${theme}/board?month=2024-05`);
  const pilots = seen.body.pilots as { organisation: string }[];
  return pilots.filter((p) => JSON.stringify(p).includes(organisation)).length;
};
const organisationsOf = async (world: World, by: string): Promise<readonly string[]> =>
  ((await world.api(by, 'GET', '/api/me')).body.organisations as { id: string }[]).map((o) => o.id);
const roundPost = async (world: World, channel: string) =>
  world.until('the round in the channel', async () =>
    (await world.posts(channel)).find((p) => buttonsOf(p.cards).some((b) => verbOf(b) === 'checkIn.open')),
  );

export const guests: readonly Walk[] = [
  {
    id: 'S12',
    title: 'Guest acting for two organisations',
    now: before,
    clauses: 6,
    walk: async (world) => {
      world.given('Gus is a contact person of two organisations, with one account');
      await importFixture(
        world,
        (file) =>
          `${file}${gus};Gus Gemensam;sv;norrvik;contact;;;2023-12-01;\n${gus};Gus Gemensam;sv;saarela;contact;;;2023-12-01;\n`,
      );
      await world.personal(gus);
      await world.clock(opened);
      world.when('he opens his obligations and the check-in');
      const asked = await world.say(gus, 'ansvar');
      const choices = buttonsOf(asked.cards).filter((b) => verbOf(b) === 'obligation.choose');
      world.equal(
        'who has chosen none yet is asked which of the two',
        choices.map((b) => (b.data as { organisation: string }).organisation).sort(),
        ['norrvik', 'saarela'],
      );
      await world.press(gus, null, asked.id, 'obligation.choose', {}, { organisation: 'saarela' });
      world.equal('the last choice stands first, in the tab too', await organisationsOf(world, gus), [
        'saarela',
        'norrvik',
      ]);
      const status = await world.say(gus, 'läge');
      const words = wordsOf(status.cards);
      const firstOf = (name: string): number => words.indexOf(name);
      world.holds(
        'the check-in asks for which organisation he answers, the last choice first',
        words.slice(0, 400),
        firstOf('Saarela institut') >= 0 && firstOf('Saarela institut') < firstOf('Norrviks yrkesskola'),
      );
      const one = await reply(world, gus, 'saarela', 'pedagogy-and-clients');
      const two = await reply(world, gus, 'norrvik', 'quality');
      world.equal(
        'the answers are stored separately',
        [
          one.status,
          two.status,
          await answersOf(world, katri, 'saarela', 'pedagogy-and-clients'),
          await answersOf(world, katri, 'norrvik', 'quality'),
        ],
        [200, 200, 1, 1],
      );
      await world.api(gus, 'PUT', '/api/me/organisation', { organisation: 'norrvik' });
      world.equal('the tab switches', (await organisationsOf(world, gus))[0], 'norrvik');
      const third = await world.api(gus, 'GET', '/api/check-ins?organisation=kuusikko');
      const chosen = await world.api(gus, 'PUT', '/api/me/organisation', { organisation: 'kuusikko' });
      const id = `b-${form()}`;
      const drafted = await world.api(lea, 'PUT', `/api/bulletins/${id}/draft`, {
        title: { fi: 'Luonnos', sv: 'Utkast' },
        body: { fi: 'x', sv: 'x' },
        audience: { general: false, themes: ['pedagogy-and-clients'] },
        revision: 0,
      });
      const draft = await world.api(gus, 'GET', `/api/bulletins/${id}`);
      const drafts = await Promise.all(
        ['/api/bulletins', '/api/bulletins/drafts'].map(async (path) =>
          JSON.stringify(await world.api(gus, 'GET', path)),
        ),
      );
      world.holds(
        'a third organisation’s answers and drafts stay closed to him',
        [third.status, chosen.status, drafted.status, draft.status],
        third.status === 403 &&
          chosen.status === 403 &&
          drafted.status === 200 &&
          draft.status >= 403 &&
          drafts.every((seen) => !seen.includes('Utkast')),
      );
    },
  },
  {
    id: 'S14',
    title: 'Unknown person clicks',
    now: before,
    clauses: 4,
    walk: async (world) => {
      await importFixture(world);
      await world.clock(opened);
      const channel = await channelOf(world, 'pedagogy-and-clients');
      const post = await roundPost(world, channel);
      world.given('a guest in the channel is not in the registry');
      const guest: Guest = {
        objectId: '33333333-2222-4333-8444-555555555555',
        tenantId: await tenantOf(world, sari),
        name: 'Venla Vieras',
      };
      world.when('she opens the check-in and answers');
      const open = await pressAs(world, guest, channel, post.id, { verb: 'checkIn.open' }, 'task/fetch');
      const sent = await pressAs(world, guest, channel, post.id, {
        verb: 'checkIn.answer',
        round: '2024-05',
        target: 'saarela~pedagogy-and-clients~p1',
        stage: 'running',
      });
      world.holds(
        'she is told, and that nothing was saved',
        [open.slice(0, 400), sent.slice(0, 400)],
        [open, sent].every((said) => said.includes('Mitään ei tallennettu')),
      );
      world.holds(
        'she is told who can add her',
        open.slice(0, 600),
        open.includes('Katri Koordinaattori') || open.includes('koordinaat'),
      );
      world.equal(
        'nothing is stored as an organisation’s answer',
        await answersOf(world, katri, 'saarela', 'pedagogy-and-clients'),
        0,
      );
      const queue = (await world.api(katri, 'GET', '/api/requests')).body.requests as { name: string }[];
      world.equal(
        'the coordinator gets one request in the tab',
        queue.map((r) => r.name),
        ['Venla Vieras'],
      );
    },
  },
  {
    id: 'S15',
    title: 'Contact person leaves',
    now: before,
    clauses: 5,
    walk: async (world) => {
      const withDeputy = (file: string): string =>
        `${file}${dora};Dora Vara;fi;saarela;contact;;yes;2023-12-01;\n`;
      const leaves = (email: string, day: string) => (file: string) =>
        file.replaceAll(new RegExp(`^(${email};.*;)$`, 'gmu'), `$1${day}`);
      await importFixture(world, withDeputy);
      for (const email of [sari, dora, pekka]) await world.personal(email);
      await world.clock(opened);
      const calls = async (email: string): Promise<number> =>
        (await world.personal(email)).filter((m) => m.summary.includes('5/2024')).length;
      await world.until('Sari is asked', async () => (await calls(sari)) > 0);
      world.equal('while the contact person is there, the deputy is not bothered', await calls(dora), 0);
      await reply(world, sari, 'saarela', 'pedagogy-and-clients');
      world.given('the contact person is marked as left on 10.6.');
      await world.clock('2024-06-10T06:00:00Z');
      await importFixture(world, (file) => leaves(sari, '2024-06-09')(withDeputy(file)));
      world.when('the next round opens');
      // Juhannusaatto and Monday's digest are over.
      await world.clock('2024-06-25T09:00:00Z');
      const called = await world.until('the deputy is asked', async () =>
        (await world.personal(dora)).some((m) => m.summary.includes('6/2024')),
      );
      const left = (await world.personal(sari)).some((m) => m.summary.includes('6/2024'));
      world.equal('her deputy is addressed, and she no more', [called, left], [true, false]);
      const missing = async (): Promise<string> =>
        JSON.stringify((await world.api(katri, 'GET', '/api/reachability')).body.withoutContact);
      const withOne = await missing();
      await importFixture(world, (file) => leaves('.*saarela.example', '2024-06-24')(withDeputy(file)));
      world.equal(
        'without a deputy the organisation is on the list "ei yhteyshenkilöä" the same day',
        [withOne.includes('Saarela'), (await missing()).includes('Saarela')],
        [false, true],
      );
      const kept = await answersOf(world, katri, 'saarela', 'pedagogy-and-clients');
      world.equal('the past answer stays', kept, 1);
      const june = (by: string, done?: string) =>
        reply(world, by, 'saarela', 'pedagogy-and-clients', '2024-06', done);
      await importFixture(world, withDeputy);
      await june(dora);
      await importFixture(world);
      const by = ((await june(pekka, 'Toinen valmennus pidettiin.')).body.replaced as { by?: string } | null)
        ?.by;
      world.equal('who has left is named in the history until names are removed', by, 'Dora Vara');
    },
  },
];
