import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultAzureCredential } from '@azure/identity';
import { CannotPackage, valuesOf } from '../../../scripts/app-package';
import { BadConfig, type Config, configFrom } from '../../src/config';
import { azureQueue } from '../../src/queue/azure-queue';
import { azureRows } from '../../src/store/azure-rows';
import { blobBackups } from '../../src/store/blob-backups';
import { makeStores } from '../../src/store/stores';
import { botIdentity, signatureOf } from '../../src/teams/adapter';
import { examine, report } from './examine';
import type { DoctorWorld } from './look';

// npm run doctor -- [--env NAME] [--url ADDRESS] [--lang fi|en] [--json]
// The environment is the service's own; --env adds what env/.env.NAME says about the package.
const { values: flags } = parseArgs({
  options: {
    env: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string', default: 'fi' },
    json: { type: 'boolean', default: false },
  },
});
const root = resolve(__dirname, '../../..');
const quiet = (): void => undefined;
const patience = 15_000;

const configOf = (environment: DoctorWorld['environment']): Config | null => {
  try {
    return configFrom(environment);
  } catch (error) {
    if (error instanceof BadConfig) return null;
    throw error;
  }
};

const nothing = { stores: null, pingQueue: null, backups: null };
const storageOf = (config: Config): Pick<DoctorWorld, 'stores' | 'pingQueue' | 'backups'> => {
  if (!('tableUrl' in config.storage)) return nothing;
  const { tableUrl, queueUrl, identity } = config.storage;
  const credential = new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {});
  const rows = azureRows({ tableUrl, credential });
  return {
    stores: makeStores(rows, { tick: Date.now }),
    pingQueue: azureQueue({ queueUrl, credential }).ping,
    backups: config.backupUrl ? blobBackups(rows, { containerUrl: config.backupUrl, credential }) : null,
  };
};

const ask: DoctorWorld['ask'] = async (url, method) => {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(patience), redirect: 'manual' });
  return { status: answer.status, date: answer.headers.get('date'), body: await answer.text() };
};

const run = async (): Promise<number> => {
  const environment = {
    ...process.env,
    ...(flags.url ? { STRAPETSI_URL: flags.url.replace(/\/+$/u, '') } : {}),
  };
  const config = configOf(environment);
  const identity = config ? botIdentity(config.bot, { tick: Date.now, log: quiet }) : null;
  const findings = await examine({
    environment,
    written: flags.env ? valuesOf(root, flags.env, {}) : null,
    ask,
    token: config ? async () => (await signatureOf(config.bot, identity)()) ?? '' : null,
    ...(config ? storageOf(config) : nothing),
    now: () => new Date(),
  });
  const lang = flags.lang === 'en' ? 'en' : 'fi';
  console.log(flags.json ? JSON.stringify({ id: randomUUID(), findings }, null, 2) : report(findings, lang));
  return findings.some(({ outcome }) => outcome === 'problem') ? 1 : 0;
};

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (!(error instanceof CannotPackage)) throw error;
    console.error(error.message);
    process.exit(2);
  },
);
