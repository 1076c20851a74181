import type { Actor } from '../../shared/domain/actor';
import { eventTypesOf } from '../../shared/domain/counted-events';
import type { LogLine } from '../../shared/domain/explanation';
import { type PlainRecord, plainRecords } from '../../shared/domain/fact-kinds';
import {
  countsReports,
  mayNotApply,
  measures,
  partsTaking,
  recordsFor,
  takesOf,
} from '../../shared/domain/measures';
import { type Network, rolesOf } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import type { AnyForm } from '../../shared/domain/record-form';
import { isGap } from '../../shared/domain/report';
import { wordIn } from '../../shared/domain/word-in';
import type { Explained } from './explain-standing';

const mayReport = (actor: Actor, network: Network, { obligation, organisation }: Explained): boolean => {
  return (
    countsReports(obligation) &&
    may(actor, 'reportFact', network, { organisation }) &&
    rolesOf(network, organisation, actor.today).includes(obligation.role)
  );
};

/** Why something did not come about: its own people say, where something did not. */
const mayExplain = (actor: Actor, network: Network, { obligation, organisation }: Explained): boolean =>
  may(actor, 'reportFact', network, { organisation }) &&
  rolesOf(network, organisation, actor.today).includes(obligation.role);

const takesWords = (obligation: Explained['obligation']): boolean =>
  [takesOf(obligation), ...partsTaking(obligation).map((part) => takesOf(obligation, part))].includes('any');

/** The newest document whose link nobody has said to have looked at. */
export const uncheckedIn = ({ log }: Pick<Explained, 'log'>): LogLine | undefined =>
  log.find((line) => line.kind === 'documentLinked' && line.state === 'inForce' && !line.linkChecked);

const canFill = (actor: Actor, network: Network, found: Explained, form: AnyForm): boolean => {
  const { theme } = found.row;
  switch (form.of) {
    case 'place':
      return mayReport(actor, network, found);
    case 'document':
      return uncheckedIn(found) !== undefined && may(actor, form.act, network, found);
    case 'gap':
      return isGap(found.row) && mayExplain(actor, network, found);
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
  const kinds = recordsFor(found.obligation);
  return plainRecords.filter(
    ({ kind, form }) =>
      (form.of === 'gap' || form.of === 'document' || kinds.includes(kind)) &&
      canFill(actor, network, found, form),
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
    // A link alone has a form of its own.
    ...(reports && takesWords(obligation) ? ['report'] : []),
    ...recordsOpen(actor, network, found)
      // That a link was looked at is said on the document's own line.
      .filter(({ form }) => form.of !== 'document')
      .map(({ form }) => form.name),
    ...(Object.keys(others) as (keyof typeof others)[]).filter((name) => others[name]),
  ];
};
