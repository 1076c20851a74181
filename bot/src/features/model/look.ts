import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { isIn, leadsOf, type Network, type Person } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, type ThemeId } from '../../shared/domain/theme';

export type Asking = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};
export const themeAsked = (word: string | undefined): ThemeId => {
  if (!word || !isThemeId(word)) throw new Refusal('notFound');
  return word;
};

/** The people who lead a theme today. */
export const leadersOf = (network: Network, theme: ThemeId, today: string): readonly Person[] => {
  const leads = leadsOf(network, theme, today);
  return network.people.filter(
    (p) =>
      !(p.left && p.left <= today) &&
      p.assignments.some(
        (a) =>
          a.role === 'lead' &&
          leads.includes(a.organisation) &&
          (!a.theme || a.theme === theme) &&
          isIn(a, today),
      ),
  );
};
