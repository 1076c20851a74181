import { importFixture, nina, olga, sari } from '../fixture';
import type { Walk } from '../walk';
import { form, wordsOf } from '../world';

export const people: readonly Walk[] = [
  {
    id: 'S24',
    title: 'Swedish-speaking organisation',
    now: '2024-05-14T07:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await importFixture(world);
      world.given('the Swedish-speaking contact’s organisation has sv');
      world.when('she opens tab and cards');
      const me = await world.api(nina, 'GET', '/api/me');
      world.equal('her language is Swedish', me.body.language, 'sv');
      const catalogue = await world.api(nina, 'GET', '/api/catalogue');
      const coffees = (
        catalogue.body.obligations as { id: string; title: string; source: { fi: string } }[]
      ).find((o) => o.id === 'lead-morning-coffees');
      world.holds(
        'obligation texts are in Swedish, the Finnish original goes with them',
        coffees,
        Boolean(coffees?.source.fi) && coffees?.title !== coffees?.source.fi,
      );
      const help = await world.say(nina, 'hjälp');
      world.holds(
        'the bot answers in Swedish',
        wordsOf(help.cards).slice(0, 200),
        wordsOf(help.cards).includes('språkmodell'),
      );
    },
  },
  {
    id: 'S33',
    title: 'Observer',
    now: '2024-05-14T07:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await importFixture(world);
      world.given('the observer has the observer role');
      const read = await world.api(olga, 'GET', '/api/overview');
      world.equal('she reads figures', read.status, 200);
      world.when('she tries to write');
      const report = await world.api(olga, 'POST', '/api/reports', {
        form: form(),
        obligation: 'coord-engage-network',
        organisation: 'koordinaatio',
        day: '2024-05-14',
        note: 'x',
      });
      const bulletin = await world.api(olga, 'POST', '/api/bulletins', {
        form: form(),
        title: { fi: 'x', sv: 'x' },
        body: { fi: 'x', sv: 'x' },
        audience: { general: true, themes: [] },
      });
      world.equal('the server refuses', [report.status, bulletin.status], [403, 403]);
      const drafts = await world.api(olga, 'GET', '/api/bulletins');
      world.equal('she sees no drafts', (drafts.body.bulletins as unknown[]).length, 0);
      const other = await world.api(sari, 'GET', '/api/obligations?organisation=kuusikko');
      world.equal('and a contact does not see how another organisation stands', other.status, 403);
    },
  },
];
