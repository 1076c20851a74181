import fc from 'fast-check';
import { obligations } from '../../src/shared/domain/obligation';
import { standings } from '../../src/shared/domain/standing';
import { cases, everyPage } from './ledgers';

/** The same ledgers each time: whether the properties look at anything must not hang on luck. */
const sample = fc.sample(cases(), { seed: 46, numRuns: 250 });
const rows = sample.flatMap(({ facts, at }) => everyPage(facts, at).map(({ row }) => row));

test('the generated ledgers reach every standing', () => {
  expect(new Set(rows.map((r) => r.standing))).toEqual(new Set(standings));
});

test('and of every duty several standings, none only one', () => {
  const reached = Map.groupBy(rows, (r) => r.obligation);
  const few = obligations.filter((o) => new Set(reached.get(o.id)?.map((r) => r.standing)).size < 2);
  expect(few.map((o) => o.id)).toEqual([]);
});

test('and of every duty something that counts', () => {
  const counted = new Set(rows.filter((r) => r.evidence.length > 0).map((r) => r.obligation));
  expect(obligations.map((o) => o.id).filter((id) => !counted.has(id))).toEqual([]);
});
