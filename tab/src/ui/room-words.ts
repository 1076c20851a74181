import type { Language } from '@shared/domain/language';
import { use } from 'react';
import { spoken, useWords } from '../language/words';

type Coming<T> = Promise<T> & { status?: 'fulfilled'; value?: T };
const awaited = new Set<Promise<unknown>>();
/** Waits for the words that are asked for from now on by what `load` brings, and no longer for those of others. */
export const withWords = async <T>(load: () => Promise<T>): Promise<T> => {
  const others = new Set(awaited);
  const loaded = await load();
  await spoken;
  await Promise.allSettled([...awaited].filter((words) => !others.has(words)));
  return loaded;
};

/** The words of one room, in a file of their own for each language: they come with the room's first file. */
export const roomWords = <T>(load: Readonly<Record<Language, () => Promise<T>>>): (() => T) => {
  const coming = new Map<Language, Coming<T>>();
  const wordsIn = (lang: Language): Promise<T> => {
    const known = coming.get(lang);
    if (known) return known;
    const words: Coming<T> = load[lang]();
    coming.set(lang, words);
    // What has come is read at once, as React itself marks it: else a placeholder would be shown for it.
    const here = words.then(
      (value) => Object.assign(words, { status: 'fulfilled', value }),
      // Without a network the next visit asks again.
      () => coming.delete(lang),
    );
    awaited.add(here);
    void here.then(() => awaited.delete(here));
    return words;
  };
  spoken.then(wordsIn).catch(() => undefined);
  return () => use(wordsIn(useWords().lang));
};
