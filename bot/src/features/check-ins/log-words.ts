import type { Foresee, Titles } from '../../routes';
import { channelsOfThemes } from '../../shared/domain/channels-for';
import { isThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { roundName } from '../../shared/text/time';
import { calendarRound } from './rounds';

/** For the delivery log: the round, and its theme where there is one. */
export const roundTitles: Titles = async ({ ids, lang }) =>
  new Map(
    ids.map((id) => {
      const [round = '', theme = ''] = id.split('~');
      return [
        id,
        [roundName(round), isThemeId(theme) ? themeById(theme).name[lang] : ''].filter(Boolean).join(': '),
      ];
    }),
  );

/** For the heartbeat: a round that is to open goes to every theme's channels. */
export const foreseeRounds: Foresee = async ({ ports, network, keys }) => {
  const channels = channelsOfThemes(await ports.stores.channels.list(), themeIds).map(({ id }) => id);
  // One that is open is looked at again each morning, which posts nothing new.
  const coming = keys.filter((key) => (calendarRound(network, key)?.opensAt ?? '') > ports.now());
  return new Map(coming.map((id) => [id, { message: { kind: 'round', id }, channels }]));
};
