import type { FactStore } from '../ports';
import type { Fact } from '../shared/domain/fact';
import { subjectOf } from '../shared/domain/fact-kinds';
import { anything } from './journal';
import { ledgerMemory } from './ledger-memory';
import { decide } from './outbox';
import type { Rows } from './rows';

// Partition: whose facts they are (`subjectOf`). Key: the fact's id, slot and padded number, so that a slot's
// history lies together, oldest first. What is read is held in memory and followed (decision 23).
const rowOf = (fact: Fact) => ({ partition: subjectOf(fact.content), key: fact.id, body: fact });
/** As storage gives it back: a field that is `undefined` is no field. */
const asStored = (fact: Fact): Fact => JSON.parse(JSON.stringify(fact));

export const factStore = (rows: Rows, tick: () => number, mostHeld?: number): FactStore => {
  const memory = ledgerMemory(rows, tick, mostHeld);
  const write = (fact: Fact, promises: Parameters<FactStore['insert']>[1] = []): Promise<boolean> => {
    const { partition, key, body } = rowOf(fact);
    if (promises.length === 0) return rows.insert('facts', { partition, key, body });
    return decide(rows, tick, { table: 'facts', partition }, { does: 'insert', key, body }, promises);
  };
  return {
    insert: async (fact, promises) => {
      const { partition, key } = rowOf(fact);
      const fresh = await write(fact, promises).catch((error: unknown) => {
        // It may have been written all the same.
        void memory.doubt(partition, key, true);
        throw error;
      });
      if (fresh) await memory.wrote(partition, asStored(fact));
      else await memory.doubt(partition, key, false);
      return fresh;
    },
    insertMany: async (facts) => {
      const written = Map.groupBy(facts.map(rowOf), (row) => row.partition);
      for (const [subject, many] of written)
        await rows.insertMany('facts', subject, many).finally(() => memory.doubt(subject, null, true));
    },
    rewritten: async (subjects) => {
      const all = subjects === 'all' ? [anything] : subjects;
      await Promise.all(all.map((subject) => memory.doubt(subject, null, true)));
    },
    about: memory.about,
    slot: memory.slot,
    slotStored: async (subject, slot) => {
      const found = await rows.list<Fact>('facts', subject, { prefix: `${slot}~` });
      // Another slot may begin with this one's words.
      return found.map((row) => row.body).filter((fact) => fact.slot === slot);
    },
    all: memory.all,
    forget: memory.forget,
    follow: memory.follow,
    confirm: memory.follow,
    recheck: memory.recheck,
  };
};
