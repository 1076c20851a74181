import type { Fact } from './fact';
import { oncePer } from './once';

type FactList = readonly Fact[];
const partsOf = new WeakMap<FactList, readonly FactList[]>();

/** Partitions as one list, which remembers them: when one has changed, only that one is looked through anew. */
export const joinFacts = (parts: readonly FactList[]): FactList => {
  const [only, ...more] = parts.filter((part) => part.length > 0);
  if (only && more.length === 0) return only;
  const joined = parts.flat();
  partsOf.set(joined, parts);
  return joined;
};

/** A choice among facts that is made in each partition on its own: of each list once, of a joined one part by part. */
export const oncePerPart = (choose: (facts: FactList) => FactList): ((facts: FactList) => FactList) => {
  const chosen = oncePer((facts: FactList): FactList => {
    const parts = partsOf.get(facts);
    return parts ? joinFacts(parts.map(chosen)) : choose(facts);
  });
  return chosen;
};
