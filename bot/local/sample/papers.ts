import type { EvidencePlace } from '../../src/shared/domain/kinds-of-evidence';
import { addDays, type Day, type Month } from '../../src/shared/domain/month';
import { rolesOf, themesOf } from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import { beforeToday, nthDay } from './calendar';
import { workingGroups } from './files';
import { dividedOnPage } from './groups';
import { cast, coordinator } from './organisation-list';
import {
  everybodyOn,
  isSilent,
  leadFor,
  officeTime,
  projectManager,
  type SampleScene,
  speakerOf,
} from './scene';

const thursday = 4;
const library = 'https://aineisto.tuulikallio.example';

/** A working day of the n-th active month of the project; the last one there has been when it is still to come. */
const dayIn = ({ calendar }: SampleScene, month: number, week: number): Day => {
  const { months } = calendar;
  return beforeToday(calendar, nthDay(months[month] ?? months[0], thursday, week));
};

type SamplePaper = {
  readonly place: EvidencePlace;
  readonly title: string;
  readonly day: Day;
  readonly by: string;
};
const link = (scene: SampleScene, { place, title, day, by }: SamplePaper): void =>
  void scene.book.write(
    {
      kind: 'documentLinked',
      ...place,
      title,
      url: `${library}/${[place.obligation, place.part, place.theme].filter(Boolean).join('/')}`,
    },
    day,
    officeTime(scene.chance('link', title), day),
    by,
  );
const report = (scene: SampleScene, { place, title, day, by }: SamplePaper, notApplicable = false): void =>
  void scene.book.write(
    {
      kind: 'selfReported',
      ...place,
      note: title,
      form: `otos-${day}`,
      ...(notApplicable ? { notApplicable } : {}),
    },
    day,
    officeTime(scene.chance('report', title, place.organisation ?? ''), day),
    by,
  );

/** What the coordinating office has on file. */
const coordination = (scene: SampleScene): void => {
  const by = projectManager(scene);
  const of = (obligation: string, part?: string): EvidencePlace => ({
    obligation,
    organisation: coordinator.id,
    ...(part ? { part } : {}),
  });
  const platforms = 'coord-communication-platforms-and-guidelines';
  const papers: readonly [EvidencePlace, string, Day][] = [
    [of('coord-survey-joint-service-purchases'), 'Yhteisten palveluostojen selvitys', dayIn(scene, 0, 3)],
    [of(platforms, 'communication-guidelines'), 'Viestinnän ohje', dayIn(scene, 0, 2)],
    [of(platforms, 'acquire-development-platform'), 'Kehittämisalustan hankintapäätös', dayIn(scene, 1, 1)],
    [
      of('coord-leadership-training-programmes', 'tender-trainers'),
      'Kouluttajien kilpailutus',
      dayIn(scene, 2, 1),
    ],
  ];
  for (const [place, title, day] of papers) link(scene, { place, title, day, by });
  scene.calendar.months.forEach((month: Month, i) => {
    const day = nthDay(month, thursday, 3);
    if (day >= scene.calendar.today) return;
    const support = of('coord-lead-and-administer-project', 'support-theme-leads');
    report(scene, { place: support, title: `Vetäjien tukitunti ${i + 1}`, day, by });
  });
  const outward = of('coord-internal-and-external-communications', 'external-communications');
  report(scene, {
    place: outward,
    title: 'Blogikirjoitus: mitä pilotit opettavat johtamisesta',
    day: dayIn(scene, 3, 2),
    by,
  });
  const upkeep = of(platforms, 'maintain-communication-platform');
  report(scene, {
    place: upkeep,
    title: 'Kanavat ja vieraskäyttäjät tarkistettu',
    day: dayIn(scene, 3, 0),
    by,
  });
};

const pins = [
  ['communication', 'viestinnan-ohje', 'Viestinnän ohje', 'Anvisning för kommunikationen', 2],
  ['briefing', 'hankeinfon-kalvot', 'Hankeinfon kalvot', 'Bilder från projektinfon', 3],
  ['material', 'pilotin-suunnittelupohja', 'Pilotin suunnittelupohja', 'Planeringsmall för pilotförsök', 3],
] as const;

/** What everybody finds on "Ohjeet". */
const guidelines = (scene: SampleScene): void => {
  for (const [group, name, fi, sv, week] of pins) {
    const day = dayIn(scene, 0, week);
    scene.book.write(
      {
        kind: 'guidelinePinned',
        guideline: `g-${name}`,
        group,
        title: { fi, sv },
        url: `${library}/ohjeet/${name}`,
        pinned: true,
      },
      day,
      officeTime(scene.chance('pinned', name), day),
      projectManager(scene),
    );
  }
};

/** Groups, purchases and papers of the themes; one lead has not divided the theme though the time is past. */
const themePapers = (scene: SampleScene): void => {
  const divided = Object.keys(workingGroups) as ThemeId[];
  for (const theme of themeIds) {
    const { id: by, organisation } = leadFor(scene, theme);
    const day = dayIn(scene, 1, 0);
    const none = theme === 'swedish-cross-cutting';
    const at = officeTime(scene.chance('groups', theme), day);
    if (none || (divided.includes(theme) && !(theme in dividedOnPage)))
      scene.book.write({ kind: 'groupsDivided', theme, none }, day, at, by);
    const place = (obligation: string): EvidencePlace => ({ obligation, organisation, theme });
    if (theme === 'quality')
      report(scene, {
        place: place('lead-technical-delivery-of-training'),
        title: 'Koulutuksen tilat ja yhteydet järjestetty',
        day: dayIn(scene, 3, 2),
        by,
      });
    if (theme === 'swedish-cross-cutting')
      report(
        scene,
        {
          place: place('lead-theme-procurements'),
          title: 'Inga upphandlingar: temat använder gemensamma utbildare',
          day: dayIn(scene, 2, 2),
          by,
        },
        true,
      );
    if (theme === 'pedagogy-and-clients')
      link(scene, {
        place: place('lead-theme-procurements'),
        title: 'Pedagogisen valmennuksen pienhankinta',
        day: dayIn(scene, 2, 2),
        by,
      });
  }
};

const told: Readonly<Record<'fi' | 'sv', readonly string[]>> = {
  fi: [
    'Esittelimme hankkeen henkilöstökokouksessa.',
    'Pilotin tilanne käytiin läpi johtoryhmässä.',
    'Kirjoitimme pilotista sisäiseen uutiskirjeeseen.',
    'Hanke oli esillä koulutuspäivän tietoiskussa.',
  ],
  sv: ['Vi presenterade projektet på personalmötet.', 'Pilotförsöket togs upp i ledningsgruppen.'],
};

/** About a third has reported what it told at home; two have begun to spread results. */
const developerPapers = (scene: SampleScene): void => {
  const { network, calendar } = scene;
  const developing = everybodyOn(scene, calendar.today).filter(
    (id) => !isSilent(id) && rolesOf(network, id, calendar.today).includes('developer'),
  );
  developing.forEach((organisation, i) => {
    const chance = scene.chance('told', organisation);
    const [theme] = themesOf(network, organisation, calendar.today);
    const day = beforeToday(calendar, addDays(calendar.today, -5 - chance.below(60)));
    const by = speakerOf(scene, organisation, day);
    const joined = network.organisations.find((o) => o.id === organisation)?.joined ?? '';
    if (!by || !theme || day < joined) return;
    const language =
      network.organisations.find((o) => o.id === organisation)?.language === 'sv' ? 'sv' : 'fi';
    const place = (obligation: string): EvidencePlace => ({ obligation, organisation, theme });
    if (i % 3 === 0)
      report(scene, {
        place: place('dev-communicate-internally'),
        title: chance.pick(told[language]),
        day,
        by,
      });
    if (i === 20 || i === 41)
      report(scene, {
        place: place('dev-spread-results'),
        title: 'Kerroimme pilotista alueen järjestäjien tapaamisessa',
        day,
        by,
      });
  });
};

/** The newcomer was introduced in one of its themes, so that the start meeting it missed is made up for (S22). */
const introduction = (scene: SampleScene): void => {
  const { network, calendar, book } = scene;
  const joined = network.organisations.find((o) => o.id === cast.newcomer)?.joined ?? '';
  const day = beforeToday(calendar, addDays(joined, 12));
  const theme = 'quality';
  const at = officeTime(scene.chance('introduced'), day < joined ? joined : day);
  book.write({ kind: 'introduced', organisation: cast.newcomer, theme }, day, at, leadFor(scene, theme).id);
};

export const startSurvey = { asked: 81, answered: 68 } as const;
export const surveyClosing = (scene: SampleScene): Day => dayIn(scene, 1, 2);

/** Documents, self-reports, groups and the start survey. */
export const writePapers = (scene: SampleScene): void => {
  coordination(scene);
  guidelines(scene);
  themePapers(scene);
  developerPapers(scene);
  introduction(scene);
  const day = surveyClosing(scene);
  const at = officeTime(scene.chance('survey'), day);
  scene.book.write({ kind: 'surveyClosed', survey: 'start', ...startSurvey }, day, at, projectManager(scene));
};
