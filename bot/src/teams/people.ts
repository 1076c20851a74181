import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Ports } from '../ports';
import type { Actor } from '../shared/domain/actor';
import { languageOf } from '../shared/domain/language';
import { dayOf } from '../shared/domain/month';
import { type Account, type Network, type Person, personOfAccount } from '../shared/domain/network';
import { type Incoming, tenantOf } from './activity';

/** A guest's own address, also where only `name_school.example#EXT#@host` is given. */
export const emailsOf = (member: { email?: string; userPrincipalName?: string }): readonly string[] => {
  const guest = member.userPrincipalName?.match(/^(.+)_([^_]+)#EXT#@/iu);
  return [member.email, guest ? `${guest[1]}@${guest[2]}` : undefined, member.userPrincipalName]
    .filter((e): e is string => Boolean(e))
    .map((e) => e.toLowerCase());
};

// Teams has answered, and they are not in it: 404, or the bot is not let in there. Everything else is an outage.
const tellsNothing: readonly unknown[] = [400, 403, 404];

/** Teams could not say who this is: no stranger, and not known either. */
class Unread extends Error {}

const memberFrom = async (context: TurnContext) => {
  try {
    return await TeamsInfo.getMember(context, context.activity.from.id);
  } catch (error) {
    if (tellsNothing.includes((error as { readonly statusCode?: unknown }).statusCode)) return null;
    throw new Unread(error instanceof Error ? error.message : String(error));
  }
};

/** At the first meeting the roster (never the client) gives the e-mail; from then on the object id holds. */
const meet = async (
  context: TurnContext,
  ports: Ports,
  network: Network,
  account: Account,
): Promise<Person | null> => {
  const member = await memberFrom(context);
  if (!member) return null;
  const emails = emailsOf(member);
  const person = network.people.find((p) => emails.includes(p.email.toLowerCase()));
  if (!person) return null;
  const outcome = await ports.stores.network.bind(person.id, account);
  ports.log({ event: 'person.bound', room: 'registry', person: person.id, outcome });
  return outcome === 'taken' ? null : { ...person, accounts: [...person.accounts, account] };
};

type MetPerson = { readonly person: Person | null; readonly unread?: string };
const personFrom = async (
  context: TurnContext,
  ports: Ports,
  network: Network,
  account: Account,
): Promise<MetPerson> => {
  const known = personOfAccount(network, account);
  if (known) return { person: known };
  try {
    return { person: await meet(context, ports, network, account) };
  } catch (error) {
    // They may still be told what needs no name; the rest is an outage (`answered`).
    if (error instanceof Unread) return { person: null, unread: error.message };
    throw error;
  }
};

/** Who acts: proved by the activity that the door has authenticated. `unread`: why Teams could not say who it is. */
export const actorOf = async (
  context: TurnContext,
  activity: Incoming,
  ports: Ports,
  network: Network,
): Promise<{ readonly actor: Actor; readonly unread?: string }> => {
  const account = { objectId: activity.from.aadObjectId ?? activity.from.id, tenantId: tenantOf(activity) };
  const { person, ...unread } = await personFrom(context, ports, network, account);
  const actor = {
    ...account,
    name: person?.name ?? activity.from.name ?? '',
    language: person?.language ?? languageOf(activity.locale),
    person,
    today: dayOf(ports.now()),
  };
  return { actor, ...unread };
};
