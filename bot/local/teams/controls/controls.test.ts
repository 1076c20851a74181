import {
  aino,
  card,
  cardMessage,
  eero,
  everybody,
  type LocalTeamsHouse,
  leads,
  network,
  openHouse,
  projectGroup,
  siv,
  tenantId,
  themeOne,
} from '../../../test/houses/local-teams';
import type { Pressed, SaidMessage, ShownPerson, State, TeamsNews } from '../wire';

let house: LocalTeamsHouse;
beforeEach(async () => {
  house = await openHouse();
  await house.teams.install();
  house.bot.heard.length = 0;
});
afterEach(() => house.close());

const last = () => house.bot.heard.at(-1);
const state = async (person: string): Promise<State> =>
  (await house.ask<State>(`/local/teams/state?person=${person}`)).body;
const say = (person: string, conversation: string, text: string, more: object = {}) =>
  house.ask<SaidMessage>('/local/teams/messages', { person, conversation, text, ...more });
const channelOf = (seen: State, id: string) => seen.teams.flatMap((t) => t.channels).find((c) => c.id === id);
/** A card of the bot in the theme's channel. */
const cardInChannel = async (): Promise<string> => {
  const made = await house.connector.conversations.createConversation({
    isGroup: true,
    bot: { id: '', name: '' },
    channelData: { channel: { id: themeOne } },
    activity: cardMessage('Aamukahvit') as never,
  });
  return made.activityId;
};
const press = (person: string, activityId: string, action: object, inputs: object = {}, more: object = {}) =>
  house.ask<Pressed>('/local/teams/actions', {
    person,
    conversation: themeOne,
    activityId,
    action,
    inputs,
    ...more,
  });
const adaptive = (value: unknown) => ({
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
});

describe('a person writes', () => {
  test('in a channel with the bot’s name: the bot hears it as Teams tells it', async () => {
    const { body } = await say(siv.id, themeOne, '@Strapetsi morgonkaffe & annat');
    expect(body.heard).toEqual({ is: 'answered', status: 200 });
    expect(last()).toMatchObject({
      type: 'message',
      id: body.id,
      channelId: 'msteams',
      serviceUrl: `${house.url}/local/connector`,
      locale: 'sv-FI',
      text: '<at>Strapetsi</at>&nbsp;morgonkaffe & annat',
      textFormat: 'plain',
      from: { name: siv.name, aadObjectId: siv.id },
      recipient: { id: '28:strapetsi-local' },
      conversation: {
        id: `${themeOne};messageid=${body.id}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId,
      },
      channelData: { tenant: { id: tenantId }, team: { id: network }, channel: { id: themeOne } },
      entities: [
        {
          type: 'mention',
          text: '<at>Strapetsi</at>',
          mentioned: { id: '28:strapetsi-local', name: 'Strapetsi' },
        },
        { type: 'clientInfo', locale: 'sv-FI', country: 'FI', timezone: 'Europe/Helsinki' },
      ],
    });
    expect(last()).not.toHaveProperty('replyToId');
    expect(last()?.from.id).toMatch(/^29:/u);
    expect(last()?.localTimestamp).toMatch(/\+0[23]:00$/u);
  });

  test('in a channel without the bot’s name: people see it, the bot does not hear it', async () => {
    const { body } = await say(eero.id, themeOne, 'Huomenta kaikille strapetsi@postissa.example');
    expect(body.heard).toBeNull();
    expect(house.bot.heard).toEqual([]);
    expect(channelOf(await state(siv.id), themeOne)?.posts).toMatchObject([
      {
        id: body.id,
        text: 'Huomenta kaikille strapetsi@postissa.example',
        from: { is: 'person', name: eero.name },
      },
    ]);
  });

  test('in a thread: the reply carries the thread’s conversation', async () => {
    const root = await cardInChannel();
    const { body } = await say(eero.id, themeOne, '@Strapetsi apua', { replyTo: root });
    expect(last()).toMatchObject({ replyToId: root, conversation: { id: `${themeOne};messageid=${root}` } });
    const answered = await say(aino.id, themeOne, 'Kiitos', { replyTo: body.id });
    expect(answered.body.conversation).toBe(`${themeOne};messageid=${root}`);
    expect(channelOf(await state(siv.id), themeOne)?.posts[0]?.replies).toHaveLength(2);
  });

  test('in the personal chat: opened once, every word is for the bot, in the page’s language', async () => {
    const chat = (await state(eero.id)).personal;
    expect(chat.opened).toBe(false);
    await say(eero.id, chat.conversation, 'vastuut', { language: 'en' });
    await say(eero.id, chat.conversation, 'apua');
    expect(
      house.bot.heard.map((a) => [a.type, a.text ?? a.action ?? a.membersAdded?.[0]?.id, a.locale]),
    ).toEqual([
      ['installationUpdate', 'add', 'en-GB'],
      ['conversationUpdate', '28:strapetsi-local', 'en-GB'],
      ['message', 'vastuut', 'en-GB'],
      ['message', 'apua', 'fi-FI'],
    ]);
    expect(last()?.conversation).toEqual({ id: chat.conversation, conversationType: 'personal', tenantId });
    expect(last()?.channelData).toEqual({ tenant: { id: tenantId } });
    expect((await state(eero.id)).personal).toMatchObject({
      opened: true,
      messages: [{ text: 'vastuut' }, { text: 'apua' }],
    });
  });

  test('opening the personal chat twice at once tells the bot once', async () => {
    await Promise.all([1, 2].map(() => house.ask('/local/teams/chats', { person: siv.id })));
    expect(house.bot.heard.map((a) => a.type)).toEqual(['installationUpdate', 'conversationUpdate']);
  });

  test('a person who is not in the team neither sees nor writes there', async () => {
    expect((await say(siv.id, projectGroup, 'hei')).status).toBe(404);
    expect((await state(siv.id)).teams.map((t) => t.id)).toEqual([network]);
    expect((await state(eero.id)).teams.map((t) => t.id)).toEqual([network, leads]);
    const other = (await state(eero.id)).personal.conversation;
    expect((await say(siv.id, other, 'hei')).status).toBe(404);
  });

  test('what the bot answers stands in the thread of the question', async () => {
    house.bot.answer = async ({ conversation, id }) => {
      await house.connector.conversations.replyToActivity(conversation.id, id, {
        type: 'message',
        text: 'Vastaus',
      } as never);
      return {};
    };
    await say(siv.id, themeOne, '@strapetsi hjälp');
    expect(channelOf(await state(siv.id), themeOne)?.posts).toMatchObject([
      { replies: [{ text: 'Vastaus', from: { is: 'bot', name: 'Strapetsi' } }] },
    ]);
  });
});

describe('a bot that is slow, fails or is away', () => {
  test('is told apart, and the words stay posted', async () => {
    const slow = await openHouse({ limits: { botMs: 60 } });
    const chat = (await slow.ask<State>(`/local/teams/state?person=${siv.id}`)).body.personal.conversation;
    slow.bot.answer = () => ({ status: 500 });
    const failed = await slow.ask<SaidMessage>('/local/teams/messages', {
      person: siv.id,
      conversation: chat,
      text: 'a',
    });
    slow.bot.answer = () => ({ afterMs: 200 });
    const late = await slow.ask<SaidMessage>('/local/teams/messages', {
      person: siv.id,
      conversation: chat,
      text: 'b',
    });
    expect([failed.body.heard, late.body.heard]).toEqual([
      { is: 'failed', reason: 'refused', status: 500 },
      { is: 'failed', reason: 'slow' },
    ]);
    expect(
      (await slow.ask<State>(`/local/teams/state?person=${siv.id}`)).body.personal.messages,
    ).toHaveLength(2);
    await slow.close();
  });

  test('a bot outside the team hears nothing from it', async () => {
    await house.ask('/local/teams/bot', { team: network, installed: false });
    house.bot.heard.length = 0;
    expect((await say(siv.id, themeOne, '@Strapetsi hjälp')).body.heard).toBeNull();
    expect(house.bot.heard).toEqual([]);
  });
});

describe('a person presses a button', () => {
  test('Action.Execute: an invoke with data and inputs joined; the card that comes back is theirs alone', async () => {
    const id = await cardInChannel();
    house.bot.answer = () => adaptive(card('Tulossa'));
    const action = {
      type: 'Action.Execute',
      id: 'a1',
      title: 'Tulossa',
      verb: 'rsvp',
      data: { event: 'e1', n: 1 },
    };
    const { body } = await press(siv.id, id, action, { n: 2 });
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      conversation: { id: `${themeOne};messageid=${id}` },
      value: { action: { ...action, data: { event: 'e1', n: 2 } }, trigger: 'manual' },
    });
    expect(body.outcome).toEqual({ is: 'card', card: card('Tulossa') });
    expect(channelOf(await state(siv.id), themeOne)?.posts[0]).toMatchObject({
      cards: [card('Tulossa')],
      ownView: true,
    });
    expect(channelOf(await state(eero.id), themeOne)?.posts[0]).toMatchObject({
      cards: [card('Aamukahvit')],
      ownView: false,
    });
  });

  test('an edit by the bot is seen by everybody, also over a card of one’s own', async () => {
    const id = await cardInChannel();
    house.bot.answer = () => adaptive(card('Tulossa'));
    await press(siv.id, id, { type: 'Action.Execute', verb: 'rsvp' });
    await house.connector.conversations.updateActivity(themeOne, id, cardMessage('Siirretty') as never);
    const [post] = channelOf(await state(siv.id), themeOne)?.posts ?? [];
    expect(post).toMatchObject({ cards: [card('Siirretty')], ownView: false });
    expect(post?.editedAt).not.toBeNull();
  });

  test.each([
    [
      'a message',
      { type: 'application/vnd.microsoft.activity.message', value: 'Tallennettu.' },
      { is: 'toast', text: 'Tallennettu.' },
    ],
    [
      'an empty message',
      { type: 'application/vnd.microsoft.activity.message', value: '' },
      { is: 'nothing' },
    ],
    [
      'an error',
      { type: 'application/vnd.microsoft.error', value: { code: '403', message: 'Ei onnistu.' } },
      { is: 'failed', reason: 'refused', text: 'Ei onnistu.' },
    ],
    [
      'what Teams does not understand',
      { type: 'text/plain', value: 'x' },
      { is: 'failed', reason: 'refused' },
    ],
  ])('Action.Execute answered with %s', async (_, answer, outcome) => {
    const id = await cardInChannel();
    house.bot.answer = () => ({ body: { statusCode: 200, ...answer } });
    expect((await press(siv.id, id, { type: 'Action.Execute', verb: 'v' })).body.outcome).toEqual(outcome);
  });

  test('Action.Submit: a message without words, with the data as its value', async () => {
    const id = await cardInChannel();
    await press(siv.id, id, { type: 'Action.Submit', data: { verb: 'rsvp' } }, { answer: 'yes' });
    expect(last()).toMatchObject({ type: 'message', replyToId: id, value: { verb: 'rsvp', answer: 'yes' } });
    expect(last()).not.toHaveProperty('text');
    expect(channelOf(await state(siv.id), themeOne)?.posts[0]?.replies).toEqual([]);
  });

  test('a button that speaks: the words are the person’s, and the bot is meant', async () => {
    const id = await cardInChannel();
    await press(siv.id, id, {
      type: 'Action.Submit',
      data: { msteams: { type: 'imBack', value: 'morgonkaffe' } },
    });
    expect(last()).toMatchObject({
      type: 'message',
      text: '<at>Strapetsi</at>&nbsp;morgonkaffe',
      replyToId: id,
    });
  });

  test('task/fetch opens a dialog, task/submit sends it, and an empty answer closes it', async () => {
    const id = await cardInChannel();
    const value = { title: 'Tiedote', width: 'large', card: { contentType: 'x', content: card('Lomake') } };
    house.bot.answer = () => ({ body: { task: { type: 'continue', value } } });
    const data = { msteams: { type: 'task/fetch' }, verb: 'bulletin.edit' };
    const opened = await press(aino.id, id, { type: 'Action.Submit', data }, {}, { theme: 'dark' });
    expect(opened.body.outcome).toEqual({
      is: 'dialog',
      title: 'Tiedote',
      size: 'large',
      card: card('Lomake'),
    });
    expect(last()).toMatchObject({ name: 'task/fetch', value: { data, context: { theme: 'dark' } } });

    house.bot.answer = () => ({});
    const sent = {
      person: aino.id,
      conversation: themeOne,
      activityId: id,
      data: { verb: 'save' },
      inputs: { title: 'Uusi' },
    };
    const closed = await house.ask<Pressed>('/local/teams/dialogs', sent);
    expect(closed.body.outcome).toEqual({ is: 'closed' });
    expect(last()).toMatchObject({
      name: 'task/submit',
      replyToId: id,
      value: { data: { verb: 'save', title: 'Uusi' }, context: { theme: 'default' } },
    });

    house.bot.answer = () => ({ body: { task: { type: 'message', value: 'Julkaistu.' } } });
    expect((await house.ask<Pressed>('/local/teams/dialogs', sent)).body.outcome).toEqual({
      is: 'toast',
      text: 'Julkaistu.',
    });
  });

  test('on a card that is gone: nothing reaches the bot', async () => {
    expect((await press(siv.id, '1', { type: 'Action.Execute', verb: 'v' })).status).toBe(404);
    expect(house.bot.heard).toEqual([]);
  });
});

describe('teams and channels change', () => {
  test('the bot hears that it was added to each team, once', async () => {
    const fresh = await openHouse();
    await fresh.teams.install();
    await fresh.teams.install();
    expect(fresh.bot.heard.map((a) => [a.type, a.channelData.team?.name, a.from.name])).toEqual([
      ['installationUpdate', 'Strapetsi', aino.name],
      ['conversationUpdate', 'Strapetsi', aino.name],
      ['installationUpdate', 'Vetäjät', aino.name],
      ['conversationUpdate', 'Vetäjät', aino.name],
    ]);
    expect(fresh.bot.heard[1]).toMatchObject({
      membersAdded: [{ id: '28:strapetsi-local' }],
      conversation: { id: network, conversationType: 'channel' },
      channelData: { eventType: 'teamMemberAdded', team: { id: network } },
    });
    await fresh.close();
  });

  test('a bot that missed the news hears it at the next try', async () => {
    const fresh = await openHouse();
    fresh.bot.answer = () => ({ status: 500 });
    await expect(fresh.teams.install()).rejects.toThrow('Strapetsi, Vetäjät');
    fresh.bot.answer = () => ({});
    fresh.bot.heard.length = 0;
    await fresh.teams.install();
    expect(fresh.bot.heard).toHaveLength(4);
    await fresh.close();
  });

  test('the bot can ask for channels and members while it hears that it was added', async () => {
    const fresh = await openHouse();
    const seen: number[] = [];
    fresh.bot.answer = async ({ channelData }) => {
      const list = await fresh.roster.teams.fetchChannelList(channelData.team?.id ?? '');
      seen.push(list.conversations?.length ?? 0);
      return {};
    };
    await fresh.teams.install();
    expect(seen).toEqual([2, 2, 2, 2]);
    await fresh.close();
  });

  test('removal is told and remembered by install', async () => {
    await house.ask('/local/teams/bot', { team: leads, installed: false });
    expect(house.bot.heard.map((a) => [a.type, a.action, a.channelData.eventType])).toEqual([
      ['installationUpdate', 'remove', undefined],
      ['conversationUpdate', undefined, 'teamMemberRemoved'],
    ]);
    await house.teams.install();
    expect((await state(eero.id)).teams.map((t) => t.installed)).toEqual([true, false]);
  });

  test('a channel is made, renamed, deleted and brought back', async () => {
    const change = (asked: object) =>
      house.ask<{ id: string }>('/local/teams/channels', { team: network, ...asked });
    const { id } = (await change({ name: 'Uusi' })).body;
    await change({ id, name: 'Toinen' });
    await change({ id, deleted: true });
    await change({ id, deleted: false });
    expect(house.bot.heard.map((a) => [a.channelData.eventType, a.channelData.channel])).toEqual([
      ['channelCreated', { id, name: 'Uusi' }],
      ['channelRenamed', { id, name: 'Toinen' }],
      ['channelDeleted', { id, name: 'Toinen' }],
      ['channelRestored', { id, name: 'Toinen' }],
    ]);
    expect(channelOf(await state(siv.id), id)?.name).toBe('Toinen');
    expect((await change({ id: network, deleted: true })).status).toBe(400);
    expect((await change({ id: projectGroup, name: 'x' })).status).toBe(404);
  });
});

test('the people of the page are the directory’s, guests marked', async () => {
  const { body } = await house.ask<ShownPerson[]>('/local/teams/people');
  expect(body).toHaveLength(everybody.length);
  expect(body.slice(0, 2).map((p) => [p.name, p.guest])).toEqual([
    [aino.name, false],
    [eero.name, true],
  ]);
});

test('open pages hear what their person may see, once, and nothing else', async () => {
  const news = async (person: string, after: number) =>
    (await house.ask<TeamsNews>(`/local/teams/events?person=${person}&after=${after}`)).body;
  await say(eero.id, themeOne, 'Ennen sivun avaamista');
  const { at, ...first } = await news(siv.id, 0);
  expect(first).toEqual({ missed: true, happenings: [] });
  await say(eero.id, projectGroup, 'Vain vetäjille');
  await say(eero.id, themeOne, 'Kaikille');
  const heard = async (person: string) => (await news(person, at)).happenings.map((n) => n.summary);
  expect([await heard(eero.id), await heard(siv.id)]).toEqual([['Vain vetäjille', 'Kaikille'], ['Kaikille']]);
  const later = await news(siv.id, at + 2);
  expect(later).toEqual({ at: at + 2, happenings: [], missed: false });
});

test('a page that was away for long, or over a restart, is told to look again', async () => {
  const missed = async (after: number) =>
    (await house.ask<TeamsNews>(`/local/teams/events?person=${siv.id}&after=${after}`)).body.missed;
  const { at } = (await house.ask<TeamsNews>(`/local/teams/events?person=${siv.id}`)).body;
  for (let n = 0; n < 501; n += 1)
    await house.ask('/local/teams/blocked', { person: siv.id, blocked: false });
  expect([await missed(at), await missed(at + 1), await missed(at - 60_000)]).toEqual([true, false, true]);
});

test('with `only`, the messages of one conversation are sent', async () => {
  await say(eero.id, themeOne, 'a');
  await say(eero.id, network, 'b');
  const { body } = await house.ask<State>(
    `/local/teams/state?person=${eero.id}&only=${encodeURIComponent(network)}`,
  );
  expect([channelOf(body, network)?.posts.length, channelOf(body, themeOne)?.posts.length]).toEqual([1, 0]);
});
