import type { Localized } from './language';
import { finds } from './people-text';
import type { Pace, Stage } from './pilot';
import type { ThemeId } from './theme';

type FilteredPilot = {
  readonly theme: ThemeId;
  readonly stage: Stage;
  readonly pace?: Pace | null | undefined;
  readonly mine: boolean;
  readonly help: boolean;
  readonly title: string;
  readonly model?: string | undefined;
  readonly name: Readonly<Pick<Localized, 'fi' | 'sv'>>;
};
/** What is empty chooses nothing. */
type Filter = Readonly<Partial<Record<'theme' | 'stage' | 'pace' | 'whose' | 'find', string | undefined>>>;

/** The pilots that a reader has chosen: the page shows them, and the same are taken away. */
export const pilotsChosen = <P extends FilteredPilot>(
  all: readonly P[],
  { theme, stage, pace, whose, find = '' }: Filter,
): readonly P[] =>
  all.filter(
    (p) =>
      (!theme || p.theme === theme) &&
      (!stage || p.stage === stage) &&
      (!pace || p.pace === pace) &&
      (whose !== 'own' || p.mine) &&
      (whose !== 'help' || p.help) &&
      finds(find, [p.title, p.model, p.name.fi, p.name.sv]),
  );
