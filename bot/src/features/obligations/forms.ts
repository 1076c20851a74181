import type { formNames } from '../../shared/contract/explanation';
import type { Actor } from '../../shared/domain/actor';
import { countsReports, mayNotApply, measures } from '../../shared/domain/measures';
import { type Network, rolesOf } from '../../shared/domain/network';
import { eventTypesOf } from '../../shared/domain/outlook';
import { may } from '../../shared/domain/permission';
import type { Explained } from './explain-standing';

export type FormName = (typeof formNames)[number];

/** The doors at which what this duty lacks can be recorded, of those that the person may use. */
export const formsFor = (actor: Actor, network: Network, found: Explained): readonly FormName[] => {
  const { obligation, organisation, row, seats } = found;
  const measure = measures[obligation.id];
  const own = { organisation };
  const theirs = row.theme ? { theme: row.theme } : {};
  const reports =
    measure !== undefined &&
    countsReports(measure) &&
    may(actor, 'reportFact', network, own) &&
    rolesOf(network, organisation, actor.today).includes(obligation.role);
  const holds = measure !== undefined && eventTypesOf(measure).length > 0;
  const rule = measure?.rule;
  const can: Readonly<Record<FormName, boolean>> = {
    report: reports,
    document: reports,
    eventHeld: holds && may(actor, 'planEvent', network, theirs),
    groups: rule === 'divideGroups' && may(actor, 'recordThemeFact', network, theirs),
    handOff:
      obligation.id === 'lead-compile-theme-operating-model' &&
      may(actor, 'recordThemeFact', network, theirs),
    survey: JSON.stringify(measure ?? '').includes('"survey') && may(actor, 'closeSurvey', network),
    introduction:
      obligation.id === 'dev-attend-theme-kickoff' && may(actor, 'recordThemeFact', network, theirs),
    roundSeen:
      found.hasRound &&
      obligation.id === 'lead-monitor-organisation-level-development' &&
      may(actor, 'recordThemeFact', network, theirs),
    nothingNeeded: reports && mayNotApply(obligation.id),
    acceptRemote: seats.some((s) => s.state === 'awaits') && may(actor, 'setInterpretation', network),
    interpretation: may(actor, 'setInterpretation', network) && found.readings.length > 0,
  };
  return (Object.keys(can) as FormName[]).filter((name) => can[name]);
};
