import { personIdOf } from '../../src/features/registry/first-network';
import type { EventFormat, EventType } from '../../src/shared/domain/event';
import {
  addDays,
  addMinutes,
  addMonths,
  type Day,
  dayOf,
  firstDay,
  helsinki,
  type Instant,
  lastDay,
  type Month,
  weekday,
} from '../../src/shared/domain/month';
import { roundWindow } from '../../src/shared/domain/rounds';
import { type ThemeId, themeById, themeIds } from '../../src/shared/domain/theme';
import { isWorkingDay } from '../../src/shared/domain/working-day';
import type { Book } from './book';
import type { Chance } from './chance';
import type { SampleNetwork, SampleOrganisation } from './network';
import { doneTexts, pilotTitles } from './words';

export type Scene = {
  readonly book: Book;
  readonly chance: Chance;
  readonly network: SampleNetwork;
  readonly now: Instant;
};

const today = ({ now }: Scene): Day => dayOf(now);
const leadOf = ({ network }: Scene, theme: ThemeId): { id: string; organisation: string } => {
  const person = network.people.find((p) => p.role === 'lead' && p.theme === theme);
  return { id: personIdOf(person?.email ?? ''), organisation: person?.organisation ?? '' };
};
const coordinator = ({ network }: Scene): { id: string; organisation: string } => {
  const person = network.people[0];
  return { id: personIdOf(person?.email ?? ''), organisation: person?.organisation ?? '' };
};
const membersIn = (scene: Scene, theme: ThemeId): readonly SampleOrganisation[] =>
  scene.network.organisations.filter((o) => o.themes.includes(theme));

/** The n-th such weekday of a month, or the next working day. */
const nth = (month: Month, day: number, n: number): Day => {
  let at = firstDay(month);
  while (weekday(at) !== day) at = addDays(at, 1);
  at = addDays(at, 7 * (n - 1));
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at <= lastDay(month) ? at : lastDay(month);
};

type Plan = {
  readonly id: string;
  readonly type: EventType;
  readonly themes: readonly ThemeId[];
  readonly by: { readonly id: string; readonly organisation: string };
  readonly days: readonly Day[];
  readonly starts: string;
  readonly minutes: number;
  readonly format: EventFormat;
  readonly title: { readonly fi: string; readonly sv: string };
  readonly topic?: string;
  readonly place?: string;
};

/** Plans an event, and where its time has passed, says that it was held. */
const arrange = (scene: Scene, plan: Plan, held = true): void => {
  const { book, now } = scene;
  const sittings = plan.days.map((day) => {
    const startsAt = helsinki(day, plan.starts);
    return { startsAt, endsAt: addMinutes(startsAt, plan.minutes) };
  });
  const [first, ...more] = sittings;
  if (!first) return;
  const announced = addDays(plan.days[0] ?? '', -14);
  const plannedOn = announced < scene.network.project.starts ? scene.network.project.starts : announced;
  const plannedAt = helsinki(plannedOn, '09:00') > now ? addMinutes(now, -60) : helsinki(plannedOn, '09:00');
  book.add(
    {
      kind: 'eventPlanned',
      event: plan.id,
      type: plan.type,
      themes: plan.themes,
      organiser: plan.by.organisation,
      title: plan.title,
      ...(plan.topic ? { topic: plan.topic } : {}),
      format: plan.format,
      ...(plan.place ? { place: plan.place } : {}),
      ...(plan.format === 'live' ? {} : { joinUrl: `https://kokous.example/${plan.id}` }),
      sittings: [first, ...more],
    },
    dayOf(plannedAt),
    plannedAt,
    plan.by.id,
  );
  sittings.forEach((sitting, i) => {
    const said = addMinutes(sitting.endsAt, 90);
    if (said <= now)
      book.add(
        { kind: 'eventHeld', event: plan.id, sitting: i + 1, held },
        dayOf(sitting.startsAt),
        said,
        plan.by.id,
      );
  });
};

/** Who was there: each organisation has its own diligence, so that some are always and some seldom there. */
const attend = (
  scene: Scene,
  id: string,
  organisations: readonly SampleOrganisation[],
  days: readonly Day[],
  how: 'present' | 'remote' = 'present',
): void => {
  days.forEach((day, i) => {
    const said = addMinutes(helsinki(day, '16:00'), 60);
    for (const o of organisations) {
      if (o.joined > day) continue;
      const presence = !isSilent(scene, o.id) && scene.chance.happens(diligence(o.id)) ? how : 'absent';
      scene.book.add(
        { kind: 'attended', event: id, sitting: i + 1, organisation: o.id, presence },
        day,
        said,
        coordinator(scene).id,
      );
    }
  });
};
const diligence = (id: string): number =>
  0.55 + ([...id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 45) / 100;

/** A few organisations have not been heard of for months. */
export const isSilent = ({ network }: Scene, id: string): boolean =>
  network.organisations.findIndex((o) => o.id === id) % 27 === 13;

const coffeeTopics = [
  'Lähijohtajan arki',
  'Miten pilotti lähtee käyntiin',
  'Muutosviestintä',
  undefined,
  'Tieto päätösten tukena',
  'Yhteinen vuosikello',
];

const coffees = (scene: Scene, month: Month, theme: ThemeId, index: number): void => {
  const name = themeById(theme).name;
  const by = leadOf(scene, theme);
  const turns = (month.length + index) % 2 === 0 ? [2, 4] : [2];
  for (const n of turns) {
    const day = nth(month, 4, n);
    const id = `aamukahvit-${index + 1}-${day}`;
    const topic = scene.chance.pick(coffeeTopics);
    arrange(scene, {
      id,
      type: 'coffee',
      themes: [theme],
      by,
      days: [day],
      starts: '08:30',
      minutes: 45,
      format: 'remote',
      title: { fi: `Aamukahvit: ${name.fi}`, sv: `Morgonkaffe: ${name.sv}` },
      ...(topic ? { topic } : {}),
    });
    if (helsinki(day, '10:00') > scene.now) replies(scene, id, theme);
  }
};

const replies = (scene: Scene, id: string, theme: ThemeId): void => {
  const people = scene.network.people.filter(
    (p) => p.role === 'contact' && membersIn(scene, theme).some((o) => o.id === p.organisation),
  );
  for (const person of people.slice(0, 14)) {
    const answer = scene.chance.pick(['yes', 'yes', 'maybe', 'no'] as const);
    scene.book.add(
      { kind: 'replied', event: id, version: 1, person: personIdOf(person.email), answer },
      today(scene),
      addMinutes(scene.now, -30),
      personIdOf(person.email),
    );
  }
};

const meetings = (scene: Scene, month: Month, theme: ThemeId, index: number, isMissed: boolean): void => {
  if (isMissed) return;
  const name = themeById(theme).name;
  const day = nth(month, 2, 2 + (index % 2));
  const id = `tapaaminen-${index + 1}-${day}`;
  arrange(scene, {
    id,
    type: 'themeMeeting',
    themes: [theme],
    by: leadOf(scene, theme),
    days: [day],
    starts: '13:00',
    minutes: 120,
    format: 'remote',
    title: { fi: `Teemaryhmän tapaaminen: ${name.fi}`, sv: `Temagruppens träff: ${name.sv}` },
  });
  attend(scene, id, membersIn(scene, theme), [day], 'remote');
};

const groupsOfTheNetwork = (scene: Scene, month: Month): void => {
  const by = coordinator(scene);
  const leads = scene.network.organisations.filter((o) =>
    scene.network.leads.some((l) => l.organisation === o.id),
  );
  for (const n of [1, 3]) {
    const day = nth(month, 3, n);
    const id = `projektiryhma-${day}`;
    arrange(scene, {
      id,
      type: 'projectGroup',
      themes: [],
      by,
      days: [day],
      starts: '09:00',
      minutes: 90,
      format: 'remote',
      title: { fi: 'Projektiryhmä', sv: 'Projektgruppen' },
    });
    attend(scene, id, leads, [day], 'remote');
  }
  const steering = nth(month, 1, 3);
  arrange(scene, {
    id: `ohjausryhma-${steering}`,
    type: 'steeringGroup',
    themes: [],
    by,
    days: [steering],
    starts: '14:00',
    minutes: 90,
    format: 'remote',
    title: { fi: 'Ohjausryhmä', sv: 'Styrgruppen' },
  });
  const hours = nth(month, 3, 2);
  arrange(scene, {
    id: `tavattavissa-${hours}`,
    type: 'officeHours',
    themes: [],
    by,
    days: [hours],
    starts: '14:00',
    minutes: 60,
    format: 'remote',
    title: { fi: 'Projektipäällikkö tavattavissa', sv: 'Projektchefen anträffbar' },
  });
};

/** Start meetings, the kick-off, trainings, an OKM event to come. */
const oneOffs = (scene: Scene): void => {
  const [m0 = '', , , m3 = ''] = scene.network.months;
  const by = coordinator(scene);
  const kick = nth(m0, 4, 3);
  arrange(scene, {
    id: 'kick-off',
    type: 'seminarKickoff',
    themes: [],
    by,
    days: [kick],
    starts: '09:00',
    minutes: 360,
    format: 'live',
    place: 'Tuulikallion kaupungintalo',
    title: { fi: 'Kick off -seminaari', sv: 'Kick-off-seminarium' },
  });
  themeIds.forEach((theme, i) => {
    // The Swedish whole has not held its start meeting.
    if (theme === 'swedish-cross-cutting') return;
    const day = nth(m0, 3, 4);
    const id = `aloitus-${i + 1}`;
    arrange(scene, {
      id,
      type: 'themeKickoff',
      themes: [theme],
      by: leadOf(scene, theme),
      days: [day],
      starts: '10:00',
      minutes: 240,
      format: 'live',
      place: 'Tuulikallio',
      title: {
        fi: `Aloitustapaaminen: ${themeById(theme).name.fi}`,
        sv: `Startmöte: ${themeById(theme).name.sv}`,
      },
    });
    const members = membersIn(scene, theme);
    attend(scene, id, members.slice(0, -3), [day]);
    // Three took part from afar in a meeting that was to be in person.
    attend(scene, id, members.slice(-3), [day], i === 0 ? 'remote' : 'present');
  });
  const training = [nth(m3, 2, 1), addDays(nth(m3, 2, 1), 1)];
  arrange(scene, {
    id: 'koulutus-2',
    type: 'training',
    themes: ['quality'],
    by: leadOf(scene, 'quality'),
    days: training,
    starts: '09:00',
    minutes: 360,
    format: 'live',
    place: 'Tuulikallio',
    title: { fi: 'Laatujohtamisen koulutus, 2 pv', sv: 'Utbildning i kvalitetsledning, 2 dgr' },
  });
  attend(scene, 'koulutus-2', membersIn(scene, 'quality'), training);
  const coming = nextWorkingDay(addDays(today(scene), 24));
  arrange(scene, {
    id: 'koulutus-3',
    type: 'training',
    themes: ['competence-and-staff'],
    by: leadOf(scene, 'competence-and-staff'),
    days: [coming, nextWorkingDay(addDays(coming, 1))],
    starts: '09:00',
    minutes: 360,
    format: 'live',
    place: 'Tuulikallio',
    title: { fi: 'Osaamisen johtamisen koulutus, 2 pv', sv: 'Utbildning i kompetensledning, 2 dgr' },
  });
  const okm = nextWorkingDay(addDays(today(scene), 40));
  arrange(scene, {
    id: 'okm-1',
    type: 'okmEvent',
    themes: [],
    by,
    days: [okm],
    starts: '10:00',
    minutes: 180,
    format: 'remote',
    title: { fi: 'OKM:n levittämistilaisuus', sv: 'UKM:s spridningsevenemang' },
  });
};
const nextWorkingDay = (day: Day): Day => {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
};

/** A dispute stands open: an organisation says that it was there. */
const dispute = (scene: Scene): void => {
  const absent = scene.book
    .facts()
    .findLast(
      (f) =>
        f.content.kind === 'attended' &&
        f.content.presence === 'absent' &&
        f.content.event.startsWith('tapaaminen'),
    );
  if (absent?.content.kind !== 'attended') return;
  const { event, sitting, organisation } = absent.content;
  const contact = scene.network.people.find((p) => p.organisation === organisation && p.role === 'contact');
  const said = addMinutes(absent.recordedAt, 60 * 20);
  scene.book.add(
    { kind: 'attendanceDisputed', event, sitting, organisation, state: 'open' },
    dayOf(said),
    said,
    personIdOf(contact?.email ?? ''),
  );
};

const papers = (scene: Scene): void => {
  const { book, network } = scene;
  const by = coordinator(scene);
  const [m0 = '', m1 = '', m2 = '', , m4 = ''] = network.months;
  const at = (month: Month, day: number): Instant =>
    helsinki(`${month}-${String(day).padStart(2, '0')}`, '12:00');
  const doc = (obligation: string, title: string, month: Month, part?: string): void =>
    book.add(
      {
        kind: 'documentLinked',
        obligation,
        ...(part ? { part } : {}),
        title,
        url: `https://aineisto.example/${obligation}`,
      },
      dayOf(at(month, 15)),
      at(month, 15),
      by.id,
    );
  doc('coord-survey-joint-service-purchases', 'Palveluostojen selvitys', m1);
  doc('coord-leadership-training-programmes', 'Kouluttajien kilpailutus', m2, 'tender-trainers');
  doc('coord-communication-platforms-and-guidelines', 'Viestinnän ohje', m1, 'communication-guidelines');
  doc('coord-communication-platforms-and-guidelines', 'Kehittämisalusta', m1, 'acquire-development-platform');
  book.add(
    { kind: 'surveyClosed', survey: 'start', asked: 80, answered: 71 },
    dayOf(at(m2, 10)),
    at(m2, 10),
    by.id,
  );
  for (const theme of ['pedagogy-and-clients', 'quality'] as const)
    book.add(
      { kind: 'groupsDivided', theme, none: false },
      dayOf(at(m1, 5)),
      at(m1, 5),
      leadOf(scene, theme).id,
    );
  book.add(
    { kind: 'groupsDivided', theme: 'competence-and-staff', none: true },
    dayOf(at(m1, 6)),
    at(m1, 6),
    leadOf(scene, 'competence-and-staff').id,
  );
  const report = (
    organisation: string,
    obligation: string,
    theme: ThemeId | undefined,
    note: string,
    month: Month,
    notApplicable = false,
  ): void =>
    book.add(
      {
        kind: 'selfReported',
        obligation,
        organisation,
        ...(theme ? { theme } : {}),
        note,
        form: `otos-${organisation}-${obligation}`.slice(0, 60),
        ...(notApplicable ? { notApplicable } : {}),
      },
      dayOf(at(month, 20)),
      at(month, 20),
      by.id,
    );
  report(
    by.organisation,
    'coord-cooperate-with-other-strategy-projects',
    undefined,
    'Yhteinen työpaja toisen strategiahankkeen kanssa',
    m4,
  );
  report(
    leadOf(scene, 'quality').organisation,
    'lead-theme-procurements',
    'quality',
    'Ei hankintoja',
    m2,
    true,
  );
  network.organisations
    .filter((o, i) => i % 3 === 0 && !isSilent(scene, o.id))
    .forEach((o) => {
      const [theme] = o.themes;
      if (theme)
        report(o.id, 'dev-communicate-internally', theme, 'Esittelimme hankkeen henkilöstökokouksessa', m4);
    });
  void m0;
};

/** Check-in rounds: about seventy in a hundred have answered; some ask for help. */
const rounds = (scene: Scene): void => {
  const { book, chance, network, now } = scene;
  const asked = network.months
    .map((month) => ({ month, window: roundWindow(month, network.project.quietMonths) }))
    .filter(({ window }) => window && window.opensAt <= now)
    .slice(-4);
  let help = 0;
  for (const { month, window } of asked) {
    if (!window) continue;
    book.add({ kind: 'roundOpened', round: month, ...window }, dayOf(window.opensAt), window.opensAt, 'bot');
    const isOpen = window.closesAt > now;
    network.organisations.forEach((o, i) => {
      for (const theme of o.themes) {
        if (
          o.joined > dayOf(window.opensAt) ||
          i % 11 === 5 ||
          isSilent(scene, o.id) ||
          !chance.happens(isOpen ? 0.35 : 0.72)
        )
          continue;
        const at = isOpen
          ? addMinutes(window.opensAt, 5)
          : addMinutes(window.opensAt, 60 * 24 + Math.floor(chance.next() * 5000));
        const person =
          network.people.find(
            (p) => p.organisation === o.id && p.role === 'pilotOwner' && p.theme === theme,
          ) ?? network.people.find((p) => p.organisation === o.id);
        const stage =
          (['planned', 'running', 'running', 'finished', 'discontinued'] as const)[
            (i * 7 + theme.length) % 17 === 0 ? 4 : (i + theme.length) % 4
          ] ?? 'running';
        const isLatest = month === asked.at(-1)?.month;
        const asks = isLatest && help < 4 && stage === 'running' && chance.happens(0.25);
        if (asks) help += 1;
        book.add(
          {
            kind: 'pilotAnswered',
            round: month,
            organisation: o.id,
            theme,
            pilot: 'p1',
            title: pilotTitles[o.language][i % pilotTitles[o.language].length] ?? '',
            stage,
            ...(stage === 'running' || stage === 'planned'
              ? { pace: chance.pick(['onTrack', 'onTrack', 'onTrack', 'delayed', 'stuck'] as const) }
              : {}),
            done: chance.pick(doneTexts[o.language]),
            help: asks,
            share: chance.happens(0.45),
            internal: chance.happens(0.5),
          },
          dayOf(at),
          at,
          personIdOf(person?.email ?? ''),
        );
      }
    });
    if (window.closesAt <= now)
      book.add({ kind: 'roundClosed', round: month }, dayOf(window.closesAt), window.closesAt, 'bot');
  }
};

/** Five months and a few weeks ahead, as a network would have lived them. */
export const liveThrough = (scene: Scene): void => {
  const { network, now } = scene;
  const current = dayOf(now).slice(0, 7);
  const quiet = (month: Month): boolean => network.project.quietMonths.includes(Number(month.slice(5)));
  oneOffs(scene);
  for (const month of [...network.months, addMonths(current, 1)]) {
    if (quiet(month)) continue;
    if (month <= current) groupsOfTheNetwork(scene, month);
    themeIds.forEach((theme, i) => {
      const isAhead = month > current;
      // One theme held no meeting in one month, and one has none this month so far.
      meetings(
        scene,
        month,
        theme,
        i,
        isAhead || (i === 2 && month === network.months[3]) || (i === 3 && month === current),
      );
      if (!isAhead || nth(month, 4, 2) <= addDays(dayOf(now), 28)) coffees(scene, month, theme, i);
    });
  }
  rounds(scene);
  papers(scene);
  dispute(scene);
};
