import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { letUnreadGo } from './unread';

// Sips and the cut go by a clock that stands still until a test moves it; the line itself is real.
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: [
      'nextTick',
      'setImmediate',
      'clearImmediate',
      'queueMicrotask',
      'performance',
      'Date',
      'hrtime',
    ],
  });
});
afterEach(() => jest.useRealTimers());

/** Time goes by, a sip's worth after another, and what it moves over the line arrives. */
const pass = async (ms: number, until: () => boolean = () => false): Promise<void> => {
  for (let gone = 0; gone < ms && !until(); gone += 100) {
    jest.advanceTimersByTime(100);
    await sleep(5);
  }
};

/** A server that answers 401 before it has read anything, and how often each request was read of. */
const opened = async () => {
  const reads: jest.SpyInstance[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((req, res) => {
    requests.push(req);
    reads.push(jest.spyOn(req, 'read'));
    letUnreadGo(req, res);
    res.writeHead(401);
    res.end('no');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const send = async (announced: number | 'in parts', sent: number) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    socket.on('error', () => undefined);
    const gone = new Promise<void>((done) => socket.once('close', () => done()));
    const length =
      announced === 'in parts'
        ? `transfer-encoding: chunked\r\n\r\n${sent.toString(16)}`
        : `content-length: ${announced}\r\n`;
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${length}\r\n`);
    socket.write(Buffer.alloc(sent));
    while (!text.includes('no')) await sleep(5);
    return { socket, gone, text };
  };
  const close = (): void => void server.close().closeAllConnections();
  return { send, reads, requests, close };
};

test('who leaves in mid-body after the answer leaves nothing behind', async () => {
  const { send, reads, close } = await opened();
  const { socket, gone, text } = await send(1_600_000, 500_000);
  expect(text).toContain('401');
  expect(jest.getTimerCount()).toBe(2);
  socket.destroy();
  await gone;
  // What had come before is sipped first, and that the sender has gone is seen behind it.
  await pass(2_400, () => jest.getTimerCount() === 0);
  expect(jest.getTimerCount()).toBe(0);
  const read = reads[0]?.mock.calls.length ?? 0;
  expect(read).toBeGreaterThan(1);
  await pass(500);
  expect(reads[0]?.mock.calls.length).toBe(read);
  close();
});

test('of what could not be let by in time nothing is read: who sends it hears the answer and is cut off', async () => {
  const { send, reads, close } = await opened();
  const { gone, text } = await send(6_000_000, 3_000_000);
  expect(text).toContain('401');
  // The cut alone; a sip would be one every 100 ms.
  expect(jest.getTimerCount()).toBe(1);
  await pass(2_500);
  await gone;
  // The look whether anything has come, and what it wakes.
  expect(reads[0]?.mock.calls.length).toBeLessThan(4);
  close();
});

test('who goes on sending is heard out for a while, then cut off, and then no more is read', async () => {
  const { send, reads, requests, close } = await opened();
  const { gone } = await send('in parts', 20_000_000);
  await pass(2_400);
  expect(requests[0]?.socket.destroyed).toBe(false);
  await pass(100);
  await gone;
  const read = reads[0]?.mock.calls.length ?? 0;
  expect(read).toBeGreaterThan(10);
  expect(jest.getTimerCount()).toBe(0);
  close();
});

test('a line that is kept open gathers no listeners', async () => {
  const { send, requests, close } = await opened();
  const { socket } = await send(200_000, 200_000);
  await pass(2_400, () => requests[0]?.readableEnded === true);
  expect(requests[0]?.readableEnded).toBe(true);
  const before = requests[0]?.socket.listenerCount('close');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n');
  socket.write(Buffer.alloc(100_000));
  await pass(2_400, () => requests[1]?.readableEnded === true);
  expect(requests[1]?.readableEnded).toBe(true);
  expect(requests[1]?.socket.listenerCount('close')).toBe(before);
  socket.destroy();
  close();
});
