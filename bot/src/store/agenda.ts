import { DateTime } from 'luxon';
import type { AgendaStore, Due, SetAside } from '../ports';
import { type Instant, toInstant } from '../shared/domain/month';
import type { Rows } from './rows';

// Partition: `due`. Key: instant~kind~key, so that the order of keys is the order of time; the body says also how
// often it has failed. Partition `claim`: the same key while an instance does it. Partition `aside`: the same key
// once it has failed so often that a person is asked.
const partition = 'due';
const keyOf = (due: Due): string => `${due.at}~${due.kind}~${due.key}`;

/** One spelling per moment, or the order of the texts would not be the order of time. */
const spelled = (instant: Instant): Instant => {
  const time = DateTime.fromISO(instant, { zone: 'utc' });
  if (!time.isValid) throw new Error(`not an instant: ${instant}`);
  return toInstant(time);
};
const rowOf = ({ at, kind, key }: Due) => {
  const body: Due = { at: spelled(at), kind, key };
  return { partition, key: keyOf(body), body };
};

export const agendaStore = (rows: Rows): AgendaStore => ({
  // What stands keeps what is known of it: how often it has failed.
  add: async (due) => void (await rows.insert('agenda', rowOf(due))),
  remove: async (due) => {
    await rows.remove('agenda', partition, rowOf(due).key);
  },
  claim: async (due, tick, until) => {
    const claim = { partition: 'claim', key: rowOf(due).key, body: until };
    if (await rows.insert('agenda', claim)) return true;
    // Whoever held it has died: the claim goes to the first that takes it over.
    const held = await rows.get<number>('agenda', claim.partition, claim.key);
    return held !== null && held.body <= tick && rows.replace('agenda', claim, held.etag);
  },
  release: async (due) => {
    await rows.remove('agenda', 'claim', rowOf(due).key);
  },
  upTo: async (instant, most) => {
    const found = await rows.list<Due>('agenda', partition, { upTo: spelled(instant), most });
    return found.map((row) => row.body);
  },
  next: async () => (await rows.list<Due>('agenda', partition, { most: 1 }))[0]?.body ?? null,
  retryLater: async (due, failed) => {
    const row = rowOf(due);
    const standing = await rows.get<Due>('agenda', partition, row.key);
    // Taken off meanwhile by whoever had put it there: it is not due any more.
    if (standing) await rows.replace('agenda', { ...row, body: { ...row.body, failed } }, standing.etag);
  },
  setAside: async (aside) => {
    await rows.put('agenda', { partition: 'aside', key: rowOf(aside.due).key, body: aside });
    await rows.remove('agenda', partition, rowOf(aside.due).key);
  },
  aside: async () => (await rows.list<SetAside>('agenda', 'aside')).map((row) => row.body),
  leave: async (due) => {
    await rows.remove('agenda', 'aside', rowOf(due).key);
  },
});
