export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];
/** A text in both national languages and English. */
export type Localized = Readonly<Record<Language, string>>;
/** What people write themselves: Finnish and Swedish, either may still be missing. English is there in our own words alone. */
export type Bilingual = { readonly fi?: string; readonly sv?: string; readonly en?: string };
export const isLanguage = (word: unknown): word is Language =>
  (languages as readonly unknown[]).includes(word);
/** `fi-FI` → `fi`; anything we do not speak is read in Finnish. */
export const languageOf = (locale: string | undefined): Language => {
  const word = (locale ?? '').slice(0, 2).toLowerCase();
  return isLanguage(word) ? word : 'fi';
};

type TextSides = { readonly fi?: string | undefined; readonly sv?: string | undefined };
/** Empty is the same as not there. */
export const bilingualOf = ({ fi, sv }: TextSides): Bilingual => ({
  ...(fi?.trim() ? { fi: fi.trim() } : {}),
  ...(sv?.trim() ? { sv: sv.trim() } : {}),
});
