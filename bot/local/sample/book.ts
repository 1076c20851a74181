import { type Fact, type FactContent, factId } from '../../src/shared/domain/fact';
import { slotOf } from '../../src/shared/domain/fact-kinds';
import type { Day, Instant } from '../../src/shared/domain/month';

/** Facts as they would have been recorded: numbered within their slot, in the order of time. */
export type SampleBook = {
  /** Returns the fact's id. */
  readonly write: (content: FactContent, day: Day, recordedAt: Instant, by: string) => string;
  /** What stands in a slot so far. */
  readonly last: (slot: string) => Fact | undefined;
  readonly facts: () => readonly Fact[];
};

export const openBook = (until: Instant): SampleBook => {
  const facts: Fact[] = [];
  const last = new Map<string, Fact>();
  return {
    write: (content, day, recordedAt, recordedBy) => {
      const slot = slotOf(content);
      const before = last.get(slot);
      if (recordedAt >= until) throw new Error(`${slot} is of the future: ${recordedAt}`);
      if (before && before.recordedAt > recordedAt) throw new Error(`${slot} is earlier than its history`);
      const number = (before?.number ?? 0) + 1;
      const fact = { id: factId(slot, number), slot, number, content, day, recordedAt, recordedBy };
      facts.push(fact);
      last.set(slot, fact);
      return fact.id;
    },
    last: (slot) => last.get(slot),
    facts: () => facts,
  };
};
