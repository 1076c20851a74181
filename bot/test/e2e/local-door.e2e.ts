import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { type Server, startServer } from './server';

let server: Server;
beforeAll(async () => {
  server = await startServer(['--empty']);
}, 120_000);
afterAll(() => server.stop());

type DoorAsk = {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
const ask = ({ path, headers = {}, body }: DoorAsk): Promise<number> =>
  new Promise((done, failed) => {
    const sent = request(
      `${server.base}${path}`,
      { method: body ? 'POST' : 'GET', headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });
const message = (serviceUrl: string) =>
  JSON.stringify({
    type: 'message',
    text: 'apua',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:1' },
    recipient: { id: '28:1' },
    conversation: { id: 'a:1', conversationType: 'personal' },
  });

test.each(['/api/messages', '/local/token', '/local/clock', '/local/people', '/tab/'])(
  'a page of another site gets nothing from %s through this machine’s browser',
  async (path) => {
    const body = path === '/api/messages' ? message('http://127.0.0.1:1/') : undefined;
    const more = body ? { body } : {};
    expect(await ask({ path, ...more, headers: { origin: 'https://elsewhere.example' } })).toBe(403);
    expect(await ask({ path, ...more, headers: { host: 'rebound.example' } })).toBe(403);
  },
);

test('an answer goes to this machine alone', async () => {
  expect(await ask({ path: '/api/messages', body: message('https://smba.example/') })).toBe(403);
});

test('no other machine reaches the local mode', async () => {
  const port = new URL(server.base).port;
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((a) => !a.internal && a.family === 'IPv4');
  for (const { address } of others)
    await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toThrow('fetch failed');
  expect(await ask({ path: '/healthz' })).toBe(200);
});

test('outside the local mode nothing starts without an identity: one line says what is missing', () => {
  const root = resolve(__dirname, '../../..');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const env = { PATH: process.env.PATH, BOT_ID: '', STRAPETSI_MODE: 'local' };
  const { status, stderr } = spawnSync(process.execPath, [tsx, join(root, 'bot/src/main.ts')], { env });
  const said = stderr.toString();
  expect(status).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toMatch(/Configuration is not complete: .*BOT_ID/u);
}, 60_000);

test('a port that is taken is said in one line', () => {
  const root = resolve(__dirname, '../../..');
  const args = [join(root, 'scripts/start.mjs'), '--headless'];
  const { port } = new URL(server.base);
  const { status, stderr } = spawnSync(process.execPath, [...args, '--port', port]);
  expect(status).toBe(1);
  expect(stderr.toString()).toBe(
    `Port ${port} is taken. Stop what runs there, or choose another with --port.\n`,
  );
}, 60_000);
