import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Ports } from '../ports';
import type { Channel, ChannelUse } from '../shared/domain/channel';
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

type Seen = { readonly id?: string; readonly name?: string | undefined };

const channelFrom = (
  seen: Seen,
  team: { id: string; name: string },
  activity: Incoming,
  known: Channel | null,
): Channel => {
  const isGeneral = seen.id === team.id;
  const name = seen.name ?? (isGeneral ? 'Yleinen' : (known?.name ?? ''));
  const byName = tieByName(name, isGeneral);
  return {
    id: seen.id ?? '',
    name,
    team: team.id,
    teamName: team.name,
    tenantId: tenantOf(activity),
    serviceUrl: activity.serviceUrl,
    // What a person tied by hand stays, whatever the channel is called now.
    tie: known?.tiedBy && known.tiedBy !== 'name' ? known.tie : byName,
    tiedBy: known?.tiedBy && known.tiedBy !== 'name' ? known.tiedBy : byName ? 'name' : null,
    installed: true,
    deleted: false,
  };
};

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
    list.map((seen) => channelFrom(seen, named, activity, known.get(seen.id ?? '') ?? null)),
  );
  // The playground plays a second team: its General joins by the `kanava` command only, never beside the real one.
  const taken = [...known.values()].filter((c) => c.installed && !c.deleted && c.team !== team.id);
  const free = found.map((c) =>
    c.tiedBy === 'name' && c.tie?.use === 'general' && taken.some((t) => t.tie?.use === 'general')
      ? { ...c, tie: null, tiedBy: null }
      : c,
  );
  for (const channel of free) await ports.stores.channels.put(channel);
  ports.log({
    event: 'team.read',
    room: 'registry',
    channels: free.length,
    tied: free.filter((c) => c.tie).length,
  });
  return free;
};

/** The app was removed from a team: its channels are known, but nothing is sent there. */
export const leaveTeam = async (teamId: string, ports: Ports): Promise<void> => {
  for (const channel of await ports.stores.channels.list())
    if (channel.team === teamId) await ports.stores.channels.put({ ...channel, installed: false });
};

export const dropChannel = async (id: string, deleted: boolean, ports: Ports): Promise<void> => {
  const channel = await ports.stores.channels.get(id);
  if (channel) await ports.stores.channels.put({ ...channel, deleted });
};
