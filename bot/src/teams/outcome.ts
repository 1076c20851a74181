import type { SendOutcome } from '../shared/domain/delivery-course';
import { type ConnectorAnswer, NoAnswer } from './connector';

// TEAMS.md, "Limits": what is surely not accepted may be sent again, what is perhaps accepted must not.
const refused = new Set([412, 429]);
const unknown = new Set([500, 502, 503, 504]);

type RefusedSend = Exclude<SendOutcome, { outcome: 'accepted' }>;

/** `Retry-After` in seconds or as a date, in ms from now. */
const retryAfterMs = (value: string | undefined, tick: number): number | undefined => {
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - tick;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
};

const codeIn = ({ status, body }: ConnectorAnswer): string => {
  try {
    const { error } = JSON.parse(body) as { readonly error?: { readonly code?: unknown } };
    if (typeof error?.code === 'string' && error.code) return error.code;
  } catch {
    // Not every gateway speaks JSON.
  }
  return String(status);
};

export const isAccepted = ({ status }: ConnectorAnswer): boolean => status >= 200 && status < 300;

/** What an answer that is no acceptance means for the message. */
export const outcomeOf = (told: ConnectorAnswer, tick: number): RefusedSend => {
  const { status } = told;
  const code = codeIn(told);
  const wait = retryAfterMs(told.retryAfter, tick);
  const pause = wait === undefined ? {} : { retryAfterMs: wait };
  if (refused.has(status)) return { outcome: 'refused', code, ...pause, throttled: status === 429 };
  if (status === 503 && told.retryAfter !== undefined) return { outcome: 'refused', code, ...pause };
  return { outcome: unknown.has(status) ? 'unknown' : 'never', code };
};

/** No answer at all: only what cannot have left is surely not accepted. */
export const outcomeOfSilence = (error: unknown): RefusedSend => {
  if (!(error instanceof NoAnswer)) throw error;
  return { outcome: error.mayHaveArrived ? 'unknown' : 'refused', code: error.code };
};
