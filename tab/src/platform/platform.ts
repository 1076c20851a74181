import type { Language } from '@shared/domain/language';

export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** Where the tab stands, as the host says. Good for looks and addresses; never proof of who somebody is. */
export type Host = {
  readonly theme: TeamsTheme;
  readonly language: Language;
  /** The id of the channel whose tab this is; null in the personal app. */
  readonly channel: string | null;
  /** The page that a deep link names, e.g. `teema/quality`. */
  readonly subPage: string | null;
};

/** What the tab asks of its host. */
export interface Platform {
  /** Rejects outside Teams. */
  open(): Promise<Host>;
  /** A token for our API; the host keeps it fresh. `anew`: the server has refused the last one. */
  token(anew?: boolean): Promise<string>;
  /** The host's later changes of theme; returns the way to stop hearing them. */
  onTheme(heard: (theme: TeamsTheme) => void): () => void;
  /** Takes the host's loading picture away. */
  ready(): void;
  /** The configuration page of a channel tab: what is saved when the person presses Save. */
  configure(tab: { readonly name: string; readonly url: string; readonly id: string }): void;
}
