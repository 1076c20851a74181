import type { EventType } from './event';
import type { FactKind } from './fact';
import { isFactKind } from './fact-kinds';
import type { Obligation } from './obligation';
import { wordIn } from './word-in';

/** What counts towards a duty, besides a self-report and a document that name it. */
export type Source =
  /** `days`: a training counts for its theme once so many of its days have been held. */
  | { readonly held: readonly EventType[]; readonly joint?: boolean; readonly days?: number }
  | { readonly attended: readonly EventType[] }
  /** In the calendar with its place or its link, and so with its invitation and its replies. */
  | { readonly arranged: readonly EventType[] }
  /** With its agenda before, or its memo after it. */
  | { readonly prepared: readonly EventType[] }
  /** Where somebody of the management took part. */
  | { readonly managed: readonly EventType[] }
  | { readonly bulletin: 'coordinator' | 'lead' }
  | {
      readonly fact:
        | 'roundApproved'
        | 'pilotShared'
        | 'pilotInterest'
        | 'roundSeen'
        | 'partDelivered'
        | 'modelPublished'
        | 'spreadNationally'
        | 'platformKept'
        | 'toldInternally'
        | 'guidelinePinned';
    }
  | { readonly survey: 'start' | 'final' };

/** Something that must be on record by a phase's end: once, or once for every theme. */
export type Need = {
  readonly counts?: readonly Source[];
  /** Self-reports and documents: with a link only, where the source asks for a document; none when left out. */
  readonly reports?: 'any' | 'linked';
  /** One log serves both of two near-duplicate lines of the source. */
  readonly sharesLogWith?: string;
  readonly perTheme?: true;
};

/** How a duty is measured; the numbers (min, max, phase) stand in the catalogue. */
export type Measure =
  /** `ifAttended`: meetings that count only if the lead was there (A7). */
  | {
      readonly rule: 'hold';
      readonly events: readonly EventType[];
      readonly ifAttended?: readonly EventType[];
    }
  /** `also`: counts for those who went, and is asked of nobody (A7). */
  | { readonly rule: 'attend'; readonly events: readonly EventType[]; readonly also?: readonly EventType[] }
  | { readonly rule: 'holdOnce'; readonly events: readonly EventType[]; readonly days?: number }
  | {
      readonly rule: 'attendOnce';
      readonly events: readonly EventType[];
      readonly days?: number;
      /** Only the very first of them (A6). */
      readonly first?: true;
      /** An introduction makes up for it (S22). */
      readonly orIntroduced?: true;
    }
  | { readonly rule: 'phase'; readonly needs: readonly Need[]; readonly mayNotApply?: true }
  | {
      readonly rule: 'ongoing';
      readonly counts: readonly Source[];
      /** A part that is looked at as often as the whole. */
      readonly reviewedAsWhole?: true;
      /** What was announced is to be held: hours that nobody marked are a risk. */
      readonly announced?: readonly EventType[];
    }
  | { readonly rule: 'bestEffort'; readonly counts: readonly Source[] }
  | { readonly rule: 'lifeSigns' }
  | { readonly rule: 'relay' }
  | { readonly rule: 'okmEvents' }
  | { readonly rule: 'divideGroups' }
  | { readonly rule: 'groupSeat' }
  | { readonly rule: 'pilot' }
  | { readonly rule: 'parts'; readonly parts: Readonly<Record<string, Measure>> };

export type MeasureOf<R extends Measure['rule']> = Extract<Measure, { readonly rule: R }>;

const held = (...events: readonly EventType[]): Source => ({ held: events });
const jointEvent: Source = {
  held: ['themeMeeting', 'coffee', 'training', 'workingGroup', 'dissemination'],
  joint: true,
};
const none: readonly Source[] = [];
const document: Measure = { rule: 'phase', needs: [{ reports: 'linked' }] };

/** One row per duty of Liite 4; the comment names its line. A test holds this table against the catalogue. */
export const measures: Readonly<Record<string, Measure>> = {
  // rivi 25
  'coord-lead-and-administer-project': {
    rule: 'parts',
    parts: {
      'steering-group-meetings': { rule: 'ongoing', counts: [held('steeringGroup')] },
      'project-group-coordination': { rule: 'hold', events: ['projectGroup'] },
      'support-theme-leads': { rule: 'ongoing', counts: none },
    },
  },
  // rivi 26
  'coord-internal-and-external-communications': {
    rule: 'parts',
    parts: {
      'project-briefing': {
        rule: 'ongoing',
        counts: [held('briefing'), { bulletin: 'coordinator' }],
        reviewedAsWhole: true,
      },
      'project-manager-office-hours': {
        rule: 'ongoing',
        counts: [held('officeHours')],
        announced: ['officeHours'],
      },
      'external-communications': { rule: 'ongoing', counts: none },
    },
  },
  // rivi 27
  'coord-leadership-training-programmes': {
    rule: 'parts',
    parts: {
      'tender-trainers': document,
      'training-arrangements-by-themes': {
        rule: 'phase',
        needs: [{ counts: [{ held: ['training'], days: 2 }], perTheme: true }],
      },
    },
  },
  // rivi 28
  'coord-ensure-management-competence': {
    rule: 'ongoing',
    counts: [
      { survey: 'start' },
      { survey: 'final' },
      held('training'),
      { managed: ['training', 'seminarKickoff', 'seminarInterim', 'seminarFinal'] },
    ],
  },
  // rivi 29
  'coord-national-spread-of-best-practices': {
    rule: 'phase',
    needs: [
      {
        counts: [held('dissemination'), { fact: 'spreadNationally' }],
        reports: 'any',
        sharesLogWith: 'coord-national-dissemination-of-results',
      },
    ],
  },
  // rivi 30
  'coord-engage-network': { rule: 'lifeSigns' },
  // rivi 31
  'coord-monitor-evaluate-document': { rule: 'ongoing', counts: [{ fact: 'roundApproved' }] },
  // rivi 32
  'coord-cooperate-with-other-strategy-projects': { rule: 'ongoing', counts: [held('strategyProject')] },
  // rivi 36
  'coord-prepare-steering-and-project-groups': {
    rule: 'ongoing',
    counts: [held('steeringGroup', 'projectGroup'), { prepared: ['steeringGroup', 'projectGroup'] }],
  },
  // rivi 37
  'coord-kickoff-and-interim-seminars': {
    rule: 'parts',
    parts: {
      'kick-off-seminar': { rule: 'holdOnce', events: ['seminarKickoff'] },
      'interim-seminar': { rule: 'holdOnce', events: ['seminarInterim'] },
    },
  },
  // rivi 38
  'coord-final-survey-and-seminar': {
    rule: 'parts',
    parts: {
      'final-survey': { rule: 'phase', needs: [{ counts: [{ survey: 'final' }] }] },
      'final-seminar': { rule: 'holdOnce', events: ['seminarFinal'] },
    },
  },
  // rivi 39
  'coord-survey-joint-service-purchases': document,
  // rivi 40
  'coord-procure-training-and-providers': document,
  // rivi 41
  'coord-cooperation-between-themes': { rule: 'ongoing', counts: [held('projectGroup'), jointEvent] },
  // rivi 42
  'coord-enable-peer-learning': {
    rule: 'ongoing',
    counts: [jointEvent, held('seminarInterim'), { fact: 'pilotShared' }, { fact: 'pilotInterest' }],
  },
  // rivi 46
  'coord-compile-operating-model': {
    rule: 'phase',
    needs: [
      { counts: [{ fact: 'partDelivered' }], perTheme: true },
      { counts: [{ fact: 'modelPublished' }], reports: 'linked' },
    ],
  },
  // rivi 47
  'coord-communication-platforms-and-guidelines': {
    rule: 'parts',
    parts: {
      'joint-communications': { rule: 'ongoing', counts: [{ bulletin: 'coordinator' }] },
      'acquire-development-platform': document,
      'maintain-communication-platform': { rule: 'ongoing', counts: [{ fact: 'platformKept' }] },
      'communication-guidelines': {
        rule: 'phase',
        needs: [{ counts: [{ fact: 'guidelinePinned' }], reports: 'linked' }],
      },
    },
  },
  // rivi 48
  'coord-communicate-development-work': { rule: 'ongoing', counts: [{ bulletin: 'coordinator' }] },
  // rivi 49
  'coord-national-dissemination-of-results': {
    rule: 'phase',
    needs: [
      {
        counts: [held('dissemination'), { fact: 'spreadNationally' }],
        reports: 'any',
        sharesLogWith: 'coord-national-spread-of-best-practices',
        perTheme: true,
      },
    ],
  },
  // rivi 50
  'coord-attend-okm-dissemination-events': { rule: 'okmEvents' },
  // rivi 62
  'lead-theme-procurements': { rule: 'phase', needs: [{ reports: 'linked' }], mayNotApply: true },
  // rivi 63
  'lead-participate-in-project-group': { rule: 'attend', events: ['projectGroup'] },
  // rivi 64
  'lead-first-project-group-meeting': { rule: 'attendOnce', events: ['projectGroup'], first: true },
  // rivi 65
  'lead-divide-into-working-groups': { rule: 'divideGroups' },
  // rivi 65
  'lead-attend-working-group-meetings': { rule: 'bestEffort', counts: [{ attended: ['workingGroup'] }] },
  // rivi 66
  'lead-regular-meetings-with-developers': {
    rule: 'hold',
    events: ['themeMeeting'],
    ifAttended: ['workingGroup'],
  },
  // rivi 67
  'lead-technical-delivery-of-training': {
    rule: 'phase',
    needs: [{ counts: [{ arranged: ['training'] }] }, { reports: 'any' }],
  },
  // rivi 71
  'lead-cooperation-between-themes': {
    rule: 'ongoing',
    counts: [{ attended: ['projectGroup'] }, jointEvent],
  },
  // rivi 72
  'lead-monitor-organisation-level-development': { rule: 'ongoing', counts: [{ fact: 'roundSeen' }] },
  // rivi 73
  'lead-enable-peer-learning': {
    rule: 'ongoing',
    counts: [held('coffee', 'themeMeeting'), jointEvent, { fact: 'pilotShared' }, { fact: 'pilotInterest' }],
  },
  // rivi 74
  'lead-hold-theme-kickoff': { rule: 'holdOnce', events: ['themeKickoff'] },
  // rivi 75
  'lead-two-day-theme-training': { rule: 'holdOnce', events: ['training'], days: 2 },
  // rivi 79
  'lead-compile-theme-operating-model': { rule: 'phase', needs: [{ counts: [{ fact: 'partDelivered' }] }] },
  // rivi 81
  'lead-relay-bulletins': { rule: 'relay' },
  // rivi 82
  'lead-communicate-theme-work': { rule: 'ongoing', counts: [{ bulletin: 'lead' }] },
  // rivi 83
  'lead-disseminate-theme-results': {
    rule: 'phase',
    needs: [{ counts: [held('dissemination')], reports: 'any' }],
  },
  // rivi 84
  'lead-morning-coffees': { rule: 'hold', events: ['coffee'] },
  // rivi 85
  'lead-attend-okm-dissemination-events': { rule: 'okmEvents' },
  // rivi 99
  'dev-attend-theme-kickoff': { rule: 'attendOnce', events: ['themeKickoff'], orIntroduced: true },
  // rivi 99
  'dev-take-part-in-working-group': { rule: 'groupSeat' },
  // rivi 100
  'dev-attend-regular-theme-meetings': { rule: 'attend', events: ['themeMeeting'], also: ['workingGroup'] },
  // rivi 101
  'dev-attend-two-day-theme-training': { rule: 'attendOnce', events: ['training'], days: 2 },
  // rivi 102
  'dev-pilot-in-own-organisation': { rule: 'pilot' },
  // rivi 106
  'dev-spread-results': { rule: 'phase', needs: [{ reports: 'any' }] },
  // rivi 107
  'dev-communicate-internally': { rule: 'ongoing', counts: [{ fact: 'toldInternally' }] },
  // rivi 108
  'dev-take-part-as-possible-truncated': { rule: 'bestEffort', counts: [{ attended: ['okmEvent'] }] },
};

/** Whether one may say of it that there was nothing to do ("ei hankintoja"). */
export const mayNotApply = (obligation: string): boolean => {
  const measure = wordIn(measures, obligation);
  return measure?.rule === 'phase' && measure.mayNotApply === true;
};

/** What counts of a report that names a duty: the organisation's own word, a link only, or nothing at all. */
export type Taken = 'any' | 'linked' | 'none';
const byCatalogue = (evidence: readonly string[]): Taken =>
  evidence.includes('self-report') ? 'any' : evidence.includes('document') ? 'linked' : 'none';
const byNeeds = (needs: readonly Need[]): Taken =>
  needs.some((n) => n.reports === 'any') ? 'any' : needs.some((n) => n.reports) ? 'linked' : 'none';

const takenBy = (measure: Measure | undefined, evidence: readonly string[]): Taken => {
  switch (measure?.rule) {
    case 'phase':
      return byNeeds(measure.needs);
    case 'ongoing':
    case 'bestEffort':
    case 'okmEvents':
    case 'divideGroups':
    case 'groupSeat':
      return byCatalogue(evidence);
    default:
      return 'none';
  }
};

/** Whether a self-report or a document counts for a duty or for one of its parts; a whole of parts takes none itself. */
export const takesOf = ({ id, evidence, parts = [] }: Obligation, part?: string): Taken => {
  const measure = measures[id];
  if (measure?.rule !== 'parts') return part === undefined ? takenBy(measure, evidence) : 'none';
  const found = parts.find((p) => p.id === part);
  return found ? takenBy(measure.parts[found.id], found.evidence) : 'none';
};
/** The parts of a duty for which something can be reported. */
export const partsTaking = (obligation: Obligation): readonly string[] =>
  (obligation.parts ?? []).map((p) => p.id).filter((id) => takesOf(obligation, id) !== 'none');
/** Whether anything that is told of a duty counts. */
export const countsReports = (obligation: Obligation): boolean =>
  takesOf(obligation) !== 'none' || partsTaking(obligation).length > 0;
/** Each theme needs an entry of its own, so that one which names none counts for none (Liite 4, rivi 49). */
export const asksTheme = ({ id }: Obligation): boolean => {
  const measure = measures[id];
  return (
    measure?.rule === 'phase' && measure.needs.some((n) => n.reports !== undefined && n.perTheme === true)
  );
};

const recordOf = (source: Source): readonly FactKind[] => {
  if ('survey' in source) return ['surveyClosed'];
  return 'fact' in source && isFactKind(source.fact) ? [source.fact] : [];
};

/** The kinds of facts that fulfil a duty when they are put on record; for all themes at once there is no form. */
export const recordsFor = (obligation: Obligation): readonly FactKind[] => {
  const measure = wordIn(measures, obligation.id);
  const reports: readonly FactKind[] = countsReports(obligation) ? ['documentLinked', 'selfReported'] : [];
  return measure ? [...new Set([...reports, ...recordsBy(measure)])] : [];
};
const recordsBy = (measure: Measure): readonly FactKind[] => {
  switch (measure.rule) {
    case 'phase':
      return [...measure.needs.filter((n) => !n.perTheme).flatMap((n) => (n.counts ?? []).flatMap(recordOf))];
    case 'ongoing':
    case 'bestEffort':
      return measure.counts.flatMap(recordOf);
    case 'divideGroups':
      return ['groupsDivided'];
    case 'attendOnce':
      return measure.orIntroduced ? ['introduced'] : [];
    case 'parts':
      return Object.values(measure.parts).flatMap(recordsBy);
    default:
      return [];
  }
};

/** The duty that counts every event of this type, held each month. */
export const dutyOfHolding = (type: EventType): string =>
  Object.keys(measures).find((id) => {
    const measure = measures[id];
    return measure?.rule === 'hold' && measure.events.includes(type);
  }) ?? '';

/** The lines of the source that cannot be read with certainty: marked until the coordinator has set a reading. */
const unclearLines: Readonly<Record<string, 'projectGroupMultiplier' | 'truncatedLine'>> = {
  'lead-participate-in-project-group': 'projectGroupMultiplier',
  'dev-take-part-as-possible-truncated': 'truncatedLine',
};
export const unclearKey = (obligation: string): 'projectGroupMultiplier' | 'truncatedLine' | undefined =>
  wordIn(unclearLines, obligation);

/** Whether a review period has an effect there: on what is ongoing, and on a whole whose parts are looked at with it. */
export const isReviewed = (obligation: string, part?: string): boolean => {
  const measure = wordIn(measures, obligation);
  if (!measure) return false;
  if (measure.rule !== 'parts') return part === undefined && isLookedAt(measure);
  if (part !== undefined) return isLookedAt(wordIn(measure.parts, part));
  return Object.values(measure.parts).some((p) => p.rule === 'ongoing' && p.reviewedAsWhole === true);
};
const isLookedAt = (measure: Measure | undefined): boolean =>
  measure?.rule === 'ongoing' || measure?.rule === 'lifeSigns';

/** Counted from who was at events and from nothing else. */
export const isAttendance = (obligation: string): boolean => {
  const rule = wordIn(measures, obligation)?.rule;
  return rule === 'attend' || rule === 'attendOnce';
};
