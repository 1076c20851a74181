import {
  AuthenticationConstants,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
} from 'botframework-connector';
import type { Config } from '../config';
import { botIdentity, connectTeams } from './adapter';

const bot = { id: 'bot', tenantId: 'tenant', password: '' } as const;
const outside = { tick: () => 0, log: () => undefined };
const config = (more: Partial<Config>): Config => ({
  mode: 'local',
  port: 0,
  host: '127.0.0.1',
  bot: { ...bot, id: '', type: 'SingleTenant' },
  tenants: [],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
  ...more,
});
const credentialsOf = (of: Config['bot']) =>
  botIdentity(of, outside).credentials.createCredentials(
    of.id,
    undefined,
    AuthenticationConstants.ToChannelFromBotLoginUrl,
    true,
  );

test.each([
  ['outside the local mode', { mode: 'cloud' }],
  ['on an address that others reach', { host: '0.0.0.0' }],
  ['on a name that others may reach', { host: 'localhost.example' }],
] as const)('nobody opens a door without an identity %s', (_where, more) => {
  expect(() => connectTeams(config(more), null)).toThrow('listens to this machine alone');
});

test.each(['127.0.0.1', 'localhost', '::1'])('the local mode needs no identity on %s', (host) => {
  expect(connectTeams(config({ host }), null).identity).toBeNull();
});

test('a managed identity answers without any password', async () => {
  const credentials = await credentialsOf({ ...bot, type: 'UserAssignedMSI' });
  expect(credentials).toBeInstanceOf(ManagedIdentityAppCredentials);
});

test('a single tenant’s bot asks its own tenant for its token', async () => {
  const credentials = await credentialsOf({ ...bot, type: 'SingleTenant', password: 'salasana' });
  expect(credentials).toBeInstanceOf(MicrosoftAppCredentials);
  expect((credentials as MicrosoftAppCredentials).oAuthEndpoint).toBe(
    'https://login.microsoftonline.com/tenant',
  );
});
