import { Refusal } from '../shared/domain/refusal';
import { isThemeId, type ThemeId } from '../shared/domain/theme';

/** The theme that a path names; there is no page of what is none. */
export const themeAsked = (word: string | undefined): ThemeId => {
  if (!word || !isThemeId(word)) throw new Refusal('notFound');
  return word;
};
