import { planMessage } from '../../src/delivery/plan';
import { importNetwork } from '../../src/features/registry/import';
import type { Ports, Stores } from '../../src/ports';
import { type Delivery, messageKey, targetKey } from '../../src/shared/domain/delivery';
import { subjectOf } from '../../src/shared/domain/fact-kinds';
import { themeIds } from '../../src/shared/domain/theme';
import type { Sample } from './sample';

// Storage answers faster when it is asked by a few at once, and slower when by many.
const lanes = 6;
const inLanes = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...all];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Everybody in the local tenant has met the bot before. */
const bindAll = async ({ network }: Stores, { accounts }: Sample): Promise<void> => {
  const imported = await network.read();
  if (!imported) throw new Error('The sample was not imported.');
  const accountOf = new Map(accounts.map(({ person, ...account }) => [person, account]));
  const withAccount = imported.people.map((person) => {
    const account = accountOf.get(person.id);
    return account ? { ...person, accounts: [account] } : person;
  });
  await network.replace({ ...imported, people: withAccount });
};

const writeFacts = ({ facts }: Stores, sample: Sample): Promise<void> =>
  inLanes([...Map.groupBy(sample.facts, (f) => subjectOf(f.content)).values()], (rows) =>
    facts.insertMany(rows),
  );

/** Promised, and at once as it ended: the store has one door for both, so that no row skips its beginning. */
const writeDeliveries = ({ deliveries }: Stores, all: readonly Delivery[]): Promise<void> =>
  inLanes([...Map.groupBy(all, (d) => messageKey(d.message)).values()], async (rows) => {
    const [first] = rows;
    if (!first) return;
    const { message, wanted, plannedAt, expiresAt } = first;
    const targets = rows.map((d) => d.target);
    await deliveries.plan({
      message,
      targets,
      version: wanted,
      at: plannedAt,
      ...(expiresAt ? { expiresAt } : {}),
    });
    const ended = new Map(rows.map((d) => [targetKey(d.target), d]));
    for (const { value, version } of await deliveries.of(message)) {
      const end = ended.get(targetKey(value.target));
      if (end) await deliveries.save(end, version);
    }
  });

/** The sample through the import that a real network uses, and its history as rows. */
export const loadSample = async (ports: Ports, sample: Sample): Promise<void> => {
  const { stores } = ports;
  const { imported, problems } = await importNetwork(ports, sample.files, 'en');
  if (!imported) throw new Error(`The sample does not import: ${JSON.stringify(problems[0])}`);
  await bindAll(stores, sample);
  await writeFacts(stores, sample);
  await writeDeliveries(stores, sample.deliveries);
  await inLanes(sample.bulletins, (bulletin) => stores.bulletins.insert(bulletin));
  for (const theme of themeIds) await stores.settings.setAutoRelay(theme, true);
};

/** Once the channels are known: what is worth reading in them is posted for real. */
export const postSample = async (ports: Ports, { posts }: Sample): Promise<void> => {
  for (const all of Map.groupBy(posts, (p) => messageKey(p.message)).values()) {
    const [first] = all;
    if (!first) continue;
    const targets = all.map(({ channel }) => ({ to: 'channel', channel }) as const);
    await planMessage(ports, first.message, targets, first.version, first.expiresAt);
  }
};
