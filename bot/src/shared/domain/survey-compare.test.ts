import { smallNetwork } from '../../../test/rules/test-ledger';
import type { Fact } from './fact';
import type { Survey, SurveyId, SurveyQuestion } from './survey';
import { besideEachOther, meanOf, samePairs } from './survey-compare';

const scale = (id: string, fi: string): SurveyQuestion => ({ id, type: 'scale', fi, sv: fi, options: [] });
const one = (id: string, ...options: readonly string[]): SurveyQuestion => ({
  id,
  type: 'one',
  fi: 'Hyötyä?',
  sv: 'Nytta?',
  options: options.map((fi) => ({ fi, sv: fi })),
});

test.each([
  [
    'the same words, whatever their ids and spaces',
    scale('q1', 'Kuinka usein'),
    scale('q7', ' kuinka  usein '),
    true,
  ],
  ['other words', scale('q1', 'Kuinka usein'), scale('q1', 'Kuinka hyvin'), false],
  ['another kind', scale('q1', 'Hyötyä?'), one('q1', 'Kyllä', 'Ei'), false],
  ['the same choices', one('q1', 'Kyllä', 'Ei'), one('q1', 'Kyllä', 'Ei'), true],
  ['one choice more', one('q1', 'Kyllä', 'Ei'), one('q1', 'Kyllä', 'Ei', 'En tiedä'), false],
  ['texts', { ...scale('q1', 'Sana'), type: 'text' }, { ...scale('q1', 'Sana'), type: 'text' }, false],
] satisfies readonly (readonly [string, SurveyQuestion, SurveyQuestion, boolean])[])(
  '%s',
  (_, start, final, isSame) => {
    expect(samePairs([start], [final])).toHaveLength(isSame ? 1 : 0);
  },
);

const survey = (id: SurveyId, question: SurveyQuestion): Survey => ({
  survey: id,
  title: { fi: id, sv: id },
  questions: [question],
  closesAt: '2024-12-01T00:00:00.000Z',
  openedOn: '2024-03-01',
  closedAt: '2024-12-01T00:00:00.000Z',
  asked: ['a', 'b', 'c', 'd', 'e'],
});
const answer = (id: SurveyId, question: string, organisation: string, value: number): Fact => ({
  id: `surveyAnswered~${id}~${organisation}~000001`,
  slot: `surveyAnswered~${id}~${organisation}`,
  number: 1,
  content: { kind: 'surveyAnswered', survey: id, organisation, answers: { [question]: value } },
  day: '2024-04-01',
  recordedAt: '2024-04-01T08:00:00.000Z',
  recordedBy: 'p',
});

test('what was answered stands side by side; of fewer than five on one side only the other', () => {
  const start = survey('start', scale('q1', 'Arvio'));
  const final = survey('final', scale('q9', 'Arvio'));
  const first = ['a', 'b', 'c', 'd', 'e'].map((o, n) => answer('start', 'q1', o, n < 4 ? 2 : 4));
  const last = ['a', 'b', 'c', 'd', 'e'].map((o) => answer('final', 'q9', o, 4));
  const all = (facts: readonly Fact[]) =>
    besideEachOther(smallNetwork, facts, start, final)[0]?.groups.find((g) => g.theme === null);
  expect(all([...first, ...last])).toEqual({
    theme: null,
    start: { answered: 5, counts: [0, 4, 0, 1, 0] },
    final: { answered: 5, counts: [0, 0, 0, 5, 0] },
  });
  expect(all([...first, ...last.slice(1)])).toMatchObject({ start: { answered: 5 }, final: null });
  expect(meanOf({ answered: 5, counts: [0, 4, 0, 1, 0] })).toBe(2.4);
  expect(meanOf({ answered: 0, counts: [0, 0, 0, 0, 0] })).toBeNull();
});
