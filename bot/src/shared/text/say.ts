import type { Language, Localized } from '../domain/language';

/** One text in the languages of the place: in a channel Finnish and Swedish under each other. */
export const say = (text: Localized, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => text[lang]))].join('\n\n');
/** The same on one line, for titles and buttons. */
export const sayShort = (text: Localized, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => text[lang]))].join(' / ');
export type OneOrTwo = { readonly [lang in Language]?: string | undefined };
type Picked = { readonly text: string; readonly lang: Language };

/** What somebody wrote in Finnish or Swedish, in the reader's language if it is there, and which language it is. */
export const pick = (text: OneOrTwo, lang: Language): Picked => {
  for (const l of [lang, 'fi', 'sv'] as const) if (text[l]) return { text: text[l], lang: l };
  return { text: '', lang };
};
export const written = (text: OneOrTwo, lang: Language): string => pick(text, lang).text;

/** Names in each language that they have. */
export const listed = (names: readonly OneOrTwo[]): Localized => {
  const inLanguage = (lang: Language): string => names.map((name) => written(name, lang)).join(', ');
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') };
};
