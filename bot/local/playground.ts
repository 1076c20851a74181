import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalPerson } from './teams';

export type PlaygroundOptions = {
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  readonly botUrl: string;
  readonly people: readonly LocalPerson[];
};

// The playground takes exactly five users beside the current one, and one channel beside General; else it ends without a word.
const others = 5;

const userOf = (person: LocalPerson, index: number) => ({
  aadObjectId: person.id,
  id: `user-id-${index}`,
  name: person.name,
  givenName: person.name.split(' ')[0],
  surname: person.name.split(' ').slice(1).join(' '),
  email: person.email,
  // Spelled as the playground's schema spells it; it takes no other keys.
  userPrincipleName: person.email,
});

/** One of each role, so that everything can be tried from one chat window. */
export const castOf = (people: readonly LocalPerson[]): readonly LocalPerson[] => {
  const roles = ['coordinator', 'lead', 'contact', 'pilotOwner', 'communications', 'observer'];
  const chosen = new Map<string, LocalPerson>();
  for (const role of roles) {
    const found = people.find((p) => p.roles.includes(role) && !chosen.has(p.id));
    if (found) chosen.set(found.id, found);
  }
  for (const person of people) if (chosen.size < others + 1) chosen.set(person.id, person);
  return [...chosen.values()].slice(0, others + 1);
};

/** Its places carry the id of the person who sits there: two playgrounds at one bot are two teams. */
const configOf = (current: LocalPerson, others: readonly LocalPerson[]) => ({
  version: '0.1.1',
  tenantId: current.tenantId,
  bot: { id: '28:strapetsi-local', name: 'Strapetsi' },
  currentUser: userOf(current, 0),
  users: others.map((p, i) => userOf(p, i + 1)),
  personalChat: { id: `playground-chat-${current.id}` },
  groupChat: { id: `playground-group-${current.id}`, name: 'Ryhmä' },
  team: {
    id: `playground-team-${current.id}`,
    name: 'Playground',
    aadGroupId: '00000000-0000-4000-8000-000000000031',
    channels: [{ id: `playground-channel-${current.id}`, name: 'Kokeilu' }],
  },
});

/** The Agents Playground beside our own page: an independent client of the same bot. Null where it cannot run. */
export const startPlayground = (options: PlaygroundOptions): ChildProcess | null => {
  const [current, ...rest] = castOf(options.people);
  if (!current || rest.length < others) return null;
  const directory = join(options.dataDir, 'playground');
  mkdirSync(directory, { recursive: true });
  // JSON is YAML: the playground reads `.m365agentsplayground.yml`.
  writeFileSync(
    join(directory, '.m365agentsplayground.yml'),
    JSON.stringify(configOf(current, rest), null, 2),
  );
  const cli = join(options.root, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  return spawn(
    process.execPath,
    [cli, '-e', options.botUrl, '-c', 'msteams', '-p', String(options.port), '--dt'],
    {
      cwd: directory,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: 'ignore',
    },
  );
};
