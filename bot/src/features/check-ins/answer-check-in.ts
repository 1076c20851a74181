import type { z } from 'zod';
import type { Ports } from '../../ports';
import type { answerBody } from '../../shared/contract/check-ins';
import type { Actor } from '../../shared/domain/actor';
import { type ContentOf, type Fact, isKind } from '../../shared/domain/fact';
import { dayOf, type Instant, isMonth } from '../../shared/domain/month';
import { membersOf, type Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import type { PilotId, RoundId } from '../../shared/domain/pilot';
import { Refusal } from '../../shared/domain/refusal';
import { checkInText, fieldNames } from '../../shared/text/check-ins';
import { refreshMessage } from '../delivery/plan';
import { recordFact } from '../facts/record-fact';
import { firstPilot, pilotsIn } from './pilots';
import { type RoundSpan, roundMessage, roundsAt } from './rounds';

export type Answer = z.output<typeof answerBody>;
export type Answered = {
  readonly round: RoundSpan;
  readonly at: Instant;
  /** Arrived after the round had closed: kept, and not in its figures (S18). */
  readonly late: boolean;
  /** False for a second click. */
  readonly fresh: boolean;
  readonly replaced: { readonly by: string; readonly at: Instant } | null;
};

const pilotId = /^[A-Za-z0-9-]{1,80}$/u;

/** The round that the card or the path names; one that has not been opened is refused with what opens next. */
const roundNamed = (facts: readonly Fact[], network: Network, actor: Actor, now: Instant, round: RoundId): RoundSpan => {
  if (!isMonth(round)) throw new Refusal('badMonth', { value: round.slice(0, 20) });
  const rounds = roundsAt(facts, network, now);
  const found = rounds.named(round);
  if (found) return found;
  const next = rounds.next ? checkInText.nextOpens(rounds.next.round, rounds.next.opensAt) : checkInText.noMore;
  throw new Refusal('notOpen', { next: next[actor.language] });
};

/** An answer belongs to a theme that the organisation is in, or was in when the round closed. */
const demandMember = (network: Network, actor: Actor, { organisation, theme }: Answer, round: RoundSpan): void => {
  const inTheme = [actor.today, dayOf(round.closesAt)].some((day) => membersOf(network, theme, day).includes(organisation));
  if (!inTheme) throw new Refusal('badInput', { field: fieldNames.theme[actor.language] });
};

const contentOf = (answer: Answer, round: RoundId, facts: readonly Fact[]): ContentOf<'pilotAnswered'> => {
  const { organisation, theme, stage, pace, done, help, share, internal } = answer;
  const known = pilotsIn(facts, organisation, theme);
  const pilot: PilotId = answer.pilot ?? known[0]?.pilot ?? firstPilot;
  const title = answer.title ?? known.find((p) => p.pilot === pilot)?.title ?? '';
  return {
    kind: 'pilotAnswered',
    round,
    organisation,
    theme,
    pilot,
    title,
    stage,
    ...(pace ? { pace } : {}),
    ...(done ? { done } : {}),
    help,
    share,
    internal,
  };
};

/** One answer for one pilot of one organisation; the latest counts, the earlier stay as history (S17). */
export const answerCheckIn = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  named: RoundId,
  answer: Answer,
): Promise<Answered> => {
  const subject = `organisation~${answer.organisation}`;
  demand(actor, 'answerCheckIn', network, { organisation: answer.organisation });
  if (answer.pilot !== undefined && !pilotId.test(answer.pilot))
    throw new Refusal('badInput', { field: fieldNames.pilot[actor.language] });
  const facts = await ports.stores.facts.about(['project', subject]);
  const round = roundNamed(facts, network, actor, ports.now(), named);
  demandMember(network, actor, answer, round);
  const content = contentOf(answer, round.round, facts);
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, { content, day: actor.today, by });
  if (fresh) await refreshMessage(ports, roundMessage(round.round, answer.theme));
  const before = (await ports.stores.facts.slot(subject, fact.slot)).filter(isKind('pilotAnswered')).find((f) => f.number === fact.number - 1);
  return {
    round,
    at: fact.recordedAt,
    late: fact.recordedAt >= round.closesAt,
    fresh,
    // Looked up, not taken from the write: a second click hears the same sentence as the first.
    replaced: before ? { by: before.recordedBy, at: before.recordedAt } : null,
  };
};
