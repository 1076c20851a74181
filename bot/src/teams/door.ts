import { setTimeout as sleep } from 'node:timers/promises';
// Its index would load planners, models and tokenizers for three routes.
import { Application } from '@microsoft/teams-ai/lib/Application';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { type DoorAnswer, errorAnswer } from '../answers/error-answer';
import type { Config } from '../config';
import type { Proved } from '../identity/bearer';
import type { Limits } from '../limits';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import type { Reply, TurnHandler } from '../routes';
import { languageOf } from '../shared/domain/language';
import type { Network } from '../shared/domain/network';
import { Refusal } from '../shared/domain/refusal';
import { channelIdOf, type Incoming, incoming, isPersonal, localeIn, tenantOf, wordsOf } from './activity';
import { isLoopback, type TeamsConnection } from './adapter';
import { emptyNetwork, onPlace, type PlaceDoor } from './on-place';
import { tryReadTeam } from './places';
import { claimList, demandOurs, provedSender } from './sender';
import { actionHandler, answered, messageHandler, pressed, turnOf, withoutNetwork } from './turns';
import { writeAction, writeDialog, writeMessage } from './write';

export type DoorOptions = {
  readonly config: Config;
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly connection: TeamsConnection;
  readonly limits: Limits;
};

/** Real ms: Teams wants an answer within three seconds; a list that failed is asked for again so much later. */
const listMs = 1_500;
const listAgainMs = 30_000;

type Admitted = { readonly activity: Incoming; readonly claims: ReturnType<typeof claimList> };
/** In the local mode nothing is signed. */
const anonymous: Proved = { claims: {}, kid: '' };

/** A person's share of this instance; what Teams tells of places is nobody's. */
const within =
  ({ limits }: PlaceDoor, handler: TurnHandler): TurnHandler =>
  async (turn) => {
    await limits.person(turn.actor);
    return handler(turn);
  };

const onMessage = async (
  context: TurnContext,
  activity: Incoming,
  way: PlaceDoor,
  network: Network | null,
): Promise<void> => {
  const { ports, table } = way;
  // A button's fallback is a message without words that carries the card's data; it is answered to the place.
  const button = activity.value && !activity.text?.trim() ? pressed(activity.value) : null;
  const turn = await turnOf(context, activity, ports, network ?? emptyNetwork(ports), 'place');
  const asked = button
    ? { handler: actionHandler(table, button.verb), args: '', data: button.data, reading: false }
    : messageHandler(table, wordsOf(activity.text));
  const handler = network || table.needsNoNetwork.has(asked.handler) ? asked.handler : withoutNetwork;
  await writeMessage(
    context,
    await answered(
      { ...turn, args: asked.args, data: asked.data, reading: asked.reading ?? false },
      within(way, handler),
      table.contact(network),
    ),
  );
};

/**
 * An invoke's answer changes the card for the moment only: a client can fall back to the stored message later
 * (TEAMS.md, T21). In one's own chat what was answered is therefore changed in the message too, after the answer.
 */
const keepAnswered = (activity: Incoming, { ports }: PlaceDoor, reply: Reply): void => {
  if (!isPersonal(activity) || !activity.replyToId || reply.is !== 'card' || !reply.done) return;
  const { serviceUrl, conversation, replyToId } = activity;
  const post = { card: reply.card, summary: reply.summary };
  ports.messenger.edit(serviceUrl, conversation.id, replyToId, post).catch((error: unknown) => {
    ports.log({ event: 'card.notKept', error: error instanceof Error ? error.message : String(error) });
  });
};

const onInvoke = async (
  context: TurnContext,
  activity: Incoming,
  way: PlaceDoor,
  network: Network | null,
): Promise<void> => {
  const { verb, data } = pressed(activity.value);
  const turn = await turnOf(context, activity, way.ports, network ?? emptyNetwork(way.ports), 'person');
  const handler = network ? actionHandler(way.table, verb) : withoutNetwork;
  const reply = await answered({ ...turn, data }, within(way, handler), way.table.contact(network));
  if (activity.name === 'adaptiveCard/action') {
    await writeAction(context, reply);
    keepAnswered(activity, way, reply);
  } else await writeDialog(context, reply, 'Strapetsi');
};

/** A personal chat that somebody writes in is a chat that we can write to later; noted once an hour and when it changes. */
const chatNotes = ({ stores, now }: Ports) => {
  const noted = new Map<string, string>();
  return async (activity: Incoming): Promise<void> => {
    const objectId = activity.from.aadObjectId;
    if (!isPersonal(activity) || !objectId) return;
    const account = { objectId, tenantId: tenantOf(activity) };
    const chat = { conversation: activity.conversation.id, serviceUrl: activity.serviceUrl };
    const hour = now().slice(0, 13);
    const [key, said] = [JSON.stringify(account), JSON.stringify({ ...chat, hour })];
    if (noted.get(key) === said) return;
    await stores.channels.putChat(account, { ...chat, at: now() });
    noted.set(key, said);
  };
};

/**
 * A channel that is spoken in, though no team event told of it (the app was added while we were away). Whoever speaks
 * there waits for Teams' list no longer than `listMs`: without it they are answered as in a place not known yet.
 */
const channelNotes = (ports: Ports) => {
  const asked = new Map<string, number>();
  return async (context: TurnContext, activity: Incoming): Promise<void> => {
    const channel = channelIdOf(activity);
    const { team } = activity.channelData ?? {};
    if (isPersonal(activity) || !team || (await ports.stores.channels.cached()).has(channel)) return;
    if (ports.tick() - (asked.get(team.id) ?? Number.NEGATIVE_INFINITY) < listAgainMs) return;
    const read = tryReadTeam(context, activity, ports).then((isRead) => {
      if (isRead) asked.delete(team.id);
      else asked.set(team.id, ports.tick());
    });
    await Promise.race([read, sleep(listMs, undefined, { ref: false })]);
  };
};

/** teams-ai routes the activity; each route is one of the four ways in. */
const routed = (way: PlaceDoor): Application => {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const noteChat = chatNotes(way.ports);
  const noteChannel = channelNotes(way.ports);
  const is =
    (...types: readonly string[]) =>
    async (context: TurnContext) =>
      types.includes(context.activity.type);
  const named =
    (...names: readonly string[]) =>
    async (context: TurnContext) =>
      names.includes(context.activity.name ?? '');
  const step =
    (handle: (c: TurnContext, a: Incoming, w: PlaceDoor, n: Network | null) => Promise<void>) =>
    async (context: TurnContext): Promise<void> => {
      const activity = incoming.parse(context.activity);
      await noteChat(activity);
      if (handle !== onPlace) await noteChannel(context, activity);
      await handle(context, activity, way, await way.ports.stores.network.read());
    };
  // Not `adaptiveCards.actionExecute`: it keeps its answer's mode outside the turn, for everybody.
  app.addRoute(named('adaptiveCard/action', 'task/fetch', 'task/submit'), step(onInvoke), true);
  app.addRoute(is(ActivityTypes.Message), step(onMessage));
  app.addRoute(is(ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate), step(onPlace));
  return app;
};

/** Reads the activity, and that the proved sender speaks of it; throws what the caller is to be told. */
const admit = ({ config, connection }: DoorOptions, sender: Proved, body: unknown): Admitted => {
  const { identity } = connection;
  const activity = incoming.parse(body);
  if (identity) demandOurs(activity, sender, identity.keys, config.tenants);
  else if (!isLoopback(new URL(activity.serviceUrl).hostname)) throw new Refusal('notAllowed');
  return { activity, claims: claimList(sender.claims) };
};

/** The door of `POST /api/messages`: `prove` looks at the header alone, `take` walks the activity to its room. */
export const openTeamsDoor = (options: DoorOptions) => {
  const { ports, table, connection, limits } = options;
  const app = routed({ ports, table, limits });
  const prove = async (authorization: string): Promise<Proved> => {
    const { identity } = connection;
    return identity
      ? provedSender(authorization, identity.keys, options.config.bot, ports.tick())
      : anonymous;
  };
  const take = async (sender: Proved, body: unknown): Promise<DoorAnswer> => {
    const id = ports.newId().slice(0, 8);
    const started = ports.tick();
    let status = 200;
    let type = '';
    try {
      const { activity, claims } = admit(options, sender, body);
      type = activity.type;
      const asSent = { ...(body as Activity), timestamp: new Date(ports.tick()) };
      const response = await connection.adapter.take(claims, asSent, async (context) => {
        await app.run(context);
      });
      // An invoke that nobody here answers: botbuilder calls that a fault of ours.
      if (response?.status === 501) throw new Refusal('notFound');
      status = response?.status ?? 200;
      return { status, body: response?.body };
    } catch (error) {
      const answer = errorAnswer(error, {
        lang: languageOf(localeIn(body)),
        id,
        contact: table.contact(null),
        reads: false,
      });
      status = answer.status;
      if (answer.isOutage)
        ports.log({
          event: 'activity.failed',
          id,
          error: error instanceof Error ? (error.stack ?? '') : String(error),
        });
      return answer;
    } finally {
      ports.log({ event: 'activity', type, status, ms: ports.tick() - started, id });
    }
  };
  return { prove, take };
};
