import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeConnector } from './connector';

/** A Teams that takes one token only. */
const teams = async (good: string) => {
  const shown: string[] = [];
  const server = createServer((req, res) => {
    req.resume();
    shown.push(req.headers.authorization ?? '');
    res.writeHead(req.headers.authorization === good ? 201 : 401);
    res.end('{"id":"1"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, shown, close };
};

test('a token that Teams does not take is asked for anew, once; what is refused then is told', async () => {
  const { url, shown, close } = await teams('Bearer new');
  const say = (fresh: string) =>
    makeConnector(async (anew) => (anew ? `Bearer ${fresh}` : 'Bearer old'))({
      method: 'POST',
      serviceUrl: url,
      path: '/a/activities',
      body: '{}',
    });
  expect((await say('new')).status).toBe(201);
  expect((await say('newer')).status).toBe(401);
  expect(shown).toEqual(['Bearer old', 'Bearer new', 'Bearer old', 'Bearer newer']);
  close();
});
