import { useEffect, useState } from 'react';

const settledAfterMs = 250;

/** What stands in a field once the person has stopped typing: asked of the server then, not at each letter. */
export const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledAfterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
