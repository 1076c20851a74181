import { type Act, changesSomething, reaches, reachIn } from './act';
import { type Actor, assignmentsOf, rolesOfActor, themesLedByActor } from './actor';
import { type Network, type PersonRole, personRoles, themesOf } from './network';
import { covers, type PermissionReach, reachesNobody, type WhoseThing } from './reach';
import { Refusal } from './refusal';

const nobody: PermissionReach = { any: false, themes: [], organisations: [] };
const everybody: PermissionReach = { any: true, themes: [], organisations: [] };

/** How far the table lets this person go today; a person's roles add up, each for its own organisation. */
export const reachOf = (actor: Actor, act: Act, network: Network): PermissionReach => {
  // What is over is read, by whoever reads it today.
  if (network.past !== undefined && changesSomething(act)) return nobody;
  if (reachIn(act, 'stranger') === 'any') return everybody;
  const held = assignmentsOf(actor).map((a) => ({ ...a, reach: reachIn(act, a.role) }));
  if (held.some((a) => a.reach === 'any')) return everybody;
  const own = held.filter((a) => a.reach !== 'no').map((a) => a.organisation);
  return {
    any: false,
    themes: held.some((a) => a.reach === 'theme') ? themesLedByActor(actor, network) : [],
    organisations: [...new Set(own)],
  };
};

export const may = (actor: Actor, act: Act, network: Network, whose: WhoseThing = {}): boolean =>
  covers(reachOf(actor, act, network), whose, (organisation) => themesOf(network, organisation, actor.today));

/** Somewhere in the network, for somebody: what a door asks before it knows whose. */
export const mayAtAll = (actor: Actor, act: Act, network: Network): boolean =>
  !reachesNobody(reachOf(actor, act, network));

/** As if it ran still. */
const asPresent = (network: Network): Network => {
  if (network.past === undefined) return network;
  const { past: _, ...present } = network;
  return present;
};
/**
 * For whose eyes something is, where the table says it by what one may do with it: a draft is read by who may write
 * it. In a period that is over as in the one that runs.
 */
export const mayRead = (actor: Actor, act: Act, network: Network, whose: WhoseThing = {}): boolean =>
  may(actor, act, asPresent(network), whose);

/** Roles whose permission goes further than any of one's own. */
const rolesThatMay = (actor: Actor, act: Act): readonly PersonRole[] => {
  const far = (role: PersonRole): number => reaches.indexOf(reachIn(act, role));
  const own = Math.max(0, ...rolesOfActor(actor).map(far));
  return personRoles.filter((role) => far(role) > own);
};

/** Throws the refusal that the person should hear. */
const refuse = (actor: Actor, act: Act, { past }: Network): never => {
  if (past !== undefined && changesSomething(act)) throw new Refusal('pastPeriod');
  if (actor.person === null) throw new Refusal('unknownPerson');
  if (assignmentsOf(actor).length === 0) throw new Refusal('noRole');
  throw new Refusal('notAllowed', { roles: rolesThatMay(actor, act).join(' ') });
};
export const demand = (actor: Actor, act: Act, network: Network, whose: WhoseThing = {}): void => {
  if (!may(actor, act, network, whose)) refuse(actor, act, network);
};
/** The same of who only reads it. */
export const demandRead = (actor: Actor, act: Act, network: Network, whose: WhoseThing = {}): void =>
  demand(actor, act, asPresent(network), whose);
export const admitRead = (actor: Actor, act: Act, network: Network): void =>
  admit(actor, act, asPresent(network));
/** The door's question; whose it is, the use-case asks. */
export const admit = (actor: Actor, act: Act, network: Network): void => {
  if (!mayAtAll(actor, act, network)) refuse(actor, act, network);
};
