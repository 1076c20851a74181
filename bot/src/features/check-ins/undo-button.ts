import { execute } from '../../answers/cards';
import type { Language } from '../../shared/domain/language';
import type { RoundId } from '../../shared/domain/pilot';
import type { ButtonPress } from '../../shared/domain/waiting';
import { undoButton as undoPress } from './buttons';
import type { CardPlace } from './cards';
import type { PilotKey } from './targets';

/** An answer as it was saved: what taking it back names. */
export type SavedAnswer = PilotKey & { readonly answer: string };

/** The press that takes all of these back; none where nothing was saved. */
export const undoing = (
  round: RoundId,
  [first, ...also]: readonly SavedAnswer[],
): { readonly undo?: ButtonPress } =>
  first
    ? { undo: undoPress.press({ round, ...first, ...(also.length > 0 ? { also: [...also] } : {}) }) }
    : {};

export const undoButton = (
  place: CardPlace,
  lang: Language,
  { undo }: { readonly undo?: ButtonPress },
): readonly unknown[] => (undo && place === 'chat' ? [execute(undoPress.title[lang], undo)] : []);
