import type { Activity, TeamsEntry, TeamsJournal } from './journal';

export type BookMessage = {
  readonly id: string;
  readonly place: string;
  /** The post that this one answers; null for a post, and in a personal chat. */
  readonly thread: string | null;
  readonly from: string | null;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly activity: Activity;
  /** Cards that stand here for one person alone. */
  readonly views: ReadonlyMap<string, unknown>;
};
export type InstalledApp = { readonly installed: boolean; readonly told: boolean };
export type ChannelChange = {
  readonly team: string;
  readonly name: string | null;
  readonly deleted: boolean;
};
/** One write of the bot that was accepted. */
export type Accepted = {
  readonly sequence: number;
  readonly at: string;
  readonly kind: 'post' | 'edit' | 'delete';
  readonly place: string;
  readonly thread: string | null;
  readonly activityId: string;
  readonly activity: Activity | null;
};

export interface TeamsBook {
  write(entry: TeamsEntry): void;
  messages(place: string): readonly BookMessage[];
  message(place: string, id: string): BookMessage | undefined;
  app(place: string): InstalledApp | undefined;
  /** The person whose personal chat this is, once somebody has opened it. */
  chat(place: string): string | undefined;
  isBlocked(person: string): boolean;
  changes(): ReadonlyMap<string, ChannelChange>;
  accepted(after: number): readonly Accepted[];
  /** A new id, larger than all before: Teams' are milliseconds, and never the same twice. */
  nextId(now: Date): string;
  close(): void;
}

type Pages = {
  readonly messages: Map<string, Map<string, BookMessage>>;
  readonly apps: Map<string, InstalledApp>;
  readonly chats: Map<string, string>;
  readonly blocked: Set<string>;
  readonly changes: Map<string, ChannelChange>;
  readonly accepted: Accepted[];
};

const accept = (
  pages: Pages,
  kind: Accepted['kind'],
  message: BookMessage,
  at: string,
  activity: Activity | null,
): void => {
  const { place, thread, id } = message;
  if (message.from !== null) return;
  pages.accepted.push({
    sequence: pages.accepted.length + 1,
    at,
    kind,
    place,
    thread,
    activityId: id,
    activity,
  });
};

const post = (pages: Pages, entry: TeamsEntry & { is: 'post' }): void => {
  const { at, place, thread, id, from, activity } = entry;
  const message = { id, place, thread, from, at, editedAt: null, deleted: false, activity, views: new Map() };
  const there = pages.messages.get(place) ?? new Map<string, BookMessage>();
  pages.messages.set(place, there.set(id, message));
  accept(pages, 'post', message, at, activity);
};

const change = (pages: Pages, entry: TeamsEntry & { is: 'edit' | 'delete' | 'view' }): void => {
  const there = pages.messages.get(entry.place);
  const message = there?.get(entry.id);
  if (!there || !message) return;
  if (entry.is === 'view') {
    there.set(entry.id, { ...message, views: new Map(message.views).set(entry.person, entry.card) });
    return;
  }
  // What the bot writes anew is new for everybody, also for those who had a card of their own there.
  const bare = { ...message, views: new Map() };
  if (entry.is === 'edit') there.set(entry.id, { ...bare, editedAt: entry.at, activity: entry.activity });
  else there.set(entry.id, { ...bare, deleted: true, activity: {} });
  accept(pages, entry.is, message, entry.at, entry.is === 'edit' ? entry.activity : null);
};

const note = (pages: Pages, entry: TeamsEntry): void => {
  if (entry.is === 'post') post(pages, entry);
  else if (entry.is === 'app') pages.apps.set(entry.place, { installed: entry.installed, told: entry.told });
  else if (entry.is === 'chat') pages.chats.set(entry.place, entry.person);
  else if (entry.is === 'blocked') pages.blocked[entry.blocked ? 'add' : 'delete'](entry.person);
  else if (entry.is === 'channel')
    pages.changes.set(entry.id, { team: entry.team, name: entry.name, deleted: entry.deleted });
  else change(pages, entry);
};

/** Everything that Teams remembers here: the journal, read. */
export const openBook = (journal: TeamsJournal): TeamsBook => {
  const pages: Pages = {
    messages: new Map(),
    apps: new Map(),
    chats: new Map(),
    blocked: new Set(),
    changes: new Map(),
    accepted: [],
  };
  for (const entry of journal.kept) note(pages, entry);
  let last = 0;
  for (const there of pages.messages.values())
    for (const id of there.keys()) last = Math.max(last, Number(id));
  return {
    write: (entry) => {
      journal.append(entry);
      note(pages, entry);
    },
    messages: (place) => [...(pages.messages.get(place)?.values() ?? [])],
    message: (place, id) => pages.messages.get(place)?.get(id),
    app: (place) => pages.apps.get(place),
    chat: (place) => pages.chats.get(place),
    isBlocked: (person) => pages.blocked.has(person),
    changes: () => pages.changes,
    accepted: (after) => pages.accepted.slice(Math.max(0, after)),
    nextId: (now) => {
      last = Math.max(last + 1, now.getTime());
      return String(last);
    },
    close: () => journal.close(),
  };
};
