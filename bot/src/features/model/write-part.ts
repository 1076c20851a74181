import { recordFact } from '../../ledger/record-fact';
import { inForce, isKind } from '../../shared/domain/fact';
import type { IndicatorSet } from '../../shared/domain/kinds-of-model';
import { partOfTheme } from '../../shared/domain/operating-model';
import { demand } from '../../shared/domain/permission';
import { pilotKeyOf, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import type { ModelReader } from './look';

const doneBy = ({ actor }: ModelReader) => ({ day: actor.today, by: actor.person?.id ?? '' });

type DraftPart = {
  readonly seen: string | null;
  readonly url: string;
  readonly covers: readonly string[];
  readonly pilots: readonly string[];
  readonly documents: readonly { readonly title: string; readonly url: string }[];
  readonly note?: string | undefined;
};

/** A version of the theme's part. Parts are the template's, pilots the theme's that are shared. */
export const draftPart = async (asking: ModelReader, theme: ThemeId, { seen, note, ...draft }: DraftPart) => {
  const { ports, actor, network } = asking;
  demand(actor, 'recordThemeFact', network, { theme });
  const facts = await ports.stores.facts.all();
  const [template] = inForce(facts).filter(isKind('modelTemplate'));
  const parts = new Set(template?.content.parts.map((p) => p.id));
  if (draft.covers.some((id) => !parts.has(id))) throw new Refusal('badInput', { path: 'covers' });
  const shared = new Set(
    pilotsOf(facts)
      .filter((p) => p.share && p.theme === theme)
      .map(pilotKeyOf),
  );
  // One that is shared no more is left out by whoever writes next.
  if (draft.pilots.some((id) => !shared.has(id))) throw new Refusal('notShared');
  const { fact, fresh } = await recordFact(ports, {
    content: { kind: 'modelDrafted', theme, ...draft, ...(note ? { note } : {}) },
    ...doneBy(asking),
    seen,
  });
  return { fact: fact.id, fresh };
};

/** Liite 4, rivi 79: the hand-off to the coordination, of the draft that the lead has before them. */
export const deliverPart = async (asking: ModelReader, theme: ThemeId, draftId: string) => {
  const { ports, actor, network } = asking;
  demand(actor, 'recordThemeFact', network, { theme });
  const part = partOfTheme(inForce(await ports.stores.facts.about(['project'])), theme);
  const { draft, delivery, settled } = part;
  if (!draft) throw new Refusal('noDraft');
  if (draft.id !== draftId) throw new Refusal('newerStands');
  const again = part.state === 'returned' ? settled?.id : delivery?.content.again;
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'partDelivered',
      theme,
      url: draft.content.url,
      version: draft.number,
      ...(again ? { again } : {}),
    },
    ...doneBy(asking),
  });
  return { fact: fact.id, fresh };
};

type IndicatorWish = Omit<IndicatorSet, 'kind' | 'theme' | 'removed'> & {
  readonly removed?: boolean | undefined;
  readonly seen: string | null;
};
/** How the theme's results are measured; what is taken away stays as history. */
export const setIndicator = async (
  asking: ModelReader,
  theme: ThemeId,
  { seen, removed, ...indicator }: IndicatorWish,
) => {
  const { ports, actor, network } = asking;
  demand(actor, 'recordThemeFact', network, { theme });
  const { fact, fresh } = await recordFact(ports, {
    content: { kind: 'indicatorSet', theme, ...indicator, ...(removed ? { removed } : {}) },
    ...doneBy(asking),
    seen,
  });
  return { fact: fact.id, fresh };
};
