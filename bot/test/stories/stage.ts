import { rooms } from '../../src/rooms';
import type { Reply } from '../../src/routes';
import type { Fact } from '../../src/shared/domain/fact';
import type { Instant } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { Refusal } from '../../src/shared/domain/refusal';
import { refusalSentence } from '../../src/shared/text/refusals';
import { type House, openHouse } from '../house';
import type { ShownPost } from '../houses/fake-teams';
import { readPdf } from '../pdf-reader';
import { cutAt, digestOf, linesOf } from '../written-out';
import { pressesIn } from './presses';

/** What is sent with one act: a call's parts, or what a button carries and where its card stands. */
export type StoryAsk = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly args?: string;
  readonly channel?: string;
};
/** A page that somebody looks at. */
export type StoryPage = readonly [way: string, asked?: StoryAsk];
type Told = { readonly lines: readonly string[]; readonly value: Readonly<Record<string, unknown>> };

/** So many lines of what an act says are written out, of a post, and of what has changed in one; the rest by its digest. */
const mostLines = { said: 12, post: 10, edit: 6, seen: 0 };
const wholeLines = { said: 10_000, post: 10_000, edit: 10_000, seen: 10_000 };
/** Buttons that only show something. */
const opens =
  /^(now\.open|event\.(open|list|editing|moving|cancelling|ask)|coffee\.(open|form)|bulletin\.(open|read|review|edit)|checkIn\.(open|form|silent)|help\.(read|offerOpen)|pilot\.(open|register)|round\.review|obligation\.(standings|mine|open|reporting|choose)|words\.unanswered|fact\.[A-Za-z]+)$/u;
const deepest = 3;

const ofReply = (reply: Reply): unknown => (reply.is === 'nothing' ? 'nothing' : reply);
/** A PDF by what can be read in it. */
const linesOfAnswer = async (value: unknown): Promise<readonly string[]> => {
  const { content } = (value ?? {}) as { readonly content?: unknown };
  if (typeof content !== 'string' || !content.startsWith('JVBERi')) return linesOf(value, 'answer', 0);
  const { text } = await readPdf(Buffer.from(content, 'base64'));
  return ['a paper', ...(text.match(/.{1,160}/gu) ?? [])];
};
/** What has changed since then: lines that are gone, and lines that have come. */
const changes = (before: readonly string[], now: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const come = now.filter((line) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    return n === 0;
  });
  const gone = before.filter((line) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    return n > 0;
  });
  return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
};

/**
 * A house with all its rooms in which something happens, and everything that comes of it is written down: what each act
 * answers, what it records, what is posted or changed and for whom; and, when somebody looks, what has changed on every
 * page, card and form of theirs since they looked last.
 */
export const openStage = async (start: Instant, network: Network, { whole = false } = {}) => {
  const most = whole ? wholeLines : mostLines;
  const house = await openHouse(start, network, rooms);
  const told: string[] = [];
  const shown = new Map<ShownPost, { readonly times: number; readonly lines: readonly string[] }>();
  const known = new Set<string>();
  const seen = new Map<string, readonly string[]>();
  const say = (...lines: readonly string[]): void => void told.push(...lines);
  await house.prepare();
  await house.settle();

  const refused = (error: unknown, who: string): readonly string[] => {
    if (!(error instanceof Refusal)) throw error;
    const sentence = refusalSentence(error.code, error.values)[house.actorOf(who).language];
    return [`refused ${error.code}: ${sentence}`];
  };
  const attempt = async (who: string, way: string, asked: StoryAsk): Promise<Told> => {
    const [first = '', name = ''] = way.split(' ');
    try {
      const value = await (async () => {
        const { data, args, channel } = asked;
        const press = { ...(data && { data }), ...(args && { args }), ...(channel && { channel }) };
        if (first === 'action') return ofReply(await house.turn(who, { verb: name, ...press }));
        if (first === 'command') return ofReply(await house.turn(who, { command: name as never, ...press }));
        const found = house.table.calls.find(
          ({ endpoint: e }) => e.method === first.toLowerCase() && e.path === name,
        );
        if (!found) throw new Error(`nothing answers ${way}`);
        return house.call(found.endpoint, who, asked);
      })();
      return { lines: await linesOfAnswer(value), value: value as Told['value'] };
    } catch (error) {
      // What the schema refuses never gets as far as a room.
      if (error instanceof Error && error.name === 'ZodError') throw new Error(`${way}: ${error.message}`);
      return { lines: refused(error, who), value: {} };
    }
  };

  const newFacts = async (): Promise<readonly Fact[]> => {
    const all = (await house.ports.stores.facts.all()).filter(({ id }) => !known.has(id));
    for (const { id } of all) known.add(id);
    return all;
  };
  const tellFacts = async (): Promise<void> => {
    for (const { day, recordedBy, content } of await newFacts())
      say(`  recorded by ${recordedBy || 'nobody'}, ${day}`, ...linesOf(content, content.kind, 2));
  };
  const tellPosts = (): void => {
    for (const post of house.outbox) {
      const { times, lines: former } = shown.get(post) ?? { times: 0, lines: [] };
      if (post.posts.length === times) continue;
      const { summary, card, text } = post.post;
      const lines = card ? linesOf(card, 'card', 2) : [];
      shown.set(post, { times: post.posts.length, lines });
      const how = times > 0 ? 'changed for' : post.thread ? 'said in the thread at' : 'posted to';
      say(`  ${how} ${post.to}: ${text ?? summary}`);
      say(...(times > 0 ? cutAt(most.edit, changes(former, lines)) : cutAt(most.post, lines)));
    }
  };
  const tellAll = async (): Promise<void> => {
    await tellFacts();
    tellPosts();
  };
  await newFacts();

  const noteSeen = (key: string, lines: readonly string[], notes: string[]): void => {
    const before = seen.get(key) ?? [];
    seen.set(key, lines);
    const changed = changes(before, lines);
    if (changed.length === 0) return;
    // Whoever looks for the first time sees everything.
    const come = before.length === 0 ? lines : changed;
    notes.push(`  ${key}: ${come.length} lines, ${digestOf(come.join('\n'))}`);
    notes.push(...come.slice(0, most.seen).map((line) => `    ${line}`));
  };
  /** What the opening buttons of a card open, and theirs. */
  const opened = async (
    who: string,
    card: unknown,
    at: { readonly channel?: string; readonly depth: number; readonly been: Set<string> },
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { verb, data } of pressesIn(card)) {
      const key = `${verb} ${JSON.stringify(data)}`;
      if (!opens.test(verb) || at.been.has(key)) continue;
      at.been.add(key);
      const asked = { data, ...(at.channel && { channel: at.channel }) };
      const { lines, value } = await attempt(who, `action ${verb}`, asked);
      found.push(`${key}:`, ...lines);
      if (at.depth < deepest) found.push(...(await opened(who, value, { ...at, depth: at.depth + 1 })));
    }
    return found;
  };
  const lookAround = async (
    who: string,
    ways: readonly StoryPage[],
    channels: readonly string[],
  ): Promise<readonly string[]> => {
    const notes: string[] = [];
    for (const [way, asked = {}] of ways) {
      const of = [asked.params, asked.query].filter(Boolean).map((part) => JSON.stringify(part));
      noteSeen([`${who}: ${way}`, ...of].join(' '), (await attempt(who, way, asked)).lines, notes);
    }
    for (const channel of [undefined, ...channels])
      for (const command of house.table.commands.keys()) {
        const at = channel ? { channel } : {};
        const { lines, value } = await attempt(who, `command ${command}`, at);
        const more = await opened(who, value, { ...at, depth: 1, been: new Set() });
        noteSeen(`${who}: ${command}${channel ? ` in ${channel}` : ''}`, [...lines, ...more], notes);
      }
    const own = house.outbox.filter((post) => post.to === who).map((post) => post.post.card);
    noteSeen(`${who}: own chat`, await opened(who, own, { depth: 2, been: new Set() }), notes);
    const waiting = (await house.waiting(who)).flatMap((item) => linesOf(item, 'waits', 0));
    noteSeen(`${who}: what waits`, waiting, notes);
    return notes;
  };

  return {
    house: house as House,
    tell: (): string => `${told.join('\n')}\n`,
    /** Somebody does something. */
    ask: async (who: string, way: string, asked: StoryAsk = {}): Promise<Told['value']> => {
      const { lines, value } = await attempt(who, way, asked);
      const { params, query, body, data, args, channel } = asked;
      const sent = [params, query, body, data].filter(Boolean).map((part) => JSON.stringify(part));
      const where = channel ? [`in ${channel}`] : [];
      say('', ['*', `${who}:`, way, args ?? '', ...sent, ...where].filter(Boolean).join(' '));
      say(...cutAt(most.said, lines).map((line) => `  ${line}`));
      await tellAll();
      return value;
    },
    /** The clock goes on, and what is due on the way comes. */
    at: async (instant: Instant): Promise<void> => {
      await house.advance(instant);
      say('', `# ${instant}`);
      await tellAll();
    },
    /** What has been sent to people, rendered for somebody who is gone: which kinds would still be sent. */
    forget: async (): Promise<void> => {
      const { ports } = house;
      const now = (await ports.stores.network.read()) ?? network;
      const sent = new Set<string>();
      for (const row of await ports.stores.deliveries.all()) {
        if (row.target.to !== 'person') continue;
        const delivery = { ...row, target: { to: 'person', person: 'somebody-gone' } as const };
        const look = {
          ports,
          network: now,
          id: row.message.id,
          delivery,
          channel: null,
          lang: 'fi' as const,
        };
        const post = await house.table.messages.get(row.message.kind)?.(look);
        if (post) sent.add(row.message.kind);
      }
      say('', `! to somebody who is gone: ${[...sent].sort().join(', ') || 'nothing'}`);
    },
    /** These people look at all that they can look at. */
    look: async (
      people: readonly string[],
      ways: readonly StoryPage[],
      channels: readonly string[] = [],
    ): Promise<void> => {
      say('', `? ${people.join(', ')}`);
      for (const who of people) say(...(await house.reading(() => lookAround(who, ways, channels))));
      await tellAll();
    },
  };
};
export type Stage = Awaited<ReturnType<typeof openStage>>;
