import { type LocalTeamsHouse, network, openHouse, themeOne } from '../../test/houses/local-teams';

const create = '/local/connector/v3/conversations';
const post = (text: string, channel = themeOne) => ({
  isGroup: true,
  channelData: { channel: { id: channel } },
  activity: { type: 'message', text },
});

let house: LocalTeamsHouse;
beforeEach(async () => {
  house = await openHouse();
  await house.teams.install();
});
afterEach(() => house.close());

const injected = (fault: object) => house.ask<{ times: number }[]>('/local/connector/faults', fault);
const texts = async () => (await house.log()).map((l) => l.activity?.text);

test('a refused post is not in the log, and its status and Retry-After are the fault’s', async () => {
  await injected({ status: 503, retryAfter: 3, accepted: false, times: 1 });
  const answer = await house.ask(create, post('a'));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
  expect((await house.ask(create, post('b'))).status).toBe(201);
  expect(await texts()).toEqual(['b']);
});

test('a post that was taken though the answer says otherwise is in the log', async () => {
  await injected({ status: 502, code: 'BadGateway', accepted: true });
  const answer = await house.ask(create, post('a'));
  expect(answer).toMatchObject({ status: 502, body: { error: { code: 'BadGateway' } } });
  expect(await texts()).toEqual(['a']);
});

test('a connection may break before or after the post was taken', async () => {
  await injected({ status: 'reset', accepted: true });
  await injected({ status: 'reset', accepted: false });
  await expect(house.ask(create, post('taken'))).rejects.toThrow();
  await expect(house.ask(create, post('lost'))).rejects.toThrow();
  expect(await texts()).toEqual(['taken']);
});

test('a slow answer comes late and is the true one', async () => {
  await injected({ status: 201, delayMs: 120, accepted: true });
  const started = performance.now();
  const answer = await house.ask<{ activityId: string }>(create, post('a'));
  expect(performance.now() - started).toBeGreaterThan(110);
  expect(answer.body.activityId).toBe((await house.log())[0]?.activityId);
});

test('a fault meets only what it matches: operation, conversation, words', async () => {
  await injected({
    match: { operation: 'create', conversation: themeOne, contains: 'merkki-1' },
    status: 500,
    accepted: false,
    times: 9,
  });
  expect((await house.ask(create, post('merkki-1', network))).status).toBe(201);
  expect((await house.ask(create, post('merkki-2'))).status).toBe(201);
  expect((await house.ask(create, post('merkki-1'))).status).toBe(500);
  expect((await house.ask<{ times: number }[]>('/local/connector/faults')).body[0]?.times).toBe(8);
});

test('what Teams refuses of itself spends no fault', async () => {
  await injected({ status: 500, accepted: true });
  expect((await house.ask(create, post('a', '19:nowhere@thread.tacv2'))).status).toBe(404);
  expect((await house.ask(create, post('b'))).status).toBe(500);
});

test('two requests at once spend two times', async () => {
  await injected({ status: 500, delayMs: 30, accepted: false, times: 1 });
  const answers = await Promise.all([house.ask(create, post('a')), house.ask(create, post('b'))]);
  expect(answers.map((a) => a.status).sort()).toEqual([201, 500]);
});

test('all faults end when asked, and one that is not understood is refused', async () => {
  await injected({ status: 500, accepted: false, times: 5 });
  await house.ask('/local/connector/faults', undefined, 'DELETE');
  expect((await house.ask(create, post('a'))).status).toBe(201);
  expect((await injected({ status: 99, accepted: false })).status).toBe(400);
});
