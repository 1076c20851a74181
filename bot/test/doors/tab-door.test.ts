import { localTenant } from '../../local/directory';
import { makeTokens } from '../../local/tokens';
import { hostClients } from '../../src/config';
import { callerOf } from '../../src/http/token';
import {
  answer,
  botId,
  type Claims,
  type Doors,
  expectToldCalmly,
  foreign,
  noon,
  openDoors,
  tabUri,
  tenant,
} from './house';
import { type IssuerKey, newKey, unsigned } from './issuer';

let doors: Doors;
let forged: IssuerKey;
beforeAll(async () => {
  forged = await newKey('tab-1');
});
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

const now = noon / 1000;
const body = { ...answer, help: false, share: true, internal: true };
const write = (token: string) => doors.toTab('/api/check-ins/2024-05', token, body);

test.each([
  ['the client id', {}],
  ['the address of the API', { aud: tabUri }],
])('a token of Teams for %s lets its person act', async (_what, claims) => {
  const sent = await write(await doors.tabToken('contact', claims));
  expect(sent).toMatchObject({ status: 200, body: { fresh: true } });
  expect(await doors.everything()).toContain('pilotAnswered');
});

type TokenCase = [what: string, token: (d: Doors) => Promise<string> | string];
const claiming = (claims: Claims) => (d: Doors) => d.tabToken('contact', claims);

test.each<TokenCase>([
  ['is none', () => ''],
  ['is no token', () => 'a.b.c'],
  ['is signed by nobody', (d) => unsigned(d.tabClaims('contact'))],
  ['is forged under the name of a real key', (d) => d.tabToken('contact', {}, forged)],
  ['is signed with a key that nobody published', (d) => d.tabToken('contact', {}, { ...forged, kid: 'x' })],
  ['has expired', claiming({ exp: now - 61 })],
  ['never expires', claiming({ exp: undefined })],
  ['is not valid yet', claiming({ nbf: now + 61 })],
  ['is meant for another application', claiming({ aud: '00000003-0000-0000-c000-000000000000' })],
  ['is meant for the bot', claiming({ aud: botId })],
  ['comes from another issuer', claiming({ iss: 'https://login.example/v2.0' })],
  ['is of the older form', claiming({ iss: `https://sts.windows.net/${tenant}/`, ver: '1.0' })],
  ['says that it is of the older form', claiming({ ver: '1.0' })],
  [
    'comes from another tenant',
    claiming({ iss: `https://login.microsoftonline.com/${foreign}/v2.0`, tid: foreign }),
  ],
  ['names another tenant than its issuer', claiming({ tid: foreign })],
  ['was given to an application that is none of the hosts', claiming({ azp: foreign })],
  ['does not say to whom it was given', claiming({ azp: undefined })],
  ['has another scope', claiming({ scp: 'User.Read' })],
  ['has a scope that only looks alike', claiming({ scp: 'access_as_user.all' })],
  ['is an application’s own, without a person', claiming({ scp: undefined, roles: ['access_as_user'] })],
  ['names nobody', claiming({ oid: undefined })],
  ['names nobody in particular', claiming({ oid: '' })],
  ['is the Bot Framework’s', (d) => d.botToken()],
])('a call whose token %s is refused with 401', async (_what, token) => {
  const before = await doors.everything();
  const shown = await token(doors);
  expectToldCalmly(await write(shown), 401, 'notSignedIn');
  expectToldCalmly(await doors.toTab('/api/me', shown), 401, 'notSignedIn');
  // Not even which paths there are.
  expectToldCalmly(await doors.toTab('/api/nothing', shown), 401, 'notSignedIn');
  expect(await doors.everything()).toBe(before);
});

test.each(hostClients)('the tab in the host’s program %s is let in', async (azp) => {
  expect((await doors.toTab('/api/me', await doors.tabToken('contact', { azp }))).status).toBe(200);
});

test('a token is a bearer’s or it is not looked at', async () => {
  const token = await doors.tabToken('contact');
  for (const header of [token, `Basic ${token}`, `bearer  ${token}`, `Bearer ${token} ${token}`])
    expect((await doors.send('/api/me', header)).status).toBe(401);
});

test('clocks may stand a minute apart', async () => {
  for (const times of [{ exp: now - 55 }, { nbf: now + 55 }])
    expect((await doors.toTab('/api/me', await doors.tabToken('contact', times))).status).toBe(200);
});

describe('the keys of Entra', () => {
  const ask = async (key: IssuerKey) =>
    (await doors.toTab('/api/me', await doors.tabToken('contact', {}, key))).status;

  test('are kept, followed when they rotate, and dropped when they vanish', async () => {
    const next = await newKey('tab-2');
    for (let i = 0; i < 3; i += 1) expect(await ask(doors.keys.tab)).toBe(200);
    expect(await ask(next)).toBe(401);
    expect(doors.entra.asked()).toBe(2);
    doors.entra.publish([doors.keys.tab, next]);
    doors.pass(30_000);
    expect(await Promise.all([ask(next), ask(next), ask(doors.keys.tab)])).toEqual([200, 200, 200]);
    // Two at once ask once.
    expect(doors.entra.asked()).toBe(4);
    doors.entra.publish([next]);
    doors.pass(10 * 60_000);
    expect([await ask(doors.keys.tab), await ask(next)]).toEqual([401, 200]);
  });

  test.each(['failing', 'silent', 'babbling', 'impostor'] as const)(
    'that cannot be read (%s) are an outage, told calmly and without what it was',
    async (mood) => {
      doors.entra.be(mood);
      const before = await doors.everything();
      expectToldCalmly(await write(await doors.tabToken('contact')), 503, 'outage');
      expectToldCalmly(await doors.toTab('/api/nothing', await doors.tabToken('contact')), 503, 'outage');
      expect(await doors.everything()).toBe(before);
      expect(doors.logged.filter((l) => l.event === 'keys.away')).toHaveLength(1);
    },
  );

  test('go on to hold for a day while Entra cannot be asked', async () => {
    expect(await ask(doors.keys.tab)).toBe(200);
    doors.entra.be('failing');
    doors.pass(23 * 60 * 60_000);
    expect(await ask(doors.keys.tab)).toBe(200);
    doors.pass(60 * 60_000);
    expect(await ask(doors.keys.tab)).toBe(503);
  });
});

describe('a token of the local mode', () => {
  const someone = {
    id: 'oid-contact',
    tenantId: localTenant,
    name: 'Nimi',
    email: 'contact@koulu.example',
    language: 'fi' as const,
    organisations: [],
    roles: [],
  };
  const at = () => Date.now();

  test('passes the very checks that a real one passes', async () => {
    const { keys, sign } = await makeTokens(localTenant);
    const caller = await callerOf(`Bearer ${await sign(someone)}`, keys, at());
    expect(caller).toEqual({ objectId: 'oid-contact', tenantId: localTenant, name: 'Nimi' });
  });

  test('is worthless at a real door, also when it names that door’s tenant', async () => {
    for (const tenantId of [localTenant, tenant]) {
      const { sign } = await makeTokens(tenantId);
      const token = await sign({ ...someone, tenantId });
      expectToldCalmly(await doors.toTab('/api/me', token), 401, 'notSignedIn');
    }
  });

  test('is worthless at another machine’s local door, and after its hour', async () => {
    const [one, other] = [await makeTokens(localTenant), await makeTokens(localTenant)];
    const token = `Bearer ${await one.sign(someone)}`;
    await expect(callerOf(token, other.keys, at())).rejects.toThrow('notSignedIn');
    await expect(callerOf(token, one.keys, at() + 3_661_000)).rejects.toThrow('notSignedIn');
  });

  test('a real one is worthless at a local door', async () => {
    const { keys } = await makeTokens(tenant);
    const token = `Bearer ${await doors.tabToken('contact')}`;
    await expect(callerOf(token, keys, noon)).rejects.toThrow('notSignedIn');
  });
});
