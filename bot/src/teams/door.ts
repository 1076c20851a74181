import { Application } from '@microsoft/teams-ai';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Config } from '../config';
import { bindRoster } from '../features/registry/bind-roster';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import type { Network } from '../shared/domain/network';
import { type Incoming, incoming, isPersonal, tenantOf, wordsOf } from './activity';
import type { TeamsConnection } from './adapter';
import { dropChannel, leaveTeam, readTeam } from './places';
import { actionHandler, answered, messageHandler, pressed, turnOf, withoutNetwork } from './turns';
import { writeAction, writeDialog, writeMessage } from './write';

export type DoorOptions = {
  readonly config: Config;
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly connection: TeamsConnection;
};
/** What the HTTP side has to send back. */
export type DoorAnswer = { readonly status: number; readonly body?: unknown };

type Way = { readonly ports: Ports; readonly table: RouteTable };

const onMessage = async (
  context: TurnContext,
  activity: Incoming,
  way: Way,
  network: Network | null,
): Promise<void> => {
  const { ports, table } = way;
  // A button's fallback is a message without words that carries the card's data; it is answered to the place.
  const button = activity.value && !activity.text?.trim() ? pressed(activity.value) : null;
  const turn = await turnOf(context, activity, ports, network ?? emptyNetwork(ports), 'place');
  const asked = button
    ? { handler: actionHandler(table, button.verb), args: '', data: button.data }
    : { ...messageHandler(table, wordsOf(activity.text)), data: {} };
  const handler = network || table.needsNoNetwork.has(asked.handler) ? asked.handler : withoutNetwork;
  await writeMessage(
    context,
    await answered({ ...turn, args: asked.args, data: asked.data }, handler, table.contact(network)),
  );
};

const onInvoke = async (
  context: TurnContext,
  activity: Incoming,
  way: Way,
  network: Network | null,
): Promise<void> => {
  const { verb, data } = pressed(activity.value);
  const turn = await turnOf(context, activity, way.ports, network ?? emptyNetwork(way.ports), 'person');
  const handler = network ? actionHandler(way.table, verb) : withoutNetwork;
  const reply = await answered({ ...turn, data }, handler, way.table.contact(network));
  if (activity.name === 'adaptiveCard/action') await writeAction(context, reply);
  else await writeDialog(context, reply, 'Strapetsi');
};

const emptyNetwork = (ports: Ports): Network => {
  const day = ports.now().slice(0, 10);
  const project = { name: 'Strapetsi', starts: day, ends: day, phases: [], quietMonths: [] };
  return { project, organisations: [], leaderships: [], memberships: [], seats: [], people: [] };
};

/** Added to a team or a chat, removed, or the team's channels changed. */
const onPlace = async (
  context: TurnContext,
  activity: Incoming,
  way: Way,
  network: Network | null,
): Promise<void> => {
  const { ports, table } = way;
  const event = activity.channelData?.eventType ?? '';
  const action = activity.type === ActivityTypes.InstallationUpdate ? String(activity.action ?? '') : '';
  const team = activity.channelData?.team?.id;
  const added = (activity.membersAdded as { id?: string }[] | undefined)?.some(
    (m) => m.id === activity.recipient.id,
  );
  const removed = (activity.membersRemoved as { id?: string }[] | undefined)?.some(
    (m) => m.id === activity.recipient.id,
  );
  if (team && (action.startsWith('remove') || removed || event === 'teamDeleted'))
    return leaveTeam(team, ports);
  if (event === 'channelDeleted') return dropChannel(activity.channelData?.channel?.id ?? '', true, ports);
  if (team) {
    await readTeam(context, activity, ports);
    if (network) await bindRoster(ports, network, [team]);
  }
  const isWelcome = added || action.startsWith('add');
  if (!isWelcome || !(await ports.stores.channels.claimWelcome(activity.conversation.id))) return;
  const turn = await turnOf(context, activity, ports, network ?? emptyNetwork(ports), 'place');
  await writeMessage(context, await answered(turn, table.welcome, table.contact(network)));
};

/** A personal chat that somebody writes in is a chat that we can write to later. */
const rememberChat = async (activity: Incoming, ports: Ports): Promise<void> => {
  if (!isPersonal(activity) || !activity.from.aadObjectId) return;
  await ports.stores.channels.putChat(
    { objectId: activity.from.aadObjectId, tenantId: tenantOf(activity) },
    { conversation: activity.conversation.id, serviceUrl: activity.serviceUrl },
  );
};

/** A channel that is spoken in, though no team event told of it (the app was added while we were away). */
const rememberChannel = async (context: TurnContext, activity: Incoming, ports: Ports): Promise<void> => {
  const channel = activity.channelData?.channel?.id ?? activity.conversation.id.split(';')[0] ?? '';
  if (isPersonal(activity) || !activity.channelData?.team || (await ports.stores.channels.get(channel)))
    return;
  await readTeam(context, activity, ports);
};

/** teams-ai routes the activity; each route is one of the four ways in. */
const routed = (way: Way): Application => {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const is =
    (...types: readonly string[]) =>
    async (context: TurnContext) =>
      types.includes(context.activity.type);
  const named =
    (...names: readonly string[]) =>
    async (context: TurnContext) =>
      names.includes(context.activity.name ?? '');
  const step =
    (handle: (c: TurnContext, a: Incoming, w: Way, n: Network | null) => Promise<void>) =>
    async (context: TurnContext): Promise<void> => {
      const activity = incoming.parse(context.activity);
      await rememberChat(activity, way.ports);
      if (handle !== onPlace) await rememberChannel(context, activity, way.ports);
      await handle(context, activity, way, await way.ports.stores.network.read());
    };
  // Not `adaptiveCards.actionExecute`: it keeps its answer's mode outside the turn, for everybody.
  app.addRoute(named('adaptiveCard/action', 'task/fetch', 'task/submit'), step(onInvoke), true);
  app.addRoute(is(ActivityTypes.Message), step(onMessage));
  app.addRoute(is(ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate), step(onPlace));
  return app;
};

/** The door of `POST /api/messages`: proves the caller, then walks the activity to its room. */
export const openTeamsDoor = ({ config, ports, table, connection }: DoorOptions) => {
  const app = routed({ ports, table });
  return async (authorization: string, body: unknown): Promise<DoorAnswer> => {
    const read = incoming.safeParse(body);
    if (!read.success) return { status: 400, body: { error: { code: 'badInput' } } };
    if (config.mode === 'cloud' && !config.tenants.includes(tenantOf(read.data))) return { status: 403 };
    if (config.mode === 'local' && !isLoopback(read.data.serviceUrl)) return { status: 403 };
    try {
      const activity = { ...(body as Activity), timestamp: new Date(ports.tick()) };
      const response = await connection.adapter.take(authorization, activity, async (context) => {
        await app.run(context);
      });
      return { status: response?.status ?? 200, body: response?.body };
    } catch (error) {
      if (error instanceof Error && error.name === 'AuthenticationError') return { status: 401 };
      if ((error as { statusCode?: unknown }).statusCode === 401) return { status: 401 };
      const id = ports.newId().slice(0, 8);
      ports.log({
        event: 'activity.failed',
        id,
        error: error instanceof Error ? (error.stack ?? '') : String(error),
      });
      return { status: 500, body: { error: { code: 'outage', id } } };
    }
  };
};

const isLoopback = (url: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(new URL(url).hostname);
