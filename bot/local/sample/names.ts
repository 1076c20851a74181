import type { SampleChance } from './chance';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

// Ordinary first names, and surnames made so that they belong to nobody one knows.
const first = {
  fi: words(`Aino Eero Helmi Ilmari Kaisa Lauri Marja Niilo Oona Pekka Riikka Sampo Tuuli Veikko Hanna Jukka Leena
    Mikko Noora Olli Päivi Reino Satu Timo Ulla Vilma Anna Antti Elina Esa Heidi Janne Johanna Kari Katja Lasse
    Laura Matti Minna Outi Petri Raija Sanna Sari Seppo Teemu Tiina Ville`),
  sv: words(`Alva Björn Cecilia Daniel Ebba Fredrik Greta Hugo Ida Johan Karin Linnea Mats Nina Oskar Pia Rasmus
    Sofia Tom Ulrika Viktor Yvonne Åsa Henrik Maria Kristian`),
} as const;
const last = {
  fi: words(`Aallokas Halmela Iltarusko Jokelo Kaihola Lehmuska Mäntykoru Niemikas Orasvuo Pajukoru Rantavuo
    Saraste Tammivuo Utuinen Vaahteraho Yrttiaho Kuuselo Lumiaho Hiirola Koivukas Harjukko Hopeasuo Kanervala
    Karhumo Kielovaara Kivelmä Korpikoru Laaksola Marjavuo Nurmela Ohramaa Pihlajas Puromäki Ruskovuo Sateenkoru
    Suvanne Syysaho Talvikas Tuomelo Vanamo`),
  sv: words(`Dimberg Ekvik Frostlund Granholm Havsvik Klippfors Lindvik Molnsten Nordsund Rimström Skärlund
    Stenudd Strandfelt Sundvik Tallbacka Vassholm Västerskär Åkerblad Öhrnvik Björkskär Enrud Ljungvik`),
} as const;

/** As in an address: no diacritics, dots between words. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '.');

/** Draws names that nobody else in the sample has. */
export const nameSource = () => {
  const taken = new Set<string>();
  return (chance: SampleChance, language: 'fi' | 'sv'): string => {
    for (;;) {
      const name = `${chance.pick(first[language])} ${chance.pick(last[language])}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
};
