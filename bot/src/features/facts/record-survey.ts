import { demandHappened } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordSurvey as endpoint } from '../../shared/contract/facts';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

/** Liite 4, rivit 28 and 38: the start survey and the final survey, closed, with their rate of answers. */
export const recordSurvey = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  demand(actor, 'closeSurvey', network);
  const { survey, asked, answered, day, seen } = body;
  if (answered > asked) throw new Refusal('badInput', { path: 'answered' });
  demandHappened(day, { actor, network });
  const content = { kind: 'surveyClosed', survey, asked, answered } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by: actor.person?.id ?? '', seen });
  return { fact: fact.id, fresh };
};
