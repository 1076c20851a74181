import type { LocalPerson } from '../../local/teams';
import type { Language } from '../../src/shared/domain/language';
import type { ThemeId } from '../../src/shared/domain/theme';
import type { Server } from './server';

/** What the API answers this person, as their own tab would ask it. */
const ask = async (
  { base }: Server,
  person: LocalPerson,
  path: string,
  write?: { readonly method: string; readonly body: string },
): Promise<unknown> => {
  const body = JSON.stringify({ person: person.id });
  const asked = await fetch(`${base}/local/token`, { method: 'POST', body });
  const { token } = (await asked.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${base}${path}`, { ...write, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

export const readAs = async <T>(server: Server, person: LocalPerson, path: string): Promise<T> =>
  (await ask(server, person, path)) as T;

export const writeAs = async <T>(
  server: Server,
  person: LocalPerson,
  path: string,
  body: object,
): Promise<T> => (await ask(server, person, path, { method: 'POST', body: JSON.stringify(body) })) as T;

/** The language that bot and tab speak with this person from now on. */
export const speakWith = async (server: Server, person: LocalPerson, language: Language): Promise<void> => {
  await ask(server, person, '/api/me/language', { method: 'PUT', body: JSON.stringify({ language }) });
};

const named = (role: string, found: LocalPerson | undefined): LocalPerson => {
  if (!found) throw new Error(`Nobody in the sample is ${role}.`);
  return found;
};

export const coordinatorOf = ({ people }: Server): LocalPerson =>
  named(
    'coordinator',
    people.find((p) => p.roles.includes('coordinator')),
  );

/** Somebody who looks on and does nothing else. */
export const observerOf = ({ people }: Server): LocalPerson =>
  named(
    'only an observer',
    people.find((p) => p.roles.join() === 'observer'),
  );

/** A second person of the coordination, who approves what the first one wrote. */
export const approverOf = ({ people }: Server): LocalPerson =>
  named('a second coordinator', people.filter((p) => p.roles.includes('coordinator'))[1]);

/** Those who are contacts and nothing else, Finnish-speaking. */
export const contactsOf = ({ people }: Server): readonly LocalPerson[] =>
  people.filter((p) => p.roles.join() === 'contact' && p.language === 'fi');

/** Somebody who is asked about one pilot, an owner or a contact where none stands before, and has told of it before. */
export const personToAsk = async (server: Server): Promise<LocalPerson> => {
  type Asked = { readonly items: readonly { readonly answered: unknown }[] };
  type Waiting = {
    readonly items: readonly { readonly kind: string; readonly others: readonly unknown[] }[];
  };
  const asked = (p: LocalPerson): boolean => p.roles.includes('contact') || p.roles.includes('pilotOwner');
  for (const person of server.people.filter((p) => p.language === 'fi' && asked(p))) {
    // Whose task has ended has nothing to read.
    const own = await readAs<Asked>(server, person, '/api/check-ins').catch(() => null);
    if (own?.items.length !== 1 || own.items[0]?.answered) continue;
    const waiting = await readAs<Waiting>(server, person, '/api/now');
    // A card has room for the first three.
    if (waiting.items.slice(0, 3).some(({ kind, others }) => kind === 'checkIn' && others.length > 0))
      return person;
  }
  return named('asked about one pilot', undefined);
};

export const leadOf = async (server: Server, theme: ThemeId): Promise<LocalPerson> => {
  for (const person of server.people.filter((p) => p.roles.includes('lead'))) {
    const { leads } = await readAs<{ leads: readonly ThemeId[] }>(server, person, '/api/me');
    if (leads.includes(theme)) return person;
  }
  return named(`lead of ${theme}`, undefined);
};
