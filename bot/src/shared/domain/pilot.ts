import type { OrganisationId } from './network';
import type { ThemeId } from './theme';

export type PilotId = string;
/** `2024-05`: the month that a round asks about. */
export type RoundId = string;

export const stages = ['notStarted', 'planned', 'running', 'finished', 'discontinued'] as const;
export type Stage = (typeof stages)[number];
/** Over, either way: it has no schedule and needs no further word. */
export const hasEnded = (stage: Stage): boolean => stage === 'finished' || stage === 'discontinued';
export const paces = ['onTrack', 'delayed', 'stuck'] as const;
export type Pace = (typeof paces)[number];

/** One answer to the check-in: what the form holds. Free text never carries personal data of students or staff. */
export type PilotAnswer = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly pilot: PilotId;
  readonly title: string;
  readonly stage: Stage;
  readonly pace?: Pace;
  readonly done?: string;
  readonly help: boolean;
  /** With what help is needed, for the lead to read. */
  readonly helpText?: string;
  readonly share: boolean;
  /** Feeds `dev-communicate-internally` (Liite 4, rivi 107). */
  readonly internal: boolean;
};
