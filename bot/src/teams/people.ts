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

/** At the first meeting the roster (never the client) gives the e-mail; from then on the object id holds. */
const meet = async (
  context: TurnContext,
  ports: Ports,
  network: Network,
  account: Account,
): Promise<Person | null> => {
  const member = await TeamsInfo.getMember(context, context.activity.from.id).catch(() => null);
  if (!member) return null;
  const emails = emailsOf(member);
  const person = network.people.find((p) => emails.includes(p.email.toLowerCase()));
  if (!person) return null;
  const outcome = await ports.stores.network.bind(person.id, account);
  ports.log({ event: 'person.bound', room: 'registry', person: person.id, outcome });
  return outcome === 'taken' ? null : { ...person, accounts: [...person.accounts, account] };
};

/** Who acts: proved by the activity that the door has authenticated. */
export const actorOf = async (
  context: TurnContext,
  activity: Incoming,
  ports: Ports,
  network: Network,
): Promise<Actor> => {
  const account = { objectId: activity.from.aadObjectId ?? activity.from.id, tenantId: tenantOf(activity) };
  const person = personOfAccount(network, account) ?? (await meet(context, ports, network, account));
  return {
    ...account,
    name: person?.name ?? activity.from.name ?? '',
    language: person?.language ?? languageOf(activity.locale),
    person,
    today: dayOf(ports.now()),
  };
};
