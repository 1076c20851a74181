import { parse } from 'csv-parse/sync';
import { openHouse } from '../../../test/house';
import { smallNetwork } from '../../../test/rules/test-ledger';
import * as contract from '../../shared/contract/surveys';
import { actorFor } from '../../shared/domain/actor';
import { isKind } from '../../shared/domain/fact';
import { helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { surveys } from './index';

const developers = ['city', 'lead', 'colead', 'dev', 'd1', 'd2', 'd3'];
const organisation = (id: string) => ({
  id,
  name: { fi: id, sv: id },
  language: 'fi' as const,
  joined: '2023-12-01',
  isCoordinator: id === 'city',
});
const person = (id: string, of: string, role: 'coordinator' | 'contact' | 'lead') => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@esimerkki.example`,
  language: 'fi' as const,
  assignments: [{ organisation: of, role, deputy: false, from: '2023-12-01' }],
  accounts: [{ objectId: `o-${id}`, tenantId: 't' }],
});
const network: Network = {
  ...smallNetwork,
  organisations: developers.map(organisation),
  memberships: developers.map((id) => ({ organisation: id, theme: 'quality' as const, from: '2023-12-01' })),
  people: [person('pm', 'city', 'coordinator'), ...developers.map((id) => person(`c-${id}`, id, 'contact'))],
};
const final = {
  survey: 'final',
  title: { fi: 'Loppukysely', sv: 'Slutenkät' },
  questions: [
    {
      id: 'q1',
      type: 'one' as const,
      fi: 'Hyötyä?',
      sv: 'Nytta?',
      options: [two('Kyllä', 'Ja'), two('Ei', 'Nej')],
    },
    { id: 'q2', type: 'scale' as const, fi: 'Arvosana', sv: 'Vitsord', options: [] },
    { id: 'q3', type: 'text' as const, fi: 'Sana on vapaa', sv: 'Ordet är fritt', options: [] },
  ],
  closesOn: '2024-11-29',
  closesAt: '16:00',
};
function two(fi: string, sv: string) {
  return { fi, sv };
}

const open = async (body: object = final) => {
  const house = await openHouse(helsinki('2024-11-18', '09:00'), network, [surveys]);
  await house.call(contract.openSurvey, 'pm', { body });
  const answer = (of: string, answers: object, survey = 'final') =>
    house.call(contract.answerSurvey, `c-${of}`, {
      params: { survey },
      body: { organisation: of, answers },
    });
  const read = async (who: string) => (await house.call(contract.surveys, who)).surveys[0];
  const closed = async () =>
    (await house.ports.stores.facts.about(['project'])).filter(isKind('surveyClosed'));
  return { house, answer, read, closed };
};

test('each organisation has one slot: the latest word counts and the earlier stays as history', async () => {
  const { house, answer, read } = await open();
  expect(await answer('dev', { q1: [0] })).toMatchObject({ fresh: true, replaced: false });
  expect(await answer('dev', { q1: [0] })).toMatchObject({ fresh: false });
  expect(await answer('dev', { q1: [1], q2: 4 })).toMatchObject({ fresh: true, replaced: true });
  expect((await read('pm'))?.rate).toEqual({ asked: 7, answered: 1 });
  expect((await read('pm'))?.themes).toEqual([{ theme: 'quality', asked: 7, answered: 1 }]);
  expect((await read('c-dev'))?.own[0]?.answers).toEqual({ q1: [1], q2: 4 });
  const history = (await house.ports.stores.facts.all()).filter(isKind('surveyAnswered'));
  expect(history).toHaveLength(2);
});

test('a contact person sees the own answer and no rate, and answers for nobody else', async () => {
  const { house, read } = await open();
  expect(await read('c-dev')).toMatchObject({ rate: null, mayRun: false, own: [{ organisation: 'dev' }] });
  await expect(
    house.call(contract.answerSurvey, 'c-dev', {
      params: { survey: 'final' },
      body: { organisation: 'lead', answers: {} },
    }),
  ).rejects.toMatchObject({ code: 'notAllowed' });
});

test.each([
  ['an option that there is not', { q1: [2] }],
  ['two options where one is asked', { q1: [0, 1] }],
  ['a text for a scale', { q2: 'neljä' }],
  ['a question that there is not', { q9: 1 }],
])('%s is refused and nothing is saved', async (_, answers) => {
  const { answer, read } = await open();
  await expect(answer('dev', answers)).rejects.toMatchObject({ code: 'badInput' });
  expect((await read('pm'))?.rate?.answered).toBe(0);
});

test.each([
  ['neither questions nor a link', { questions: [] }, 'badInput'],
  ['both of them', { url: 'https://kysely.example/1' }, 'badInput'],
  ['a choice of one', { questions: [{ ...final.questions[0], options: [two('Kyllä', 'Ja')] }] }, 'badInput'],
  ['a close that has been', { closesOn: '2024-11-01' }, 'inThePast'],
])('a survey with %s is not opened', async (_, more, code) => {
  const house = await openHouse(helsinki('2024-11-18', '09:00'), network, [surveys]);
  const body = { ...final, ...more };
  await expect(house.call(contract.openSurvey, 'pm', { body })).rejects.toMatchObject({ code });
});

test('opened twice it is one; with other questions it is refused, and what was answered stands', async () => {
  const { house, answer, read } = await open();
  await answer('dev', { q2: 5 });
  expect(await house.call(contract.openSurvey, 'pm', { body: final })).toMatchObject({ fresh: false });
  const body = { ...final, questions: final.questions.slice(1) };
  await expect(house.call(contract.openSurvey, 'pm', { body })).rejects.toMatchObject({
    code: 'alreadyDone',
  });
  expect((await read('pm'))?.questions).toHaveLength(3);
  expect((await read('c-dev'))?.own[0]?.answers).toEqual({ q2: 5 });
});

test('at its close the figures are frozen; who answers a moment later hears it, and nothing is saved', async () => {
  const { house, answer, read, closed } = await open();
  await answer('dev', { q2: 5 });
  await house.advance(helsinki('2024-11-29', '16:01'));
  await expect(answer('lead', { q2: 3 })).rejects.toMatchObject({ code: 'closed' });
  expect((await closed()).map((f) => f.content)).toEqual([
    { kind: 'surveyClosed', survey: 'final', asked: 7, answered: 1 },
  ]);
  expect(await read('pm')).toMatchObject({ closed: true, rate: { asked: 7, answered: 1 } });
});

test('closed while somebody answers: what was taken is in the frozen figures, and what is not was refused', async () => {
  const { house, answer, read, closed } = await open();
  await answer('dev', { q2: 5 });
  const close = () => house.call(contract.closeSurvey, 'pm', { params: { survey: 'final' }, body: {} });
  const both = await Promise.allSettled([
    ...['lead', 'colead', 'late'].map((of) => answer(of, { q2: 3 })),
    close(),
  ]);
  const taken = both.slice(0, 3).filter(({ status }) => status === 'fulfilled').length;
  const view = await read('pm');
  expect(view).toMatchObject({ closed: true, rate: { answered: 1 + taken } });
  expect((await closed()).at(-1)?.content).toMatchObject({ answered: 1 + taken });
  await expect(answer('lead', { q2: 1 })).rejects.toMatchObject({ code: 'closed' });
});

test('who has answered is not reminded; the others are, once, on the working day before the close', async () => {
  const { house, answer } = await open();
  await answer('dev', { q2: 5 });
  await house.advance(helsinki('2024-11-28', '10:00'));
  const told = async (kind: string) =>
    (await house.ports.stores.deliveries.of({ kind, id: 'final' }))
      .map(({ value: { target } }) => (target.to === 'person' ? target.person : ''))
      .toSorted();
  const all = developers.map((id) => `c-${id}`).toSorted();
  expect(await told('surveyCall')).toEqual(all);
  expect(await told('surveyReminder')).toEqual(all.filter((id) => id !== 'c-dev'));
});

test('of fewer than five answers only their number is told; of five their sums, and words of all together', async () => {
  const { house, answer } = await open();
  const results = () => house.call(contract.surveyResults, 'pm', { params: { survey: 'final' } });
  for (const id of ['lead', 'colead', 'dev', 'd1']) await answer(id, { q1: [0], q2: 4, q3: `Sana ${id}` });
  expect((await results()).groups.map((g) => g.results)).toEqual([null, null]);
  await answer('d2', { q1: [1], q2: 2, q3: '=1+1' });
  const { groups, missing } = await results();
  expect(groups[0]?.results?.[0]).toMatchObject({ counts: [4, 1], answered: 5 });
  expect(groups[0]?.results?.[1]?.counts).toEqual([0, 1, 0, 4, 0]);
  expect(groups[0]?.results?.[2]?.texts).toHaveLength(5);
  expect(groups[1]).toMatchObject({ theme: 'quality', answered: 5 });
  expect(groups[1]?.results?.[2]?.texts).toEqual([]);
  expect(missing.map((m) => m.id)).toEqual(['city', 'd3']);
  const file = await house.call(contract.surveyFile, 'pm', {
    params: { survey: 'final' },
    query: { format: 'csv' },
  });
  const lines: string[][] = parse(Buffer.from(file.content, 'base64'), { delimiter: ';', bom: true });
  expect(lines).toContainEqual(['Kaikki', 'Hyötyä?', 'Kyllä', '4']);
  expect(lines.flat()).toContain("'=1+1");
});

test('held elsewhere: organisations say so, the coordination marks others, and the rate says which', async () => {
  const link = { ...final, questions: [], url: 'https://kysely.example/1' };
  const { house, answer, read } = await open(link);
  // Each organisation opens it with its own mark, which proves nothing.
  expect((await read('c-dev'))?.own[0]?.url).toBe('https://kysely.example/1?token=dev');
  expect((await read('pm'))?.own[0]?.url).toBe('https://kysely.example/1?token=city');
  await answer('dev', {});
  const mark = (organisations: readonly string[]) =>
    house.call(contract.markAnswered, 'pm', {
      params: { survey: 'final' },
      body: { organisations: [...organisations] },
    });
  expect(await mark(['dev', 'lead', 'd1'])).toEqual({ marked: 2 });
  await expect(mark(['nobody'])).rejects.toMatchObject({ code: 'notFound' });
  expect((await read('pm'))?.rate).toEqual({ asked: 7, answered: 3 });
  const { saidBy } = await house.call(contract.surveyResults, 'pm', { params: { survey: 'final' } });
  expect(saidBy).toEqual({ organisation: 1, coordinator: 2 });
});

test('closed by hand it counts as the final survey does, and is not opened again', async () => {
  const { house, answer, closed } = await open();
  await answer('dev', { q2: 5 });
  const params = { survey: 'final' };
  expect(await house.call(contract.closeSurvey, 'pm', { params, body: {} })).toEqual({
    asked: 7,
    answered: 1,
  });
  await expect(house.call(contract.closeSurvey, 'pm', { params, body: {} })).rejects.toMatchObject({
    code: 'closed',
  });
  await house.advance(helsinki('2024-11-29', '16:01'));
  expect(await closed()).toHaveLength(1);
  await expect(
    house.call(contract.openSurvey, 'pm', { body: { ...final, closesOn: '2024-12-10' } }),
  ).rejects.toMatchObject({ code: 'alreadyDone' });
});

const waitingFor = async (house: Awaited<ReturnType<typeof open>>['house'], who: string) => {
  const found = network.people.find((p) => p.id === who);
  if (!found) throw new Error(`nobody is ${who}`);
  return house.table.routes.waiting({ ports: house.ports, actor: actorFor(found, '2024-11-18'), network });
};

describe('in chat', () => {
  // The fake of Teams names a chat by the end of its account: `o-c-dev`.
  const card = (house: Awaited<ReturnType<typeof open>>['house'], who: string) =>
    house.sentTo(who)[0]?.post.card;
  const send = (house: Awaited<ReturnType<typeof open>>['house'], who: string, data: object) =>
    house.turn(who, { verb: 'survey.answer', data: { survey: 'final', organisation: 'dev', ...data } });

  test('up to five questions are answered on the card itself, and nothing waits any more', async () => {
    const { house, read } = await open();
    await house.settle();
    expect(JSON.stringify(card(house, 'dev'))).toContain('question-q2');
    const waits = async () => (await waitingFor(house, 'c-dev')).filter((w) => w.kind === 'survey');
    expect((await waits()).map((w) => w.title.fi)).toEqual(['Vastaa kyselyyn: Loppukysely']);
    const reply = await send(house, 'c-dev', { 'question-q1': '0', 'question-q2': '4', 'question-q3': ' ' });
    expect(JSON.stringify(reply)).toContain('Vastaus on tallennettu: dev.');
    expect((await read('c-dev'))?.own[0]?.answers).toEqual({ q1: [0], q2: 4 });
    expect(await waits()).toEqual([]);
  });

  test.each([
    ['an empty form', 'c-dev', {}, 'badInput'],
    ['an option that there is none of', 'c-dev', { 'question-q1': '7' }, 'badInput'],
    ['two options where one is asked', 'c-dev', { 'question-q1': '0,1' }, 'badInput'],
    ['no number', 'c-dev', { 'question-q2': 'paljon' }, 'badInput'],
    ['another organisation’s', 'c-d1', { 'question-q2': '4' }, 'notAllowed'],
    ['a survey that is none', 'c-dev', { survey: 'own-x', 'question-q2': '4' }, 'notFound'],
  ])('%s is refused, and nothing is saved', async (_, who, data, code) => {
    const { house, read } = await open();
    await expect(send(house, who, data)).rejects.toMatchObject({ code });
    expect((await read('pm'))?.rate?.answered).toBe(0);
  });

  test('more than five questions, or a link, lead to the page', async () => {
    const questions = Array.from({ length: 6 }, (_, n) => ({ ...final.questions[1], id: `s${n}` }));
    const { house } = await open({ ...final, questions });
    await house.settle();
    expect(JSON.stringify(card(house, 'dev'))).not.toContain('question-');
    expect(JSON.stringify(card(house, 'dev'))).toContain('kyselyt');
  });
});

test('start and final stand side by side for the coordination, where both asked with the same words', async () => {
  const { house } = await open({ ...final, survey: 'start' });
  const beside = (who = 'pm') => house.call(contract.surveysBeside, who);
  expect(await beside()).toMatchObject({ both: false, questions: [] });
  await house.call(contract.openSurvey, 'pm', {
    body: { ...final, questions: final.questions.map((q) => ({ ...q, id: `n-${q.id}` })) },
  });
  const say = (survey: string, id: string, value: number) =>
    Promise.all(
      ['city', 'lead', 'colead', 'dev', 'd1'].map((of) =>
        house.call(contract.answerSurvey, `c-${of}`, {
          params: { survey },
          body: { organisation: of, answers: { [id]: value } },
        }),
      ),
    );
  await say('start', 'q2', 2);
  await say('final', 'n-q2', 4);
  const { both, questions } = await beside();
  expect([both, questions.map((q) => q.question.id)]).toEqual([true, ['q1', 'q2']]);
  expect(questions[1]?.groups[0]).toEqual({
    theme: null,
    start: { answered: 5, counts: [0, 5, 0, 0, 0] },
    final: { answered: 5, counts: [0, 0, 0, 5, 0] },
  });
  await expect(beside('c-dev')).rejects.toMatchObject({ code: 'notAllowed' });
});
