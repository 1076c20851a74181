import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What came back over one connection, as it was written. */
export type WireAnswer = { readonly status: number; readonly text: string; readonly took: number };

type Patience = {
  readonly leaves?: boolean;
  readonly longest?: number;
  /** Silence after an answer that means that it was all, ms. */
  readonly patience?: number;
};

/** Writes bytes to a server and listens until it closes the line, or has answered and is silent. */
export const wired = async (
  url: string,
  parts: readonly (string | Buffer)[],
  { leaves = false, longest = 4_000, patience = 150 }: Patience = {},
): Promise<WireAnswer> => {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  const socket = connect(Number(port), hostname);
  let text = '';
  let quiet: NodeJS.Timeout | undefined;
  const end = (): void => void socket.destroy();
  const timer = setTimeout(end, longest);
  socket.on('error', () => undefined);
  socket.setEncoding('utf8');
  socket.on('data', (part: string) => {
    text += part;
    clearTimeout(quiet);
    quiet = setTimeout(end, patience);
  });
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  await Promise.race([closed, new Promise<void>((done) => socket.once('connect', () => done()))]);
  for (const part of parts) socket.write(part);
  if (leaves) setTimeout(end, 30);
  await closed;
  clearTimeout(timer);
  clearTimeout(quiet);
  return { status: Number(/^HTTP\/1\.1 (\d+)/u.exec(text)?.[1] ?? 0), text, took: performance.now() - began };
};

export type RequestHead = Readonly<Record<string, string | number>>;
/** A request's head, exactly as said; a body's length is not worked out by anybody. */
export const headOf = (method: string, path: string, head: RequestHead = {}): string =>
  `${method} ${path} HTTP/1.1\r\nhost: x\r\n${Object.entries(head)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

const multipart = [
  '--rajaviiva',
  'Content-Disposition: form-data; name="file"; filename="x.bin"',
  'Content-Type: application/octet-stream',
  '',
  'x'.repeat(50_000),
  '--rajaviiva--',
  '',
].join('\r\n');

export type BadBody = { readonly head: RequestHead; readonly body: string | Buffer };
const of = (body: string | Buffer, head: RequestHead = {}): BadBody => ({
  head: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...head },
  body,
});
/** Bodies that nobody may be hurt by. The packed one is half a megabyte on the way and half a gigabyte unpacked. */
export const badBodies = (unpacked = 64 * 1024 * 1024): Readonly<Record<string, BadBody>> => ({
  'packed, and not packed at all': of('xx', { 'content-encoding': 'gzip' }),
  'packed, and huge once unpacked': of(gzipSync(Buffer.alloc(unpacked, ' ')), { 'content-encoding': 'gzip' }),
  'packed in a way that nobody knows': of('xx', { 'content-encoding': 'br, gzip' }),
  'in many parts, with a file': of(multipart, { 'content-type': 'multipart/form-data; boundary=rajaviiva' }),
  'as a form': of('a=1&b=2', { 'content-type': 'application/x-www-form-urlencoded' }),
  'as text': of('{}', { 'content-type': 'text/plain' }),
  'of no kind at all': of('{}', { 'content-type': '' }),
  'in another alphabet': of('{}', { 'content-type': 'application/json; charset=utf-16' }),
  'six megabytes long': of(JSON.stringify({ text: 'x'.repeat(6 * 1024 * 1024) })),
  'said to be enormous': {
    head: { 'content-type': 'application/json', 'content-length': '999999999999' },
    body: '{',
  },
  'thirty thousand deep': of(`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`),
  'fifty thousand lists deep': of(`{"value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  'no JSON': of('{"a":'),
  'no text': of(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  'reaching behind an object': of('{"__proto__":{"admin":true}}'),
  'reaching behind a constructor': of('{"constructor":{"prototype":{"admin":true}}}'),
});
