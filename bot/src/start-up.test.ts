import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadConfig } from './config';
import { complaintOf, demandReached, listen } from './start-up';

const complaint = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
  } catch (error) {
    return complaintOf(error);
  }
  return '';
};
const unreachable = (message: string) => () => Promise.reject(new Error(message));

test('a port that is taken is one line and no stack', async () => {
  const [first, second] = [createServer(), createServer()];
  await listen(first, 0, '127.0.0.1');
  const { port } = first.address() as AddressInfo;
  expect(await complaint(() => listen(second, port, '127.0.0.1'))).toBe(
    'Cannot start: the port (PORT) is taken',
  );
  await new Promise((done) => first.close(done));
});

test('storage that cannot be reached is told by its host, never by the query of its address', async () => {
  const url = 'https://strapetsi.table.example/?sv=2024&sig=salainen';
  const cause = `connect ECONNREFUSED ${url}\n    at TLSSocket (node:tls:1)`;
  const said = await complaint(() => demandReached('Storage', url, unreachable(cause)));
  expect(said).toBe(
    'Cannot start: Storage cannot be reached (strapetsi.table.example): connect ECONNREFUSED https://strapetsi.table.example/',
  );
});

test('a queue address that leads nowhere stops the start, whatever storage says', async () => {
  const url = 'https://strapetsi.queue.example';
  await demandReached('Storage', 'https://strapetsi.table.example', async () => undefined);
  expect(await complaint(() => demandReached('The queue', url, unreachable('getaddrinfo ENOTFOUND')))).toBe(
    'Cannot start: The queue cannot be reached (strapetsi.queue.example): getaddrinfo ENOTFOUND',
  );
});

test('what is wrong in the configuration is told as it is; of anything else only the first line', () => {
  expect(complaintOf(new BadConfig('BOT_ID is missing'))).toBe('BOT_ID is missing');
  expect(complaintOf('broken\nat somewhere')).toBe('Cannot start: broken');
});
