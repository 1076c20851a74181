import type { Call } from '../../routes';
import type { myCheckIns } from '../../shared/contract/check-ins';
import { answersFor } from '../../shared/domain/actor';
import type { Fact } from '../../shared/domain/fact';
import { demand } from '../../shared/domain/permission';
import { authorName } from './cards';
import { type RoundSpan, roundsAt } from './rounds';
import { answerIn, type CheckInTarget, factsOf, prefilled, targetsOf } from './targets';

const organisationsAsked = ({ actor, network, query }: Call<typeof myCheckIns>): readonly string[] => {
  const { organisation } = query;
  if (organisation === undefined) return answersFor(actor);
  demand(actor, 'answerCheckIn', network, { organisation });
  return [organisation];
};

/** The round that the tab shows: the open one, else the last, which still takes late answers (S18). */
const roundShown = (
  facts: readonly Fact[],
  { ports, network }: Call<typeof myCheckIns>,
): RoundSpan | null => {
  const rounds = roundsAt(facts, network, ports.now());
  return rounds.open ?? rounds.last;
};

export const readMyCheckIns = async (call: Call<typeof myCheckIns>) => {
  const { ports, actor, network, lang } = call;
  const organisations = organisationsAsked(call);
  const facts = await factsOf(ports, organisations);
  const round = roundShown(facts, call);
  const answered = (target: CheckInTarget) => {
    const fact = round && answerIn(facts, round.round, target);
    if (!fact) return null;
    return {
      by: authorName(network, fact.recordedBy, lang),
      at: fact.recordedAt,
      late: fact.recordedAt >= round.closesAt,
    };
  };
  return {
    round: round && {
      round: round.round,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      open: round.closesAt > ports.now(),
    },
    items: targetsOf(actor, network, facts)
      .filter((t) => organisations.includes(t.organisation))
      .map((t) => ({
        organisation: t.organisation,
        theme: t.theme,
        pilot: t.pilot,
        ...prefilled(t),
        answered: answered(t),
      })),
  };
};
