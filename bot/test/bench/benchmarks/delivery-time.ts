import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '../../../local/azurite';
import { azureQueue } from '../../../src/queue/azure-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { type Benchmark, median } from '../benchmark';
import { openSending } from '../sending';
import { openSink } from '../sink';

const targets = 300;
const perSecond = 50;
const theme = 6;
const bulletins = 30;

/**
 * How long people wait. 300 channels under a budget of 50 a second against the floor that the budget sets; and the
 * six channels of an ordinary bulletin, from the decision to the last post, against the same six posts with nothing
 * written down.
 */
export const deliveryTime: Benchmark = {
  name: 'delivery-time',
  run: async () => {
    const [sink, azurite] = await Promise.all([openSink(), startAzurite({ inMemory: true })]);
    const { connectionString } = azurite;
    const sending = await openSending(azureRows({ connectionString }), azureQueue({ connectionString }), {
      sink: sink.url,
      targets,
      perSecond,
    });
    const come = async (posts: number, pauseMs: number): Promise<readonly number[]> => {
      for (const until = Date.now() + 60_000; (await sink.count()) < posts; await sleep(pauseMs))
        if (Date.now() > until) throw new Error(`${await sink.count()} of ${posts} came`);
      return sink.posts();
    };
    const waited = async (act: () => Promise<unknown>, posts: number, pauseMs: number): Promise<number> => {
      const started = Date.now();
      await act();
      return Math.max(...(await come(posts, pauseMs))) - started;
    };
    const six = sending.ids.slice(0, theme);
    const plain = () =>
      Promise.all(six.map(() => fetch(`${sink.url}/v3/conversations`, { method: 'POST', body: '{}' })));
    const ours: number[] = [];
    const peer: number[] = [];
    for (let n = 0; n < bulletins; n += 1) {
      ours.push(await waited(() => sending.publish(six), theme, 20));
      peer.push(await waited(plain, theme, 20));
      // Within what a conversation takes.
      await sleep(1_000);
    }
    const many = await waited(() => sending.publish(), targets, 100);
    await sending.stop();
    sink.close();
    await azurite.close();
    return {
      manySeconds: { ours: many / 1_000, peer: targets / perSecond, unit: 's' },
      dueToPostedMs: { ours: median(ours), peer: median(peer), unit: 'ms' },
      dueToPostedMostMs: { ours: Math.max(...ours), peer: Math.max(...peer), unit: 'ms' },
    };
  },
};
