import { answering, botId, type Claims, type Doors, openDoors, tenant } from './house';

// Alone with the bot, through the real door: what Teams is given to show, and what is remembered.

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors();
});
afterEach(() => doors.close());

const from = (person: string, more: Claims = {}) => ({
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: doors.connector.url,
  locale: 'fi-FI',
  from: { id: `29:${person}`, aadObjectId: `oid-${person}`, name: `Nimi ${person}` },
  recipient: { id: `28:${botId}`, name: 'Strapetsi' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...more,
});
const say = async (person: string, text: string, more: Claims = {}) => {
  const sent = await doors.toBot({ type: 'message', text, ...from(person), ...more }, await doors.botToken());
  expect(sent.status).toBe(200);
};
type GivenMessage = {
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
};
const given = (): readonly GivenMessage[] => doors.connector.given as unknown as readonly GivenMessage[];
const cards = (): readonly string[] =>
  given().flatMap(({ attachments = [] }) =>
    attachments.map(({ contentType, content }) => `${contentType} ${JSON.stringify(content)}`),
  );
const account = (person: string) => ({ objectId: `oid-${person}`, tenantId: tenant });

test('a word is answered by one card in the person’s language, and the chat is one to write to later', async () => {
  await doors.moveIn();
  await say('contact', 'apua');
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).toMatch(/^application\/vnd\.microsoft\.card\.adaptive .*"type":"AdaptiveCard"/u);
  expect(cards()[0]).toContain('vastuut');
  expect(cards()[0]).not.toContain('ansvar');
  expect(await doors.stores.channels.chat(account('contact'))).toMatchObject({
    conversation: 'a:contact',
    serviceUrl: doors.connector.url,
    at: doors.ports.now(),
  });
});

test('the chat is noted once an hour, and at once where it is another one', async () => {
  await doors.moveIn();
  const at = async () => (await doors.stores.channels.chat(account('contact')))?.at;
  await say('contact', 'apua');
  const first = await at();
  doors.pass(60_000);
  await say('contact', 'apua');
  expect(await at()).toBe(first);
  await say('contact', 'apua', {
    conversation: { id: 'a:new', conversationType: 'personal', tenantId: tenant },
  });
  expect(await at()).not.toBe(first);
  const second = await at();
  doors.pass(60 * 60_000);
  await say('contact', 'apua', {
    conversation: { id: 'a:new', conversationType: 'personal', tenantId: tenant },
  });
  expect(await at()).not.toBe(second);
});

test('somebody whom nobody has added is told whom to ask, and asks by that, once', async () => {
  await doors.moveIn();
  doors.connector.roster.status = 404;
  for (const text of ['vastuut', 'vastuut']) await say('newcomer', text);
  const words = given().map(({ text }) => text ?? '');
  expect(words.filter((text) => text.startsWith('Sinua ei ole vielä lisätty'))).toHaveLength(2);
  expect(await doors.stores.requests.list()).toMatchObject([
    { account: account('newcomer'), name: 'Nimi newcomer', at: doors.ports.now() },
  ]);
});

test('before there is a network every word is told that, but help helps', async () => {
  await say('contact', 'vastuut');
  expect(given().at(-1)?.text).toMatch(/verkosto/iu);
  expect(cards()).toEqual([]);
  await say('contact', 'apua');
  expect(cards()).toHaveLength(1);
});

describe('a first meeting', () => {
  const added = (more: Claims) => ({ ...from('contact'), ...more });
  const meet = async (activity: Claims): Promise<void> => {
    expect((await doors.toBot(activity, await doors.botToken())).status).toBe(200);
  };

  test.each([
    ['that the app was added', { type: 'installationUpdate', action: 'add' }],
    ['that the bot came in', { type: 'conversationUpdate', membersAdded: [{ id: `28:${botId}` }] }],
  ])('told by %s is answered by a welcome, once', async (_what, news) => {
    await doors.moveIn();
    for (let i = 0; i < 2; i += 1) await meet(added(news));
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain('Strapetsi');
  });

  test.each([
    ['a person who came in', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }],
    ['the app that was removed', { type: 'installationUpdate', action: 'remove' }],
    ['the bot that went', { type: 'conversationUpdate', membersRemoved: [{ id: `28:${botId}` }] }],
  ])('is not %s', async (_what, news) => {
    await doors.moveIn();
    await meet(added(news));
    expect(given()).toEqual([]);
  });
});

describe('a button', () => {
  const pressedOn = (card: Claims, verb: string, data: Claims = {}) => ({
    ...answering(doors, card, data),
    value: { action: { type: 'Action.Execute', verb, data } },
  });
  const press = async (activity: Claims) => {
    const { body } = await doors.toBot(activity, await doors.botToken());
    return JSON.stringify(body);
  };

  test('that nobody knows any more is told so, and nothing breaks', async () => {
    await doors.moveIn();
    expect(await press(pressedOn({}, 'gone.long.ago'))).toMatch(/vanh/u);
    expect(doors.logged.filter((l) => l.event === 'turn.failed')).toEqual([]);
  });

  test('as an older client sends it, a message without words, is answered by a message', async () => {
    await doors.moveIn();
    await say('contact', '', { value: { verb: 'command.run', command: 'help' } });
    expect(cards()).toHaveLength(1);
    await say('contact', ' ', { value: { verb: 'command.run', command: 'help' } });
    expect(cards()).toHaveLength(2);
  });

  test('with words beside it is what the words say', async () => {
    await doors.moveIn();
    await say('contact', 'kieli', { value: { verb: 'command.run', command: 'help' } });
    expect(cards()[0]).toContain('language.choose');
  });

  test('answered in one’s own chat changes the message too; in a channel, or of no message, nothing', async () => {
    await doors.moveIn();
    const edits = () => doors.connector.heard.filter((line) => line.startsWith('PUT'));
    const channel = { id: '19:laatu', conversationType: 'channel', isGroup: true, tenantId: tenant };
    await press(answering(doors, { replyToId: 'card-of-channel', conversation: channel }));
    await press(answering(doors));
    await press(answering(doors, { replyToId: 'card-1' }));
    // It follows the answer; whatever was before it has had its turn by then.
    while (edits().length === 0) await new Promise((done) => setImmediate(done));
    expect(edits()).toEqual(['PUT /teams/v3/conversations/a%3Acontact/activities/card-1']);
  });
});
