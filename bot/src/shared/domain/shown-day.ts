import type { Actor } from './actor';
import { addMonths, type Day, type Month, monthOfDay } from './month';
import type { Network } from './network';
import { mayAtAll } from './permission';
import { Refusal } from './refusal';

export type AskedMonth = { readonly month?: Month | undefined; readonly asOf?: Day | undefined };

/** A future day knows nothing yet: `asOf` is at most today. */
const dayAsked = (asOf: Day | undefined, today: Day): Day => (asOf && asOf < today ? asOf : today);

export type ShownMonth = { readonly asOf: Day; readonly month: Month };

/**
 * Which month is shown, and as of which day: one moment closes it for everybody. Who sees closed months only, gets the
 * latest that had closed by that day, with all that was recorded by it.
 */
export const monthOpenTo = (today: Day, seesRunning: boolean, { month, asOf }: AskedMonth): ShownMonth => {
  const day = dayAsked(asOf, today);
  const running = monthOfDay(day);
  if (seesRunning) return { asOf: day, month: month ?? running };
  if (month && month >= running) throw new Refusal('notClosed');
  return { asOf: day, month: month ?? addMonths(running, -1) };
};

/** The same for figures of many organisations, which an observer reads of closed months and rounds (DOMAIN.md 2.2). */
export const monthOfFigures = (actor: Actor, network: Network, asked: AskedMonth): ShownMonth =>
  monthOpenTo(actor.today, mayAtAll(actor, 'seeRunningMonth', network), asked);
