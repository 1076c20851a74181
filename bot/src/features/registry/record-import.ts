import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../../ports';
import { type Fact, type FactContent, factId, type Recorder } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { projectEntry, registryEntry } from '../../shared/domain/registry-entry';
import { isFirstNetwork } from './first-network';

/** What an import or a hand changes, each with what stood before; nothing stood before the first one. */
export const changedBy = (
  before: Network | null,
  next: Network,
  how: 'files' | 'byHand' = 'files',
): readonly FactContent[] => {
  if (!before || isFirstNetwork(before)) return [];
  const ids = new Set([...before.organisations, ...next.organisations].map((o) => o.id));
  const organisations = [...ids].flatMap((organisation): FactContent[] => {
    const was = registryEntry(before, organisation);
    return isDeepStrictEqual(was, registryEntry(next, organisation))
      ? []
      : [
          {
            kind: 'organisationImported',
            organisation,
            before: was,
            ...(how === 'byHand' ? { byHand: true } : {}),
          },
        ];
  });
  const was = projectEntry(before);
  return isDeepStrictEqual(was, projectEntry(next))
    ? organisations
    : [...organisations, { kind: 'projectImported', before: was }];
};

/** As storage gives it back. */
const asStored = (content: FactContent): unknown => JSON.parse(JSON.stringify(content));

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
  const last = new Map<string, Fact>();
  for (const fact of await stores.facts.about(['project']))
    if (fact.number > (last.get(fact.slot)?.number ?? 0)) last.set(fact.slot, fact);
  const recordedAt = now();
  const day = dayOf(recordedAt);
  const facts = changes.flatMap((content): readonly Fact[] => {
    const slot = slotOf(content);
    const latest = last.get(slot);
    // The same stood before the last change too: that one was cut off, and this is it once more.
    if (latest?.day === day && isDeepStrictEqual(latest.content, asStored(content))) return [];
    const number = (latest?.number ?? 0) + 1;
    return [{ id: factId(slot, number), slot, number, content, day, recordedAt, recordedBy: by }];
  });
  await stores.facts.insertMany(facts);
};
