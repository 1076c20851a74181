import type { ContentOf } from './fact';
import { type FactKindOf, words } from './fact-kind';
import type { ThemeId } from './theme';

type InTwo = { readonly fi: string; readonly sv: string };
export type ModelPart = { readonly id: string; readonly title: InTwo; readonly guidance: InTwo };

/** The coordination's template ("Koordinaatio laatii", Liite 4, rivi 79): what each theme writes about, with guidance. */
export type ModelTemplate = { readonly kind: 'modelTemplate'; readonly parts: readonly ModelPart[] };

/** A version of a theme's part while its lead works on it: where it stands, what of the template it covers, what was practised. */
export type ModelDrafted = {
  readonly kind: 'modelDrafted';
  readonly theme: ThemeId;
  readonly url: string;
  /** Ids of the template's parts. */
  readonly covers: readonly string[];
  /** Shared pilots and documents that show it in practice. */
  readonly pilots: readonly string[];
  readonly documents: readonly { readonly title: string; readonly url: string }[];
  readonly note?: string;
};

/** The coordination's word about a delivery: taken into the common model, or returned with a reason (A12). */
export type PartSettled = {
  readonly kind: 'partSettled';
  readonly theme: ThemeId;
  /** The delivery's fact. */
  readonly delivery: string;
  readonly as: 'compiled' | 'returned';
  readonly word?: string;
};

/** A version of the common model, with its link (Liite 4, rivi 46). */
export type ModelPublished = {
  readonly kind: 'modelPublished';
  readonly url: string;
  readonly note?: string;
};

/** How a theme's results are measured (Liite 4, rivit 46, 79: "arvioinnista ja tulosten mittaamisesta"). */
export type IndicatorSet = {
  readonly kind: 'indicatorSet';
  readonly theme: ThemeId;
  readonly indicator: string;
  readonly name: InTwo;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** Where the figures come from. */
  readonly source: string;
  readonly removed?: boolean;
};

type ModelKind = 'modelTemplate' | 'modelDrafted' | 'partSettled' | 'modelPublished' | 'indicatorSet';

/** The operating model: its template, each theme's part, the common one, and how results are measured. */
export const kindsOfModel: { readonly [K in ModelKind]: FactKindOf<ContentOf<K>> } = {
  modelTemplate: {
    slot: () => [],
    names: words('Toimintamallin runko', 'Verksamhetsmodellens stomme', 'Template of the operating model'),
    freeText: ['parts'],
  },
  modelDrafted: {
    slot: (c) => [c.theme],
    names: words('Luonnos teeman osuudesta', 'Utkast till temats del', 'Draft of the theme’s part'),
    freeText: ['url', 'documents', 'note'],
  },
  partSettled: {
    slot: (c) => [c.theme],
    names: words(
      'Koordinaation viesti teeman osuudesta',
      'Koordinatorns meddelande om temats del',
      'Note from the coordination on the theme’s part',
    ),
    claims: ['delivery', 'as'],
    takesBack: (c) => c.as === 'returned',
    freeText: ['word'],
  },
  modelPublished: {
    slot: () => [],
    names: words(
      'Yhteinen toimintamalli julkaistu',
      'Den gemensamma verksamhetsmodellen publicerad',
      'The common operating model published',
    ),
    freeText: ['url', 'note'],
  },
  indicatorSet: {
    slot: (c) => [c.theme, c.indicator],
    names: words('Tulosmittari', 'Resultatmått', 'Indicator of results'),
    title: (c) => c.name,
    claims: ['baseline', 'target', 'actual'],
    takesBack: (c) => c.removed === true,
    freeText: ['name', 'source', 'unit'],
  },
};
