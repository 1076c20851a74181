import { amissIn, resultsOf, type SurveyAnswers, type SurveyQuestion } from './survey';

const options = ['Kyllä', 'Ei', 'En tiedä'].map((fi) => ({ fi, sv: `${fi} (sv)` }));
const question = (id: string, type: SurveyQuestion['type']): SurveyQuestion => ({
  id,
  type,
  fi: `Kysymys ${id}`,
  sv: `Fråga ${id}`,
  options: type === 'one' || type === 'many' ? options : [],
});
const questions = [
  question('one', 'one'),
  question('many', 'many'),
  question('scale', 'scale'),
  question('text', 'text'),
];

describe('an answer fits its question', () => {
  it.each<[says: string, answers: SurveyAnswers, amiss: string | null]>([
    ['none at all', {}, null],
    ['one of the options', { one: [2] }, null],
    ['none of the options', { one: [] }, null],
    ['two where one is asked', { one: [0, 1] }, 'one'],
    ['several', { many: [0, 2] }, null],
    ['the same twice', { many: [1, 1] }, 'many'],
    ['an option that there is not', { many: [3] }, 'many'],
    ['an option before the first', { many: [-1] }, 'many'],
    ['a part of an option', { many: [0.5] }, 'many'],
    ['one that fits and one that does not', { many: [0, 7] }, 'many'],
    ['words for an option', { one: 'Kyllä' }, 'one'],
    ['the lowest number', { scale: 1 }, null],
    ['the highest number', { scale: 5 }, null],
    ['no number', { scale: 0 }, 'scale'],
    ['one too high', { scale: 6 }, 'scale'],
    ['half a number', { scale: 2.5 }, 'scale'],
    ['words for a number', { scale: '3' }, 'scale'],
    ['words', { text: 'Hyvä.' }, null],
    ['a number for words', { text: 3 }, 'text'],
    ['a question that nobody asked', { other: 'x' }, 'other'],
  ])('%s', (_says, answers, amiss) => {
    expect(amissIn(questions, answers)).toBe(amiss);
  });
});

it('results count each option and number, and no empty answer', () => {
  const answers: readonly SurveyAnswers[] = [
    { one: [0], many: [0, 2], scale: 1, text: 'Hyvä.' },
    { one: [0], many: [], scale: 5, text: '' },
    { one: [2], many: [2] },
  ];
  expect(resultsOf(questions, answers)).toEqual([
    { id: 'one', answered: 3, counts: [2, 0, 1], texts: [] },
    { id: 'many', answered: 2, counts: [1, 0, 2], texts: [] },
    { id: 'scale', answered: 2, counts: [1, 0, 0, 0, 1], texts: [] },
    { id: 'text', answered: 1, counts: [], texts: ['Hyvä.'] },
  ]);
});
