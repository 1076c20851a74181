import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Azurite, startAzurite } from '../../local/azurite';
import { azureRows } from './azure-rows';
import type { Rows } from './rows';
import { rowsSuite } from './rows.suite';

jest.setTimeout(60_000);

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true });
});
afterAll(() => azurite.close());

rowsSuite('on Azurite', async () => azureRows(azurite));

describe('storage that does not answer as it should', () => {
  const tableUrl = (): string => /TableEndpoint=([^;]+)/.exec(azurite.connectionString)?.[1] ?? '';
  const through = (port: number): Rows =>
    azureRows({
      connectionString: azurite.connectionString.replace(/TableEndpoint=[^;]+/, (whole) =>
        whole.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`),
      ),
    });
  let proxy: Server;
  let loseAnswers = 0;
  let lost = 0;
  const port = (): number => (proxy.address() as AddressInfo).port;

  // Passes requests on; when told so, it lets a write happen and cuts the line instead of answering.
  beforeAll(async () => {
    proxy = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const {
        host: _,
        connection: __,
        'content-length': ___,
        'transfer-encoding': ____,
        ...headers
      } = request.headers;
      const method = request.method ?? 'GET';
      const answer = await fetch(new URL(request.url ?? '/', tableUrl()), {
        method,
        headers: headers as Record<string, string>,
        ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      if (loseAnswers > 0 && method !== 'GET') {
        loseAnswers -= 1;
        lost += 1;
        request.socket.destroy();
        return;
      }
      const {
        'content-encoding': _e,
        'transfer-encoding': _t,
        connection: _c,
        ...back
      } = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, back).end(body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => proxy.once('listening', resolve));
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  beforeEach(() => {
    lost = 0;
    loseAnswers = 0;
  });

  test('a claim whose answer was lost on the way still belongs to the one who made it', async () => {
    const rows = through(port());
    await rows.ping();
    await rows.get('settings', 'claim', 'x');
    loseAnswers = 1;
    expect(await rows.insert('settings', { partition: 'claim', key: 'lost', body: true })).toBe(true);
    expect(lost).toBe(1);
    expect(await rows.insert('settings', { partition: 'claim', key: 'lost', body: true })).toBe(false);
  });

  test('a replacement whose answer was lost on the way has happened once', async () => {
    const rows = through(port());
    await rows.put('bulletins', { partition: 'p', key: 'lost', body: 1 });
    const read = (await rows.get('bulletins', 'p', 'lost'))?.etag ?? '';
    loseAnswers = 1;
    expect(await rows.replace('bulletins', { partition: 'p', key: 'lost', body: 2 }, read)).toBe(true);
    expect(lost).toBe(1);
    expect((await rows.get('bulletins', 'p', 'lost'))?.body).toBe(2);
    expect(await rows.replace('bulletins', { partition: 'p', key: 'lost', body: 3 }, read)).toBe(false);
  });

  test('a batch whose answer was lost on the way is there once', async () => {
    const rows = through(port());
    await rows.get('facts', 'p', 'x');
    loseAnswers = 1;
    const batch = ['a', 'b', 'c'].map((key) => ({ key, body: key }));
    await rows.insertMany('facts', 'lost', batch);
    expect(lost).toBe(1);
    expect((await rows.list('facts', 'lost')).map((row) => row.body)).toEqual(['a', 'b', 'c']);
  });

  test('a change whose answer was lost on the way has happened once, and its versions are known', async () => {
    const rows = through(port());
    await rows.put('work', { partition: 'lost', key: 'a', body: 1 });
    const etag = (await rows.get('work', 'lost', 'a'))?.etag ?? '';
    const over = (body: number, read: string) =>
      rows.change('work', 'lost', [
        { does: 'replace', key: 'a', body, etag: read },
        { does: 'put', key: 'b', body },
      ]);
    loseAnswers = 1;
    const etags = await over(2, etag);
    expect(lost).toBe(1);
    expect((await rows.list('work', 'lost')).map((row) => [row.body, row.etag])).toEqual(
      [0, 1].map((i) => [2, etags?.[i]]),
    );
    expect(await over(3, etag)).toBeNull();
    expect(await over(4, etags?.[0] ?? '')).toHaveLength(2);
  });

  test('storage that cannot be reached is an error, never an absent row or a refusal', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port: free } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const rows = through(free);
    const row = { partition: 'p', key: 'k', body: 1 };
    await Promise.all([
      expect(rows.get('facts', 'p', 'k')).rejects.toThrow('ECONNREFUSED'),
      expect(rows.insert('bulletins', row)).rejects.toThrow('ECONNREFUSED'),
      expect(rows.replace('channels', row, '"1"')).rejects.toThrow('ECONNREFUSED'),
      expect(rows.list('agenda', 'p')).rejects.toThrow('ECONNREFUSED'),
      expect(rows.ping()).rejects.toThrow(),
    ]);
  });
});
