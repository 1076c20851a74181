import type { Fact } from '../shared/domain/fact';
import { groupedRows, type HeldPart, isSame, nothing, partFrom } from './held-ledger';
import type { HeldParts } from './held-parts';
import type { Rows } from './rows';

/** All that is held is read anew in this time while that takes no more than a thousand rows every two seconds. */
const recheckMs = 30_000;
const recheckPage = 1_000;
const recheckLeastMs = 2_000;
const mostRechecks = 20;

/** A writer may have fallen between its fact and its row in the journal: what is held is read anew, bit by bit. */
export const makeRecheck = (rows: Rows, tick: () => number, held: HeldParts): (() => Promise<void>) => {
  let checkedAt = tick();
  let unchecked: readonly string[] = [];
  const one = async (subject: string): Promise<number> => {
    const before = held.parts.get(subject);
    const read = partFrom(await rows.list<Fact>('facts', subject));
    if (before && before === held.parts.get(subject) && !isSame(before, read)) held.put(subject, read);
    return read.facts.length;
  };
  const some = async (): Promise<void> => {
    for (let read = 0, n = 0; read < recheckPage && n < mostRechecks; n += 1) {
      const [subject, ...rest] = unchecked;
      unchecked = rest;
      if (subject === undefined) return;
      read += await one(subject);
    }
  };
  const whole = async (): Promise<void> => {
    const before: ReadonlyMap<string, HeldPart> = new Map(held.parts);
    const begun = held.dropped();
    const read = groupedRows(await rows.scan<Fact>('facts'));
    if (begun !== held.dropped() || !held.isWhole()) return;
    for (const subject of new Set([...before.keys(), ...read.keys()])) {
      const [then, now] = [before.get(subject), held.parts.get(subject)];
      if (then === now && !isSame(then ?? nothing, partFrom(read.get(subject) ?? [])))
        held.want(subject, null);
    }
  };
  return async () => {
    const now = tick();
    const pause = Math.max(recheckMs, (held.size() / recheckPage) * recheckLeastMs);
    if (now < checkedAt || now - checkedAt >= pause) {
      checkedAt = now;
      if (held.isWhole()) return whole();
      if (unchecked.length === 0) unchecked = [...held.parts.keys()];
    }
    await some();
  };
};
