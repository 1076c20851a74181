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

/** A second person of the coordination, who approves what the first one wrote. */
export const approverOf = ({ people }: Server): LocalPerson =>
  named('a second coordinator', people.filter((p) => p.roles.includes('coordinator'))[1]);

/** Those who are contacts and nothing else, Finnish-speaking. */
export const contactsOf = ({ people }: Server): readonly LocalPerson[] =>
  people.filter((p) => p.roles.join() === 'contact' && p.language === 'fi');

/** A contact who has one pilot to tell about and has not told yet. */
export const contactToAsk = async (server: Server): Promise<LocalPerson> => {
  for (const person of contactsOf(server)) {
    type Asked = { readonly items: readonly { readonly answered: unknown }[] };
    const { items } = await readAs<Asked>(server, person, '/api/check-ins');
    if (items.length === 1 && !items[0]?.answered) return person;
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
