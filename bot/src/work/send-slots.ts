import type { Budget } from './budget';

/** Places for sends in flight, handed out in turn to the messages that ask: a short one never waits for a long one. */
export type SendSlots = {
  /**
   * As many as may go now, at most `wanted`, when their turn comes; they are taken from the budget. Who cannot wait
   * for the budget, or comes after it was shut, gets 0.
   */
  readonly take: (wanted: number, canWait: boolean) => Promise<number>;
  /** What became of them is written. */
  readonly free: (places: number) => void;
  readonly shut: () => void;
};

type SlotRequest = {
  readonly wanted: number;
  readonly canWait: boolean;
  readonly grant: (places: number) => void;
};

/** Few free places are kept until they are worth a window of their own: each window costs two writes. Real ms. */
const patienceMs = 250;

/** `size` bounds what an instance that dies leaves in doubt: nothing is in flight beyond it. */
export const makeSendSlots = (size: number, budget: Pick<Budget, 'room' | 'roomIn' | 'take'>): SendSlots => {
  const worthwhile = Math.ceil(size / 2);
  let asking: SlotRequest[] = [];
  let taken = 0;
  let timer: NodeJS.Timeout | undefined;
  let isShut = false;

  const later = (ms: number, least: number): void => {
    timer = setTimeout(() => serve(least), Math.max(1, ms));
  };
  const serve = (least = worthwhile): void => {
    clearTimeout(timer);
    for (let room = budget.room(); room > 0; room = budget.room()) {
      const [next] = asking;
      const free = size - taken;
      if (!next || free < Math.max(1, Math.min(next.wanted, least))) break;
      asking.shift();
      const places = Math.min(next.wanted, free, room);
      taken += places;
      budget.take(places);
      next.grant(places);
    }
    if (asking.length === 0) return;
    if (budget.room() > 0) {
      if (taken < size) later(patienceMs, 1);
      return;
    }
    for (const { canWait, grant } of asking) if (!canWait) grant(0);
    asking = asking.filter(({ canWait }) => canWait);
    if (asking.length > 0) later(budget.roomIn(), least);
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
