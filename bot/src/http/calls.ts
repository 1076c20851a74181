import type { Request, Response } from 'restify';
import type { ZodType } from 'zod';
import { refusalOf } from '../answers/error-answer';
import type { Ports } from '../ports';
import type { CallRoute, RouteTable } from '../route-table';
import { usualBytes } from '../shared/contract/endpoint';
import type { Actor } from '../shared/domain/actor';
import { type Language, languageOf } from '../shared/domain/language';
import { dayOf } from '../shared/domain/month';
import { type Account, type Network, personOfAccount } from '../shared/domain/network';
import { arrived } from '../shared/domain/people-text';
import { admit, admitRead, mayAtAll } from '../shared/domain/permission';
import { holdsIdentityCodes } from '../shared/domain/personal-data';
import { Refusal } from '../shared/domain/refusal';
import { noNetwork } from '../shared/text/refusals';
import { tell } from './answers';
import { readJson } from './body';
import type { Doorkeeper } from './doorkeeper';
import type { TokenGate } from './gate';
import { answerLean } from './lean';
import { inPeriod, periodAsked, queryOf } from './period';
import type { HttpCaller } from './token';

type CallsOptions = {
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly gate: TokenGate;
  readonly doorkeeper: Doorkeeper;
};

const accountOf = ({ objectId, tenantId }: Account): Account => ({ objectId, tenantId });

const actorFrom = (req: Request, ports: Ports, caller: HttpCaller, network: Network | null): Actor => {
  const person = network ? (personOfAccount(network, caller) ?? null) : null;
  return {
    ...caller,
    name: person?.name ?? caller.name,
    language: person?.language ?? languageOf(req.header('accept-language')),
    person,
    today: dayOf(ports.now()),
  };
};

/** S14: who may not because nobody has added them is told so, and the coordinator gets the request. */
const admitted = async (actor: Actor, { endpoint }: CallRoute, ports: Ports, network: Network) => {
  if (!actor.person && !mayAtAll(actor, endpoint.act, network))
    await ports.stores.requests.add({
      account: accountOf(actor),
      name: actor.name,
      at: ports.now(),
      wanted: '',
    });
  // Before query and body are looked at: who may not at all learns nothing about them.
  if (endpoint.method === 'get') admitRead(actor, endpoint.act, network);
  else admit(actor, endpoint.act, network);
};

/** What the schema makes of it, or the refusal that names the field and what stood there. */
const understood = (schema: ZodType, sent: unknown): unknown => {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw refusalOf(read.error, sent);
};

/** One path of the API: who, then whether they may at all, then what they sent, then the room. */
export const answerCall =
  ({ ports, table, gate, doorkeeper }: CallsOptions, call: CallRoute) =>
  async (req: Request, res: Response): Promise<void> => {
    const { endpoint, handler } = call;
    let lang: Language = languageOf(req.header('accept-language'));
    let network: Network | null = null;
    const started = ports.tick();
    const id = ports.newId().slice(0, 8);
    doorkeeper.begin(res);
    try {
      const caller = gate.callerOf(req);
      network = await ports.stores.network.read();
      const actor = actorFrom(req, ports, caller, network);
      lang = actor.language;
      if (!network) {
        res.send(503, { error: { code: 'noNetwork', message: noNetwork[lang], id } });
        return;
      }
      const asks = periodAsked(req);
      const now = { ports, actor, network };
      const there = asks === null ? now : await inPeriod(now, asks);
      await admitted(there.actor, call, ports, there.network);
      if (there.network.past !== undefined && endpoint.method !== 'get') throw new Refusal('pastPeriod');
      const most = endpoint.maxBytes ?? usualBytes;
      const sent = endpoint.method === 'get' ? {} : await doorkeeper.reading(res, readJson(req, res, most));
      const query = endpoint.query && understood(endpoint.query, queryOf(req));
      if (holdsIdentityCodes(sent)) throw new Refusal('identityCode');
      const body = endpoint.body && understood(endpoint.body, arrived(sent ?? {}));
      const params = req.params as Readonly<Record<string, string>>;
      const asked = { ...there, lang, query, body, params };
      const answer = await handler(asked as never);
      if (endpoint.method === 'get') await answerLean(req, res, answer);
      else res.send(200, answer);
    } catch (error) {
      tell(req, res, error, {
        id,
        lang,
        contact: table.contact(network),
        log: ports.log,
        event: 'call.failed',
      });
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
