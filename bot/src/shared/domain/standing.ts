import type { Fact } from './fact';
import type { Bilingual } from './language';
import type { Day, Month } from './month';
import type { Network, OrganisationId, OrganisationRole } from './network';
import type { ThemeId } from './theme';

export const standings = [
  'notDue',
  'onTrack',
  'atRisk',
  'overdue',
  'fulfilled',
  'notApplicable',
  'noFreshInfo',
] as const;
export type Standing = (typeof standings)[number];

/** What a standing is computed from; nothing else may enter. */
export type Ledger = {
  readonly network: Network;
  /** Raw rows, history included. */
  readonly facts: readonly Fact[];
};

export type StandingQuestion = {
  readonly organisation: OrganisationId;
  readonly month: Month;
  /** The Helsinki day on which one asks; a past day is answered with what was recorded by its end. */
  readonly today: Day;
  /** Whose reading of the source a past day is told with; that day's own when left out. */
  readonly readings?: ReadingsOf;
};
export const readingsOf = ['then', 'now'] as const;
export type ReadingsOf = (typeof readingsOf)[number];

/** A piece of toteumatieto: what was counted, when it happened, who recorded it. */
export type Evidence = {
  readonly fact: string;
  readonly kind: Fact['content']['kind'];
  readonly day: Day;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Recorded only after its month had closed. */
  readonly late: boolean;
  readonly label: string;
  /** What it is about, in the languages that it was written in. */
  readonly title?: Bilingual;
  readonly url?: string;
  /** The day of the newest word that its link was looked at. */
  readonly linkChecked?: Day;
  readonly event?: string;
  readonly bulletin?: string;
  readonly round?: string;
};

/** Why a standing is what it is, beyond the counts: a key into the texts. */
export type Note =
  | 'quietMonth'
  | 'notMemberYet'
  | 'projectOver'
  | 'notMemberAnyMore'
  | 'notMemberNow'
  | 'notLeadYet'
  | 'startedMidMonth'
  | 'leadEnded'
  | 'passedOn'
  | 'notThen'
  | 'dividedInRegistry'
  | 'noneHeld'
  | 'notHeldYet'
  | 'remoteRefused'
  | 'noOkmEvent'
  | 'noWorkingGroups'
  | 'noBulletins'
  | 'introduced'
  | 'remoteAwaitsAcceptance'
  | 'disputed'
  | 'sourceUnclear'
  | 'readingEnds'
  | 'bestEffort'
  | 'reportedNotApplicable'
  | 'aboveMaximum'
  | 'plannedCovers'
  | 'nothingLogged'
  | 'oldPilotInfo';

export type StandingRow = {
  readonly obligation: string;
  readonly role: OrganisationRole;
  /** null where the obligation is not per theme. */
  readonly theme: ThemeId | null;
  /** What the row is about: `2024-05` for monthly ones, a phase's id, `project`. */
  readonly period: string;
  readonly standing: Standing;
  readonly done: number;
  /** null where no number is owed (ongoing, best effort). */
  readonly required: number | null;
  readonly evidence: readonly Evidence[];
  readonly needsConfirmation: boolean;
  readonly notes: readonly Note[];
  /** Last day to act, where there is one. */
  readonly due: Day | null;
  readonly parts: readonly PartStanding[];
};
export type PartStanding = {
  readonly part: string;
  readonly standing: Standing;
  readonly done: number;
  readonly required: number | null;
  readonly evidence: readonly Evidence[];
};
