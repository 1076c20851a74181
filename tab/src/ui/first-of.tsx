import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { usePrinting } from './use-printing';

// On a phone some four thousand pixels; a whole network ten times as large as today's would be seventy thousand.
const usual = 40;

/** The first ones of a list, and the button for all of them; on paper there are all. */
export const useFirst = <T,>(of: readonly T[], atOnce = 5): readonly [readonly T[], ReactNode] => {
  const { t } = useWords();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  if (all || printing || of.length <= atOnce) return [of, null];
  return [
    of.slice(0, atOnce),
    <div key="all">
      <Button onClick={() => setAll(true)}>{t.app.showAll(of.length)}</Button>
    </div>,
  ];
};

/** A long list's first ones, and as many more each time they are asked for. */
export const FirstOf = <T,>({
  of,
  label,
  atOnce = usual,
  children,
}: {
  readonly of: readonly T[];
  readonly label?: string;
  /** Where much else stands on the page. */
  readonly atOnce?: number;
  readonly children: (one: T) => ReactNode;
}) => {
  const { t } = useWords();
  const printing = usePrinting();
  const [most, setMost] = useState(atOnce);
  const shown = printing ? of : of.slice(0, most);
  return (
    <>
      <ul {...(label && { 'aria-label': label })}>{shown.map(children)}</ul>
      {shown.length < of.length && (
        <div>
          <Button onClick={() => setMost(most + atOnce)}>
            {t.events.showMore} ({of.length - shown.length})
          </Button>
        </div>
      )}
    </>
  );
};
