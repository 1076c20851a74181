import type { setLanguage } from '@shared/contract/me';
import { api, type Fetch } from './client';

const answering = (...answers: readonly { status: number; tag?: string; read?: unknown }[]) => {
  const asked: { url: string; tag: string | undefined }[] = [];
  const fetch: Fetch = async (url, { headers }) => {
    const answer = answers[asked.length] ?? { status: 500 };
    asked.push({ url, tag: headers['If-None-Match'] });
    return {
      ok: answer.status === 200,
      status: answer.status,
      json: async () => answer.read ?? Promise.reject(new Error('no body')),
      headers: { get: (name) => (name === 'etag' ? (answer.tag ?? null) : null) },
    };
  };
  return { asked, call: api({ fetch, token: async () => 'token', language: 'fi' }) };
};
const me = (call: ReturnType<typeof answering>['call']) => call('get', '/api/me', {});

test('what has not changed is asked for by its tag, and read from the page’s own memory', async () => {
  const { asked, call } = answering(
    { status: 200, tag: 'W/"1"', read: { name: 'Aino' } },
    { status: 304 },
    { status: 200, tag: 'W/"2"', read: { name: 'Eino' } },
    { status: 304 },
  );
  expect(await me(call)).toEqual({ name: 'Aino' });
  expect(await me(call)).toEqual({ name: 'Aino' });
  expect(await me(call)).toEqual({ name: 'Eino' });
  expect(await me(call)).toEqual({ name: 'Eino' });
  expect(asked.map(({ tag }) => tag)).toEqual([undefined, 'W/"1"', 'W/"1"', 'W/"2"']);
});

test('a refusal is told as ever, and forgets nothing', async () => {
  const { call } = answering(
    { status: 200, tag: 'W/"1"', read: { name: 'Aino' } },
    { status: 403, read: { error: { code: 'notAllowed', message: 'Et voi.', id: '1' } } },
    { status: 304 },
  );
  await me(call);
  await expect(me(call)).rejects.toMatchObject({ sentence: 'Et voi.' });
  expect(await me(call)).toEqual({ name: 'Aino' });
});

test('who asks in which language is said each time, and what kind of body there is where there is one', async () => {
  const heard: unknown[] = [];
  const fetch: Fetch = async (_url, init) => {
    heard.push(init);
    return { ok: true, status: 200, json: async () => ({}), headers: { get: () => null } };
  };
  const call = api({ fetch, token: async () => 'token-1', language: 'sv' });
  await call('get', '/api/me', {});
  await call<typeof setLanguage>('put', '/api/me/language', { body: { language: 'sv' } });
  const headers = { Authorization: 'Bearer token-1', 'Accept-Language': 'sv' };
  expect(heard).toEqual([
    { method: 'GET', headers },
    {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: '{"language":"sv"}',
    },
  ]);
});
