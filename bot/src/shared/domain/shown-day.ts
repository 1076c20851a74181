import type { Actor } from './actor';
import { addMonths, type Day, lastDay, type Month, monthOfDay } from './month';
import type { Network } from './network';
import { mayAtAll } from './permission';
import { Refusal } from './refusal';

export type AskedMonth = { readonly month?: Month | undefined; readonly asOf?: Day | undefined };

/** A future day knows nothing yet: `asOf` is at most today. */
const dayAsked = (asOf: Day | undefined, today: Day): Day => (asOf && asOf < today ? asOf : today);

/** The day from which a month is looked at; who sees closed months only, as they stood when the last of them closed. */
export const dayOpenTo = (today: Day, seesRunning: boolean, { month, asOf }: AskedMonth): Day => {
  const day = dayAsked(asOf, today);
  if (seesRunning) return day;
  const running = monthOfDay(today);
  if (month && month >= running) throw new Refusal('notClosed');
  const closed = lastDay(addMonths(running, -1));
  return day < closed ? day : closed;
};

/** The same for figures of many organisations, which an observer reads of closed months and rounds (DOMAIN.md 2.2). */
export const dayOfFigures = (actor: Actor, network: Network, asked: AskedMonth): Day =>
  dayOpenTo(actor.today, mayAtAll(actor, 'seeRunningMonth', network), asked);
