import type { Language, Localized } from '../domain/language';

/** One text in the languages of the place: in a channel Finnish and Swedish under each other. */
export const say = (text: Localized, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => text[lang]))].join('\n\n');
/** The same on one line, for titles and buttons. */
export const sayShort = (text: Localized, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => text[lang]))].join(' / ');
/** What somebody wrote in Finnish or Swedish, in the reader's language if there is one. */
export const written = (
  text: { readonly fi?: string | undefined; readonly sv?: string | undefined },
  lang: Language,
): string => (lang === 'sv' ? text.sv || text.fi : text.fi || text.sv) ?? '';

/** Names in each language that they have. */
export const listed = (
  names: readonly { readonly fi?: string | undefined; readonly sv?: string | undefined }[],
): Localized => {
  const inLanguage = (lang: Language): string => names.map((name) => written(name, lang)).join(', ');
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') };
};
