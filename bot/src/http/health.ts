import type { Response, Server } from 'restify';
import type { Work } from '../work/work';
import type { Doorkeeper } from './doorkeeper';

/** A loop that has not come round for so long hangs, and the platform may start it anew; real ms. */
const hangsMs = 300_000;

/** Alive, and ready: both from memory. Anybody may ask, as often as they like. */
export const answerHealth = (server: Server, work: Work, doorkeeper: Doorkeeper): void => {
  const alive = (res: Response): void => {
    const ok = work.readiness().workAgeMs < hangsMs;
    res.send(ok ? 200 : 503, { ok });
  };
  const ready = (res: Response): void => {
    const known = work.readiness();
    const isReady = known.storage && known.workAgeMs < 60_000 && doorkeeper.isOpen();
    res.send(isReady ? 200 : 503, { ready: isReady, ...known });
  };
  for (const [path, answer] of [
    ['/healthz', alive],
    ['/readyz', ready],
  ] as const)
    for (const method of ['get', 'head'] as const)
      server[method](path, (_req, res, next) => {
        answer(res);
        next(false);
      });
};
