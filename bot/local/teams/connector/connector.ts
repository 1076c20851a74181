import type { Accepted } from '../book';
import { conversationOf } from '../directory';
import { type ConnectorFault, createFaults, type Faults, fault, type Operation } from '../faults';
import { type LocalAnswer, type LocalRequest, parsed, Told, toldAnswer } from '../http';
import type { Counter } from './admit';
import * as reads from './reads';
import * as writes from './writes';

/** `reset`: the connection breaks without an answer. */
export type ConnectorAnswer = LocalAnswer | 'reset';
type ConnectorCall = {
  readonly operation: Operation;
  readonly conversation: string;
  readonly run: () => Promise<LocalAnswer>;
};

const rootOf = (conversation: string): string => conversation.split(';')[0] ?? '';

const creating = async (teams: Counter, body: string): Promise<ConnectorCall> => {
  const asked = writes.parametersIn(body);
  const conversation = await writes.targetOf(teams, asked);
  return { operation: 'create', conversation, run: () => writes.create(teams, asked) };
};

const activityCall = (teams: Counter, { method, path, body }: LocalRequest): ConnectorCall | undefined => {
  const [, , id = '', , activityId] = path;
  const call = (operation: Operation, run: () => Promise<LocalAnswer>): ConnectorCall => ({
    operation,
    conversation: rootOf(id),
    run,
  });
  if (method === 'POST' && activityId === undefined) return call('send', () => writes.send(teams, id, body));
  if (activityId === undefined) return undefined;
  if (method === 'POST') return call('send', () => writes.reply(teams, id, activityId, body));
  if (method === 'PUT') return call('edit', () => writes.change(teams, id, activityId, body));
  return method === 'DELETE' ? call('delete', () => writes.erase(teams, id, activityId)) : undefined;
};

const readCall = (teams: Counter, { path, query }: LocalRequest): ConnectorCall | undefined => {
  const [, kind, id = '', what, which] = path;
  const call = (run: () => Promise<LocalAnswer>): ConnectorCall => ({
    operation: 'read',
    conversation: rootOf(id),
    run,
  });
  if (kind === 'conversations' && what === 'members')
    return call(() => (which === undefined ? reads.members(teams, id) : reads.member(teams, id, which)));
  if (kind === 'conversations' && what === 'pagedmembers')
    return call(() => reads.pagedMembers(teams, id, query));
  if (kind === 'teams' && what === 'conversations') return call(() => reads.channels(teams, id));
  return kind === 'teams' && id && what === undefined ? call(() => reads.teamDetails(teams, id)) : undefined;
};

const callOf = async (teams: Counter, ask: LocalRequest): Promise<ConnectorCall> => {
  const [version, kind, id, what] = ask.path;
  const isCreate = ask.method === 'POST' && kind === 'conversations' && id === undefined;
  const call =
    version !== 'v3'
      ? undefined
      : isCreate
        ? await creating(teams, ask.body)
        : what === 'activities'
          ? activityCall(teams, ask)
          : ask.method === 'GET'
            ? readCall(teams, ask)
            : undefined;
  if (!call) throw new Told(404, 'NotFound', `${ask.method} /${ask.path.join('/')} is not answered here.`);
  return call;
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const faultAnswer = (
  { status, code, retryAfter }: ConnectorFault,
  answer: LocalAnswer | null,
): ConnectorAnswer => {
  if (status === 'reset') return 'reset';
  if (status < 300 && answer) return answer;
  const headers: Readonly<Record<string, string>> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status, headers, body: { error: { code, message: 'Injected.' } } };
};

const answerCall = async (
  faults: Faults,
  { body }: LocalRequest,
  call: ConnectorCall,
): Promise<ConnectorAnswer> => {
  const broken = faults.take({ operation: call.operation, conversation: call.conversation, body });
  if (!broken) return call.run();
  try {
    const answer = broken.accepted ? await call.run() : null;
    await pause(broken.delayMs);
    return faultAnswer(broken, answer);
  } catch (error) {
    // What Teams refuses of itself was not the fault's doing.
    faults.giveBack(broken);
    throw error;
  }
};

const logLine = (teams: Counter) => (entry: Accepted) => {
  const { sequence, at, kind, place, thread, activityId, activity } = entry;
  const isChannel = place.startsWith('19:');
  return {
    sequence,
    at,
    kind,
    conversation: conversationOf({ id: place, thread: isChannel ? (thread ?? activityId) : null }),
    channel: isChannel ? place : null,
    team: isChannel ? (teams.directory.teamOf(place) ?? null) : null,
    person: teams.book.chat(place) ?? null,
    activityId,
    replyTo: thread,
    activity,
  };
};

/** The Bot Connector's side of Teams: what the bot asks, and what tests ask about it. */
export const createConnector = (teams: Counter): ((ask: LocalRequest) => Promise<ConnectorAnswer>) => {
  const faults = createFaults();
  const ownPages = (ask: LocalRequest): LocalAnswer | undefined => {
    const way = `${ask.method} ${ask.path.join('/')}`;
    if (way === 'GET log')
      return {
        status: 200,
        body: teams.book.accepted(Number(ask.query.get('after')) || 0).map(logLine(teams)),
      };
    if (way === 'GET faults') return { status: 200, body: faults.list() };
    if (way === 'POST faults') faults.add(parsed(fault, ask.body));
    else if (way === 'DELETE faults') faults.clear();
    else return undefined;
    return { status: 200, body: faults.list() };
  };
  return async (ask) => {
    try {
      const page = ownPages(ask);
      if (page) return page;
      if (Buffer.byteLength(ask.body) > teams.limits.maxBytes)
        throw new Told(413, 'MessageSizeTooBig', 'Message size is too big.');
      return await answerCall(faults, ask, await callOf(teams, ask));
    } catch (error) {
      if (error instanceof Told) return toldAnswer(error);
      throw error;
    }
  };
};
