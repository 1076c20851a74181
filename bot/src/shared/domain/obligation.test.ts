import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lowered, readings, required, requiredOf } from '../text/required';
import { measures } from './measures';
import { developerPreamble, obligations } from './obligation';

const document = readFileSync(join(__dirname, '../../../../docs/liite4-vastuut-ja-tyonjako.txt'), 'utf8');
const lines = document.split('\n');
const count = <T>(of: (o: (typeof obligations)[number]) => T, wanted: T): number =>
  obligations.filter((o) => of(o) === wanted).length;

test('the document holds 46 duties: 20 of the coordinator, 18 of a lead, 8 of a developer', () => {
  expect(new Set(obligations.map((o) => o.id)).size).toBe(46);
  expect(
    (['coordinator', 'themeLead', 'developer'] as const).map((role) => count((o) => o.role, role)),
  ).toEqual([20, 18, 8]);
});

test('four are monthly, six once, 17 bound to a phase, 19 ongoing; four are to be live', () => {
  const types = ['monthly', 'once', 'phase-bound', 'ongoing'] as const;
  expect(types.map((type) => count((o) => o.cadence.type, type))).toEqual([4, 6, 17, 19]);
  expect(count((o) => o.format, 'live')).toBe(4);
});

test.each(obligations.map((o) => [o.id, o] as const))(
  '%s begins on exactly the line that it names',
  (_, { source }) => {
    const before = lines.slice(0, source.line - 1).join('\n').length + 1;
    const line = lines[source.line - 1] ?? '';
    const at = document.indexOf(source.fi, before);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThan(before + line.length);
  },
);

test.each(obligations.map((o) => [o.id, o] as const))(
  '%s is told in three languages, with what is required',
  (id, o) => {
    for (const lang of ['fi', 'sv', 'en'] as const) {
      expect(o.title[lang]).toMatch(/\S/u);
      expect(o.text[lang]).toMatch(/\S/u);
      expect(required[id]?.[lang]).toMatch(/\S/u);
    }
  },
);

test('every duty has its measure, every part too, and nothing is measured that is no duty', () => {
  expect(Object.keys(measures).sort()).toEqual(obligations.map((o) => o.id).sort());
  expect(Object.keys(required).sort()).toEqual(obligations.map((o) => o.id).sort());
  for (const { id, parts } of obligations) {
    const measure = measures[id];
    expect(measure?.rule === 'parts' ? Object.keys(measure.parts).sort() : []).toEqual(
      (parts ?? []).map((p) => p.id).sort(),
    );
  }
  for (const id of Object.keys(readings)) expect(obligations.some((o) => o.id === id)).toBe(true);
});

test('the preamble of the developer’s list stands on line 95', () => {
  expect(lines[94]).toBe(developerPreamble.fi);
});

test('every duty whose rule asks for less than the proposal says so on its page, as decision 8 lists them', () => {
  const decision = readFileSync(
    join(__dirname, '../../../../docs/decisions/0008-facts-sources-and-lowered-rules.md'),
    'utf8',
  );
  const listed = [...decision.matchAll(/^\| ((?:coord|lead|dev)-[a-z-]+) \|/gmu)].map(([, id = '']) => id);
  expect(Object.keys(lowered).sort()).toEqual(listed.sort());
  for (const id of listed)
    for (const lang of ['fi', 'sv', 'en'] as const)
      expect(requiredOf({ id }, lang)).toBe(`${required[id]?.[lang]} ${lowered[id]?.[lang]}`);
});
