import type { Ports, Post } from './ports';
import type { Endpoint } from './shared/contract/endpoint';
import type { Act } from './shared/domain/act';
import type { Actor } from './shared/domain/actor';
import type { Channel } from './shared/domain/channel';
import type { CommandName } from './shared/domain/command';
import type { Delivery, MessageRef } from './shared/domain/delivery';
import type { InDoubt } from './shared/domain/delivery-course';
import type { Language } from './shared/domain/language';
import type { Network } from './shared/domain/network';
import type { Refusal } from './shared/domain/refusal';
import type { Understood } from './shared/domain/understanding';
import type { ButtonPress, Waiting } from './shared/domain/waiting';

/** Where a person speaks: alone with the bot, or before a channel (`channel` null: a group chat or one not known). */
export type Where =
  | { readonly scope: 'personal' }
  | { readonly scope: 'channel'; readonly channel: Channel | null; readonly conversation: string };

/** What came with a turn, before anybody has read it: untrusted. */
export type Unread = Readonly<Record<string, unknown>>;

/** One act of one person in Teams, already proved and cleaned by the door. */
export type Turn<D = Unread> = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  /** The person's language. */
  readonly lang: Language;
  /** The languages of what the handler says: in a channel both national ones, else the person's alone. */
  readonly langs: readonly [Language, ...Language[]];
  readonly where: Where;
  /** What follows the command word, mention removed, white space normalised. */
  readonly args: string;
  /** The card's data with its inputs: untrusted, or what its button has read of it. */
  readonly data: D;
  /** Asked in a sentence: answer, and open no form. */
  readonly reading?: boolean;
  /** The message that the card stands on. */
  readonly card?: string;
  /** What was sent may not be kept, whatever it was for: the door's word, said before anything is done. */
  readonly refusal?: Refusal;
  /** Teams could not say who this is, and why: a refusal for want of a name is an outage, and no stranger is noted. */
  readonly unread?: string;
};

export type Reply =
  | { readonly is: 'text'; readonly text: string }
  /** A card: as a new message, or, as the answer to a card's button, in that card's place for this person only. */
  | { readonly is: 'card'; readonly card: unknown; readonly summary: string; readonly done?: Done }
  /** A form that only the person who opened it sees. */
  | { readonly is: 'dialog'; readonly title: string; readonly card: unknown }
  | { readonly is: 'nothing' };

/** An act that is over: what was done, said where the person goes on, and how it is taken back. */
export type Done = { readonly said: string; readonly undo?: ButtonPress };

export type TurnHandler<D = Unread> = (turn: Turn<D>) => Promise<Reply>;

/** A card's button, declared once: the card carries `In`, its handler gets `Out`, which is `In` and what was typed. */
export type CardButton<In, Out> = {
  readonly verb: string;
  /** Who may press it at all. */
  readonly act: Act;
  /** As a card carries it. */
  readonly press: (data: In) => ButtonPress;
  /** What was sent, or the refusal that names the field by its label. */
  readonly read: (turn: Pick<Turn, 'data' | 'lang'>) => Out;
};
export type UnknownHandler = (turn: Turn, heard: Unsure) => Promise<Reply>;
/** Words that run nothing by themselves: what they may have meant. */
export type Unsure = Extract<Understood, { is: 'offer' | 'near' | 'thanks' | 'nothing' }>;

/** Who answers a button. */
export type AnswerTo<B> = B extends CardButton<never, infer D> ? TurnHandler<D> : never;

/** One call of the tab, the token checked. */
export type Call<E extends Endpoint = Endpoint> = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
  readonly query: E['query'] extends undefined ? undefined : import('zod').output<NonNullable<E['query']>>;
  readonly body: E['body'] extends undefined ? undefined : import('zod').output<NonNullable<E['body']>>;
  readonly params: Readonly<Record<string, string>>;
};
export type CallHandler<E extends Endpoint> = (call: Call<E>) => Promise<import('zod').input<E['response']>>;

/** The clock came to a due thing; `ports.now()` is its instant or later. Runs at least once: be idempotent. */
export type Tick = { readonly ports: Ports; readonly network: Network | null; readonly key: string };

/** What a message looks like now, for one target; null when it should not be sent any more. */
export type Render = (look: {
  readonly ports: Ports;
  readonly network: Network;
  readonly id: string;
  readonly delivery: Delivery;
  /** The channel it goes to, or null for a person. */
  readonly channel: Channel | null;
  readonly lang: Language;
}) => Promise<Post | null>;

/** What the things with these ids are called, in the reader's language; unknown ones are left out. */
export type Titles = (look: {
  readonly ports: Ports;
  readonly network: Network;
  readonly ids: readonly string[];
  readonly lang: Language;
}) => Promise<ReadonlyMap<string, string>>;

/** What due things will post, and in which channels, as they stand now; what will post nothing is left out. */
export type Foresee = (look: {
  readonly ports: Ports;
  readonly network: Network;
  readonly keys: readonly string[];
}) => Promise<ReadonlyMap<string, Foreseen>>;
export type Foreseen = { readonly message: MessageRef; readonly channels: readonly string[] };

/** Nothing of a message is left to do: how each of its targets ended. At least once, and after every change anew. */
export type Ended = (look: {
  readonly ports: Ports;
  readonly network: Network;
  readonly message: MessageRef;
  readonly rows: readonly Delivery[];
}) => Promise<void>;

/** What somebody with a link gets, without signing in; the same `etag` is the same body. */
export type OpenedLink = {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
  readonly file: string;
};
export type OpenHandler = (asked: { readonly ports: Ports; readonly path: string }) => Promise<OpenedLink>;

/** What waits for one person in a room; nothing that owes no act. */
export type Waits = (look: {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
}) => Promise<readonly Waiting[]>;

/** How a room says what it answers. */
export interface Routes {
  /** Every command that is registered, for buttons that run one. */
  readonly commands: ReadonlyMap<string, TurnHandler>;
  readonly actions: ReadonlyMap<string, TurnHandler>;
  /** What waits for somebody in all rooms, in order: card, tab and digest ask this. */
  readonly waiting: Waits;
  /** What rooms do at start, to be done again after an import. */
  readonly starts: readonly ((ports: Ports, network: Network) => Promise<void>)[];
  readonly titles: ReadonlyMap<string, Titles>;
  readonly foresight: ReadonlyMap<string, Foresee>;
  /** Whether a room has said what is done when something of this kind is due. */
  knowsDue(kind: string): boolean;
  /**
   * Each way in names the act that the table of permissions decides on; none goes without. `beforeSetUp`: answers
   * also where there is no network yet (Teams' validation asks for it).
   */
  command(name: CommandName, act: Act, handler: TurnHandler, when?: { readonly beforeSetUp: boolean }): void;
  /** The first word in a place that the app was added to. */
  welcome(handler: TurnHandler): void;
  /** The answer to words that name no command by themselves. */
  unknown(handler: UnknownHandler): void;
  /**
   * A card's button: Action.Execute, or its Action.Submit fallback, or a dialog's submit. `reopen`: the form of a
   * dialog, which comes back with what was typed when that is refused.
   */
  button<D>(button: CardButton<never, D>, handler: TurnHandler<D>, reopen?: TurnHandler): void;
  /** A room's part of the answer to "what now?". */
  waits(find: Waits): void;
  call<E extends Endpoint>(endpoint: E, handler: CallHandler<E>): void;
  /** Whatever begins with this, without a token: the handler proves the link before it reads anything. */
  open(prefix: string, handler: OpenHandler): void;
  /** `inDoubt`: what is done when nobody knows whether a post was taken; without it, a person is asked. */
  message(kind: string, render: Render, inDoubt?: InDoubt): void;
  /** What the delivery log calls messages of this kind. */
  title(kind: string, titles: Titles): void;
  /** A room that covers for what did not arrive looks at how messages have ended. */
  ended(handler: Ended): void;
  /** `foresee`: for the heartbeat of channels. */
  due(kind: string, handler: (tick: Tick) => Promise<void>, foresee?: Foresee): void;
  /** Once at start, and after an import: put what will be due on the agenda. */
  start(handler: (ports: Ports, network: Network) => Promise<void>): void;
}
/** A room: registers everything that it answers. */
export type Room = (routes: Routes) => void;
