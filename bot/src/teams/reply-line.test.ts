import { type ConnectorAnswer, type ConnectorCall, NoAnswer } from './connector';
import { answeringOver } from './reply-line';

const activity = {
  id: 'own',
  type: 'message',
  text: 'Hei',
  serviceUrl: 'https://smba.example/emea/',
  replyToId: 'asked/1',
  conversation: { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' },
};
const taken: ConnectorAnswer = { status: 201, body: '{"id":"7"}', retryAfter: undefined };
const refusing = (status: number, retryAfter?: string): ConnectorAnswer => ({ status, body: '', retryAfter });

/** Teams, answering so in turn; the last answer holds. */
const teams = (...answers: readonly (ConnectorAnswer | NoAnswer)[]) => {
  const asked: ConnectorCall[] = [];
  const say = answeringOver(async (one) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? taken;
    asked.push(one);
    if (answer instanceof NoAnswer) throw answer;
    return answer;
  });
  return { asked, say };
};

test('an answer goes where it was asked, without an id of its own', async () => {
  const { asked, say } = teams(taken);
  expect(await say(activity)).toEqual({ id: '7' });
  expect(asked.map(({ path }) => path)).toEqual(['/a%3A1/activities/asked%2F1']);
  expect(JSON.parse(asked[0]?.body ?? '')).not.toHaveProperty('id');
});

test.each([
  ['is throttled', refusing(429, '0')],
  ['answers with an error of its own', refusing(502)],
  ['cuts the line', new NoAnswer('ECONNRESET', true)],
  ['cannot be reached', new NoAnswer('ECONNREFUSED', false)],
])('when Teams %s, the person gets the answer all the same', async (_what, first) => {
  const { asked, say } = teams(first, taken);
  expect(await say(activity)).toEqual({ id: '7' });
  expect(asked).toHaveLength(2);
});

test('what Teams will never take is told at once', async () => {
  const { asked, say } = teams(refusing(403));
  await expect(say(activity)).rejects.toThrow('403');
  expect(asked).toHaveLength(1);
});

test('a Teams that takes nothing is asked three times, not for ever', async () => {
  const { asked, say } = teams(refusing(429, '0'));
  await expect(say(activity)).rejects.toThrow('429');
  expect(asked).toHaveLength(3);
});
