import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';
import { firstPeriod, type Period } from '../../shared/domain/period';
import { mayAtAll } from '../../shared/domain/permission';
import { personName } from '../../shared/text/recorder';

export type PeriodsReader = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};

const shown = ({ network, lang }: PeriodsReader, period: Period) => {
  const { name, starts, ends, phases, source, without, duties } = period.project;
  return {
    number: period.number,
    name,
    starts,
    ends,
    phases: phases.map((p) => ({ ...p })),
    source: source ?? null,
    ownDuties: duties !== undefined,
    without: [...(without ?? [])],
    begunAt: period.begunAt,
    begunBy: period.begunBy && personName(network, period.begunBy, lang),
    endedAt: period.endedAt,
  };
};

/** Oldest first. The one that runs has the dates that hold today, as they were changed on the page. */
export const readPeriods = async (asking: PeriodsReader) => {
  const { ports, actor, network } = asking;
  const stored = await ports.stores.periods.list();
  const all = stored.length > 0 ? stored : [firstPeriod(network.project)];
  const present = all.at(-1)?.number;
  const coming = await ports.stores.periods.coming();
  const standing = all.map((p) =>
    p.number === present && network.past === undefined
      ? { ...p, endedAt: null, project: network.project }
      : p,
  );
  return {
    periods: standing.map((p) => shown(asking, p)),
    shown: network.past ?? present ?? 1,
    coming: coming && {
      number: coming.number,
      name: coming.project.name,
      startsAt: coming.begunAt ?? ports.now(),
    },
    mayBegin: mayAtAll(actor, 'beginPeriod', network),
  };
};
