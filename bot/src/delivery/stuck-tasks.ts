import type { Due, Ports, SetAside } from '../ports';
import type { Render } from '../routes';
import { addMinutes, dayOf, type Instant } from '../shared/domain/month';
import { dueName, deliveryText as t } from '../shared/text/deliveries';
import { keepersOf } from './keepers';
import { planMessage } from './plan';

/** Whether this version has a handler for what is due. */
export type KnowsDue = (kind: string) => boolean;

/** Something due that does not get done: set aside after many tries, put off for the next one, or of a kind unknown here. */
export type StuckTask = {
  readonly how: 'aside' | 'retrying' | 'unknown';
  readonly due: Due;
  readonly tries: number;
  /** When it was last tried; since when it is due, if it never was. */
  readonly at: Instant;
};

/** Another instance may know it: a rolling upgrade is over in less. */
const unknownMinutes = 5;

export const dueKey = ({ at, kind, key }: Due): string => `${at}~${kind}~${key}`;

const ofAside = ({ due, tries, at }: SetAside): StuckTask => ({ how: 'aside', due, tries, at });

/** Those that nobody will do before a person, or another version, comes: they are told about. */
export const tasksToTell = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  knows: KnowsDue,
): Promise<readonly StuckTask[]> => {
  const overdue = await stores.agenda.upTo(addMinutes(now(), -unknownMinutes));
  const unknown = overdue
    .filter(({ kind }) => !knows(kind))
    .map((due): StuckTask => ({ how: 'unknown', due, tries: 0, at: due.at }));
  return [...(await stores.agenda.aside()).map(ofAside), ...unknown];
};

/** All of them, the oldest first: what the page shows. */
export const stuckTasks = async (
  ports: Pick<Ports, 'stores' | 'now'>,
  knows: KnowsDue,
): Promise<readonly StuckTask[]> => {
  const retrying = (await ports.stores.agenda.upTo(ports.now())).flatMap((due): readonly StuckTask[] =>
    due.failed && knows(due.kind)
      ? [{ how: 'retrying', due, tries: due.failed.tries, at: due.failed.at }]
      : [],
  );
  return [...(await tasksToTell(ports, knows)), ...retrying].sort((a, b) =>
    dueKey(a.due).localeCompare(dueKey(b.due)),
  );
};

/** One word for each time that it comes to this. */
export const stuckMessage = ({ how, due, at }: StuckTask) => ({
  kind: 'stuck',
  id: [how, at, dueKey(due)].join('~'),
});

/** Its keepers hear of each once; a second instance writes the same rows. */
export const tellStuck = (ports: Ports, knows: KnowsDue) => {
  const told = new Set<string>();
  return async (): Promise<void> => {
    const fresh = (await tasksToTell(ports, knows)).filter((task) => !told.has(stuckMessage(task).id));
    if (fresh.length === 0) return;
    const network = await ports.stores.network.read();
    for (const task of network ? fresh : []) {
      if (network) await planMessage(ports, stuckMessage(task), keepersOf(network, dayOf(ports.now())));
      told.add(stuckMessage(task).id);
    }
  };
};

/** What does not get done, and, once a person has dealt with it, that it is dealt with. */
export const renderStuck =
  (knows: KnowsDue): Render =>
  async ({ ports, id, delivery, lang }) => {
    const task = (await tasksToTell(ports, knows)).find((one) => stuckMessage(one).id === id);
    if (!task && delivery.state !== 'delivered') return null;
    if (!task) return { text: t.stuckOver[lang], summary: t.stuckOver[lang] };
    const { due, tries } = task;
    const said =
      task.how === 'unknown'
        ? t.unknownText(dueName(due.kind), due.at)
        : t.stuckText(dueName(due.kind), due.at, tries);
    return { text: `**${t.stuck[lang]}**\n\n${said[lang]}`, summary: t.stuck[lang] };
  };
