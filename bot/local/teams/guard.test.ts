import { request } from 'node:http';
import { aino, type LocalTeamsHouse, openHouse, themeOne } from '../../test/houses/local-teams';

let house: LocalTeamsHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A request with headers that fetch would not let us set. */
const statusWith = (headers: Record<string, string>): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request(`${house.url}/local/teams/people`, { headers }, (res) => {
      res.resume();
      done(res.statusCode ?? 0);
    });
    asked.on('error', fail).end();
  });

test.each([
  ['this machine’s own page', (url: string) => ({ origin: url }), 200],
  ['a program without an origin', () => ({}), 200],
  ['a page of another site', () => ({ origin: 'https://elsewhere.example' }), 403],
  ['a name that was bound to this machine', () => ({ host: 'elsewhere.example' }), 403],
])('%s', async (_, headers, status) => {
  expect(await statusWith(headers(house.url))).toBe(status);
});

test('other paths are left to others', async () => {
  expect((await house.ask('/local/people', {})).status).toBe(200);
  expect(house.bot.heard).toHaveLength(1);
});

test('an unknown path under ours is 404, a body that is no JSON 400', async () => {
  expect((await house.ask('/local/teams/nothing')).status).toBe(404);
  expect((await house.ask('/local/connector/v3/nothing')).status).toBe(404);
  const broken = await fetch(`${house.url}/local/teams/messages`, { method: 'POST', body: '{' });
  expect(broken.status).toBe(400);
  const nobody = { person: 'nobody', conversation: themeOne, text: 'x' };
  expect((await house.ask('/local/teams/messages', nobody)).status).toBe(404);
  expect((await house.ask('/local/teams/messages', { ...nobody, person: aino.id, text: ' ' })).status).toBe(
    400,
  );
});

test('the page comes with a policy that lets nothing in from elsewhere', async () => {
  const page = await fetch(`${house.url}/local/teams`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).not.toMatch(/https?:\/\//u);
});
