import type { Queue } from '../ports';

/** A fresh queue that hides for one second, and a way to let seconds pass. */
export type QueueStage = {
  readonly queue: Queue;
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

    test('a nudge knows how often it was taken up and never done', async () => {
      const { queue, pass } = await make();
      await queue.push('bulletin~b1');
      const seen: number[] = [];
      for (let times = 0; times < 3; times += 1) {
        seen.push(...(await queue.pull(5)).map((nudge) => nudge.pulls));
        await pass(1.2);
      }
      expect(seen).toEqual([1, 2, 3]);
    });

    test('a lease that is renewed keeps others away, and is done with as before', async () => {
      const { queue, pass } = await make();
      await queue.push('bulletin~b1');
      const [nudge] = await queue.pull(1);
      await nudge?.keep(3);
      await pass(1.2);
      expect(await keysOf(queue)).toEqual([]);
      await nudge?.done();
      await pass(2.2);
      expect(await keysOf(queue)).toEqual([]);
    });

    test('a lease that ran out is not renewed over the one who has it now', async () => {
      const { queue, pass } = await make();
      await queue.push('bulletin~b1');
      const [slow] = await queue.pull(1);
      await pass(1.2);
      const [quick] = await queue.pull(1);
      await slow?.keep(1);
      await quick?.done();
      await pass(1.2);
      expect(await keysOf(queue)).toEqual([]);
    });
  });
};
