import { reading } from './answers/card-button';
import { keepingTyped, tellsRefusals } from './answers/keep-typed';
import type { Config } from './config';
import { contactOf } from './people/contact';
import type { Ports } from './ports';
import type {
  CallHandler,
  Ended,
  Foresee,
  OpenHandler,
  Render,
  Routes,
  Tick,
  Titles,
  TurnHandler,
  UnknownHandler,
  Waits,
} from './routes';
import type { Endpoint } from './shared/contract/endpoint';
import type { Act } from './shared/domain/act';
import type { CommandName } from './shared/domain/command';
import type { InDoubt } from './shared/domain/delivery-course';
import type { Network } from './shared/domain/network';
import { admit } from './shared/domain/permission';
import { inOrder } from './shared/domain/waiting';

export type CallRoute = { readonly endpoint: Endpoint; readonly handler: CallHandler<Endpoint> };

/** A way in that a person can take, and the act that decides who may. */
export type WayIn = {
  readonly by: 'command' | 'action' | 'call';
  /** The command's name, the verb, or method and path. */
  readonly name: string;
  readonly act: Act;
};

/** What the rooms have registered, as the doors look it up: one Map per way in. */
export type RouteTable = {
  readonly routes: Routes;
  readonly commands: ReadonlyMap<CommandName, TurnHandler>;
  readonly actions: ReadonlyMap<string, TurnHandler>;
  readonly calls: readonly CallRoute[];
  /** Answered without a token, to whoever has the link. */
  readonly opened: readonly { readonly prefix: string; readonly handler: OpenHandler }[];
  /** Every way in with its decision: what the page of permissions is made from. */
  readonly ways: readonly WayIn[];
  readonly messages: ReadonlyMap<string, Render>;
  readonly inDoubt: ReadonlyMap<string, InDoubt>;
  readonly due: ReadonlyMap<string, (tick: Tick) => Promise<void>>;
  readonly ended: readonly Ended[];
  readonly starts: readonly ((ports: Ports, network: Network) => Promise<void>)[];
  /** Answers before anything is set up (Teams' validation asks for it). */
  readonly needsNoNetwork: ReadonlySet<TurnHandler>;
  readonly welcome: TurnHandler;
  readonly unknown: UnknownHandler;
  /** Whom to ask to be added: the coordinating organisation, or the first coordinators' addresses. */
  readonly contact: (network: Network | null) => string;
};

const once = <K, V>(map: Map<K, V>, key: K, value: V, what: string): void => {
  if (map.has(key)) throw new Error(`${what} ${String(key)} is registered twice`);
  map.set(key, value);
};

const registered = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const found = map.get(key);
  if (!found) throw new Error(`no room has registered ${String(key)}`);
  return found;
};

/** Who may not at all is refused before anything is read; whose it is, the use-case asks. */
const admitting =
  (act: Act, handler: TurnHandler): TurnHandler =>
  async (turn) => {
    admit(turn.actor, act, turn.network);
    if (turn.refusal && !tellsRefusals(handler)) throw turn.refusal;
    return handler(turn);
  };

export const makeTable = (config: Config): RouteTable => {
  const commands = new Map<CommandName, TurnHandler>();
  const actions = new Map<string, TurnHandler>();
  const calls: CallRoute[] = [];
  const opened: { readonly prefix: string; readonly handler: OpenHandler }[] = [];
  const messages = new Map<string, Render>();
  const inDoubt = new Map<string, InDoubt>();
  const due = new Map<string, (tick: Tick) => Promise<void>>();
  const starts: ((ports: Ports, network: Network) => Promise<void>)[] = [];
  const titles = new Map<string, Titles>();
  const foresight = new Map<string, Foresee>();
  const ended: Ended[] = [];
  const waits: Waits[] = [];
  const ways: WayIn[] = [];
  const needsNoNetwork = new Set<TurnHandler>();
  const firstWords = new Map<'welcome', TurnHandler>();
  const lastWords = new Map<'unknown', UnknownHandler>();
  const routes: Routes = {
    commands,
    actions,
    waiting: async (look) => {
      const found = await Promise.all(waits.map((find) => find(look)));
      return inOrder(found.flat(), look.ports.now());
    },
    waits: (find) => void waits.push(find),
    starts,
    titles,
    foresight,
    knowsDue: (kind) => due.has(kind),
    command: (name, act, handler, when) => {
      const admitted = admitting(act, handler);
      once(commands, name, admitted, 'command');
      if (when?.beforeSetUp) needsNoNetwork.add(admitted);
      ways.push({ by: 'command', name, act });
    },
    welcome: (handler) => once(firstWords, 'welcome', handler, 'answer'),
    unknown: (handler) => once(lastWords, 'unknown', handler, 'answer'),
    button: (button, handler, reopen) => {
      const { verb, act } = button;
      const read = reading(button, handler);
      once(actions, verb, admitting(act, reopen ? keepingTyped(read, reopen) : read), 'action');
      ways.push({ by: 'action', name: verb, act });
    },
    call: (endpoint, handler) => {
      calls.push({ endpoint, handler: handler as unknown as CallHandler<Endpoint> });
      ways.push({ by: 'call', name: `${endpoint.method.toUpperCase()} ${endpoint.path}`, act: endpoint.act });
    },
    open: (prefix, handler) => void opened.push({ prefix, handler }),
    message: (kind, render, doubt) => {
      once(messages, kind, render, 'message');
      if (doubt) inDoubt.set(kind, doubt);
    },
    title: (kind, find) => once(titles, kind, find, 'title'),
    ended: (handler) => void ended.push(handler),
    due: (kind, handler, foresee) => {
      once(due, kind, handler, 'due');
      if (foresee) foresight.set(kind, foresee);
    },
    start: (handler) => void starts.push(handler),
  };
  return {
    routes,
    commands,
    actions,
    calls,
    opened,
    ways,
    messages,
    inDoubt,
    due,
    ended,
    starts,
    needsNoNetwork,
    welcome: async (turn) => registered(firstWords, 'welcome')(turn),
    unknown: async (turn, near) => registered(lastWords, 'unknown')(turn, near),
    contact: (network) => contactOf(network, config.coordinators),
  };
};
