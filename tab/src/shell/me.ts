import type { PersonRole } from '@shared/domain/network';
import type { ThemeId } from '@shared/domain/theme';
import { createContext, useContext } from 'react';
import type { Me } from '../api/types';

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('no person around this component');
  return me;
};

// What to show. Whether it may be done is the server's to say, every time.
const has = (me: Me, ...roles: readonly PersonRole[]): boolean =>
  me.roles.some((role) => roles.includes(role));
export const writes = (me: Me): boolean => me.roles.some((role) => role !== 'observer');
export const coordinates = (me: Me): boolean => has(me, 'coordinator');
export const publishes = (me: Me): boolean => has(me, 'coordinator', 'communications');
export const seesOthers = (me: Me): boolean => has(me, 'coordinator', 'communications', 'lead', 'observer');
export const plansEvents = (me: Me): boolean => coordinates(me) || me.leads.length > 0;
export const writesBulletins = (me: Me): boolean => publishes(me) || me.leads.length > 0;
export const reportsFor = (me: Me, organisation: string): boolean =>
  coordinates(me) || (writes(me) && me.organisations.some((own) => own.id === organisation));
/** Own themes first: those that one leads, then those that the organisations take part in. */
export const ownThemes = (me: Me): readonly ThemeId[] => [
  ...new Set([...me.leads, ...me.organisations.flatMap((o) => [...o.leads, ...o.themes])]),
];
