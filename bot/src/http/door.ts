import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Next, Request, Response, Server } from 'restify';
import restify from 'restify';
import type { DoorAnswer } from '../answers/error-answer';
import type { Config } from '../config';
import type { Proved } from '../identity/bearer';
import type { Limits } from '../limits';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { usualBytes } from '../shared/contract/endpoint';
import { oncePer } from '../shared/domain/once';
import { Refusal } from '../shared/domain/refusal';
import type { Work } from '../work/work';
import { tell } from './answers';
import { readJson } from './body';
import { answerCall } from './calls';
import { type Doorkeeper, makeDoorkeeper } from './doorkeeper';
import { activities, guard, type TokenGate } from './gate';
import { rawAnswer } from './headers';
import { answerHealth } from './health';
import { answerOpen } from './open';
import { openApiOf } from './openapi';
import { serveTab } from './tab-files';
import type { TabKeys } from './token';

export type HttpDoorOptions = {
  readonly config: Config;
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly keys: TabKeys;
  readonly limits: Limits;
  /** The built tab; null in tests that do not look at it. */
  readonly tabDir: string | null;
  readonly teams: {
    readonly prove: (authorization: string) => Promise<Proved>;
    readonly take: (sender: Proved, body: unknown) => Promise<DoorAnswer>;
  };
  readonly work: Work;
};

/** True: let it through. False: it is answered there. */
type Before = (req: IncomingMessage, res: ServerResponse) => boolean;

export type HttpDoor = {
  readonly server: Server;
  /** Looks at every request before the door does; for what stands in front of it in the local mode. */
  readonly before: (look: Before) => void;
  /** No new requests; those that are being answered are, within so many ms; then every connection is closed. */
  readonly close: (most: number) => Promise<void>;
};

/** Ms: a whole head within ten seconds, a whole request within thirty; looked at every five. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** Bytes of a body that may lie unread before its sender has to wait: whoever proves nothing gets no more memory than that. */
const unread = { highWaterMark: 16_384 };

/** restify wants either a promise or `next`; this keeps handlers plain promises. */
const plain =
  (handle: (req: Request, res: Response) => Promise<void>) =>
  (req: Request, res: Response, next: Next): void => {
    handle(req, res).then(
      () => next(false),
      () => {
        if (!res.headersSent) res.send(500, { error: { code: 'outage', message: '', id: '' } });
        next(false);
      },
    );
  };

const refusalFor = (status: number): Refusal =>
  new Refusal(status === 404 || status === 405 ? 'notFound' : 'badInput');

/** restify's own errors (an unknown path, a bad one) in the house's form; the gate has let the caller in by then. */
const houseErrors = (server: Server, { ports }: HttpDoorOptions): void => {
  server.on(
    'restifyError',
    (req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      const told = status >= 500 ? error : refusalFor(status);
      tell(req, res, told, { id: ports.newId().slice(0, 8), log: ports.log, event: 'http.failed' });
      done();
    },
  );
};

const rawStatuses: ReadonlyMap<unknown, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);
/** What is no request at all is answered in one line, and its connection closed. */
const rawErrors = (server: Server): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawAnswer(rawStatuses.get(error.code) ?? '400 Bad Request'));
  });
  // restify listens and does nothing: whoever asked for another protocol would hold the connection for ever.
  (server.server as HttpServer).removeAllListeners('upgrade');
};

const answerActivities = (
  server: Server,
  { ports, teams }: HttpDoorOptions,
  gate: TokenGate,
  doorkeeper: Doorkeeper,
): void => {
  server.post(
    activities,
    plain(async (req, res) => {
      try {
        const sender = gate.senderOf(req);
        doorkeeper.begin(res);
        const body = await doorkeeper.reading(res, readJson(req, res, usualBytes));
        const answer = await teams.take(sender, body);
        if (answer.body === undefined) res.send(answer.status);
        else res.send(answer.status, answer.body);
      } catch (error) {
        tell(req, res, error, { id: ports.newId().slice(0, 8), log: ports.log, event: 'activity.failed' });
      }
    }),
  );
};

/** Anybody may read it: it is written once, when it is first asked for. */
const documentOf = oncePer((calls: RouteTable['calls']) =>
  JSON.stringify(openApiOf(calls.map((c) => c.endpoint))),
);

/** The server of the tab's API, the tab's pages and the bot's messages. */
export const openHttpDoor = (options: HttpDoorOptions): HttpDoor => {
  const { config, ports, table, keys, limits, teams, work } = options;
  const server = restify.createServer({
    name: 'strapetsi',
    maxParamLength: 1000,
    noWriteContinue: true,
  });
  Object.assign(server.server as HttpServer, patience, unread);
  const doorkeeper = makeDoorkeeper();
  const gate = guard(server, { config, ports, keys, limits, prove: teams.prove, doorkeeper });
  server.pre(restify.plugins.pre.dedupeSlashes());
  server.use(restify.plugins.queryParser({ mapParams: false }));
  houseErrors(server, options);
  rawErrors(server);
  answerHealth(server, work, doorkeeper);
  server.get(
    '/api/openapi.json',
    plain(
      async (_req, res) =>
        void res.sendRaw(200, documentOf(table.calls), { 'content-type': 'application/json' }),
    ),
  );
  answerActivities(server, options, gate, doorkeeper);
  for (const call of table.calls) {
    const method = call.endpoint.method === 'delete' ? 'del' : call.endpoint.method;
    server[method](call.endpoint.path, plain(answerCall({ ports, table, gate, doorkeeper }, call)));
  }
  answerOpen(server, { ports, table, doorkeeper });
  if (options.tabDir) serveTab(server, options.tabDir);
  // Known to restify, not to its types.
  const { first } = server as unknown as { readonly first: (look: Before) => void };
  return {
    server,
    before: first.bind(server),
    close: (most) => doorkeeper.close(server.server as HttpServer, most),
  };
};
