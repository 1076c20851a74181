import type { EventId, EventPlan, Presence, RsvpAnswer } from './event';
import type { GuidelineGroup } from './guideline';
import { type Interpretation, interpretationSlot } from './interpretation';
import type { Bilingual } from './language';
import type { Day, Instant } from './month';
import type { OrganisationId, PersonId, Span } from './network';
import { oncePer } from './once';
import type { PilotAnswer, RoundId } from './pilot';
import type { ProjectEntry, RegistryEntry } from './registry-entry';
import type { SeriesId, SeriesPlan } from './series';
import type { ThemeId } from './theme';

/** Who recorded it: a person, the bot on somebody's behalf, or the import of earlier records. */
export type Recorder = PersonId | 'bot' | 'import';

/** Where a self-report or a document belongs: an obligation of an organisation, in a theme where it is per theme. */
export type Place = {
  readonly obligation: string;
  readonly part?: string;
  readonly organisation?: OrganisationId;
  readonly theme?: ThemeId;
};

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
      readonly kind: 'roundSeen';
      readonly round: RoundId;
      readonly theme: ThemeId;
      readonly organisation: OrganisationId;
    }
  | ({ readonly kind: 'pilotAnswered'; readonly round: RoundId } & PilotAnswer)
  | {
      readonly kind: 'helpClosed';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly pilot: string;
      /** The answer that asked for help. */
      readonly answer: string;
    }
  | {
      readonly kind: 'surveyClosed';
      readonly survey: 'start' | 'final';
      readonly asked: number;
      readonly answered: number;
    }
  | ({
      readonly kind: 'documentLinked';
      readonly url: string;
      readonly title: string;
      readonly withdrawn?: boolean;
      /** Withdrawn, because this other link was the right one. */
      readonly replacedBy?: string;
      /** The number of the word that this one corrects. */
      readonly corrects?: number;
    } & Place)
  | ({
      readonly kind: 'selfReported';
      readonly note: string;
      readonly url?: string;
      /** "Ei hankintoja": nothing is owed here, with the reason in the note. */
      readonly notApplicable?: boolean;
      /** The form's own id: two reports in a month are two facts, a double click is one. */
      readonly form: string;
      readonly withdrawn?: boolean;
      /** The number of the report that this one corrects. */
      readonly corrects?: number;
    } & Place)
  | {
      readonly kind: 'groupsDivided';
      readonly theme: ThemeId;
      readonly none: boolean;
      readonly note?: string;
      readonly url?: string;
    }
  | { readonly kind: 'partDelivered'; readonly theme: ThemeId; readonly url: string }
  | { readonly kind: 'introduced'; readonly organisation: OrganisationId; readonly theme: ThemeId }
  | {
      /** From when to when an organisation is in a theme; `before` is what stood until then. */
      readonly kind: 'membershipSet';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly spans: readonly Span[];
      readonly before: readonly Span[];
    }
  | ({ readonly kind: 'interpretationSet' } & Interpretation)
  /** An import changed what the registry says of an organisation: this stood before. */
  | {
      readonly kind: 'organisationImported';
      readonly organisation: OrganisationId;
      readonly before: RegistryEntry;
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

/** The row that a fact belongs to: who-and-what. Facts of one slot replace each other. */
export const slotOf = (c: FactContent): string => {
  switch (c.kind) {
    case 'eventPlanned':
    case 'eventCancelled':
    case 'remoteAccepted':
      return `${c.kind}~${c.event}`;
    case 'seriesPlanned':
    case 'seriesEnded':
      return `${c.kind}~${c.series}`;
    case 'eventHeld':
      return `${c.kind}~${c.event}~${c.sitting}`;
    case 'attended':
    case 'attendanceDisputed':
      return `${c.kind}~${c.event}~${c.sitting}~${c.organisation}`;
    case 'replied':
      return `${c.kind}~${c.event}~${c.person}`;
    case 'bulletinPublished':
      return `${c.kind}~${c.bulletin}`;
    case 'bulletinRelayed':
      return `${c.kind}~${c.bulletin}~${c.theme}`;
    case 'bulletinAcknowledged':
      return `${c.kind}~${c.bulletin}~${c.organisation}`;
    case 'guidelinePinned':
      return `${c.kind}~${c.guideline}`;
    case 'roundOpened':
    case 'roundClosed':
      return `${c.kind}~${c.round}`;
    case 'roundSeen':
      return `${c.kind}~${c.round}~${c.theme}~${c.organisation}`;
    case 'pilotAnswered':
      return `${c.kind}~${c.round}~${c.organisation}~${c.theme}~${c.pilot}`;
    case 'helpClosed':
      return `${c.kind}~${c.organisation}~${c.theme}~${c.pilot}~${c.answer}`;
    case 'surveyClosed':
      return `${c.kind}~${c.survey}`;
    case 'documentLinked':
      return `${c.kind}~${placeKey(c)}~${hashOf(c.url)}`;
    case 'selfReported':
      return `${c.kind}~${placeKey(c)}~${c.form}`;
    case 'groupsDivided':
    case 'partDelivered':
      return `${c.kind}~${c.theme}`;
    case 'introduced':
    case 'membershipSet':
      return `${c.kind}~${c.organisation}~${c.theme}`;
    case 'interpretationSet':
      return `${c.kind}~${interpretationSlot(c)}`;
    case 'organisationImported':
      return `${c.kind}~${c.organisation}`;
    case 'projectImported':
      return c.kind;
  }
};

const placeKey = (p: Place): string =>
  [p.obligation, p.part ?? '', p.organisation ?? '', p.theme ?? ''].join('~');

/** FNV-1a: short and stable; only tells links apart, guards nothing. */
const hashOf = (text: string): string => {
  let h = 0xcbf29ce484222325n;
  for (const char of text) h = BigInt.asUintN(64, (h ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return h.toString(36);
};

/** Padded, so that the order of ids within a slot is the order of its history. */
export const factId = (slot: string, number: number): string => `${slot}~${String(number).padStart(6, '0')}`;

/**
 * Whose facts these are: the partition. An organisation's page reads two of them, `project` and its own;
 * replies and acknowledgements are many and asked for one by one, so they stand apart.
 */
export const subjectOf = (c: FactContent): string => {
  switch (c.kind) {
    case 'replied':
      return `event~${c.event}`;
    case 'bulletinAcknowledged':
      return `bulletin~${c.bulletin}`;
    case 'attended':
    case 'attendanceDisputed':
    case 'pilotAnswered':
    case 'helpClosed':
    case 'introduced':
    case 'membershipSet':
      return `organisation~${c.organisation}`;
    case 'documentLinked':
    case 'selfReported':
      return c.organisation ? `organisation~${c.organisation}` : 'project';
    default:
      return 'project';
  }
};

export const isKind =
  <K extends FactKind>(...kinds: readonly K[]) =>
  (fact: Fact): fact is FactOf<K> =>
    (kinds as readonly FactKind[]).includes(fact.content.kind);

const latestOf = (facts: readonly Fact[], until?: Instant): readonly Fact[] => {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    if (until && fact.recordedAt >= until) continue;
    const known = latest.get(fact.slot);
    if (!known || known.number < fact.number) latest.set(fact.slot, fact);
  }
  return [...latest.values()];
};
const latestNow = oncePer((facts: readonly Fact[]) => latestOf(facts));

/** The facts in force: of each slot the latest, of those recorded up to `until` (an instant) when it is given. */
export const inForce = (facts: readonly Fact[], until?: Instant): readonly Fact[] =>
  until ? latestOf(facts, until) : latestNow(facts);
