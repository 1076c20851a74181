import { type Fact, type FactContent, factId, slotOf } from '../../src/shared/domain/fact';
import type { Day, Instant } from '../../src/shared/domain/month';

/** Facts as they would have been recorded; numbered within their slot, none later than now. */
export type Book = {
  readonly add: (content: FactContent, day: Day, recordedAt: Instant, by: string) => void;
  readonly facts: () => readonly Fact[];
};

export const openBook = (now: Instant): Book => {
  const facts: Fact[] = [];
  const numbers = new Map<string, number>();
  return {
    add: (content, day, recordedAt, recordedBy) => {
      if (recordedAt > now) return;
      const slot = slotOf(content);
      const number = (numbers.get(slot) ?? 0) + 1;
      numbers.set(slot, number);
      facts.push({ id: factId(slot, number), slot, number, content, day, recordedAt, recordedBy });
    },
    facts: () => facts,
  };
};
