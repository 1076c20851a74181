import type { z } from 'zod';
import { announce, refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { rememberChoice } from '../../people/remember-choice';
import type { Ports } from '../../ports';
import type { answerBody } from '../../shared/contract/check-ins';
import type { Actor } from '../../shared/domain/actor';
import { type ContentOf, type Fact, factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { openRequestOf } from '../../shared/domain/help';
import { dayOf, type Instant } from '../../shared/domain/month';
import { membersOf, type Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { holdsContactDetails, ownDomains } from '../../shared/domain/personal-data';
import { hasEnded, type PilotId, type RoundId } from '../../shared/domain/pilot';
import { Refusal } from '../../shared/domain/refusal';
import { fieldNames } from '../../shared/text/check-ins';
import { pilotId } from './buttons';
import { closeHelp } from './help/close-help';
import { requestKey } from './help/find-request';
import { helpMessage, promiseToLeads } from './help/help-messages';
import { demandKnown, pilotMeant, pilotsIn } from './pilots';
import { demandRound, type RoundSpan, roundMessage, roundsAt } from './rounds';
import { answerIn, factsOf, type PilotKey } from './targets';

export type CheckInAnswer = z.output<typeof answerBody>;
export type CheckInAnswered = {
  readonly round: RoundSpan;
  readonly at: Instant;
  /** The fact that holds it: what an undo names. */
  readonly answer: string;
  /** Arrived after the round had closed: kept, and not in its figures (S18). */
  readonly late: boolean;
  /** False for a second click. */
  readonly fresh: boolean;
  readonly replaced: { readonly by: string; readonly at: Instant } | null;
  /** A colleague's request for help that this answer leaves open: whose it is. */
  readonly stillAsking: string | null;
  /** It holds a phone number or somebody's address: kept, with a line of advice. */
  readonly holdsDetails: boolean;
};

/** An answer belongs to a theme that the organisation is in, or was in when the round closed. */
const demandMember = (
  network: Network,
  actor: Actor,
  { organisation, theme }: CheckInAnswer,
  round: RoundSpan,
): void => {
  const days = [actor.today, dayOf(round.closesAt)];
  if (!days.some((day) => membersOf(network, theme, day).includes(organisation)))
    throw new Refusal('badInput', { field: fieldNames.theme[actor.language] });
};

const contentOf = (
  answer: CheckInAnswer,
  round: RoundId,
  facts: readonly Fact[],
): ContentOf<'pilotAnswered'> => {
  const { organisation, theme, stage, pace, done, helpText, share, internal } = answer;
  const known = pilotsIn(facts, organisation, theme);
  const pilot: PilotId = answer.pilot ?? pilotMeant(facts, { organisation, theme }, answer.title);
  const title = answer.title ?? known.find((p) => p.pilot === pilot)?.title ?? '';
  const optional = {
    ...(pace && !hasEnded(stage) ? { pace } : {}),
    ...(done ? { done } : {}),
    ...(helpText ? { helpText } : {}),
  };
  return {
    kind: 'pilotAnswered',
    round,
    organisation,
    theme,
    pilot,
    title,
    stage,
    ...optional,
    help: answer.help || Boolean(helpText),
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
  answer: CheckInAnswer,
): Promise<CheckInAnswered> => {
  demand(actor, 'answerCheckIn', network, { organisation: answer.organisation });
  if (answer.pilot !== undefined && !pilotId.safeParse(answer.pilot).success)
    throw new Refusal('badInput', { field: fieldNames.pilot[actor.language] });
  const facts = await factsOf(ports, [answer.organisation]);
  const round = demandRound(roundsAt(facts, network, ports.now()), named, ports.now(), actor.language);
  demandMember(network, actor, answer, round);
  if (answer.pilot !== undefined) demandKnown(facts, { ...answer, pilot: answer.pilot });
  const content = contentOf(answer, round.round, facts);
  const by = actor.person?.id ?? '';
  const asking = openRequestOf(facts, content);
  const tell = content.help && !asking ? await promiseToLeads(ports, network, content.theme) : null;
  const { fact, fresh } = await recordFact(ports, {
    content,
    day: actor.today,
    by,
    promises: (number) => tell?.(factId(slotOf(content), number)) ?? [],
  });
  // What was promised is written out by whoever is free; a second click pushes in vain.
  if (tell) await announce(ports);
  if (asking && fresh) await refreshMessage(ports, helpMessage(asking.request));
  // The asker's own word without the tick closes it, also where a colleague has said the very same already.
  if (!fresh && asking?.askedBy === by && !content.help)
    await closeHelp(ports, actor, network, requestKey(asking));
  await rememberChoice(ports, actor, answer.organisation);
  if (fresh) await refreshMessage(ports, roundMessage(round.round, answer.theme), 'press');
  ports.log({ event: 'checkIn.answered', room: 'check-ins', round: round.round, theme: answer.theme, fresh });
  const { recordedAt: at, number, slot } = fact;
  return {
    round,
    at,
    answer: fact.id,
    late: at >= round.closesAt,
    fresh,
    replaced: await before(ports, answer, slot, number),
    holdsDetails: holdsContactDetails(`${content.title}\n${content.done ?? ''}`, ownDomains(network)),
    stillAsking: asking && !content.help && asking.askedBy !== by ? asking.askedBy : null,
  };
};

/** Looked up, not taken from the write: a second click hears the same sentence as the first. */
const before = async (ports: Ports, { organisation }: CheckInAnswer, slot: string, number: number) => {
  const history = await ports.stores.facts.slot(`organisation~${organisation}`, slot);
  const earlier = history.find((f) => f.number === number - 1);
  return earlier ? { by: earlier.recordedBy, at: earlier.recordedAt } : null;
};

/** "Ei muutosta": the last word once more, for this round; what stands in this round already stays. */
export const answerSame = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  named: RoundId,
  key: PilotKey,
): Promise<CheckInAnswered> => {
  demand(actor, 'answerCheckIn', network, { organisation: key.organisation });
  const facts = await factsOf(ports, [key.organisation]);
  const last = pilotsIn(facts, key.organisation, key.theme).find((p) => p.pilot === key.pilot);
  if (!last) throw new Refusal('notFound');
  const standing = answerIn(facts, named, key)?.content;
  return answerCheckIn(
    ports,
    actor,
    network,
    named,
    standing ?? { ...last, help: last.helpOpen, helpText: last.helpOpen ? last.helpText : undefined },
  );
};
