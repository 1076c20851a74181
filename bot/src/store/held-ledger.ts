import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../shared/domain/fact';
import { encodeKey } from './encoding';
import { isPromise } from './outbox';
import type { StoredRow } from './rows';

/** A fact as it was read: its row's etag tells whether somebody has rewritten it; none for what was just written here. */
type HeldFact = { readonly key: string; readonly fact: Fact; etag: string | null };
/** One partition, in the order of its keys; another object as soon as anything in it is another. */
export type HeldPart = { readonly held: readonly HeldFact[]; readonly facts: readonly Fact[] };

const partOf = (held: readonly HeldFact[]): HeldPart => ({ held, facts: held.map((h) => h.fact) });
export const nothing: HeldPart = { held: [], facts: [] };
export const partFrom = (rows: readonly StoredRow<Fact>[]): HeldPart =>
  partOf(rows.filter((row) => !isPromise(row)).map(({ key, body, etag }) => ({ key, fact: body, etag })));

/** Where a key stands among those that are held, in the order of storage; the first that is not before it. */
const placeOf = (held: readonly HeldFact[], key: string): number => {
  const encoded = encodeKey(key);
  let [from, to] = [0, held.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (encodeKey(held[middle]?.key ?? '') < encoded) from = middle + 1;
    else to = middle;
  }
  return from;
};
export const hasKey = ({ held }: HeldPart, key: string): boolean => held[placeOf(held, key)]?.key === key;

/** With this one besides; one that stands is left as it is. */
export const withFact = (part: HeldPart, fact: Fact, etag: string | null): HeldPart => {
  const place = placeOf(part.held, fact.id);
  if (part.held[place]?.key === fact.id) return part;
  return partOf(part.held.toSpliced(place, 0, { key: fact.id, fact, etag }));
};

/** Whether these rows are what is held; from then on what was written here is known by its etag too. */
export const isSame = (part: HeldPart, read: HeldPart): boolean => {
  if (part.held.length !== read.held.length) return false;
  const same = part.held.every(({ key, etag, fact }, i) => {
    const row = read.held[i];
    return row?.key === key && (etag === null ? isDeepStrictEqual(fact, row.fact) : row.etag === etag);
  });
  if (same) for (const [i, one] of part.held.entries()) one.etag ??= read.held[i]?.etag ?? null;
  return same;
};

/** By partition, promises left out. */
export const groupedRows = (
  rows: readonly StoredRow<Fact>[],
): ReadonlyMap<string, readonly StoredRow<Fact>[]> =>
  Map.groupBy(
    rows.filter((row) => !isPromise(row)),
    (row) => row.partition,
  );
