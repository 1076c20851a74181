import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bodyOf } from '../../src/shared/contract/records';
import { type Fact, type FactContent, factId } from '../../src/shared/domain/fact';
import { factKinds, plainRecords, slotOf, subjectOf, takesBack } from '../../src/shared/domain/fact-kinds';
import { languages } from '../../src/shared/domain/language';
import { dutyOfHolding, recordsFor } from '../../src/shared/domain/measures';
import { obligationById, obligations } from '../../src/shared/domain/obligation';

type StoredFact = Pick<Fact, 'id' | 'slot'> & { readonly subject: string; readonly content: FactContent };

/** Every fact of the sample as it was stored before kinds were described: keys of rows that stand for good. */
const stored = gunzipSync(readFileSync(join(__dirname, 'slots-of-the-sample.jsonl.gz')))
  .toString('utf8')
  .split('\n')
  .map((line) => JSON.parse(line) as StoredFact);

describe('slots and subjects are the storage’s contract', () => {
  test('every fact of the sample keeps the row and the partition that it was stored under', () => {
    expect(stored.length).toBeGreaterThan(2000);
    const moved = stored.filter((f) => slotOf(f.content) !== f.slot || subjectOf(f.content) !== f.subject);
    expect(moved).toEqual([]);
    expect(stored.every((f) => f.id.startsWith(`${f.slot}~`))).toBe(true);
  });

  const plan = { version: 1, title: { fi: 'Sarja' } };
  // Kinds that the sample has none of.
  test.each<readonly [object, string, string]>([
    [{ kind: 'seriesPlanned', series: 's1', ...plan }, 'seriesPlanned~s1', 'project'],
    [{ kind: 'seriesEnded', series: 's1', from: '2024-05-01', reason: '' }, 'seriesEnded~s1', 'project'],
    [
      { kind: 'partDelivered', theme: 'quality', url: 'https://x.example' },
      'partDelivered~quality',
      'project',
    ],
    [
      { kind: 'platformKept', platform: 'Teams-tiimi', owner: 'Koivula' },
      'platformKept~teams-tiimi',
      'project',
    ],
    [
      { kind: 'membershipSet', organisation: 'paju', theme: 'quality', spans: [], before: [] },
      'membershipSet~paju~quality',
      'organisation~paju',
    ],
    [
      { kind: 'interpretationSet', key: 'reviewPeriod', obligation: 'o', part: 'p', every: 'month' },
      'interpretationSet~reviewPeriod~o~p',
      'project',
    ],
    [
      { kind: 'interpretationSet', key: 'truncatedLine', value: 'coffees' },
      'interpretationSet~truncatedLine',
      'project',
    ],
    [
      { kind: 'organisationImported', organisation: 'paju', before: {} },
      'organisationImported~paju',
      'project',
    ],
    [{ kind: 'projectImported', before: {} }, 'projectImported', 'project'],
    [
      { kind: 'documentLinked', obligation: 'o', url: 'https://x.example', title: 'T' },
      'documentLinked~o~~~~1knrumfksyjii',
      'project',
    ],
    [
      {
        kind: 'linkChecked',
        obligation: 'o',
        organisation: 'paju',
        url: 'https://x.example',
        checked: '2024-05-16',
        word: 1,
      },
      'linkChecked~o~~paju~~1knrumfksyjii',
      'organisation~paju',
    ],
  ])('%j', (content, slot, subject) => {
    expect(slotOf(content as FactContent)).toBe(slot);
    expect(subjectOf(content as FactContent)).toBe(subject);
  });

  test('ids in a slot sort as its history', () => {
    expect([factId('a', 10), factId('a', 9)].sort()).toEqual([factId('a', 9), factId('a', 10)]);
  });
});

describe('a kind of fact is one description', () => {
  test.each(Object.entries(factKinds))('%s has its name in three languages', (_kind, { names }) => {
    for (const lang of languages) expect(names[lang]).not.toBe('');
  });

  test('what takes something back is told by the kind, and an ordinary word takes nothing back', () => {
    const attended = {
      kind: 'attended',
      event: 'e',
      sitting: 1,
      organisation: 'o',
      presence: 'absent',
    } as const;
    expect(takesBack({ content: attended })).toBe(true);
    expect(takesBack({ content: { ...attended, presence: 'present' } })).toBe(false);
    expect(
      takesBack({ content: { kind: 'partDelivered', theme: 'quality', url: 'https://x.example' } }),
    ).toBe(false);
  });

  test('whatever people write in a form in their own words is said to be their own words', () => {
    for (const { kind, form } of plainRecords) {
      const own = Object.entries(form.fields).filter(([, { is }]) => is === 'note' || is === 'text');
      expect(factKinds[kind].freeText ?? []).toEqual(expect.arrayContaining(own.map(([name]) => name)));
    }
  });
});

describe('a plain record', () => {
  test.each(plainRecords.map(({ kind, form }) => [form.name, kind, form] as const))(
    '%s has a path of its own, words for every field, and fulfils a duty unless it stands beside what does',
    (_name, kind, form) => {
      expect(form.path).toMatch(/^\/api\/facts\//);
      expect(plainRecords.filter((r) => r.form.path === form.path)).toHaveLength(1);
      for (const lang of languages) {
        expect(form.open[lang]).not.toBe('');
        for (const field of Object.values(form.fields)) expect(field.label[lang]).not.toBe('');
      }
      // A reason is beside the row, and a look beside the document: they count for none.
      expect(obligations.some((o) => recordsFor(o).includes(kind))).toBe(
        form.of !== 'gap' && form.of !== 'document',
      );
    },
  );

  test('its body refuses what a field does not take', () => {
    const survey = plainRecords.find(({ form }) => form.name === 'survey')?.form;
    if (!survey) throw new Error('no survey');
    const body = { survey: 'start', asked: 5, answered: 4, day: '2024-05-16' };
    expect(bodyOf(survey).safeParse(body).success).toBe(true);
    for (const wrong of [
      { survey: 'middle' },
      { asked: 0 },
      { asked: 1.5 },
      { day: '2024-13-01' },
      { answered: '4' },
    ])
      expect(bodyOf(survey).safeParse({ ...body, ...wrong }).success).toBe(false);
  });

  test('for all themes at once no form is offered', () => {
    const coordination = obligationById('coord-compile-operating-model');
    const lead = obligationById('lead-compile-theme-operating-model');
    expect(coordination && recordsFor(coordination)).not.toContain('partDelivered');
    expect(lead && recordsFor(lead)).toContain('partDelivered');
  });

  test('coffees and theme meetings are each one duty’s to hold', () => {
    expect(dutyOfHolding('coffee')).toBe('lead-morning-coffees');
    expect(dutyOfHolding('themeMeeting')).toBe('lead-regular-meetings-with-developers');
  });
});
