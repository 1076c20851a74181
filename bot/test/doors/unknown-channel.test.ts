import { botId, type Doors, openDoors, tenant } from './house';

// A command in a channel that no team event has told of, while Teams' list of channels fails.

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

const channel = '19:uusi@thread.tacv2';
const word = (text: string) => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: doors.connector.url,
  locale: 'fi-FI',
  text: `<at>Strapetsi</at> ${text}`,
  from: { id: '29:contact', aadObjectId: 'oid-contact', name: 'Nimi' },
  recipient: { id: `28:${botId}`, name: 'Strapetsi' },
  conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: tenant },
  channelData: { tenant: { id: tenant }, team: { id: '19:tiimi' }, channel: { id: channel } },
});
const asked = (part: string): number => doors.connector.heard.filter((line) => line.includes(part)).length;
const answers = (): number =>
  doors.connector.heard.filter((line) => line.startsWith('POST') && line.includes('/activities')).length;
const say = async (text: string): Promise<number> => {
  const began = performance.now();
  const sent = await doors.toBot(word(text), await doors.botToken());
  expect(sent.status).toBe(200);
  return performance.now() - began;
};

test.each([
  ['is refused', { status: 500, waits: 0 }],
  ['is not for this bot', { status: 403, waits: 0 }],
  ['does not come', { status: 200, waits: 20_000 }],
])('where the list %s, the command is answered all the same, and soon', async (_what, list) => {
  Object.assign(doors.connector.list, list);
  // A second and a half, however long Teams takes; much more here, for machines that do other things too.
  expect(await say('apua')).toBeLessThan(10_000);
  expect(answers()).toBeGreaterThan(0);
  expect(asked('/v3/teams/')).toBeGreaterThan(0);
  expect(doors.logged.filter((l) => l.event === 'activity').at(-1)).toMatchObject({ status: 200 });
});

test('a list that failed is not asked for again by every word, but half a minute later', async () => {
  doors.connector.list.status = 403;
  await say('apua');
  const once = asked('/v3/teams/');
  await say('tapahtumat');
  expect(asked('/v3/teams/')).toBe(once);
  doors.pass(30_000);
  await say('apua');
  expect(asked('/v3/teams/')).toBe(2 * once);
});
