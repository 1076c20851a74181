import { createHash } from 'node:crypto';
import type { LocalPerson } from './options';
import type { ShownPerson } from './wire';

/** As Teams' connector shows a person to a bot. */
export type TeamsMember = {
  readonly id: string;
  readonly objectId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest';
};

const digest = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('base64url');

/** Opaque to the bot, and another for every bot, as in Teams. */
export const accountIdOf = (person: LocalPerson, botId: string): string =>
  `29:1${digest('account', botId, person.tenantId, person.id)}`;
export const personalChatOf = (person: Pick<LocalPerson, 'id' | 'tenantId'>, botId: string): string =>
  `a:1${digest('chat', botId, person.tenantId, person.id)}`;

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The tenant's own e-mail domains: the coordinator's. Everybody else is a guest. */
export const homeDomainsOf = (people: readonly LocalPerson[]): readonly string[] => [
  ...new Set(people.filter((p) => p.roles.includes('coordinator')).map((p) => domainOf(p.email))),
];
export const isGuest = (person: LocalPerson, homeDomains: readonly string[]): boolean =>
  homeDomains.length > 0 && !homeDomains.includes(domainOf(person.email));

export const memberOf = (person: LocalPerson, botId: string, homeDomains: readonly string[]): TeamsMember => {
  const guest = isGuest(person, homeDomains);
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: accountIdOf(person, botId),
    objectId: person.id,
    aadObjectId: person.id,
    name: person.name,
    givenName,
    surname: rest.join(' '),
    email: person.email,
    userPrincipalName: guest ? `${person.email.replace('@', '_')}#EXT#@${homeDomains[0]}` : person.email,
    tenantId: person.tenantId,
    userRole: guest ? 'guest' : 'user',
  };
};

export const shownPerson = (person: LocalPerson, homeDomains: readonly string[]): ShownPerson => {
  const { id, name, email, language, organisations, roles } = person;
  return { id, name, email, language, organisations, roles, guest: isGuest(person, homeDomains) };
};
