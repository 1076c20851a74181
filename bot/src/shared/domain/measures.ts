import type { EventType } from './event';

/** What counts towards a duty, besides a self-report and a document that name it. */
export type Source =
  | { readonly held: readonly EventType[]; readonly joint?: boolean }
  | { readonly attended: readonly EventType[] }
  | { readonly bulletin: 'coordinator' | 'lead' }
  | {
      readonly fact:
        | 'roundClosed'
        | 'roundSeen'
        | 'partDelivered'
        | 'surveyStart'
        | 'surveyFinal'
        | 'toldInternally'
        | 'sharedPilot';
    };

/** How a duty is measured; the numbers (min, max, phase, days) stand in the catalogue. */
export type Measure =
  | { readonly rule: 'hold'; readonly events: readonly EventType[] }
  | { readonly rule: 'attend'; readonly events: readonly EventType[] }
  | { readonly rule: 'holdOnce'; readonly events: readonly EventType[]; readonly sittings?: number }
  | { readonly rule: 'attendOnce'; readonly events: readonly EventType[]; readonly sittings?: number }
  | { readonly rule: 'phase'; readonly counts: readonly Source[]; readonly need?: number | 'perTheme' }
  | { readonly rule: 'ongoing'; readonly counts: readonly Source[] }
  | { readonly rule: 'bestEffort'; readonly counts: readonly Source[] }
  | { readonly rule: 'relay' }
  | { readonly rule: 'okmEvents' }
  | { readonly rule: 'divideGroups' }
  | { readonly rule: 'groupSeat' }
  | { readonly rule: 'pilot' }
  | { readonly rule: 'parts'; readonly parts: Readonly<Record<string, Measure>> };

const held = (...events: readonly EventType[]): Source => ({ held: events });
const jointEvent: Source = {
  held: ['themeMeeting', 'coffee', 'training', 'workingGroup', 'dissemination'],
  joint: true,
};
const none: readonly Source[] = [];

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
      'project-briefing': { rule: 'ongoing', counts: [held('briefing'), { bulletin: 'coordinator' }] },
      'project-manager-office-hours': { rule: 'ongoing', counts: [held('officeHours')] },
      'external-communications': { rule: 'ongoing', counts: none },
    },
  },
  // rivi 27
  'coord-leadership-training-programmes': {
    rule: 'parts',
    parts: {
      'tender-trainers': { rule: 'phase', counts: none },
      'training-arrangements-by-themes': { rule: 'phase', counts: [held('training')], need: 'perTheme' },
    },
  },
  // rivi 28
  'coord-ensure-management-competence': {
    rule: 'ongoing',
    counts: [{ fact: 'surveyStart' }, { fact: 'surveyFinal' }, held('training')],
  },
  // rivi 29
  'coord-national-spread-of-best-practices': { rule: 'phase', counts: [held('dissemination')] },
  // rivi 30
  'coord-engage-network': {
    rule: 'ongoing',
    counts: [held('themeMeeting', 'coffee', 'briefing', 'seminarKickoff', 'seminarInterim')],
  },
  // rivi 31
  'coord-monitor-evaluate-document': { rule: 'ongoing', counts: [{ fact: 'roundClosed' }] },
  // rivi 32
  'coord-cooperate-with-other-strategy-projects': { rule: 'ongoing', counts: [held('strategyProject')] },
  // rivi 36
  'coord-prepare-steering-and-project-groups': {
    rule: 'ongoing',
    counts: [held('steeringGroup', 'projectGroup')],
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
      'final-survey': { rule: 'phase', counts: [{ fact: 'surveyFinal' }] },
      'final-seminar': { rule: 'holdOnce', events: ['seminarFinal'] },
    },
  },
  // rivi 39
  'coord-survey-joint-service-purchases': { rule: 'phase', counts: none },
  // rivi 40
  'coord-procure-training-and-providers': { rule: 'phase', counts: none },
  // rivi 41
  'coord-cooperation-between-themes': { rule: 'ongoing', counts: [held('projectGroup'), jointEvent] },
  // rivi 42
  'coord-enable-peer-learning': { rule: 'ongoing', counts: [jointEvent, held('seminarInterim')] },
  // rivi 46
  'coord-compile-operating-model': { rule: 'phase', counts: [{ fact: 'partDelivered' }], need: 'perTheme' },
  // rivi 47
  'coord-communication-platforms-and-guidelines': {
    rule: 'parts',
    parts: {
      'joint-communications': { rule: 'ongoing', counts: [{ bulletin: 'coordinator' }] },
      'acquire-development-platform': { rule: 'phase', counts: none },
      'maintain-communication-platform': { rule: 'ongoing', counts: none },
      'communication-guidelines': { rule: 'phase', counts: none },
    },
  },
  // rivi 48
  'coord-communicate-development-work': { rule: 'ongoing', counts: [{ bulletin: 'coordinator' }] },
  // rivi 49
  'coord-national-dissemination-of-results': { rule: 'phase', counts: [held('dissemination')] },
  // rivi 50
  'coord-attend-okm-dissemination-events': { rule: 'okmEvents' },
  // rivi 62
  'lead-theme-procurements': { rule: 'phase', counts: none },
  // rivi 63
  'lead-participate-in-project-group': { rule: 'attend', events: ['projectGroup'] },
  // rivi 64
  'lead-first-project-group-meeting': { rule: 'attendOnce', events: ['projectGroup'] },
  // rivi 65
  'lead-divide-into-working-groups': { rule: 'divideGroups' },
  // rivi 65
  'lead-attend-working-group-meetings': { rule: 'bestEffort', counts: [{ attended: ['workingGroup'] }] },
  // rivi 66
  'lead-regular-meetings-with-developers': { rule: 'hold', events: ['themeMeeting'] },
  // rivi 67
  'lead-technical-delivery-of-training': { rule: 'phase', counts: [held('training')] },
  // rivi 71
  'lead-cooperation-between-themes': {
    rule: 'ongoing',
    counts: [{ attended: ['projectGroup'] }, jointEvent],
  },
  // rivi 72
  'lead-monitor-organisation-level-development': { rule: 'ongoing', counts: [{ fact: 'roundSeen' }] },
  // rivi 73
  'lead-enable-peer-learning': { rule: 'ongoing', counts: [held('coffee'), jointEvent] },
  // rivi 74
  'lead-hold-theme-kickoff': { rule: 'holdOnce', events: ['themeKickoff'] },
  // rivi 75
  'lead-two-day-theme-training': { rule: 'holdOnce', events: ['training'], sittings: 2 },
  // rivi 79
  'lead-compile-theme-operating-model': { rule: 'phase', counts: [{ fact: 'partDelivered' }] },
  // rivi 81
  'lead-relay-bulletins': { rule: 'relay' },
  // rivi 82
  'lead-communicate-theme-work': { rule: 'ongoing', counts: [{ bulletin: 'lead' }] },
  // rivi 83
  'lead-disseminate-theme-results': { rule: 'phase', counts: [held('dissemination')] },
  // rivi 84
  'lead-morning-coffees': { rule: 'hold', events: ['coffee'] },
  // rivi 85
  'lead-attend-okm-dissemination-events': { rule: 'okmEvents' },
  // rivi 99
  'dev-attend-theme-kickoff': { rule: 'attendOnce', events: ['themeKickoff'] },
  // rivi 99
  'dev-take-part-in-working-group': { rule: 'groupSeat' },
  // rivi 100; working-group meetings count for the developer (A7)
  'dev-attend-regular-theme-meetings': { rule: 'attend', events: ['themeMeeting', 'workingGroup'] },
  // rivi 101
  'dev-attend-two-day-theme-training': { rule: 'attendOnce', events: ['training'], sittings: 2 },
  // rivi 102
  'dev-pilot-in-own-organisation': { rule: 'pilot' },
  // rivi 106
  'dev-spread-results': { rule: 'phase', counts: [] },
  // rivi 107
  'dev-communicate-internally': { rule: 'ongoing', counts: [{ fact: 'toldInternally' }] },
  // rivi 108
  'dev-take-part-as-possible-truncated': { rule: 'bestEffort', counts: [{ attended: ['okmEvent'] }] },
};
