import type { FactStore } from '../ports';
import { type Fact, subjectOf } from '../shared/domain/fact';
import { decide, isPromise } from './outbox';
import type { Rows } from './rows';

// Partition: whose facts they are (`subjectOf`). Key: the fact's id, slot and padded number, so that a slot's
// history lies together, oldest first.
const rowOf = (fact: Fact) => ({ partition: subjectOf(fact.content), key: fact.id, body: fact });

export const factStore = (rows: Rows, tick: () => number): FactStore => ({
  insert: (fact, promises = []) => {
    const { partition, key, body } = rowOf(fact);
    if (promises.length === 0) return rows.insert('facts', rowOf(fact));
    return decide(rows, tick, { table: 'facts', partition }, { does: 'insert', key, body }, promises);
  },
  insertMany: async (facts) => {
    const all = facts.map(rowOf);
    for (const subject of new Set(all.map((row) => row.partition)))
      await rows.insertMany(
        'facts',
        subject,
        all.filter((row) => row.partition === subject),
      );
  },
  about: async (subjects) => {
    const found = await Promise.all([...new Set(subjects)].map((s) => rows.list<Fact>('facts', s)));
    return found.flat().flatMap((row) => (isPromise(row) ? [] : [row.body]));
  },
  slot: async (subject, slot) => {
    const found = await rows.list<Fact>('facts', subject, { prefix: `${slot}~` });
    // Another slot may begin with this one's words.
    return found.map((row) => row.body).filter((fact) => fact.slot === slot);
  },
  all: async () => (await rows.scan<Fact>('facts')).flatMap((row) => (isPromise(row) ? [] : [row.body])),
});
