import type { Language } from '@shared/domain/language';
import { use } from 'react';
import { spoken, useWords } from '../language/words';

/** The words of one room, in a file of their own for each language: they come with the room's first file. */
export const roomWords = <T>(load: Readonly<Record<Language, () => Promise<T>>>): (() => T) => {
  const coming = new Map<Language, Promise<T>>();
  const wordsIn = (lang: Language): Promise<T> => {
    const known = coming.get(lang);
    if (known) return known;
    const words = load[lang]();
    coming.set(lang, words);
    // Without a network the next visit asks again.
    words.catch(() => coming.delete(lang));
    return words;
  };
  spoken.then(wordsIn).catch(() => undefined);
  return () => use(wordsIn(useWords().lang));
};
