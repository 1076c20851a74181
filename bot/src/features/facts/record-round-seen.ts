import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordRoundSeen as endpoint } from '../../shared/contract/facts';
import { isKind } from '../../shared/domain/fact';
import { leadsOf } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

/** Liite 4, rivi 72: the lead has looked through a round's answers, in the name of the organisation that leads. */
export const recordRoundSeen = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  const { theme, round } = body;
  demand(actor, 'recordThemeFact', network, { theme });
  const opened = (await ports.stores.facts.about(['project'])).filter(isKind('roundOpened'));
  if (!opened.some((f) => f.content.round === round)) throw new Refusal('notFound');
  const leads = leadsOf(network, theme, actor.today);
  const own = actor.person?.assignments.map((a) => a.organisation) ?? [];
  const organisation = leads.find((id) => own.includes(id)) ?? own[0] ?? '';
  const content = { kind: 'roundSeen', round, theme, organisation } as const;
  const { fact, fresh } = await recordFact(ports, { content, day: actor.today, by: actor.person?.id ?? '' });
  return { fact: fact.id, fresh };
};
