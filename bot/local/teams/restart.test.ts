import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  card,
  cardMessage,
  eero,
  type LocalTeamsHouse,
  network,
  openHouse,
  siv,
  themeOne,
} from '../../test/houses/local-teams';
import type { State } from './wire';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'local-teams-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const state = async (house: LocalTeamsHouse): Promise<State> =>
  (await house.ask<State>(`/local/teams/state?person=${siv.id}`)).body;

/** Posts a card, replies, edits, presses, renames, blocks. */
const live = async (house: LocalTeamsHouse): Promise<void> => {
  await house.teams.install();
  const { activityId } = await house.connector.conversations.createConversation({
    isGroup: true,
    bot: { id: '', name: '' },
    channelData: { channel: { id: themeOne } },
    activity: cardMessage('Ensimmäinen') as never,
  });
  const person = siv.id;
  await house.connector.conversations.updateActivity(themeOne, activityId, cardMessage('Toinen') as never);
  await house.ask('/local/teams/messages', {
    person,
    conversation: themeOne,
    text: 'Tack',
    replyTo: activityId,
  });
  house.bot.answer = () => ({
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Min') },
  });
  const action = { type: 'Action.Execute', verb: 'v' };
  await house.ask('/local/teams/actions', { person, conversation: themeOne, activityId, action });
  await house.ask('/local/teams/channels', { team: network, id: themeOne, name: 'Tema 1' });
  await house.ask('/local/teams/blocked', { person: eero.id, blocked: true });
  await house.ask('/local/teams/messages', {
    person,
    conversation: (await state(house)).personal.conversation,
    text: 'hej',
  });
};

test('after a restart everything stands as it stood, and the bot is not installed again', async () => {
  const first = await openHouse({ dataDir });
  await live(first);
  const before = { state: await state(first), log: await first.log() };
  await first.close();

  const second = await openHouse({ dataDir });
  await second.teams.install();
  expect({ state: await state(second), log: await second.log() }).toEqual(before);
  expect(before.log.map((l) => l.kind)).toEqual(['post', 'edit']);
  expect(second.bot.heard).toEqual([]);
  await second.close();
});

test('a line that a kill cut short is dropped, and writing goes on after it', async () => {
  const first = await openHouse({ dataDir });
  await live(first);
  const before = await state(first);
  await first.close();
  appendFileSync(join(dataDir, 'local-teams.jsonl'), '{"is":"post","place":"ä');

  const second = await openHouse({ dataDir });
  expect(await state(second)).toEqual(before);
  await second.ask('/local/teams/messages', { person: siv.id, conversation: themeOne, text: 'efter' });
  await second.close();

  const third = await openHouse({ dataDir });
  const posts = (await state(third)).teams.flatMap((t) => t.channels).find((c) => c.id === themeOne)?.posts;
  expect(posts?.at(-1)?.text).toBe('efter');
  await third.close();
});

test('without a data directory a restart forgets', async () => {
  const first = await openHouse();
  await live(first);
  await first.close();
  const second = await openHouse();
  expect(await second.log()).toEqual([]);
  await second.close();
});
