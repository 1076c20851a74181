import type { Language } from './wire';

/** Somebody in the tenant; `id` is the object id that activities and tokens carry. */
export type LocalPerson = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly organisations: readonly string[];
  readonly roles: readonly string[];
};
/** `id` looks like `19:…@thread.tacv2`; General has the team's id and no name. */
export type LocalChannel = { readonly id: string; readonly name: string | null; readonly team: string };
export type LocalTeam = {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly LocalChannel[];
  readonly members: readonly string[] | 'everyone';
};

/** So many calls at most in so many milliseconds, sliding. */
export type Window = { readonly most: number; readonly inMs: number };
export type TeamsLimits = {
  /** Sending, creating, editing and deleting, per conversation (a channel's threads are one). */
  readonly write: readonly Window[];
  /** Members and channels, per conversation. */
  readonly read: readonly Window[];
  /** Everything that the bot asks for, together. */
  readonly all: readonly Window[];
  readonly maxBytes: number;
  /** How long Teams waits for the bot. */
  readonly botMs: number;
};

export type LocalTeamsOptions = {
  /** The bot answers on `/api/messages` under it; the service URL is `/local/connector` under it. */
  readonly baseUrl: string;
  /** Empty when the bot has no registration. */
  readonly botId: string;
  readonly tenantId: string;
  /** The directory, read at each use. */
  readonly people: () => Promise<readonly LocalPerson[]>;
  readonly teams: readonly LocalTeam[];
  /** Keeps everything over a restart; without it, memory. */
  readonly dataDir?: string;
  readonly now: () => Date;
  /** The page's sources; by default those beside this file. */
  readonly pageDir?: string;
  readonly limits?: Partial<TeamsLimits>;
};

/** A message of the bot's that stood here before anybody looked: in a channel, or alone with somebody. */
export type PastPost = {
  readonly to: { readonly channel: string } | { readonly person: string };
  /** The activity's id, as the bot knows it. */
  readonly id: string;
  readonly at: string;
  readonly text: string;
};
