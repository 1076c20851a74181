import type { AuditNote } from './shared/domain/audited';
import type { Bulletin, BulletinId } from './shared/domain/bulletin';
import type { Channel } from './shared/domain/channel';
import type { ChannelEvent } from './shared/domain/channel-life';
import type { Delivery, Intent, MessageRef, Target } from './shared/domain/delivery';
import type { SendOutcome } from './shared/domain/delivery-course';
import type { Fact, Recorder } from './shared/domain/fact';
import type { LadderDays } from './shared/domain/ladder';
import type { Language } from './shared/domain/language';
import type { Day, Instant, Month } from './shared/domain/month';
import type { Account, Network, OrganisationId, PersonId, Project, Span } from './shared/domain/network';
import type { WordChoice, WordChoices } from './shared/domain/own-words';
import type { Period } from './shared/domain/period';
import type { RegistryByHand } from './shared/domain/registry-by-hand';
import type { ReportScope } from './shared/domain/report';
import type { TeamsApp } from './shared/domain/teams-link';
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
  /** Many at once, from a roster; an account that is somebody's already stays theirs. */
  bindMany(claims: readonly { readonly person: PersonId; readonly account: Account }[]): Promise<void>;
  /** Undoes a link. False when no administrator linked this account to this person. */
  unlink(person: PersonId, account: Account): Promise<boolean>;
  /** The day on which a roster was first without the person; null when a roster has them again. */
  setLeft(person: PersonId, day: Day | null): Promise<void>;
  setLanguage(person: PersonId, language: Language): Promise<void>;
  /** For which of their organisations the person acts until they choose another. */
  choose(person: PersonId, organisation: OrganisationId): Promise<void>;
  /** The project's dates as the coordinator reads them, until the next import says otherwise. */
  setProject(dates: ProjectDates): Promise<void>;
  /** From when to when an organisation is in a theme, in place of what was imported; the next import owns it again. */
  setMembership(organisation: OrganisationId, theme: ThemeId, spans: readonly Span[]): Promise<void>;
  /** What was changed on the pages, over the files, with the version that must still stand when it is kept anew. */
  byHand(): Promise<{ readonly hand: RegistryByHand; readonly version: string | null }>;
  /** False when somebody else has kept theirs since. */
  keepByHand(hand: RegistryByHand, version: string | null): Promise<boolean>;
  /** What an undo needs; one import back, no further. */
  lastImport(): Promise<LastImport | null>;
  keepImport(last: LastImport | null): Promise<void>;
}
/** The last import, with what stood before it; `version` is the network's own after it. */
export type LastImport = {
  readonly at: Instant;
  readonly by: Recorder;
  readonly version: string;
  readonly organisations: number;
  readonly people: number;
  readonly before: Network;
};
export type ProjectDates = Partial<Pick<Project, 'phases' | 'quietMonths'>>;

/**
 * Facts, append only. Reads are cheap: held in memory and followed; what was written here is seen at once, what
 * another instance has written within two seconds. An array that is the same says that nothing in it has changed.
 */
export interface FactStore {
  /** False when a fact with this id stands already; what it promises is written with it or not at all. */
  insert(fact: Fact, promises?: readonly Intent[]): Promise<boolean>;
  /** Many at once, of any subjects; used by imports. Existing ids are left as they are. */
  insertMany(facts: readonly Fact[]): Promise<void>;
  /** Everything about these subjects (see `subjectOf`), history included. */
  about(subjects: readonly string[]): Promise<readonly Fact[]>;
  /** One slot's history, oldest first. */
  slot(subject: string, slot: string): Promise<readonly Fact[]>;
  /** The same as storage has it at this moment: what a refusal rests on, or that nothing is to be written. */
  slotStored(subject: string, slot: string): Promise<readonly Fact[]>;
  all(): Promise<readonly Fact[]>;
  /** Rows of these subjects have been changed or taken away (erasure, retention, a restore): all read them anew. */
  rewritten(subjects: readonly string[] | 'all'): Promise<void>;
  /** Nothing that is held is trusted any more, here. */
  forget(): void;
  /** From here on everything is seen that was written before, by whomever: one small read. */
  follow(): Promise<void>;
  /** Looks for what others have written. */
  confirm(): Promise<void>;
  /** Now and then for what nobody has told: it may take its time, and nothing waits for it. */
  recheck(): Promise<void>;
}

/** A row that two instances may want to change at once: `version` is what was read, saving over a newer one fails. */
export type Versioned<T> = { readonly value: T; readonly version: string };

export interface BulletinStore {
  get(id: BulletinId): Promise<Versioned<Bulletin> | null>;
  list(): Promise<readonly Bulletin[]>;
  /** False when the id is taken. */
  insert(bulletin: Bulletin): Promise<boolean>;
  /** False when somebody saved in between; what it promises is written with it or not at all. */
  save(bulletin: Bulletin, version: string, promises?: readonly Intent[]): Promise<boolean>;
}

export interface ChannelStore {
  list(): Promise<readonly Channel[]>;
  get(id: string): Promise<Channel | null>;
  /** From memory, a few seconds old: to be read, never to be written back. */
  cached(): Promise<ReadonlyMap<string, Channel>>;
  put(channel: Channel): Promise<void>;
  /** What has happened to channels; the same thing twice within a minute is one. */
  note(events: readonly ChannelEvent[]): Promise<void>;
  /** Oldest first. */
  life(): Promise<readonly ChannelEvent[]>;
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
  /** One row per target. Rows that stand are left alone, unless a later version of the thing promises anew. */
  plan(intent: Intent): Promise<void>;
  of(message: MessageRef): Promise<readonly Versioned<Delivery>[]>;
  get(message: MessageRef, target: Target): Promise<Versioned<Delivery> | null>;
  save(delivery: Delivery, version: string): Promise<boolean>;
  /** Changed on what stands, also when somebody else was faster; false where `decide` has nothing to change. */
  change(read: Versioned<Delivery>, decide: (delivery: Delivery) => Delivery | null): Promise<boolean>;
  /** Rows of one message in one go: the new version of each, null where somebody was faster. */
  saveMany(rows: readonly Versioned<Delivery>[]): Promise<readonly (string | null)[]>;
  all(): Promise<readonly Delivery[]>;
  /** The same for counts and lists: what another instance has changed may be seen two seconds later. */
  recent(): Promise<readonly Delivery[]>;
}

/** What decisions have promised and nobody has written out yet: one row beside each decision. */
export interface OutboxStore {
  /** Where such rows may stand; one is named here before it is written. */
  waiting(): Promise<readonly PromiseRow[]>;
  /** Null when its decision has not been made, or not yet. */
  read(promised: PromiseRow): Promise<Intent | null>;
  done(promised: PromiseRow): Promise<void>;
}
export type PromiseRow = { readonly key: string; readonly at: number } & Readonly<
  Record<'table' | 'partition' | 'row', string>
>;

/** A message with something left to do; until `lookAt` (real ms) somebody is at it, or nothing is due. */
export type OpenMessage = { readonly message: MessageRef; readonly lookAt: number };
/** An instance of this program that sends just now; others divide the budget with it. */
export type SenderClaim = { readonly id: string; readonly until: number };
/** A nudge that was taken up too often and never finished. */
export type Poison = { readonly key: string; readonly pulls: number; readonly at: Instant };

/** Something due was more than minutes late: one at a time, told when it begins and when it is over. */
export type Incident = {
  /** When it was noticed. */
  readonly id: Instant;
  /** Since when the oldest waits. */
  readonly since: Instant;
  /** How many things wait. */
  readonly count: number;
  readonly told: boolean;
  readonly over?: Instant;
  readonly overTold?: boolean;
};

export interface WorkStore {
  /** Something of this message is to be done now. After its rows, so that nobody takes it for settled. */
  wake(message: MessageRef): Promise<void>;
  open(): Promise<readonly Versioned<OpenMessage>[]>;
  look(message: MessageRef): Promise<Versioned<OpenMessage> | null>;
  /** Nobody else takes it up before `lookAt`: the new version; null when somebody was faster. */
  lease(open: OpenMessage, version: string): Promise<string | null>;
  /** False when somebody woke it meanwhile. */
  close(message: MessageRef, version: string): Promise<boolean>;
  present(sender: SenderClaim): Promise<void>;
  senders(): Promise<readonly SenderClaim[]>;
  leave(id: string): Promise<void>;
  /** The latest; with `over` it is history. */
  incident(): Promise<Versioned<Incident> | null>;
  /** Over what was read, or the first one of all; false when somebody was faster. */
  putIncident(incident: Incident, version: string | null): Promise<boolean>;
  setAside(poison: Poison): Promise<void>;
  poison(): Promise<readonly Poison[]>;
  /** It went well after all, or a person has dealt with it. */
  clearPoison(key: string): Promise<void>;
}

/** Something that is due at an instant of the movable clock. */
export type Due = {
  readonly at: Instant;
  readonly kind: string;
  readonly key: string;
  /** Its handler has thrown: how often so far, when last, and not again before (real ms). */
  readonly failed?: { readonly tries: number; readonly at: Instant; readonly notBefore: number };
};
/** Failed so often that it is not tried any more until a person says so. */
export type SetAside = { readonly due: Due; readonly tries: number; readonly at: Instant };
export interface AgendaStore {
  /** Idempotent: the same due thing is one row. */
  add(due: Due): Promise<void>;
  remove(due: Due): Promise<void>;
  /** The earliest, up to and with this instant, oldest first. */
  upTo(instant: Instant, most?: number): Promise<readonly Due[]>;
  next(): Promise<Due | null>;
  /** True for one caller until it lets go or its time (real ms) is over: one instance does what is due. */
  claim(due: Due, tick: number, until: number): Promise<boolean>;
  release(due: Due): Promise<void>;
  /** It stays due, and bears how it failed. */
  retryLater(due: Due, failed: NonNullable<Due['failed']>): Promise<void>;
  /** Off the agenda, and on the list of what a person is asked about. */
  setAside(aside: SetAside): Promise<void>;
  aside(): Promise<readonly SetAside[]>;
  /** Off that list. */
  leave(due: Due): Promise<void>;
}

/** Switched on or off, by whom and when: that nobody has to approve is never said in silence. */
export type ApprovalWord = { readonly on: boolean; readonly by: PersonId; readonly at: Instant };

/** For how many months after the project's end names are kept, by whose word and since when. */
export type RetentionWord = {
  readonly months: number;
  /** Null before anybody had said. */
  readonly before: number | null;
  readonly by: PersonId | 'operator';
  readonly at: Instant;
};

/** After how many working days an open thing goes on, as it was and as it is, by whose word and since when. */
export type LadderWord = {
  readonly days: LadderDays;
  readonly before: LadderDays;
  readonly by: PersonId;
  readonly at: Instant;
};

/** A package for the archive was made: when, and what its file's SHA-256 is in hex. */
export type Archived = { readonly at: Instant; readonly sha256: string };
export interface SettingsStore {
  /** Automatic relay of the coordination's bulletins, by the lead's choice (A14). */
  autoRelay(): Promise<Readonly<Partial<Record<ThemeId, boolean>>>>;
  setAutoRelay(theme: ThemeId, on: boolean): Promise<void>;
  /** Whether a second person approves what goes to all channels; so it is until the coordinator says otherwise. */
  approvalNeeded(): Promise<boolean>;
  /** Who has said what about that, in order; the last word holds. */
  approvalWords(): Promise<readonly ApprovalWord[]>;
  sayApproval(word: ApprovalWord): Promise<void>;
  /** A line of the audit log: only ever added. */
  noteAudit(note: AuditNote): Promise<void>;
  /** Of one month, in order. */
  auditNotes(month: Month): Promise<readonly AuditNote[]>;
  /** What links of calendars are signed with; made once, then in memory. */
  calendarKey(): Promise<string>;
  /** What stands in the link of a feed (`person~p-1`, `theme~quality`) that is in use; null before the first. */
  feedSecret(feed: string): Promise<string | null>;
  /** The first of a feed; whoever comes second changes nothing. */
  beginFeed(feed: string, secret: string): Promise<void>;
  renewFeed(feed: string, secret: string): Promise<void>;
  /** Which words come by themselves, as people have chosen; one small read. */
  words(): Promise<WordChoices>;
  setWords(person: PersonId, organisation: OrganisationId, choice: WordChoice): Promise<void>;
  /** After how many working days an open thing goes on from one to the next. */
  ladder(): Promise<LadderDays>;
  setLadder(word: LadderWord): Promise<void>;
  /** Who has set it to what, in order. */
  ladderWords(): Promise<readonly LadderWord[]>;
  /** So many months after the project's end names are kept; null before anybody has said. */
  retention(): Promise<number | null>;
  setRetention(word: RetentionWord): Promise<void>;
  /** Who has set it to what, in order. */
  retentionWords(): Promise<readonly RetentionWord[]>;
  /** The last package for the archive; null before the first. */
  archived(): Promise<Archived | null>;
  noteArchived(archived: Archived): Promise<void>;
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

/** A report that is still written: its scope, and the coordinator's own words about gaps, by the row's key. */
export type ReportDraft = ReportScope & {
  readonly id: string;
  /** The report that it will be the next version of. */
  readonly number?: number;
  readonly reasons: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly savedAt: Instant;
};
/** A numbered report never changes; its content stands under the id of the draft that it was. */
export type NumberedReport = ReportScope & {
  readonly number: number;
  readonly version: number;
  readonly draft: string;
  readonly frozenAt: Instant;
  /** SHA-256 over the canonical content with its reasons, in hex. */
  readonly hash: string;
};
export interface ReportStore {
  draft(id: string): Promise<Versioned<ReportDraft> | null>;
  drafts(): Promise<readonly ReportDraft[]>;
  /** False when the id is taken. */
  insertDraft(draft: ReportDraft): Promise<boolean>;
  /** False when it has changed since. */
  saveDraft(draft: ReportDraft, version: string): Promise<boolean>;
  removeDraft(id: string): Promise<void>;
  /** By number and version. */
  numbered(): Promise<readonly NumberedReport[]>;
  /** False when that number and version is taken. */
  insertNumbered(report: NumberedReport): Promise<boolean>;
  putContent(draft: string, text: string): Promise<void>;
  content(draft: string): Promise<string | null>;
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

/** Somebody was erased: when, by whom, who they are called in the rows now, and a mark by which a restore knows them. */
export type Erasure = {
  readonly at: Instant;
  readonly by: PersonId;
  readonly alias: string;
  readonly salt: string;
  readonly mark: string;
  /** How many rows were changed or removed. */
  readonly rows: number;
};
export type PersonRow = {
  readonly table: string;
  readonly partition: string;
  readonly key: string;
  readonly body: unknown;
};
/** What is stored of one person, in all tables. */
export interface PersonDataStore {
  /**
   * Null for somebody whom the network does not know. `done`: what bears the person's id or accounts, which is what
   * they did and were sent; `said` besides what others have written of them by name, for whoever answers a request.
   */
  rowsOf(person: PersonId, what: 'done' | 'said'): Promise<readonly PersonRow[] | null>;
  /** Names go, figures stay. Doing it again goes on where it was cut off. */
  erase(person: PersonId, at: Instant, by: PersonId): Promise<Erasure | null>;
  erasures(): Promise<readonly Erasure[]>;
  /**
   * Everybody's names and everybody's own words, of all but those who stay; figures stay. Doing it again goes on where
   * it was cut off. `texts`: how many facts had some.
   */
  removeNames(
    stay: readonly PersonId[],
    at: Instant,
    by: PersonId,
  ): Promise<{ readonly erasures: readonly Erasure[]; readonly texts: number }>;
}

/** A period that is over, as whoever reads it needs it: nothing can be written through it. */
export type PastPeriod = {
  readonly period: Period;
  readonly stores: Stores;
  readonly network: Network;
  /** The last instant of it. */
  readonly until: Instant;
};
export interface PeriodStore {
  /** Oldest first, the present one last; none before a second one was begun. */
  list(): Promise<readonly Period[]>;
  /** Begun, and not started yet (`startsAfterMs`). */
  coming(): Promise<Period | null>;
  /**
   * Ends the present period and begins the next, in one step: it starts `startsAfterMs` later, for all instances at
   * once, and from then on everything is recorded there. `due` is its first job. False when somebody else was faster.
   */
  begin(past: Period, next: Period, due: Due): Promise<boolean>;
  /** Null of one that is not over. */
  past(number: number): Promise<PastPeriod | null>;
}

export type Stores = {
  readonly periods: PeriodStore;
  readonly network: NetworkStore;
  readonly facts: FactStore;
  readonly bulletins: BulletinStore;
  readonly channels: ChannelStore;
  readonly deliveries: DeliveryStore;
  readonly outbox: OutboxStore;
  readonly work: WorkStore;
  readonly agenda: AgendaStore;
  readonly settings: SettingsStore;
  readonly reports: ReportStore;
  readonly requests: RequestStore;
  readonly people: PersonDataStore;
  /** Looks whether what is kept in memory has changed elsewhere; asked for every two seconds. */
  readonly confirm: () => Promise<void>;
  readonly roster: RosterStore;
  /** Throws when storage cannot be reached. */
  readonly ping: () => Promise<void>;
};

/** A nudge that carries a key, never the truth: the queue may be emptied at any moment without loss. */
export type Nudge = {
  readonly key: string;
  /** How often it was taken up, this time counted in. */
  readonly pulls: number;
  readonly done: () => Promise<void>;
  /** Stays hidden from others for so long from now. */
  readonly keep: (seconds: number) => Promise<void>;
};
export interface Queue {
  push(key: string, delaySeconds?: number): Promise<void>;
  /** Hidden from others for a while, which is the lease; handled ones are `done`. */
  pull(most: number): Promise<readonly Nudge[]>;
}

/** A card alone, or a text alone; the summary is what a phone's notification shows. */
export type Post = { readonly summary: string; readonly card?: unknown; readonly text?: string };
export type SendResult = SendOutcome;

/** Somebody in a team, as Teams' roster has them: the one source of who has which account. */
export type RosterMember = { readonly account: Account; readonly emails: readonly string[] };

export interface Messenger {
  /** Everybody in the channel's team; throws when Teams cannot be asked. */
  members(channel: Channel): Promise<readonly RosterMember[]>;
  toChannel(channel: Channel, post: Post): Promise<SendResult>;
  reply(channel: Channel, thread: string, post: Post): Promise<SendResult>;
  edit(serviceUrl: string, conversation: string, activity: string, post: Post): Promise<SendResult>;
  /** Creates the chat once when there is none; a stale one is created anew once. */
  toPerson(account: Account, post: Post): Promise<SendResult>;
}

export type LogLine = { readonly event: string } & Readonly<
  Record<string, string | number | boolean | undefined>
>;
export type Log = (line: LogLine) => void;

/** Where an installation keeps its backups. */
export type Backups = {
  /** Everything that is stored, as that day's backup; throws when it could not be written, read again or put there. */
  make(
    day: Day,
    at: Instant,
  ): Promise<{ readonly name: string; readonly rows: number; readonly bytes: number }>;
  /** When the newest was put there; null where there is none. Throws when the place cannot be asked. */
  latest(): Promise<Instant | null>;
};

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
  /** What links into Teams are made of. */
  readonly teamsApp: TeamsApp;
  /** Absent: nobody has said where backups may lie, and none is made. */
  readonly backups?: Backups | undefined;
};
