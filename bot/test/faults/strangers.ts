import { setTimeout as sleep } from 'node:timers/promises';
import { badBodies, headOf, wired } from '../doors/wire';
import type { FaultCrew } from './crew';

/** Often enough to meet every instance in every state, and no load. Real ms. */
const everyMs = 150;
const paths = ['/api/messages', '/api/reports', '/healthz'];

/** While everything else goes wrong, strangers knock with what nobody should send, in turn at every instance. */
export const strangersKnock = async (
  crew: Pick<FaultCrew, 'ports'>,
  over: () => boolean,
): Promise<number> => {
  const bodies = Object.values(badBodies());
  let knocks = 0;
  for (; !over(); knocks += 1) {
    const ports = crew.ports();
    const port = ports[knocks % Math.max(1, ports.length)];
    const bad = bodies[knocks % bodies.length];
    if (port && bad) {
      const path = paths[knocks % paths.length] ?? '';
      const leaves = knocks % 4 === 0;
      await wired(`http://127.0.0.1:${port}`, [headOf('POST', path, bad.head), bad.body], {
        leaves,
        patience: 20,
      });
    }
    await sleep(everyMs);
  }
  return knocks;
};
