import type { MessageRef } from '../../shared/domain/delivery';
import type { Fact } from '../../shared/domain/fact';
import type { Language, Localized } from '../../shared/domain/language';
import {
  addMonths,
  dayOf,
  type Instant,
  isMonth,
  type Month,
  monthOf,
  monthOfDay,
} from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { RoundId } from '../../shared/domain/pilot';
import { Refusal } from '../../shared/domain/refusal';
import { type RoundWithState, roundsOf, roundWindow } from '../../shared/domain/rounds';
import type { ThemeId } from '../../shared/domain/theme';
import { checkInText as t } from '../../shared/text/check-ins';

/** When a round is open; whether its closing is on record already, nobody here asks. */
export type RoundSpan = Omit<RoundWithState, 'closed'>;

/** The rounds as they stand at an instant. What has been opened is a fact; what comes next is the calendar's. */
export type RoundsAt = {
  readonly named: (round: string) => RoundSpan | undefined;
  readonly open: RoundSpan | null;
  /** The latest that has closed. */
  readonly last: RoundSpan | null;
  readonly next: () => RoundSpan | null;
};

/** A month's round by the calendar; none in a quiet month or outside the project. */
export const calendarRound = ({ project }: Network, month: Month): RoundSpan | null => {
  const window = roundWindow(month, project.quietMonths);
  if (!window || dayOf(window.opensAt) < project.starts || dayOf(window.closesAt) > project.ends) return null;
  return { round: month, ...window };
};

/** The first round of the calendar that closes after `now`, of the months from `from` on. */
export const comingRound = (network: Network, now: Instant, from: Month = monthOf(now)): RoundSpan | null => {
  const last = monthOfDay(network.project.ends);
  for (let month = from; month <= last; month = addMonths(month, 1)) {
    const found = calendarRound(network, month);
    if (found && found.closesAt > now) return found;
  }
  return null;
};

export const roundsAt = (facts: readonly Fact[], network: Network, now: Instant): RoundsAt => {
  const opened = roundsOf(facts).filter(({ opensAt }) => opensAt <= now);
  const latest = opened.at(-1)?.round;
  return {
    named: (round) => opened.find((r) => r.round === round),
    open: opened.find((r) => r.closesAt > now) ?? null,
    last: opened.findLast((r) => r.closesAt <= now) ?? null,
    next: () =>
      comingRound(network, now, latest && latest >= monthOf(now) ? addMonths(latest, 1) : monthOf(now)),
  };
};

/** The round that a card or a path names, late or not. One that never opened is refused, with what opens next. */
export const demandRound = (rounds: RoundsAt, round: RoundId, now: Instant, lang: Language): RoundSpan => {
  if (!isMonth(round)) throw new Refusal('badMonth', { value: round.slice(0, 20) });
  const found = rounds.named(round);
  if (found) return found;
  if (round < monthOf(now)) throw new Refusal('notFound');
  throw new Refusal('notOpen', { next: whatIsNext(rounds)[lang] });
};

/** For somebody who cannot answer now: what is open, or when the next one opens. */
export const whatIsNext = ({ open, next }: RoundsAt): Localized => {
  if (open) return t.openNow(open.round, open.closesAt);
  const coming = next();
  return coming ? t.nextOpens(coming.round, coming.opensAt) : t.noMore;
};

export const roundMessage = (round: RoundId, theme: ThemeId): MessageRef => ({
  kind: 'round',
  id: `${round}~${theme}`,
});
