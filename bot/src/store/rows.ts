/** The tables of the cellar; docs/storage.md says what stands in each and under which keys. */
export const tables = [
  'network',
  'facts',
  'bulletins',
  'channels',
  'deliveries',
  'work',
  'agenda',
  'settings',
  'requests',
  'reports',
] as const;
export type Table = (typeof tables)[number];

/** What is written: any JSON value under two keys of at most 512 characters each, of any alphabet. */
export type NewRow<Body = unknown> = {
  readonly partition: string;
  readonly key: string;
  readonly body: Body;
};
/** What was read; the etag changes with every write, and `schema` is the version (schema.ts) that has written it. */
export type StoredRow<Body = unknown> = NewRow<Body> & { readonly etag: string; readonly schema: number };

export type KeyRange = {
  /** Only keys that begin with this. */
  readonly prefix?: string | undefined;
  /** Only keys from this one on. */
  readonly from?: string | undefined;
  /** Only keys up to this one, those that begin with it counted in. */
  readonly upTo?: string | undefined;
  readonly most?: number | undefined;
};

/** One row's part of a change that happens as a whole or not at all. */
export type RowChange =
  | { readonly does: 'insert'; readonly key: string; readonly body: unknown }
  | { readonly does: 'put'; readonly key: string; readonly body: unknown }
  | { readonly does: 'replace'; readonly key: string; readonly body: unknown; readonly etag: string };

/**
 * A table of rows, the one low-level port under all stores. False and null stand for the named conditions
 * below and for nothing else: an outage is thrown as it came. The caller names the type of a body; what a
 * partition holds is written in one place only, so nobody else could have put another type there.
 */
export interface Rows {
  /** False when the row stands already. */
  insert(table: Table, row: NewRow): Promise<boolean>;
  /** Null when there is no such row. */
  get<Body>(table: Table, partition: string, key: string): Promise<StoredRow<Body> | null>;
  /** Writes over whatever stands there. */
  put(table: Table, row: NewRow): Promise<void>;
  /** False when the row has changed since `etag` was read, or is gone. */
  replace(table: Table, row: NewRow, etag: string): Promise<boolean>;
  /** False only when the row has changed since `etag` was read: without it, or without a row, it is gone. */
  remove(table: Table, partition: string, key: string, etag?: string): Promise<boolean>;
  /**
   * Up to a hundred changes of one partition, all or none: their new etags in the same order, or null when one of
   * them stood in the way (an insert that stands, a version that has changed).
   */
  change(table: Table, partition: string, changes: readonly RowChange[]): Promise<readonly string[] | null>;
  /** One partition in the order of its keys. */
  list<Body>(table: Table, partition: string, range?: KeyRange): Promise<readonly StoredRow<Body>[]>;
  /** The whole table in the order of partitions and keys. */
  scan<Body>(table: Table): Promise<readonly StoredRow<Body>[]>;
  /** Rows of one partition, a hundred at a time; those that stand already are left as they are. */
  insertMany(table: Table, partition: string, rows: readonly Omit<NewRow, 'partition'>[]): Promise<void>;
  /** Rows of one partition of an empty table, as they were written: what older versions wrote keeps their version. */
  bringBack(
    table: Table,
    partition: string,
    rows: readonly Omit<StoredRow, 'partition' | 'etag'>[],
  ): Promise<void>;
  /** Rows of one partition, a hundred at a time; those that are gone already are gone. */
  removeMany(table: Table, partition: string, keys: readonly string[]): Promise<void>;
  /** Throws when storage cannot be reached. */
  ping(): Promise<void>;
}
