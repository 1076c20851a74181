import type { Recorder } from './fact';
import type { Bilingual } from './language';
import type { Instant } from './month';
import type { OrganisationId, PersonId } from './network';
import type { ThemeId } from './theme';

export type BulletinId = string;
export const bulletinTypes = ['bulletin', 'briefing', 'officeHours'] as const;
export type BulletinType = (typeof bulletinTypes)[number];
export const bulletinStates = [
  'draft',
  'awaitsApproval',
  'scheduled',
  'published',
  'withdrawn',
  'discarded',
] as const;
export type BulletinState = (typeof bulletinStates)[number];

/** The languages that a bulletin is written in. */
export const writtenLanguages = ['fi', 'sv'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

export type Audience = {
  /** Yleinen: the whole network's channel. */
  readonly general: boolean;
  readonly themes: readonly ThemeId[];
  /** The leads' own channel, or each lead personally where there is none. */
  readonly leads: boolean;
  /** The contact persons of these, personally; a theme's channel covers whom the bot cannot reach. */
  readonly organisations: readonly OrganisationId[];
};

/** An https address, and what is said of it to those who cannot see it. */
export type BulletinImage = { readonly url: string; readonly alt: Bilingual };
export type Attachment = { readonly name: string; readonly url: string };

/** What readers see; each published version is kept. */
export type BulletinText = {
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly link?: string;
  readonly image?: BulletinImage;
  readonly attachments?: readonly Attachment[];
};
export type BulletinVersion = BulletinText & {
  readonly version: number;
  readonly at: Instant;
  readonly by: PersonId;
  /** What was corrected, in the writer's words. */
  readonly correction?: Bilingual;
  /** Attention was drawn to it in each thread. */
  readonly significant?: boolean;
  /** The language that came later (S4); nothing was corrected. */
  readonly adds?: WrittenLanguage;
};

/** So many characters of each a draft keeps, publishable or not: what a row of storage takes in two languages. */
export const mostKept = { title: 1_000, body: 30_000, alt: 300, address: 2_000, name: 200 } as const;

/** What a draft holds: anything its writer has typed, right or wrong. */
export type BulletinContent = BulletinText & { readonly type: BulletinType; readonly audience: Audience };

export const bulletinSteps = [
  'approvalAsked',
  'approvalOff',
  'approved',
  'returned',
  'scheduled',
  'cancelled',
  'stopped',
  'published',
  'corrected',
  'languageAdded',
  'withdrawn',
] as const;
/**
 * Who did what with it, in order; kept for the archive. `bot`: nobody pressed, the time had come. `approvalOff`: it
 * needed nobody's approval, and this is who had switched that off, and when.
 */
export type BulletinStep = {
  readonly step: (typeof bulletinSteps)[number];
  readonly at: Instant;
  readonly by: Recorder;
  readonly note?: string;
};

export type LeadRelay = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly version: number;
  readonly organisation?: OrganisationId;
  /** Own lines above the text. */
  readonly lines?: string;
};
export type Bulletin = BulletinContent & {
  readonly id: BulletinId;
  readonly state: BulletinState;
  /** A lead writes to own themes; that triggers no duty to relay. */
  readonly from: 'coordinator' | 'lead';
  readonly organisation: OrganisationId;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  /** Counts the times the draft was saved: two windows never write over each other unseen. */
  readonly revision: number;
  readonly savedAt: Instant;
  /** Who saved it last, where it is written together. */
  readonly savedBy?: PersonId;
  /** Others of the coordination write on this draft, too. */
  readonly isShared?: boolean;
  /** Those of them who have: none of them approves it. */
  readonly writers?: readonly PersonId[];
  /** When each had the open draft before them last. */
  readonly here?: Readonly<Record<PersonId, Instant>>;
  /** The writer has said that a missing language comes later. */
  readonly languageFollows?: boolean;
  readonly publishAt?: Instant;
  readonly publishedAt?: Instant;
  /** Themes whose lead was asked to relay it when it went out; to the others the bot does. */
  readonly leadRelays?: readonly ThemeId[];
  /** Which of them have pressed, once each; on record as relayed it is when it stands in the channel. */
  readonly relays?: Readonly<Partial<Record<ThemeId, LeadRelay>>>;
  readonly withdrawal?: { readonly at: Instant; readonly by: PersonId; readonly reason: Bilingual };
  readonly versions: readonly BulletinVersion[];
  readonly log: readonly BulletinStep[];
};

/** Everybody whose words it may hold: who began it, and who wrote on it. */
export const writersOf = (b: Pick<Bulletin, 'createdBy' | 'writers'>): readonly PersonId[] => [
  b.createdBy,
  ...(b.writers ?? []),
];

/** The languages in which both title and text are there. */
export const languagesIn = ({
  title,
  body,
}: Pick<BulletinText, 'title' | 'body'>): readonly WrittenLanguage[] =>
  writtenLanguages.filter((lang) => title[lang]?.trim() && body[lang]?.trim());
export const missingLanguages = (text: BulletinText): readonly WrittenLanguage[] =>
  writtenLanguages.filter((lang) => !languagesIn(text).includes(lang));

/** http(s) only: nothing else becomes a link or an image. */
export const isWebLink = (text: string): boolean => /^https?:\/\/[^\s/?#<>"]+[^\s<>"]*$/iu.test(text);
