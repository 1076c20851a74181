import type { Activity } from './journal';
import type { BotAnswer } from './wire';

export type BotLink = (activity: Activity) => Promise<BotAnswer>;

const bodyOf = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Hands activities to the bot, and waits as long as Teams does. */
export const createBotLink = (baseUrl: string, waitMs: number): BotLink => {
  return async (activity) => {
    try {
      const response = await fetch(`${baseUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(waitMs),
      });
      const body = bodyOf(await response.text());
      if (!response.ok) return { is: 'failed', reason: 'refused', status: response.status };
      return { is: 'answered', status: response.status, ...(body === undefined ? {} : { body }) };
    } catch (error) {
      const isSlow = (error as { readonly name?: unknown }).name === 'TimeoutError';
      return { is: 'failed', reason: isSlow ? 'slow' : 'unreachable' };
    }
  };
};
