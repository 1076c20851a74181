import { refreshMessage } from '../../../delivery/plan';
import { recordFact, recordFirst } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import { type Actor, themesLedByActor } from '../../../shared/domain/actor';
import type { Fact } from '../../../shared/domain/fact';
import type { Language } from '../../../shared/domain/language';
import type { Network } from '../../../shared/domain/network';
import { demand } from '../../../shared/domain/permission';
import type { RoundId } from '../../../shared/domain/pilot';
import { Refusal } from '../../../shared/domain/refusal';
import { coordinatorApprovesFrom, lateAnswers, roundState } from '../../../shared/domain/rounds';
import type { ThemeId } from '../../../shared/domain/theme';
import { personName } from '../../../shared/text/recorder';
import { longDate } from '../../../shared/text/time';
import { demandRound, type RoundSpan, roundMessage, roundsAt } from '../rounds';
import { themeFacts } from '../theme-look';

export type RoundOfTheme = { readonly round: RoundId; readonly theme: ThemeId };

/** A theme's round that has closed, with everything on record about it. */
export const closedRound = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { round, theme }: RoundOfTheme,
): Promise<{ readonly span: RoundSpan; readonly facts: readonly Fact[] }> => {
  const facts = await themeFacts(ports, network, [theme]);
  const span = demandRound(roundsAt(facts, network, ports.now()), round, ports.now(), actor.language);
  if (span.closesAt > ports.now()) throw new Refusal('stillOpen');
  return { span, facts };
};

const demandUnapproved = (
  network: Network,
  facts: readonly Fact[],
  { round, theme }: RoundOfTheme,
  lang: Language,
): void => {
  const { approved } = roundState(facts, round, theme);
  if (approved) throw new Refusal('roundApproved', { name: personName(network, approved.by, lang) });
};

/** Late answers are taken into the figures, some or all of them: the next version, until the round is approved. */
export const acceptLate = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  about: RoundOfTheme,
  answers?: readonly string[],
): Promise<number> => {
  const { round, theme } = about;
  demand(actor, 'approveRound', network, { theme });
  const { span, facts } = await closedRound(ports, actor, network, about);
  demandUnapproved(network, facts, about, actor.language);
  const late = lateAnswers(facts, span, theme).map((f) => f.id);
  const taken = late.filter((id) => !answers || answers.includes(id)).sort();
  const known = roundState(facts, round, theme);
  if (answers?.some((id) => !late.includes(id) && !known.accepted.has(id))) throw new Refusal('notFound');
  // A second press finds nothing left to take in.
  if (taken.length === 0) return known.version;
  const { fact } = await recordFact(ports, {
    content: { kind: 'roundAccepted', round, theme, answers: taken },
    day: actor.today,
    by: actor.person?.id ?? '',
  });
  await refreshMessage(ports, roundMessage(round, theme));
  return fact.number + 1;
};

/** Whose word it is: the lead's at once, the coordinator's from ten working days after the close. */
const demandTurn = (actor: Actor, network: Network, theme: ThemeId, span: RoundSpan): void => {
  if (themesLedByActor(actor, network).includes(theme)) return;
  const from = coordinatorApprovesFrom(span);
  if (actor.today < from) throw new Refusal('leadApprovesFirst', { day: longDate(from, actor.language) });
};

/** The figures that the person has seen become the theme's: no other version, and no second time. */
export const approveRound = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  about: RoundOfTheme,
  version: number,
): Promise<boolean> => {
  const { round, theme } = about;
  demand(actor, 'approveRound', network, { theme });
  const { span, facts } = await closedRound(ports, actor, network, about);
  const by = actor.person?.id ?? '';
  const { approved, version: latest } = roundState(facts, round, theme);
  if (approved?.by === by && approved.version === version) return false;
  demandUnapproved(network, facts, about, actor.language);
  demandTurn(actor, network, theme, span);
  if (version !== latest) throw new Refusal('changedMeanwhile');
  const { fresh, fact } = await recordFirst(ports, {
    content: { kind: 'roundApproved', round, theme, version },
    day: actor.today,
    by,
  });
  if (!fresh && fact.recordedBy !== by)
    throw new Refusal('roundApproved', { name: personName(network, fact.recordedBy, actor.language) });
  ports.log({ event: 'round.approved', room: 'check-ins', round, theme, version, fresh });
  await refreshMessage(ports, roundMessage(round, theme));
  return fresh;
};
