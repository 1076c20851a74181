import type { Ports, Roster, RosterMember } from '../ports';
import type { Channel } from '../shared/domain/channel';
import { addDays, dayOf, helsinki, type Instant } from '../shared/domain/month';
import type { Account, Network, Person, PersonId } from '../shared/domain/network';

type RosterPorts = Pick<Ports, 'stores' | 'messenger' | 'log' | 'now' | 'tick'>;

/**
 * Asked one after another: a roster is slow, and Teams counts the questions. A team that the app has gone from cannot
 * be asked: it is silent, for nobody knows who is still there.
 */
const askTeams = async (ports: RosterPorts, teams: readonly Channel[]) => {
  const members: RosterMember[] = [];
  const silent: string[] = [];
  for (const team of teams)
    try {
      if (!team.installed) throw new Error('the app is not in the team any more');
      members.push(...(await ports.messenger.members(team)));
    } catch (error) {
      silent.push(team.teamName);
      const said = error instanceof Error ? error.message : String(error);
      ports.log({ event: 'roster.failed', room: 'registry', error: said });
    }
  return { members, silent };
};

const accountKey = ({ tenantId, objectId }: Account): string => `${tenantId}~${objectId}`;

/** Who is in a team for the first time gets the account by the address of the roster, never of the client. */
const bindMembers = async ({ stores }: RosterPorts, network: Network, members: readonly RosterMember[]) => {
  const byEmail = new Map(network.people.map((p) => [p.email.toLowerCase(), p]));
  const held = new Set(network.people.flatMap((p) => p.accounts).map(accountKey));
  const unknown: Roster['unknown'][number][] = [];
  const claims: { person: PersonId; account: Account }[] = [];
  for (const { account, emails } of members) {
    if (held.has(accountKey(account))) continue;
    const person = emails.map((e) => byEmail.get(e.toLowerCase())).find((p) => p !== undefined);
    if (person) claims.push({ person: person.id, account });
    else unknown.push({ ...account, emails });
  }
  // In one go: one after the other, a team of thousands would take minutes.
  await stores.network.bindMany(claims);
  return { bound: claims.length, unknown };
};

/**
 * Who has an account and is in no team has left that day; who is there again is back. Believed only when every
 * team answered and somebody was there: a roster that could not be read is no evidence.
 */
const markLeft = async (
  ports: RosterPorts,
  network: Network,
  { members, silent }: Roster,
): Promise<number> => {
  if (silent.length > 0 || members.length === 0) return 0;
  const here = new Set(members.map(accountKey));
  const isHere = (person: Person): boolean => person.accounts.some((a) => here.has(accountKey(a)));
  const today = dayOf(ports.now());
  const gone = network.people.filter((p) => p.accounts.length > 0 && !p.left && !isHere(p));
  const back = network.people.filter((p) => p.left && isHere(p));
  for (const person of gone) await ports.stores.network.setLeft(person.id, today);
  for (const person of back) await ports.stores.network.setLeft(person.id, null);
  return gone.length;
};

/** Reads who is in the teams: binds those whom the network knows, marks those who have left or come back. */
export const readRosters = async (ports: RosterPorts, network: Network): Promise<Roster> => {
  const { stores } = ports;
  // A team where nothing was ever tied is none of the network's: once the app has left it, it says nothing.
  const channels = (await stores.channels.list()).filter((c) => !c.deleted && (c.installed || c.tie));
  const teams = [...new Map(channels.map((c) => [c.team, c])).values()];
  const { members, silent } = await askTeams(ports, teams);
  const { bound, unknown } = await bindMembers(ports, network, members);
  const accounts = members.map((m) => m.account);
  const roster: Roster = { at: ports.now(), tick: ports.tick(), members: accounts, unknown, silent };
  await stores.roster.put(roster);
  const left = await markLeft(ports, (await stores.network.read()) ?? network, roster);
  ports.log({ event: 'roster.read', room: 'registry', bound, left, silent: silent.length });
  return roster;
};

// Before the morning, and on neither night of a changing clock inside the hour that is missing or doubled.
const hour = '02:30';
const nightAfter = (now: Instant): Instant => helsinki(addDays(dayOf(now), 1), hour);

export const planNightlyRoster = ({ stores, now }: Ports): Promise<void> =>
  stores.agenda.add({ at: nightAfter(now()), kind: 'roster.read', key: dayOf(nightAfter(now())) });

// A clock that jumps over months does not ask Teams for every night of them.
const notAgainMs = 60_000;
export const readRostersTonight = async (ports: Ports, network: Network | null): Promise<void> => {
  await planNightlyRoster(ports);
  const latest = await ports.stores.roster.latest();
  if (network && !(latest && ports.tick() - latest.tick < notAgainMs)) await readRosters(ports, network);
};
