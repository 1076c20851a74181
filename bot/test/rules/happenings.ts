import fc, { type Arbitrary } from 'fast-check';
import { eventFormats, eventTypes, type Sitting } from '../../src/shared/domain/event';
import type { FactContent } from '../../src/shared/domain/fact';
import { addDays, addMinutes, type Day, helsinki } from '../../src/shared/domain/month';
import { rolesOf } from '../../src/shared/domain/network';
import { type Obligation, obligations } from '../../src/shared/domain/obligation';
import { paces, stages } from '../../src/shared/domain/pilot';
import { roundWindow } from '../../src/shared/domain/rounds';
import type { ThemeId } from '../../src/shared/domain/theme';
import { generatedNetwork } from './generated-network';

/** A fact before it has a number: what, of which day, when it was recorded. */
export type Told = { readonly content: FactContent; readonly day: Day; readonly at: string };
/** What happens in a network, and the facts that people record of it; `n` tells two of a kind apart. */
export type Happening = Arbitrary<(n: number) => readonly Told[]>;

const organisations = generatedNetwork.organisations.map((o) => o.id);
const organisation = fc.constantFrom(...organisations);
const theme: Arbitrary<ThemeId> = fc.constantFrom('quality', 'competence-and-staff');
const themes = fc.uniqueArray(theme, { minLength: 1, maxLength: 2 });
const daysOfProject = 400;
export const dayBetween = (first: Day, days: number): Arbitrary<Day> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));
export const day = dayBetween('2023-12-01', daysOfProject);
/** Days that pass until somebody writes it down: mostly none. */
const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 70 }) },
);
export const month = fc
  .integer({ min: 0, max: 12 })
  .map((n) => `${2023 + Math.floor((n + 11) / 12)}-${String(((n + 11) % 12) + 1).padStart(2, '0')}`);
const noon = (on: Day): string => helsinki(on, '12:00');
const told = (content: FactContent, on: Day, late = 0): Told => ({
  content,
  day: on,
  at: noon(addDays(on, late)),
});
/** Half of all that is optional is there. */
const sometimes = fc.boolean();

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
const event: Happening = fc
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
    const plan: Told = {
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

const bulletin: Happening = fc
  .record({
    by: fc.constantFrom('coordinator', 'coordinator', 'lead'),
    themes,
    on: day,
    withdrawn: fc.constantFrom(false, false, false, true),
    relays: fc.uniqueArray(fc.record({ theme, late: fc.integer({ min: 0, max: 9 }) }), {
      selector: (r) => r.theme,
      maxLength: 2,
    }),
    acknowledged: fc.uniqueArray(organisation, { maxLength: 4 }),
  })
  .map((b) => (n: number) => {
    const id = `b${n}`;
    const content = {
      kind: 'bulletinPublished',
      bulletin: id,
      version: 1,
      themes: b.themes,
      by: b.by as 'coordinator' | 'lead',
      type: 'bulletin',
      title: { fi: `Tiedote ${n}` },
    } as const;
    return [
      told(content, b.on),
      ...(b.withdrawn ? [told({ ...content, version: 2, withdrawn: true }, addDays(b.on, 1))] : []),
      ...b.relays.map((r) =>
        told(
          { kind: 'bulletinRelayed', bulletin: id, theme: r.theme, version: 1, by: 'lead' },
          addDays(b.on, r.late),
        ),
      ),
      ...b.acknowledged.map((o) =>
        told(
          { kind: 'bulletinAcknowledged', bulletin: id, organisation: o, acknowledged: true },
          addDays(b.on, 2),
        ),
      ),
    ];
  });

const answers = fc.array(
  fc.record({
    organisation,
    theme,
    pilot: fc.constantFrom('p1', 'p2'),
    stage: fc.constantFrom(...stages),
    pace: fc.constantFrom(...paces),
    internal: sometimes,
    after: fc.integer({ min: 60, max: 14 * 24 * 60 }),
  }),
  { maxLength: 5 },
);
const round: Happening = fc
  .record({ month, closed: sometimes, answers, seen: fc.uniqueArray(theme, { maxLength: 2 }) })
  .map((r) => () => {
    const window = roundWindow(r.month, generatedNetwork.project.quietMonths);
    if (!window) return [];
    const { opensAt, closesAt } = window;
    const [opens, closes] = [opensAt.slice(0, 10), closesAt.slice(0, 10)];
    return [
      { content: { kind: 'roundOpened', round: r.month, opensAt, closesAt }, day: opens, at: opensAt },
      ...(r.closed
        ? [{ content: { kind: 'roundClosed', round: r.month } as const, day: closes, at: closesAt }]
        : []),
      ...r.answers.map(({ after, ...a }) => {
        const at = addMinutes(opensAt, after);
        const content = { kind: 'pilotAnswered', round: r.month, title: a.pilot, help: false, share: false };
        return { content: { ...content, ...a } as FactContent, day: at.slice(0, 10), at };
      }),
      ...r.seen.map((t) =>
        told({ kind: 'roundSeen', round: r.month, theme: t, organisation: 'lead' }, closes),
      ),
    ];
  });

const placed = (o: Obligation, by: string, about: ThemeId) => ({
  obligation: o.id,
  organisation: by,
  ...(o.scope === 'theme' || o.scope === 'organisation-theme' ? { theme: about } : {}),
});
const teller = (o: Obligation): readonly string[] =>
  organisations.filter((id) => rolesOf(generatedNetwork, id, '2024-05-15').includes(o.role));
const report: Happening = fc
  .record({
    obligation: fc.constantFrom(...obligations),
    who: fc.nat(),
    part: fc.nat(),
    theme,
    on: day,
    late: delay,
    url: sometimes,
    document: sometimes,
    notApplicable: fc.constantFrom(false, false, true),
    withdrawn: fc.constantFrom(false, false, false, true),
  })
  .map((r) => (n: number) => {
    const own = teller(r.obligation);
    const part = r.obligation.parts?.[r.part % r.obligation.parts.length]?.id;
    const place = {
      ...placed(r.obligation, own[r.who % own.length] ?? 'city', r.theme),
      ...(part ? { part } : {}),
    };
    const link = `https://esimerkki.example/${n}`;
    const content: FactContent = r.document
      ? { kind: 'documentLinked', ...place, url: link, title: 'Asiakirja' }
      : {
          kind: 'selfReported',
          ...place,
          note: 'Tehty',
          form: `f${n}`,
          ...(r.url ? { url: link } : {}),
          ...(r.notApplicable ? { notApplicable: true } : {}),
        };
    const taken = { ...content, withdrawn: true } as FactContent;
    return [
      told(content, r.on, r.late),
      ...(r.withdrawn ? [{ content: taken, day: r.on, at: noon(addDays(r.on, r.late + 1)) }] : []),
    ];
  });

const once: Happening = fc
  .record({
    on: day,
    theme,
    organisation,
    none: sometimes,
    pinned: fc.constantFrom(true, true, false),
    which: fc.constantFrom('start', 'final'),
    what: fc.constantFrom('groups', 'part', 'introduced', 'survey', 'guideline'),
  })
  .map((o) => (n: number) => {
    const url = 'https://esimerkki.example/osa';
    const contents: Record<typeof o.what, FactContent> = {
      groups: { kind: 'groupsDivided', theme: o.theme, none: o.none },
      part: { kind: 'partDelivered', theme: o.theme, url },
      introduced: { kind: 'introduced', organisation: o.organisation, theme: o.theme },
      survey: { kind: 'surveyClosed', survey: o.which as 'start' | 'final', asked: 7, answered: 5 },
      guideline: {
        kind: 'guidelinePinned',
        guideline: `g${n}`,
        group: 'communication',
        title: { fi: `Ohje ${n}` },
        url,
        pinned: o.pinned,
      },
    };
    return [told(contents[o.what], o.on)];
  });

const reading: Happening = fc
  .record({
    on: day,
    content: fc.oneof(
      fc.constantFrom('always', 'months:3', 'months:6').map(
        (value) =>
          ({
            kind: 'interpretationSet',
            key: 'projectGroupMultiplier',
            value: value as 'always',
          }) as const,
      ),
      fc
        .constantFrom('okmEvents', 'coffees')
        .map((value) => ({ kind: 'interpretationSet', key: 'truncatedLine', value }) as const),
      fc
        .record({
          obligation: fc.constantFrom(...obligations.filter((o) => o.cadence.type === 'ongoing')),
          every: fc.constantFrom('month', 'quarter', 'phase', 'none'),
        })
        .map(
          ({ obligation, every }) =>
            ({ kind: 'interpretationSet', key: 'reviewPeriod', obligation: obligation.id, every }) as const,
        ),
    ),
  })
  .map(({ on, content }) => () => [told(content as FactContent, on)]);

/** Anything that people do in this network, the usual more often than the rare. */
export const happening: Happening = fc.oneof(
  { weight: 10, arbitrary: event },
  { weight: 3, arbitrary: bulletin },
  { weight: 3, arbitrary: round },
  { weight: 6, arbitrary: report },
  { weight: 3, arbitrary: once },
  { weight: 1, arbitrary: reading },
);
