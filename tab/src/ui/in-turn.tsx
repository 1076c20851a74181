import { Children, type ReactNode, useEffect, useState } from 'react';
import { partHere } from './address';
import { usePrinting } from './use-printing';

const whenIdle = (then: () => void): (() => void) => {
  // Safari has no such call; a moment later it has drawn what stands there.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(then);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(then, { timeout: 500 });
  return () => cancelIdleCallback(asked);
};

/**
 * The parts of a long page, drawn one after the other while the browser has nothing else to do: who opens it sees and
 * scrolls the first ones at once. Who prints, or comes by a link to a part, has all of them.
 */
export const InTurn = ({ children }: { readonly children: ReactNode }) => {
  const printing = usePrinting();
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(partHere() ? parts.length : 0);
  const waits = drawn < parts.length;
  useEffect(() => (waits ? whenIdle(() => setDrawn(drawn + 1)) : undefined), [waits, drawn]);
  return printing ? parts : parts.slice(0, drawn);
};
