import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type AzuriteOptions = {
  /** Chosen by the system unless given. */
  readonly tablePort?: number;
  readonly queuePort?: number;
  /** Speaks https with these files and takes bearer tokens, as Azure does. */
  readonly https?: { readonly cert: string; readonly key: string };
  /** Besides the one that is always there: each has tables and queues of its own. */
  readonly accounts?: readonly string[];
} & (
  | { /** Where tables and queues are kept from run to run. */ readonly dataDir: string }
  | { readonly inMemory: true }
);
export type Azurite = {
  readonly connectionString: string;
  readonly connectionOf: (account: string) => string;
  readonly close: () => Promise<void>;
};

// Azurite's well-known account: a published key, good on loopback only.
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

// Real ms.
const longestStart = 20_000;
const longestSave = 4_000;
const longestStop = 5_000;

// Run inside the child before Azurite: when the line to us breaks, by close() or by our death, it saves and
// goes, and takes its note with it. What it says on its way may find nobody to hear it; where its folder is gone
// it would wait for ever.
const leaveWithParent = (note: string | null): string => `
  import { rmSync } from 'node:fs';
  process.once('disconnect', () => {
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    if (process.listenerCount('message')) process.emit('message', 'shutdown');
    else process.exit();
    setTimeout(() => process.exit(), ${longestSave}).unref();
  });
  process.once('exit', () => rmSync(${JSON.stringify(note ?? '')}, { force: true }));`;

// Azurite (3.37) keeps one list of what to take back for all transactions: one that is refused undoes what others,
// and single writes in between, have done to the same rows. Azure isolates them; so does this, one at a time.
const oneTransactionAtATime = `
  import { createRequire } from 'node:module';
  const store = createRequire(${JSON.stringify(__filename)})(
    ${JSON.stringify(require.resolve('azurite/dist/src/table/persistence/LokiTableMetadataStore.js'))}).default.prototype;
  const { beginBatchTransaction, endBatchTransaction } = store;
  let turn = Promise.resolve();
  let free = () => {};
  store.beginBatchTransaction = async function (...args) {
    const before = turn;
    let done;
    turn = new Promise((resolve) => { done = resolve; });
    await before;
    free = done;
    return beginBatchTransaction.apply(this, args);
  };
  store.endBatchTransaction = async function (...args) {
    try { return await endBatchTransaction.apply(this, args); } finally { free(); }
  };
  for (const name of ['insertTableEntity', 'insertOrUpdateTableEntity', 'insertOrMergeTableEntity',
    'deleteTableEntity', 'updateTableEntity', 'mergeTableEntity', 'queryTableEntities']) {
    const inner = store[name];
    store[name] = async function (...args) {
      const ofBatch = name !== 'queryTableEntities' && args[inner.length - 1];
      if (!ofBatch) for (let seen; seen !== turn; ) { seen = turn; await seen; }
      return inner.apply(this, args);
    };
  }`;

const noteIn = (dataDir: string): string => join(dataDir, 'running.txt');

const argumentsOf = ({ tablePort = 0, queuePort = 0, https, ...kept }: AzuriteOptions): readonly string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(leaveWithParent('dataDir' in kept ? noteIn(kept.dataDir) : null))}`,
  '--import',
  `data:text/javascript,${encodeURIComponent(oneTransactionAtATime)}`,
  require.resolve('azurite/dist/src/azurite.js'),
  ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
  ...['--tablePort', `${tablePort}`, '--queuePort', `${queuePort}`],
  ...['--blobPort', '0'],
  ...(https ? ['--oauth', 'basic', '--cert', https.cert, '--key', https.key] : []),
  ...('dataDir' in kept ? ['--location', kept.dataDir] : ['--inMemoryPersistence']),
];

type Addresses = { readonly table: string; readonly queue: string; readonly blob: string };

const addressesIn = (output: string): Addresses | null => {
  const find = (service: string) =>
    new RegExp(`${service} service is successfully listening at (\\S+)`).exec(output)?.[1];
  const [table, queue, blob] = [find('Table'), find('Queue'), find('Blob')];
  return table && queue && blob ? { table, queue, blob } : null;
};

const reasonOf = (complaint: string): string => {
  const taken = /EADDRINUSE.*:(\d+)/.exec(complaint);
  return taken ? `port ${taken[1]} is taken` : complaint.trim() || 'it gave no reason';
};

/** Both addresses once both services listen; throws what went wrong in one line. */
const listening = (child: ChildProcess): Promise<Addresses> =>
  new Promise((resolve, reject) => {
    let output = '';
    let complaint = '';
    const timer = setTimeout(() => fail(`not ready in ${longestStart} ms`), longestStart);
    const fail = (reason: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`Azurite did not start: ${reason}`));
    };
    child.stdout?.on('data', (text: Buffer) => {
      output += text;
      const found = addressesIn(output);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.stderr?.on('data', (text: Buffer) => {
      complaint += text;
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', () => fail(reasonOf(complaint)));
  });

const answers = async (address: string): Promise<boolean> => {
  try {
    const { headers } = await fetch(address, { signal: AbortSignal.timeout(1_000) });
    return headers.get('server')?.startsWith('Azurite') === true;
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Two storages on one folder would write over each other. One that is just saving and leaving is waited for. */
const claimFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    throw new Error(`the folder ${dataDir} cannot be written to`, { cause });
  }
  const until = performance.now() + longestStop;
  for (;;) {
    const note = await readFile(noteIn(dataDir), 'utf8').catch(() => '');
    const [address = '', pid] = note.split(' ');
    if (!note || !isAlive(Number(pid))) return;
    if (performance.now() > until) {
      // Its process number may live on in another program: only one that still answers is in the way.
      if (!(await answers(address))) return;
      throw new Error(`the folder ${dataDir} is in use by the storage at ${address}`);
    }
    await sleep(50);
  }
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), longestStop);
  await gone;
  clearTimeout(timer);
};

const connectionString = (
  { table, queue, blob }: Pick<Addresses, 'table'> & Partial<Addresses>,
  protocol: 'http' | 'https' = 'http',
  name = account,
): string =>
  [
    `DefaultEndpointsProtocol=${protocol}`,
    `AccountName=${name}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${table}/${name}`,
    ...(queue ? [`QueueEndpoint=${queue}/${name}`] : []),
    ...(blob ? [`BlobEndpoint=${blob}/${name}`] : []),
    '',
  ].join(';');

/** To the tables of the storage that has this folder now; null when none has. */
export const connectionTo = async (dataDir: string): Promise<string | null> => {
  const [address = '', pid] = (await readFile(noteIn(dataDir), 'utf8').catch(() => '')).split(' ');
  // Its process number may live on in another program; a busy machine may keep its answer waiting.
  for (let tries = 0; address !== '' && isAlive(Number(pid)) && tries < 5; tries += 1)
    if (await answers(address)) return connectionString({ table: address });
  return null;
};

/** Starts table, queue and blob storage on loopback; it ends with `close` or with this process, however that ends. */
export const startAzurite = async (options: AzuriteOptions): Promise<Azurite> => {
  const { accounts = [] } = options;
  if ('dataDir' in options) await claimFolder(options.dataDir);
  const child = spawn(process.execPath, argumentsOf(options), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      AZURITE_ACCOUNTS: [account, ...accounts].map((name) => `${name}:${accountKey}`).join(';'),
    },
    // A Ctrl-C in the terminal is ours to hear; storage goes after the last write.
    detached: true,
    windowsHide: true,
  });
  const addresses = await listening(child);
  if ('dataDir' in options) await writeFile(noteIn(options.dataDir), `${addresses.table} ${child.pid}`);
  const protocol = options.https ? 'https' : 'http';
  return {
    connectionString: connectionString(addresses, protocol),
    connectionOf: (name) => connectionString(addresses, protocol, name),
    close: () => stop(child),
  };
};
