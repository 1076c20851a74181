import type { Next, Request, Response, Server } from 'restify';
import type { Config } from '../config';
import type { Proved } from '../identity/bearer';
import type { Limits } from '../limits';
import type { Ports } from '../ports';
import { Refusal } from '../shared/domain/refusal';
import { addressOf } from './address';
import { tell } from './answers';
import type { Doorkeeper } from './doorkeeper';
import { safeHeaders } from './headers';
import { callerOf, type HttpCaller, type TabKeys } from './token';
import { letUnreadGo } from './unread';

/** The one path of activities; their sender is proved by another token than a tab's. */
export const activities = '/api/messages';
/** Answered without a token (SURFACE.md): the first three are asked for by machines, again and again. */
const watched = new Set(['/healthz', '/readyz']);
const open = /^\/(api\/openapi\.json|tab|tab\/.*|calendar\/.*)$/u;

type Speaker = { readonly caller: HttpCaller } | { readonly sender: Proved };

export type GateOptions = {
  readonly config: Config;
  readonly ports: Ports;
  readonly keys: TabKeys;
  readonly limits: Limits;
  readonly prove: (authorization: string) => Promise<Proved>;
  readonly doorkeeper: Doorkeeper;
};

export type TokenGate = {
  readonly callerOf: (req: Request) => HttpCaller;
  readonly senderOf: (req: Request) => Proved;
};

const pathOf = (req: Request): string => (req.url ?? '').split('?')[0]?.replace(/\/{2,}/gu, '/') ?? '';
const reads = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD';

/**
 * Before anything else of a request is looked at: who speaks, by the header alone. Who cannot show it hears of that and
 * of nothing else; no byte of a body has been read by then.
 */
export const guard = (server: Server, options: GateOptions): TokenGate => {
  const { config, ports, keys, limits, prove, doorkeeper } = options;
  const speakers = new WeakMap<Request, Speaker>();

  const proofOf = async (req: Request, path: string): Promise<Speaker> => {
    const authorization = req.header('authorization');
    if (path === activities) return { sender: await prove(authorization ?? '') };
    return { caller: await callerOf(authorization, keys, ports.tick()) };
  };
  const fromAddress = (req: Request, came: 'page' | 'unproved'): Promise<void> =>
    limits.address(addressOf(req, config.limits?.proxies ?? 0), came);
  const admit = async (req: Request): Promise<void> => {
    const path = pathOf(req);
    if (reads(req) && watched.has(path)) return;
    doorkeeper.demandOpen();
    if (reads(req) && open.test(path)) return fromAddress(req, 'page');
    const speaker = await proofOf(req, path).catch(async (error: unknown) => {
      if (error instanceof Refusal) await fromAddress(req, 'unproved');
      throw error;
    });
    speakers.set(req, speaker);
    if ('caller' in speaker) await limits.person(speaker.caller);
  };

  server.pre((req: Request, res: Response, next: Next): void => {
    for (const [name, value] of Object.entries(safeHeaders)) res.header(name, value);
    letUnreadGo(req, res);
    admit(req).then(
      () => next(),
      (error: unknown) => {
        tell(req, res, error, { id: ports.newId().slice(0, 8), log: ports.log, event: 'http.failed' });
        next(false);
      },
    );
  });

  const speaking = <K extends 'caller' | 'sender'>(
    req: Request,
    as: K,
  ): Extract<Speaker, Record<K, unknown>> => {
    const speaker = speakers.get(req);
    if (!speaker || !(as in speaker)) throw new Refusal('notSignedIn');
    return speaker as Extract<Speaker, Record<K, unknown>>;
  };
  return {
    callerOf: (req) => speaking(req, 'caller').caller,
    senderOf: (req) => speaking(req, 'sender').sender,
  };
};
