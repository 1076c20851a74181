import { helsinki, type Instant } from '../../src/shared/domain/month';
import { rolesOf } from '../../src/shared/domain/network';
import { pilotKeyOf, pilotsOf } from '../../src/shared/domain/pilots';
import { spreadDuties } from '../../src/shared/domain/spread';
import type { ThemeId } from '../../src/shared/domain/theme';
import { nthDay } from './calendar';
import { indicators, templateParts, toldOf } from './results-words';
import {
  coordinating,
  isSilent,
  leadFor,
  membersOn,
  projectManager,
  type SampleScene,
  speakerOf,
} from './scene';

const thursday = 4;
const library = 'https://aineisto.tuulikallio.example';
const tool = 'https://tyotila.tuulikallio.example';

/** A day of the n-th active month, of those that are wholly over; and an hour, so that one day has an order. */
const moment = ({ calendar }: SampleScene, month: number, week: number, hour = '10:00') => {
  const day = nthDay(calendar.months[month] ?? calendar.months[0], thursday, week);
  return { day, at: helsinki(day, hour) };
};
type SampleMoment = { readonly day: string; readonly at: Instant };

const practiceOf = ({ book }: SampleScene, theme: ThemeId): readonly string[] =>
  pilotsOf(book.facts())
    .filter((p) => p.theme === theme && p.share)
    .slice(0, 2)
    .map((p) => pilotKeyOf(p));

type PublishedVersion = { readonly n: number; readonly parts: number; readonly note?: string };
const draft = (
  scene: SampleScene,
  theme: ThemeId,
  { n, parts, note }: PublishedVersion,
  { day, at }: SampleMoment,
): string =>
  scene.book.write(
    {
      kind: 'modelDrafted',
      theme,
      url: `${tool}/toimintamalli/${theme}/${n}`,
      covers: templateParts.slice(0, parts).map((p) => p.id),
      pilots: practiceOf(scene, theme),
      documents:
        n > 1 ? [{ title: 'Vuosikello ja lomakepohjat', url: `${library}/vuosikello/${theme}` }] : [],
      ...(note ? { note } : {}),
    },
    day,
    at,
    leadFor(scene, theme).id,
  );
const deliver = (
  scene: SampleScene,
  theme: ThemeId,
  version: number,
  { day, at }: SampleMoment,
  again?: string,
): string =>
  scene.book.write(
    {
      kind: 'partDelivered',
      theme,
      url: `${tool}/toimintamalli/${theme}/${version}`,
      version,
      ...(again ? { again } : {}),
    },
    day,
    at,
    leadFor(scene, theme).id,
  );
const settle = (
  scene: SampleScene,
  theme: ThemeId,
  delivery: string,
  as: 'compiled' | 'returned',
  { day, at }: SampleMoment,
  word?: string,
): string =>
  scene.book.write(
    { kind: 'partSettled', theme, delivery, as, ...(word ? { word } : {}) },
    day,
    at,
    projectManager(scene),
  );

/** One part is compiled after it was returned once, one waits for the coordination, one is returned, one is begun. */
const modelParts = (scene: SampleScene): void => {
  const set = moment(scene, 1, 0);
  const by = projectManager(scene);
  scene.book.write({ kind: 'modelTemplate', parts: templateParts }, set.day, set.at, by);
  const pedagogy = 'pedagogy-and-clients';
  draft(scene, pedagogy, { n: 1, parts: 3 }, moment(scene, 1, 1));
  const first = deliver(scene, pedagogy, 1, moment(scene, 2, 0));
  const missing = 'Lisätkää vielä, miten tuloksia mitataan ja mistä luvut tulevat.';
  const back = settle(scene, pedagogy, first, 'returned', moment(scene, 2, 0, '14:00'), missing);
  draft(scene, pedagogy, { n: 2, parts: 5, note: 'Mittarit ja käyttöönotto lisätty.' }, moment(scene, 2, 1));
  const second = deliver(scene, pedagogy, 2, moment(scene, 3, 0), back);
  settle(scene, pedagogy, second, 'compiled', moment(scene, 3, 1));
  draft(scene, 'quality', { n: 1, parts: 4 }, moment(scene, 2, 1));
  deliver(scene, 'quality', 1, moment(scene, 3, 1));
  const staff = 'competence-and-staff';
  draft(scene, staff, { n: 1, parts: 2 }, moment(scene, 2, 0));
  const sent = deliver(scene, staff, 1, moment(scene, 3, 0));
  const practice = 'Hyvä alku. Lisätkää vielä työkalut ja ainakin yksi käytännön esimerkki pilotista.';
  settle(scene, staff, sent, 'returned', moment(scene, 3, 1), practice);
  draft(scene, 'future-and-vision', { n: 1, parts: 1, note: 'Työpajan muistiinpanot' }, moment(scene, 3, 0));
  const published = moment(scene, 3, 1, '15:00');
  scene.book.write(
    {
      kind: 'modelPublished',
      url: `${tool}/yhteinen-toimintamalli/1`,
      note: 'Ensimmäinen versio kommentoitavaksi: runko ja yhden teeman osuus.',
    },
    published.day,
    published.at,
    by,
  );
};

/** What is measured; one figure was set again when more was known. */
const measures = (scene: SampleScene): void =>
  indicators.forEach(({ theme, ...indicator }, i) => {
    const by = leadFor(scene, theme).id;
    const of = { kind: 'indicatorSet' as const, theme, indicator: `i-otos-${i + 1}`, ...indicator };
    const begun = moment(scene, 1, 1, '13:00');
    scene.book.write({ ...of, actual: null }, begun.day, begun.at, by);
    const told = moment(scene, 3, 1, '13:00');
    if (indicator.actual !== null) scene.book.write(of, told.day, told.at, by);
  });

const developerOf = (scene: SampleScene, theme: ThemeId, day: string, turn: number) =>
  membersOn(scene, theme, day).filter(
    (id) =>
      !isSilent(id) &&
      rolesOf(scene.network, id, day).includes('developer') &&
      speakerOf(scene, id, day) !== undefined,
  )[4 + turn];

/** The log's lines, by all three roles, in the languages in which things were said. */
const spreading = (scene: SampleScene): void =>
  toldOf.forEach(({ by: role, theme, month, week, title, spread, link }, i) => {
    const { day, at } = moment(scene, month, week, '12:00');
    const lead = leadFor(scene, theme);
    const organisation = {
      coordinator: coordinating(scene),
      themeLead: lead.organisation,
      developer: developerOf(scene, theme, day, i) ?? '',
    }[role];
    const by = {
      coordinator: projectManager(scene),
      themeLead: lead.id,
      developer: speakerOf(scene, organisation, day) ?? '',
    }[role];
    const [pilot] = role === 'developer' ? [] : practiceOf(scene, theme);
    scene.book.write(
      {
        kind: 'selfReported',
        obligation: spreadDuties[role],
        organisation,
        theme,
        note: title,
        form: `otos-levitys-${i + 1}`,
        spread: { ...spread, ...(pilot ? { pilot } : {}) },
        ...(link ? { url: `${library}/levittaminen/${link}` } : {}),
      },
      day,
      at,
      by,
    );
  });

/** The operating model on its way, what is measured, and where results were told of. */
export const writeResults = (scene: SampleScene): void => {
  modelParts(scene);
  measures(scene);
  spreading(scene);
};
