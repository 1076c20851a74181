import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFrom, hostClients } from '../bot/src/config';

// Read as text: these say what the files say, not that Azure accepts them (infra/README.md).
const text = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const withoutComments = (bicep: string): string => bicep.replace(/(^|\s)\/\/.*$/gmu, '');
const files = ['main.bicep', 'storage.bicep', 'web.bicep', 'bot.bicep', 'watch.bicep'] as const;
const bicep = Object.fromEntries(files.map((name) => [name, withoutComments(text(name))])) as Readonly<
  Record<(typeof files)[number], string>
>;
const main = bicep['main.bicep'];
const firstGroups = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map((match) => match[1] ?? '');

const settingsBlock =
  /name: 'appsettings'\s+properties: \{([^}]*(?:\$\{[^}]*\}[^}]*)*)\n {2}\}/u.exec(main)?.[1] ?? '';
const settings = firstGroups(settingsBlock, /^ {4}([A-Z_]+): /gmu);

const sample: Readonly<Record<string, string>> = {
  BOT_ID: '00000000-0000-0000-0000-000000000002',
  BOT_TENANT_ID: '00000000-0000-0000-0000-000000000004',
  BOT_TYPE: 'UserAssignedMSI',
  TENANT_ALLOW_LIST: '00000000-0000-0000-0000-000000000004',
  STORAGE_TABLE_URL: 'https://strapetsi.table.core.windows.net',
  STORAGE_QUEUE_URL: 'https://strapetsi.queue.core.windows.net',
  BACKUP_CONTAINER_URL: 'https://strapetsi.blob.core.windows.net/backups',
  AZURE_CLIENT_ID: '00000000-0000-0000-0000-000000000002',
  TAB_CLIENT_ID: '00000000-0000-0000-0000-000000000003',
  TAB_AUDIENCE: 'api://strapetsi.example/00000000-0000-0000-0000-000000000003',
  TAB_DOMAIN: 'strapetsi.example',
  TEAMS_APP_ID: '00000000-0000-0000-0000-000000000001',
  TEAMS_APP_PUBLISHED_APP_ID: '',
  COORDINATORS: 'koordinaattori@strapetsi.example',
  TAB_CLIENT_ALLOW_LIST: hostClients.join(),
  SENDS_PER_SECOND: '30',
  PROXIES: '1',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=00000000-0000-0000-0000-000000000005',
};

describe('the settings of the web app', () => {
  test('name everything that the bot reads outside the local mode, and nothing that nothing reads', () => {
    const platform = ['NODE_ENV', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE'];
    expect([...settings].sort()).toEqual([...Object.keys(sample), ...platform].sort());
    const read = readFileSync(join(__dirname, '../bot/src/config.ts'), 'utf8');
    for (const name of Object.keys(sample)) expect(read).toMatch(new RegExp(`^ {4}${name}: `, 'mu'));
  });

  test('are enough for the bot to start', () => {
    const environment = Object.fromEntries(settings.map((name) => [name, sample[name]]));
    expect(configFrom(environment)).toMatchObject({ mode: 'cloud', bot: { type: 'UserAssignedMSI' } });
  });

  test('hold no password: the registration is a managed identity', () => {
    expect(settings).not.toContain('BOT_PASSWORD');
    expect(settingsBlock).toContain("BOT_TYPE: 'UserAssignedMSI'");
    expect(bicep['bot.bicep']).toContain("msaAppType: 'UserAssignedMSI'");
  });
});

describe('the infrastructure', () => {
  test.each(files)('has no secret and no key in %s', (name) => {
    expect(bicep[name]).not.toMatch(/list(?:Keys|Secrets|AccountSas|Credentials)|accountkey|password:/iu);
  });

  test('lets nobody into the storage by a shared key, and the identity only to tables, queues and the backups', () => {
    const storage = bicep['storage.bicep'];
    expect(storage).toMatch(/^ {4}allowSharedKeyAccess: false$/mu);
    expect(storage).toMatch(/^ {4}allowBlobPublicAccess: false$/mu);
    expect(storage).toMatch(/^ {4}supportsHttpsTrafficOnly: true$/mu);
    expect(storage).toMatch(/^ {4}minimumTlsVersion: 'TLS1_2'$/mu);
    expect(firstGroups(storage, /'([0-9a-f]{8}-[0-9a-f-]{27})'/gu)).toEqual([
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', // Storage Table Data Contributor
      '974c5e8b-45b9-4653-ba55-5f855dd0fe88', // Storage Queue Data Contributor
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe', // Storage Blob Data Contributor
    ]);
    // Of files, the one container.
    expect(storage).toMatch(
      /scope: backups\n {2}name: guid\(backups\.id, principalId, blobDataContributor\)/u,
    );
    expect(storage).toContain("properties: { publicAccess: 'None' }");
  });

  test('lets backups go after their days', () => {
    const storage = bicep['storage.bicep'];
    expect(storage).toContain("filters: { blobTypes: ['blockBlob'], prefixMatch: ['backups/'] }");
    expect(storage).toContain('delete: { daysAfterModificationGreaterThan: backupDays }');
    expect(storage).toContain("/backups'\n");
  });

  test('serves the web app by https alone, awake, watched, on the Node of the repository', () => {
    const web = bicep['web.bicep'];
    const node = readFileSync(join(__dirname, '../.nvmrc'), 'utf8').trim();
    expect(web).toMatch(/^ {4}httpsOnly: true$/mu);
    for (const line of [
      "minTlsVersion: '1.2'",
      "ftpsState: 'Disabled'",
      'alwaysOn: true',
      "healthCheckPath: '/healthz'",
      `linuxFxVersion: 'NODE|${node}-lts'`,
    ])
      expect(web).toContain(`      ${line}\n`);
  });

  test('keeps data in the EU', () => {
    const regions =
      /@allowed\(\[([^\]]+)\]\)\s+param location string = 'swedencentral'/u.exec(main)?.[1] ?? '';
    expect(regions.match(/\w+/gu)).toEqual([
      'swedencentral',
      'northeurope',
      'westeurope',
      'germanywestcentral',
      'francecentral',
    ]);
  });
});

describe('parameters', () => {
  const declared = (name: (typeof files)[number]) => firstGroups(bicep[name], /^param (\w+) /gmu);

  test('of the deployment all have a value, and every value has a parameter', () => {
    const given: Record<string, { value: unknown }> = JSON.parse(text('main.parameters.json')).parameters;
    expect(Object.keys(given).sort()).toEqual([...declared('main.bicep')].sort());
    // Empty is a choice only where the parameter says what it means.
    for (const [name, { value }] of Object.entries(given))
      if (value === '')
        expect(main).toMatch(
          new RegExp(`^@description\\('[^']*empty[^']*'\\)\\n(?:@.*\\n)*param ${name} `, 'mu'),
        );
      else expect(String(value)).toMatch(/\S/u);
  });

  test('of each module are the ones that main.bicep gives', () => {
    const modules = [
      ...main.matchAll(/^module \w+ '([^']+)' = \{\n[\s\S]*?params: \{\n([\s\S]*?)\n {2,4}\}\n/gmu),
    ];
    expect(modules.map(([, file]) => file).sort()).toEqual(
      files.filter((name) => name !== 'main.bicep').sort(),
    );
    for (const [, file = '', params = ''] of modules)
      expect([...firstGroups(params, /^ {4}(\w+): /gmu)].sort()).toEqual(
        [...declared(file as (typeof files)[number])].sort(),
      );
  });

  test('that come from another module are outputs of it', () => {
    const used = [...main.matchAll(/(\w+)\.outputs\.(\w+)/gu)];
    expect(used.length).toBeGreaterThan(3);
    for (const [, module = '', output = ''] of used)
      expect(text(`${module}.bicep`)).toMatch(new RegExp(`^output ${output} string = `, 'mu'));
  });
});

describe('what is watched from outside', () => {
  const watch = bicep['watch.bicep'];
  const workbook = JSON.parse(text('workbook.json'));
  const measured = readFileSync(join(__dirname, '../bot/src/telemetry/measures.ts'), 'utf8').concat(
    readFileSync(join(__dirname, '../bot/src/telemetry/application-insights.ts'), 'utf8'),
  );

  test('asks /readyz, and tells somebody when it fails and when the oldest due thing is late', () => {
    expect(watch).toContain("RequestUrl: 'https://${domain}/readyz'");
    expect(watch).toContain('WebtestLocationAvailabilityCriteria');
    expect(watch).toContain('"strapetsi.due.oldest"');
    expect(watch.match(/^ {4}actions: /gmu)?.length).toBe(3);
  });

  test('is counted by the bot under the very names that alerts and workbook ask for', () => {
    const asked = [...(watch + JSON.stringify(workbook)).matchAll(/strapetsi\.[a-z]+(?:\.[a-z]+)*/gu)];
    const names = new Set(asked.map(([name]) => name));
    expect(names.size).toBeGreaterThanOrEqual(7);
    for (const name of names) expect(measured).toContain(`'${name}'`);
  });

  test('has a workbook whose every question has a title', () => {
    expect(workbook.items.length).toBeGreaterThan(5);
    for (const { type, content } of workbook.items)
      expect(type === 1 ? content.json : content.title).toMatch(/\S/u);
  });
});

test('the first coordinators stay out of the deployment history', () => {
  expect(main).toMatch(/@secure\(\)\n(?:@.*\n)*param coordinators string/u);
});

describe("the tab's Entra app", () => {
  const app = JSON.parse(text('entra-app.json'));
  const manifest = JSON.parse(readFileSync(join(__dirname, '../manifest/manifest.json'), 'utf8'));

  test('is the one that the manifest names, for one tenant', () => {
    expect(app.identifierUris).toEqual([manifest.webApplicationInfo.resource]);
    expect(app.appId).toBe(manifest.webApplicationInfo.id);
    expect(app.signInAudience).toBe('AzureADMyOrg');
  });

  test('gives Teams, and nothing else, a version 2 token with the scope that the server asks for', () => {
    const [scope, ...others] = app.api.oauth2PermissionScopes;
    expect([scope.value, scope.isEnabled, others]).toEqual(['access_as_user', true, []]);
    // The issuer that the server trusts is that of version 2.
    expect(app.api.requestedAccessTokenVersion).toBe(2);
    expect(app.api.preAuthorizedApplications).toEqual(
      hostClients.map((appId) => ({
        appId,
        delegatedPermissionIds: [scope.id],
      })),
    );
    expect(app.requiredResourceAccess).toEqual([]);
  });

  test('lets in the applications that the server lets in', () => {
    const preAuthorised = app.api.preAuthorizedApplications.map((a: { appId: string }) => a.appId);
    expect(preAuthorised).toEqual([...hostClients]);
  });
});
