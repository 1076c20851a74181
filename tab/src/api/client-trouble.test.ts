import { fi } from '@shared/text/tab/fi';
import { api, type Fetch } from './client';
import { sentenceOf, Trouble } from './trouble';

const asked = async (method: 'get' | 'post', fetch: Fetch, token = async () => 't'): Promise<string> => {
  const call = api({ fetch, token, language: 'fi' });
  const error: unknown = await call(method as never, '/api/x' as never, {} as never).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return sentenceOf(error, fi);
};
const lost: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};
const broken: Fetch = async () => ({
  ok: true,
  status: 200,
  json: async () => {
    throw new SyntaxError('Unexpected end of JSON input');
  },
});
const down: Fetch = async () => ({ ok: false, status: 502, json: async () => null });

const unsure = 'Emme tiedä, tallentuiko tieto. Yritä uudelleen: mitään ei tallennu kahdesti.';

test.each([
  ['an answer that was lost', lost],
  ['an answer that broke off', broken],
  ['a server that is away', down],
])('of a write nobody knows after %s, and it never says that nothing was saved', async (_, fetch) => {
  expect(await asked('post', fetch)).toBe(unsure);
});

test.each([
  ['an answer that was lost', lost],
  ['an answer that broke off', broken],
  ['a server that is away', down],
])('who only wanted to read is told nothing of saving after %s', async (_, fetch) => {
  expect(await asked('get', fetch)).not.toMatch(/tallen/u);
});

test('without a sign-in nothing has left: a write says so, a read does not speak of it', async () => {
  const noToken = async () => {
    throw new Error('no token');
  };
  expect(await asked('post', lost, noToken)).toContain('Mitään ei tallennettu.');
  expect(await asked('get', lost, noToken)).not.toMatch(/tallen/u);
});

test('what the server has said is what the person reads', async () => {
  const refused: Fetch = async () => ({
    ok: false,
    status: 409,
    json: async () => ({ error: { code: 'x', message: 'Näin ei käy.', id: 'i' } }),
  });
  expect(await asked('post', refused)).toBe('Näin ei käy.');
  expect(new Trouble('offline').writes).toBe(false);
});

test.each([
  [
    'another page',
    async () => ({ ok: true, status: 200, json: async () => Promise.reject(new SyntaxError('<')) }),
  ],
  ['a list', async () => ({ ok: true, status: 200, json: async () => [] })],
  ['nothing', async () => ({ ok: true, status: 200, json: async () => null })],
] satisfies [string, Fetch][])(
  'what is no answer of ours is not drawn, and of a write nobody knows: %s',
  async (_, fetch) => {
    expect(await asked('post', fetch)).toBe(unsure);
    expect([fi.face.outage, fi.face.offline]).toContain(await asked('get', fetch));
  },
);

test('who never answers is not waited for without an end, and of a write nobody knows', async () => {
  jest.useFakeTimers();
  try {
    const never: Fetch = () => new Promise(() => undefined);
    const said = Promise.all([asked('get', never), asked('post', never)]);
    await jest.advanceTimersByTimeAsync(200_000);
    expect(await said).toEqual([fi.face.late, unsure]);
  } finally {
    jest.useRealTimers();
  }
});
