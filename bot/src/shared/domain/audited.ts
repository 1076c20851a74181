import type { Instant } from './month';
import type { OrganisationId, PersonId } from './network';

/**
 * Acts that leave no fact behind, noted by themselves; what leaves one is read from it. No free text, and of people
 * only who did it.
 */
export const noted = [
  'networkImported',
  'importUndone',
  'channelTied',
  'organisationAdded',
  'organisationChanged',
  'organisationMerged',
  'mergerUndone',
  'leadsSet',
  'seatSet',
  'seatEnded',
  'personChanged',
  'taskGiven',
  'taskEnded',
  'taskTakenBack',
  'accountLinked',
  'accountUnlinked',
  'requestDismissed',
  'autoRelaySet',
  'personDataGiven',
  'personErased',
  'archiveMade',
  'retentionSet',
  'namesRemoved',
] as const;
export type Noted = (typeof noted)[number];

/** One line of the audit log, as it is stored: never changed. */
export type AuditNote = {
  readonly at: Instant;
  readonly by: PersonId | 'bot' | 'operator';
  readonly what: Noted;
  readonly organisation?: OrganisationId;
};
