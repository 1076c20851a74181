import type { Language } from './language';

// The names are Finnish and Swedish: an English reader meets them in the Finnish alphabet, å ä ö last.
const collators: Readonly<Record<Language, Intl.Collator>> = {
  fi: new Intl.Collator('fi'),
  sv: new Intl.Collator('sv'),
  en: new Intl.Collator('fi'),
};

type Names = { readonly fi?: string | undefined; readonly sv?: string | undefined };

/** Words in the order of the reader's alphabet. */
export const byAlphabet = (lang: Language): ((a: string, b: string) => number) => collators[lang].compare;

/** Things with a name in both languages, in the order in which the reader looks for them. */
export const byName =
  (lang: Language) =>
  (a: { readonly name: Names }, b: { readonly name: Names }): number =>
    collators[lang].compare(shownName(a.name, lang), shownName(b.name, lang));

const shownName = ({ fi = '', sv = '' }: Names, lang: Language): string =>
  lang === 'sv' ? sv || fi : fi || sv;
