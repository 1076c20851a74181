import { addMinutes, type Day } from '../../shared/domain/month';
import { obligationById, obligations } from '../../shared/domain/obligation';
import {
  firstPeriod,
  isLongEnough,
  type Period,
  phasesWithin,
  startsAfterMs,
} from '../../shared/domain/period';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { readDutySheet } from './duty-sheet';
import type { PeriodsReader } from './read-periods';

export type NextPeriod = {
  readonly seen: number;
  readonly name: string;
  readonly starts: Day;
  readonly ends: Day;
  readonly source?: { readonly title: string; readonly day: Day } | undefined;
  readonly without: readonly string[];
  /** A workbook with the duties as its source document words them; those that are not in it are left out. */
  readonly duties?: { readonly content: string } | undefined;
};

const isThis = ({ project }: Period, { name, starts, ends }: NextPeriod): boolean =>
  project.name === name && project.starts === starts && project.ends === ends;

/** What the next one is to be; what it does not say anew goes on as it was. */
const projectOf = async ({ network }: PeriodsReader, wish: NextPeriod): Promise<Period['project']> => {
  const { name, starts, ends, source } = wish;
  if (wish.duties && !source) throw new Refusal('badDuties', { what: 'source' });
  const { duties: standing, quietMonths } = network.project;
  const duties = wish.duties ? await readDutySheet(wish.duties.content) : standing;
  const gone = wish.duties ? obligations.filter(({ id }) => !duties?.some((d) => d.id === id)) : [];
  const without = [...new Set([...wish.without, ...gone.map(({ id }) => id)])];
  const from = source ?? (wish.duties ? undefined : network.project.source);
  return {
    ...{ name, starts, ends, quietMonths },
    phases: phasesWithin(starts, ends),
    ...(from ? { source: from } : {}),
    ...(without.length > 0 ? { without } : {}),
    ...(duties ? { duties } : {}),
  };
};

/**
 * In some seconds, for all instances at once, everything is recorded in the next period; the one before is over then and
 * can be read. The network goes on: organisations, people, leads, channels. Jobs of the period before do not run any
 * more, those of the next are planned by its first one.
 */
export const beginPeriod = async (asking: PeriodsReader, wish: NextPeriod) => {
  const { ports, actor, network } = asking;
  demand(actor, 'beginPeriod', network);
  if (wish.starts >= wish.ends || !isLongEnough(wish.starts, wish.ends)) throw new Refusal('shortPeriod');
  if (!wish.without.every((id) => obligationById(id))) throw new Refusal('badInput', { path: 'without' });
  const { periods } = ports.stores;
  const present = (await periods.list()).at(-1) ?? firstPeriod(network.project);
  const coming = await periods.coming();
  const last = coming ?? present;
  // Pressed twice: it has begun.
  if (last.number === wish.seen + 1 && isThis(last, wish))
    return { number: last.number, startsAt: last.begunAt ?? ports.now() };
  if (last.number !== wish.seen) throw new Refusal('changedMeanwhile');
  const startsAt = addMinutes(ports.now(), startsAfterMs / 60_000);
  const next: Period = {
    number: present.number + 1,
    project: await projectOf(asking, wish),
    begunAt: startsAt,
    begunBy: actor.person?.id ?? '',
    endedAt: null,
  };
  const past = { ...present, project: network.project, endedAt: startsAt };
  const due = { at: startsAt, kind: 'network.changed', key: `period~${next.number}` };
  if (!(await periods.begin(past, next, due))) throw new Refusal('changedMeanwhile');
  ports.log({ event: 'period.begun', room: 'periods', number: next.number });
  return { number: next.number, startsAt };
};
