import { channelOf, importFixture, lea, nina, pekka, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World, wordsOf } from '../world';

export const plan = async (world: World, by: string, body: Record<string, unknown>): Promise<string> => {
  const answer = await world.api(by, 'POST', '/api/events', { form: form(), ...body });
  if (answer.status !== 200) throw new Error(`plan: ${JSON.stringify(answer)}`);
  return String(answer.body.id);
};
export const rowsOf = async (world: World, by: string, organisation: string, month: string, asOf = '') =>
  (
    await world.api(
      by,
      'GET',
      `/api/obligations?organisation=${organisation}&month=${month}${asOf ? `&asOf=${asOf}` : ''}`,
    )
  ).body.rows as {
    obligation: string;
    role: string;
    theme: string | null;
    standing: string;
    done: number;
    required: number | null;
    needsConfirmation: boolean;
    notes: string[];
  }[];
export const rowOf = async (
  world: World,
  by: string,
  organisation: string,
  month: string,
  obligation: string,
  theme: string | null = null,
) =>
  (await rowsOf(world, by, organisation, month)).find(
    (r) => r.obligation === obligation && (theme === null || r.theme === theme),
  );

const crowd = Array.from({ length: 80 }, (_, i) => `kahvilla${i + 1}@saarela.example`);
const withCrowd = (people: string): string =>
  people +
  crowd.map((email, i) => `${email};Kahvivieras ${i + 1};fi;saarela;contact;;;2023-12-01;\n`).join('');
/** How often this message was posted and edited, by the connector's log: what Teams took. */
const sendsOf = async (world: World, id: string): Promise<Record<string, number>> => {
  const log = (await (await fetch(`${world.url}/local/connector/log`)).json()) as {
    activityId: string;
    kind: string;
  }[];
  const kinds = log.filter((line) => line.activityId === id).map((line) => line.kind);
  return Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length]),
  );
};

const coffee = {
  type: 'coffee',
  themes: ['pedagogy-and-clients'],
  day: '2024-05-16',
  starts: '08:30',
  ends: '09:15',
};
export const inviteIn = async (world: World, channel: string) =>
  world.until('the invitation', async () =>
    (await world.posts(channel)).find((p) => buttonsOf(p.cards).some((b) => verbOf(b) === 'event.reply')),
  );

export const events: readonly Walk[] = [
  {
    id: 'S5',
    title: 'Morning coffee, normal',
    now: '2024-05-14T07:00:00Z',
    clauses: 13,
    walk: async (world) => {
      await importFixture(world, withCrowd);
      const channel = await channelOf(world, 'pedagogy-and-clients');
      world.given('a coffee for Thu 16.5.2024 8.30–9.15, theme 1, with a Teams link');
      const id = await plan(world, lea, { ...coffee, joinUrl: 'https://teams.example/liity' });
      world.when('the bot posts the invite and people answer');
      const post = await inviteIn(world, channel);
      world.holds(
        'the time stands in both languages',
        wordsOf(post.cards),
        /16\.5\.2024 klo 8\.30.*16\.5\.2024 kl\. 8\.30/su.test(wordsOf(post.cards)),
      );
      world.equal(
        'the card has the Teams link',
        buttonsOf(post.cards)
          .filter((b) => b.type === 'Action.OpenUrl')
          .map((b) => b.url)
          .filter((url) => String(url).includes('teams.example')),
        ['https://teams.example/liity'],
      );
      await world.press(sari, channel, post.id, 'event.reply', {}, { answer: 'yes' });
      await world.press(pekka, channel, post.id, 'event.reply', {}, { answer: 'yes' });
      await world.press(pekka, channel, post.id, 'event.reply', {}, { answer: 'maybe' });
      await world.press(nina, channel, post.id, 'event.reply', {}, { answer: 'no' });
      const replies = async () => {
        const listed = await world.api(lea, 'GET', '/api/events?from=2024-05-01&until=2024-05-31');
        return (listed.body.events as { replies: unknown }[])[0]?.replies;
      };
      world.equal('Tulossa, Ehkä and En pääse are counted, an answer can be changed', await replies(), {
        yes: 1,
        maybe: 1,
        no: 1,
      });
      await world.until('the counts on the card', async () =>
        wordsOf((await inviteIn(world, channel)).cards).includes('Tulossa 1 · Ehkä 1 · Ei pääse 1'),
      );
      const names = wordsOf((await inviteIn(world, channel)).cards);
      world.holds(
        'the card shows counts only, no names',
        names.includes('Sari'),
        !names.includes('Sari') && !names.includes('Pekka') && !names.includes('Nina'),
      );
      world.when('eighty people say at once that they come');
      const before = await sendsOf(world, post.id);
      const said = await Promise.all(
        crowd.map((who) => world.api(who, 'POST', `/api/events/${id}/reply`, { answer: 'yes' })),
      );
      world.equal('each of them is saved', said.filter((a) => a.status === 200).length, 80);
      await world.until('eighty more on the card', async () =>
        wordsOf((await inviteIn(world, channel)).cards).includes('Tulossa 81 · Ehkä 1 · Ei pääse 1'),
      );
      const after = await sendsOf(world, post.id);
      world.holds(
        'the card is right, and was edited a few times, not eighty',
        [before, after],
        after.post === 1 && (after.edit ?? 0) - (before.edit ?? 0) <= 11,
      );
      await world.clock('2024-05-16T05:29:00Z');
      await world.press(sari, channel, post.id, 'event.reply', {}, { answer: 'maybe' });
      world.equal('a minute before the start an answer can still be changed', await replies(), {
        yes: 80,
        maybe: 2,
        no: 1,
      });
      await world.clock('2024-05-16T05:31:00Z');
      const late = await world.api(sari, 'POST', `/api/events/${id}/reply`, { answer: 'no' });
      world.equal(
        'after the start it cannot, and that is said in a sentence',
        [late.status, (late.body.error as { code: string }).code, await replies()],
        [409, 'closed', { yes: 80, maybe: 2, no: 1 }],
      );
      const questionsTo = async (who: string) =>
        (await world.personal(who)).filter((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held'));
      world.equal('before the end nobody is asked', (await questionsTo(lea)).length, 0);
      await world.clock('2024-05-16T06:20:00Z');
      const asked = await world.until('"Pidettiinkö?"', async () =>
        (await world.personal(lea)).find((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held')),
      );
      await world.clock('2024-05-16T12:00:00Z');
      world.equal(
        'the lead is asked once, and nobody else',
        [(await questionsTo(lea)).length, (await questionsTo(nina)).length, (await questionsTo(sari)).length],
        [1, 0, 0],
      );
      world.holds(
        '"Pidettiinkö?" names the coffee and its day',
        wordsOf(asked.cards),
        /16\.5\./u.test(wordsOf(asked.cards)),
      );
      const may = async () => {
        const row = await rowOf(
          world,
          lea,
          'kuusikko',
          '2024-05',
          'lead-morning-coffees',
          'pedagogy-and-clients',
        );
        return [row?.standing, row?.done];
      };
      world.equal('until it is said, nothing is held in May', (await may())[1], 0);
      await world.press(lea, null, asked.id, 'event.held', {}, { held: true });
      world.equal('"Kyllä" adds 1 to May', await may(), ['fulfilled', 1]);
    },
  },
];
