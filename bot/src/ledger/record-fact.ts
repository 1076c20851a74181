import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../ports';
import type { Intent } from '../shared/domain/delivery';
import { type Fact, type FactContent, factId, type Recorder } from '../shared/domain/fact';
import { slotOf, subjectOf } from '../shared/domain/fact-kinds';
import type { Day, Instant } from '../shared/domain/month';
import { personById } from '../shared/domain/network';
import { Refusal } from '../shared/domain/refusal';
import { overtaken, writeAnew } from '../shared/domain/write-anew';

export type FactWish = {
  readonly content: FactContent;
  readonly day: Day;
  readonly by: Recorder;
  /** When it was recorded, if not now. */
  readonly at?: Instant;
  /** What the person saw there when writing: the fact's id, or null for nothing. A newer word is not written over. */
  readonly seen?: string | null | undefined;
  /** What follows from it for whom, by its number in the slot: written with the fact or not at all. */
  readonly promises?: (number: number) => readonly Intent[];
};
export type RecordOutcome = {
  readonly fact: Fact;
  /** False when the very same stands already: a second click. */
  readonly fresh: boolean;
  /** The fact that this one takes the place of. */
  readonly replaced: Fact | null;
};

/** As storage gives it back: a field that is `undefined` is no field. */
const asStored = (content: FactContent): unknown => JSON.parse(JSON.stringify(content));

/** Names who wrote the newer word, where it is known. */
export const newerStands = async ({ network }: Ports['stores'], last: Fact | null): Promise<Refusal> => {
  const read = await network.read();
  const name = read && last ? personById(read, last.recordedBy)?.name : undefined;
  return new Refusal('newerStands', name ? { name } : {});
};

/** Writes down what happened, once: the same content twice in a row is one fact, another one is the next in its slot. */
export const recordFact = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  { content, day, by, at, seen, promises }: FactWish,
): Promise<RecordOutcome> => {
  const slot = slotOf(content);
  const attempt = async (tries: number): Promise<RecordOutcome | typeof overtaken> => {
    // What is held in memory is enough to write the next number: if it is not the next, storage says so. That
    // nothing is to be written, or must not be, rests on what storage has now.
    const look = tries === 0 ? stores.facts.slot : stores.facts.slotStored;
    const last = (await look(subjectOf(content), slot)).at(-1) ?? null;
    const stands = last !== null && isDeepStrictEqual(asStored(last.content), asStored(content));
    const isNewer = seen !== undefined && seen !== (last?.id ?? null);
    if (tries === 0 && (stands || isNewer)) return overtaken;
    if (stands) return { fact: last, fresh: false, replaced: null };
    if (isNewer) throw await newerStands(stores, last);
    const number = (last?.number ?? 0) + 1;
    const fact = {
      id: factId(slot, number),
      slot,
      number,
      content,
      day,
      recordedAt: at ?? now(),
      recordedBy: by,
    };
    // False: somebody was faster, so what stands is to be looked at again.
    const isWritten = await stores.facts.insert(fact, promises?.(number));
    return isWritten ? { fact, fresh: true, replaced: last } : overtaken;
  };
  return writeAnew(attempt, () => new Error(`no free number in slot ${slot}`));
};

/** As above, but the first of a slot stands for good: whoever comes second hears it (`fresh: false`). */
export const recordFirst = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  { content, day, by, at }: FactWish,
): Promise<RecordOutcome> => {
  const slot = slotOf(content);
  const fact: Fact = {
    id: factId(slot, 1),
    slot,
    number: 1,
    content,
    day,
    recordedAt: at ?? now(),
    recordedBy: by,
  };
  if (await stores.facts.insert(fact)) return { fact, fresh: true, replaced: null };
  const [first] = await stores.facts.slot(subjectOf(content), slot);
  return { fact: first ?? fact, fresh: false, replaced: null };
};
