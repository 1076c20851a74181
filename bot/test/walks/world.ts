import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openLocal } from '../../local/server';
import { renewStorage, untilQuiet } from './restored';

type Json = Record<string, unknown>;
export type WalkPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
};
export type WalkAnswer = { readonly status: number; readonly body: Json };
export type WalkMessage = {
  readonly id: string;
  readonly text: string;
  readonly summary: string;
  readonly cards: readonly unknown[];
};
type WalkPost = WalkMessage & { readonly replies: readonly WalkMessage[] };
type WalkState = {
  readonly personal: { readonly conversation: string; readonly messages: readonly WalkMessage[] };
  readonly teams: readonly {
    readonly channels: readonly {
      readonly id: string;
      readonly name: string | null;
      readonly posts: readonly WalkPost[];
    }[];
  }[];
};
/** What somebody sees alone after a press in a channel, and where it was opened. */
export type Dialog = {
  readonly channel: string;
  readonly message: string;
  readonly card: unknown;
  readonly text: string;
};
export type WalkCheck = { readonly says: string; readonly seen: unknown; readonly held: boolean };

/** What a scenario is walked with: people at the real doors, a movable clock, and a list of what was seen. */
export type World = {
  readonly person: (email: string) => Promise<WalkPerson>;
  readonly api: (email: string, method: string, path: string, body?: unknown) => Promise<WalkAnswer>;
  /** Writes to the bot alone, and returns what it answered. */
  readonly say: (email: string, text: string) => Promise<WalkMessage>;
  readonly sayIn: (email: string, channel: string, text: string) => Promise<void>;
  readonly posts: (channel: string) => Promise<readonly WalkPost[]>;
  readonly personal: (email: string) => Promise<readonly WalkMessage[]>;
  /** Presses the button that has this verb on this message; in a channel, or alone with the bot. */
  readonly press: (
    email: string,
    channel: string | null,
    message: string,
    verb: string,
    inputs?: Json,
    data?: Json,
  ) => Promise<Json>;
  /** Opens a dialog by a button of a channel's card. */
  readonly openDialog: (
    email: string,
    channel: string,
    message: string,
    verb: string,
    data?: Json,
  ) => Promise<Dialog>;
  /** Sends an open dialog by one of its buttons: another card, or the words with which it closes. */
  readonly submit: (
    email: string,
    dialog: Dialog,
    verb: string,
    inputs?: Json,
    data?: Json,
  ) => Promise<Dialog>;
  /** From now on nobody of these can be written to in their own chat; `--unreachable` alone asks for it. */
  readonly shut: (emails: readonly string[]) => Promise<void>;
  readonly isShut: boolean;
  readonly clock: (instant: string) => Promise<WalkAnswer>;
  /** The connector answers the next request that matches like this. */
  readonly fault: (fault: Json) => Promise<void>;
  readonly until: <T>(what: string, look: () => Promise<T | null | undefined | false>) => Promise<T>;
  /** A clause of the "Then": what is claimed, what was seen, whether it holds. */
  readonly equal: (says: string, seen: unknown, wanted: unknown) => void;
  readonly holds: (says: string, seen: unknown, held: boolean) => void;
  readonly given: (says: string) => void;
  readonly when: (says: string) => void;
  readonly url: string;
};

const json = async (response: Response): Promise<WalkAnswer> => ({
  status: response.status,
  body: (await response.json().catch(() => ({}))) as Json,
});
const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<WalkAnswer> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).then(json);

/** Every object with this verb in a card, wherever it stands. */
export const buttonsOf = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(buttonsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = node as Json;
  const here = typeof own.type === 'string' && own.type.startsWith('Action.') ? [own] : [];
  const inside = Object.entries(own)
    .filter(([key]) => key !== 'fallback')
    .flatMap(([, value]) => buttonsOf(value));
  return [...here, ...inside];
};
export const verbOf = (button: Json): string =>
  String(button.verb ?? (button.data as Json | undefined)?.verb ?? '');
/** All words of a card. */
export const wordsOf = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(wordsOf).filter(Boolean).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const own = node as Json;
  const text = [own.text, own.title, own.value].filter((x) => typeof x === 'string').join(' ');
  const inside = Object.entries(own)
    .filter(([key]) => !['fallback', 'data', 'text', 'title', 'value'].includes(key))
    .map(([, value]) => wordsOf(value));
  return [text, ...inside].filter(Boolean).join('\n');
};

/** A server with an empty network at this instant, on storage that nobody else uses. */
const openServer = async (now: string, storage: { readonly connectionString: string }, instances: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'strapetsi-walk-'));
  const leave = (): void => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  const how = { headless: true, dataDir, fresh: false, instances };
  try {
    let running = await openLocal({ ...how, port: 0, empty: true, now }, storage);
    const { base } = running;
    /** Stopped, its storage lost and restored, and started again where it was. */
    const renew = async (at: string) => {
      await untilQuiet(storage.connectionString);
      await running.stop();
      const done = await renewStorage(storage.connectionString, dataDir, at);
      running = await openLocal({ ...how, port: Number(new URL(base).port), empty: false }, storage);
      return done;
    };
    /** What the server has put in its log of things that did not go as usual. */
    const troubles = (): readonly string[] =>
      readFileSync(join(dataDir, 'bot.log'), 'utf8')
        .split('\n')
        .filter((line) => /failed|late|unmade|unwritten|unknown|poison|"(maybeSent|retry)"/u.test(line));
    return { base, renew, troubles, stop: () => running.stop().finally(leave) };
  } catch (error) {
    leave();
    throw error;
  }
};

/** How a scenario is walked. */
export type WayWalked = {
  /** No guest can be written to in the own chat. */
  readonly isShut: boolean;
  /** Storage is lost and restored from a backup before each move of the clock. */
  readonly isRestored: boolean;
  /** So many on one storage take turns in answering. */
  readonly instances: number;
};

/** Several instances agree within so long, ms: whoever looks at another one before is shown what was. */
const agreeMs = 2_000;
const thenAgreed =
  <Args extends readonly unknown[], Done>(act: (...args: Args) => Promise<Done>) =>
  async (...args: Args): Promise<Done> => {
    const done = await act(...args);
    await setTimeout(agreeMs);
    return done;
  };
/** After each act the instances are given the time to agree. */
const unhurried = (world: World): World => {
  const { api } = world;
  const written = thenAgreed(api);
  return {
    ...world,
    api: (email, method, ...rest) => (method === 'GET' ? api : written)(email, method, ...rest),
    say: thenAgreed(world.say),
    sayIn: thenAgreed(world.sayIn),
    press: thenAgreed(world.press),
    submit: thenAgreed(world.submit),
    clock: thenAgreed(world.clock),
  };
};

export const openWorld = async (
  now: string,
  storage: { readonly connectionString: string },
  { isShut, isRestored, instances }: WayWalked,
) => {
  const server = await openServer(new Date(now).toISOString(), storage, instances);
  const url = server.base;
  const checks: WalkCheck[] = [];
  const lines: string[] = [];
  const people = async (): Promise<readonly WalkPerson[]> =>
    (await (await fetch(`${url}/local/people`)).json()) as WalkPerson[];
  const person = async (email: string): Promise<WalkPerson> => {
    const found = (await people()).find((p) => p.email === email);
    if (!found) throw new Error(`nobody is ${email}`);
    return found;
  };
  const tokens = new Map<string, string>();
  const tokenOf = async (email: string): Promise<string> => {
    const known = tokens.get(email);
    if (known) return known;
    const { body } = await post(`${url}/local/token`, { person: (await person(email)).id });
    tokens.set(email, String(body.token));
    return String(body.token);
  };
  const stateOf = async (email: string): Promise<WalkState> =>
    (await (await fetch(`${url}/local/teams/state?person=${(await person(email)).id}`)).json()) as WalkState;
  const until: World['until'] = async (what, look) => {
    const deadline = Date.now() + 45_000;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
      await setTimeout(100);
    }
  };
  const sent = async () =>
    (await (await fetch(`${url}/local/connector/log`)).json()) as readonly {
      readonly activityId: string;
      readonly activity: { readonly replyToId?: string };
    }[];
  const anybody = async (): Promise<string> => (await people())[0]?.email ?? '';
  const channelsOf = async (email: string) => (await stateOf(email)).teams.flatMap((t) => t.channels);
  const dialogOf = (channel: string, message: string, answer: WalkAnswer): Dialog => {
    const outcome = (answer.body.outcome ?? {}) as { is?: string; card?: unknown; text?: string };
    if (answer.status !== 200 || !outcome.is || outcome.is === 'failed')
      throw new Error(`a dialog: ${JSON.stringify(answer).slice(0, 500)}`);
    return { channel, message, card: outcome.card ?? null, text: outcome.text ?? wordsOf(outcome.card) };
  };
  const buttonIn = (card: unknown, verb: string, data: Json): Json => {
    const all = buttonsOf(card);
    const found = all.find(
      (b) =>
        verbOf(b) === verb &&
        Object.entries(data).every(([key, value]) => (b.data as Json | undefined)?.[key] === value),
    );
    if (!found) throw new Error(`no button ${verb}: ${all.map(verbOf).join(', ')}`);
    return found;
  };
  /** Once everything that goes out has gone. */
  const renew = async (): Promise<void> => {
    const { rows, inDoubt } = await server.renew(now);
    tokens.clear();
    lines.push(`    restored ${rows} rows, ${inDoubt} messages in doubt`);
  };
  const world: World = {
    url,
    isShut,
    shut: async (emails) => {
      if (!isShut) return;
      for (const email of emails) {
        const { conversation } = (await stateOf(email)).personal;
        await world.fault({
          match: { conversation },
          status: 403,
          code: 'AclCheckFailed',
          accepted: false,
          times: 100_000,
        });
      }
    },
    openDialog: async (email, channel, message, verb, data = {}) => {
      const found = (await channelsOf(email))
        .find((c) => c.id === channel)
        ?.posts.flatMap((p) => [p, ...p.replies])
        .find((m) => m.id === message);
      const answer = await post(`${url}/local/teams/actions`, {
        person: (await person(email)).id,
        conversation: channel,
        activityId: message,
        action: buttonIn(found?.cards, verb, data),
      });
      return dialogOf(channel, message, answer);
    },
    submit: async (email, { channel, message, card }, verb, inputs = {}, data = {}) => {
      const answer = await post(`${url}/local/teams/dialogs`, {
        person: (await person(email)).id,
        conversation: channel,
        activityId: message,
        data: buttonIn(card, verb, data).data,
        inputs,
      });
      return dialogOf(channel, message, answer);
    },
    person,
    until,
    api: async (email, method, path, body) =>
      json(
        await fetch(`${url}${path}`, {
          method,
          headers: { authorization: `Bearer ${await tokenOf(email)}`, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    say: async (email, text) => {
      const id = (await person(email)).id;
      await post(`${url}/local/teams/chats`, { person: id });
      const { conversation } = (await stateOf(email)).personal;
      const said = await post(`${url}/local/teams/messages`, { person: id, conversation, text });
      // Something else may reach her in the same moment: the answer is what was sent in reply to these words.
      return until(`an answer to "${text}"`, async () => {
        const answer = (await sent()).find((s) => s.activity.replyToId === said.body.id);
        const { messages } = (await stateOf(email)).personal;
        return messages.find((m) => m.id === answer?.activityId);
      });
    },
    sayIn: async (email, channel, text) => {
      await post(`${url}/local/teams/messages`, {
        person: (await person(email)).id,
        conversation: channel,
        text,
      });
    },
    posts: async (channel) => (await channelsOf(await anybody())).find((c) => c.id === channel)?.posts ?? [],
    personal: async (email) => {
      // Who looks at the chat has opened it.
      await post(`${url}/local/teams/chats`, { person: (await person(email)).id });
      return (await stateOf(email)).personal.messages;
    },
    press: async (email, channel, message, verb, inputs = {}, data = {}) => {
      const state = await stateOf(email);
      const place =
        channel === null
          ? state.personal.messages
          : (await channelsOf(email)).find((c) => c.id === channel)?.posts;
      const found = place?.find((m) => m.id === message);
      const button = buttonsOf(found?.cards).find(
        (b) =>
          verbOf(b) === verb &&
          Object.entries(data).every(([k, v]) => (b.data as Json | undefined)?.[k] === v),
      );
      if (!button)
        throw new Error(`no button ${verb} on ${message}: ${buttonsOf(found?.cards).map(verbOf).join(', ')}`);
      const answer = await post(`${url}/local/teams/actions`, {
        person: (await person(email)).id,
        conversation: channel ?? state.personal.conversation,
        activityId: message,
        action: button,
        inputs,
      });
      const outcome = answer.body.outcome as { is?: string } | undefined;
      if (answer.status !== 200 || !outcome || outcome.is === 'failed')
        throw new Error(`pressing ${verb}: ${JSON.stringify(answer).slice(0, 500)}`);
      return answer.body;
    },
    clock: async (instant) => {
      if (isRestored) await renew();
      const answer = await post(`${url}/local/clock`, { now: instant });
      // Whoever goes on at the old time looks at what has not happened yet.
      if (answer.status !== 200 || answer.body.error)
        throw new Error(`the clock was not moved to ${instant}: ${JSON.stringify(answer)}`);
      return answer;
    },
    fault: async (fault) => {
      const { status, body } = await post(`${url}/local/connector/faults`, fault);
      if (status >= 300) throw new Error(`fault: ${JSON.stringify(body)}`);
    },
    equal: (says, seen, wanted) => {
      const held = JSON.stringify(seen) === JSON.stringify(wanted);
      checks.push({ says, seen, held });
      lines.push(
        `    ${held ? '✓' : '✗'} then ${says}: ${JSON.stringify(seen)}${held ? '' : `, wanted ${JSON.stringify(wanted)}`}`,
      );
    },
    holds: (says, seen, held) => {
      checks.push({ says, seen, held });
      lines.push(`    ${held ? '✓' : '✗'} then ${says}: ${JSON.stringify(seen)?.slice(0, 300)}`);
    },
    given: (says) => void lines.push(`    given ${says}`),
    when: (says) => void lines.push(`    when ${says}`),
  };
  return {
    world: instances > 1 ? unhurried(world) : world,
    checks,
    lines,
    troubles: server.troubles,
    stop: server.stop,
  };
};

/** A form's own id. */
export const form = (): string => randomUUID();
