import type { Localized } from './language';

/** The regions of Finland (maakunnat, landskap), by their official names. */
export const regions = {
  uusimaa: { fi: 'Uusimaa', sv: 'Nyland', en: 'Uusimaa' },
  varsinaisSuomi: { fi: 'Varsinais-Suomi', sv: 'Egentliga Finland', en: 'Southwest Finland' },
  satakunta: { fi: 'Satakunta', sv: 'Satakunta', en: 'Satakunta' },
  kantaHame: { fi: 'Kanta-Häme', sv: 'Egentliga Tavastland', en: 'Kanta-Häme' },
  pirkanmaa: { fi: 'Pirkanmaa', sv: 'Birkaland', en: 'Pirkanmaa' },
  paijatHame: { fi: 'Päijät-Häme', sv: 'Päijänne-Tavastland', en: 'Päijät-Häme' },
  kymenlaakso: { fi: 'Kymenlaakso', sv: 'Kymmenedalen', en: 'Kymenlaakso' },
  etelaKarjala: { fi: 'Etelä-Karjala', sv: 'Södra Karelen', en: 'South Karelia' },
  etelaSavo: { fi: 'Etelä-Savo', sv: 'Södra Savolax', en: 'South Savo' },
  pohjoisSavo: { fi: 'Pohjois-Savo', sv: 'Norra Savolax', en: 'North Savo' },
  pohjoisKarjala: { fi: 'Pohjois-Karjala', sv: 'Norra Karelen', en: 'North Karelia' },
  keskiSuomi: { fi: 'Keski-Suomi', sv: 'Mellersta Finland', en: 'Central Finland' },
  etelaPohjanmaa: { fi: 'Etelä-Pohjanmaa', sv: 'Södra Österbotten', en: 'South Ostrobothnia' },
  pohjanmaa: { fi: 'Pohjanmaa', sv: 'Österbotten', en: 'Ostrobothnia' },
  keskiPohjanmaa: { fi: 'Keski-Pohjanmaa', sv: 'Mellersta Österbotten', en: 'Central Ostrobothnia' },
  pohjoisPohjanmaa: { fi: 'Pohjois-Pohjanmaa', sv: 'Norra Österbotten', en: 'North Ostrobothnia' },
  kainuu: { fi: 'Kainuu', sv: 'Kajanaland', en: 'Kainuu' },
  lappi: { fi: 'Lappi', sv: 'Lappland', en: 'Lapland' },
  ahvenanmaa: { fi: 'Ahvenanmaa', sv: 'Åland', en: 'Åland' },
} as const satisfies Readonly<Record<string, Localized>>;
export type Region = keyof typeof regions;
export const regionIds = Object.keys(regions) as [Region, ...Region[]];
