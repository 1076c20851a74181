import { channelOf, importFixture, katri, lauri, lea, nina, vivi } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World, wordsOf } from '../world';

const themes = [
  'pedagogy-and-clients',
  'quality',
  'competence-and-staff',
  'future-and-vision',
  'swedish-cross-cutting',
];
const written = {
  title: { fi: 'Väliseminaarin ohjelma', sv: 'Programmet för mellanseminariet' },
  body: { fi: 'Ohjelma on julkaistu.', sv: 'Programmet har publicerats.' },
};
const relayOn = async (world: World, on: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [theme, lead] of on)
    await world.api(lead, 'PUT', `/api/themes/${theme}/auto-relay`, { on: true });
};
const theBulletin = async (world: World) => {
  const answer = await world.api(vivi, 'GET', '/api/bulletins');
  return (
    answer.body.bulletins as {
      id: string;
      delivered: number;
      planned: number;
      relays: { theme: string; relayed: boolean; by?: string }[];
    }[]
  )[0];
};
const relayStanding = async (
  world: World,
  lead: string,
  organisation: string,
  theme: string,
): Promise<string> => {
  const answer = await world.api(lead, 'GET', `/api/obligations?organisation=${organisation}`);
  const rows = answer.body.rows as { obligation: string; theme: string; standing: string }[];
  return rows.find((r) => r.obligation === 'lead-relay-bulletins' && r.theme === theme)?.standing ?? 'none';
};

export const bulletins: readonly Walk[] = [
  {
    id: 'S2',
    title: 'Relay by hand',
    now: '2024-05-14T07:00:00Z',
    clauses: 4,
    walk: async (world) => {
      await importFixture(world);
      world.given('the lead of theme 2 keeps automatic relay off');
      const quality = await channelOf(world, 'quality');
      const answer = await world.api(vivi, 'POST', '/api/bulletins', {
        form: form(),
        ...written,
        audience: { general: true, themes: ['quality'] },
      });
      const id = String(answer.body.id);
      world.when('she presses "Välitä"');
      const card = await world.until('the card with "Välitä"', async () =>
        (await world.personal(lauri)).find((m) =>
          buttonsOf(m.cards).some((b) => verbOf(b) === 'bulletin.relay'),
        ),
      );
      world.equal(
        'the bulletin is not in the theme’s channel before',
        (await world.posts(quality)).length,
        0,
      );
      await world.press(lauri, null, card.id, 'bulletin.relay');
      const [post] = await world.until('the post', async () => {
        const posts = await world.posts(quality);
        return posts.length > 0 ? posts : null;
      });
      world.holds(
        'the bulletin appears in the theme’s channel and names her',
        wordsOf(post?.cards),
        wordsOf(post?.cards).includes('Lauri Vetäjä'),
      );
      const second = await world.press(lauri, null, card.id, 'bulletin.relay');
      world.holds(
        'a second press says "Välitetty jo"',
        second,
        JSON.stringify(second).includes('Välitetty jo'),
      );
      world.equal('and posts nothing', (await world.posts(quality)).length, 1);
      const relay = (await theBulletin(world))?.relays.find((r) => r.theme === 'quality');
      world.equal('the log says that a lead relayed it', { id, by: relay?.by }, { id, by: 'lead' });
    },
  },
  {
    id: 'S1',
    title: 'Bulletin to all themes',
    now: '2024-05-14T07:00:00Z',
    clauses: 4,
    walk: async (world) => {
      await importFixture(world);
      world.given('automatic relay is on for themes 1, 3 and 4');
      await relayOn(world, [
        ['pedagogy-and-clients', lea],
        ['competence-and-staff', katri],
        ['future-and-vision', lea],
      ]);
      world.when('a bulletin aimed at all five themes and Yleinen is published');
      await world.api(vivi, 'POST', '/api/bulletins', {
        form: form(),
        ...written,
        audience: { general: true, themes },
      });
      const delivered = await world.until('delivered', async () => {
        const b = await theBulletin(world);
        return b && b.delivered === 4 ? b : null;
      });
      world.equal(
        'it stands in Yleinen and three channels',
        [delivered.delivered, delivered.planned],
        [4, 4],
      );
      world.equal(
        'two leads are waited for',
        delivered.relays.filter((r) => !r.relayed).map((r) => r.theme),
        ['quality', 'swedish-cross-cutting'],
      );
      const fulfilled = await Promise.all([
        relayStanding(world, lea, 'kuusikko', 'pedagogy-and-clients'),
        relayStanding(world, katri, 'koordinaatio', 'competence-and-staff'),
        relayStanding(world, lauri, 'lahdelma', 'future-and-vision'),
      ]);
      world.equal('lead-relay-bulletins is fulfilled for themes 1, 3 and 4, for the co-lead too', fulfilled, [
        'fulfilled',
        'fulfilled',
        'fulfilled',
      ]);
      const asked = await world.until('the leads’ cards', async () => {
        const cards = await Promise.all([lauri, nina].map((p) => world.personal(p)));
        return cards.every((c) =>
          c.some((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'bulletin.relay')),
        )
          ? cards
          : null;
      });
      world.equal('the leads of 2 and 5 get a "Välitä" card', asked.length, 2);
    },
  },
];
