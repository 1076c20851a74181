import type { Bilingual, Localized } from './language';
import type { FormFields, RecordForm } from './record-form';

/**
 * What one kind of fact is, said once. Its row's key, the evidence, the words and, for a plain record, the endpoint,
 * the forms of chat and tab and the rows of the page of permissions follow from it.
 */
export type FactKindOf<C> = {
  /** Who-and-what: with the kind before it the slot. Rows are stored under it: never to be changed. */
  readonly slot: (content: C) => readonly (string | number)[];
  /** Whose it is, as the storage's partition; the project's where nothing is said. */
  readonly subject?: (content: C) => string;
  readonly names: Localized;
  /** What it says was so: two words in a slot that agree in these differ in their wording only. */
  readonly claims?: readonly (keyof C & string)[];
  /** Says that something was not so, or is so no more: not held, absent, cancelled, withdrawn. */
  readonly takesBack?: (content: C) => boolean;
  /** Its own name in the languages that it has; what is about an event goes by the event's. */
  readonly title?: (content: C) => Bilingual;
  /** Its name in the words of whoever wrote it. */
  readonly label?: (content: C) => string;
  /** Fields that say who a person is. */
  readonly personal?: readonly (keyof C & string)[];
  /** Fields with people's own words: they may name anybody. */
  readonly freeText?: readonly (keyof C & string)[];
  /** How it is recorded, if that is a plain form. */
  readonly form?: RecordForm<C, FormFields>;
};

export const ofProject = 'project';
export const ofOrganisation = ({ organisation }: { readonly organisation?: string | undefined }): string =>
  organisation ? `organisation~${organisation}` : ofProject;
export const isWithdrawn = ({ withdrawn }: { readonly withdrawn?: boolean }): boolean => withdrawn === true;
export const words = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });
