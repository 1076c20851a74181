import type { OrganisationId } from './network';
import type { ThemeId } from './theme';

/** How far one person's permission for one act goes. */
export type PermissionReach = {
  readonly any: boolean;
  /** Themes that the person leads, with the organisations in them. */
  readonly themes: readonly ThemeId[];
  /** Organisations that the person answers for. */
  readonly organisations: readonly OrganisationId[];
};

/** Whose: the organisation or the theme that an act touches; neither means the whole network. */
export type WhoseThing = {
  readonly organisation?: OrganisationId | undefined;
  /** null: of no theme, an organisation's own as a whole. Absent: of any of the organisation's themes. */
  readonly theme?: ThemeId | null | undefined;
};

export const reachesNobody = ({ any, themes, organisations }: PermissionReach): boolean =>
  !any && themes.length === 0 && organisations.length === 0;

/** Does a reach cover this? `themesOf` says in which themes an organisation is; without it only themes named count. */
export const covers = (
  { any, themes, organisations }: PermissionReach,
  { organisation, theme }: WhoseThing,
  themesOf: (organisation: OrganisationId) => readonly ThemeId[] = () => [],
): boolean => {
  if (any) return true;
  if (organisation !== undefined && organisations.includes(organisation)) return true;
  if (theme) return themes.includes(theme);
  return (
    theme === undefined &&
    organisation !== undefined &&
    themesOf(organisation).some((t) => themes.includes(t))
  );
};
