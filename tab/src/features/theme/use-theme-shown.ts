import type { channels } from '@shared/contract/channels';
import { isThemeId, type ThemeId, themeIds } from '@shared/domain/theme';
import { useRead } from '../../api/use-api';
import { useChannel } from '../../platform/use-platform';
import { ownThemes, useMe } from '../../shell/me';
import { useAddress } from '../../ui/address';

/**
 * The theme in the address; else that of the channel whose tab this is, the same for all its members; else the
 * own. null while it is not known yet.
 */
export const useThemeShown = (): ThemeId | null => {
  const me = useMe();
  const { rest } = useAddress();
  const channel = useChannel();
  const asks = !isThemeId(rest) && channel !== null;
  const read = useRead<typeof channels>('/api/channels', {}, asks);
  if (isThemeId(rest)) return rest;
  if (asks && read.isPending) return null;
  const tied = read.data?.channels.find((one) => one.id === channel)?.theme;
  return tied ?? ownThemes(me)[0] ?? themeIds[0];
};
