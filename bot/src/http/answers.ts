import type { Request, Response } from 'restify';
import { errorAnswer } from '../answers/error-answer';
import type { Log } from '../ports';
import { languageOf } from '../shared/domain/language';
import { Gone } from './body';

export type Telling = {
  readonly id: string;
  readonly log: Log;
  readonly contact?: string;
  readonly lang?: ReturnType<typeof languageOf>;
  /** How the log calls what failed, if it is nobody's fault. */
  readonly event: string;
};

/** An error in the house's form, to somebody who may have gone. */
export const tell = (req: Request, res: Response, error: unknown, telling: Telling): void => {
  if (error instanceof Gone || res.headersSent || res.destroyed) return;
  const { id, log, event, contact = '', lang = languageOf(req.header('accept-language')) } = telling;
  const answer = errorAnswer(error, { lang, id, contact, reads: req.method === 'GET' });
  if (answer.isOutage)
    log({ event, id, error: error instanceof Error ? (error.stack ?? '') : String(error) });
  if (answer.retryAfter) res.header('Retry-After', answer.retryAfter);
  res.send(answer.status, answer.body);
};
