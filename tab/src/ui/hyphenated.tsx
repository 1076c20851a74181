import type { Language } from '@shared/domain/language';
import { hyphenateSync } from 'hyphen/fi';
import { Unseen } from './go';

/**
 * A heading of a narrow column. Browsers part Swedish and English words themselves, Finnish ones anywhere; who listens
 * hears the word whole.
 */
export const Hyphenated = ({ text, lang }: { readonly text: string; readonly lang: Language }) =>
  lang === 'fi' ? (
    <>
      <span aria-hidden="true">{hyphenateSync(text, { minWordLength: 8 })}</span>
      <Unseen>{text}</Unseen>
    </>
  ) : (
    text
  );
