import type { Language } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';

/** The same heading in a second language, under the first. */
export type Also = { readonly lang: Language; readonly text: string };
export type PaperBlock =
  | { readonly heading: 1 | 2 | 3; readonly text: string; readonly also?: Also | undefined }
  | { readonly paragraph: string; readonly soft?: true }
  | { readonly list: readonly string[] }
  | {
      /** Said before the table, and its title for a screen reader. */
      readonly table: string;
      readonly headings: readonly string[];
      /** The first cell of a row is its heading. */
      readonly rows: readonly (readonly string[])[];
      /** How wide the columns are in proportion; equal where nothing is said. */
      readonly widths?: readonly number[];
    };

/** A document as people take it away: what it says, in what order; how it looks is one place's business. */
export type PaperLayout = {
  readonly title: string;
  readonly lang: Language;
  /** When what stands in it was so: the same paper is the same file, to the byte. */
  readonly at: Instant;
  readonly blocks: readonly PaperBlock[];
  /** At the foot of every page; `{page}` and `{pages}` are its number and how many there are. */
  readonly foot: string;
};
