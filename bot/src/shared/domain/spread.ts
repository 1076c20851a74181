import type { OrganisationRole } from './network';

export const spreadWhats = ['event', 'publication', 'talk', 'material'] as const;
export type SpreadWhat = (typeof spreadWhats)[number];
/** `other`: an entry or a document that says no more than that results were spread. */
export const spreadSorts = [...spreadWhats, 'other'] as const;
export type SpreadSort = (typeof spreadSorts)[number];
/** How far it went: within the own house, in the network, or to everybody in the country. */
export const spreadScopes = ['own', 'network', 'national'] as const;
export type SpreadScope = (typeof spreadScopes)[number];
export const spreadLanguages = ['fi', 'sv', 'fiSv', 'en', 'other'] as const;
export type SpreadLanguage = (typeof spreadLanguages)[number];

/** What a line of the dissemination log holds beside what every own entry does (Liite 4, rivit 29, 49, 83, 106). */
export type Spread = {
  readonly what: SpreadWhat;
  readonly audience: string;
  /** About how many people it reached, where that is known. */
  readonly reach?: number;
  readonly language: SpreadLanguage;
  readonly scope: SpreadScope;
  /** The part of the operating model's template, and the pilot, that were told of. */
  readonly part?: string;
  readonly pilot?: string;
};

/** Whose duty a line counts for, by the role in which it is written. Line 29 reads the log of line 49. */
export const spreadDuties: Readonly<Record<OrganisationRole, string>> = {
  coordinator: 'coord-national-dissemination-of-results',
  themeLead: 'lead-disseminate-theme-results',
  developer: 'dev-spread-results',
};
export const nationalDuties: readonly string[] = [
  'coord-national-dissemination-of-results',
  'coord-national-spread-of-best-practices',
];
/** Every duty whose entries belong to the log. */
export const spreadObligations: readonly string[] = [
  ...new Set([...Object.values(spreadDuties), ...nationalDuties]),
];

/** An entry that belongs to the log; "ei koske" says that there was nothing to tell. */
export const isSpreadReport = (c: {
  readonly obligation: string;
  readonly organisation?: string;
  readonly withdrawn?: boolean;
  readonly notApplicable?: boolean;
}): boolean =>
  c.organisation !== undefined &&
  !c.withdrawn &&
  !c.notApplicable &&
  spreadObligations.includes(c.obligation);
