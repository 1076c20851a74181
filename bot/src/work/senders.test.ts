import type { Ports } from '../ports';
import { memoryQueue } from '../queue/memory-queue';
import { memoryRows } from '../store/memory-rows';
import { makeStores } from '../store/stores';
import { hearing } from './heard-queue';
import { leaseMessage } from './lease';
import { leaseMs } from './next-step';
import { makeSenders } from './senders';

const world = () => {
  let now = 1_000_000;
  const tick = (): number => now;
  const stores = makeStores(memoryRows(), { tick });
  const ports = { stores, tick } as unknown as Ports;
  return {
    ports,
    stores,
    tick,
    pass: (ms: number): void => {
      now += ms;
    },
  };
};

describe('instances that send', () => {
  const instance = (ports: Ports, id: string) => {
    const divided: number[] = [];
    return { ...makeSenders(ports, id, { divide: (count) => void divided.push(count) }), divided };
  };

  it('divide the budget among those who say so, and say it every other second', async () => {
    const { ports, pass } = world();
    const [a, b] = [instance(ports, 'a'), instance(ports, 'b')];
    await a.sending();
    await b.sending();
    await a.sending();
    expect([a.divided, b.divided]).toEqual([[1], [2]]);
    pass(1_999);
    await a.sending();
    expect(a.divided).toEqual([1]);
    pass(1);
    await a.sending();
    expect(a.divided).toEqual([1, 2]);
  });

  it('get the share of one that died six seconds after its last word, and of one that left at once', async () => {
    const { ports, pass, stores } = world();
    const [a, b, c] = [instance(ports, 'a'), instance(ports, 'b'), instance(ports, 'c')];
    for (const one of [a, b, c]) await one.sending();
    await c.leave();
    pass(5_999);
    await a.sending();
    expect(a.divided.at(-1)).toBe(2);
    pass(2_000);
    await a.sending();
    expect(a.divided.at(-1)).toBe(1);
    // Its word is kept for a minute, in which it may come back; then it is cleared away.
    expect((await stores.work.senders()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    pass(60_000);
    await a.sending();
    expect((await stores.work.senders()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a message in hand', () => {
  const message = { kind: 'bulletin', id: 'b-1' };
  const hand = () => {
    const { ports, stores, pass, tick } = world();
    const seen = { woken: 0, renewed: 0 };
    const look = {
      ports,
      woken: () => {
        seen.woken += 1;
      },
      renewed: async () => {
        seen.renewed += 1;
      },
    };
    return { stores, pass, tick, seen, take: () => leaseMessage(message, look) };
  };

  it('is nobody’s while nothing of it is to be done, and one’s own while its lease lasts', async () => {
    const { stores, take, pass } = hand();
    expect(await take()).toBeNull();
    await stores.work.wake(message);
    expect(await take()).not.toBeNull();
    expect(await take()).toBeNull();
    pass(leaseMs);
    expect(await take()).not.toBeNull();
  });

  it('is renewed when half of its lease is over, with the nudge’s', async () => {
    const { stores, take, pass, seen } = hand();
    await stores.work.wake(message);
    const lease = await take();
    pass(leaseMs / 2 - 1);
    expect(await lease?.keep()).toBe(true);
    expect(seen.renewed).toBe(0);
    pass(1);
    expect(await lease?.keep()).toBe(true);
    expect(seen.renewed).toBe(1);
  });

  it('is read again after somebody else woke it, and is not closed by who has not', async () => {
    const { stores, take, seen } = hand();
    await stores.work.wake(message);
    const lease = await take();
    const before = seen.woken;
    await stores.work.wake(message);
    expect(await lease?.close()).toBe('woken');
    expect(seen.woken).toBe(before + 1);
    expect(await lease?.close()).toBe('closed');
    expect(await stores.work.look(message)).toBeNull();
  });

  it('is lost to whoever took it up after its lease', async () => {
    const { stores, take, pass } = hand();
    await stores.work.wake(message);
    const late = await take();
    pass(leaseMs);
    const other = await take();
    expect(await late?.keep()).toBe(false);
    expect(await late?.close()).toBe('lost');
    expect(await other?.keep()).toBe(true);
  });
});

describe('a push', () => {
  it('is heard in this process when it is in the queue, and not before, nor when it is for later', async () => {
    const inner = memoryQueue(() => 0);
    let arrive: () => void = () => undefined;
    const slow = {
      ...inner,
      push: async (key: string, delay?: number) => {
        await new Promise<void>((done) => {
          arrive = done;
        });
        await inner.push(key, delay);
      },
    };
    const { queue, onPush } = hearing(slow);
    let heard = 0;
    onPush(() => {
      heard += 1;
    });
    const pushing = queue.push('a');
    await Promise.resolve();
    expect(heard).toBe(0);
    arrive();
    await pushing;
    expect(heard).toBe(1);
    const later = queue.push('b', 60);
    arrive();
    await later;
    expect(heard).toBe(1);
  });
});
