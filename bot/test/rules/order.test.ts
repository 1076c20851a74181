import fc from 'fast-check';
import { explain } from '../../src/shared/domain/explanation';
import type { Fact } from '../../src/shared/domain/fact';
import { obligationById } from '../../src/shared/domain/obligation';
import { overviewOf } from '../../src/shared/domain/overview';
import { indexLedger } from '../../src/shared/domain/standings';
import { generatedNetwork as network } from './generated-network';
import { type AskedAt, cases, everyPage } from './ledgers';
import { runs } from './runs';

/** What is counted is a set: in which order it is listed says nothing. */
const unordered = (thing: unknown): unknown => {
  if (Array.isArray(thing)) {
    const all = thing.map(unordered);
    return all.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, unordered(value)]));
};
const pages = (facts: readonly Fact[], at: AskedAt) => unordered(everyPage(facts, at));
const explained = (facts: readonly Fact[], { month, today }: AskedAt, which: number) => {
  const rows = everyPage(facts, { month, today });
  const chosen = rows[which % rows.length];
  const obligation = obligationById(chosen?.row.obligation ?? '');
  if (!chosen || !obligation) throw new Error('no such row');
  const question = { organisation: chosen.organisation, month, today };
  const known = indexLedger({ network, facts }, today);
  return unordered(explain({ known, question, obligation, theme: chosen.row.theme }));
};
const copyOf = (fact: Fact): Fact => structuredClone(fact);
/** The same facts in another order, some of them twice. */
const reread = cases(12).chain((one) =>
  fc
    .subarray([...one.facts])
    .chain((twice) => {
      const all = [...one.facts, ...twice.map(copyOf)];
      return fc.shuffledSubarray(all, { minLength: all.length });
    })
    .map((again) => ({ ...one, again })),
);

describe('however the facts are read', () => {
  test('in any order and some of them twice, every page stands the same', () => {
    fc.assert(
      fc.property(reread, ({ facts, again, at }) => {
        expect(pages(again, at)).toEqual(pages(facts, at));
      }),
      runs(50),
    );
  });

  test('in any order and some of them twice, a standing is explained the same', () => {
    fc.assert(
      fc.property(reread, ({ facts, again, at, which }) => {
        expect(explained(again, at, which)).toEqual(explained(facts, at, which));
      }),
      runs(50),
    );
  });

  test('in any order and some of them twice, the overview is the same', () => {
    fc.assert(
      fc.property(reread, ({ facts, again, at: { month, today } }) => {
        expect(unordered(overviewOf({ network, facts: again }, month, today))).toEqual(
          unordered(overviewOf({ network, facts }, month, today)),
        );
      }),
      runs(50),
    );
  });
});

/** Somebody said the same once more, later on the same day. */
const saidAgain = (facts: readonly Fact[], which: number): readonly Fact[] => {
  const found = facts[which % facts.length];
  if (!found || facts.some((f) => f.slot === found.slot && f.number > found.number)) return facts;
  const number = found.number + 1;
  return [...facts, { ...found, number, id: `${found.slot}~${String(number).padStart(6, '0')}` }];
};

test('who says the same twice changes no standing and no count', () => {
  const bare = (facts: readonly Fact[], at: AskedAt) =>
    everyPage(facts, at).map(({ organisation, row: { evidence, parts, ...row } }) => ({
      organisation,
      ...row,
      evidence: evidence.length,
      parts: parts.map(({ evidence: counted, ...part }) => ({ ...part, evidence: counted.length })),
    }));
  fc.assert(
    fc.property(cases(12), ({ facts, at, which }) => {
      expect(bare(saidAgain(facts, which), at)).toEqual(bare(facts, at));
    }),
    runs(50),
  );
});
