import type { Day } from '../../shared/domain/month';
import { obligationById } from '../../shared/domain/obligation';
import { firstPeriod, isLongEnough, type Period, phasesWithin } from '../../shared/domain/period';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { Asking } from './read-periods';

export type NextPeriod = {
  readonly seen: number;
  readonly name: string;
  readonly starts: Day;
  readonly ends: Day;
  readonly source?: { readonly title: string; readonly day: Day } | undefined;
  readonly without: readonly string[];
};

const isThis = ({ project }: Period, { name, starts, ends }: NextPeriod): boolean =>
  project.name === name && project.starts === starts && project.ends === ends;

/**
 * From this moment on everything is recorded in the next period; the one before is over and can be read. The network goes
 * on: organisations, people, leads, channels. Jobs of the period before do not run any more, those of the next are planned.
 */
export const beginPeriod = async ({ ports, actor, network }: Asking, wish: NextPeriod) => {
  demand(actor, 'beginPeriod', network);
  if (wish.starts >= wish.ends || !isLongEnough(wish.starts, wish.ends)) throw new Refusal('shortPeriod');
  if (!wish.without.every((id) => obligationById(id))) throw new Refusal('badInput', { path: 'without' });
  const { periods, agenda } = ports.stores;
  const present = (await periods.list()).at(-1) ?? firstPeriod(network.project);
  const plan = (number: number) =>
    agenda.add({ at: ports.now(), kind: 'network.changed', key: `period~${number}` });
  // Pressed twice, or once more after a failure: it has begun, and what follows from it is planned again.
  if (present.number === wish.seen + 1 && isThis(present, wish)) {
    await plan(present.number);
    return { number: present.number };
  }
  if (present.number !== wish.seen) throw new Refusal('changedMeanwhile');
  const at = ports.now();
  const { seen: _, without, source, ...dates } = wish;
  const next: Period = {
    number: present.number + 1,
    project: {
      ...dates,
      phases: phasesWithin(wish.starts, wish.ends),
      quietMonths: network.project.quietMonths,
      ...(source ? { source } : {}),
      ...(without.length > 0 ? { without } : {}),
    },
    begunAt: at,
    begunBy: actor.person?.id ?? '',
    endedAt: null,
  };
  if (!(await periods.begin({ ...present, project: network.project, endedAt: at }, next)))
    throw new Refusal('changedMeanwhile');
  await plan(next.number);
  ports.log({ event: 'period.begun', room: 'periods', number: next.number });
  return { number: next.number };
};
