/** The JSON between the page and its server. Types only: one side has a DOM, the other has Node. */
export type Language = 'fi' | 'sv' | 'en';
export type PageTheme = 'light' | 'dark' | 'contrast';

export type ShownPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly organisations: readonly string[];
  readonly roles: readonly string[];
  readonly guest: boolean;
};

export type ShownMessage = {
  readonly id: string;
  readonly from: { readonly is: 'bot' | 'person'; readonly id: string; readonly name: string };
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly text: string;
  readonly textFormat: 'markdown' | 'plain';
  /** What the notification says; empty when the bot gave none. */
  readonly summary: string;
  readonly cards: readonly unknown[];
  /** True when the card is this person's alone: the answer to a button that they pressed. */
  readonly ownView: boolean;
};
export type ShownThread = ShownMessage & { readonly replies: readonly ShownMessage[] };
export type ShownChannel = {
  readonly id: string;
  /** null is General. */
  readonly name: string | null;
  readonly posts: readonly ShownThread[];
};
export type ShownTeam = {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is in it. */
  readonly installed: boolean;
  readonly channels: readonly ShownChannel[];
};
export type State = {
  readonly tenantId: string;
  readonly person: ShownPerson;
  readonly personal: {
    readonly conversation: string;
    readonly opened: boolean;
    readonly blocked: boolean;
    readonly messages: readonly ShownMessage[];
  };
  readonly teams: readonly ShownTeam[];
};

/** What became of an activity on its way to the bot. */
export type BotAnswer =
  | { readonly is: 'answered'; readonly status: number; readonly body?: unknown }
  | { readonly is: 'failed'; readonly reason: 'slow' | 'unreachable' | 'refused'; readonly status?: number };

export type SaidMessage = {
  readonly id: string;
  readonly conversation: string;
  /** null: the bot was not mentioned, so it was not told. */
  readonly heard: BotAnswer | null;
};

/** What a person sees after pressing a button. */
export type PressOutcome =
  | { readonly is: 'card'; readonly card: unknown }
  | { readonly is: 'toast'; readonly text: string }
  | {
      readonly is: 'dialog';
      readonly title: string;
      readonly card?: unknown;
      readonly text?: string;
      readonly size: string;
    }
  | { readonly is: 'closed' }
  | { readonly is: 'nothing' }
  | { readonly is: 'failed'; readonly reason: 'slow' | 'unreachable' | 'refused'; readonly text?: string };
export type Pressed = { readonly outcome: PressOutcome; readonly heard: BotAnswer };

/** What happened since the page asked last. */
export type TeamsNews = {
  readonly at: number;
  readonly happenings: readonly TeamsHappening[];
  /** True when more may have happened than is remembered: look at everything again. */
  readonly missed: boolean;
};
export type TeamsHappening = {
  readonly is: 'post' | 'edit' | 'delete' | 'view' | 'place';
  readonly conversation: string;
  readonly id: string;
  readonly thread: string | null;
  /** Null when it is the bot. */
  readonly from: string | null;
  readonly summary: string;
};
