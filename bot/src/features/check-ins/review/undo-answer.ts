import { refreshMessage } from '../../../delivery/plan';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import type { Actor } from '../../../shared/domain/actor';
import { type ContentOf, type FactOf, isKind } from '../../../shared/domain/fact';
import { slotOf } from '../../../shared/domain/fact-kinds';
import { openRequestOf } from '../../../shared/domain/help';
import type { Network } from '../../../shared/domain/network';
import { demand } from '../../../shared/domain/permission';
import type { RoundId } from '../../../shared/domain/pilot';
import { Refusal } from '../../../shared/domain/refusal';
import { roundState } from '../../../shared/domain/rounds';
import { helpMessage } from '../help/help-messages';
import { demandRound, roundMessage, roundsAt } from '../rounds';
import { factsOf, type PilotKey } from '../targets';

/** What stands once the answer is gone: the one before it in the round, or that nothing was said. */
const before = (
  history: readonly FactOf<'pilotAnswered'>[],
  last: FactOf<'pilotAnswered'>,
): ContentOf<'pilotAnswered'> => {
  const earlier = history.findLast((f) => f.number === last.number - 1);
  if (earlier && !earlier.content.withdrawn) return earlier.content;
  const { done: _, pace: __, ...rest } = last.content;
  return { ...rest, help: false, share: false, internal: false, withdrawn: true };
};

/**
 * "Kumoa": the person's own last word about a pilot is taken back, while it is the last and its figures are not yet
 * frozen. False: it is taken back already.
 */
export const undoAnswer = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  named: RoundId,
  { organisation, theme, pilot, answer }: PilotKey & { readonly answer: string },
): Promise<boolean> => {
  demand(actor, 'answerCheckIn', network, { organisation });
  const facts = await factsOf(ports, [organisation]);
  const round = demandRound(roundsAt(facts, network, ports.now()), named, ports.now(), actor.language);
  const slot = slotOf({
    kind: 'pilotAnswered',
    round: named,
    organisation,
    theme,
    pilot,
  } as ContentOf<'pilotAnswered'>);
  const history = (await ports.stores.facts.slotStored(`organisation~${organisation}`, slot)).filter(
    isKind('pilotAnswered'),
  );
  const own = history.find((f) => f.id === answer);
  const by = actor.person?.id ?? '';
  if (!own || own.recordedBy !== by) throw new Refusal('notFound');
  const last = history.at(-1);
  if (last?.number === own.number + 1 && last.recordedBy === by && last.content.withdrawn) return false;
  if (!last || last.id !== own.id) throw new Refusal('newerStands');
  const isLate = own.recordedAt >= round.closesAt;
  const { accepted, approved } = roundState(facts, named, theme);
  // In the figures already: what is frozen is not changed by anybody's second thought.
  if (isLate ? accepted.has(own.id) || approved !== null : ports.now() >= round.closesAt)
    throw new Refusal('closed');
  const asking = openRequestOf(facts, own.content);
  await recordFact(ports, { content: before(history, own), day: actor.today, by, seen: own.id });
  await refreshMessage(ports, roundMessage(named, theme));
  if (asking) await refreshMessage(ports, helpMessage(asking.request));
  return true;
};
