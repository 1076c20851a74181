import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Longer than any answer that is still worth waiting for, real ms. */
const answerMs = 15_000;
/** Kept shorter than the other side keeps them, or a request would meet a line that is just being cut. */
const idleMs = 4_000;

export type ConnectorCall = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly serviceUrl: string;
  /** Under `/v3/conversations`. */
  readonly path: string;
  /** JSON. */
  readonly body?: string;
};
export type ConnectorAnswer = {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
};

/** No answer came. `mayHaveArrived` is false only when nothing can have left: then it is surely not accepted. */
export class NoAnswer extends Error {
  constructor(
    readonly code: string,
    readonly mayHaveArrived: boolean,
  ) {
    super(`no answer from Teams: ${code}`);
  }
}

/** The `authorization` that the Bot Connector wants, on demand a new one; null in the local mode, where nothing is signed. */
export type Signature = (anew?: boolean) => Promise<string | null>;
export type Connector = (asked: ConnectorCall) => Promise<ConnectorAnswer>;

const readAll = (answer: IncomingMessage): Promise<string> =>
  new Promise((done, failed) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      text += part;
    });
    answer.once('end', () => done(text));
    answer.once('error', failed);
    answer.once('aborted', () => failed(Object.assign(new Error('cut'), { code: 'ECONNRESET' })));
  });

const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unreachable';
};

/**
 * The Bot Connector's REST calls over lines that stay open, each sent once and no more: botbuilder's own client
 * repeats a POST after a 5xx or a reset, also where Teams had taken it, and cannot say whether anything had left.
 */
export const makeConnector = (sign: Signature): Connector => {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: idleMs }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: idleMs }),
  } as const;

  const exchange = (
    url: URL,
    { method, body }: ConnectorCall,
    authorization: string | null,
  ): Promise<ConnectorAnswer> =>
    new Promise((done, failed) => {
      const isHttps = url.protocol === 'https:';
      const bytes = body === undefined ? undefined : Buffer.from(body);
      let hasLine = false;
      let timer: NodeJS.Timeout | undefined;
      const fail = (error: unknown): void => {
        clearTimeout(timer);
        failed(new NoAnswer(codeOf(error), hasLine));
      };
      const made = (isHttps ? httpsRequest : httpRequest)(url, {
        method,
        agent: agents[isHttps ? 'https:' : 'http:'],
        headers: {
          accept: 'application/json',
          ...(bytes
            ? { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }
            : {}),
          ...(authorization ? { authorization } : {}),
        },
      });
      timer = setTimeout(
        () => made.destroy(Object.assign(new Error('no answer in time'), { code: 'timeout' })),
        answerMs,
      );
      made.once('socket', (socket) => {
        if (!socket.connecting) hasLine = true;
        else
          socket.once(isHttps ? 'secureConnect' : 'connect', () => {
            hasLine = true;
          });
      });
      made.once('error', fail);
      made.once('response', (answer) => {
        readAll(answer).then((text) => {
          clearTimeout(timer);
          const { 'retry-after': retryAfter } = answer.headers;
          done({ status: answer.statusCode ?? 0, body: text, retryAfter });
        }, fail);
      });
      made.end(bytes);
    });

  return async (asked) => {
    const url = new URL(`${asked.serviceUrl.replace(/\/$/u, '')}/v3/conversations${asked.path}`);
    const signed = (anew = false): Promise<string | null> =>
      sign(anew).catch((error: unknown) => {
        // Without a token nothing leaves.
        throw new NoAnswer(`token: ${codeOf(error)}`, false);
      });
    const authorization = await signed();
    const told = await exchange(url, asked, authorization);
    // Nothing was taken, and a token that was taken back looks like a good one here: once with a new one.
    return told.status === 401 && authorization ? exchange(url, asked, await signed(true)) : told;
  };
};
