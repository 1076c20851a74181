import type { MessageRef } from '../../shared/domain/delivery';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import { addMonths, type Instant, monthOf, monthsBetween } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { RoundId } from '../../shared/domain/pilot';
import { roundWindow } from '../../shared/domain/rounds';
import type { ThemeId } from '../../shared/domain/theme';

export type RoundSpan = { readonly round: RoundId; readonly opensAt: Instant; readonly closesAt: Instant };

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
    .filter((month) => month >= starts.slice(0, 7) && month <= ends.slice(0, 7))
    .flatMap((month) => {
      const window = roundWindow(month, quietMonths);
      return window ? [{ round: month, ...window }] : [];
    })
    .filter(({ closesAt }) => closesAt > now);
};

export const roundsAt = (facts: readonly Fact[], network: Network, now: Instant): RoundsAt => {
  const opened = inForce(facts)
    .filter(isKind('roundOpened'))
    .map(({ content: { round, opensAt, closesAt } }): RoundSpan => ({ round, opensAt, closesAt }))
    .filter(({ opensAt }) => opensAt <= now)
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt));
  return {
    named: (round) => opened.find((r) => r.round === round),
    open: opened.find((r) => r.closesAt > now) ?? null,
    last: opened.findLast((r) => r.closesAt <= now) ?? null,
    next: comingRounds(network, now).find((r) => !opened.some((o) => o.round === r.round)) ?? null,
  };
};

export const roundMessage = (round: RoundId, theme: ThemeId): MessageRef => ({ kind: 'round', id: `${round}~${theme}` });
