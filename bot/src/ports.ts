import type { Bulletin, BulletinId } from './shared/domain/bulletin';
import type { Channel } from './shared/domain/channel';
import type { Delivery, MessageRef, Target } from './shared/domain/delivery';
import type { Fact } from './shared/domain/fact';
import type { Language } from './shared/domain/language';
import type { Day, Instant } from './shared/domain/month';
import type { Account, Network, OrganisationId, PersonId, Project, Span } from './shared/domain/network';
import type { ThemeId } from './shared/domain/theme';

/** The network as it was imported, and who is bound to which account. Reads are cheap: kept in memory. */
export interface NetworkStore {
  read(): Promise<Network | null>;
  /** Changes with every import; null before the first. */
  version(): Promise<string | null>;
  /**
   * Replaces everything that the import owns; accounts and chosen languages of known people stay. False when
   * another import has come since `version`.
   */
  replace(network: Network, version?: string | null): Promise<boolean>;
  /** First binding wins; `taken` when the account belongs to somebody else. */
  bind(
    person: PersonId,
    account: Account,
    linked?: { readonly by: PersonId; readonly at: Instant },
  ): Promise<'bound' | 'already' | 'taken'>;
  /** Undoes a link. False when no administrator linked this account to this person. */
  unlink(person: PersonId, account: Account): Promise<boolean>;
  /** The day on which a roster was first without the person; null when a roster has them again. */
  setLeft(person: PersonId, day: Day | null): Promise<void>;
  setLanguage(person: PersonId, language: Language): Promise<void>;
  /** The project's dates as the coordinator reads them, until the next import says otherwise. */
  setProject(dates: ProjectDates): Promise<void>;
  /** From when to when an organisation is in a theme, in place of what was imported; the next import owns it again. */
  setMembership(organisation: OrganisationId, theme: ThemeId, spans: readonly Span[]): Promise<void>;
}
export type ProjectDates = Partial<Pick<Project, 'phases' | 'quietMonths'>>;

/** Facts, append only. */
export interface FactStore {
  /** False when a fact with this id stands already. */
  insert(fact: Fact): Promise<boolean>;
  /** Many at once, of any subjects; used by imports. Existing ids are left as they are. */
  insertMany(facts: readonly Fact[]): Promise<void>;
  /** Everything about these subjects (see `subjectOf`), history included. */
  about(subjects: readonly string[]): Promise<readonly Fact[]>;
  /** One slot's history, oldest first. */
  slot(subject: string, slot: string): Promise<readonly Fact[]>;
  all(): Promise<readonly Fact[]>;
}

/** A row that two instances may want to change at once: `version` is what was read, saving over a newer one fails. */
export type Versioned<T> = { readonly value: T; readonly version: string };

export interface BulletinStore {
  get(id: BulletinId): Promise<Versioned<Bulletin> | null>;
  list(): Promise<readonly Bulletin[]>;
  /** False when the id is taken. */
  insert(bulletin: Bulletin): Promise<boolean>;
  /** False when somebody saved in between. */
  save(bulletin: Bulletin, version: string): Promise<boolean>;
}

export interface ChannelStore {
  list(): Promise<readonly Channel[]>;
  get(id: string): Promise<Channel | null>;
  /** From memory, a few seconds old: to be read, never to be written back. */
  recall(id: string): Promise<Channel | null>;
  put(channel: Channel): Promise<void>;
  /** The personal chat with an account, created once and kept. */
  chat(account: Account): Promise<PersonalChat | null>;
  putChat(account: Account, chat: PersonalChat): Promise<void>;
  /** Accounts with a chat. */
  chats(): Promise<readonly Account[]>;
  /** True for the first caller only: one welcome per conversation. */
  claimWelcome(conversation: string): Promise<boolean>;
}
export type PersonalChat = {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** When the person last wrote there: of two accounts the one in use is written to. */
  readonly at?: Instant;
};

export interface DeliveryStore {
  /** Plans one row per target; targets that stand already are left alone. */
  plan(
    message: MessageRef,
    targets: readonly Target[],
    wanted: number,
    at: Instant,
    expiresAt?: Instant,
  ): Promise<void>;
  of(message: MessageRef): Promise<readonly Versioned<Delivery>[]>;
  get(message: MessageRef, target: Target): Promise<Versioned<Delivery> | null>;
  save(delivery: Delivery, version: string): Promise<boolean>;
  /** Messages that still have something open or an edit to show. */
  open(): Promise<readonly MessageRef[]>;
  /** Marks the message as having open work, or as settled. */
  setOpen(message: MessageRef, open: boolean): Promise<void>;
  all(): Promise<readonly Delivery[]>;
}

/** Something that is due at an instant of the movable clock. */
export type Due = { readonly at: Instant; readonly kind: string; readonly key: string };
export interface AgendaStore {
  /** Idempotent: the same due thing is one row. */
  add(due: Due): Promise<void>;
  remove(due: Due): Promise<void>;
  /** The earliest, up to and with this instant, oldest first. */
  upTo(instant: Instant, most?: number): Promise<readonly Due[]>;
  next(): Promise<Due | null>;
}

export interface SettingsStore {
  /** Automatic relay of the coordination's bulletins, by the lead's choice (A14). */
  autoRelay(): Promise<Readonly<Partial<Record<ThemeId, boolean>>>>;
  setAutoRelay(theme: ThemeId, on: boolean): Promise<void>;
  /** Whether a second person approves what goes to all channels; so it is until the coordinator says otherwise. */
  approvalNeeded(): Promise<boolean>;
  setApprovalNeeded(on: boolean): Promise<void>;
  /** A small mark that only one caller can set: the first gets true. */
  claim(mark: string): Promise<boolean>;
}

/** People who tried to act but whom nobody has added (S14). */
export type JoinRequest = {
  readonly account: Account;
  readonly name: string;
  readonly at: Instant;
  readonly wanted: string;
};
export interface RequestStore {
  add(request: JoinRequest): Promise<void>;
  list(): Promise<readonly JoinRequest[]>;
  remove(account: Account): Promise<void>;
}

/** Who is in the teams, as Teams' rosters said at one moment; only the latest is kept. */
export type Roster = {
  readonly at: Instant;
  /** Real time, ms: read again not too soon. */
  readonly tick: number;
  readonly members: readonly Account[];
  /** In a team, under an address that the network does not know. */
  readonly unknown: readonly (Account & { readonly emails: readonly string[] })[];
  /** Teams that could not be asked, by name. */
  readonly silent: readonly string[];
};
export interface RosterStore {
  latest(): Promise<Roster | null>;
  put(roster: Roster): Promise<void>;
}

export type Stores = {
  readonly network: NetworkStore;
  readonly facts: FactStore;
  readonly bulletins: BulletinStore;
  readonly channels: ChannelStore;
  readonly deliveries: DeliveryStore;
  readonly agenda: AgendaStore;
  readonly settings: SettingsStore;
  readonly requests: RequestStore;
  /** Looks whether what is kept in memory has changed elsewhere; asked for every two seconds. */
  readonly confirm: () => Promise<void>;
  readonly roster: RosterStore;
  /** Throws when storage cannot be reached. */
  readonly ping: () => Promise<void>;
};

/** A nudge that carries a key, never the truth: the queue may be emptied at any moment without loss. */
export interface Queue {
  push(key: string, delaySeconds?: number): Promise<void>;
  /** Hidden from others for a while; handled ones are `done`. */
  pull(most: number): Promise<readonly { readonly key: string; readonly done: () => Promise<void> }[]>;
}

/** A card alone, or a text alone; the summary is what a phone's notification shows. */
export type Post = { readonly summary: string; readonly card?: unknown; readonly text?: string };
export type Sent =
  | { readonly outcome: 'accepted'; readonly conversation: string; readonly activity: string }
  /** Surely not accepted: may be tried again. */
  | { readonly outcome: 'refused'; readonly code: string; readonly retryAfterMs?: number }
  /** Perhaps accepted: nobody knows. */
  | { readonly outcome: 'unknown'; readonly code: string }
  /** Never again: it would be refused the same way. */
  | { readonly outcome: 'never'; readonly code: string };

/** Somebody in a team, as Teams' roster has them: the one source of who has which account. */
export type Member = { readonly account: Account; readonly emails: readonly string[] };

export interface Messenger {
  /** Everybody in the channel's team; throws when Teams cannot be asked. */
  members(channel: Channel): Promise<readonly Member[]>;
  toChannel(channel: Channel, post: Post): Promise<Sent>;
  reply(channel: Channel, thread: string, post: Post): Promise<Sent>;
  edit(serviceUrl: string, conversation: string, activity: string, post: Post): Promise<Sent>;
  /** Creates the chat once when there is none; a stale one is created anew once. */
  toPerson(account: Account, post: Post): Promise<Sent>;
}

export type LogLine = { readonly event: string } & Readonly<
  Record<string, string | number | boolean | undefined>
>;
export type Log = (line: LogLine) => void;

export type Ports = {
  readonly stores: Stores;
  readonly queue: Queue;
  readonly messenger: Messenger;
  /** The movable clock: schedules, months, rounds, what people read. */
  readonly now: () => Instant;
  /** The real clock, ms: leases, backoff, budgets. */
  readonly tick: () => number;
  readonly newId: () => string;
  readonly log: Log;
};
