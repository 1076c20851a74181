import { type Fact, isKind } from './fact';
import { takesBack } from './fact-kinds';
import { know } from './known';
import { type RowQuestion, rowAsked } from './outlook';
import type { Evidence, StandingRow } from './standing';

/** A slot as it stood before its newest word, or before all of the last that took something back. */
const oneStepBack = (slot: readonly Fact[]): readonly Fact[] => {
  const inOrder = slot.toSorted((a, b) => a.number - b.number);
  const last = inOrder.findLastIndex((f) => !takesBack(f));
  if (last < inOrder.length - 1) return inOrder.slice(0, last + 1);
  return inOrder.length > 1 ? inOrder.slice(0, -1) : inOrder;
};

/** As above where the newest word takes something back; what was said anew otherwise (a moved event) stands. */
const takenBackOnly = (slot: readonly Fact[]): readonly Fact[] => {
  const newest = slot.reduce((a, b) => (b.number > a.number ? b : a));
  return takesBack(newest) ? oneStepBack(slot) : slot;
};

/** What would count if the newest word of each slot had not been said, and counts no more. Readings stay as they are. */
export const withdrawnFrom = (asked: RowQuestion, row: StandingRow): readonly Evidence[] => {
  const { known, question } = asked;
  const isReading = isKind('interpretationSet');
  const slots = [...Map.groupBy(known.all, (f) => f.slot).values()];
  const counted = new Set(row.evidence.map((e) => e.fact));
  const found = new Map<string, Evidence>();
  for (const back of [oneStepBack, takenBackOnly]) {
    const before = slots.flatMap((slot) => (slot.some(isReading) ? slot : back(slot)));
    if (before.length === known.all.length) continue;
    const then = know({ network: known.network, facts: before }, known.today, question.readings);
    for (const e of rowAsked({ ...asked, known: then })?.evidence ?? [])
      if (!counted.has(e.fact)) found.set(e.fact, e);
  }
  return [...found.values()];
};
