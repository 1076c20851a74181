import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import restify from 'restify';
import { answerLean, packingOf } from './lean';
import { serveTab } from './tab-files';

const answer = { rows: Array.from({ length: 200 }, (_, i) => ({ id: `o${i}`, name: 'Pähkinä' })) };
const folder = mkdtempSync(join(tmpdir(), 'strapetsi-tab-'));
const server = restify.createServer();
let base = '';

beforeAll(async () => {
  const assets = join(folder, 'assets');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(assets);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(assets, 'app-1.js'), 'as it is');
  writeFileSync(join(assets, 'app-1.js.br'), 'packed by brotli');
  writeFileSync(join(assets, 'app-1.js.gz'), 'packed by gzip');
  writeFileSync(join(assets, 'small-2.css'), 'a{}');
  server.get('/large', (req, res, next) => void answerLean(req, res, answer).then(() => next(false)));
  server.get('/small', (req, res, next) => void answerLean(req, res, { ok: true }).then(() => next(false)));
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures/vastuut-fi.png'), 'a picture');
  serveTab(server, folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// Not fetch, which unpacks by itself.
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
    request(`${base}${path}`, { headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.once('end', () =>
        done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }),
      );
    })
      .once('error', failed)
      .end();
  });

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR ; q=1', 'br'],
  ['identity', null],
  [undefined, null],
])('whoever accepts %s is answered in %s', (accepted, packing) => {
  expect(packingOf(accepted)).toBe(packing);
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('a list in %s says the same in fewer bytes', async (packing, unpack) => {
  const packed = await ask('/large', { 'accept-encoding': packing });
  expect(packed.headers).toMatchObject({ 'content-encoding': packing, 'content-type': 'application/json' });
  expect(packed.headers.vary).toContain('Accept-Encoding');
  expect(JSON.parse(unpack(packed.body).toString())).toEqual(answer);
  expect(packed.body.length).toBeLessThan(JSON.stringify(answer).length / 5);
});

test('whoever unpacks nothing reads it as it is, and a short answer is never packed', async () => {
  const plain = await ask('/large');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(plain.body.toString())).toEqual(answer);
  expect((await ask('/small', { 'accept-encoding': 'br' })).body.toString()).toBe('{"ok":true}');
});

test('whoever has the answer already is sent nothing, whatever it was packed in', async () => {
  const { etag } = (await ask('/large', { 'accept-encoding': 'br' })).headers;
  const again = await ask('/large', { 'if-none-match': `"other", ${String(etag)}` });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask('/large', { 'if-none-match': '"other"' })).status).toBe(200);
  expect((await ask('/small', { 'if-none-match': String(etag) })).status).toBe(200);
});

test('the tab’s files are sent as the build has packed them, and kept for ever', async () => {
  const path = '/tab/assets/app-1.js';
  const packed = await ask(path, { 'accept-encoding': 'gzip, br' });
  expect(packed.body.toString()).toBe('packed by brotli');
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await ask(path, { 'accept-encoding': 'gzip' })).body.toString()).toBe('packed by gzip');
  expect((await ask(path)).body.toString()).toBe('as it is');
  expect((await ask('/tab/assets/small-2.css', { 'accept-encoding': 'br' })).body.toString()).toBe('a{}');
  expect((await ask('/tab/assets/..%2Findex.html', { 'accept-encoding': 'br' })).status).not.toBe(500);
});

test('a picture of the guides is sent as a picture, and one that is not there is no page', async () => {
  const there = await ask('/tab/pictures/vastuut-fi.png');
  expect([there.status, there.headers['content-type']]).toEqual([200, 'image/png']);
  expect(there.headers['content-security-policy']).toContain("default-src 'self'");
  expect((await ask('/tab/pictures/nothing.png')).status).toBe(404);
});

// As Microsoft lists the places where a personal tab is shown.
it.each([
  'https://teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://www.office.com',
  'https://www.microsoft365.com',
  'https://m365.cloud.microsoft',
  'https://outlook.office.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.office365.com',
  'https://outlook.live.com',
])('the tab may be shown in %s, and not elsewhere', async (host) => {
  const { headers } = await ask('/tab/nyt');
  const [, places = ''] = /frame-ancestors ([^;]*)/u.exec(String(headers['content-security-policy'])) ?? [];
  const admits = (one: string): boolean =>
    places.split(' ').some((place) => {
      const [, begins = '', name = ''] = /^https:\/\/(\*\.)?(.+)$/u.exec(place) ?? [];
      return name !== '' && (begins ? one.endsWith(`.${name}`) : one === `https://${name}`);
    });
  expect(admits(host)).toBe(true);
  expect(['https://office.com.example', 'https://example.com', 'https://live.com'].map(admits)).toEqual([
    false,
    false,
    false,
  ]);
});
