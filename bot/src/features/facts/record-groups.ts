import { demandHappened } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordGroups as endpoint } from '../../shared/contract/facts';
import { demand } from '../../shared/domain/permission';

/** Liite 4, rivi 65: the lead divides the theme's organisations, or says that there are no groups (A16). */
export const recordGroups = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  const { theme, none, note, url, day, seen } = body;
  demand(actor, 'recordThemeFact', network, { theme });
  demandHappened(day, { actor, network });
  const content = {
    kind: 'groupsDivided',
    theme,
    none,
    ...(note ? { note } : {}),
    ...(url ? { url } : {}),
  } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by: actor.person?.id ?? '', seen });
  return { fact: fact.id, fresh };
};
