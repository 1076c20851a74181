import { openHouse } from '../../../test/house';
import * as contract from '../../shared/contract/surveys';
import { isKind } from '../../shared/domain/fact';
import { helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { themeIds } from '../../shared/domain/theme';
import { surveys } from './index';

const size = 81;
const ids = Array.from({ length: size }, (_, n) => `o${n}`);
const from = '2023-12-01';
const person = (id: string, organisation: string, role: 'coordinator' | 'contact') => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@esimerkki.example`,
  language: 'fi' as const,
  assignments: [{ organisation, role, deputy: false, from }],
  accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
});
const network: Network = {
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: ids.map((id, n) => ({
    id,
    name: { fi: id, sv: id },
    language: 'fi',
    joined: from,
    isCoordinator: n === 0,
  })),
  leaderships: [],
  memberships: ids.map((organisation, n) => ({
    organisation,
    theme: themeIds[n % themeIds.length] ?? 'quality',
    from,
  })),
  seats: [],
  people: [person('pm', 'o0', 'coordinator'), ...ids.map((id) => person(`c-${id}`, id, 'contact'))],
};
const final = {
  survey: 'final',
  title: { fi: 'Loppukysely', sv: 'Slutenkät' },
  questions: [{ id: 'q1', type: 'scale' as const, fi: 'Arvosana', sv: 'Vitsord', options: [] }],
  closesOn: '2024-11-29',
  closesAt: '16:00',
};

test('eighty-one answer within five minutes, by card and by page: each is kept once, the rate is right, nothing is posted', async () => {
  const house = await openHouse(helsinki('2024-11-18', '09:00'), network, [surveys]);
  await house.call(contract.openSurvey, 'pm', { body: final });
  await house.settle();
  const posts = () => house.outbox.map((shown) => shown.posts.length);
  const asked = posts();
  // One message each, to whoever speaks for an organisation.
  expect(asked).toEqual(Array.from({ length: size }, () => 1));
  house.spent();
  const byPage = (of: string, mark: number) =>
    house.call(contract.answerSurvey, `c-${of}`, {
      params: { survey: 'final' },
      body: { organisation: of, answers: { q1: mark } },
    });
  const byCard = (of: string, mark: number) =>
    house.turn(`c-${of}`, {
      verb: 'survey.answer',
      data: { survey: 'final', organisation: of, 'question-q1': String(mark) },
    });
  let writes = 0;
  for (let burst = 0; burst < 9; burst += 1) {
    const now = ids.slice(burst * 9, burst * 9 + 9);
    const press = (of: string, i: number) => (i % 2 ? byPage : byCard)(of, 1 + (i % 5));
    // Nine at once, and a third of them press twice.
    await Promise.all([...now.map(press), ...now.slice(0, 3).map(press)]);
    writes += house.spent().writes;
    await house.advance(helsinki('2024-11-18', `09:0${Math.floor(((burst + 1) * 33) / 60)}`));
  }
  const kept = (await house.ports.stores.facts.all()).filter(isKind('surveyAnswered'));
  expect(kept).toHaveLength(size);
  expect(new Set(kept.map((f) => f.content.organisation)).size).toBe(size);
  const [read] = (await house.call(contract.surveys, 'pm')).surveys;
  expect(read?.rate).toEqual({ asked: size, answered: size });
  expect(read?.themes.map((t) => [t.asked, t.answered])).toEqual([
    [17, 17],
    ...Array.from({ length: 4 }, () => [16, 16]),
  ]);
  expect(posts()).toEqual(asked);
  // A row for each answer and one in the journal, which those of one moment share.
  expect(writes).toBeLessThanOrEqual(2 * size);
});
