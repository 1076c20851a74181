import { type FactKindOf, isWithdrawn, ofOrganisation, words } from './fact-kind';
import type { OrganisationId } from './network';
import { dayField, linkField } from './record-fields';
import { recordForm } from './record-form';
import type { Spread } from './spread';
import type { ThemeId } from './theme';

/** Where a self-report or a document belongs: an obligation of an organisation, in a theme where it is per theme. */
export type EvidencePlace = {
  readonly obligation: string;
  readonly part?: string;
  readonly organisation?: OrganisationId;
  readonly theme?: ThemeId;
};

/** A link that shows something was done; the same link twice in one place is one document. */
export type DocumentLinked = {
  readonly kind: 'documentLinked';
  readonly url: string;
  readonly title: string;
  readonly withdrawn?: boolean;
  /** Withdrawn, because this other link was the right one. */
  readonly replacedBy?: string;
  /** The number of the word that this one corrects. */
  readonly corrects?: number;
} & EvidencePlace;

export type SelfReported = {
  readonly kind: 'selfReported';
  readonly note: string;
  readonly url?: string;
  /** "Ei hankintoja": nothing is owed here, with the reason in the note. */
  readonly notApplicable?: boolean;
  /** The form's own id: two reports in a month are two facts, a double click is one. */
  readonly form: string;
  /** A line of the dissemination log. */
  readonly spread?: Spread;
  readonly withdrawn?: boolean;
  /** The number of the report that this one corrects. */
  readonly corrects?: number;
} & EvidencePlace;

const placeOf = (p: EvidencePlace): readonly string[] => [
  p.obligation,
  p.part ?? '',
  p.organisation ?? '',
  p.theme ?? '',
];

/** FNV-1a: short and stable; only tells links apart, guards nothing. */
const hashOf = (text: string): string => {
  let h = 0xcbf29ce484222325n;
  for (const char of text) h = BigInt.asUintN(64, (h ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return h.toString(36);
};

/** Which document: the same link twice in one place is one. */
export const documentKey = (c: EvidencePlace & { readonly url: string }): readonly string[] => [
  ...placeOf(c),
  hashOf(c.url),
];

export const documentLinked: FactKindOf<DocumentLinked> = {
  slot: documentKey,
  subject: ofOrganisation,
  names: words('Asiakirja', 'Dokument', 'Document'),
  claims: ['withdrawn'],
  takesBack: isWithdrawn,
  label: (c) => c.title,
  freeText: ['title', 'url', 'replacedBy'],
  form: recordForm<DocumentLinked>()({
    name: 'document',
    path: '/api/facts/documents',
    summary: 'Link a document as toteumatieto of an obligation',
    act: 'reportFact',
    of: 'place',
    fields: {
      part: { is: 'part', label: words('Osa', 'Del', 'Part'), optional: true },
      title: {
        is: 'text',
        label: words('Asiakirjan nimi', 'Dokumentets namn', 'Name of the document'),
        most: 200,
      },
      day: dayField,
      url: linkField,
    },
    open: words('Liitä asiakirja', 'Bifoga dokument', 'Attach a document'),
    content: ({ obligation, organisation, part, theme, url, title }) => ({
      kind: 'documentLinked',
      obligation,
      organisation,
      ...(part ? { part } : {}),
      ...(theme ? { theme } : {}),
      url,
      title,
    }),
  }),
};

/** Toteumatieto in the organisation's own words. */
export const selfReported: FactKindOf<SelfReported> = {
  slot: (c) => [...placeOf(c), c.form],
  subject: ofOrganisation,
  names: words('Oma kirjaus', 'Egen registrering', 'Own entry'),
  claims: ['withdrawn'],
  takesBack: isWithdrawn,
  label: (c) => c.note,
  freeText: ['note', 'url', 'spread'],
};
