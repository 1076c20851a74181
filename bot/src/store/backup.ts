import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import type { Instant } from '../shared/domain/month';
import { plainPartition } from './period-rows';
import { type Rows, type StoredRow, tables } from './rows';
import { schemaVersion } from './schema';

// A line of JSON each, packed: a head, every row of every table, and an end that says how many there were.
const format = 1;
const head = z.object({
  is: z.literal('strapetsi-backup'),
  format: z.number(),
  at: z.string(),
  schema: z.number(),
});
const end = z.object({ is: z.literal('end'), rows: z.number(), sha256: z.string() });
const line = z.tuple([z.enum(tables), z.string(), z.string(), z.number(), z.unknown()]);

export type BackupRow = { readonly table: (typeof tables)[number] } & Omit<StoredRow, 'etag'>;
export type Backup = { readonly at: Instant; readonly schema: number; readonly rows: readonly BackupRow[] };

/** Known to stand in the way: one sentence for whoever keeps the storage. */
export class BackupRefused extends Error {}

/** What passes of its own accord, or is between instances that run now: it is nobody's to bring back. */
const passing: readonly string[] = ['agenda claim', 'work sender', 'settings journal'];
const isPassing = ({ table, partition }: Pick<BackupRow, 'table' | 'partition'>): boolean =>
  passing.includes(`${table} ${plainPartition(partition)}`);

const digestOf = () => {
  const hash = createHash('sha256');
  const add = (text: string): string => {
    hash.update(text);
    return text;
  };
  return { add, hex: (): string => hash.digest('hex') };
};

async function* linesOf(rows: Rows, at: Instant): AsyncGenerator<string> {
  const digest = digestOf();
  let count = 0;
  yield digest.add(`${JSON.stringify({ is: 'strapetsi-backup', format, at, schema: schemaVersion })}\n`);
  for (const table of tables)
    for (const { partition, key, schema, body } of await rows.scan(table)) {
      if (isPassing({ table, partition })) continue;
      count += 1;
      yield digest.add(`${JSON.stringify([table, partition, key, schema, body])}\n`);
    }
  yield `${JSON.stringify({ is: 'end', rows: count, sha256: digest.hex() })}\n`;
}

/**
 * Everything that is stored, in one file: all tables, what is on its way among them (the queue only says "look
 * there" and follows from the rows). Written beside and put in its place when it is whole.
 */
export const writeBackup = async (rows: Rows, file: string, at: Instant): Promise<void> => {
  const beside = `${file}.part`;
  await pipeline(Readable.from(linesOf(rows, at)), createGzip({ level: 9 }), createWriteStream(beside));
  await rename(beside, file);
};

const half = (file: string): BackupRefused =>
  new BackupRefused(`${file} is not a whole backup: it ends too early or was changed. Nothing was written.`);

const linesIn = async (file: string): Promise<readonly string[]> => {
  const parts: Buffer[] = [];
  try {
    await pipeline(createReadStream(file), createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const part of unpacked) parts.push(part);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BackupRefused(`There is no file ${file}. Nothing was written.`);
    throw half(file);
  }
  return Buffer.concat(parts).toString('utf8').trimEnd().split('\n');
};

const parsed = <T>(schema: z.ZodType<T>, text: string | undefined): T | null => {
  try {
    const read = schema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** Reads the whole of it before anybody writes a row; throws what stands in the way, in one sentence. */
export const readBackup = async (file: string): Promise<Backup> => {
  const lines = await linesIn(file);
  const begins = parsed(head, lines[0]);
  if (!begins) throw new BackupRefused(`${file} is not a backup of Strapetsi. Nothing was written.`);
  if (begins.format > format || begins.schema > schemaVersion)
    throw new BackupRefused(
      `${file} was made by a newer version of Strapetsi (rows of version ${begins.schema}, this one writes ${schemaVersion}). Restore it with that version or a newer one. Nothing was written.`,
    );
  const ends = parsed(end, lines.at(-1));
  const digest = digestOf();
  for (const one of lines.slice(0, -1)) digest.add(`${one}\n`);
  if (!ends || ends.rows !== lines.length - 2 || ends.sha256 !== digest.hex()) throw half(file);
  const rows = lines.slice(1, -1).map((text): BackupRow => {
    const row = parsed(line, text);
    if (!row) throw half(file);
    const [table, partition, key, schema, body] = row;
    return { table, partition, key, schema, body };
  });
  return { at: begins.at, schema: begins.schema, rows };
};
