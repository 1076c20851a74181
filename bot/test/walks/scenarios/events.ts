import { channelOf, importFixture, lea, pekka, sari } from '../fixture';
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
    clauses: 5,
    walk: async (world) => {
      await importFixture(world);
      const channel = await channelOf(world, 'pedagogy-and-clients');
      world.given('a coffee for Thu 16.5.2024 8.30–9.15, theme 1, with a Teams link');
      await plan(world, lea, { ...coffee, joinUrl: 'https://teams.example/liity' });
      world.when('the bot posts the invite and two people answer');
      const post = await inviteIn(world, channel);
      world.holds(
        'the time stands in both languages',
        wordsOf(post.cards),
        /16\.5\.2024 klo 8\.30.*16\.5\.2024 kl\. 8\.30/su.test(wordsOf(post.cards)),
      );
      await world.press(sari, channel, post.id, 'event.reply', {}, { answer: 'yes' });
      await world.press(pekka, channel, post.id, 'event.reply', {}, { answer: 'yes' });
      await world.press(pekka, channel, post.id, 'event.reply', {}, { answer: 'maybe' });
      const listed = await world.api(lea, 'GET', '/api/events?from=2024-05-01&until=2024-05-31');
      const [event] = listed.body.events as { replies: unknown }[];
      world.equal('the counts follow, an answer can be changed', event?.replies, { yes: 1, maybe: 1, no: 0 });
      const names = wordsOf((await inviteIn(world, channel)).cards);
      world.holds(
        'the card shows counts only, no names',
        names.includes('Sari'),
        !names.includes('Sari') && !names.includes('Pekka'),
      );
      await world.clock('2024-05-16T06:20:00Z');
      const asked = await world.until('"Pidettiinkö?"', async () =>
        (await world.personal(lea)).find((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held')),
      );
      const questions = (await world.personal(lea)).filter((m) =>
        buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held'),
      );
      world.equal('the lead is asked once', questions.length, 1);
      await world.press(lea, null, asked.id, 'event.held', {}, { held: true });
      const row = await rowOf(
        world,
        lea,
        'kuusikko',
        '2024-05',
        'lead-morning-coffees',
        'pedagogy-and-clients',
      );
      world.equal('"Kyllä" adds 1 to May', [row?.standing, row?.done], ['fulfilled', 1]);
    },
  },
];
