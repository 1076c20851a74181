import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultAzureCredential } from '@azure/identity';
import { connectionTo, startAzurite } from '../local/azurite';
import { azureRows } from '../src/store/azure-rows';
import { BackupRefused } from '../src/store/backup';
import type { Rows } from '../src/store/rows';

export type OpenStorage = { readonly rows: Rows; readonly name: string; readonly close: () => Promise<void> };

/** What an operator's command line says: words, and whose storage. */
export const operatorArgs = (usage: string, most: number) => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        replace: { type: 'boolean', default: false },
        erasures: { type: 'string' },
      },
    });
    if (positionals.length < 1 || positionals.length > most) throw new Error();
    return { ...values, words: positionals };
  } catch {
    throw new BackupRefused(usage);
  }
};

/** The storage that the environment configures; else the local mode's, which may be running just now. */
export const openStorage = async (data: string | undefined): Promise<OpenStorage> => {
  // Of the service's settings these two are enough.
  const { STORAGE_TABLE_URL: tableUrl, AZURE_CLIENT_ID: identity } = process.env;
  if (data === undefined && tableUrl) {
    const credential = new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {});
    return { rows: azureRows({ tableUrl, credential }), name: tableUrl, close: async () => undefined };
  }
  const folder = resolve(data ?? '.data');
  const running = await connectionTo(join(folder, 'storage'));
  const azurite = running ? null : await startAzurite({ dataDir: join(folder, 'storage') });
  const connectionString = running ?? azurite?.connectionString ?? '';
  return {
    rows: azureRows({ connectionString }),
    name: folder,
    close: async () => azurite?.close(),
  };
};

/** Runs it; what is known to stand in the way is one line and status 1. */
export const operate = (act: () => Promise<string>): void => {
  act().then(
    (said) => {
      process.stdout.write(`${said}\n`);
      process.exit(0);
    },
    (error: unknown) => {
      const known = error instanceof BackupRefused;
      const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      process.stderr.write(`${known ? said : `Cannot do it: ${said}`}\n`);
      process.exit(1);
    },
  );
};
