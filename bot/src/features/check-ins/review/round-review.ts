import type { Ports } from '../../../ports';
import { type Actor, themesLedByActor } from '../../../shared/domain/actor';
import { type Fact, inForce, isKind } from '../../../shared/domain/fact';
import type { Instant } from '../../../shared/domain/month';
import { membersOf, type Network } from '../../../shared/domain/network';
import { may } from '../../../shared/domain/permission';
import {
  answersOfRound,
  coordinatorApprovesFrom,
  lateAnswers,
  type RoundState,
  roundState,
} from '../../../shared/domain/rounds';
import type { ThemeId } from '../../../shared/domain/theme';
import type { RoundSpan } from '../rounds';
import { lookAtTheme, type ThemeLook } from '../theme-look';

/** A theme's round after its close, for whoever reviews it. */
export type RoundReview = {
  readonly round: RoundSpan;
  readonly theme: ThemeId;
  readonly look: ThemeLook;
  readonly state: RoundState;
  /** Late answers that may still be taken in. */
  readonly late: ReturnType<typeof lateAnswers>;
  readonly silent: readonly string[];
  readonly seen: boolean;
  readonly mayApprove: boolean;
};

/** Its figures wait for this person's word: for a lead's from the close, for the coordination's ten working days later. */
export const mayApproveNow = (
  now: Instant,
  actor: Actor,
  network: Network,
  round: RoundSpan,
  { theme, state }: Pick<RoundReview, 'theme' | 'state'>,
): boolean => {
  const isTurn =
    themesLedByActor(actor, network).includes(theme) || actor.today >= coordinatorApprovesFrom(round);
  return !state.approved && round.closesAt <= now && isTurn && may(actor, 'approveRound', network, { theme });
};

export const reviewOf = (
  { now }: Pick<Ports, 'now'>,
  actor: Actor,
  network: Network,
  facts: readonly Fact[],
  round: RoundSpan,
  theme: ThemeId,
): RoundReview => {
  const state = roundState(facts, round.round, theme);
  const members = membersOf(network, theme, round.opensAt.slice(0, 10));
  const answered = new Set(
    answersOfRound(facts, round.round)
      .filter((f) => f.content.theme === theme)
      .map((f) => f.content.organisation),
  );
  return {
    round,
    theme,
    state,
    look: lookAtTheme(network, facts, theme, round, now()),
    late: state.approved ? [] : lateAnswers(facts, round, theme),
    silent: members.filter((id) => !answered.has(id)),
    seen: inForce(facts)
      .filter(isKind('roundSeen'))
      .some(({ content }) => content.round === round.round && content.theme === theme),
    mayApprove: mayApproveNow(now(), actor, network, round, { theme, state }),
  };
};
