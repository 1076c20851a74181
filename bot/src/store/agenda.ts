import { DateTime } from 'luxon';
import type { AgendaStore, Due } from '../ports';
import { type Instant, toInstant } from '../shared/domain/month';
import type { Rows } from './rows';

// Partition: `due`. Key: instant~kind~key, so that the order of keys is the order of time. Partition `claim`: the
// same key while an instance does it.
const partition = 'due';
const keyOf = (due: Due): string => `${due.at}~${due.kind}~${due.key}`;

/** One spelling per moment, or the order of the texts would not be the order of time. */
const spelled = (instant: Instant): Instant => {
  const time = DateTime.fromISO(instant, { zone: 'utc' });
  if (!time.isValid) throw new Error(`not an instant: ${instant}`);
  return toInstant(time);
};
const rowOf = (due: Due) => {
  const body = { ...due, at: spelled(due.at) };
  return { partition, key: keyOf(body), body };
};

export const agendaStore = (rows: Rows): AgendaStore => ({
  add: async (due) => rows.put('agenda', rowOf(due)),
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
});
