import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from './words';

// A whole network of today stands at once; one ten times as large would be thirty thousand pixels.
const atOnce = 100;

/** A long list's first hundred, and the rest when it is asked for. */
export const FirstOf = <T,>({
  of,
  children,
}: {
  readonly of: readonly T[];
  readonly children: (one: T) => ReactNode;
}) => {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const shown = whole ? of : of.slice(0, atOnce);
  return (
    <>
      <ul>{shown.map(children)}</ul>
      {shown.length < of.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{t.obligations.more(of.length - shown.length)}</Button>
        </div>
      )}
    </>
  );
};
