import { demandHappened } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordHandOff as endpoint } from '../../shared/contract/facts';
import { demand } from '../../shared/domain/permission';

/** Liite 4, rivi 79: the lead delivers its theme's part of the operating model to the coordination (A12). */
export const recordHandOff = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  const { theme, url, day, seen } = body;
  demand(actor, 'recordThemeFact', network, { theme });
  demandHappened(day, { actor, network });
  const content = { kind: 'partDelivered', theme, url } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by: actor.person?.id ?? '', seen });
  return { fact: fact.id, fresh };
};
