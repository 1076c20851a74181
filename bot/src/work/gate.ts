import type { Budget } from './budget';

/** Places for sends in flight, handed out in turn to the messages that ask: a short one never waits for a long one. */
export type Gate = {
  /**
   * As many as may go now, at most `wanted`, when their turn comes; they are taken from the budget. Who cannot wait
   * for the budget, or comes after it was shut, gets 0.
   */
  readonly take: (wanted: number, canWait: boolean) => Promise<number>;
  /** What became of them is written. */
  readonly free: (places: number) => void;
  readonly shut: () => void;
};

type Asking = {
  readonly wanted: number;
  readonly canWait: boolean;
  readonly grant: (places: number) => void;
};

/** `size` bounds what an instance that dies leaves in doubt: nothing is in flight beyond it. */
export const makeGate = (size: number, budget: Pick<Budget, 'room' | 'roomIn' | 'take'>): Gate => {
  let asking: Asking[] = [];
  let taken = 0;
  let timer: NodeJS.Timeout | undefined;
  let isShut = false;

  const serve = (): void => {
    clearTimeout(timer);
    for (let room = budget.room(); asking.length > 0 && room > 0 && taken < size; room = budget.room()) {
      // Whoever comes after has its share of what is left.
      const fair = Math.max(1, Math.floor(Math.min(size - taken, room) / asking.length));
      const next = asking.shift();
      if (!next) return;
      const places = Math.min(next.wanted, fair);
      taken += places;
      budget.take(places);
      next.grant(places);
    }
    if (taken >= size) return;
    for (const { canWait, grant } of asking) if (!canWait) grant(0);
    asking = asking.filter(({ canWait }) => canWait);
    if (asking.length > 0) timer = setTimeout(serve, Math.max(1, budget.roomIn()));
  };

  return {
    take: (wanted, canWait) =>
      new Promise((grant) => {
        if (isShut) return grant(0);
        asking.push({ wanted, canWait, grant });
        serve();
      }),
    free: (places) => {
      taken -= places;
      serve();
    },
    shut: () => {
      isShut = true;
      clearTimeout(timer);
      for (const { grant } of asking) grant(0);
      asking = [];
    },
  };
};
