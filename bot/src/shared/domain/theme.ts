import type { Language, Localized } from './language';

// DOMAIN.md 3.1: four themes and one Swedish-language whole that cuts across them; sv and en are unofficial.
export const themeIds = [
  'pedagogy-and-clients',
  'quality',
  'competence-and-staff',
  'future-and-vision',
  'swedish-cross-cutting',
] as const;
export type ThemeId = (typeof themeIds)[number];
export type Theme = {
  readonly id: ThemeId;
  readonly number: number;
  readonly name: Localized;
  /** The language that stands first in the theme's channel. */
  readonly language: Language;
};

export const themes: readonly Theme[] = [
  {
    id: 'pedagogy-and-clients',
    number: 1,
    language: 'fi',
    name: {
      fi: 'Pedagogiikan ja asiakkuuksien johtaminen',
      sv: 'Ledning av pedagogik och kundrelationer',
      en: 'Leading pedagogy and client relations',
    },
  },
  {
    id: 'quality',
    number: 2,
    language: 'fi',
    name: {
      fi: 'Laadunhallinnan ja -johtamisen osaaminen',
      sv: 'Kompetens i kvalitetshantering och kvalitetsledning',
      en: 'Quality management and quality leadership',
    },
  },
  {
    id: 'competence-and-staff',
    number: 3,
    language: 'fi',
    name: {
      fi: 'Osaamisen ja henkilöstön johtaminen',
      sv: 'Ledning av kompetens och personal',
      en: 'Leading competence and staff',
    },
  },
  {
    id: 'future-and-vision',
    number: 4,
    language: 'fi',
    name: {
      fi: 'Tulevaisuus ja visionäärinen johtaminen',
      sv: 'Framtid och visionärt ledarskap',
      en: 'Future and visionary leadership',
    },
  },
  {
    id: 'swedish-cross-cutting',
    number: 5,
    language: 'sv',
    name: {
      fi: 'Ruotsinkielinen läpileikkaava kokonaisuus',
      sv: 'Svenskspråkig genomgående helhet',
      en: 'Swedish-language cross-cutting theme',
    },
  },
];

export const isThemeId = (word: string): word is ThemeId => (themeIds as readonly string[]).includes(word);
export const themeById = (id: ThemeId): Theme => {
  const theme = themes.find((t) => t.id === id);
  if (!theme) throw new Error(`no theme ${id}`);
  return theme;
};
