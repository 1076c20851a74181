import { type FactOf, factId } from '../../src/shared/domain/fact';
import { slotOf } from '../../src/shared/domain/fact-kinds';
import { addDays } from '../../src/shared/domain/month';
import { occurrenceOf } from '../../src/shared/domain/series';
import { themeIds } from '../../src/shared/domain/theme';
import { type Doors, openDoors } from './house';

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

/** Every theme meets each week of a year: what a feed may come to. */
const aYear = async (): Promise<void> => {
  const facts = themeIds.flatMap((theme) =>
    Array.from({ length: 52 }, (_, week): FactOf<'eventPlanned'> => {
      const day = addDays('2024-05-20', week * 7);
      const plan = {
        series: `s-${theme}`,
        type: 'coffee' as const,
        themes: [theme],
        organiser: 'org-1',
        title: { fi: 'Aamukahvit', sv: 'Morgonkaffe' },
        topic: 'Itsearviointi kevyesti',
        format: 'remote' as const,
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
        rhythm: 'weekly' as const,
        from: day,
        until: day,
        starts: '08:30',
        ends: '09:15',
      };
      const content = { kind: 'eventPlanned' as const, ...occurrenceOf(plan, day) };
      const slot = slotOf(content);
      const at = '2024-05-01T06:00:00.000Z';
      return { id: factId(slot, 1), slot, number: 1, content, day, recordedAt: at, recordedBy: 'bot' };
    }),
  );
  await doors.stores.facts.insertMany(facts);
};
const feed = async (kind: string): Promise<string> => {
  const { body } = await doors.toTab('/api/calendar', await doors.tabToken('contact'));
  const { feeds } = body as { feeds: readonly { kind: string; url: string }[] };
  const { pathname } = new URL(feeds.find((f) => f.kind === kind)?.url ?? '', doors.url);
  return `${doors.url}${pathname}`;
};

test('a feed is opened without signing in, costs little, and its link stands in no log', async () => {
  await aYear();
  const url = await feed('theme');
  doors.spent();
  const first = await fetch(url);
  const body = await first.text();
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(body.match(/BEGIN:VEVENT/gu)).toHaveLength(52);
  // What a year of one theme comes to: some 50 kB, read with two requests to storage.
  expect(Buffer.byteLength(body)).toBeLessThan(80_000);
  expect(doors.spent()).toEqual({ reads: 2, writes: 0 });
  const etag = first.headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(doors.spent()).toEqual({ reads: 1, writes: 0 });
  const [, , , , id, secret, signature] = new URL(url).pathname.split('/');
  for (const word of [id, secret, signature]) expect(JSON.stringify(doors.logged)).not.toContain(word);
});

test.each([
  ['a signature of nobody', (url: string) => `${url.slice(0, -8)}xxxx.ics`],
  [
    'another theme under the same signature',
    (url: string) => url.replace(/\/theme\/fi\/[^/]+/u, '/theme/fi/YWJj'),
  ],
  ['no link at all', () => `${doors.url}/calendar/`],
  ['a link without its end', (url: string) => url.slice(0, -4)],
])('%s is not found, and asks nothing of storage', async (_, change) => {
  const url = await feed('theme');
  doors.spent();
  const answer = await fetch(change(url));
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'notFound' } });
  expect(doors.spent()).toEqual({ reads: 0, writes: 0 });
});
