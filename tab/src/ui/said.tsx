import type { Language } from '@shared/domain/language';
import type { ReactNode } from 'react';
import { useWords } from './words';

type Bilingual = { readonly fi?: string | undefined; readonly sv?: string | undefined };

/** What people wrote in Finnish or Swedish, in the reader's language if it is there. */
export const pick = (text: Bilingual, lang: Language): { readonly text: string; readonly lang: Language } => {
  const order: readonly ('fi' | 'sv')[] = lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
  for (const l of order) if (text[l]) return { text: text[l], lang: l };
  return { text: '', lang };
};

/** A text in somebody else's language: marked for the screen reader's voice, and said in words. */
export const Said = ({ of, mark = true }: { readonly of: Bilingual; readonly mark?: boolean }): ReactNode => {
  const { t, lang } = useWords();
  const said = pick(of, lang);
  if (said.lang === lang) return said.text;
  return (
    <>
      <span lang={said.lang}>{said.text}</span>
      {mark && ` ${t.app.writtenIn[said.lang]}`}
    </>
  );
};
