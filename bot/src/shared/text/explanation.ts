import type { Interpretation } from '../domain/interpretation';
import { type Language, type Localized, languages } from '../domain/language';
import type { MissingCode, MissingEntry } from '../domain/missing';
import type { Phase } from '../domain/network';
import { type ThemeId, themeById } from '../domain/theme';
import { longDate, monthName } from './time';

/** The same sentence made in each language. */
const inEach = (sentence: (lang: Language) => string): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, sentence(lang)])) as Localized;
const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

export const phaseNames: Readonly<Record<Phase['id'], Localized>> = {
  launch: t('Käynnistys', 'Start', 'Launch'),
  development: t('Kehittäminen', 'Utveckling', 'Development'),
  piloting: t('Pilotointi', 'Pilotförsök', 'Piloting'),
  closing: t('Levittäminen ja päätös', 'Spridning och avslutning', 'Dissemination and closing'),
};

type Lack = {
  readonly count: number;
  readonly names: string;
  readonly day?: string;
  readonly of?: MissingEntry;
};
/** What is missing, by its name. */
const entryText: Readonly<Record<MissingEntry, Localized>> = {
  startSurvey: t(
    'Aloituskyselyn tulos puuttuu.',
    'Startenkätens resultat saknas.',
    'The result of the start survey is missing.',
  ),
  finalSurvey: t(
    'Loppukyselyn tulos puuttuu.',
    'Slutenkätens resultat saknas.',
    'The result of the final survey is missing.',
  ),
  partDelivered: t(
    'Teeman osuutta ei ole merkitty toimitetuksi.',
    'Temats del har inte markerats som levererad.',
    'The theme’s part is not marked as delivered.',
  ),
  guideline: t(
    'Viestinnän ohjetta ei ole kiinnitetty eikä linkitetty.',
    'Kommunikationsanvisningen är varken fäst eller länkad.',
    'The communication guideline is neither pinned nor linked.',
  ),
  dissemination: t(
    'Levittämistilaisuus tai kirjaus levittämisestä puuttuu.',
    'Ett spridningsevenemang eller en registrering om spridning saknas.',
    'A dissemination event or an entry on dissemination is missing.',
  ),
  entry: t(
    'Kirjaus siitä, mitä tehtiin, puuttuu.',
    'En registrering om vad som gjordes saknas.',
    'An entry on what was done is missing.',
  ),
};
/** What is not on record yet, one sentence each. */
export const missingText: Readonly<Record<MissingCode, (lack: Lack) => Localized>> = {
  hold: ({ count }) =>
    t(
      `Puuttuu ${count} ${count === 1 ? 'pidetty tilaisuus' : 'pidettyä tilaisuutta'}.`,
      `${count} ${count === 1 ? 'genomfört' : 'genomförda'} evenemang saknas.`,
      `${count} more ${count === 1 ? 'event' : 'events'} to hold.`,
    ),
  attend: ({ count }) =>
    t(
      `Puuttuu ${count} ${count === 1 ? 'osallistuminen' : 'osallistumista'}.`,
      `${count} ${count === 1 ? 'deltagande' : 'deltaganden'} saknas.`,
      `${count} ${count === 1 ? 'attendance' : 'attendances'} missing.`,
    ),
  holdOnce: ({ count }) =>
    t(
      `Puuttuu ${count} ${count === 1 ? 'pidetty päivä' : 'pidettyä päivää'}.`,
      `${count} ${count === 1 ? 'genomförd dag' : 'genomförda dagar'} saknas.`,
      `${count} more ${count === 1 ? 'day' : 'days'} to hold.`,
    ),
  attendOnce: ({ count }) =>
    t(
      `Puuttuu ${count} ${count === 1 ? 'osallistumispäivä' : 'osallistumispäivää'}.`,
      `${count} ${count === 1 ? 'deltagardag' : 'deltagardagar'} saknas.`,
      `${count} ${count === 1 ? 'day' : 'days'} of attendance missing.`,
    ),
  notHeldYet: () =>
    t(
      'Tilaisuutta ei ole vielä pidetty. Osallistuminen kirjataan sen jälkeen.',
      'Evenemanget har inte hållits ännu. Deltagandet markeras efteråt.',
      'The event has not been held yet. Attendance is recorded after it.',
    ),
  acceptance: () =>
    t(
      'Etäosallistuminen odottaa koordinaation hyväksyntää.',
      'Distansdeltagandet väntar på koordinatorns godkännande.',
      'Remote attendance waits for the coordination’s acceptance.',
    ),
  entry: ({ of }) => entryText[of ?? 'entry'],
  document: () =>
    t(
      'Linkki asiakirjaan puuttuu.',
      'Länken till ett dokument saknas.',
      'The link to a document is missing.',
    ),
  arranged: () =>
    t(
      'Koulutus ei ole kalenterissa paikan tai osallistumislinkin kanssa.',
      'Utbildningen finns inte i kalendern med plats eller deltagarlänk.',
      'The training is not in the calendar with its place or joining link.',
    ),
  announced: ({ names }) =>
    t(
      `Ilmoitettu, mutta ei merkitty pidetyksi: ${names}.`,
      `Utlyst men inte markerat som genomfört: ${names}.`,
      `Announced and not marked as held: ${names}.`,
    ),
  lifeSigns: ({ count, names }) => {
    const which = names ? ` ${names}.` : '';
    return t(
      `Organisaatioita, joilla ei ole yhteyshenkilöä tai joista ei ole kuultu 60 päivään: ${count}.${which}`,
      `Organisationer utan kontaktperson eller som inte har hört av sig på 60 dagar: ${count}.${which}`,
      `Organisations without a contact person or not heard from in 60 days: ${count}.${which}`,
    );
  },
  log: () =>
    t(
      'Jaksolla ei ole vielä yhtään merkintää.',
      'Under perioden finns ännu inga registreringar.',
      'There is no entry in this period yet.',
    ),
  themes: ({ names }) =>
    t(`Teemat, joista puuttuu: ${names}.`, `Teman som saknas: ${names}.`, `Themes still missing: ${names}.`),
  relay: ({ names }) =>
    t(`Välittämättä: ${names}.`, `Inte förmedlat: ${names}.`, `Not relayed yet: ${names}.`),
  okmEvent: ({ names }) =>
    t(
      `Osallistuminen puuttuu: ${names}.`,
      `Deltagande saknas: ${names}.`,
      `Attendance still missing: ${names}.`,
    ),
  groups: () =>
    t(
      'Ryhmäjako puuttuu, tai tieto siitä, ettei ryhmiä ole.',
      'Indelningen i grupper saknas, eller uppgiften att det inte finns grupper.',
      'The division into groups is missing, or the word that there are none.',
    ),
  seat: ({ day }) =>
    inEach((lang) => `${seatText[lang]}${day ? ` ${divided[lang](longDate(day, lang))}` : ''}`),
  pilot: ({ count }) =>
    t(`Pilotteja puuttuu: ${count}.`, `Pilotförsök saknas: ${count}.`, `Pilots still missing: ${count}.`),
  freshAnswer: ({ names }) =>
    t(
      `Pilotista ei ole kuultu kierroksella ${names} eikä sen jälkeen. Vastaus tilannekyselyyn riittää.`,
      `Inget har hörts om pilotförsöket i omgången ${names} eller efter den. Ett svar på lägesavstämningen räcker.`,
      `Nothing has been heard about the pilot in round ${names} or since. An answer to the check-in is enough.`,
    ),
};
const seatText = t(
  'Ryhmään ei ole nimetty henkilöä.',
  'Ingen person har utsetts till gruppen.',
  'Nobody has been named to the group.',
);
const divided: Readonly<Record<Language, (day: string) => string>> = {
  fi: (day) => `Teema jaettiin ryhmiin ${day}.`,
  sv: (day) => `Temat indelades i grupper ${day}.`,
  en: (day) => `The theme was divided into groups on ${day}.`,
};

const themeNames = (ids: readonly ThemeId[], lang: Language): string =>
  ids.map((id) => themeById(id).name[lang]).join('; ');
export const namesOf = (
  lack: {
    readonly themes?: readonly ThemeId[];
    readonly titles?: readonly { fi?: string; sv?: string }[];
  },
  lang: Language,
): string =>
  lack.themes
    ? themeNames(lack.themes, lang)
    : (lack.titles ?? []).map((x) => (lang === 'sv' ? x.sv || x.fi : x.fi || x.sv) ?? '').join('; ');

const spanOf = (phase: Phase, lang: Language): string =>
  `${phaseNames[phase.id][lang]} ${longDate(phase.from, lang)} – ${longDate(phase.until, lang)}`;
const monthNames = (months: readonly number[], lang: Language): string =>
  months.map((m) => monthName(`2024-${String(m).padStart(2, '0')}`, lang).split(' ')[0] ?? '').join(', ');

const every = {
  month: t('kuukausittain', 'varje månad', 'every month'),
  quarter: t('neljännesvuosittain', 'varje kvartal', 'every quarter'),
  phase: t('vaiheittain', 'per fas', 'per phase'),
  none: t('ilman jaksoja', 'utan perioder', 'without periods'),
} as const;

/** A reading in a sentence: how the source is read here. */
export const readingText = (i: Interpretation): Localized => {
  switch (i.key) {
    case 'projectGroupMultiplier':
      return twiceAMonth(i.value);
    case 'truncatedLine':
      return i.value === 'coffees'
        ? t(
            'Lause jatkuu: ”… mukaan aamukahveihin”.',
            'Meningen fortsätter: deltar i mån av möjlighet i morgonkaffe.',
            'The sentence goes on: takes part as far as possible in morning coffees.',
          )
        : t(
            'Lause jatkuu: ”… mukaan OKM:n levittämistilaisuuksiin”.',
            'Meningen fortsätter: deltar i mån av möjlighet i UKM:s spridningsevenemang.',
            'The sentence goes on: takes part as far as possible in the ministry’s dissemination events.',
          );
    case 'phases':
      return inEach((lang) => `${names.phases[lang]}: ${i.phases.map((p) => spanOf(p, lang)).join('; ')}.`);
    case 'quietMonths':
      return i.months.length === 0
        ? t('Taukokuukausia ei ole.', 'Det finns inga månader med uppehåll.', 'There are no quiet months.')
        : inEach((lang) => `${names.quietMonths[lang]}: ${monthNames(i.months, lang)}.`);
    case 'reviewPeriod':
      return inEach((lang) => `${names.reviewPeriod[lang]}: ${every[i.every][lang]}.`);
  }
};
const names = {
  phases: t('Vaiheet', 'Faser', 'Phases'),
  quietMonths: t('Taukokuukaudet', 'Månader med uppehåll', 'Quiet months'),
  reviewPeriod: t('Merkintöjä katsotaan', 'Registreringarna ses över', 'Entries are looked at'),
} as const;

const twiceAMonth = (value: string): Localized => {
  const months = value.startsWith('months:') ? Number(value.slice(7)) : 0;
  if (months === 0)
    return t(
      'Kaksi kertaa kuussa koko hankkeen ajan.',
      'Två gånger i månaden under hela projektet.',
      'Twice a month throughout the project.',
    );
  return t(
    `Kaksi kertaa kuussa hankkeen alussa. Kuukausia: ${months}.`,
    `Två gånger i månaden i början av projektet. Månader: ${months}.`,
    `Twice a month at the start of the project. Months: ${months}.`,
  );
};

export const explanationText = {
  nothingMissing: t('Mitään ei puutu.', 'Inget saknas.', 'Nothing is missing.'),
  change: (day: string, standing: Localized): Localized =>
    inEach((lang) => changed[lang](longDate(day, lang), standing[lang])),
  noChange: t(
    'Tilanne ei muutu itsestään.',
    'Läget ändras inte av sig självt.',
    'The standing does not change by itself.',
  ),
  newMonth: (day: string): Localized => inEach((lang) => anew[lang](longDate(day, lang))),
  goesOn: (day: string): Localized => inEach((lang) => `${goesOnWord[lang]}: ${longDate(day, lang)}.`),
  lastMonth: t(
    'Tämän kuukauden jälkeen vastuuta ei enää ole.',
    'Efter den här månaden finns ansvarsuppgiften inte längre.',
    'After this month the obligation is over.',
  ),
  notAsked: (day: string): Localized => inEach((lang) => ends[lang](longDate(day, lang))),
  endOfMonth: t(
    'Tämä on tilanne kuukauden lopussa. Myöhemmin tehty näkyy myöhempien kuukausien kohdalla.',
    'Så här var läget i slutet av månaden. Det som görs senare syns i de senare månaderna.',
    'This is how it stood at the end of the month. What is done later shows in later months.',
  ),
  coming: (title: string, day: string): Localized =>
    inEach((lang) => `${comingWord[lang]}: ${title}, ${longDate(day, lang)}.`),
  monthOver: t(
    'Jakso on päättynyt. Myöhemmin kirjattu lasketaan mukaan ja merkitään myöhässä kirjatuksi.',
    'Perioden är slut. Det som registreras senare räknas med och märks som sent registrerat.',
    'The period is over. What is recorded later counts and is marked as recorded late.',
  ),
  repairHold: t(
    'Tilanne muuttuu vain, jos kirjataan tilaisuus, joka todella pidettiin.',
    'Läget ändras bara om man registrerar ett evenemang som faktiskt hölls.',
    'The standing changes only by recording an event that was in fact held.',
  ),
  repairAttend: t(
    'Jos olitte paikalla, paina ”Olimme paikalla”. Järjestäjä vahvistaa sen.',
    'Om ni var på plats, tryck på ”Vi var på plats”. Arrangören bekräftar det.',
    'If you were there, press “We were there”. The organiser confirms it.',
  ),
  late: t('kirjattu myöhässä', 'registrerat i efterhand', 'recorded late'),
} as const;

const changed: Readonly<Record<Language, (day: string, standing: string) => string>> = {
  fi: (day, standing) => `Jos mitään ei kirjata, tilanne muuttuu ${day}: ${standing}.`,
  sv: (day, standing) => `Om inget registreras ändras läget ${day}: ${standing}.`,
  en: (day, standing) => `If nothing is recorded, the standing changes on ${day}: ${standing}.`,
};
const anew: Readonly<Record<Language, (day: string) => string>> = {
  fi: (day) => `Seuraavan kuukauden vastuu alkaa: ${day}.`,
  sv: (day) => `Nästa månads ansvarsuppgift börjar: ${day}.`,
  en: (day) => `The next month’s obligation begins: ${day}.`,
};
const goesOnWord = t('Vastuu jatkuu', 'Ansvarsuppgiften fortsätter', 'The obligation goes on');
const ends: Readonly<Record<Language, (day: string) => string>> = {
  fi: (day) => `Tätä ei vaadita enää ${day} alkaen.`,
  sv: (day) => `Detta krävs inte längre från och med ${day}.`,
  en: (day) => `This is not required from ${day}.`,
};
const comingWord = t('Tulossa', 'Kommande', 'Upcoming');
