import type { Call } from '../../routes';
import type { correctReport as endpoint } from '../../shared/contract/facts';
import { isKind } from '../../shared/domain/fact';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { demandHappened } from './place';
import { recordFact } from './record-fact';

/**
 * Nothing is edited silently: the corrected word is a fact of its own, by whom and when, and the earlier one stays.
 * Who corrects names the word that was seen; if a newer one stands there, nothing is written over it.
 */
export const correctReport = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  const { organisation, day, note, url, withdrawn } = body;
  demand(actor, 'reportFact', network, { organisation });
  demandHappened(day, actor.today);
  const old = (await ports.stores.facts.about([`organisation~${organisation}`]))
    .filter(isKind('selfReported', 'documentLinked'))
    .find((f) => f.id === body.fact);
  if (!old) throw new Refusal('notFound');
  const { obligation, part, theme } = old.content;
  const place = { obligation, organisation, ...(part ? { part } : {}), ...(theme ? { theme } : {}) };
  const taken = withdrawn ? { withdrawn: true } : {};
  const content =
    old.content.kind === 'selfReported'
      ? {
          kind: 'selfReported' as const,
          ...place,
          form: old.content.form,
          note,
          ...(url ? { url } : {}),
          ...(old.content.notApplicable ? { notApplicable: true } : {}),
          ...taken,
          corrects: old.number,
        }
      : // Another link is another document: the old one is withdrawn and the new one recorded.
        { kind: 'documentLinked' as const, ...place, url: old.content.url, title: note, ...taken };
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, { content, day, by, seen: old.id });
  return { fact: fact.id, fresh };
};
