import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './faces';
import { withWords } from './room-words';

/** What comes in a file of its own. */
export type LaterFile = {
  readonly fetched: () => Promise<void>;
  /** Null until it has been fetched. */
  readonly here: () => ComponentType | null;
};
export const later = (load: () => Promise<ComponentType>): LaterFile => {
  let here: ComponentType | null = null;
  return {
    fetched: async () => {
      here = await withWords(load);
    },
    here: () => here,
  };
};

/**
 * Unlike React's `lazy` it is drawn the moment that it is there, with its words: what a placeholder was shown for,
 * React holds back for 300 ms.
 */
export const Later = ({ of, bars = 3 }: { readonly of: LaterFile; readonly bars?: number }) => {
  const [, draw] = useState(0);
  const [failed, setFailed] = useState<{ readonly why: unknown } | null>(null);
  useEffect(() => {
    if (of.here()) return undefined;
    let left = false;
    of.fetched().then(
      () => !left && draw((n) => n + 1),
      (why: unknown) => !left && setFailed({ why }),
    );
    return () => {
      left = true;
    };
  }, [of]);
  if (failed) throw failed.why;
  const Here = of.here();
  return Here ? <Here /> : <Loading bars={bars} />;
};
