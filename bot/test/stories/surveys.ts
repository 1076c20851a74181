import type { Stage } from './stage';

const pages = [
  ['GET /api/surveys'],
  ['GET /api/surveys/:survey/results', { params: { survey: 'start' } }],
  ['GET /api/surveys/:survey/results', { params: { survey: 'final' } }],
  ['GET /api/surveys/:survey/results', { params: { survey: 'own-elsewhere' } }],
  ['GET /api/surveys/:survey/file', { params: { survey: 'start' }, query: { format: 'csv' } }],
  ['GET /api/surveys-beside'],
  ['GET /api/events/:id/feedback', { params: { id: 'e-training-1' } }],
  ['GET /api/now'],
] as const;
const everybody = ['coordinator', 'lead', 'contact', 'svlead', 'observer'];
const inTwo = (fi: string, sv = `${fi} (sv)`) => ({ fi, sv });

const asked = async ({ ask, at, look }: Stage): Promise<void> => {
  const questions = [
    { id: 'q1', type: 'scale', ...inTwo('Kuinka hyvin?'), options: [] },
    { id: 'q2', type: 'one', ...inTwo('Kumpi?'), options: [inTwo('Eka'), inTwo('Toka')] },
    { id: 'q3', type: 'many', ...inTwo('Mitkä?'), options: [inTwo('A'), inTwo('B'), inTwo('C')] },
    { id: 'q4', type: 'text', ...inTwo('Miten?'), options: [] },
  ];
  const open = (who: string, body: object) =>
    ask(who, 'POST /api/surveys', {
      body: {
        survey: 'start',
        title: inTwo('Alkukysely'),
        questions,
        closesOn: '2024-05-24',
        closesAt: '16:00',
        ...body,
      },
    });
  await open('lead', {});
  await open('coordinator', { closesOn: '2024-05-01' });
  await open('coordinator', { questions: [] });
  await open('coordinator', { questions: [{ ...questions[1], options: [] }] });
  await open('coordinator', { questions: [questions[0], questions[0]] });
  await open('coordinator', {});
  await open('coordinator', {});
  await open('coordinator', { title: inTwo('Muu') });
  await open('coordinator', {
    survey: 'own-elsewhere',
    questions: [],
    url: 'https://kysely.example/1',
    title: inTwo('Muualla'),
  });
  await look(everybody, pages, ['19:general']);
  const answer = (who: string, organisation: string, answers: object, survey = 'start') =>
    ask(who, 'POST /api/surveys/:survey/answers', { params: { survey }, body: { organisation, answers } });
  await answer('contact', 'paju', { q1: 4, q2: [0], q3: [0, 2], q4: 'Hyvin.' });
  await answer('colleague', 'paju', { q1: 5, q2: [1], q3: [], q4: '' });
  await answer('contact', 'paju', { q2: [0, 1] });
  await answer('contact', 'paju', { q2: [5] });
  await answer('contact', 'lehmus', { q1: 1 });
  await answer('svlead', 'lehmus', { q1: 2, q4: 'Ring 040 123 4567.' });
  await answer('svlead', 'lehmus', {}, 'own-elsewhere');
  await answer('twolead', 'haapa', { q1: 3, q3: [1] });
  await answer('colead', 'manty', { q1: 3 });
  await ask('two', 'action survey.answer', {
    data: {
      survey: 'start',
      organisation: 'tuomi',
      'question-q1': '4',
      'question-q2': '1',
      'question-q3': '0,1',
      'question-q4': '',
    },
  });
  await ask('two', 'action survey.answer', {
    data: { survey: 'start', organisation: 'paju', 'question-q1': '4' },
  });
  await answer('two', 'saarni', { q1: 1 });
  await ask('coordinator', 'POST /api/surveys/:survey/answered', {
    params: { survey: 'own-elsewhere' },
    body: { organisations: ['paju', 'lehmus'] },
  });
  await ask('coordinator', 'POST /api/surveys/:survey/answered', {
    params: { survey: 'start' },
    body: { organisations: ['paju'] },
  });
  await ask('coordinator', 'POST /api/surveys/:survey/answered', {
    params: { survey: 'own-elsewhere' },
    body: { organisations: ['nowhere'] },
  });
  await look(everybody, pages, []);
  await at('2024-05-22T06:30:00.000Z');
  await ask('lead', 'POST /api/surveys/:survey/close', { params: { survey: 'own-elsewhere' }, body: {} });
  await ask('coordinator', 'POST /api/surveys/:survey/close', {
    params: { survey: 'own-elsewhere' },
    body: {},
  });
  await ask('coordinator', 'POST /api/surveys/:survey/close', {
    params: { survey: 'own-elsewhere' },
    body: {},
  });
  await at('2024-05-24T13:30:00.000Z');
  await answer('contact', 'paju', { q1: 1 });
  await open('coordinator', {
    survey: 'final',
    title: inTwo('Loppukysely'),
    closesOn: '2024-06-14',
    questions: [questions[0], questions[1], { ...questions[3], ...inTwo('Muu') }],
  });
  for (const [who, organisation, q1] of [
    ['contact', 'paju', 5],
    ['svlead', 'lehmus', 4],
    ['twolead', 'haapa', 4],
    ['colead', 'manty', 3],
    ['two', 'tuomi', 5],
  ] as const)
    await answer(who, organisation, { q1, q2: [q1 % 2] }, 'final');
  await look(everybody, pages, []);
};

const feedback = async ({ ask, at, look }: Stage): Promise<void> => {
  const params = { id: 'e-training-1' };
  await ask('lead', 'POST /api/events', {
    body: {
      form: 'training-1',
      type: 'training',
      themes: ['quality'],
      day: '2024-05-28',
      starts: '09:00',
      ends: '15:00',
      moreDays: [{ day: '2024-05-29', starts: '09:00', ends: '15:00' }],
    },
  });
  await ask('lead', 'POST /api/events/:id/feedback', { params, body: {} });
  await at('2024-05-28T13:00:00.000Z');
  const mark = (sitting: number, ...there: readonly string[]) =>
    ask('lead', 'POST /api/events/:id/attendance', {
      params,
      body: { sitting, organisations: there.map((organisation) => ({ organisation, presence: 'present' })) },
    });
  await mark(1, 'paju', 'lehmus');
  await ask('lead', 'POST /api/events/:id/feedback', { params, body: {} });
  await at('2024-05-29T13:00:00.000Z');
  await mark(2, 'paju');
  await ask('contact', 'POST /api/events/:id/feedback', { params, body: {} });
  await ask('lead', 'POST /api/events/:id/feedback', { params, body: {} });
  await mark(2, 'paju', 'vaahtera', 'tuomi');
  await look(everybody, pages, []);
  await ask('lead', 'POST /api/events/:id/feedback', { params, body: {} });
  await at('2024-06-14T14:00:00.000Z');
  await look(everybody, pages, []);
};

/** Surveys asked here and elsewhere, a final one beside that of the start, and what was thought of a training. */
export const surveys = async (stage: Stage): Promise<void> => {
  await asked(stage);
  await feedback(stage);
};
