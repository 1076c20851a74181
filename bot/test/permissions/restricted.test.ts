import { isSeenBy } from '../../src/shared/domain/bulletin-seen';
import { restrictedBulletins, secretOf } from './bulletins';
import { type DoorRequest, ways } from './house';
import { actorOf, everyone, network, targetOf } from './people';
import { keyOf, rows, takesBulletin } from './walk';
import { makeWorld, type PermissionWorld, walkedOn } from './world';

// Every verb and call that takes a bulletin's id × each kind of bulletin that is meant for some × everybody whom it is
// not meant for. For them it is not there: refused, nothing written, and not a word of it in the answer.

jest.setTimeout(300_000);

const all = restrictedBulletins;

/** What a way is asked with, when it names a bulletin; the same question is then asked about another one. */
const named = /b-(published|waiting|own-draft|quality|future-and-vision|everybody)-1/gu;
const about = (asked: DoorRequest | undefined, id: string): DoorRequest =>
  JSON.parse(JSON.stringify(asked ?? {}).replace(named, id)) as DoorRequest;

let world: PermissionWorld;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.house.close());

const taking = ways
  .map(keyOf)
  .filter((way) => takesBulletin.test(way))
  .map((way) => ({ way, row: rows[way] }))
  .filter(({ row }) => {
    const at = targetOf('coordinator', row?.over[0] ?? 'anybody’s');
    return JSON.stringify(row?.ask?.(at, world ?? { bulletin: 'b-published-1' }) ?? {}).match(named);
  });

it('is asked at every way that takes a bulletin’s id', () => {
  expect(taking.map(({ way }) => way).sort()).toEqual([
    'GET /api/bulletins/:id',
    'GET /api/bulletins/:id/acknowledgements',
    'GET /api/bulletins/:id/letter',
    'POST /api/bulletins/:id/acknowledge',
    'POST /api/bulletins/:id/approval',
    'POST /api/bulletins/:id/cancel',
    'POST /api/bulletins/:id/correct',
    'POST /api/bulletins/:id/discard',
    'POST /api/bulletins/:id/duplicate',
    'POST /api/bulletins/:id/here',
    'POST /api/bulletins/:id/language',
    'POST /api/bulletins/:id/preview',
    'POST /api/bulletins/:id/publish',
    'POST /api/bulletins/:id/relay',
    'POST /api/bulletins/:id/retry',
    'POST /api/bulletins/:id/withdraw',
    'action bulletin.acknowledge',
    'action bulletin.approve',
    'action bulletin.cancel',
    'action bulletin.edit',
    'action bulletin.preview',
    'action bulletin.publish',
    'action bulletin.read',
    'action bulletin.relay',
    'action bulletin.return',
    'action bulletin.review',
    'action bulletin.template',
  ]);
});

describe.each(taking.map(({ way }) => way))('%s', (way) => {
  it('does not know what is meant for others', async () => {
    const row = rows[way];
    const wrong: string[] = [];
    for (const who of everyone.filter((w) => w !== 'nobody'))
      for (const bulletin of all.filter((b) => !isSeenBy(b, actorOf(who, walkedOn), network))) {
        world.house.forget();
        const at = targetOf(who, row?.over[0] ?? 'anybody’s');
        const answer = await world.house.ask(who, way, about(row?.ask?.(at, world), bulletin.id));
        const text = JSON.stringify(answer.body);
        const wrote = world.house
          .written()
          .filter((t) => t === 'facts' || t === 'bulletins' || t === 'deliveries');
        if (/Salai/u.test(text) || wrote.length > 0 || (answer.status === 200 && !way.startsWith('action')))
          wrong.push(`${who} at ${bulletin.id}: ${answer.status} ${wrote.join()} ${text.slice(0, 120)}`);
      }
    expect(wrong).toEqual([]);
  });
});

it('evidence that its reader may not open shows neither what it is called nor its id', async () => {
  const id = 'b-for-leads-published';
  await world.house.reset();
  await world.house.stores.facts.insert({
    id: `bulletinPublished~${id}~000001`,
    slot: `bulletinPublished~${id}`,
    number: 1,
    day: '2024-05-14',
    recordedAt: '2024-05-14T06:00:00Z',
    recordedBy: 'writer',
    content: {
      kind: 'bulletinPublished',
      bulletin: id,
      version: 1,
      themes: [],
      by: 'coordinator',
      type: 'briefing',
      title: { fi: secretOf(id), sv: secretOf(id) },
    },
  });
  const read = async (who: string, month: string) => {
    const standings = await world.house.ask(who, 'GET /api/obligations', {
      query: { organisation: 'koivu', month },
    });
    const { rows: found } = standings.body as { rows: readonly { obligation: string; evidence: object[] }[] };
    const row = found.find((r) => JSON.stringify(r.evidence).includes('bulletinPublished'));
    const explained = await world.house.ask(who, 'GET /api/explanation', {
      query: { organisation: 'koivu', month, obligation: row?.obligation ?? '' },
    });
    return JSON.stringify([standings.body, explained.body]);
  };
  // It counts, and that it was published is told to both.
  expect(await read('coordinator', '2024-05')).toContain(secretOf(id));
  await world.house.advance('2024-06-03T09:00:00Z');
  const observed = await read('observer', '2024-05');
  expect(observed).toContain('"kind":"bulletinPublished"');
  expect(observed).not.toMatch(/Salainen|b-for-leads/u);
});

it('counts count those whom it is meant for', async () => {
  await world.house.reset();
  const id = 'b-for-lehmus-published';
  for (const who of ['neighbour', 'coordinator'])
    await world.house.ask(who, 'POST /api/bulletins/:id/acknowledge', {
      params: { id },
      body: { acknowledged: true },
    });
  const seen = await world.house.ask('coordinator', 'GET /api/bulletins/:id', { params: { id } });
  expect(seen.body).toMatchObject({ acknowledged: 1, expected: 1 });
});
