import type { Answered, Endpoint, RequestPart } from '@shared/contract/endpoint';
import type { Language } from '@shared/domain/language';
import { Trouble } from './trouble';

/** As much of the browser's fetch as is needed; tests answer in its place. */
export type Fetch = (
  url: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly json: () => Promise<unknown>;
  readonly headers?: { readonly get: (name: string) => string | null };
}>;

export type CallInput<E extends Endpoint> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: RequestPart<E, 'query'>;
  readonly body?: RequestPart<E, 'body'>;
};

/** One request of the JSON API; method and path are checked against the contract where they are named. */
export type CallApi = <E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  input: CallInput<E>,
) => Promise<Answered<E>>;

const urlOf = (path: string, params: Readonly<Record<string, string>> = {}, query: unknown = {}): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
};

/** Nobody waits longer before a page: a read has come by then, or is asked for anew. */
const readMs = 60_000;
/** A file of a whole network takes its time. */
const writeMs = 180_000;

/** What comes in time; nobody knows of a write that has not ended whether it was saved. */
const inTime = async <T>(coming: Promise<T>, writes: boolean): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Trouble(writes ? 'unsure' : 'late', { writes })),
      writes ? writeMs : readMs,
    );
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
};

/** Whatever stands between may answer with a page of its own, or with half of one: that is no answer of ours. */
const isAnswer = (read: unknown): boolean =>
  typeof read === 'object' && read !== null && !Array.isArray(read);

type HeldAnswer = { readonly tag: string; readonly read: unknown };
/** Answers that are asked for again with their tag: one that has not changed is not sent again. */
const mostHeld = 30;
const memory = () => {
  const held = new Map<string, HeldAnswer>();
  return {
    of: (url: string): HeldAnswer | undefined => held.get(url),
    keep: (url: string, one: HeldAnswer): void => {
      held.delete(url);
      if (held.size >= mostHeld) held.delete(held.keys().next().value ?? '');
      held.set(url, one);
    },
  };
};

/** The API in one language; `token` is asked for every request, and once more when the server refuses it. */
export const api = (doors: {
  readonly fetch: Fetch;
  /** `anew`: the server has refused the last one. */
  readonly token: (anew?: boolean) => Promise<string>;
  readonly language: Language;
  /** A period of the project that is over: everything is asked of it. */
  readonly past?: number | null;
}): CallApi => {
  const answers = memory();
  const once = async (method: string, url: string, body: unknown, anew = false) => {
    const writes = method !== 'get';
    const token = await doors.token(anew).catch((cause: unknown) => {
      throw new Trouble('signIn', { cause, writes });
    });
    const headers: Record<string, string> = {
      Authorization: `Bearer ${token}`,
      'Accept-Language': doors.language,
      ...(method === 'get' && answers.of(url) ? { 'If-None-Match': answers.of(url)?.tag ?? '' } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    return doors
      .fetch(url, {
        method: method.toUpperCase(),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      .catch((cause: unknown) => {
        // It may have arrived all the same: of a write nobody knows.
        throw new Trouble(writes ? 'unsure' : 'offline', { cause, writes });
      });
  };
  const ask = async <E extends Endpoint>(method: E['method'], path: E['path'], input: CallInput<E>) => {
    const asked = doors.past == null ? {} : { period: doors.past };
    const url = urlOf(path, input.params, Object.assign({}, input.query, asked));
    const first = await once(method, url, input.body);
    const answer = first.status === 401 ? await once(method, url, input.body, true) : first;
    const held = answers.of(url);
    if (answer.status === 304 && held) return held.read as Answered<E>;
    const writes = method !== 'get';
    const read: unknown = await answer.json().catch((cause: unknown) => {
      // The answer broke off: what it would have said is not known.
      if (answer.ok) throw new Trouble(writes ? 'unsure' : 'offline', { cause, writes });
      return null;
    });
    const tag = answer.headers?.get('etag');
    if (method === 'get' && answer.ok && tag && isAnswer(read)) answers.keep(url, { tag, read });
    if (!answer.ok) throw Trouble.from(answer.status, read, writes);
    if (!isAnswer(read)) throw new Trouble(writes ? 'unsure' : 'outage', { writes });
    return read as Answered<E>;
  };
  return (method, path, input) => inTime(ask(method, path, input), method !== 'get');
};
