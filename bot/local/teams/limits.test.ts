import { network, openHouse, themeOne } from '../../test/houses/local-teams';
import { openGate, teamsLimits, waitFor } from './limits';

const post = {
  isGroup: true,
  channelData: { channel: { id: themeOne } },
  activity: { type: 'message', text: 'x' },
};
const create = '/local/connector/v3/conversations';

/** A clock that moves when told. */
const clock = () => {
  let ms = 0;
  return {
    now: () => new Date(ms),
    move: (by: number): void => {
      ms += by;
    },
  };
};

describe('how long to wait', () => {
  const windows = [
    { most: 2, inMs: 1_000 },
    { most: 3, inMs: 5_000 },
  ];
  test.each([
    ['nothing was sent', [], 0, 0],
    ['one was sent', [0], 10, 0],
    ['the short window is full', [0, 400], 500, 500],
    ['the short window has slid on', [0, 400], 1_000, 0],
    ['the long window is full', [0, 1_500, 3_000], 4_500, 500],
  ])('when %s', (_, calls, now, wait) => {
    expect(waitFor(calls, windows, now)).toBe(wait);
  });
});

describe('the gate', () => {
  const pass = (times: number, gate: ReturnType<typeof openGate>, key = 'a') =>
    Array.from({ length: times }, () => gate.pass('write', key));

  test('lets seven in within a second, and the eighth a second later', () => {
    const { now, move } = clock();
    const gate = openGate(teamsLimits, now);
    expect(pass(8, gate)).toEqual([null, null, null, null, null, null, null, 1]);
    move(1_000);
    expect(pass(2, gate)).toEqual([null, 1]);
  });

  test('lets sixty in within thirty seconds and 1 800 within an hour', () => {
    const { now, move } = clock();
    const gate = openGate(teamsLimits, now);
    let inThirty = 0;
    let inAnHour = 0;
    for (let ms = 0; ms < 3_600_000; ms += 250) {
      if (gate.pass('write', 'a') === null) inAnHour += 1;
      if (ms < 30_000) inThirty = inAnHour;
      move(250);
    }
    expect(inThirty).toBe(60);
    expect(inAnHour).toBe(1_800);
  });

  test('counts each conversation by itself and all of them together', () => {
    const { now } = clock();
    const gate = openGate(teamsLimits, now);
    const passed = 'abcdefgh'
      .split('')
      .flatMap((key) => pass(7, gate, key))
      .filter((p) => p === null);
    expect(passed).toHaveLength(50);
  });

  test('a refused call does not count', () => {
    const { now, move } = clock();
    const gate = openGate(teamsLimits, now);
    pass(100, gate);
    move(2_000);
    expect(gate.pass('write', 'a')).toBeNull();
  });
});

test('the eighth post within a second is 429 with Retry-After, and is not posted', async () => {
  const { now, move } = clock();
  const house = await openHouse({ now });
  await house.teams.install();
  const answers = [];
  for (let n = 0; n < 8; n += 1) answers.push(await house.ask(create, post));
  expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  expect(answers[7]?.headers.get('retry-after')).toBe('1');
  expect(answers[7]?.body).toEqual({
    error: { code: 'TooManyRequests', message: 'API calls quota exceeded.' },
  });
  expect(await house.log()).toHaveLength(7);
  move(1_000);
  expect((await house.ask(create, post)).status).toBe(201);
  await house.close();
});

test('replies and edits in a channel’s threads share the channel’s budget; members have their own', async () => {
  const house = await openHouse({ limits: { write: [{ most: 2, inMs: 60_000 }] } });
  await house.teams.install();
  const { body } = await house.ask<{ id: string; activityId: string }>(create, post);
  const thread = `${create}/${encodeURIComponent(body.id)}/activities`;
  expect((await house.ask(thread, post.activity)).status).toBe(201);
  expect((await house.ask(`${thread}/${body.activityId}`, post.activity, 'PUT')).status).toBe(429);
  expect((await house.ask(`${create}/${encodeURIComponent(network)}/members`)).status).toBe(200);
  await house.close();
});
