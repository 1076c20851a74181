import { type OneOrTwo, pick } from '@shared/text/say';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';

/** A text in somebody else's language: marked for the screen reader's voice, and said in words. */
export const Said = ({ of, mark = true }: { readonly of: OneOrTwo; readonly mark?: boolean }): ReactNode => {
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
