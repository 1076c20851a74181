import type { Language } from '@shared/domain/language';
import type { TabText } from '@shared/text/tab/fi';
import { createContext, useContext } from 'react';

export type Words = { readonly t: TabText; readonly lang: Language };

/** One language a visit: the other two are never loaded. */
export const loadText: Readonly<Record<Language, () => Promise<TabText>>> = {
  fi: async () => (await import('@shared/text/tab/fi')).fi,
  sv: async () => (await import('@shared/text/tab/sv')).sv,
  en: async () => (await import('@shared/text/tab/en')).en,
};

let speak: (lang: Language) => void = () => undefined;
/** The language of this visit, as soon as it is known: what has words of its own need not wait until it is drawn. */
export const spoken = new Promise<Language>((known) => {
  speak = known;
});
/** Said once; who changes the language later has the words of what is open asked for then. */
export const tellSpoken = (lang: Language): void => speak(lang);

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no language around this component');
  return words;
};
