import { createHmac } from 'node:crypto';
import {
  answering,
  botId,
  type Claims,
  type Doors,
  expectToldCalmly,
  foreign,
  noon,
  openDoors,
  tenant,
} from './house';
import { type IssuerKey, newKey, signed, unsigned } from './issuer';

let doors: Doors;
let forged: IssuerKey;
beforeAll(async () => {
  // Somebody else's key under the very name that the issuer's has.
  forged = await newKey('bot-1', { endorsements: ['msteams'] });
});
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

const now = noon / 1000;
const otherUrl = 'https://smba.example/teams/';

type TokenCase = [what: string, token: (d: Doors) => Promise<string> | string, activity?: Claims];

/** The same signature under other claims. */
const bent = (token: string, claims: object): string => {
  const [header, , signature] = token.split('.');
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
};
/** HS256 with what everybody can read as its secret: the old trick of confused algorithms. */
const shared = (d: Doors): string => {
  const parts = [{ alg: 'HS256', kid: 'bot-1' }, d.botClaims()].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const secret = JSON.stringify(d.keys.bot.row);
  return [...parts, createHmac('sha256', secret).update(parts.join('.')).digest('base64url')].join('.');
};

/** Sent to the bot: refused as said, nothing stored, and Teams hears nothing of it. */
const expectRefused = async (sending: TokenCase, status: number, code: string): Promise<void> => {
  const [, token, more] = sending;
  const before = await doors.everything();
  expectToldCalmly(await doors.toBot(answering(doors, more), await token(doors)), status, code);
  expect(await doors.everything()).toBe(before);
  expect(doors.connector.heard).toEqual([]);
};

test('an activity that the Bot Framework signed for this bot is acted upon', async () => {
  const sent = await doors.toBot(answering(doors), await doors.botToken());
  expect(sent).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(await doors.everything()).toContain('pilotAnswered');
});

test.each<TokenCase>([
  ['is none', () => ''],
  ['is no token', () => 'a.b.c'],
  ['is signed by nobody', (d) => unsigned(d.botClaims())],
  ['is forged under the name of a real key', (d) => d.botToken({}, forged)],
  ['was changed after it was signed', async (d) => bent(await d.botToken(), d.botClaims({ jti: 'another' }))],
  ['is signed with a secret that both would share', (d) => shared(d)],
  ['has expired', (d) => d.botToken({ exp: now - 301 })],
  ['never expires', (d) => d.botToken({ exp: undefined })],
  ['is not valid yet', (d) => d.botToken({ nbf: now + 301 })],
  ['is meant for another bot', (d) => d.botToken({ aud: '00000000-0000-0000-0000-0000000000aa' })],
  ['comes from another issuer', (d) => d.botToken({ iss: 'https://api.botframework.example' })],
  [
    'is the bot’s own, as it shows it to Teams',
    (d) => d.botToken({ iss: `https://sts.windows.net/${tenant}/`, appid: botId, tid: tenant, ver: '1.0' }),
  ],
  [
    'comes from a developer’s emulator',
    (d) =>
      d.botToken({
        iss: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
        azp: botId,
        ver: '2.0',
      }),
  ],
  ['names no service address', (d) => d.botToken({ serviceurl: undefined })],
  ['names another service address', (d) => d.botToken({ serviceurl: otherUrl })],
  ['was given for another service address', (d) => d.botToken(), { serviceUrl: otherUrl }],
  ['has a key that is not endorsed for the channel', (d) => d.botToken(), { channelId: 'directline' }],
  ['asks for the checks of another kind of channel', (d) => d.botToken(), { channelId: 'AseChannel' }],
])('an activity whose token %s is refused with 401', (...sending) =>
  expectRefused(sending, 401, 'notSignedIn'),
);

test.each<TokenCase>([
  [
    'another tenant',
    (d) => d.botToken(),
    {
      channelData: { tenant: { id: foreign } },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: foreign },
    },
  ],
  [
    'another tenant in one of its two places',
    (d) => d.botToken(),
    { conversation: { id: 'a:1', conversationType: 'personal', tenantId: foreign } },
  ],
  [
    'no tenant',
    (d) => d.botToken(),
    { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } },
  ],
  // Whoever speaks there says himself who he is.
  ['the web chat of the same registration', (d) => d.botToken(), { channelId: 'webchat' }],
  [
    'another tenant, on being installed there',
    (d) => d.botToken(),
    {
      type: 'installationUpdate',
      name: undefined,
      action: 'add',
      channelData: { tenant: { id: foreign }, team: { id: '19:team' } },
    },
  ],
])('an activity of %s is refused with 403 and no word is posted there', (...sending) =>
  expectRefused(sending, 403, 'foreignTenant'),
);

test.each<TokenCase>([
  ['a form that is none', (d) => d.botToken(), { from: undefined }],
  ['a service address that is none', (d) => d.botToken(), { serviceUrl: 'teams' }],
])('an activity of %s is refused with 400', (...sending) => expectRefused(sending, 400, 'badInput'));

test('clocks may stand five minutes apart', async () => {
  for (const times of [{ exp: now - 290 }, { nbf: now + 290 }])
    expect((await doors.toBot(answering(doors), await doors.botToken(times))).status).toBe(200);
});

describe('the keys of the Bot Framework', () => {
  const ask = async (key: IssuerKey, more: Claims = {}) =>
    (await doors.toBot(answering(doors), await signed(doors.botClaims(more), key))).status;

  test('are asked for once and kept', async () => {
    for (let i = 0; i < 5; i += 1) expect(await ask(doors.keys.bot)).toBe(200);
    // The metadata, and the keys that it names.
    expect(doors.teamsIssuer.asked()).toBe(2);
  });

  test('rotate in mid-run: a new one is let in within half a minute, an old one is out ten minutes after it vanished', async () => {
    const next = await newKey('bot-2', { endorsements: ['msteams'] });
    expect(await ask(doors.keys.bot)).toBe(200);
    expect(await ask(next)).toBe(401);
    doors.teamsIssuer.publish([doors.keys.bot, next]);
    doors.pass(30_000);
    expect(await ask(next)).toBe(200);
    expect(await ask(doors.keys.bot)).toBe(200);
    doors.teamsIssuer.publish([next]);
    doors.pass(10 * 60_000);
    expect(await ask(doors.keys.bot)).toBe(401);
    expect(await ask(next)).toBe(200);
  });

  test('are not asked for again by a flood of unknown names', async () => {
    await ask(doors.keys.bot);
    for (let i = 0; i < 20; i += 1) expect(await ask({ ...forged, kid: `unknown-${i}` })).toBe(401);
    expect(doors.teamsIssuer.asked()).toBe(2);
  });

  test.each(['failing', 'silent', 'babbling', 'impostor'] as const)(
    'that were never seen and cannot be read (%s) are an outage, not the caller’s fault',
    async (mood) => {
      doors.teamsIssuer.be(mood);
      const before = await doors.everything();
      expectToldCalmly(await doors.toBot(answering(doors), await doors.botToken()), 503, 'outage');
      expect(await doors.everything()).toBe(before);
      expect(doors.logged.filter((l) => l.event === 'keys.away')).toHaveLength(1);
      // Nobody waits for the next question so soon.
      const asked = doors.teamsIssuer.asked();
      expectToldCalmly(await doors.toBot(answering(doors), await doors.botToken()), 503, 'outage');
      expect(doors.teamsIssuer.asked()).toBe(asked);
      doors.teamsIssuer.be('well');
      doors.pass(10_000);
      expect(await ask(doors.keys.bot)).toBe(200);
    },
  );

  test('go on to hold for a day while the Bot Framework cannot be asked', async () => {
    expect(await ask(doors.keys.bot)).toBe(200);
    doors.teamsIssuer.be('failing');
    doors.pass(23 * 60 * 60_000);
    expect(await ask(doors.keys.bot)).toBe(200);
    // A name that nobody knows may be a new key: nobody can say.
    expect(await ask({ ...forged, kid: 'bot-2' })).toBe(503);
    expect(await ask(forged)).toBe(401);
    doors.pass(60 * 60_000);
    expect(await ask(doors.keys.bot)).toBe(503);
  });
});

describe('somebody whom nobody knows yet', () => {
  const ask = async (status: number) => {
    doors.connector.roster.status = status;
    const answer = await doors.toBot(answering(doors, {}, {}, 'newcomer'), await doors.botToken());
    return { said: JSON.stringify(answer.body), requests: await doors.stores.requests.list() };
  };

  test.each([404, 403])('and whom Teams does not know either (%i) is noted as a stranger', async (status) => {
    const { requests } = await ask(status);
    expect(requests).toMatchObject([{ account: { objectId: 'oid-newcomer' } }]);
  });

  test('and of whom Teams cannot say who it is, is told of an outage, and is no stranger', async () => {
    const { said, requests } = await ask(500);
    expect(requests).toEqual([]);
    expect(said).toContain('01234567');
    expect(doors.logged.find((l) => l.event === 'turn.failed')?.error).toContain('could not be read');
  });
});

describe('the platform asks whether it lives', () => {
  const health = () => doors.send('/healthz', '');

  test('a loop that hangs for five minutes is said, and nothing shorter', async () => {
    expect((await health()).status).toBe(200);
    doors.pass(299_999);
    expect((await health()).status).toBe(200);
    doors.pass(1);
    expect(await health()).toMatchObject({ status: 503, body: { ok: false } });
  });
});
