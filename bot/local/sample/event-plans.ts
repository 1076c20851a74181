import type { EventPlan } from '../../src/shared/domain/event';
import { addDays, type Day, helsinki, type Month } from '../../src/shared/domain/month';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import { defaultTitle } from '../../src/shared/text/events';
import { meetingDayFrom, nextDays, nthDay } from './calendar';
import { coffeeTopics, meetingTopics } from './event-words';
import { workingGroups } from './files';
import { coordinating, type Lead, leadFor, projectManager, type SampleScene } from './scene';

/** An event as the sample's people arranged it. */
export type ArrangedEvent = EventPlan & {
  readonly by: string;
  readonly days: readonly Day[];
};
type EventWish = Pick<EventPlan, 'type' | 'themes' | 'format'> &
  Partial<Pick<EventPlan, 'topic' | 'place' | 'group' | 'groupId'>> & {
    readonly by: Lead;
    readonly days: readonly [Day, ...Day[]];
    readonly times: readonly [string, string];
  };

const monday = 1;
const tuesday = 2;
const wednesday = 3;
const thursday = 4;
const hall = 'Tuulikallion kaupungintalo, juhlasali';

const arranged = ({ by, days, times, ...wish }: EventWish): ArrangedEvent => {
  const [first, ...rest] = days;
  const sitting = (day: Day) => ({ startsAt: helsinki(day, times[0]), endsAt: helsinki(day, times[1]) });
  const event = ['e-otos', wish.type, ...wish.themes.map((t) => themeIds.indexOf(t) + 1), first].join('-');
  return {
    event,
    title: defaultTitle(wish),
    ...wish,
    organiser: by.organisation,
    ...(wish.format === 'live'
      ? { place: hall }
      : { joinUrl: `https://kokous.tuulikallio.example/${event}` }),
    sittings: [sitting(first), ...rest.map(sitting)],
    by: by.id,
    days,
  };
};

const coordinator = (scene: SampleScene): Lead => ({
  id: projectManager(scene),
  organisation: coordinating(scene),
});

/** Months in which themes meet regularly: all but the first, which belongs to the start meetings. */
const regularMonths = ({ calendar }: SampleScene): readonly Month[] => calendar.months.slice(1);
/** Long enough ago to be closed: one theme held nothing then. */
const gapMonth = ({ calendar }: SampleScene): Month => calendar.months.at(-3) ?? '';

/** Thursdays 8.30–9.15, once or twice a month; the coming ones on the next four Thursdays. */
const coffeesOf = (scene: SampleScene, theme: ThemeId, index: number): readonly ArrangedEvent[] => {
  const { today } = scene.calendar;
  const chance = scene.chance('coffees', theme);
  const past = regularMonths(scene)
    .filter((month) => !(theme === 'future-and-vision' && month === gapMonth(scene)))
    .flatMap((month) => [
      nthDay(month, thursday, index % 3),
      ...(chance.happens(0.4) ? [nthDay(month, thursday, (index % 3) + 2)] : []),
    ]);
  const ahead = nextDays(today, thursday, 4);
  const coming = index % 2 === 0 ? [ahead[index % 4], ahead[(index + 2) % 4]] : [ahead[index % 4]];
  const days = [...past.filter((day) => day < today), ...coming.filter((day) => day !== undefined)];
  return [...new Set(days)].map((day, turn) => {
    const topic = chance.happens(0.8) ? chance.pick(coffeeTopics[theme]) : undefined;
    return arranged({
      type: 'coffee',
      themes: [theme],
      format: 'remote',
      by: leadFor(scene, theme, turn),
      days: [day],
      times: ['08:30', '09:15'],
      ...(topic ? { topic } : {}),
    });
  });
};

const meetingsOf = (scene: SampleScene, theme: ThemeId, index: number): readonly ArrangedEvent[] => {
  const { today } = scene.calendar;
  const chance = scene.chance('meetings', theme);
  const past = regularMonths(scene)
    .filter((month) => !(theme === 'competence-and-staff' && month === gapMonth(scene)))
    .flatMap((month) => [
      nthDay(month, wednesday, index % 3),
      ...(chance.happens(0.2) ? [nthDay(month, tuesday, 3)] : []),
    ])
    .filter((day) => day < today);
  // One theme has not called its next meeting yet.
  const coming = theme === 'future-and-vision' ? [] : [nextDays(today, wednesday, 4)[index % 4] ?? today];
  return [...new Set([...past, ...coming])].map((day, turn) =>
    arranged({
      type: 'themeMeeting',
      themes: [theme],
      format: 'remote',
      by: leadFor(scene, theme, turn),
      days: [day],
      times: ['13:00', '15:00'],
      topic: chance.pick(meetingTopics),
    }),
  );
};

/** In person, as the source asks, within the first weeks. */
const kickoffs = (scene: SampleScene): readonly ArrangedEvent[] => {
  const [first, second] = scene.calendar.months;
  return themeIds.map((theme, index) =>
    arranged({
      type: 'themeKickoff',
      themes: [theme],
      format: 'live',
      by: leadFor(scene, theme),
      days: [
        index < 3
          ? nthDay(first, [tuesday, wednesday, thursday][index] ?? tuesday, 3)
          : nthDay(second, index - 1, 0),
      ],
      times: ['10:00', '15:00'],
      place: hall,
    }),
  );
};

/** A month without fail before the running one: the two-day training was then. */
const trainings = (scene: SampleScene): readonly ArrangedEvent[] => {
  const { today, months, project } = scene.calendar;
  const held = months.filter((month) => month < today.slice(0, 7)).at(-1) ?? months[4];
  const first = nthDay(held, tuesday, 1);
  const ahead = meetingDayFrom(addDays(today, 45));
  const training = (theme: ThemeId, days: readonly [Day, Day]): ArrangedEvent =>
    arranged({
      type: 'training',
      themes: [theme],
      format: 'live',
      by: leadFor(scene, theme),
      days,
      times: ['09:00', '15:30'],
      place: hall,
    });
  const next: readonly [Day, Day] = [ahead, meetingDayFrom(addDays(ahead, 1))];
  return [
    training('quality', [first, meetingDayFrom(addDays(first, 1))]),
    ...(next[1] <= project.ends ? [training('pedagogy-and-clients', next)] : []),
  ];
};

const groupMeetings = (scene: SampleScene): readonly ArrangedEvent[] => {
  const { today } = scene.calendar;
  const themes = Object.keys(workingGroups) as ThemeId[];
  return themes.flatMap((theme, index) => {
    const past = scene.calendar.months.slice(2).map((month) => nthDay(month, monday, 1 + (index % 3)));
    const days = [...past.filter((day) => day < today), nextDays(today, monday, 3)[index % 3] ?? today];
    const groups = workingGroups[theme] ?? [];
    return [...new Set(days)].map((day, turn) => {
      const group = groups[turn % groups.length];
      return arranged({
        type: 'workingGroup',
        themes: [theme],
        format: 'remote',
        by: leadFor(scene, theme, index),
        days: [day],
        times: ['14:00', '15:00'],
        ...(group ? { group: group.fi, groupId: group.id } : {}),
      });
    });
  });
};

type Regular = {
  readonly weekday: number;
  readonly turns: readonly number[];
  readonly times: readonly [string, string];
};
const networkTypes: Readonly<Record<'projectGroup' | 'steeringGroup' | 'briefing' | 'officeHours', Regular>> =
  {
    projectGroup: { weekday: tuesday, turns: [0, 2], times: ['09:00', '10:30'] },
    steeringGroup: { weekday: monday, turns: [2], times: ['14:00', '15:30'] },
    briefing: { weekday: wednesday, turns: [1], times: ['09:00', '09:45'] },
    officeHours: { weekday: wednesday, turns: [2], times: ['14:00', '15:00'] },
  };

/** What the whole network has every month, and the next one of each. */
const networkEvents = (scene: SampleScene): readonly ArrangedEvent[] => {
  const { today, months } = scene.calendar;
  return (Object.keys(networkTypes) as (keyof typeof networkTypes)[]).flatMap((type) => {
    const { weekday, turns, times } = networkTypes[type];
    // The very first week is everybody's own.
    const past = months.flatMap((month, i) =>
      turns.map((turn) => nthDay(month, weekday, i === 0 ? Math.max(turn, 1) : turn)),
    );
    const ahead = nextDays(today, weekday, 3);
    const coming = type === 'projectGroup' ? [ahead[0], ahead[2]] : [ahead[1]];
    const days = [...past.filter((day) => day < today), ...coming.filter((day) => day !== undefined)];
    return [...new Set(days)].map((day) =>
      arranged({ type, themes: [], format: 'remote', by: coordinator(scene), days: [day], times }),
    );
  });
};

const singleEvents = (scene: SampleScene): readonly ArrangedEvent[] => {
  const { today, months } = scene.calendar;
  const by = coordinator(scene);
  const project = { themes: [], by } as const;
  return [
    arranged({
      ...project,
      type: 'seminarKickoff',
      format: 'live',
      days: [nthDay(months[0], thursday, 2)],
      times: ['09:30', '15:30'],
      place: hall,
    }),
    arranged({
      ...project,
      type: 'seminarInterim',
      format: 'live',
      days: [meetingDayFrom(addDays(today, 58))],
      times: ['09:30', '15:30'],
      place: 'Hopeakallion kongressikeskus',
    }),
    arranged({
      ...project,
      type: 'okmEvent',
      format: 'remote',
      days: [nextDays(addDays(today, 18), tuesday, 1)[0] ?? today],
      times: ['12:30', '15:00'],
    }),
    arranged({
      ...project,
      type: 'strategyProject',
      format: 'remote',
      days: [nthDay(months[3], tuesday, 3)],
      times: ['13:00', '14:30'],
    }),
    // A joint coffee counts for both themes (A8).
    arranged({
      type: 'coffee',
      themes: ['quality', 'competence-and-staff'],
      format: 'remote',
      by: leadFor(scene, 'quality'),
      days: [nthDay(months[2], tuesday, 1)],
      times: ['08:30', '09:15'],
      topic: 'Palautetieto esihenkilön tukena',
    }),
  ];
};

/** Everything that was arranged, in the order of time. */
export const arrangeEvents = (scene: SampleScene): readonly ArrangedEvent[] =>
  [
    ...singleEvents(scene),
    ...kickoffs(scene),
    ...trainings(scene),
    ...networkEvents(scene),
    ...groupMeetings(scene),
    ...themeIds.flatMap((theme, index) => [
      ...coffeesOf(scene, theme, index),
      ...meetingsOf(scene, theme, index),
    ]),
  ].sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));
