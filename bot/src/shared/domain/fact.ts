import type { EventId, EventPlan, Presence, RsvpAnswer } from './event';
import { oncePerPart } from './fact-lists';
import type { GuidelineGroup } from './guideline';
import type { Interpretation } from './interpretation';
import type { GapExplained } from './kind-gap-explained';
import type { GroupSeatNamed } from './kind-group-seat';
import type { GroupsDivided } from './kind-groups-divided';
import type { Introduced } from './kind-introduced';
import type { LinkChecked } from './kind-link-checked';
import type { OrganisationTraits } from './kind-organisation-traits';
import type { PartDelivered } from './kind-part-delivered';
import type { PilotInterest, PilotRegistered } from './kind-pilot-registered';
import type { PlatformKept } from './kind-platform-kept';
import type { RoundSeen } from './kind-round-seen';
import type { SurveyClosed } from './kind-survey-closed';
import type { DocumentLinked, SelfReported } from './kinds-of-evidence';
import type {
  IndicatorSet,
  ModelDrafted,
  ModelPublished,
  ModelTemplate,
  PartSettled,
} from './kinds-of-model';
import type { Bilingual } from './language';
import type { Day, Instant } from './month';
import type { OrganisationId, PersonId, Span } from './network';
import { oncePer, oncePerQuestion } from './once';
import type { PilotAnswer, RoundId } from './pilot';
import type { ProjectEntry, RegistryEntry } from './registry-entry';
import type { SeriesId, SeriesPlan } from './series';
import type { SurveyAnswered, SurveyOpened } from './survey';
import type { ThemeId } from './theme';

/** Who recorded it: a person, the bot on somebody's behalf, or the import of earlier records. */
export type Recorder = PersonId | 'bot' | 'import';

/**
 * What happened, one row each. A standing is computed from these and from nothing else. A fact is never
 * edited: a later one in the same slot (see `slotOf`) takes its place, and the earlier stays as history.
 */
export type FactContent =
  | ({ readonly kind: 'eventPlanned' } & EventPlan)
  | ({ readonly kind: 'seriesPlanned' } & SeriesPlan)
  | {
      /** From this day on there are no more of it; those before stand. */
      readonly kind: 'seriesEnded';
      readonly series: SeriesId;
      readonly from: Day;
      readonly reason: string;
    }
  | { readonly kind: 'eventCancelled'; readonly event: EventId; readonly reason: string }
  | { readonly kind: 'eventHeld'; readonly event: EventId; readonly sitting: number; readonly held: boolean }
  | { readonly kind: 'remoteAccepted'; readonly event: EventId; readonly accepted: boolean }
  | {
      readonly kind: 'attended';
      readonly event: EventId;
      readonly sitting: number;
      readonly organisation: OrganisationId;
      readonly presence: Presence;
      /** By whom it is known: a person of the registry. */
      readonly person?: PersonId;
      /** Somebody of its management took part (Liite 4, rivi 28). */
      readonly management?: boolean;
      /** The mark was taken back: nothing is said of the organisation any more. */
      readonly withdrawn?: boolean;
    }
  | {
      /** "Olimme paikalla" (S27): open until the lead says yes or no. */
      readonly kind: 'attendanceDisputed';
      readonly event: EventId;
      readonly sitting: number;
      readonly organisation: OrganisationId;
      readonly state: 'open' | 'confirmed' | 'declined';
    }
  | {
      readonly kind: 'replied';
      readonly event: EventId;
      readonly version: number;
      readonly person: PersonId;
      readonly answer: RsvpAnswer;
    }
  | {
      readonly kind: 'bulletinPublished';
      readonly bulletin: string;
      readonly version: number;
      /** Themes that it is aimed at. */
      readonly themes: readonly ThemeId[];
      /** A lead's own bulletin to its theme triggers no duty to relay. */
      readonly by: 'coordinator' | 'lead';
      readonly type: 'bulletin' | 'briefing' | 'officeHours';
      readonly title: Bilingual;
      /** Nobody needs to relay it any more. */
      readonly withdrawn?: boolean;
    }
  | {
      readonly kind: 'bulletinRelayed';
      readonly bulletin: string;
      readonly theme: ThemeId;
      readonly version: number;
      readonly by: 'bot' | 'lead';
      /** For whom the lead acted, and the own lines above the text. */
      readonly organisation?: OrganisationId;
      readonly lines?: string;
      /** False: it did not arrive in the channel, so that nothing was relayed. */
      readonly posted?: boolean;
    }
  | {
      readonly kind: 'bulletinAcknowledged';
      readonly bulletin: string;
      readonly organisation: OrganisationId;
      readonly acknowledged: boolean;
    }
  | {
      /** On the page "Ohjeet": a link, or a published bulletin. */
      readonly kind: 'guidelinePinned';
      readonly guideline: string;
      readonly group: GuidelineGroup;
      readonly title: Bilingual;
      readonly url?: string;
      readonly bulletin?: string;
      readonly pinned: boolean;
    }
  | {
      readonly kind: 'roundOpened';
      readonly round: RoundId;
      readonly opensAt: Instant;
      readonly closesAt: Instant;
    }
  | { readonly kind: 'roundClosed'; readonly round: RoundId }
  | {
      /** Late answers taken into a theme's figures: with each the round has its next version. */
      readonly kind: 'roundAccepted';
      readonly round: RoundId;
      readonly theme: ThemeId;
      readonly answers: readonly string[];
    }
  | {
      /** A person's word that these figures are the theme's: they stand from here on, and observers see them. */
      readonly kind: 'roundApproved';
      readonly round: RoundId;
      readonly theme: ThemeId;
      readonly version: number;
    }
  | RoundSeen
  | ({
      readonly kind: 'pilotAnswered';
      readonly round: RoundId;
      /** Taken back: nothing was said of the pilot in this round. */
      readonly withdrawn?: boolean;
    } & PilotAnswer)
  | {
      readonly kind: 'helpClosed';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly pilot: string;
      /** The answer that asked for help. */
      readonly answer: string;
    }
  | {
      readonly kind: 'helpAnswered';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly pilot: string;
      /** The answer that opened the request. */
      readonly answer: string;
      readonly author: PersonId;
      readonly text: string;
      /** For whom a colleague of the theme writes; without it the lead has answered. */
      readonly from?: OrganisationId;
    }
  | {
      /** The theme's others are asked too: whoever asked for help lets it be shared. */
      readonly kind: 'othersAsked';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly pilot: string;
      readonly answer: string;
    }
  | PilotRegistered
  | PilotInterest
  | SurveyOpened
  | SurveyAnswered
  | SurveyClosed
  | DocumentLinked
  | LinkChecked
  | SelfReported
  | GapExplained
  | GroupsDivided
  | GroupSeatNamed
  | OrganisationTraits
  | PartDelivered
  | ModelTemplate
  | ModelDrafted
  | PartSettled
  | ModelPublished
  | IndicatorSet
  | PlatformKept
  | Introduced
  | {
      /** From when to when an organisation is in a theme; `before` is what stood until then. */
      readonly kind: 'membershipSet';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly spans: readonly Span[];
      readonly before: readonly Span[];
    }
  | ({ readonly kind: 'interpretationSet' } & Interpretation)
  /** An import changed what the registry says of an organisation, or somebody did by hand: this stood before. */
  | {
      readonly kind: 'organisationImported';
      readonly organisation: OrganisationId;
      readonly before: RegistryEntry;
      readonly byHand?: true;
    }
  /** An import changed the project's dates: these stood before. */
  | { readonly kind: 'projectImported'; readonly before: ProjectEntry };

export type FactKind = FactContent['kind'];
export type ContentOf<K extends FactKind> = Extract<FactContent, { kind: K }>;

export type Fact<C extends FactContent = FactContent> = {
  /** Unique: the slot and the number within it. */
  readonly id: string;
  readonly slot: string;
  /** 1, 2, 3 …: the highest in a slot is the one in force. */
  readonly number: number;
  readonly content: C;
  /** The day (in Helsinki) that the fact is about. */
  readonly day: Day;
  readonly recordedAt: Instant;
  readonly recordedBy: Recorder;
};
export type FactOf<K extends FactKind> = Fact<ContentOf<K>>;

/** Padded, so that the order of ids within a slot is the order of its history. */
export const factId = (slot: string, number: number): string => `${slot}~${String(number).padStart(6, '0')}`;

export const isKind =
  <K extends FactKind>(...kinds: readonly K[]) =>
  (fact: Fact): fact is FactOf<K> =>
    (kinds as readonly FactKind[]).includes(fact.content.kind);

const byKind = oncePer((facts: readonly Fact[]) => Map.groupBy(facts, (fact) => fact.content.kind));
const choices = new Map<FactKind, (facts: readonly Fact[]) => readonly Fact[]>();
/** Of a list the facts of one kind, in its order: it is looked through once, however many ask. */
export const ofKind = <K extends FactKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] => {
  const choose = choices.get(kind) ?? oncePerPart((part) => byKind(part).get(kind) ?? []);
  choices.set(kind, choose);
  return choose(facts) as readonly FactOf<K>[];
};

const latestOf = (facts: readonly Fact[], until?: Instant): readonly Fact[] => {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    if (until && fact.recordedAt >= until) continue;
    const known = latest.get(fact.slot);
    if (!known || known.number < fact.number) latest.set(fact.slot, fact);
  }
  return [...latest.values()];
};
const latestNow = oncePerPart((facts) => latestOf(facts));
/** Of one list the same few instants are asked for again and again: when the last rounds closed. */
const latestThen = oncePerQuestion<readonly Fact[], readonly Fact[]>(3);

/** The facts in force: of each slot the latest, of those recorded up to `until` (an instant) when it is given. */
export const inForce = (facts: readonly Fact[], until?: Instant): readonly Fact[] =>
  until ? latestThen(facts, until, () => latestOf(facts, until)) : latestNow(facts);
