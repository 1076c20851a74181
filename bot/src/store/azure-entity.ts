import { odata, type TableEntityResult } from '@azure/data-tables';
import { decodeBody, decodeKey, encodeBody, encodeKey, pastPrefix, piecesOf } from './encoding';
import type { KeyRange, NewRow, StoredRow } from './rows';
import { schemaVersion } from './schema';

export type StoredProperties = Readonly<Record<string, unknown>>;

/** A row as Azure keeps it: the body's text in as many properties as it takes, and the mark of this very write. */
export const entityOf = ({ partition, key, body }: NewRow, mark: string, schema: number = schemaVersion) => ({
  partitionKey: encodeKey(partition),
  rowKey: encodeKey(key),
  mark,
  schema,
  ...Object.fromEntries(piecesOf(encodeBody(body)).map((piece, i) => [`body${i}`, piece])),
});
export type Entity = ReturnType<typeof entityOf>;

export const rowOf = <Body>(entity: TableEntityResult<StoredProperties>): StoredRow<Body> => {
  let text = '';
  for (let i = 0; typeof entity[`body${i}`] === 'string'; i += 1) text += entity[`body${i}`];
  return {
    partition: decodeKey(entity.partitionKey ?? ''),
    key: decodeKey(entity.rowKey ?? ''),
    body: decodeBody<Body>(text),
    etag: entity.etag,
    // Rows of 0.1.0 have none.
    schema: typeof entity.schema === 'number' ? entity.schema : 0,
  };
};

export const filterOf = (partition: string, { prefix, from, upTo }: KeyRange): string =>
  [
    odata`PartitionKey eq ${encodeKey(partition)}`,
    ...(prefix
      ? [odata`RowKey ge ${encodeKey(prefix)}`, odata`RowKey lt ${pastPrefix(encodeKey(prefix))}`]
      : []),
    ...(from === undefined ? [] : [odata`RowKey ge ${encodeKey(from)}`]),
    ...(upTo === undefined ? [] : [odata`RowKey lt ${pastPrefix(encodeKey(upTo))}`]),
  ].join(' and ');

// A transaction takes 100 rows and 4 MiB on the wire.
export const mostRows = 100;
const mostText = 3_000_000;

/** In their order, cut into what a transaction takes. */
export const batchesOf = (entities: readonly Entity[]): readonly (readonly Entity[])[] => {
  const batches: Entity[][] = [];
  let room = 0;
  for (const entity of entities) {
    const size = JSON.stringify(entity).length;
    const last = batches.at(-1);
    if (last && last.length < mostRows && size <= room) last.push(entity);
    else {
      batches.push([entity]);
      room = mostText;
    }
    room -= size;
  }
  return batches;
};
