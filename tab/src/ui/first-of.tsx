import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';

// On a phone some four thousand pixels; a whole network ten times as large as today's would be seventy thousand.
const usual = 40;

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
  const [most, setMost] = useState(atOnce);
  const shown = of.slice(0, most);
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
