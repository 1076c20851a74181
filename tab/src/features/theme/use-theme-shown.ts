import { isThemeId, type ThemeId, themeIds } from '@shared/domain/theme';
import { ownThemes, useMe } from '../../me/me';
import { useAddress } from '../../ui/address';

/** The theme in the address; else that of the channel whose tab this is, the same for all its members; else the own. */
export const useThemeShown = (): ThemeId => {
  const me = useMe();
  const { rest } = useAddress();
  if (isThemeId(rest)) return rest;
  return me.channel?.theme ?? ownThemes(me)[0] ?? themeIds[0];
};
