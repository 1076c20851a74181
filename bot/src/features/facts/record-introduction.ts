import { demandHappened } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordIntroduction as endpoint } from '../../shared/contract/facts';
import { themesOf } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

/** S22: who joined after the start meeting is introduced instead ("perehdytys"). */
export const recordIntroduction = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  const { organisation, theme, day } = body;
  demand(actor, 'recordThemeFact', network, { theme });
  if (!themesOf(network, organisation, actor.today).includes(theme)) throw new Refusal('notFound');
  demandHappened(day, { actor, network });
  const content = { kind: 'introduced', organisation, theme } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by: actor.person?.id ?? '' });
  return { fact: fact.id, fresh };
};
