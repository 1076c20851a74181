import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';
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
