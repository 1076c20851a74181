import type {
  Language,
  PageTheme,
  Pressed,
  SaidMessage,
  ShownPerson,
  State,
  TeamsHappening,
  TeamsNews,
} from '../wire';

/** What the server said instead of an answer. */
export class NotAnswered extends Error {}

const call = async <T>(path: string, body?: unknown): Promise<T> => {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const read = (await response.json()) as T & { readonly error?: { readonly message?: string } };
  if (!response.ok) throw new NotAnswered(read.error?.message ?? String(response.status));
  return read;
};

/** Who looks at the page, and how. */
export type PageViewer = { readonly person: string; readonly language: Language; readonly theme: PageTheme };
export type CardPlace = { readonly conversation: string; readonly activityId: string };
export type CardAction = {
  readonly type: string;
  readonly id?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly data?: unknown;
};

export const readPeople = (): Promise<readonly ShownPerson[]> => call('/local/teams/people');
export const readState = (person: string, only: string): Promise<State> =>
  call(`/local/teams/state?${new URLSearchParams({ person, only })}`);
export const openChat = (viewer: PageViewer): Promise<unknown> => call('/local/teams/chats', viewer);
export const say = (
  viewer: PageViewer,
  said: { conversation: string; text: string; replyTo?: string },
): Promise<SaidMessage> => call('/local/teams/messages', { ...viewer, ...said });
export const press = (viewer: PageViewer, place: CardPlace, action: CardAction): Promise<Pressed> =>
  call('/local/teams/actions', { ...viewer, ...place, action });
export const submit = (viewer: PageViewer, place: CardPlace, data: unknown): Promise<Pressed> =>
  call('/local/teams/dialogs', { ...viewer, ...place, data });
/** The token that Teams would give the tab. */
export const readToken = async (person: string): Promise<string> =>
  (await call<{ token: string }>('/local/token', { person })).token;

/** The movable clock, and how far it has come while it is being moved. */
export type PageClock = {
  readonly now: string;
  readonly moving?: {
    readonly from: string;
    readonly to: string;
    readonly waiting: number;
    readonly done: number;
  };
};
export const readClock = (): Promise<PageClock> => call('/local/clock');
/** Answers when it has come there. */
export const setClock = (now: string): Promise<PageClock> => call('/local/clock', { now });

const everyMs = 1_000;

/** Asks every second what happened, and calls back when something did; says how to stop. */
export const follow = (
  person: string,
  heard: (happenings: readonly TeamsHappening[]) => void,
): (() => void) => {
  let at = '';
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (document.hidden) return;
    const news = await call<TeamsNews>(`/local/teams/events?${new URLSearchParams({ person, after: at })}`);
    at = String(news.at);
    if (!isOver && (news.missed || news.happenings.length > 0)) heard(news.happenings);
  };
  // The server may be away for a while: the next second asks again.
  const again = (): void =>
    void ask()
      .catch(() => undefined)
      .finally(wait);
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    if (!isOver) timer = setTimeout(again, everyMs);
  };
  again();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
};
