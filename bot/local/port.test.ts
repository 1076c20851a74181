import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { holdPort, isFree } from './port';

const host = '127.0.0.1';
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const held = async () => {
  const port = await holdPort(0, host);
  if (!port) throw new Error('no port is free');
  open.push(port.handle);
  return port;
};
/** What a caller is told before the line is closed. */
const heardAt = (port: number): Promise<string> =>
  new Promise((done) => {
    let heard = '';
    const line = connect(port, host);
    line.on('data', (part) => {
      heard += part.toString();
    });
    line.on('error', () => undefined);
    line.once('close', () => done(heard));
  });

test('a held port belongs to nobody else, and is free again when it is let go', async () => {
  const { port, handle } = await held();
  expect(port).toBeGreaterThan(0);
  expect(await holdPort(port, host)).toBeNull();
  expect(await isFree(port, host)).toBe(false);
  await new Promise((done) => handle.close(done));
  expect(await isFree(port, host)).toBe(true);
  expect(await isFree(port, host)).toBe(true);
});

test('who knocks too early is turned away; the server that comes serves on the same port', async () => {
  const { port, handle } = await held();
  expect(await heardAt(port)).toBe('');
  const server = createServer((caller) => caller.end('welcome'));
  open.push(server);
  await new Promise<void>((done) => server.listen(handle, done));
  expect((server.address() as AddressInfo).port).toBe(port);
  expect(await heardAt(port)).toBe('welcome');
  expect(await holdPort(port, host)).toBeNull();
});
