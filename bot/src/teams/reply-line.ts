import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, ResourceResponse } from 'botbuilder';
import type { Connector, ConnectorAnswer } from './connector';
import { NoAnswer } from './connector';
import { isAccepted, outcomeOf, outcomeOfSilence } from './outcome';

/** Says an activity where it belongs; throws when Teams does not take it. */
export type SendActivity = (activity: Partial<Activity>) => Promise<ResourceResponse>;

// A person waits: what cannot be said in seconds is told as a failure. Real ms.
const mostTries = 3;
const longestPause = 2_000;

const pathOf = ({ conversation, replyToId }: Partial<Activity>): string => {
  const place = `/${encodeURIComponent(conversation?.id ?? '')}/activities`;
  return replyToId ? `${place}/${encodeURIComponent(replyToId)}` : place;
};

/** An answer twice is harmless, none is not: unlike a post to a channel it is said again when in doubt. */
const pauseAfter = (told: ConnectorAnswer | NoAnswer, tick: number): number | null => {
  const outcome = told instanceof NoAnswer ? outcomeOfSilence(told) : outcomeOf(told, tick);
  if (outcome.outcome === 'never') return null;
  return Math.min(longestPause, ('retryAfterMs' in outcome ? outcome.retryAfterMs : undefined) ?? 200);
};

export const answeringOver =
  (connector: Connector): SendActivity =>
  async (activity) => {
    const { id: _id, ...said } = activity;
    const body = JSON.stringify(said);
    const asked = {
      method: 'POST',
      serviceUrl: activity.serviceUrl ?? '',
      path: pathOf(activity),
      body,
    } as const;
    for (let tries = 1; ; tries += 1) {
      const told = await connector(asked).catch((error: unknown) => {
        if (error instanceof NoAnswer) return error;
        throw error;
      });
      if (!(told instanceof NoAnswer) && isAccepted(told))
        return { id: (JSON.parse(told.body || '{}') as { readonly id?: string }).id ?? '' };
      const pause = pauseAfter(told, Date.now());
      if (pause === null || tries >= mostTries)
        throw told instanceof NoAnswer ? told : new Error(`Teams does not take the answer: ${told.status}`);
      await sleep(pause);
    }
  };
