import { commandNames } from '../../src/shared/domain/command';
import { mayAtAll } from '../../src/shared/domain/permission';
import { type DoorAnswer, ways } from './house';
import { inNetwork, offeredAlone, offeredAt, offeredInChannel, waitsFor } from './offered';
import { actorOf, network, type Somebody } from './people';
import { keyOf, wordsIn } from './walk';
import { makeWorld, type PermissionWorld, walkedOn } from './world';

// DOMAIN.md 2.2 through the doors: not only who is let in, but what stands in the answer.

type StandingSeen = { readonly obligation: string; readonly theme: string | null };
type Standings = { readonly month: string; readonly asOf: string; readonly rows: readonly StandingSeen[] };
type AttendanceSeen = { readonly organisation: string; readonly attended: readonly (string | null)[] };

// Several requests a test, on machines that do other things too.
jest.setTimeout(60_000);

let world: PermissionWorld;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.house.close());

const standings = (who: Somebody, organisation: string, month?: string): Promise<DoorAnswer> =>
  world.house.ask(who, 'GET /api/obligations', {
    query: { organisation, ...(month ? { month } : {}) },
  });
const codeOf = ({ body }: DoorAnswer): unknown => (body as { error?: { code: string } }).error?.code;

describe('how an organisation stands', () => {
  it('is refused to a contact of another one, in the running month and in every other', async () => {
    for (const month of ['2024-03', '2024-04', '2024-05', undefined])
      expect(codeOf(await standings('contact', 'manty', month))).toBe('notYours');
  });

  it('is refused to the communications officer like to any other of the network', async () => {
    expect(codeOf(await standings('communications', 'paju'))).toBe('notYours');
    expect((await standings('communications', 'koivu')).status).toBe(200);
  });

  it('is shown to a lead as far as the own theme goes, and of the own organisation as a whole', async () => {
    const other = (await standings('lead', 'lehmus')).body as Standings;
    expect(other.rows.length).toBeGreaterThan(0);
    expect(new Set(other.rows.map((r) => r.theme))).toEqual(new Set(['quality']));
    const whole = (await standings('coordinator', 'lehmus')).body as Standings;
    expect(whole.rows.some((r) => r.theme === null)).toBe(true);
    const own = (await standings('lead', 'haapa')).body as Standings;
    expect(own.rows.some((r) => r.theme === null)).toBe(true);
  });

  it('is shown to an observer month by month once they are closed, with all that is known today', async () => {
    expect((await standings('observer', 'paju')).body).toMatchObject({
      month: '2024-04',
      asOf: '2024-05-27',
    });
    expect((await standings('observer', 'paju', '2024-03')).body).toMatchObject({ month: '2024-03' });
    for (const month of ['2024-05', '2024-06']) {
      const running = await standings('observer', 'paju', month);
      expect([running.status, codeOf(running)]).toEqual([403, 'notClosed']);
    }
    expect((await standings('contact', 'paju')).body).toMatchObject({ month: '2024-05', asOf: walkedOn });
  });
});

it('an observer reads the figures of closed months and rounds only, in the tab and in the chat', async () => {
  type Round = { readonly round: string; readonly open: boolean } | null;
  const overview = (who: Somebody, month?: string) =>
    world.house.ask(who, 'GET /api/overview', { query: month ? { month } : {} });
  const board = (who: Somebody, month?: string) =>
    world.house.ask(who, 'GET /api/themes/:theme/board', {
      params: { theme: 'quality' },
      query: month ? { month } : {},
    });
  const seen = async (who: Somebody) => {
    const { month, asOf, rounds, themes } = (await overview(who)).body as {
      month: string;
      asOf: string;
      rounds: readonly unknown[];
      themes: readonly { round: Round }[];
    };
    const { month: ofTheme, round } = (await board(who)).body as { month: string; round: Round };
    return { month, asOf, rounds: rounds.length, open: themes.some((t) => t.round?.open), ofTheme, round };
  };
  expect(await seen('observer')).toEqual({
    month: '2024-04',
    asOf: '2024-05-27',
    rounds: 0,
    open: false,
    ofTheme: '2024-04',
    round: null,
  });
  expect(await seen('contact')).toMatchObject({ month: '2024-05', asOf: walkedOn, rounds: 1, open: true });
  for (const ask of [overview, board]) expect(codeOf(await ask('observer', '2024-05'))).toBe('notClosed');
  const said = async (who: Somebody, asked: { readonly channel?: string } = {}) =>
    JSON.stringify((await world.house.ask(who, 'command obligations', asked)).body);
  expect(await said('observer')).toContain('april 2024');
  for (const channel of ['19:quality', '19:general']) {
    const words = await said('observer', { channel });
    expect(words).toContain('april 2024');
    expect(words).not.toMatch(/maj 2024|Svar på lägesavstämningen/u);
    expect(await said('contact', { channel })).toMatch(/toukokuu 2024.*Tilannekyselyyn vastannut/su);
  }
});

it('a standing is explained to nobody to whom it is not shown', async () => {
  const explained = (who: Somebody, query: Readonly<Record<string, string>>) =>
    world.house.ask(who, 'GET /api/explanation', {
      query: {
        obligation: 'dev-pilot-in-own-organisation',
        organisation: 'paju',
        theme: 'quality',
        ...query,
      },
    });
  expect((await explained('lead', {})).status).toBe(200);
  expect((await explained('observer', {})).body).toMatchObject({ month: '2024-04', asOf: '2024-05-27' });
  expect(codeOf(await explained('observer', { month: '2024-05' }))).toBe('notClosed');
  const { rows } = (await standings('coordinator', 'paju')).body as Standings;
  const obligation = rows.find((row) => row.theme === null)?.obligation ?? '';
  const ofNoTheme = (who: Somebody) =>
    world.house.ask(who, 'GET /api/explanation', { query: { obligation, organisation: 'paju' } });
  expect(codeOf(await ofNoTheme('lead'))).toBe('notYours');
  expect((await ofNoTheme('coordinator')).status).toBe(200);
});

it('misses stand on the lead’s view: others see who came, and a neutral mark', async () => {
  const seenBy: Record<string, readonly string[]> = {};
  for (const who of inNetwork) {
    const board = await world.house.ask(who, 'GET /api/themes/:theme/board', {
      params: { theme: 'quality' },
    });
    const { matrix } = board.body as { matrix: readonly AttendanceSeen[] };
    seenBy[who] = matrix.filter((row) => row.attended.includes('absent')).map((row) => row.organisation);
  }
  expect(seenBy).toEqual({
    coordinator: ['paju'],
    communications: [],
    lead: ['paju'],
    contact: ['paju'],
    deputy: ['paju'],
    pilotOwner: ['paju'],
    observer: [],
  });
});

it('who has been silent is told to the coordinator, and to a lead about the own theme', async () => {
  const told: Record<string, readonly string[] | null> = {};
  for (const who of inNetwork) {
    const { silent } = (await world.house.ask(who, 'GET /api/overview')).body as {
      silent: readonly { organisation: string }[] | null;
    };
    told[who] = silent?.map((s) => s.organisation) ?? null;
  }
  expect(told).toEqual({
    coordinator: ['saarni', 'vaahtera'],
    communications: null,
    lead: ['vaahtera'],
    contact: null,
    deputy: null,
    pilotOwner: null,
    observer: null,
  });
});

it('no check-in’s free text stands in a channel, whoever asks', async () => {
  for (const who of inNetwork)
    for (const command of ['status', 'pilots', 'obligations'])
      for (const channel of ['19:quality', '19:general']) {
        const { body } = await world.house.ask(who, `command ${command}`, { channel });
        expect(wordsIn(body)).toEqual([]);
      }
});

describe('what is offered', () => {
  const actOf = new Map(ways.map((way) => [keyOf(way), way.act]));
  const offeredTo = async (command: string, channel?: string) => {
    const found: Record<string, Somebody[]> = {};
    for (const who of inNetwork) {
      const names = (await offeredAt(world, who, command, channel)).join(' ');
      found[names] = [...(found[names] ?? []), who];
    }
    return found;
  };

  it.each(commandNames)(
    'alone with the bot at “%s” is what each may do, and nothing else',
    async (command) => {
      for (const who of inNetwork)
        for (const name of await offeredAt(world, who, command)) {
          const act = actOf.get(name);
          expect([who, name, act && mayAtAll(actorOf(who, walkedOn), act, network)]).toEqual([
            who,
            name,
            true,
          ]);
        }
      expect(await offeredTo(command)).toEqual(offeredAlone[command]);
    },
  );

  it.each(Object.keys(offeredInChannel))('in a channel at “%s” goes by who asks', async (command) => {
    expect(await offeredTo(command, '19:quality')).toEqual(offeredInChannel[command]);
  });

  it('waits for whose it is, and for nobody else', async () => {
    const waits: Record<string, Record<string, number>> = {};
    for (const who of inNetwork) {
      const { items } = (await world.house.ask(who, 'GET /api/now')).body as {
        items: readonly { kind: string }[];
      };
      const own: Record<string, number> = {};
      for (const { kind } of items) own[kind] = (own[kind] ?? 0) + 1;
      waits[who] = own;
    }
    expect(waits).toEqual(waitsFor);
  });
});
