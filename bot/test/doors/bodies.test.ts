import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Doors, openDoors } from './house';
import { badBodies, headOf, wired } from './wire';

let doors: Doors;
// Where a reader of files would leave them.
const temporary = mkdtempSync(join(tmpdir(), 'doors-'));
beforeAll(async () => {
  process.env.TMPDIR = temporary;
  doors = await openDoors();
  await doors.moveIn();
});
afterAll(() => {
  doors.close();
  rmSync(temporary, { recursive: true });
});

const bodies = Object.entries(badBodies());
const told = (text: string): string => /"code":"(\w+)"/u.exec(text)?.[1] ?? '';
const alive = async (): Promise<void> =>
  expect((await fetch(`${doors.url}/healthz`, { headers: { connection: 'close' } })).status).toBe(200);
const safe = /strict-transport-security: max-age=\d+/iu;

const paths = ['/api/messages', '/api/network/import', '/api/nothing', '/healthz', '/tab', '/'];
test.each(bodies)(
  'a body %s, from whoever shows no token, is 401 alone on every path',
  async (_what, bad) => {
    const before = await doors.everything();
    const sent = paths.map((path) => wired(doors.url, [headOf('POST', path, bad.head), bad.body]));
    for (const { status, text } of await Promise.all(sent)) {
      expect([status, told(text)]).toEqual([401, 'notSignedIn']);
      expect(text).toMatch(safe);
    }
    expect(await doors.everything()).toBe(before);
    expect(readdirSync(temporary)).toEqual([]);
    await alive();
  },
);

const expected: Readonly<Record<string, readonly [number, string]>> = {
  'six megabytes long': [413, 'tooLarge'],
  'said to be enormous': [413, 'tooLarge'],
  'packed, and not packed at all': [415, 'wrongKind'],
  'packed, and huge once unpacked': [415, 'wrongKind'],
  'packed in a way that nobody knows': [415, 'wrongKind'],
  'in many parts, with a file': [415, 'wrongKind'],
  'as a form': [415, 'wrongKind'],
  'as text': [415, 'wrongKind'],
  'of no kind at all': [415, 'wrongKind'],
  'in another alphabet': [415, 'wrongKind'],
};
test.each(bodies)(
  'a body %s, from whoever is let in, is refused in one sentence at both doors',
  async (what, bad) => {
    const [before, failed] = [
      await doors.everything(),
      doors.logged.filter((l) => /failed/u.test(l.event)).length,
    ];
    const should = expected[what] ?? [400, 'badInput'];
    for (const [path, token] of [
      ['/api/messages', await doors.botToken()],
      ['/api/reports', await doors.tabToken('contact')],
    ] as const) {
      const head = headOf('POST', path, { ...bad.head, authorization: `Bearer ${token}` });
      const { status, text } = await wired(doors.url, [head, bad.body]);
      expect([path, status, told(text)]).toEqual([path, ...should]);
      expect(text).not.toMatch(/node_modules|\bat .*:\d+/u);
    }
    expect(await doors.everything()).toBe(before);
    expect(doors.logged.filter((l) => /failed/u.test(l.event))).toHaveLength(failed);
    await alive();
  },
);

test('only the network’s files may be large', async () => {
  const files = { organisations: 'x'.repeat(300_000), leads: '', memberships: '', people: '', dryRun: true };
  const send = async (path: string) =>
    (await doors.toTab(path, await doors.tabToken('coordinator'), files)).status;
  expect(await send('/api/network/import')).toBe(200);
  expect(await send('/api/reports')).toBe(413);
});

test('a client that leaves, stops or says something else than it sends hurts nobody', async () => {
  const token = await doors.botToken();
  const head = (length: number, more = {}) =>
    headOf('POST', '/api/messages', {
      'content-type': 'application/json',
      'content-length': length,
      authorization: `Bearer ${token}`,
      ...more,
    });
  for (const kind of ['application/json', 'multipart/form-data; boundary=x'])
    for (const encoding of ['identity', 'gzip'])
      await wired(doors.url, [head(100, { 'content-type': kind, 'content-encoding': encoding }), '{"a"'], {
        leaves: true,
      });
  await wired(doors.url, [headOf('POST', '/api/messages', { 'content-length': 100 }), 'x'], { leaves: true });
  const chunked = headOf('POST', '/api/messages', {
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
    authorization: `Bearer ${token}`,
  });
  expect((await wired(doors.url, [chunked, 'zz\r\n'])).status).toBe(400);
  // Nobody announced its size, and it is too large all the same.
  const endless = Array.from({ length: 6 }, () => `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`);
  expect((await wired(doors.url, [chunked, ...endless])).status).toBe(413);
  await alive();
});

test('what is no request is answered in one line with the same headers, and another protocol is not spoken', async () => {
  const broken = await wired(doors.url, ['HELO there\r\n\r\n']);
  expect([broken.status, safe.test(broken.text)]).toEqual([400, true]);
  const long = await wired(doors.url, [headOf('GET', '/healthz', { 'x-long': 'x'.repeat(40_000) })]);
  expect(long.status).toBe(431);
  const other = headOf('GET', '/healthz', { connection: 'upgrade', upgrade: 'websocket' });
  expect((await wired(doors.url, [other])).status).toBe(200);
  const waits = headOf('POST', '/api/messages', { expect: '100-continue', 'content-length': 10 });
  expect((await wired(doors.url, [waits])).status).toBe(401);
});

test('every answer carries the same headers, and whether the bot is alive may be asked without a body', async () => {
  for (const [method, path, status] of [
    ['HEAD', '/healthz', 200],
    ['GET', '/healthz', 200],
    ['HEAD', '/readyz', 503],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/me', 401],
    ['GET', '/nothing', 401],
    ['DELETE', '/healthz', 401],
  ] as const) {
    const answer = await fetch(`${doors.url}${path}`, { method, headers: { connection: 'close' } });
    expect([method, path, answer.status]).toEqual([method, path, status]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining('frame-ancestors'),
    });
  }
});
