import { isLanguage, type Language, languageOf } from '@shared/domain/language';
import { useCallback, useEffect, useState } from 'react';
import { loadText, tellSpoken, type Words } from './words';

const key = 'strapetsi.language';
/** A frame may be forbidden to remember anything; then the next visit starts from the host's language. */
const remembered = (): Language | null => {
  try {
    const word = window.localStorage.getItem(key) ?? '';
    return isLanguage(word) ? word : null;
  } catch {
    return null;
  }
};
const remember = (lang: Language): void => {
  try {
    window.localStorage.setItem(key, lang);
  } catch {
    // See above.
  }
};

/** Most often the right ones: what the host says later finds its words there. */
export const fetchWordsAhead = (): void => {
  loadText[remembered() ?? languageOf(navigator.language)]().catch(() => undefined);
};

const patienceMs = 1000;
/** The host's language is worth a short wait; its words are fetched meanwhile, as the browser's language has them. */
const useImpatience = (): boolean => {
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setImpatient(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return impatient;
};

/** The words of the tab, and the way to change their language. The old ones stay until the new have come. */
export const useLanguage = (
  host: Language | 'opening' | 'none',
): {
  readonly words: Words | null;
  /** Known before its words have come. */
  readonly lang: Language | null;
  readonly choose: (lang: Language) => void;
} => {
  const [chosen, setChosen] = useState<Language | null>(remembered);
  const [words, setWords] = useState<Words | null>(null);
  const impatient = useImpatience();
  const own = host === 'none' || (host === 'opening' && impatient) ? languageOf(navigator.language) : null;
  const lang = chosen ?? own ?? (host === 'opening' || host === 'none' ? null : host);
  useEffect(() => {
    if (!lang) return undefined;
    tellSpoken(lang);
    let left = false;
    loadText[lang]().then((t) => {
      if (left) return;
      document.documentElement.lang = lang;
      setWords({ t, lang });
    });
    return () => {
      left = true;
    };
  }, [lang]);
  const choose = useCallback((next: Language) => {
    remember(next);
    setChosen(next);
  }, []);
  return { words, lang, choose };
};
