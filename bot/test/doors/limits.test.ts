import { request } from 'node:http';
import { answering, type Doors, expectToldCalmly, openDoors } from './house';

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors(undefined, undefined, {
    limits: { personPerMinute: 6, unprovedPerMinute: 3, proxies: 1 },
  });
  await doors.moveIn();
});
afterEach(() => doors.close());

type CameBack = { readonly status: number; readonly waits: string | undefined; readonly text: string };
/** As the platform's front end hands it on: what the caller wrote stands first, what it saw itself last. */
const from = (forwarded: string, path = '/api/me', token = ''): Promise<CameBack> =>
  new Promise((done, failed) => {
    const asked = request(`${doors.url}${path}`, {
      headers: { 'x-forwarded-for': forwarded, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      agent: false,
    });
    asked.once('error', failed);
    asked.once('response', (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, waits: answer.headers['retry-after'], text }),
      );
    });
    asked.end();
  });

test('who proves nothing is held up by the address that the platform saw, never by one that the caller wrote', async () => {
  for (let i = 0; i < 3; i += 1) expect((await from(`192.0.2.${i}, 203.0.113.7:51${i}00`)).status).toBe(401);
  const fourth = await from('192.0.2.9, 203.0.113.7:52000');
  expect(fourth).toMatchObject({ status: 429, waits: expect.stringMatching(/^\d+$/u) });
  expect(fourth.text).toContain('Odota minuutti ja yritä uudelleen.');
  // Somebody who says to be that address is not.
  expect((await from('203.0.113.7, 198.51.100.1')).status).toBe(401);
  // And a neighbour in the same network of version 6 is the same.
  for (let i = 0; i < 3; i += 1) expect((await from(`2001:db8:0:1::${i}`)).status).toBe(401);
  expect((await from('[2001:db8::1:0:0:0:9]:443')).status).toBe(429);
  expect((await from('203.0.113.7', '/healthz')).status).toBe(200);
});

test('a school behind one address is many people, each with their own share', async () => {
  for (let i = 0; i < 4; i += 1) await from('203.0.113.7');
  const [contact, lead] = [await doors.tabToken('contact'), await doors.tabToken('lead')];
  for (let i = 0; i < 6; i += 1) expect((await from('203.0.113.7', '/api/me', contact)).status).toBe(200);
  expect((await from('203.0.113.7', '/api/me', contact)).status).toBe(429);
  expect((await from('203.0.113.7', '/api/me', lead)).status).toBe(200);
});

test('Teams never hears 429: a person who presses without end reads a sentence, others go on', async () => {
  for (let i = 0; i < 6; i += 1)
    expect(
      (await doors.toBot(answering(doors, {}, { title: `Kokeilu ${i}` }), await doors.botToken())).status,
    ).toBe(200);
  const before = await doors.everything();
  const seventh = await doors.toBot(answering(doors, {}, { title: 'Seitsemäs' }), await doors.botToken());
  expect(seventh.status).toBe(200);
  expect(seventh.text).toContain('Mitään ei tallennettu. Odota minuutti');
  expect(await doors.everything()).toBe(before);
  // The tab counts with the chat, and says it in its own form.
  expectToldCalmly(await doors.toTab('/api/me', await doors.tabToken('contact')), 429, 'tooMany');
  const other = await doors.toBot(answering(doors, {}, {}, 'swedish'), await doors.botToken());
  expect(other.text).not.toContain('minuutti');
});
