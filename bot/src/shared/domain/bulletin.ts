import type { Bilingual } from './language';
import type { Instant } from './month';
import type { OrganisationId, PersonId } from './network';
import type { ThemeId } from './theme';

export type BulletinId = string;
export const bulletinTypes = ['bulletin', 'briefing', 'officeHours'] as const;
export type BulletinType = (typeof bulletinTypes)[number];
export const bulletinStates = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export type BulletinState = (typeof bulletinStates)[number];

export type Audience = {
  /** Yleinen: the whole network's channel. */
  readonly general: boolean;
  readonly themes: readonly ThemeId[];
};

/** What readers see; each published version is kept. */
export type BulletinText = {
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly link?: string;
};
export type BulletinVersion = BulletinText & {
  readonly version: number;
  readonly at: Instant;
  readonly by: PersonId;
  /** What was corrected, in the writer's words. */
  readonly correction?: string;
};

export type Bulletin = BulletinText & {
  readonly id: BulletinId;
  readonly type: BulletinType;
  readonly state: BulletinState;
  readonly audience: Audience;
  /** A lead writes to own themes; that triggers no duty to relay. */
  readonly from: 'coordinator' | 'lead';
  readonly organisation: OrganisationId;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly publishedAt?: Instant;
  readonly publishAt?: Instant;
  readonly versions: readonly BulletinVersion[];
};
