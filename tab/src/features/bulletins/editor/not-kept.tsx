import { useBulletinWords } from '../../../parts/bulletins/words';
import type { DraftState } from './use-draft';

/** What the server would not keep, and what to do about it; a field that is too long says so itself. */
export const NotKept = ({ state: { refused } }: { readonly state: DraftState }) => {
  const b = useBulletinWords();
  if (!refused) return null;
  return <p>{b.editor.notKept(refused.isTooLong ? b.editor.shorten : refused.sentence)}</p>;
};
