import type { Activity, ConversationParameters } from 'botbuilder';
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

// What the connector's own client reports of a refusal.
type RefusedAnswer = { readonly statusCode: number; readonly code: string };
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    ({ statusCode, code }: RefusedAnswer) => `${statusCode} ${code}`,
  );

const threadIn = (channel: string, activity: object): ConversationParameters =>
  ({
    isGroup: true,
    bot: { id: '28:strapetsi-local' },
    channelData: { channel: { id: channel }, tenant: { id: tenantId } },
    activity,
  }) as ConversationParameters;
const chatWith = (id: string): ConversationParameters =>
  ({
    isGroup: false,
    tenantId,
    members: [{ id }],
    channelData: { tenant: { id: tenantId } },
  }) as ConversationParameters;
const message = (text: string): Activity => ({ type: 'message', text }) as Activity;

let house: LocalTeamsHouse;
beforeEach(async () => {
  house = await openHouse();
  await house.teams.install();
});
afterEach(() => house.close());

const conversations = () => house.connector.conversations;

describe('posting', () => {
  test('a new thread in a channel says its conversation and its id', async () => {
    const made = await conversations().createConversation(threadIn(themeOne, cardMessage('Tiedote')));
    expect(made.id).toBe(`${themeOne};messageid=${made.activityId}`);
    expect(await house.log()).toMatchObject([
      { sequence: 1, kind: 'post', channel: themeOne, team: network, conversation: made.id, replyTo: null },
    ]);
  });

  test('a reply stays in its thread, whichever of the two ways it is sent', async () => {
    const { id, activityId } = await conversations().createConversation(threadIn(themeOne, message('Avaus')));
    await conversations().sendToConversation(id, message('Toinen'));
    await conversations().replyToActivity(themeOne, activityId, message('Kolmas'));
    const log = await house.log();
    expect(log.map((l) => [l.activity?.text, l.conversation, l.replyTo])).toEqual([
      ['Avaus', id, null],
      ['Toinen', id, activityId],
      ['Kolmas', id, activityId],
    ]);
  });

  test('an answer to the news of the installation is a new post in General', async () => {
    await conversations().replyToActivity(network, 'f:some-event', message('Tervetuloa'));
    expect((await house.log())[0]).toMatchObject({ channel: network, replyTo: null });
  });

  test('edits and deletions stand in the log after the post, in order', async () => {
    const { id, activityId } = await conversations().createConversation(threadIn(themeOne, message('1/81')));
    await conversations().updateActivity(id, activityId, message('2/81'));
    await conversations().deleteActivity(id, activityId);
    const log = await house.log();
    expect(log.map((l) => [l.sequence, l.kind, l.activity?.text])).toEqual([
      [1, 'post', '1/81'],
      [2, 'edit', '2/81'],
      [3, 'delete', undefined],
    ]);
    expect(await refusal(conversations().updateActivity(id, activityId, message('3/81')))).toBe(
      '404 ActivityNotFoundInConversation',
    );
    expect((await house.ask<unknown[]>('/local/connector/log?after=2')).body).toHaveLength(1);
  });

  test('a personal conversation is made once and is the same ever after', async () => {
    const first = await conversations().createConversation(chatWith(siv.id));
    const again = await conversations().createConversation(chatWith(siv.id));
    await conversations().sendToConversation(first.id, message('Hej'));
    expect(again.id).toBe(first.id);
    expect(await house.log()).toMatchObject([{ person: siv.id, channel: null, conversation: first.id }]);
  });

  test('text and a card together become two messages, and only the first one’s id is told', async () => {
    const both = { ...cardMessage('Kortti'), text: 'Teksti' };
    const { activityId } = await conversations().createConversation(threadIn(themeOne, both));
    const log = await house.log();
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({ activityId, activity: { text: 'Teksti' } });
    expect(log[1]?.activity).toMatchObject({ attachments: [{ content: card('Kortti') }] });
  });

  test('typing is taken and is no post', async () => {
    const { id } = await conversations().createConversation(chatWith(siv.id));
    await conversations().sendToConversation(id, { type: 'typing' } as Activity);
    expect(await house.log()).toEqual([]);
  });

  test('every write has an id of its own, also in the same millisecond', async () => {
    const frozen = await openHouse({ now: () => new Date(0) });
    await frozen.teams.install();
    const made = await Promise.all(
      [1, 2, 3].map((n) =>
        frozen.connector.conversations.createConversation(threadIn(themeOne, message(`${n}`))),
      ),
    );
    expect(new Set(made.map((m) => m.activityId)).size).toBe(3);
    await frozen.close();
  });
});

describe('what Teams refuses', () => {
  test('an unknown conversation, channel, thread or team', async () => {
    const { id } = await conversations().createConversation(threadIn(themeOne, message('Avaus')));
    expect(await refusal(conversations().sendToConversation('a:unknown', message('x')))).toBe(
      '404 ConversationNotFound',
    );
    expect(
      await refusal(conversations().createConversation(threadIn('19:nowhere@thread.tacv2', message('x')))),
    ).toBe('404 ConversationNotFound');
    expect(await refusal(conversations().sendToConversation(`${id}9`, message('x')))).toBe(
      '404 ConversationNotFound',
    );
    expect(await refusal(house.roster.teams.fetchTeamDetails('19:nowhere@thread.tacv2'))).toContain('404');
  });

  test('a personal chat that nobody has made', async () => {
    const { id } = await conversations().createConversation(chatWith(siv.id));
    const other = await openHouse();
    expect(await refusal(other.connector.conversations.sendToConversation(id, message('x')))).toBe(
      '404 ConversationNotFound',
    );
    await other.close();
  });

  test('a team from which the bot was removed, until it is back', async () => {
    await house.ask('/local/teams/bot', { team: network, installed: false });
    expect(await refusal(conversations().createConversation(threadIn(themeOne, message('x'))))).toBe(
      '403 BotNotInConversationRoster',
    );
    expect(await refusal(conversations().getConversationMembers(network))).toBe(
      '403 BotNotInConversationRoster',
    );
    await house.ask('/local/teams/bot', { team: network, installed: true });
    expect(await refusal(conversations().createConversation(threadIn(themeOne, message('x'))))).toBe(
      'accepted',
    );
  });

  test('a deleted channel', async () => {
    await house.ask('/local/teams/channels', { team: network, id: themeOne, deleted: true });
    expect(await refusal(conversations().createConversation(threadIn(themeOne, message('x'))))).toBe(
      '404 ConversationNotFound',
    );
  });

  test('a person who blocked the bot', async () => {
    const { id } = await conversations().createConversation(chatWith(siv.id));
    await house.ask('/local/teams/blocked', { person: siv.id, blocked: true });
    expect(await refusal(conversations().sendToConversation(id, message('x')))).toBe(
      '403 ConversationBlockedByUser',
    );
    await house.ask('/local/teams/blocked', { person: siv.id, blocked: false });
    expect(await refusal(conversations().sendToConversation(id, message('x')))).toBe('accepted');
  });

  test('a person outside the tenant', async () => {
    expect(await refusal(conversations().createConversation(chatWith('29:stranger')))).toBe(
      '400 BadArgument',
    );
  });

  test('a message of more than 100 KB', async () => {
    const large = message('ä'.repeat(51 * 1024));
    expect(await refusal(conversations().createConversation(threadIn(themeOne, large)))).toBe(
      '413 MessageSizeTooBig',
    );
    expect(
      await refusal(conversations().createConversation(threadIn(themeOne, message('ä'.repeat(49 * 1024))))),
    ).toBe('accepted');
  });

  test('an edit of what a person wrote', async () => {
    const said = await house.ask<{ id: string }>('/local/teams/messages', {
      person: eero.id,
      conversation: themeOne,
      text: 'Minun sanani',
    });
    expect(await refusal(conversations().updateActivity(themeOne, said.body.id, message('x')))).toBe(
      '403 NotEnoughPermissions',
    );
  });

  test('an empty message', async () => {
    expect(await refusal(conversations().createConversation(threadIn(themeOne, message(''))))).toBe(
      '400 BadSyntax',
    );
  });
});

describe('people and channels', () => {
  test('members come with object id, e-mail and role; those of other organisations are guests', async () => {
    const roster = await conversations().getConversationMembers(leads);
    expect(roster).toMatchObject([
      { aadObjectId: aino.id, email: aino.email, userPrincipalName: aino.email, userRole: 'user', tenantId },
      {
        aadObjectId: eero.id,
        userPrincipalName: 'eero_koulu-a.example#EXT#@kaupunki.example',
        userRole: 'guest',
      },
    ]);
    expect(roster.every((m) => m.id.startsWith('29:'))).toBe(true);
  });

  test('one member is found by either id, nobody by a third', async () => {
    const byObjectId = await conversations().getConversationMember(network, siv.id);
    const byAccount = await conversations().getConversationMember(network, byObjectId.id);
    expect(byAccount).toEqual(byObjectId);
    expect(await refusal(conversations().getConversationMember(leads, siv.id))).toBe(
      '404 MemberNotFoundInConversation',
    );
  });

  test('pages of members hold everybody once; a page has at least fifty', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    let continuationToken: string | undefined;
    do {
      const page = await conversations().getConversationPagedMembers(network, {
        pageSize: 10,
        ...(continuationToken ? { continuationToken } : {}),
      } as { pageSize: number; continuationToken: string });
      seen.push(...page.members.map((m) => m.aadObjectId ?? ''));
      sizes.push(page.members.length);
      continuationToken = page.continuationToken;
    } while (continuationToken);
    expect(sizes).toEqual([50, 50, 20]);
    expect(seen).toEqual(everybody.map((p) => p.id));
  });

  test('General comes without a name and with the team’s id', async () => {
    const { conversations: list } = await house.roster.teams.fetchChannelList(network);
    expect(list).toMatchObject([{ id: network }, { id: themeOne, name: 'Teema 1' }]);
    expect(list?.[0]).not.toHaveProperty('name');
    expect(await house.roster.teams.fetchTeamDetails(network)).toMatchObject({
      name: 'Strapetsi',
      channelCount: 2,
      memberCount: everybody.length,
    });
  });

  test('a renamed channel is known by its new name', async () => {
    await house.ask('/local/teams/channels', { team: leads, id: projectGroup, name: 'Projektgrupp' });
    const { conversations: list } = await house.roster.teams.fetchChannelList(leads);
    expect(list).toMatchObject([{ id: leads }, { id: projectGroup, name: 'Projektgrupp' }]);
  });
});
