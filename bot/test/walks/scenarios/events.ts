import { channelOf, importFixture, lauri, lea, pekka, sari } from '../fixture';
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
export const inviteIn = async (world: World, channel: string) => {
  const [post] = await world.until('the invitation', async () => {
    const posts = await world.posts(channel);
    return posts.some((p) => buttonsOf(p.cards).some((b) => verbOf(b) === 'event.reply')) ? posts : null;
  });
  if (!post) throw new Error('no invitation');
  return post;
};

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
  {
    id: 'S8',
    title: 'Theme-month with no meeting held',
    now: '2024-09-02T06:00:00Z',
    clauses: 2,
    walk: async (world) => {
      await importFixture(world);
      world.given('theme 3 holds no meeting in September');
      world.when('the month closes in Helsinki time');
      await world.clock('2024-10-01T06:00:00Z');
      const { katri } = await import('../fixture');
      const lead = await rowOf(
        world,
        katri,
        'koordinaatio',
        '2024-09',
        'lead-regular-meetings-with-developers',
        'competence-and-staff',
      );
      world.equal('the lead’s line has not taken place', lead?.standing, 'overdue');
      const developer = await rowOf(
        world,
        sari,
        'saarela',
        '2024-09',
        'dev-attend-regular-theme-meetings',
        'competence-and-staff',
      );
      world.equal('the developers’ line does not apply', developer?.standing, 'notApplicable');
    },
  },
  {
    id: 'S9',
    title: 'Organisation in two themes',
    now: '2024-05-02T06:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await importFixture(world);
      const { katri } = await import('../fixture');
      world.given('Saarela is in themes 1 and 3 and took part in theme 1’s meeting only');
      const first = await plan(world, lea, {
        type: 'themeMeeting',
        themes: ['pedagogy-and-clients'],
        day: '2024-05-07',
        starts: '09:00',
        ends: '10:00',
      });
      const third = await plan(world, katri, {
        type: 'themeMeeting',
        themes: ['competence-and-staff'],
        day: '2024-05-08',
        starts: '09:00',
        ends: '10:00',
      });
      await world.clock('2024-05-09T06:00:00Z');
      await world.api(lea, 'POST', `/api/events/${first}/held`, { held: true });
      await world.api(katri, 'POST', `/api/events/${third}/held`, { held: true });
      await world.api(lea, 'POST', `/api/events/${first}/attendance`, {
        organisations: [{ organisation: 'saarela', presence: 'present' }],
      });
      world.when('she opens the tab');
      const one = await rowOf(
        world,
        sari,
        'saarela',
        '2024-05',
        'dev-attend-regular-theme-meetings',
        'pedagogy-and-clients',
      );
      const three = await rowOf(
        world,
        sari,
        'saarela',
        '2024-05',
        'dev-attend-regular-theme-meetings',
        'competence-and-staff',
      );
      world.equal('theme 1 is fulfilled', one?.standing, 'fulfilled');
      world.holds('theme 3 is open', three?.standing, three?.standing !== 'fulfilled' && three !== undefined);
      const joint = await plan(world, katri, {
        type: 'themeMeeting',
        themes: ['pedagogy-and-clients', 'competence-and-staff'],
        day: '2024-06-04',
        starts: '09:00',
        ends: '10:00',
      });
      await world.clock('2024-06-05T06:00:00Z');
      await world.api(katri, 'POST', `/api/events/${joint}/held`, { held: true });
      await world.api(katri, 'POST', `/api/events/${joint}/attendance`, {
        organisations: [{ organisation: 'saarela', presence: 'present' }],
      });
      const both = (await rowsOf(world, sari, 'saarela', '2024-06'))
        .filter((r) => r.obligation === 'dev-attend-regular-theme-meetings')
        .map((r) => r.standing);
      world.equal('a joint meeting ticks both', both, ['fulfilled', 'fulfilled']);
    },
  },
  {
    id: 'S11',
    title: 'Co-leads',
    now: '2024-05-14T07:00:00Z',
    clauses: 2,
    walk: async (world) => {
      await importFixture(world);
      world.given('theme 4 has two lead organisations, 50 % each');
      const id = await plan(world, lea, { ...coffee, themes: ['future-and-vision'] });
      world.when('one of them holds the coffee');
      await world.clock('2024-05-16T07:00:00Z');
      await world.api(lea, 'POST', `/api/events/${id}/held`, { held: true });
      const own = await rowOf(world, lea, 'kuusikko', '2024-05', 'lead-morning-coffees', 'future-and-vision');
      const other = await rowOf(
        world,
        lauri,
        'lahdelma',
        '2024-05',
        'lead-morning-coffees',
        'future-and-vision',
      );
      world.equal(
        'the duty is fulfilled for both',
        [own?.standing, other?.standing],
        ['fulfilled', 'fulfilled'],
      );
      const full = await world.api(lauri, 'GET', '/api/obligations?organisation=lahdelma&month=2024-05');
      const rows = full.body.rows as {
        obligation: string;
        theme: string;
        evidence: { recordedBy: string }[];
      }[];
      const by = rows
        .find((r) => r.obligation === 'lead-morning-coffees' && r.theme === 'future-and-vision')
        ?.evidence.map((e) => e.recordedBy);
      world.equal('the log says who held it', by, ['Lea Vetäjä']);
    },
  },
];
