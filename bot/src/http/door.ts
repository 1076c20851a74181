import type { Next, Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Config } from '../config';
import type { Ports } from '../ports';
import type { Answered, RouteTable } from '../route-table';
import type { Actor } from '../shared/domain/actor';
import { type Language, languageOf } from '../shared/domain/language';
import { dayOf } from '../shared/domain/month';
import type { Account, Network } from '../shared/domain/network';
import { admit, mayAtAll } from '../shared/domain/permission';
import { withoutControls } from '../shared/domain/plain';
import { Refusal } from '../shared/domain/refusal';
import { noNetwork } from '../shared/text/refusals';
import type { DoorAnswer } from '../teams/door';
import { personOfAccount } from '../teams/people';
import type { Work } from '../work/work';
import { errorAnswer } from './errors';
import { openApiOf } from './openapi';
import { serveTab } from './tab-files';
import { type Caller, callerOf, type TabKeys } from './token';

export type HttpDoorOptions = {
  readonly config: Config;
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly keys: TabKeys;
  /** The built tab; null in tests that do not look at it. */
  readonly tabDir: string | null;
  readonly teams: (authorization: string, body: unknown) => Promise<DoorAnswer>;
  readonly work: Work;
};

const accountOf = ({ objectId, tenantId }: Account): Account => ({ objectId, tenantId });

const maxBody = 6 * 1024 * 1024;

const actorFrom = (
  req: Request,
  { ports }: HttpDoorOptions,
  caller: Caller,
  network: Network | null,
): Actor => {
  const person = network ? (personOfAccount(network, caller) ?? null) : null;
  return {
    ...caller,
    name: person?.name ?? caller.name,
    language: person?.language ?? languageOf(req.header('accept-language')),
    person,
    today: dayOf(ports.now()),
  };
};

const answerCall =
  (options: HttpDoorOptions, { endpoint, handler }: Answered) =>
  async (req: Request, res: Response) => {
    const { ports, table } = options;
    let lang: Language = languageOf(req.header('accept-language'));
    let network: Network | null = null;
    const started = ports.tick();
    const id = ports.newId().slice(0, 8);
    try {
      // The token first: without one, nothing is told, not even whether storage answers.
      const caller = await callerOf(req.header('authorization'), options.keys, ports.tick());
      network = await ports.stores.network.read();
      const actor = actorFrom(req, options, caller, network);
      lang = actor.language;
      if (!network) {
        res.send(503, { error: { code: 'noNetwork', message: noNetwork[lang], id } });
        return;
      }
      // S14: the coordinator gets the request.
      if (!actor.person && !mayAtAll(actor, endpoint.act, network))
        await ports.stores.requests.add({
          account: accountOf(caller),
          name: actor.name,
          at: ports.now(),
          wanted: '',
        });
      // Before query and body are looked at: who may not at all learns nothing about them.
      admit(actor, endpoint.act, network);
      const query = endpoint.query?.parse(req.query ?? {});
      const body = endpoint.body?.parse(withoutControls(req.body ?? {}));
      const params = req.params as Readonly<Record<string, string>>;
      const result = await handler({ ports, actor, network, lang, query, body, params } as never);
      res.send(200, result);
    } catch (error) {
      const answer = errorAnswer(error, {
        lang,
        id,
        contact: table.contact(network),
        reads: endpoint.method === 'get',
      });
      if (answer.isOutage)
        ports.log({
          event: 'call.failed',
          id,
          path: endpoint.path,
          error: error instanceof Error ? (error.stack ?? '') : String(error),
        });
      res.send(answer.status, answer.body);
    } finally {
      ports.log({
        event: 'call',
        path: endpoint.path,
        status: res.statusCode,
        ms: ports.tick() - started,
        id,
      });
    }
  };

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

const health = (server: Server, { ports, table, work }: HttpDoorOptions): void => {
  server.get(
    '/healthz',
    plain(async (_req, res) => void res.send(200, { ok: true })),
  );
  server.get(
    '/readyz',
    plain(async (_req, res) => {
      const next = await ports.stores.ping().then(
        () => ports.stores.agenda.next(),
        () => undefined,
      );
      const storage = next !== undefined;
      const workAgeMs = ports.tick() - work.lastTurn();
      const overdueMs = next && next.at < ports.now() ? Date.parse(ports.now()) - Date.parse(next.at) : 0;
      const ready = storage && workAgeMs < 60_000;
      res.send(ready ? 200 : 503, { ready, storage, workAgeMs, oldestDueMs: overdueMs });
    }),
  );
  const document = openApiOf(table.calls.map((c) => c.endpoint));
  server.get(
    '/api/openapi.json',
    plain(async (_req, res) => void res.send(200, document)),
  );
};

const refusalFor = (status: number): Refusal =>
  status === 413
    ? new Refusal('tooLong')
    : new Refusal(status === 404 || status === 405 ? 'notFound' : 'badInput');

/** restify's own errors (unknown path, bad JSON, too large) in the house's form. */
const houseErrors = (server: Server, options: HttpDoorOptions): void => {
  server.on(
    'restifyError',
    (req: Request, res: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
      const lang = languageOf(req.header('accept-language'));
      const id = options.ports.newId().slice(0, 8);
      const status = error.statusCode ?? 500;
      // A stranger hears of the token alone, whatever else was wrong.
      callerOf(req.header('authorization'), options.keys, options.ports.tick())
        .then(() => (status >= 500 ? error : refusalFor(status)))
        .catch((refused: unknown) => refused)
        .then((told) => {
          const answer = errorAnswer(told, { lang, id, contact: '', reads: req.method === 'GET' });
          if (answer.isOutage) options.ports.log({ event: 'http.failed', id, error: error.name ?? '' });
          if (!res.headersSent) res.send(answer.status, answer.body);
          done();
        });
    },
  );
};

/** The server of the tab's API, the tab's pages and the bot's messages. */
export const openHttpDoor = (options: HttpDoorOptions): Server => {
  const server = restify.createServer({ name: 'strapetsi', maxParamLength: 1000 });
  server.pre(restify.plugins.pre.dedupeSlashes());
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: maxBody, rejectUnknown: false }));
  server.use((_req, res, next) => {
    res.header('X-Content-Type-Options', 'nosniff');
    res.header('Referrer-Policy', 'no-referrer');
    res.header('Cache-Control', 'no-store');
    next();
  });
  houseErrors(server, options);
  health(server, options);
  server.post(
    '/api/messages',
    plain(async (req, res) => {
      const answer = await options.teams(req.header('authorization') ?? '', req.body);
      if (answer.body === undefined) res.send(answer.status);
      else res.send(answer.status, answer.body);
    }),
  );
  for (const call of options.table.calls) {
    const method = call.endpoint.method === 'delete' ? 'del' : call.endpoint.method;
    server[method](call.endpoint.path, plain(answerCall(options, call)));
  }
  if (options.tabDir) serveTab(server, options.tabDir);
  return server;
};
