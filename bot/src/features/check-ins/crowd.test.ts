import { openHouse, sampleNetwork } from '../../../test/houses/check-ins';
import { answerCheckIn } from '../../shared/contract/check-ins';
import { isKind } from '../../shared/domain/fact';
import type { Network, Person } from '../../shared/domain/network';

const crowd = 81;
const from = '2023-12-01';
const organisations = Array.from({ length: crowd }, (_, i) => ({
  id: `org-${i}`,
  name: { fi: `Opisto ${i}`, sv: `Institut ${i}` },
  language: 'fi' as const,
  joined: from,
  isCoordinator: false,
}));
const big: Network = {
  ...sampleNetwork,
  organisations: [...sampleNetwork.organisations, ...organisations],
  memberships: organisations.map(({ id }) => ({ organisation: id, theme: 'quality' as const, from })),
  people: organisations.map(
    ({ id }, i): Person => ({
      id: `contact-${i}`,
      name: `Nimi ${i}`,
      email: `contact-${i}@koulu.example`,
      language: 'fi',
      assignments: [{ organisation: id, role: 'contact', from, deputy: false }],
      accounts: [{ objectId: `oid-contact-${i}`, tenantId: 'tenant' }],
    }),
  ),
};

test('eighty-one answers at once are all stored, and the channel’s card is edited a few times, not eighty-one', async () => {
  const house = await openHouse('2024-05-23T06:00:00.000Z', big);
  await house.advance('2024-05-27T06:00:00.000Z');
  const card = house.sentTo('19:quality')[0];
  const before = card?.posts.length ?? 0;
  await Promise.all(
    organisations.map(({ id }, i) =>
      house.call(answerCheckIn, `contact-${i}`, {
        params: { round: '2024-05' },
        body: {
          organisation: id,
          theme: 'quality',
          stage: 'running',
          help: false,
          share: false,
          internal: false,
        },
      }),
    ),
  );
  await house.settle();
  const answers = (await house.ports.stores.facts.all()).filter(isKind('pilotAnswered'));
  expect(new Set(answers.map((f) => f.content.organisation)).size).toBe(crowd);
  expect(answers).toHaveLength(crowd);
  expect(house.sentTo('19:quality')).toHaveLength(1);
  expect((card?.posts.length ?? 0) - before).toBeLessThanOrEqual(3);
  expect(JSON.stringify(card?.posts.at(-1))).toContain(`${crowd}/${crowd} organisaatiota vastannut`);
}, 60_000);
