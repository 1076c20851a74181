import type { DutyWording } from './duty-wording';
import type { Language } from './language';
import type { Day, Instant } from './month';
import { type ThemeId, themeIds } from './theme';

export type OrganisationId = string;
export type PersonId = string;

export const organisationRoles = ['coordinator', 'themeLead', 'developer'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

export const personRoles = [
  'coordinator',
  'communications',
  'lead',
  'contact',
  'pilotOwner',
  'observer',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** A row of time: from its first day to its last, both counted; no `until` means still going on. */
export type Span = { readonly from: Day; readonly until?: Day };

export type Organisation = {
  readonly id: OrganisationId;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly language: Language;
  readonly joined: Day;
  /** Last day in the network. */
  readonly left?: Day;
  /** S23: history stays under the old name, duties go on under this one. */
  readonly mergedInto?: OrganisationId;
  /** DOMAIN.md A3: the applicant; exactly one organisation. */
  readonly isCoordinator: boolean;
};

/** Many to many with a share: two organisations may lead one theme by halves (DOMAIN.md 0.1). */
export type Leadership = Span & {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  /** Percent of the theme's lead, 1–100. */
  readonly share: number;
};

export type Membership = Span & { readonly organisation: OrganisationId; readonly theme: ThemeId };

/** One named person per organisation in a theme's small group, and a deputy (A16). */
export type GroupSeat = Span & {
  readonly theme: ThemeId;
  readonly group: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly organisation: OrganisationId;
  readonly person?: PersonId;
  readonly deputy?: PersonId;
  /** When it was said on the registry's page; a file says no moment. */
  readonly said?: Instant;
};

/** What a person is, for which organisation and, where it matters, in which theme. */
export type Assignment = Span & {
  readonly organisation: OrganisationId;
  readonly role: PersonRole;
  readonly theme?: ThemeId;
  readonly deputy: boolean;
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly assignments: readonly Assignment[];
  /** Accounts in the host tenant, bound at the first meeting; two for a person invited twice (S13). */
  readonly accounts: readonly BoundAccount[];
  /** The day the person left the network or the team. */
  readonly left?: Day;
  /** The organisation that a person with several last chose to act for (S12). */
  readonly chosen?: OrganisationId;
};
export type Account = { readonly objectId: string; readonly tenantId: string };
/** `linkedBy`: an administrator said that this account is the person's too; without it the roster's address did. */
export type BoundAccount = Account & { readonly linkedBy?: PersonId; readonly linkedAt?: Instant };
export const isSameAccount = (a: Account, b: Account): boolean =>
  a.objectId === b.objectId && a.tenantId === b.tenantId;
export const personOfAccount = (network: Network, account: Account): Person | undefined =>
  network.people.find((p) => p.accounts.some((a) => isSameAccount(a, account)));

export const phaseIds = ['launch', 'development', 'piloting', 'closing'] as const;
export type Phase = {
  readonly id: (typeof phaseIds)[number];
  readonly from: Day;
  readonly until: Day;
};

/** One round of the project: dates are configuration, never code (DOMAIN.md 3.3, A28). */
export type Project = {
  readonly name: string;
  readonly starts: Day;
  readonly ends: Day;
  readonly phases: readonly Phase[];
  /** Calendar months without duties, 1–12; July by default (DOMAIN.md 2.1). */
  readonly quietMonths: readonly number[];
  /** The version of the source document, of a period that has its own; else Liite 4 of 24.10.2023 (A34). */
  readonly source?: { readonly title: string; readonly day: Day };
  /** Duties of the catalogue that this period does not have. */
  readonly without?: readonly string[];
  /** Its duties in the words of its own source document; without them as Liite 4 of 24.10.2023 words them. */
  readonly duties?: readonly DutyWording[];
};

/** Nothing of the project's was before this day: its launch may have begun before the round itself (A6). */
export const beginOf = ({ starts, phases }: Project): Day =>
  [starts, ...phases.map((p) => p.from)].reduce((a, b) => (b < a ? b : a));

export type Network = {
  readonly project: Project;
  readonly organisations: readonly Organisation[];
  readonly leaderships: readonly Leadership[];
  readonly memberships: readonly Membership[];
  readonly seats: readonly GroupSeat[];
  readonly people: readonly Person[];
  /** The number of a period that is over: it is read, and nothing is written. */
  readonly past?: number;
};

/** Not left by that day. */
export const isHere = ({ left }: Person, day: Day): boolean => !left || left > day;

export const isIn = (span: Span, day: Day): boolean => span.from <= day && (!span.until || day <= span.until);

export const themesOf = (network: Network, organisation: OrganisationId, day: Day): readonly ThemeId[] =>
  network.memberships.filter((m) => m.organisation === organisation && isIn(m, day)).map((m) => m.theme);

export const themesLedBy = (network: Network, organisation: OrganisationId, day: Day): readonly ThemeId[] =>
  network.leaderships.filter((l) => l.organisation === organisation && isIn(l, day)).map((l) => l.theme);

export const leadsOf = (network: Network, theme: ThemeId, day: Day): readonly OrganisationId[] =>
  network.leaderships.filter((l) => l.theme === theme && isIn(l, day)).map((l) => l.organisation);

export const membersOf = (network: Network, theme: ThemeId, day: Day): readonly OrganisationId[] =>
  network.memberships.filter((m) => m.theme === theme && isIn(m, day)).map((m) => m.organisation);

/** Themes that somebody leads or is in on a day. */
export const themesIn = (network: Network, day: Day): readonly ThemeId[] => {
  const rows = [...network.leaderships, ...network.memberships];
  return themeIds.filter((theme) => rows.some((r) => r.theme === theme && isIn(r, day)));
};

export const organisationById = (network: Network, id: OrganisationId): Organisation | undefined =>
  network.organisations.find((o) => o.id === id);

export const personById = (network: Network, id: PersonId): Person | undefined =>
  network.people.find((p) => p.id === id);

export const organisationsOn = (network: Network, day: Day): readonly Organisation[] =>
  network.organisations.filter((o) => o.joined <= day && (!o.left || day <= o.left));

/** The roles of an organisation are a set: the coordinator may lead and develop too (A33). */
export const rolesOf = (
  network: Network,
  organisation: OrganisationId,
  day: Day,
): readonly OrganisationRole[] => {
  const found = organisationById(network, organisation);
  return organisationRoles.filter((role) => {
    if (role === 'coordinator') return found?.isCoordinator === true;
    if (role === 'themeLead') return themesLedBy(network, organisation, day).length > 0;
    return themesOf(network, organisation, day).length > 0;
  });
};
