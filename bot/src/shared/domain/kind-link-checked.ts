import type { Fact, FactOf } from './fact';
import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import { documentKey, type EvidencePlace } from './kinds-of-evidence';
import type { Day } from './month';
import type { OrganisationId } from './network';
import { dayField } from './record-fields';
import { recordForm } from './record-form';

/**
 * A person's word that the link of a document opened what it should on that day; the server follows no link. It counts
 * nowhere: it stands beside the link.
 */
export type LinkChecked = {
  readonly kind: 'linkChecked';
  readonly url: string;
  readonly organisation: OrganisationId;
  /** Of the content, so that another look on a later day is another word. */
  readonly checked: Day;
  /** The number of the document's word whose link it was: what was withdrawn since is checked no more. */
  readonly word: number;
} & EvidencePlace;

export const linkChecked: FactKindOf<LinkChecked> = {
  slot: documentKey,
  subject: ofOrganisation,
  names: words('Linkki tarkistettu', 'Länken kontrollerad', 'Link checked'),
  freeText: ['url'],
  form: recordForm<LinkChecked>()({
    name: 'linkCheck',
    path: '/api/facts/link-checks',
    summary: 'A person looked where the link of a document leads, and on which day',
    act: 'reportFact',
    of: 'document',
    fields: { day: dayField },
    open: words('Linkki tarkistettu', 'Länken kontrollerad', 'Link checked'),
    hint: () =>
      words(
        'Kirjaa päivä, jona avasit linkin ja näit oikean asiakirjan. Tilanne ei muutu tästä.',
        'Registrera dagen då du öppnade länken och såg rätt dokument. Läget ändras inte av detta.',
        'Record the day on which you opened the link and saw the right document. This does not change the standing.',
      ),
    content: ({ obligation, organisation, part, theme, url, word, day }) => ({
      kind: 'linkChecked',
      obligation,
      organisation,
      ...(part ? { part } : {}),
      ...(theme ? { theme } : {}),
      url,
      checked: day,
      word,
    }),
  }),
};

/**
 * The day of the newest word about a document's link. One that has been replaced or withdrawn since has none, even where
 * the same link comes back: `history` are all words in the document's slot.
 */
export const linkCheckedOn = (
  document: Fact,
  checks: readonly FactOf<'linkChecked'>[],
  history: readonly Fact[],
): Day | undefined => {
  const { content } = document;
  if (content.kind !== 'documentLinked' || content.withdrawn) return undefined;
  if (history.some((f) => f.number > document.number)) return undefined;
  const key = documentKey(content).join('~');
  const check = checks.find((f) => documentKey(f.content).join('~') === key);
  const isGoneSince = (f: Fact): boolean =>
    f.content.kind === 'documentLinked' &&
    f.content.withdrawn === true &&
    f.number > (check?.content.word ?? 0);
  return history.some(isGoneSince) ? undefined : check?.content.checked;
};
