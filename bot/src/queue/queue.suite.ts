import type { LogLine, Queue } from '../ports';

/** A fresh queue that hides for one second, what it logged, and a way to let seconds pass. */
export type QueueStage = {
  readonly queue: Queue;
  readonly logged: readonly LogLine[];
  readonly pass: (seconds: number) => Promise<void>;
};

const keysOf = async (queue: Queue, most = 32): Promise<readonly string[]> =>
  (await queue.pull(most)).map((nudge) => nudge.key).sort();

/** How every adapter of `Queue` behaves; run on memory and on Azurite. */
export const queueSuite = (name: string, make: () => Promise<QueueStage>): void => {
  describe(`queue ${name}`, () => {
    test('a nudge comes as it was sent, whatever letters its key has', async () => {
      const { queue } = await make();
      const keys = ['bulletin~b1', 'event~<ä> & "漢" 🎪', 'round~2024-05~quality'].sort();
      for (const key of keys) await queue.push(key);
      expect(await keysOf(queue)).toEqual(keys);
    });

    test('an empty queue gives nothing', async () => {
      const { queue } = await make();
      expect(await queue.pull(5)).toEqual([]);
    });

    test('what one has pulled is hidden from others, and comes back when it was never done', async () => {
      const { queue, pass } = await make();
      await queue.push('bulletin~b1');
      expect(await keysOf(queue)).toEqual(['bulletin~b1']);
      expect(await keysOf(queue)).toEqual([]);
      await pass(1.2);
      const [again] = await queue.pull(1);
      expect(again?.key).toBe('bulletin~b1');
      await again?.done();
      await pass(1.2);
      expect(await keysOf(queue)).toEqual([]);
    });

    test('at once no more are pulled than asked for, and not one twice', async () => {
      const { queue } = await make();
      for (const key of ['a', 'b', 'c', 'd', 'e']) await queue.push(key);
      const first = await keysOf(queue, 2);
      const [second, third] = await Promise.all([keysOf(queue, 2), keysOf(queue, 2)]);
      expect(first).toHaveLength(2);
      expect([...first, ...second, ...third].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    test('more than storage gives at once may be asked for', async () => {
      const { queue } = await make();
      for (let i = 0; i < 3; i += 1) await queue.push(`k${i}`);
      expect(await keysOf(queue, 100)).toEqual(['k0', 'k1', 'k2']);
    });

    test('a delayed nudge is not seen before its time, a part of a second counts as a whole one', async () => {
      const { queue, pass } = await make();
      await queue.push('later', 0.3);
      expect(await keysOf(queue)).toEqual([]);
      await pass(1.2);
      expect(await keysOf(queue)).toEqual(['later']);
    });

    test('a nudge may be wanted further ahead than storage can count', async () => {
      const { queue } = await make();
      await queue.push('far', 400 * 24 * 3600);
      expect(await keysOf(queue)).toEqual([]);
    });

    test('done twice, or too late when another has it, is harmless', async () => {
      const { queue, pass } = await make();
      await queue.push('bulletin~b1');
      const [slow] = await queue.pull(1);
      await pass(1.2);
      const [quick] = await queue.pull(1);
      await slow?.done();
      await quick?.done();
      await quick?.done();
      await pass(1.2);
      expect(await keysOf(queue)).toEqual([]);
    });

    test('what was pulled five times and never done is logged and dropped', async () => {
      const { queue, pass, logged } = await make();
      await queue.push('poison');
      for (let pulls = 1; pulls <= 5; pulls += 1) {
        expect(await keysOf(queue)).toEqual(['poison']);
        await pass(1.2);
      }
      await queue.push('bulletin~b1');
      expect(await keysOf(queue)).toEqual(['bulletin~b1']);
      expect(logged).toEqual([{ event: 'queue.poison', key: 'poison', pulls: 6 }]);
      await pass(1.2);
      expect(await keysOf(queue)).toEqual(['bulletin~b1']);
    });
  });
};
