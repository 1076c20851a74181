import type { Ports } from '../../src/ports';
import { themeIds } from '../../src/shared/domain/theme';
import { memoryRows } from '../../src/store/memory-rows';
import { makeStores } from '../../src/store/stores';
import { examine, report } from './examine';
import type { DoctorFinding } from './finding';
import type { DoctorWorld } from './look';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const environment = {
  BOT_ID: id(1),
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: id(2),
  TENANT_ALLOW_LIST: id(2),
  TAB_CLIENT_ID: id(3),
  TAB_AUDIENCE: `api://strapetsi.example/${id(3)}`,
  TAB_DOMAIN: 'strapetsi.example',
  STORAGE_TABLE_URL: 'https://strapetsi.table.core.windows.net',
  STORAGE_QUEUE_URL: 'https://strapetsi.queue.core.windows.net',
  COORDINATORS: 'koordinaattori@strapetsi.example',
  TEAMS_APP_ID: id(4),
};
const written = {
  BOT_ID: id(1),
  TAB_DOMAIN: 'strapetsi.example',
  AAD_APP_CLIENT_ID: id(3),
  TEAMS_APP_ID: id(4),
};
const noon = new Date('2026-11-24T10:00:00Z');

const fresh = (): Ports['stores'] => makeStores(memoryRows(), { tick: () => 0 });
type DoctorStores = Ports['stores'];

const channel = (n: number, more: object) => ({
  id: `19:${n}@thread.tacv2`,
  name: `Kanava ${n}`,
  team: 'team',
  teamName: 'Strapetsi',
  tenantId: id(2),
  serviceUrl: 'https://smba.example/',
  tie: null,
  tiedBy: null,
  installed: true,
  deleted: false,
  ...more,
});

const withChannels = async (stores: DoctorStores): Promise<DoctorStores> => {
  await stores.channels.put(channel(0, { tie: { use: 'general' } }));
  for (const [i, theme] of themeIds.entries())
    await stores.channels.put(channel(i + 1, { tie: { use: 'theme', theme } }));
  return stores;
};

const well = async (): Promise<DoctorWorld> => ({
  environment,
  written,
  ask: async (url) => ({
    status: url.endsWith('/api/messages') ? 401 : 200,
    date: noon.toUTCString(),
    body: '',
  }),
  token: async () => 'Bearer token',
  stores: await withChannels(fresh()),
  pingQueue: async () => undefined,
  backups: { latest: async () => '2026-11-24T00:45:00.000Z' },
  now: () => noon,
});

const examined = async (change: Partial<DoctorWorld>): Promise<ReadonlyMap<string, DoctorFinding>> =>
  new Map((await examine({ ...(await well()), ...change })).map((f) => [f.check, f]));
const outcome = async (check: string, change: Partial<DoctorWorld>): Promise<string | undefined> =>
  (await examined(change)).get(check)?.outcome;

test('where all is well, only what the service has no right to see could not be checked', async () => {
  const found = await examined({});
  const of = (wanted: string): readonly string[] =>
    [...found.values()].filter((f) => f.outcome === wanted).map((f) => f.check);
  expect(of('unknown')).toEqual(['catalogue.id', 'guests.policy']);
  // Nobody has imported a network into this storage.
  expect(of('problem')).toEqual(['people.reachable']);
  expect(of('ok')).toEqual(
    expect.arrayContaining([
      'settings',
      'registration',
      'storage.tables',
      'storage.queue',
      'storage.backups',
      'endpoint',
      'ready',
      'door',
      'clocks',
      'manifest.ids',
      'app.installed',
      'channels.tied',
    ]),
  );
});

const refusal = (statusCode: number): Error =>
  Object.assign(new Error('This request is not authorized'), { statusCode });
const faults: readonly (readonly [string, string, Partial<DoctorWorld>, string])[] = [
  ['a missing setting', 'settings', { environment: { ...environment, BOT_ID: '' } }, 'problem'],
  [
    'a refused registration',
    'registration',
    { token: async () => Promise.reject(new Error('AADSTS700016')) },
    'problem',
  ],
  ['no settings to ask with', 'registration', { token: null }, 'unknown'],
  [
    'a queue without the role',
    'storage.queue',
    { pingQueue: async () => Promise.reject(refusal(403)) },
    'problem',
  ],
  [
    'a queue out of reach',
    'storage.queue',
    { pingQueue: async () => Promise.reject(new Error('ENOTFOUND')) },
    'problem',
  ],
  ['no place for backups', 'storage.backups', { backups: null }, 'problem'],
  [
    'a place for backups without settings to ask with',
    'storage.backups',
    {
      backups: null,
      environment: { ...environment, BACKUP_CONTAINER_URL: 'https://strapetsi.example/backups' },
    },
    'unknown',
  ],
  ['a place without a backup', 'storage.backups', { backups: { latest: async () => null } }, 'problem'],
  [
    'a backup of three days ago',
    'storage.backups',
    { backups: { latest: async () => '2026-11-21T00:45:00.000Z' } },
    'problem',
  ],
  [
    'backups that nobody may see',
    'storage.backups',
    { backups: { latest: async () => Promise.reject(refusal(403)) } },
    'unknown',
  ],
  [
    'a service that is down',
    'endpoint',
    { ask: async () => Promise.reject(new Error('ECONNREFUSED')) },
    'problem',
  ],
  [
    'a service without storage',
    'ready',
    { ask: async (url) => ({ status: url.endsWith('/readyz') ? 503 : 401, date: null, body: '' }) },
    'problem',
  ],
  [
    'an open door',
    'door',
    { ask: async () => ({ status: 200, date: noon.toUTCString(), body: '' }) },
    'problem',
  ],
  ['a clock an hour behind', 'clocks', { now: () => new Date(noon.getTime() - 3_600_000) }, 'problem'],
  ['no clock to compare', 'clocks', { ask: async () => ({ status: 200, date: null, body: '' }) }, 'unknown'],
  ['a package of another environment', 'manifest.ids', { written: { ...written, BOT_ID: id(9) } }, 'problem'],
  ['a service whose settings are not known', 'manifest.ids', { environment: {}, written }, 'unknown'],
  ['no environment named', 'manifest.ids', { written: null }, 'unknown'],
  ['no storage', 'channels.tied', { stores: null }, 'unknown'],
];

test.each(faults)('%s is told under %s with the way to mend it', async (_, check, change, expected) => {
  const found = (await examined(change)).get(check);
  expect(found?.outcome).toBe(expected);
  expect(found?.mend?.fi).toMatch(/\S{3}/u);
  expect(found?.mend?.en).toMatch(/\S{3}/u);
});

test('a role that is missing and an address that leads nowhere are mended differently', async () => {
  const role = (await examined({ pingQueue: async () => Promise.reject(refusal(403)) })).get('storage.queue');
  const address = (await examined({ pingQueue: async () => Promise.reject(new Error('ENOTFOUND')) })).get(
    'storage.queue',
  );
  expect(role?.mend?.en).toContain('Data Contributor');
  expect(address?.mend?.en).toContain('STORAGE_QUEUE_URL');
});

test('channels without a theme, an app that was removed and teams without the app are named', async () => {
  const stores = await withChannels(fresh());
  await stores.channels.put(channel(2, { installed: false, tie: { use: 'theme', theme: themeIds[1] } }));
  const found = await examined({ stores });
  expect(found.get('app.installed')?.what.en).toContain('Strapetsi / Kanava 2');
  expect(found.get('channels.tied')?.what.en).toContain('Quality');
  expect(found.get('channels.tied')?.what.en).not.toContain('General');
  expect(await outcome('app.installed', { stores: fresh() })).toBe('problem');
});

test('a check that meets a surprise is told as not checked, and the others go on', async () => {
  const stores = {
    ...fresh(),
    channels: { list: () => Promise.reject(new Error('outage')) },
  } as unknown as DoctorStores;
  const found = await examined({ stores });
  expect(found.get('channels.tied')?.outcome).toBe('unknown');
  expect(found.get('endpoint')?.outcome).toBe('ok');
});

test('an address with a signature never stands in a report', async () => {
  const secret = 'https://x.example/?sig=abcdef';
  const findings = await examine({
    ...(await well()),
    token: async () => Promise.reject(new Error(`cannot reach ${secret}`)),
  });
  for (const lang of ['fi', 'en'] as const) expect(report(findings, lang)).not.toContain('abcdef');
});

test('the report ends with its sum in words and numbers, in both languages', async () => {
  const findings = await examine(await well());
  expect(report(findings, 'fi')).toMatch(/kunnossa \d+, korjattavaa \d+, ei voitu tarkistaa \d+$/u);
  expect(report(findings, 'en')).toMatch(/fine \d+, to fix \d+, could not be checked \d+$/u);
});
