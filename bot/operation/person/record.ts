import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Erasure } from '../../src/ports';
import { BackupRefused } from '../../src/store/backup';

const erasure = z.object({
  at: z.string(),
  by: z.string(),
  alias: z.string(),
  salt: z.string(),
  mark: z.string(),
  rows: z.number(),
});

/** A line of JSON per erasure, which names nobody: kept beside the backups, so that none brings anybody back. */
export const keepErasure = (file: string, done: Erasure): Promise<void> =>
  appendFile(file, `${JSON.stringify(done)}\n`);

/** Throws in one sentence when it is no such record: a restore must not go on as if nobody had been erased. */
export const readErasures = async (file: string): Promise<readonly Erasure[]> => {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => erasure.parse(JSON.parse(line)));
  } catch {
    throw new BackupRefused(`${file} is no record of erasures. Nothing was written.`);
  }
};
