import { useWords } from '../../language/words';
import { Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { useStandingWords } from '../../ui/standing-words';

/** Who set a reading and when, or that nobody has. */
export const SetBy = ({ setBy, setAt }: { readonly setBy: string | null; readonly setAt: string | null }) => {
  const { lang } = useWords();
  const s = useStandingWords();
  return <Soft>{setBy && setAt ? s.opened.setBy(setBy, momentText(setAt, lang)) : s.opened.notSet}</Soft>;
};
