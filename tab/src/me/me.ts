import type { Act } from '@shared/domain/act';
import { covers, type PermissionReach, reachesNobody, type WhoseThing } from '@shared/domain/reach';
import { type ThemeId, themeIds } from '@shared/domain/theme';
import { createContext, useContext } from 'react';
import type { Me } from '../api/types';

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('no person around this component');
  return me;
};

// What to show, as the server's table of permissions stands for me. Whether it may be done is its to say, every time.
const nobody: PermissionReach = { any: false, themes: [], organisations: [] };
const reach = (me: Me, act: Act): PermissionReach => me.acts[act] ?? nobody;
export const may = (me: Me, act: Act, whose: WhoseThing = {}): boolean => covers(reach(me, act), whose);
/** For somebody or other: whether an act is worth a button before one knows whose. */
export const mayAtAll = (me: Me, act: Act): boolean => !reachesNobody(reach(me, act));

export const writes = (me: Me): boolean => mayAtAll(me, 'answerCheckIn');
export const writesBulletins = (me: Me): boolean =>
  may(me, 'writeThemeBulletin') || reach(me, 'writeThemeBulletin').themes.length > 0;
/** Beyond the own organisations. */
export const seesOthers = (me: Me): boolean =>
  may(me, 'seeStanding') || reach(me, 'seeStanding').themes.length > 0;
export const plansEvents = (me: Me): boolean => themesFor(me, 'planEvent').length > 0;
export const themesFor = (me: Me, act: Act): readonly ThemeId[] =>
  may(me, act) ? themeIds : reach(me, act).themes;
/** Own themes first: those that one leads, then those that the organisations take part in. */
export const ownThemes = (me: Me): readonly ThemeId[] => [
  ...new Set([...me.leads, ...me.organisations.flatMap((o) => [...o.leads, ...o.themes])]),
];
