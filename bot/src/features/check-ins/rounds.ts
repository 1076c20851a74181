import type { MessageRef } from '../../shared/domain/delivery';
import type { Fact } from '../../shared/domain/fact';
import type { Language, Localized } from '../../shared/domain/language';
import { addMonths, dayOf, type Instant, isMonth, monthOf, monthsBetween } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { RoundId } from '../../shared/domain/pilot';
import { Refusal } from '../../shared/domain/refusal';
import { type Round, roundsOf, roundWindow } from '../../shared/domain/rounds';
import type { ThemeId } from '../../shared/domain/theme';
import { checkInText as t } from '../../shared/text/check-ins';

/** When a round is open; whether its closing is on record already, nobody here asks. */
export type RoundSpan = Omit<Round, 'closed'>;

/** The rounds as they stand at an instant. What has been opened is a fact; what comes next is the calendar's. */
export type RoundsAt = {
  readonly named: (round: string) => RoundSpan | undefined;
  readonly open: RoundSpan | null;
  /** The latest that has closed. */
  readonly last: RoundSpan | null;
  readonly next: RoundSpan | null;
};

/** Quiet months have no round; a year without one means that none is to come. */
const monthsAhead = 12;

/** Rounds of the calendar that close after `now`, within the project, soonest first. */
export const comingRounds = (network: Network, now: Instant): readonly RoundSpan[] => {
  const { starts, ends, quietMonths } = network.project;
  return monthsBetween(monthOf(now), addMonths(monthOf(now), monthsAhead))
    .flatMap((month) => {
      const window = roundWindow(month, quietMonths);
      return window ? [{ round: month, ...window }] : [];
    })
    .filter(({ opensAt, closesAt }) => dayOf(opensAt) >= starts && dayOf(closesAt) <= ends && closesAt > now);
};

export const roundsAt = (facts: readonly Fact[], network: Network, now: Instant): RoundsAt => {
  const opened = roundsOf(facts).filter(({ opensAt }) => opensAt <= now);
  return {
    named: (round) => opened.find((r) => r.round === round),
    open: opened.find((r) => r.closesAt > now) ?? null,
    last: opened.findLast((r) => r.closesAt <= now) ?? null,
    next: comingRounds(network, now).find((r) => !opened.some((o) => o.round === r.round)) ?? null,
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
  return next ? t.nextOpens(next.round, next.opensAt) : t.noMore;
};

export const roundMessage = (round: RoundId, theme: ThemeId): MessageRef => ({
  kind: 'round',
  id: `${round}~${theme}`,
});
