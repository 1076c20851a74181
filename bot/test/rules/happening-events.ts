import fc from 'fast-check';
import { eventFormats, eventTypes, type Sitting } from '../../src/shared/domain/event';
import { addDays, type Day, helsinki } from '../../src/shared/domain/month';
import {
  day,
  delay,
  noon,
  organisation,
  sometimes,
  type TellHappening,
  type ToldFact,
  themes,
  told,
} from './told';

const marks = fc.uniqueArray(
  fc.record({
    organisation,
    presence: fc.constantFrom('present', 'present', 'remote', 'absent'),
    disputed: fc.constantFrom(undefined, undefined, 'open', 'confirmed', 'declined'),
  }),
  { selector: (m) => m.organisation, maxLength: 5 },
);
const themeless = new Set(['projectGroup', 'steeringGroup', 'okmEvent', 'briefing', 'officeHours']);
// What is owed every month, or by many, more often than the rest.
const owed = ['coffee', 'themeMeeting', 'projectGroup', 'training', 'themeKickoff', 'okmEvent'] as const;
/** An event from its plan to who was there; or cancelled, not held, held on its first day only. */
export const event: TellHappening = fc
  .record({
    type: fc.constantFrom(...eventTypes, ...owed),
    themes,
    on: day,
    gap: fc.constantFrom(0, 1, 14),
    format: fc.constantFrom(...eventFormats),
    organiser: fc.constantFrom('lead', 'colead', 'city', 'dev'),
    ahead: fc.integer({ min: -3, max: 40 }),
    place: sometimes,
    course: fc.constantFrom('planned', 'held', 'held', 'held', 'firstDayOnly', 'notHeld', 'cancelled'),
    accepted: fc.constantFrom(undefined, true, false),
    late: delay,
    first: marks,
    second: marks,
  })
  .map((e) => (n: number) => {
    const id = `e${n}`;
    const days = e.gap > 0 && e.type === 'training' ? [e.on, addDays(e.on, e.gap)] : [e.on];
    const sitting = (d: Day): Sitting => ({ startsAt: helsinki(d, '09:00'), endsAt: helsinki(d, '10:00') });
    const plan: ToldFact = {
      content: {
        kind: 'eventPlanned',
        event: id,
        type: e.type,
        themes: themeless.has(e.type) ? [] : e.themes,
        organiser: e.organiser,
        title: { fi: `Tapahtuma ${n}` },
        format: e.format,
        ...(e.place ? { place: 'Sali' } : {}),
        sittings: [sitting(days[0] ?? e.on), ...days.slice(1).map(sitting)],
      },
      day: e.on,
      at: noon(addDays(e.on, -e.ahead)),
    };
    if (e.course === 'planned') return [plan];
    if (e.course === 'cancelled')
      return [plan, told({ kind: 'eventCancelled', event: id, reason: 'este' }, e.on)];
    const walked = e.course === 'firstDayOnly' ? days.slice(0, 1) : days;
    const held = e.course !== 'notHeld';
    const heldFacts = walked.map((d, i) =>
      told({ kind: 'eventHeld', event: id, sitting: i + 1, held }, d, e.late),
    );
    if (!held) return [plan, ...heldFacts];
    const seats = walked.flatMap((d, i) =>
      (i === 0 ? e.first : e.second).flatMap(({ organisation: o, presence, disputed }) => {
        const seat = { event: id, sitting: i + 1, organisation: o };
        return [
          told({ kind: 'attended', ...seat, presence }, d, e.late),
          ...(disputed ? [told({ kind: 'attendanceDisputed', ...seat, state: disputed }, d, e.late)] : []),
        ];
      }),
    );
    const accepted =
      e.accepted === undefined
        ? []
        : [told({ kind: 'remoteAccepted', event: id, accepted: e.accepted }, e.on, e.late)];
    return [plan, ...heldFacts, ...seats, ...accepted];
  });
