import type { Spread } from '../../src/shared/domain/spread';
import type { ThemeId } from '../../src/shared/domain/theme';

// What the sample's themes have to show for themselves; all of it is invented.
type InTwo = { readonly fi: string; readonly sv: string };
type PartWords = { readonly id: string; readonly title: InTwo; readonly guidance: InTwo };
export const templateParts: readonly PartWords[] = [
  {
    id: 'osa-strategia',
    title: { fi: 'Strateginen johtaminen', sv: 'Strategisk ledning' },
    guidance: {
      fi: 'Kuvaa, miten strategia näkyy arjen päätöksissä ja kuka siitä vastaa.',
      sv: 'Beskriv hur strategin syns i vardagens beslut och vem som ansvarar för det.',
    },
  },
  {
    id: 'osa-pedagogiikka',
    title: { fi: 'Pedagoginen johtaminen', sv: 'Pedagogisk ledning' },
    guidance: {
      fi: 'Kuvaa, miten opetusta ja ohjausta johdetaan ja miten opettajat ovat mukana.',
      sv: 'Beskriv hur undervisning och handledning leds och hur lärarna är med.',
    },
  },
  {
    id: 'osa-tyokalut',
    title: { fi: 'Toimintatavat ja työkalut', sv: 'Arbetssätt och verktyg' },
    guidance: {
      fi: 'Liitä lomakkeet, vuosikellot ja muut välineet, joita muut voivat käyttää.',
      sv: 'Bifoga blanketter, årsklockor och annat som andra kan använda.',
    },
  },
  {
    id: 'osa-arviointi',
    title: { fi: 'Arviointi ja tulosten mittaaminen', sv: 'Utvärdering och mätning av resultat' },
    guidance: {
      fi: 'Kerro, mistä tiedätte, että malli toimii: mittarit, lähtötaso ja lähde.',
      sv: 'Berätta hur ni vet att modellen fungerar: mått, utgångsläge och källa.',
    },
  },
  {
    id: 'osa-kayttoonotto',
    title: { fi: 'Käyttöönotto omassa organisaatiossa', sv: 'Införande i den egna organisationen' },
    guidance: {
      fi: 'Kuvaa ensimmäiset askeleet erikokoisille organisaatioille.',
      sv: 'Beskriv de första stegen för organisationer av olika storlek.',
    },
  },
];

type IndicatorWords = {
  readonly theme: ThemeId;
  readonly name: InTwo;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly source: string;
};
export const indicators: readonly IndicatorWords[] = [
  {
    theme: 'pedagogy-and-clients',
    name: { fi: 'Työpareina toimivia opettajia ja ohjaajia', sv: 'Lärare och handledare som arbetar i par' },
    unit: 'paria',
    baseline: 14,
    target: 40,
    actual: 27,
    source: 'Tilannekyselyn vastaukset, teeman organisaatiot',
  },
  {
    theme: 'pedagogy-and-clients',
    name: { fi: 'Ensimmäisten viikkojen palaute, keskiarvo', sv: 'Respons på de första veckorna, medeltal' },
    unit: '',
    baseline: 3.6,
    target: 4.2,
    actual: null,
    source: 'Organisaatioiden oma opiskelijapalaute, asteikko 1–5',
  },
  {
    theme: 'quality',
    name: {
      fi: 'Itsearvioinnin tehneitä organisaatioita',
      sv: 'Organisationer som har gjort en självvärdering',
    },
    unit: '%',
    baseline: 38,
    target: 80,
    actual: 61,
    source: 'Aloituskysely ja itsearvioinnin palautukset',
  },
  {
    theme: 'quality',
    name: { fi: 'Johdon katselmuksia vuodessa', sv: 'Ledningens genomgångar per år' },
    unit: 'kpl',
    baseline: 1,
    target: 2,
    actual: 1.5,
    source: 'Teeman organisaatioiden vuosikellot',
  },
  {
    theme: 'competence-and-staff',
    name: { fi: 'Esihenkilöitä vertaisryhmissä', sv: 'Chefer i kamratgrupper' },
    unit: 'henkilöä',
    baseline: 22,
    target: 120,
    actual: 95,
    source: 'Vertaisryhmien osallistujaluettelot',
  },
  {
    theme: 'swedish-cross-cutting',
    name: { fi: 'Kielitietoisen johtamisen suunnitelmia', sv: 'Planer för språkmedvetet ledarskap' },
    unit: 'st.',
    baseline: 2,
    target: 9,
    actual: 5,
    source: 'Anordnarnas egna planer, insamlade i startenkäten',
  },
];

type ToldResult = {
  readonly by: 'coordinator' | 'themeLead' | 'developer';
  readonly theme: ThemeId;
  readonly month: number;
  readonly week: number;
  readonly title: string;
  readonly spread: Omit<Spread, 'pilot'>;
  readonly link?: string;
};
export const toldOf: readonly ToldResult[] = [
  {
    by: 'coordinator',
    theme: 'quality',
    month: 2,
    week: 1,
    title: 'Artikkeli verkostosta ammatillisen koulutuksen lehdessä',
    spread: {
      ...{ what: 'publication', audience: 'Ammatillisen koulutuksen johto ja opettajat', reach: 4200 },
      ...{ language: 'fi', scope: 'national', part: 'osa-strategia' },
    },
    link: 'artikkeli-verkosto',
  },
  {
    by: 'coordinator',
    theme: 'swedish-cross-cutting',
    month: 3,
    week: 1,
    title: 'Webbinarium: så leder vi tillsammans',
    spread: {
      ...{ what: 'event', audience: 'Svenskspråkiga utbildningsanordnare', reach: 85 },
      ...{ language: 'sv', scope: 'national' },
    },
    link: 'webbinarium',
  },
  {
    by: 'themeLead',
    theme: 'pedagogy-and-clients',
    month: 3,
    week: 0,
    title: 'Opas: työparin ensimmäinen lukuvuosi',
    spread: {
      ...{ what: 'material', audience: 'Opettajat, ohjaajat ja esihenkilöt' },
      ...{ language: 'fiSv', scope: 'network', part: 'osa-tyokalut' },
    },
    link: 'tyoparin-opas',
  },
  {
    by: 'themeLead',
    theme: 'quality',
    month: 3,
    week: 2,
    title: 'Esitys laatupäivillä: itsearviointi ilman lomakevuorta',
    spread: {
      ...{ what: 'talk', audience: 'Laatuvastaavat', reach: 140 },
      ...{ language: 'fi', scope: 'national', part: 'osa-arviointi' },
    },
  },
  {
    by: 'themeLead',
    theme: 'swedish-cross-cutting',
    month: 2,
    week: 2,
    title: 'Handledningens årsklocka presenterades för studiehandledarna',
    spread: {
      ...{ what: 'talk', audience: 'Studiehandledare', reach: 35 },
      ...{ language: 'sv', scope: 'network', part: 'osa-pedagogiikka' },
    },
  },
  {
    by: 'developer',
    theme: 'pedagogy-and-clients',
    month: 3,
    week: 1,
    title: 'Pilotista kerrottiin kunnan sivistyslautakunnalle',
    spread: { what: 'talk', audience: 'Lautakunta ja virkamiehet', reach: 18, language: 'fi', scope: 'own' },
  },
  {
    by: 'developer',
    theme: 'quality',
    month: 2,
    week: 0,
    title: 'Laatukävelyn kuvakertomus omilla verkkosivuilla',
    spread: { what: 'publication', audience: 'Henkilöstö ja kumppanit', language: 'fi', scope: 'own' },
    link: 'laatukavely',
  },
  {
    by: 'developer',
    theme: 'future-and-vision',
    month: 3,
    week: 0,
    title: 'Ennakointityöpaja alueen yrityksille',
    spread: {
      what: 'event',
      audience: 'Yrittäjät ja työpaikkaohjaajat',
      reach: 26,
      language: 'fi',
      scope: 'own',
    },
  },
  {
    by: 'developer',
    theme: 'swedish-cross-cutting',
    month: 3,
    week: 2,
    title: 'Artikel i personaltidningen om det språkmedvetna ledarskapet',
    spread: { what: 'publication', audience: 'Personalen', reach: 210, language: 'sv', scope: 'own' },
  },
  {
    by: 'developer',
    theme: 'competence-and-staff',
    month: 3,
    week: 1,
    title: 'Presentation of the peer groups to a visiting delegation',
    spread: { what: 'talk', audience: 'School leaders from abroad', reach: 12, language: 'en', scope: 'own' },
  },
];
