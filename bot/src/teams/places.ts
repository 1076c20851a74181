import { TeamsInfo, type TurnContext } from 'botbuilder';
import { keepChannel } from '../delivery/keep-channel';
import type { Ports } from '../ports';
import type { Channel, ChannelUse } from '../shared/domain/channel';
import { isSameUse } from '../shared/domain/channel-life';
import { plainWord } from '../shared/domain/command';
import { themes } from '../shared/domain/theme';
import { type Incoming, tenantOf } from './activity';

const plain = (name: string): string =>
  plainWord(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Ties a channel by its name: a theme's Finnish or Swedish name is in it, or it is Yleinen or Projektiryhmä. */
export const tieByName = (name: string, isGeneral: boolean): ChannelUse | null => {
  if (isGeneral) return { use: 'general' };
  const words = plain(name);
  const theme = themes.find((t) => [t.name.fi, t.name.sv, t.name.en].some((n) => words.includes(plain(n))));
  if (theme) return { use: 'theme', theme: theme.id };
  return /^(projektiryhma|projektgrupp|project group)/u.test(words) ? { use: 'projectGroup' } : null;
};

/** Yleinen belongs to the team that has theme channels; a leads' team has a General of its own, without a tie. */
const withoutStrayGeneral = (found: readonly Channel[]): readonly Channel[] =>
  found.some((c) => c.tie?.use === 'projectGroup') && !found.some((c) => c.tie?.use === 'theme')
    ? found.map((c) => (c.tie?.use === 'general' ? { ...c, tie: null, tiedBy: null } : c))
    : found;

/** A channel whose old name still ties it loses that to one which is called so now. */
const withoutOutnamed = (found: readonly Channel[]): readonly Channel[] => {
  const named = (c: Channel): ChannelUse | null => tieByName(c.name, c.id === c.team);
  return found.map((c) =>
    c.tiedBy === 'name' &&
    !named(c) &&
    found.some((other) => other.id !== c.id && named(other) && isSameUse(named(other), c.tie))
      ? { ...c, tie: null, tiedBy: null }
      : c,
  );
};

type SeenPlace = { readonly id?: string; readonly name?: string | undefined };
type Tied = Pick<Channel, 'tie' | 'tiedBy'>;

/** What a person tied by hand stays, whatever it is called; a name that says nothing takes no channel from its theme. */
const tieOf = (known: Channel | null, byName: ChannelUse | null): Tied => {
  if (known?.tiedBy && known.tiedBy !== 'name') return { tie: known.tie, tiedBy: known.tiedBy };
  const tie = byName ?? known?.tie ?? null;
  return { tie, tiedBy: tie ? 'name' : null };
};

const channelFrom = (
  seen: SeenPlace,
  team: { id: string; name: string },
  activity: Incoming,
  known: Channel | null,
): Channel => {
  const isGeneral = seen.id === team.id;
  const name = seen.name ?? (isGeneral ? 'Yleinen' : (known?.name ?? ''));
  return {
    id: seen.id ?? '',
    name,
    team: team.id,
    teamName: team.name,
    tenantId: tenantOf(activity),
    serviceUrl: activity.serviceUrl,
    ...tieOf(known, tieByName(name, isGeneral)),
    installed: true,
    deleted: false,
    ...(known?.archived ? { archived: true } : {}),
  };
};

/** Channels of the team that Teams names no more: deleted while we were away. An empty list is no evidence. */
const missing = (known: Iterable<Channel>, team: string, list: readonly SeenPlace[]): readonly Channel[] =>
  list.length === 0
    ? []
    : [...known].filter((c) => c.team === team && !c.deleted && !list.some(({ id }) => id === c.id));

/** The app was added to a team, or its channels changed: know every channel of it. Idempotent. */
export const readTeam = async (
  context: TurnContext,
  activity: Incoming,
  ports: Ports,
): Promise<readonly Channel[]> => {
  const team = activity.channelData?.team;
  if (!team) return [];
  const details = await TeamsInfo.getTeamDetails(context, team.id).catch(() => null);
  const named = { id: team.id, name: details?.name ?? team.name ?? '' };
  const list = await TeamsInfo.getTeamChannels(context, team.id);
  const known = new Map((await ports.stores.channels.list()).map((c) => [c.id, c]));
  const found = withoutStrayGeneral(
    withoutOutnamed(list.map((seen) => channelFrom(seen, named, activity, known.get(seen.id ?? '') ?? null))),
  );
  // The playground plays a second team: its General joins by the `kanava` command only, never beside the real one.
  const taken = [...known.values()].filter((c) => c.installed && !c.deleted && c.team !== team.id);
  const free = found.map((c) =>
    c.tiedBy === 'name' && c.tie?.use === 'general' && taken.some((t) => t.tie?.use === 'general')
      ? { ...c, tie: null, tiedBy: null }
      : c,
  );
  for (const channel of free) await keepChannel(ports, known.get(channel.id) ?? null, channel);
  for (const gone of missing(known.values(), team.id, list))
    await keepChannel(ports, gone, { ...gone, deleted: true });
  ports.log({
    event: 'team.read',
    room: 'registry',
    channels: free.length,
    tied: free.filter((c) => c.tie).length,
  });
  return free;
};

/** As `readTeam`; false when Teams does not tell, which is said in the log: the next word from there asks again. */
export const tryReadTeam = async (
  context: TurnContext,
  activity: Incoming,
  ports: Ports,
): Promise<boolean> => {
  try {
    await readTeam(context, activity, ports);
    return true;
  } catch (error) {
    ports.log({
      event: 'team.unread',
      room: 'registry',
      error: error instanceof Error ? error.message : String(error),
    });
    return false;
  }
};

/** The same change to every channel of a team: the app has left it, it was archived, it is gone. */
export const changeTeam = async (
  team: string,
  change: Partial<Pick<Channel, 'installed' | 'archived' | 'deleted'>>,
  ports: Ports,
): Promise<void> => {
  for (const channel of await ports.stores.channels.list())
    if (channel.team === team) await keepChannel(ports, channel, { ...channel, ...change });
};

/** One channel was deleted or brought back; known at once, whatever Teams' list says just now. */
export const changeChannel = async (id: string, deleted: boolean, ports: Ports): Promise<void> => {
  const channel = await ports.stores.channels.get(id);
  if (channel) await keepChannel(ports, channel, { ...channel, deleted });
};

/** A new version of the app came to a team: nothing changes for what is sent, and it is on record. */
export const noteUpgrade = async (team: string, ports: Ports): Promise<void> => {
  const there = (await ports.stores.channels.list()).filter((c) => c.team === team && !c.deleted);
  const at = ports.now();
  await ports.stores.channels.note(there.map(({ id }) => ({ channel: id, at, what: 'appUpgraded' })));
};
