import { parseNetwork } from '../../src/features/registry/parse-network';
import { dayOf } from '../../src/shared/domain/month';
import { type Standing, standings } from '../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { makeSample } from './sample';

const days = [
  '2024-02-29',
  '2024-07-15',
  '2025-01-01',
  '2025-08-31',
  '2026-11-23',
  '2027-03-28',
  '2028-05-31',
  '2028-12-24',
];
const networkOf = (now: string) => {
  const sample = makeSample(now);
  const parsed = parseNetwork(sample.files, { name: '', starts: '', ends: '', phases: [], quietMonths: [] });
  if (!parsed.network) throw new Error(JSON.stringify(parsed.problems[0]));
  return { sample, network: parsed.network };
};

describe.each(days)('the sample that begins on %s', (day) => {
  const now = `${day}T10:00:00.000Z`;
  const { sample, network } = networkOf(now);

  test('has 81 organisations, six of which lead five themes, and some 260 people in two languages', () => {
    expect(network.organisations).toHaveLength(81);
    expect(new Set(network.leaderships.map((l) => l.organisation)).size).toBe(6);
    expect(new Set(network.leaderships.map((l) => l.theme)).size).toBe(5);
    expect(network.people.length).toBeGreaterThan(230);
    expect(new Set(network.people.map((p) => p.language))).toEqual(new Set(['fi', 'sv']));
    expect(network.people.every((p) => p.email.endsWith('.example'))).toBe(true);
  });

  test('knows nothing that has not happened yet, and every fact once', () => {
    expect(sample.facts.filter((f) => f.recordedAt > now)).toEqual([]);
    expect(new Set(sample.facts.map((f) => f.id)).size).toBe(sample.facts.length);
  });

  test('shows every standing to somebody today', () => {
    const today = dayOf(now);
    const known = indexLedger({ network, facts: sample.facts }, today);
    const seen = new Set<Standing>();
    for (const o of network.organisations)
      for (const row of standingsOf(known, { organisation: o.id, month: today.slice(0, 7), today }))
        seen.add(row.standing);
    expect([...seen].sort()).toEqual([...standings].sort());
  });

  test('is the same for the same day', () => {
    expect(makeSample(now)).toEqual(sample);
  });
});
