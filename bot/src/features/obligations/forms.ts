import type { Actor } from '../../shared/domain/actor';
import { type PlainRecord, plainRecords } from '../../shared/domain/fact-kinds';
import { countsReports, mayNotApply, measures, recordsFor } from '../../shared/domain/measures';
import { type Network, rolesOf } from '../../shared/domain/network';
import { eventTypesOf } from '../../shared/domain/outlook';
import { may } from '../../shared/domain/permission';
import type { AnyForm } from '../../shared/domain/record-form';
import { wordIn } from '../../shared/domain/word-in';
import type { Explained } from './explain-standing';

const mayReport = (actor: Actor, network: Network, { obligation, organisation }: Explained): boolean => {
  const measure = wordIn(measures, obligation.id);
  return (
    measure !== undefined &&
    countsReports(measure) &&
    may(actor, 'reportFact', network, { organisation }) &&
    rolesOf(network, organisation, actor.today).includes(obligation.role)
  );
};

const canFill = (actor: Actor, network: Network, found: Explained, form: AnyForm): boolean => {
  const { theme } = found.row;
  switch (form.of) {
    case 'place':
      return mayReport(actor, network, found);
    case 'project':
      return may(actor, form.act, network);
    case 'roundOfTheme':
      return found.hasRound && theme !== null && may(actor, form.act, network, { theme });
    default:
      return theme !== null && may(actor, form.act, network, { theme });
  }
};

/** The plain records that fulfil this duty and that the person may make. */
export const recordsOpen = (actor: Actor, network: Network, found: Explained): readonly PlainRecord[] => {
  const measure = wordIn(measures, found.obligation.id);
  const kinds = measure ? recordsFor(measure) : [];
  return plainRecords.filter(
    ({ kind, form }) => kinds.includes(kind) && canFill(actor, network, found, form),
  );
};

/** The doors at which what this duty lacks can be recorded, of those that the person may use. */
export const formsFor = (actor: Actor, network: Network, found: Explained): readonly string[] => {
  const { obligation, row, seats } = found;
  const measure = wordIn(measures, obligation.id);
  const theirs = row.theme ? { theme: row.theme } : {};
  const reports = mayReport(actor, network, found);
  const holds = measure !== undefined && eventTypesOf(measure).length > 0;
  const reads = may(actor, 'setInterpretation', network);
  const others = {
    eventHeld: holds && may(actor, 'planEvent', network, theirs),
    nothingNeeded: reports && mayNotApply(obligation.id),
    acceptRemote: seats.some((s) => s.state === 'awaits') && reads,
    interpretation: reads && found.readings.length > 0,
  };
  return [
    ...(reports ? ['report'] : []),
    ...recordsOpen(actor, network, found).map(({ form }) => form.name),
    ...(Object.keys(others) as (keyof typeof others)[]).filter((name) => others[name]),
  ];
};
