import type { Call } from '../../routes';
import type { interpretations as endpoint } from '../../shared/contract/facts';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { interpretationSlot, type ReviewPeriod, reviewKey } from '../../shared/domain/interpretation';
import type { Language } from '../../shared/domain/language';
import { isReviewed, unclearKey } from '../../shared/domain/measures';

import { type Obligation, obligations, obligationsOf } from '../../shared/domain/obligation';
import { readingText } from '../../shared/text/explanation';
import { personName } from '../../shared/text/recorder';
import { readings } from '../../shared/text/required';

type Set = FactOf<'interpretationSet'>;

const defaultEvery = (o: Obligation): ReviewPeriod => o.cadence.proposed?.reviewEvery ?? 'none';
const everyOf = (o: Obligation, standing: ReadonlyMap<string, Set>): ReviewPeriod => {
  const set = standing.get(reviewKey(o.id))?.content;
  return set?.key === 'reviewPeriod' ? set.every : defaultEvery(o);
};
/** The unclear lines, each with what stands; then whatever else was set. */
const slotsIn = (standing: ReadonlyMap<string, Set>) => {
  const unclear = obligations.flatMap((o) => {
    const key = unclearKey(o.id);
    return key ? [{ slot: key as string, obligation: o.id }] : [];
  });
  const others = [...standing.values()]
    .filter((f) => !unclear.some((u) => u.slot === interpretationSlot(f.content)))
    .map((f) => ({
      slot: interpretationSlot(f.content),
      ...(f.content.key === 'reviewPeriod' ? { obligation: f.content.obligation } : {}),
    }));
  return [...unclear, ...others];
};

/** Every reading in use, and what stood before it. */
export const listInterpretations = async ({ ports, network, lang }: Call<typeof endpoint>) => {
  const all = (await ports.stores.facts.about(['project'])).filter(isKind('interpretationSet'));
  const standing = new Map(
    inForce(all)
      .filter(isKind('interpretationSet'))
      .map((f) => [interpretationSlot(f.content), f]),
  );
  const by = (f: Set): string => personName(network, f.recordedBy, lang);
  const says = (f: Set, l: Language): string => readingText(f.content)[l];
  return {
    phases: [...network.project.phases],
    quietMonths: [...network.project.quietMonths],
    readings: slotsIn(standing).map(({ slot, ...about }) => {
      const set = standing.get(slot);
      const { obligation } = about as { obligation?: string };
      return {
        key: slot,
        says: set ? says(set, lang) : (readings[obligation ?? '']?.[lang] ?? ''),
        setBy: set ? by(set) : null,
        setAt: set?.recordedAt ?? null,
        later: false,
        fact: set?.id ?? null,
        ...about,
        ...(set && 'value' in set.content ? { value: set.content.value } : {}),
      };
    }),
    history: all
      .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.number - a.number)
      .map((f) => ({
        fact: f.id,
        key: f.content.key,
        says: says(f, lang),
        setBy: by(f),
        setAt: f.recordedAt,
        inForce: standing.get(interpretationSlot(f.content)) === f,
      })),
    reviewed: obligationsOf(network.project)
      .filter((o) => isReviewed(o.id) && !o.parts)
      .map((o) => ({ obligation: o.id, title: o.title[lang], every: everyOf(o, standing) })),
  };
};
