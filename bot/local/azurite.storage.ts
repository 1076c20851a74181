import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureRows } from '../src/store/azure-rows';
import { startAzurite } from './azurite';

jest.setTimeout(60_000);

const row = { partition: 'p', key: 'k', body: { text: 'Hyvää huomenta' } };
const portIn = (connectionString: string): number =>
  Number(/TableEndpoint=http:\/\/127\.0\.0\.1:(\d+)/.exec(connectionString)?.[1]);

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'strapetsi-storage-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('two storages run side by side on loopback, each with its own data', async () => {
  const [one, other] = await Promise.all([startAzurite({ inMemory: true }), startAzurite({ dataDir })]);
  await azureRows(one).put('facts', row);
  expect(await azureRows(other).get('facts', 'p', 'k')).toBeNull();
  expect((await azureRows(one).get('facts', 'p', 'k'))?.body).toEqual(row.body);
  await Promise.all([one.close(), other.close()]);
  await expect(fetch(`http://127.0.0.1:${portIn(one.connectionString)}`)).rejects.toThrow();
});

test('data is there again after a restart, on the ports that were asked for', async () => {
  const first = await startAzurite({ dataDir });
  await azureRows(first).put('facts', row);
  await first.close();
  await first.close();
  const tablePort = portIn(first.connectionString);
  const second = await startAzurite({ dataDir, tablePort });
  expect(portIn(second.connectionString)).toBe(tablePort);
  expect((await azureRows(second).get('facts', 'p', 'k'))?.body).toEqual(row.body);
  await second.close();
});

test('a port that is taken is named in one line', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const address = holder.address();
  const tablePort = typeof address === 'object' && address ? address.port : 0;
  await expect(startAzurite({ inMemory: true, tablePort })).rejects.toThrow(
    `Azurite did not start: port ${tablePort} is taken`,
  );
  holder.close();
});

test('a folder that cannot be written to is named', async () => {
  const file = join(dataDir, 'file');
  await writeFile(file, '');
  await expect(startAzurite({ dataDir: join(file, 'storage') })).rejects.toThrow(
    `the folder ${join(file, 'storage')} cannot be written to`,
  );
});

test('a folder serves one storage at a time', async () => {
  const first = await startAzurite({ dataDir });
  await expect(startAzurite({ dataDir })).rejects.toThrow(
    `the folder ${dataDir} is in use by the storage at`,
  );
  await first.close();
  await (await startAzurite({ dataDir })).close();
});

const startInAnotherProcess = (): Promise<{
  readonly owner: ChildProcess;
  readonly connectionString: string;
}> => {
  const script = `require(${JSON.stringify(join(__dirname, 'azurite.ts'))})
    .startAzurite({ dataDir: ${JSON.stringify(dataDir)} })
    .then((azurite) => console.log(azurite.connectionString))`;
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    owner.stdout.once('data', (text: Buffer) => resolve({ owner, connectionString: `${text}`.trim() }));
  });
};

test('when its owner is killed, storage saves the last row and goes too', async () => {
  const { owner, connectionString } = await startInAnotherProcess();
  await azureRows({ connectionString }).put('facts', row);
  owner.kill('SIGKILL');
  // Starting on the same folder waits until the orphan is gone.
  const next = await startAzurite({ dataDir });
  expect((await azureRows(next).get('facts', 'p', 'k'))?.body).toEqual(row.body);
  await expect(fetch(`http://127.0.0.1:${portIn(connectionString)}`)).rejects.toThrow();
  await next.close();
});
