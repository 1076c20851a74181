import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';

export type LocalAnswer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type LocalRequest = {
  readonly method: string;
  /** Decoded, without the prefix. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Raw. */
  readonly body: string;
};

/** What the caller is told instead of an answer. */
export class Told extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const toldAnswer = ({ status, code, message, headers }: Told): LocalAnswer => ({
  status,
  headers,
  body: { error: { code, message } },
});

const readMost = 2 * 1024 * 1024;

/** Text beyond two megabytes is let go by: nothing here is that large, and its length alone refuses it. */
const bodyOf = async (req: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= readMost) parts.push(part);
  }
  if (bytes > readMost) throw new Told(413, 'MessageSizeTooBig', 'Request is larger than 2 MB.');
  return Buffer.concat(parts).toString('utf8');
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Told(400, 'BadSyntax', 'The path is not well encoded.');
  }
};

export const readAsk = async (req: IncomingMessage, prefix: string): Promise<LocalRequest> => {
  const [path = '', query = ''] = (req.url ?? '').split('?');
  const parts = path.slice(prefix.length).split('/').filter(Boolean);
  return {
    method: req.method ?? 'GET',
    path: parts.map(decoded),
    query: new URLSearchParams(query),
    body: await bodyOf(req),
  };
};

export const send = (res: ServerResponse, { status, body, headers = {} }: LocalAnswer): void => {
  const text = body === undefined ? '' : JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(text);
};

/** A body by its schema, or 400 with the field that is wrong. */
export const parsed = <S extends z.ZodType>(schema: S, body: string): z.output<S> => {
  const json = jsonOf(body);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Told(
    400,
    'BadSyntax',
    `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood'}`,
  );
};
const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Told(400, 'BadSyntax', 'The body is not JSON.');
  }
};

const isLoopback = (host: string): boolean =>
  /^(localhost|(::ffff:)?127\.\d+\.\d+\.\d+|\[?::1\]?)$/iu.test(host);
const nameOf = (host: string): string => host.replace(/:\d+$/u, '');

/**
 * Only this machine may ask, and no page of another site through this machine's browser: it would send its own
 * Origin, or, with its name bound to a loopback address, its own Host.
 */
export const guard = (req: IncomingMessage): void => {
  const host = req.headers.host ?? '';
  const { origin } = req.headers;
  const isOwn = origin === undefined || origin === `http://${host}`;
  if (isLoopback(req.socket.remoteAddress ?? '') && isLoopback(nameOf(host)) && isOwn) return;
  throw new Told(403, 'LocalOnly', 'Answers this machine only.');
};
