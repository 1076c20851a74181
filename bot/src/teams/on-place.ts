import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Limits } from '../limits';
import { readRosters } from '../people/read-rosters';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import type { Network } from '../shared/domain/network';
import { wordIn } from '../shared/domain/word-in';
import type { Incoming } from './activity';
import { changeChannel, changeTeam, noteUpgrade, tryReadTeam } from './places';
import { answered, turnOf } from './turns';
import { writeMessage } from './write';

export type PlaceDoor = { readonly ports: Ports; readonly table: RouteTable; readonly limits: Limits };

export const emptyNetwork = (ports: Ports): Network => {
  const day = ports.now().slice(0, 10);
  const project = { name: 'Strapetsi', starts: day, ends: day, phases: [], quietMonths: [] };
  return { project, organisations: [], leaderships: [], memberships: [], seats: [], people: [] };
};

type PlaceNews = {
  readonly event: string;
  readonly action: string;
  readonly added: boolean;
  readonly removed: boolean;
};

const newsIn = (activity: Incoming): PlaceNews => {
  const isBot = ({ id }: { readonly id?: string }): boolean => id === activity.recipient.id;
  const some = (members: unknown): boolean =>
    (members as { id?: string }[] | undefined)?.some(isBot) ?? false;
  return {
    event: activity.channelData?.eventType ?? '',
    action: activity.type === ActivityTypes.InstallationUpdate ? String(activity.action ?? '') : '',
    added: some(activity.membersAdded),
    removed: some(activity.membersRemoved),
  };
};

type TeamChange = Parameters<typeof changeTeam>[1];
const teamChanges: Readonly<Record<string, TeamChange>> = {
  teamDeleted: { deleted: true },
  teamHardDeleted: { deleted: true },
  teamArchived: { archived: true },
  teamUnarchived: { archived: false },
  teamRestored: { deleted: false },
};

/** What the news alone says, before Teams is asked: its list may lag behind, or not answer. True: that was all. */
const applyNews = async (
  team: string,
  activity: Incoming,
  news: PlaceNews,
  ports: Ports,
): Promise<boolean> => {
  const { event, action, removed } = news;
  // `remove-upgrade` too: a new version that is not for teams any more.
  if (action.startsWith('remove') || removed) {
    await changeTeam(team, { installed: false }, ports);
    return true;
  }
  const change = wordIn(teamChanges, event);
  if (change) await changeTeam(team, change, ports);
  if (event === 'channelDeleted' || event === 'channelRestored')
    await changeChannel(activity.channelData?.channel?.id ?? '', event === 'channelDeleted', ports);
  if (action === 'add-upgrade') await noteUpgrade(team, ports);
  return change?.deleted === true || change?.archived === true || event === 'channelDeleted';
};

/** The app was added to a team or a chat, or removed; the team or its channels changed. */
export const onPlace = async (
  context: TurnContext,
  activity: Incoming,
  { ports, table }: PlaceDoor,
  network: Network | null,
): Promise<void> => {
  const news = newsIn(activity);
  const team = activity.channelData?.team?.id;
  if (team) {
    if (await applyNews(team, activity, news, ports)) return;
    // Whoever added the app is welcomed, also while Teams' list does not come.
    const isRead = await tryReadTeam(context, activity, ports);
    if (network && isRead) await readRosters(ports, network);
  }
  const isWelcome = news.added || news.action.startsWith('add');
  if (!isWelcome || !(await ports.stores.channels.claimWelcome(activity.conversation.id))) return;
  const turn = await turnOf(context, activity, ports, network ?? emptyNetwork(ports), 'place');
  await writeMessage(context, await answered(turn, table.welcome, table.contact(network)));
};
