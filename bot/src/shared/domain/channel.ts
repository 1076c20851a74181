import type { ThemeId } from './theme';

/** What a channel is for. `general` is Yleinen, `projectGroup` the leads' own. */
export type ChannelUse =
  | { readonly use: 'theme'; readonly theme: ThemeId }
  | { readonly use: 'general' | 'projectGroup' };

export type Channel = {
  /** Teams' own id, `19:…@thread.tacv2`. */
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly teamName: string;
  readonly tenantId: string;
  /** From an authenticated activity, never from a request's body. */
  readonly serviceUrl: string;
  readonly tie: ChannelUse | null;
  /** By its name at installation, or by a person's `kanava` command. */
  readonly tiedBy: string | null;
  readonly installed: boolean;
  readonly deleted: boolean;
  /** Its team is archived: known, and nobody can write there. */
  readonly archived?: boolean;
};
