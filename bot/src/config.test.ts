import { BadConfig, configFrom, hostClients } from './config';

const tenant = '00000000-0000-0000-0000-000000000004';
const managed = {
  BOT_ID: '00000000-0000-0000-0000-000000000002',
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: tenant,
  TENANT_ALLOW_LIST: tenant,
  TAB_CLIENT_ID: '00000000-0000-0000-0000-000000000003',
  TAB_AUDIENCE: 'api://strapetsi.example/00000000-0000-0000-0000-000000000003',
  TAB_DOMAIN: 'strapetsi.example',
  STORAGE_TABLE_URL: 'https://strapetsi.table.example',
  STORAGE_QUEUE_URL: 'https://strapetsi.queue.example',
  COORDINATORS: 'koordinaattori@strapetsi.example',
};
const single = { ...managed, BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'salasana' };
const complaint = (environment: Readonly<Record<string, string | undefined>>): string => {
  try {
    configFrom(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(BadConfig);
    return (error as Error).message;
  }
};

test('a managed identity needs no secret, a single tenant’s registration its password', () => {
  expect(configFrom(managed).bot).toMatchObject({ type: 'UserAssignedMSI', password: '' });
  expect(configFrom(single).bot).toMatchObject({ type: 'SingleTenant', password: 'salasana' });
});

test('links name the app as the organisation’s catalogue does, once it is published there', () => {
  const uploaded = '00000000-0000-0000-0000-000000000007';
  const published = '00000000-0000-0000-0000-000000000008';
  expect(configFrom(managed).teamsAppId).toBe('');
  const once = { ...managed, TEAMS_APP_ID: uploaded, TEAMS_APP_PUBLISHED_APP_ID: '' };
  expect(configFrom(once).teamsAppId).toBe(uploaded);
  expect(configFrom({ ...once, TEAMS_APP_PUBLISHED_APP_ID: published }).teamsAppId).toBe(published);
  expect(complaint({ ...managed, TEAMS_APP_PUBLISHED_APP_ID: 'strapetsi' })).toMatch(/PUBLISHED_APP_ID/u);
});

test('ids are compared as Microsoft writes them, in small letters', () => {
  const upper = 'ABCDEF00-0000-0000-0000-000000000004';
  const config = configFrom({ ...managed, BOT_TENANT_ID: upper, TENANT_ALLOW_LIST: `${tenant}, ${upper}` });
  expect(config.tenants).toEqual([tenant, upper.toLowerCase()]);
  expect(config.bot.tenantId).toBe(upper.toLowerCase());
});

test('Teams’ own applications may ask for the tab’s token, or those that are named', () => {
  expect(configFrom(managed).tab.clients).toEqual([...hostClients]);
  expect(configFrom({ ...managed, TAB_CLIENT_ALLOW_LIST: tenant }).tab.clients).toEqual([tenant]);
});

test.each([
  ['an empty bot id, which would switch authentication off', { ...managed, BOT_ID: '' }, 'BOT_ID'],
  ['no bot id', { ...managed, BOT_ID: undefined }, 'BOT_ID'],
  ['a registration for all tenants', { ...managed, BOT_TYPE: 'MultiTenant' }, 'BOT_TYPE'],
  ['a single tenant’s registration without password', { ...single, BOT_PASSWORD: '' }, 'BOT_PASSWORD'],
  ['a managed identity with a password', { ...managed, BOT_PASSWORD: 'salasana' }, 'BOT_PASSWORD'],
  ['no tenant', { ...managed, TENANT_ALLOW_LIST: ' , ' }, 'TENANT_ALLOW_LIST'],
  ['every tenant', { ...managed, TENANT_ALLOW_LIST: '*' }, 'TENANT_ALLOW_LIST'],
  [
    'a list without the bot’s own tenant',
    { ...managed, TENANT_ALLOW_LIST: managed.BOT_ID },
    'TENANT_ALLOW_LIST',
  ],
  ['any application', { ...managed, TAB_CLIENT_ALLOW_LIST: '' }, 'TAB_CLIENT_ALLOW_LIST'],
  [
    'storage without encryption',
    { ...managed, STORAGE_TABLE_URL: 'http://storage.example' },
    'STORAGE_TABLE_URL',
  ],
])('the bot does not start with %s', (_what, environment, name) => {
  expect(complaint(environment)).toContain(name);
});

test('one complaint names everything that is wrong, and no value', () => {
  const said = complaint({ ...single, BOT_ID: 'secret-id', TAB_DOMAIN: 'secret domain', BOT_PASSWORD: '' });
  expect(said).toMatch(/BOT_ID.*TAB_DOMAIN/u);
  expect(said).not.toContain('secret');
});

test.each<[what: string, wrong: Readonly<Record<string, string>>, said: string]>([
  ['nobody’s id for the bot', { BOT_ID: '00000000-0000-0000-0000-000000000000' }, 'BOT_ID'],
  [
    'nobody’s tenant',
    { TENANT_ALLOW_LIST: `${tenant},00000000-0000-0000-0000-000000000000` },
    'TENANT_ALLOW_LIST',
  ],
  ['an audience that takes everybody’s tokens', { TAB_AUDIENCE: '*' }, 'TAB_AUDIENCE'],
  [
    'a signature in an address',
    { STORAGE_TABLE_URL: 'https://a.example/?sig=salainen' },
    'STORAGE_TABLE_URL',
  ],
  ['a name in an address', { STORAGE_QUEUE_URL: 'https://nimi:salainen@a.example' }, 'STORAGE_QUEUE_URL'],
])('%s is refused by its name and without its value', (_what, wrong, said) => {
  const text = complaint({ ...managed, ...wrong });
  expect(text).toContain(said);
  expect(text).not.toContain('salainen');
});
