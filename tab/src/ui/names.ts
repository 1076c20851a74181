import type { Language } from '@shared/domain/language';
import { type ThemeId, themeById } from '@shared/domain/theme';
import { wordIn } from '@shared/domain/word-in';

/** An organisation's name has no English form. */
export const nameOf = (names: { readonly fi: string; readonly sv: string }, lang: Language): string =>
  (lang === 'sv' ? names.sv : names.fi) || names.fi;
export const themeName = (id: ThemeId, lang: Language): string => themeById(id).name[lang];
/** The word of a key that came over the wire; a key that is new to this version shows as it is. */
export const wordOf = (words: Readonly<Record<string, string>>, key: string): string =>
  wordIn(words, key) ?? key;

/** Each language under its own name, so that it is found by those who read no other. */
export const languageName: Readonly<Record<Language, string>> = {
  fi: 'suomi',
  sv: 'svenska',
  en: 'English',
};
