import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../../ports';
import { type Fact, type FactContent, factId, type Recorder } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { projectEntry, registryEntry } from '../../shared/domain/registry-entry';
import { isFirstNetwork } from './first-network';

/** What an import changes, each with what stood before; nothing stood before the first one. */
export const changedBy = (before: Network | null, next: Network): readonly FactContent[] => {
  if (!before || isFirstNetwork(before)) return [];
  const ids = new Set([...before.organisations, ...next.organisations].map((o) => o.id));
  const organisations = [...ids].flatMap((organisation): FactContent[] => {
    const was = registryEntry(before, organisation);
    return isDeepStrictEqual(was, registryEntry(next, organisation))
      ? []
      : [{ kind: 'organisationImported', organisation, before: was }];
  });
  const was = projectEntry(before);
  return isDeepStrictEqual(was, projectEntry(next))
    ? organisations
    : [...organisations, { kind: 'projectImported', before: was }];
};

/**
 * Written before the network itself: when it falls between the two, what is said to have stood before still stands,
 * and nothing is lost. Otherwise a past day would be told by files that came after it.
 */
export const recordImport = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  changes: readonly FactContent[],
  by: Recorder,
): Promise<void> => {
  if (changes.length === 0) return;
  const last = new Map<string, number>();
  for (const { slot, number } of await stores.facts.about(['project']))
    last.set(slot, Math.max(number, last.get(slot) ?? 0));
  const recordedAt = now();
  const facts = changes.map((content): Fact => {
    const slot = slotOf(content);
    const number = (last.get(slot) ?? 0) + 1;
    return {
      id: factId(slot, number),
      slot,
      number,
      content,
      day: dayOf(recordedAt),
      recordedAt,
      recordedBy: by,
    };
  });
  await stores.facts.insertMany(facts);
};
