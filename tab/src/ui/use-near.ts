import { type RefObject, useEffect, useState } from 'react';
import { usePrinting } from './use-printing';

/** So far below the screen a thing is made ready for who scrolls. */
const ahead = '600px';

/** Whether a thing has come near the screen; once it has, it stays. On paper everything is near. */
export const useNear = (of: RefObject<Element | null>): boolean => {
  const printing = usePrinting();
  const [near, setNear] = useState(false);
  useEffect(() => {
    const thing = of.current;
    if (!thing) return;
    // What cannot be watched is shown.
    if (typeof IntersectionObserver === 'undefined') return setNear(true);
    const watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && setNear(true),
      { rootMargin: ahead },
    );
    watch.observe(thing);
    return () => watch.disconnect();
  }, [of]);
  return near || printing;
};
