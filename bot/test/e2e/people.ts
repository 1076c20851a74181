import type { LocalPerson } from '../../local/teams';
import type { ThemeId } from '../../src/shared/domain/theme';
import type { Server } from './server';

/** What the API tells this person, as their own tab would ask it. */
export const readAs = async <T>({ base }: Server, person: LocalPerson, path: string): Promise<T> => {
  const body = JSON.stringify({ person: person.id });
  const asked = await fetch(`${base}/local/token`, { method: 'POST', body });
  const { token } = (await asked.json()) as { token: string };
  const answer = await fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
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
