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

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no language around this component');
  return words;
};
