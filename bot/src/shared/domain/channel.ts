import type { ThemeId } from './theme';

/** What a channel is for. `general` is Yleinen, `projectGroup` the leads' own. */
export type ChannelUse =
  | { readonly use: 'theme'; readonly theme: ThemeId }
  | { readonly use: 'general' | 'projectGroup' }
  /** A theme's working group's own: its meetings are told there, the theme's other things are not. */
  | { readonly use: 'workingGroup'; readonly theme: ThemeId; readonly group: string };

export const channelUses = ['theme', 'general', 'projectGroup', 'workingGroup'] as const;
/** The theme that a channel belongs to, as its own or a group's of it. */
export const themeOfUse = (use: ChannelUse | null | undefined): ThemeId | null =>
  use && 'theme' in use ? use.theme : null;

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
