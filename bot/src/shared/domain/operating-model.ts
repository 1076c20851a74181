import { type Fact, type FactOf, ofKind } from './fact';
import type { ThemeId } from './theme';

export const partStates = ['none', 'draft', 'delivered', 'returned', 'compiled'] as const;
/** Luonnos → toimitettu koordinaatiolle → koottu yhteiseen malliin, or returned on the way (A12). */
export type PartState = (typeof partStates)[number];

/** The coordination's word about this very delivery; one about an earlier delivery says nothing of it. */
export const settledAs = (
  facts: readonly Fact[],
  delivery: FactOf<'partDelivered'>,
): FactOf<'partSettled'> | undefined =>
  ofKind(facts, 'partSettled').find(
    ({ content: c }) => c.theme === delivery.content.theme && c.delivery === delivery.id,
  );

export type PartOfTheme = {
  readonly state: PartState;
  readonly draft: FactOf<'modelDrafted'> | undefined;
  readonly delivery: FactOf<'partDelivered'> | undefined;
  readonly settled: FactOf<'partSettled'> | undefined;
  /** Something was changed after the delivery, and nobody has delivered it yet. */
  readonly isChanged: boolean;
};
/** A theme's part as the facts in force have it. */
export const partOfTheme = (facts: readonly Fact[], theme: ThemeId): PartOfTheme => {
  const draft = ofKind(facts, 'modelDrafted').find((f) => f.content.theme === theme);
  const delivery = ofKind(facts, 'partDelivered').find((f) => f.content.theme === theme);
  const settled = delivery && settledAs(facts, delivery);
  const state = settled?.content.as ?? (delivery ? 'delivered' : draft ? 'draft' : 'none');
  const isChanged = draft !== undefined && draft.number !== (delivery?.content.version ?? 0);
  return { state, draft, delivery, settled, isChanged };
};

/** The indicators of a theme that stand, in the order in which they were set first. */
export const indicatorsOf = (facts: readonly Fact[], theme: ThemeId): readonly FactOf<'indicatorSet'>[] =>
  ofKind(facts, 'indicatorSet')
    .filter(({ content: c }) => c.theme === theme && !c.removed)
    .toSorted((a, b) => a.content.indicator.localeCompare(b.content.indicator));
