import { channelOf, importFixture, katri, lea, nina, olga, sari } from '../fixture';
import { type Guest, pressAs, tenantOf } from '../guest';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, wordsOf } from '../world';
import { inviteIn, plan } from './events';

type Requests = { objectId: string; tenantId: string; name: string }[];

export const people: readonly Walk[] = [
  {
    id: 'S13',
    title: 'Person with two accounts',
    now: '2024-05-14T07:00:00Z',
    clauses: 5,
    walk: async (world) => {
      await importFixture(world);
      const channel = await channelOf(world, 'pedagogy-and-clients');
      await plan(world, lea, {
        type: 'coffee',
        themes: ['pedagogy-and-clients'],
        day: '2024-05-16',
        starts: '08:30',
        ends: '09:15',
      });
      const post = await inviteIn(world, channel);
      const reply = (answer: string) => {
        const button = buttonsOf(post.cards).find(
          (b) => verbOf(b) === 'event.reply' && (b.data as { answer?: string }).answer === answer,
        );
        return { ...(button?.data as Record<string, unknown>), verb: 'event.reply' };
      };
      const tenantId = await tenantOf(world, sari);
      world.given('a person was invited twice, by her school’s and her home municipality’s address');
      const second: Guest = {
        objectId: '11111111-2222-4333-8444-555555555555',
        tenantId,
        name: 'Sari Y. (kotikunta)',
      };
      world.when('both accounts act');
      await world.press(sari, channel, post.id, 'event.reply', {}, { answer: 'maybe' });
      const refused = await pressAs(world, second, channel, post.id, reply('yes'));
      const requests = (await world.api(katri, 'GET', '/api/requests')).body.requests as Requests;
      const own = await world.person(sari);
      world.holds(
        'they are two identities: the second is nobody yet, and stands in the coordinator’s queue',
        [refused.slice(0, 300), requests],
        refused.includes('Mitään ei tallennettu') &&
          requests.some((r) => r.objectId === second.objectId && r.objectId !== own.id),
      );
      const reach = await world.api(katri, 'GET', `/api/reachability/people?find=${sari}`);
      const person = (reach.body.people as { id: string; email: string }[]).find((p) => p.email === sari);
      const account = { objectId: second.objectId, tenantId };
      const linked = await world.api(katri, 'POST', `/api/people/${person?.id}/accounts`, account);
      world.equal(
        'an administrator links them to one person',
        [linked.status, linked.body],
        [200, { linked: true }],
      );
      await pressAs(world, second, channel, post.id, reply('yes'));
      const counts = async (): Promise<{ yes: number; maybe: number }> => {
        const events = await world.api(katri, 'GET', '/api/events');
        const found = (events.body.events as { replies: { yes: number; maybe: number } }[])[0];
        return { yes: found?.replies.yes ?? -1, maybe: found?.replies.maybe ?? -1 };
      };
      world.equal('the latest answer wins, and the person is counted once', await counts(), {
        yes: 1,
        maybe: 0,
      });
      await world.clock('2024-05-16T07:00:00Z');
      const events = await world.api(lea, 'GET', '/api/events');
      const [coffee] = events.body.events as { id: string }[];
      const attended = async (): Promise<number> => {
        const board = await world.api(lea, 'GET', '/api/themes/pedagogy-and-clients/board?month=2024-05');
        return (board.body.events as { attended: number }[])[0]?.attended ?? -1;
      };
      const mark = () =>
        world.api(lea, 'POST', `/api/events/${coffee?.id}/attendance`, {
          organisations: [{ organisation: 'saarela', presence: 'remote' }],
        });
      await mark();
      const once = await attended();
      await mark();
      world.equal(
        'attendance counts her organisation once, beside the lead’s own',
        [once, await attended()],
        [2, 2],
      );
      const undone = await world.api(katri, 'POST', `/api/people/${person?.id}/accounts/unlink`, account);
      const again = await pressAs(world, second, channel, post.id, reply('no'));
      world.holds(
        'unlinked, the second account is nobody again',
        [undone.status, again.slice(0, 200)],
        undone.status === 200 && again.includes('Mitään ei tallennettu'),
      );
    },
  },
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
    clauses: 4,
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
      const groups = await world.api(olga, 'POST', '/api/themes/quality/groups', {
        seen: null,
        none: true,
        from: '2024-05-14',
        groups: [],
      });
      const version = await world.api(olga, 'POST', '/api/model/versions', {
        seen: null,
        url: 'https://malli.example/1',
      });
      world.equal(
        'the server refuses',
        [report.status, bulletin.status, groups.status, version.status],
        [403, 403, 403, 403],
      );
      await world.api(lea, 'POST', '/api/themes/pedagogy-and-clients/model/draft', {
        seen: null,
        url: 'https://malli.example/luonnos',
        covers: [],
        pilots: [],
        documents: [],
      });
      const model = await world.api(olga, 'GET', '/api/model');
      world.holds(
        'she reads the model, and of a theme’s draft nothing',
        model.body,
        model.status === 200 && !JSON.stringify(model.body).includes('luonnos'),
      );
      const drafts = await world.api(olga, 'GET', '/api/bulletins');
      world.equal('she sees no drafts', (drafts.body.bulletins as unknown[]).length, 0);
      const other = await world.api(sari, 'GET', '/api/obligations?organisation=kuusikko');
      world.equal('and a contact does not see how another organisation stands', other.status, 403);
    },
  },
];
