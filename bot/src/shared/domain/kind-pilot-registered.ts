import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import type { Day } from './month';
import type { OrganisationId, PersonId } from './network';
import type { Pace, PilotId, Stage } from './pilot';
import type { ThemeId } from './theme';

export type PilotLink = { readonly title: string; readonly url: string };
/** Somebody who is to answer for the pilot and is not in Teams yet. */
export type OwnerContact = { readonly name: string; readonly email: string };

/** What the register holds of a pilot beside what its answers tell (Liite 4, rivi 102). */
export type PilotDetails = {
  /** The model that is tried. */
  readonly model?: string;
  /** What came of it, for others to learn from. */
  readonly results?: string;
  readonly starts?: Day;
  readonly ends?: Day;
  /** Who answers for it: somebody known, or somebody to be added. */
  readonly owner?: PersonId;
  readonly ownerContact?: OwnerContact;
  readonly links: readonly PilotLink[];
};

/** A pilot as its organisation enters it, at any time. */
export type PilotRegistered = PilotDetails & {
  readonly kind: 'pilotRegistered';
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly pilot: PilotId;
  readonly title: string;
  readonly stage: Stage;
  readonly pace?: Pace;
  readonly share: boolean;
  /** Out of the register: it was never a pilot, or stands there twice. What was answered stays as history. */
  readonly removed?: boolean;
};

/** Two organisations are brought together over a pilot that is shared: `from` wants to hear more (Liite 4, rivit 42, 73). */
export type PilotInterest = {
  readonly kind: 'pilotInterest';
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly pilot: PilotId;
  readonly from: OrganisationId;
  /** One of the two says that they are in touch. */
  readonly settled?: boolean;
};

export const pilotRegistered: FactKindOf<PilotRegistered> = {
  slot: (c) => [c.organisation, c.theme, c.pilot],
  subject: ofOrganisation,
  names: words('Pilotti rekisterissä', 'Pilotförsök i registret', 'Pilot in the register'),
  label: (c) => c.title,
  claims: ['stage', 'share'],
  takesBack: (c) => c.removed === true,
  personal: ['owner'],
  freeText: ['title', 'model', 'results', 'links', 'ownerContact'],
};

export const pilotInterest: FactKindOf<PilotInterest> = {
  slot: (c) => [c.organisation, c.theme, c.pilot, c.from],
  subject: ofOrganisation,
  names: words(
    'Pilotista haluttiin kuulla lisää',
    'Man ville höra mera om ett pilotförsök',
    'An organisation wanted to hear more about a pilot',
  ),
};
