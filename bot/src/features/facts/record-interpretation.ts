import type { Call } from '../../routes';
import type { setInterpretation as endpoint } from '../../shared/contract/facts';
import { type Interpretation, isMultiplier } from '../../shared/domain/interpretation';
import type { Network } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { recordFact } from './record-fact';

type Wish = Call<typeof endpoint>['body']['reading'];

const wished = (wish: Wish, { project }: Network): Interpretation => {
  switch (wish.key) {
    case 'phases': {
      if (wish.phases.some((p) => p.until < p.from)) throw new Refusal('badInput', { field: 'until' });
      if (new Set(wish.phases.map((p) => p.id)).size < wish.phases.length)
        throw new Refusal('badInput', { field: 'phases' });
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
        throw new Refusal('badInput', { field: 'part' });
      const { key, obligation, part, every } = wish;
      return { key, obligation, ...(part ? { part } : {}), every };
    }
    case 'projectGroupMultiplier':
      if (!isMultiplier(wish.value)) throw new Refusal('badInput', { field: 'value' });
      return { key: wish.key, value: wish.value };
    case 'truncatedLine':
      return wish;
  }
};

/** S31: how an open line of the source is read is the coordinator's word alone; standings are computed anew by it. */
export const recordInterpretation = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  demand(actor, 'setInterpretation', network);
  const { stores } = ports;
  const now = (await stores.network.read()) ?? network;
  const reading = wished(body.reading, now);
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
