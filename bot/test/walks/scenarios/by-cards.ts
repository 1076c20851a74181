import { channelOf, importFixture, katri, lauri, lea, nina, pekka, sari } from '../fixture';
import { type Guest, pressAs, tenantOf } from '../guest';
import type { Walk } from '../walk';
import { buttonsOf, type Dialog, verbOf, type World, wordsOf } from '../world';

/**
 * Check-ins and guests by what stands in the channels alone: nobody here opens the own chat with the bot, and with
 * `--unreachable` no guest could be written to there (S32).
 */
const gus = 'gus@norrvik.example';
const dora = 'dora@saarela.example';
const guests = [lea, lauri, nina, sari, pekka];
const theme = 'pedagogy-and-clients';
const before = '2024-05-20T06:00:00Z';
const opened = '2024-05-27T06:00:00Z';

/** The network is imported, guests' chats are shut where that is asked for, and round 5/2024 has opened. */
const begin = async (
  world: World,
  { change = (file: string) => file, more = [] as readonly string[], at = opened } = {},
): Promise<string> => {
  await importFixture(world, change);
  await world.shut([...guests, ...more]);
  world.given(world.isShut ? 'no guest can be written to in the own chat' : 'everybody can be written to');
  await world.clock(at);
  return channelOf(world, theme);
};
const roundIn = (world: World, channel: string, round: string) =>
  world.until(`the round of ${round} in the channel`, async () =>
    (await world.posts(channel)).find((p) =>
      buttonsOf(p.cards).some(
        (b) => verbOf(b) === 'checkIn.open' && (b.data as { round?: string }).round === round,
      ),
    ),
  );
const openRound = async (world: World, who: string, channel: string, round = '2024-05'): Promise<Dialog> =>
  world.openDialog(who, channel, (await roundIn(world, channel, round)).id, 'checkIn.open');

const fields = (more: Record<string, string> = {}) => ({
  title: 'Työpaikkaohjaajan valmennus',
  stage: 'running',
  pace: 'onTrack',
  done: 'Ensimmäinen valmennus pidettiin.',
  help: 'false',
  share: 'false',
  internal: 'true',
  ...more,
});
const answer = async (
  world: World,
  who: string,
  channel: string,
  more: Record<string, string> = {},
  round = '2024-05',
): Promise<Dialog> => {
  const form = await openRound(world, who, channel, round);
  return world.submit(who, form, 'checkIn.answer', fields(more));
};
const boardOf = async (world: World, who: string) =>
  (await world.api(who, 'GET', `/api/themes/${theme}/board?month=2024-05`)).body as {
    readonly pilots: readonly { readonly title: string; readonly stage: string }[];
    readonly help?: readonly { readonly helpText?: string }[];
    readonly round: { readonly answered: number } | null;
  };
const wordsIn = async (world: World, channel: string): Promise<string> =>
  (await world.posts(channel))
    .flatMap((p) => [p, ...p.replies])
    .map((m) => `${m.text} ${m.summary} ${wordsOf(m.cards)}`)
    .join('\n');
/** Where nobody could be reached alone, nothing lies in their chats, and the coordination reads who was not reached. */
const nobodyReached = async (world: World, who: string): Promise<void> => {
  if (!world.isShut) return;
  const log = JSON.stringify((await world.api(katri, 'GET', '/api/deliveries?state=failed')).body);
  world.holds(
    'what did not arrive in the own chat stands on the coordination’s page, with its reason',
    log.slice(0, 300),
    log.includes((await world.person(who)).name) && log.includes('AclCheckFailed'),
  );
};

export const byCards: readonly Walk[] = [
  {
    id: 'S12',
    title: 'Guest acting for two organisations, by the channel’s card',
    now: before,
    clauses: 3,
    walk: async (world) => {
      const both = ['norrvik', 'lahdelma'];
      await begin(world, {
        change: (file) =>
          `${file}${both.map((o) => `${gus};Gus Gemensam;sv;${o};contact;;;2023-12-01;\n`).join('')}`,
        more: [gus],
      });
      const channel = await channelOf(world, 'quality');
      world.when('he opens the card of a theme in which both his organisations are');
      const asked = await openRound(world, gus, channel);
      const choices = buttonsOf(asked.card).filter((b) => verbOf(b) === 'checkIn.open');
      world.holds(
        'he is asked for which he answers',
        asked.text,
        choices.length === 2 && asked.text.includes('Lahdelma utbildning'),
      );
      for (const choice of choices) {
        const form = await world.submit(
          gus,
          asked,
          'checkIn.open',
          {},
          choice.data as Record<string, string>,
        );
        await world.submit(gus, form, 'checkIn.answer', fields({ title: 'Pilot' }));
      }
      const board = await world.api(katri, 'GET', '/api/themes/quality/board?month=2024-05');
      const answered = (board.body.pilots as { organisation: { id?: string } }[]).map((p) =>
        JSON.stringify(p.organisation),
      );
      world.holds(
        'the answers are stored separately',
        answered,
        new Set(answered).size === 2 && both.every((o) => JSON.stringify(answered).includes(o)),
      );
      const stranger = await world.openDialog(
        lea,
        channel,
        (await roundIn(world, channel, '2024-05')).id,
        'checkIn.open',
      );
      world.holds(
        'who has no organisation in the theme has no form of theirs',
        stranger.text,
        !stranger.text.includes('Norrvik') && !stranger.text.includes('Lahdelma'),
      );
    },
  },
  {
    id: 'S14',
    title: 'Unknown person clicks',
    now: before,
    clauses: 3,
    walk: async (world) => {
      const channel = await begin(world);
      const guest: Guest = {
        objectId: '33333333-2222-4333-8444-555555555555',
        tenantId: await tenantOf(world, sari),
        name: 'Venla Vieras',
      };
      const card = await roundIn(world, channel, '2024-05');
      world.when('a guest who is not in the registry opens the card');
      const said = await pressAs(world, guest, channel, card.id, { verb: 'checkIn.open' }, 'task/fetch');
      world.holds(
        'she is told that nothing was saved and who can add her',
        said.slice(0, 400),
        said.includes('Mitään ei tallennettu') && said.includes('Katri Koordinaattori'),
      );
      const requests = (await world.api(katri, 'GET', '/api/requests')).body.requests as { name: string }[];
      world.equal(
        'the coordinator has her request',
        requests.map((r) => r.name),
        ['Venla Vieras'],
      );
      world.equal('nothing is stored', (await boardOf(world, lea)).round?.answered, 0);
    },
  },
  {
    id: 'S15',
    title: 'Contact person leaves, and the deputy answers in the channel',
    now: before,
    clauses: 3,
    walk: async (world) => {
      const people = (file: string): string =>
        `${file}${dora};Dora Vara;fi;saarela;contact;;yes;2023-12-01;\n`.replaceAll(
          /^(sari@saarela\.example;.*;)$/gmu,
          '$12024-05-22',
        );
      const channel = await begin(world, { change: people, more: [dora] });
      world.when('the round opens after she has left');
      const left = await openRound(world, sari, channel).then(
        ({ text }) => text,
        (error: unknown) => String(error),
      );
      world.holds('she has no form any more', left.slice(0, 200), !left.includes('Saarelan opisto'));
      const saved = await answer(world, dora, channel);
      world.holds('her deputy has it', saved.text, saved.text.includes('Tallennettu'));
      world.equal('and the answer counts', (await boardOf(world, lea)).round?.answered, 1);
      await nobodyReached(world, dora);
    },
  },
  {
    id: 'S16',
    title: 'Check-in, normal',
    now: before,
    clauses: 4,
    walk: async (world) => {
      const channel = await begin(world);
      world.when('the pilot owner opens the channel’s card and answers');
      const saved = await answer(world, pekka, channel);
      world.holds(
        'the card for him says saved, with its time, and until when it can be changed',
        saved.text,
        saved.text.includes('Tallennettu ma 27.5.') && saved.text.includes('31.5.'),
      );
      const board = await boardOf(world, lea);
      world.equal(
        'the register is updated, and the lead’s counts go up',
        [board.pilots.map((p) => p.stage), board.round?.answered],
        [['running'], 1],
      );
      const counted = await world.until('the channel’s card with the count', async () => {
        const { cards } = await roundIn(world, channel, '2024-05');
        return wordsOf(cards).includes('1/2') || wordsOf(cards).includes('1 / 2') ? wordsOf(cards) : null;
      });
      world.holds('the channel’s card has the count', counted.slice(0, 200), true);
      world.holds(
        'and others do not read his text there',
        '',
        !(await wordsIn(world, channel)).includes('Ensimmäinen valmennus'),
      );
      await nobodyReached(world, pekka);
    },
  },
  {
    id: 'S17',
    title: 'Check-in submitted twice',
    now: before,
    clauses: 3,
    walk: async (world) => {
      const channel = await begin(world);
      const form = await openRound(world, pekka, channel);
      world.when('he presses twice, and a colleague answers on Thursday');
      await Promise.all([1, 2].map(() => world.submit(pekka, form, 'checkIn.answer', fields())));
      world.equal('a double click makes one record', (await boardOf(world, lea)).pilots.length, 1);
      await world.clock('2024-05-30T06:20:00Z');
      const second = await answer(world, sari, channel, { pace: 'delayed' });
      world.holds(
        'the reply names whose answer was replaced',
        second.text,
        second.text.includes('Korvasi aiemman vastauksen (Pekka Pilotti'),
      );
      world.equal('one current answer exists', (await boardOf(world, lea)).round?.answered, 1);
      if (!world.isShut) return;
      const covered = await world.until('the reminder in the thread', async () =>
        (await roundIn(world, channel, '2024-05')).replies.find((r) =>
          /^Muistutus/u.test(r.text || r.summary),
        ),
      );
      world.holds(
        'whom no reminder reached are covered in the thread, without names',
        covered.text || covered.summary,
        !JSON.stringify(covered).includes('Saarela'),
      );
    },
  },
  {
    id: 'S18',
    title: 'Check-in after closing',
    now: before,
    clauses: 3,
    walk: async (world) => {
      const channel = await begin(world);
      const form = await openRound(world, pekka, channel);
      world.when('he opened it in time and sends at 16.07');
      await world.clock('2024-05-31T13:07:00Z');
      const late = await world.submit(pekka, form, 'checkIn.answer', fields());
      world.holds(
        'it is kept as late, and he is told of the next round',
        late.text,
        /sulkeutui/u.test(late.text) && late.text.includes('6/2024'),
      );
      const board = await boardOf(world, lea);
      world.equal(
        'it is not in the figures, and the register has it',
        [board.round?.answered, board.pilots.length],
        [0, 1],
      );
      const closed = await openRound(world, sari, channel);
      world.holds('the closed card still takes late answers', closed.text, /myöhässä/u.test(closed.text));
    },
  },
  {
    id: 'S21',
    title: 'Summer break',
    now: '2024-06-20T06:00:00Z',
    clauses: 2,
    walk: async (world) => {
      const channel = await begin(world, { at: '2024-06-30T20:00:00Z' });
      // The closed round's card is edited seconds after: until then June is not over in the channel.
      const june = await world.until('the card of the closed round', async () => {
        const words = await wordsIn(world, channel);
        return words.includes('Kysely sulkeutui') ? words : null;
      });
      world.when('July runs');
      await world.clock('2024-07-31T20:59:00Z');
      world.equal('nothing is said in the channel either', await wordsIn(world, channel), june);
      await world.clock('2024-08-01T07:30:00Z');
      if (world.isShut) {
        const said = await world.until('the week’s one line', async () => {
          const words = await wordsIn(world, channel);
          return words.length > june.length ? words : null;
        });
        world.holds(
          'on August’s first working day one line covers whom the digest did not reach, without names',
          said.slice(-300),
          !said.slice(june.length).includes('Saarela'),
        );
      } else world.equal('the digest comes alone', await wordsIn(world, channel), june);
    },
  },
  {
    id: 'S24',
    title: 'Swedish-speaking organisation, in a mixed channel',
    now: before,
    clauses: 3,
    walk: async (world) => {
      await begin(world);
      const channel = await channelOf(world, 'quality');
      const card = wordsOf((await roundIn(world, channel, '2024-05')).cards);
      world.holds(
        'the channel’s card carries both languages',
        card.slice(0, 300),
        card.includes('Tilannekysely 5/2024') && card.includes('Lägesavstämning 5/2024'),
      );
      world.when('she opens it');
      const form = await openRound(world, nina, channel);
      world.holds(
        'her form is in Swedish',
        form.text.slice(0, 300),
        form.text.includes('Lägesavstämning') && !form.text.includes('Tilannekysely'),
      );
      const saved = await world.submit(nina, form, 'checkIn.answer', fields({ title: 'Pilot' }));
      world.holds('and so is what it answers', saved.text, saved.text.includes('Sparat'));
    },
  },
  {
    id: 'S28',
    title: 'Pilot needs help',
    now: before,
    clauses: 5,
    walk: async (world) => {
      const channel = await begin(world);
      world.when('the pilot owner asks for help in the channel’s form');
      await answer(world, pekka, channel, { help: 'true', helpText: 'Kuka on valmentanut ohjaajia?' });
      const openHelp = async (who: string) => (await boardOf(world, who)).help?.map((h) => h.helpText) ?? [];
      world.equal('it stands on the lead’s board', await openHelp(lea), ['Kuka on valmentanut ohjaajia?']);
      world.equal('and on no other organisation’s', await openHelp(nina), []);
      if (world.isShut) {
        const channels = (await world.api(katri, 'GET', '/api/channels')).body.channels as {
          id: string;
          use: string | null;
        }[];
        const leads = channels.find((c) => c.use === 'projectGroup')?.id ?? '';
        const covered = await world.until('a word in the leads’ channel', async () =>
          (await world.posts(leads)).find((p) => buttonsOf(p.cards).some((b) => verbOf(b) === 'now.open')),
        );
        world.holds(
          'the leads’ channel says that somebody asks, without name and text',
          wordsOf(covered.cards),
          !wordsOf(covered.cards).includes('Saarela') && !wordsOf(covered.cards).includes('valmentanut'),
        );
        const own = await world.openDialog(lea, leads, covered.id, 'now.open');
        world.holds(
          'and its button opens her own list',
          own.text.slice(0, 300),
          own.text.includes('Saarelan'),
        );
      }
      const request = (await world.api(lea, 'GET', '/api/help')).body.requests as Record<string, unknown>[];
      const [first] = request;
      const key = Object.fromEntries(
        ['organisation', 'theme', 'pilot', 'answer'].map((name) => [name, first?.[name]]),
      );
      const replied = await world.api(lea, 'POST', '/api/help/reply', { ...key, text: 'Soitan huomenna.' });
      world.equal('she answers', replied.status, 200);
      if (world.isShut) {
        const word = await world.until('a word in the round’s thread', async () =>
          (await roundIn(world, channel, '2024-05')).replies.at(-1),
        );
        world.holds(
          'the thread says that there is an answer, and no more',
          `${word.text} ${wordsOf(word.cards)}`,
          !JSON.stringify(word).includes('Soitan') && !JSON.stringify(word).includes('Pekka'),
        );
      }
      await answer(world, sari, channel);
      world.equal('a colleague’s later answer does not close it', (await openHelp(lea)).length, 1);
      const closed = await world.api(pekka, 'POST', '/api/help/close', key);
      world.equal('the pilot owner closes it', [closed.status, await openHelp(lea)], [200, []]);
    },
  },
  {
    id: 'S34',
    title: 'Old card',
    now: '2024-04-15T06:00:00Z',
    clauses: 2,
    walk: async (world) => {
      const channel = await begin(world);
      world.when('somebody opens the card of round 4 while round 5 is open');
      const old = await openRound(world, pekka, channel, '2024-04');
      world.holds(
        'it says that it is late, and leads to the open round',
        old.text,
        /myöhässä/u.test(old.text) &&
          buttonsOf(old.card).some(
            (b) => verbOf(b) === 'checkIn.open' && (b.data as { round?: string }).round === '2024-05',
          ),
      );
      const saved = await world.submit(pekka, old, 'checkIn.answer', fields());
      world.holds(
        'the answer is treated by the round in the card',
        saved.text,
        /sulkeutui/u.test(saved.text) && (await boardOf(world, lea)).round?.answered === 0,
      );
    },
  },
];
