import { events } from '../../src/features/events';
import { surveys } from '../../src/features/surveys';
import { feedbackWaiting } from '../../src/features/surveys/training-feedback';
import { markAttendance, markHeld, planEvent } from '../../src/shared/contract/events';
import * as contract from '../../src/shared/contract/surveys';
import { askFeedback, readFeedback } from '../../src/shared/contract/training-feedback';
import { helsinki } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { isFeedback } from '../../src/shared/domain/training-feedback';
import { openHouse } from '../house';
import { smallNetwork } from './test-ledger';

const members = ['lead', 'dev', 'd1', 'd2', 'd3', 'd4'];
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
  accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
});
const network: Network = {
  ...smallNetwork,
  organisations: ['city', 'colead', ...members].map(organisation),
  leaderships: smallNetwork.leaderships.filter((l) => l.organisation !== 'colead'),
  memberships: members.map((id) => ({ organisation: id, theme: 'quality' as const, from: '2023-12-01' })),
  people: [
    person('pm', 'city', 'coordinator'),
    person('lea', 'lead', 'lead'),
    ...members.map((id) => person(`c-${id}`, id, 'contact')),
  ],
};
const hours = { starts: '09:00', ends: '15:00' };

/** A two-day training of the theme on 12. and 13.9., and the afternoon after it. */
const after = async () => {
  const house = await openHouse(helsinki('2024-09-02', '09:00'), network, [events, surveys]);
  const { id } = await house.call(planEvent, 'lea', {
    body: {
      form: 'form-training',
      type: 'training',
      themes: ['quality'],
      day: '2024-09-12',
      ...hours,
      moreDays: [{ day: '2024-09-13', ...hours }],
    },
  });
  await house.advance(helsinki('2024-09-13', '15:30'));
  const params = { id };
  const mark = (sitting: number, there: readonly string[]) =>
    house.call(markAttendance, 'lea', {
      params,
      body: { sitting, organisations: there.map((o) => ({ organisation: o, presence: 'present' })) },
    });
  const ask = (who = 'lea') => house.call(askFeedback, who, { params, body: {} });
  const read = (who = 'lea') => house.call(readFeedback, who, { params });
  const survey = `own-feedback-${id}`;
  const answer = (of: string, answers: object) =>
    house.call(contract.answerSurvey, `c-${of}`, { params: { survey }, body: { organisation: of, answers } });
  const called = async () =>
    (await house.ports.stores.deliveries.of({ kind: 'surveyCall', id: survey }))
      .map(({ value: { target } }) => (target.to === 'person' ? target.person : ''))
      .toSorted();
  return { house, params, mark, ask, read, answer, called, survey };
};

test('feedback is asked of those who took part on either day, once the days are marked, and of nobody twice', async () => {
  const { mark, ask, read, called, survey } = await after();
  await expect(ask()).rejects.toMatchObject({ code: 'trainingNotOver' });
  await mark(1, ['dev']);
  await mark(2, ['d1']);
  // The organiser's own organisation is there without being marked.
  expect(await read()).toMatchObject({ state: 'none', unasked: 3 });
  expect(await ask()).toEqual({ survey, asked: 3, fresh: true });
  expect(await ask()).toEqual({ survey, asked: 3, fresh: false });
  expect(await called()).toEqual(['c-d1', 'c-dev', 'c-lead']);
  await mark(2, ['d1', 'd2']);
  expect(await read()).toMatchObject({ state: 'open', asked: 3, unasked: 1 });
  expect(await ask()).toMatchObject({ asked: 4, fresh: true });
  expect(await called()).toEqual(['c-d1', 'c-d2', 'c-dev', 'c-lead']);
});

test('who took part answers, others neither see nor answer it, and it closes after two weeks', async () => {
  const { house, mark, ask, read, answer, survey } = await after();
  await mark(1, ['dev', 'd1', 'd2', 'd3']);
  await mark(2, ['dev']);
  await ask();
  const listed = async (who: string) =>
    (await house.call(contract.surveys, who)).surveys.map((s) => s.survey);
  expect(await listed('c-dev')).toEqual([survey]);
  expect([await listed('c-d4'), await listed('pm')]).toEqual([[], []]);
  await expect(answer('d4', { useful: 5 })).rejects.toMatchObject({ code: 'notYours' });
  for (const who of ['dev', 'd1', 'd2', 'd3']) await answer(who, { useful: 4, words: `Sana ${who}` });
  // Of four nothing is broken down: nobody is to be told from the others.
  expect(await read()).toMatchObject({ answered: 4, asked: 5, results: null });
  await answer('lead', { useful: 2, 'in-use': 5 });
  const { results } = await read('pm');
  expect(results?.map((r) => r.counts)).toEqual([[0, 1, 0, 4, 0], [0, 0, 0, 0, 1], []]);
  expect(results?.[2]?.texts).toHaveLength(4);
  await house.advance(helsinki('2024-09-27', '16:01'));
  expect(await read()).toMatchObject({ state: 'closed', answered: 5 });
  await expect(answer('dev', { useful: 1 })).rejects.toMatchObject({ code: 'closed' });
  await expect(ask()).rejects.toMatchObject({ code: 'closed' });
  expect(isFeedback('own-feedback-x') && !isFeedback('own-x') && !isFeedback('final')).toBe(true);
});

test('it is offered to the training’s lead until it has been asked, and is nobody else’s to ask', async () => {
  const { house, params, mark, ask } = await after();
  await mark(1, ['dev']);
  await house.call(markHeld, 'lea', { params, body: { held: false, sitting: 2 } });
  const offered = async (who: string) =>
    (await feedbackWaiting({ ports: house.ports, actor: house.actorOf(who), network })).map(
      (w) => w.title.fi,
    );
  expect(await offered('lea')).toEqual([expect.stringMatching(/^Kysy palautetta: /u)]);
  expect(await offered('c-dev')).toEqual([]);
  await expect(ask('c-dev')).rejects.toMatchObject({ code: 'notAllowed' });
  await ask();
  expect(await offered('lea')).toEqual([]);
});
