import type { Fact, FactOf } from './fact';
import type { WorkingGroup } from './kind-groups-divided';
import { divisionKnown, type Known, told, toldByAll } from './known';
import { isIn, membersOf, type OrganisationId } from './network';
import { indicatorsOf, type PartState, partOfTheme } from './operating-model';
import { heldFacts, heldOf, isWithin, lastDayOf, type ReportLook } from './report-look';
import { isSpreadReport, nationalDuties, type SpreadSort } from './spread';
import type { ThemeId } from './theme';
import { groupsInRegistry, seatedIn } from './working-groups';

/** A measure's figures. Its words are its writer's and stand in the fact: what is frozen holds none of them. */
export type ReportIndicator = {
  readonly indicator: string;
  readonly fact: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
};
export type ReportSpread = {
  readonly entries: Readonly<Partial<Record<SpreadSort, number>>>;
  readonly national: number;
  /** About how many people were reached, by so many entries that tell it. */
  readonly reach: number;
  readonly reachTold: number;
};
export type ReportGroups = {
  readonly state: 'divided' | 'told' | 'none' | 'open';
  readonly groups: number;
  readonly organisations: number;
  /** Of these, with a named person (Liite 4, rivi 99). */
  readonly named: number;
};
export type ReportResults = {
  readonly model: PartState;
  readonly indicators: readonly ReportIndicator[];
  readonly spread: ReportSpread;
  readonly groups: ReportGroups;
};

/** One thing by which results were spread within the period (Liite 4, rivit 29, 49, 83, 106). */
export type SpreadEntry = {
  readonly fact: Fact;
  readonly what: SpreadSort;
  readonly national: boolean;
  readonly reach: number | null;
};
const toldOf = (fact: FactOf<'selfReported'> | FactOf<'documentLinked'>): SpreadEntry => {
  const spread = fact.content.kind === 'selfReported' ? fact.content.spread : undefined;
  return {
    fact,
    what: spread?.what ?? 'other',
    // Of before, or without more: national is what the coordination has entered under its national duties.
    national: spread ? spread.scope === 'national' : nationalDuties.includes(fact.content.obligation),
    reach: spread?.reach ?? null,
  };
};
/** What was written down and the dissemination events that were held; each once, though an event has several themes. */
export const spreadWithin = (look: ReportLook, theme?: ThemeId): readonly SpreadEntry[] => {
  const { known, scope } = look;
  const reports = [...toldByAll(known, 'selfReported'), ...toldByAll(known, 'documentLinked')].filter(
    (f) =>
      isSpreadReport(f.content) &&
      isWithin(f.day, scope) &&
      f.day <= scope.asOf &&
      (theme === undefined || f.content.theme === theme),
  );
  const events = heldFacts(look, heldOf(look, 'dissemination', theme));
  return [
    ...reports.map((f) => toldOf(f)),
    ...events.map((fact) => ({ fact, what: 'event' as const, national: false, reach: null })),
  ];
};

export const spreadFigures = (entries: readonly SpreadEntry[]): ReportSpread => {
  const reaches = entries.flatMap((e) => (e.reach === null ? [] : [e.reach]));
  return {
    entries: Object.fromEntries(
      [...Map.groupBy(entries, (e) => e.what)].map(([what, list]) => [what, list.length]),
    ),
    national: entries.filter((e) => e.national).length,
    reach: reaches.reduce((sum, one) => sum + one, 0),
    reachTold: reaches.length,
  };
};

const divisionIn = ({ known, scope }: ReportLook, theme: ThemeId) => {
  const day = lastDayOf(scope);
  const word = divisionKnown(known, theme, day);
  const listed = groupsInRegistry(known.network, theme, day);
  const groups: readonly WorkingGroup[] = word?.content.none ? [] : (word?.content.groups ?? listed);
  return { day, word, groups };
};

/** Members of the theme that sit in exactly one of its groups on the period's last day. */
export const groupedIn = (look: ReportLook, theme: ThemeId): readonly OrganisationId[] => {
  const { day, groups } = divisionIn(look, theme);
  return membersOf(look.known.network, theme, day).filter((o) => seatedIn(groups, [o]) === 1);
};
/** Those of them that have named who sits there, on the page or in the registry's files. */
export const namedIn = (look: ReportLook, theme: ThemeId): readonly OrganisationId[] => {
  const { known, scope } = look;
  const day = lastDayOf(scope);
  return groupedIn(look, theme).filter((organisation) => {
    const word = told(known, 'groupSeatNamed', organisation).find((f) => f.content.theme === theme);
    if (word) return word.content.person !== undefined && word.day <= day;
    return known.network.seats.some(
      (s) => s.organisation === organisation && s.theme === theme && isIn(s, day) && s.person !== undefined,
    );
  });
};

const groupsOf = (look: ReportLook, theme: ThemeId): ReportGroups => {
  const { word, groups } = divisionIn(look, theme);
  const state = groups.length > 0 ? 'divided' : word?.content.none ? 'none' : word ? 'told' : 'open';
  return {
    state,
    groups: groups.length,
    organisations: groupedIn(look, theme).length,
    named: namedIn(look, theme).length,
  };
};

export const modelFacts = (known: Known): readonly Fact[] =>
  (['modelDrafted', 'partDelivered', 'partSettled'] as const).flatMap((kind) => toldByAll(known, kind));

/** What a theme has to show for itself as of the report's day. */
export const resultsOf = (look: ReportLook, theme: ThemeId): ReportResults => ({
  model: partOfTheme(modelFacts(look.known), theme).state,
  indicators: indicatorsOf(toldByAll(look.known, 'indicatorSet'), theme).map(({ id, content: c }) => ({
    indicator: c.indicator,
    fact: id,
    baseline: c.baseline,
    target: c.target,
    actual: c.actual,
  })),
  spread: spreadFigures(spreadWithin(look, theme)),
  groups: groupsOf(look, theme),
});
