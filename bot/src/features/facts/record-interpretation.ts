import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { setInterpretation as endpoint } from '../../shared/contract/facts';
import { type Interpretation, isMultiplier } from '../../shared/domain/interpretation';
import type { Language } from '../../shared/domain/language';
import { isReviewed } from '../../shared/domain/measures';
import { type Network, type Phase, phaseIds } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { phaseNames } from '../../shared/text/explanation';

type ReadingWish = Call<typeof endpoint>['body']['reading'];

/** Each of the four once: a phase that is left out would be gone, and its duties with it. */
const demandWhole = (phases: readonly Phase[], lang: Language): void => {
  const missing = phaseIds.filter((id) => phases.every((p) => p.id !== id));
  if (missing.length > 0 || phases.length > phaseIds.length)
    throw new Refusal('wholePhases', { missing: missing.map((id) => phaseNames[id][lang]).join(', ') });
};

const wished = (wish: ReadingWish, { project }: Network, lang: Language): Interpretation => {
  switch (wish.key) {
    case 'phases': {
      if (wish.phases.some((p) => p.until < p.from)) throw new Refusal('badInput', { path: 'until' });
      demandWhole(wish.phases, lang);
      return { key: 'phases', phases: wish.phases, before: project.phases };
    }
    case 'quietMonths':
      return {
        key: 'quietMonths',
        months: [...new Set(wish.months)].sort((a, b) => a - b),
        before: project.quietMonths,
      };
    case 'reviewPeriod': {
      const found = obligationById(wish.obligation);
      if (!found) throw new Refusal('notFound');
      if (wish.part && !found.parts?.some((p) => p.id === wish.part))
        throw new Refusal('badInput', { path: 'part' });
      if (!isReviewed(wish.obligation, wish.part)) throw new Refusal('noReview');
      const { key, obligation, part, every } = wish;
      return { key, obligation, ...(part ? { part } : {}), every };
    }
    case 'projectGroupMultiplier':
      if (!isMultiplier(wish.value)) throw new Refusal('badInput', { path: 'value' });
      return { key: wish.key, value: wish.value };
    case 'truncatedLine':
      return wish;
  }
};

/** S31: how an open line of the source is read is the coordinator's word alone; standings are computed anew by it. */
export const recordInterpretation = async ({ ports, actor, network, lang, body }: Call<typeof endpoint>) => {
  demand(actor, 'setInterpretation', network);
  const { stores } = ports;
  const now = (await stores.network.read()) ?? network;
  const reading = wished(body.reading, now, lang);
  const { fact, fresh } = await recordFact(ports, {
    content: { kind: 'interpretationSet', ...reading },
    day: actor.today,
    by: actor.person?.id ?? '',
    seen: body.seen,
  });
  if (reading.key === 'phases') await stores.network.setProject({ phases: reading.phases });
  if (reading.key === 'quietMonths') await stores.network.setProject({ quietMonths: reading.months });
  await stores.agenda.add({ at: ports.now(), kind: 'network.changed', key: fact.id });
  return { fact: fact.id, fresh };
};
