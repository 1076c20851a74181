import { type House, openHouse } from '../../../test/house';
import { editFormer, formerDue } from '../../delivery/edit-former';
import { planMessage } from '../../delivery/plan';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/people';
import type { Assignment, Network, Person } from '../../shared/domain/network';
import { personById } from '../../shared/domain/network';
import { registry } from '.';

const start = '2024-05-16T06:00:00.000Z';
const person = (id: string, name: string, role: Assignment['role']): Person => ({
  id,
  name,
  email: `${id}@koivula.example`,
  language: 'fi',
  assignments: [{ organisation: 'koivula', role, deputy: false, from: '2024-01-01' }],
  accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
});
const network: Network = {
  project: { name: 'Strapetsi', starts: '2024-01-01', ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    {
      id: 'koivula',
      name: { fi: 'Koivulan opisto', sv: 'Koivula institut' },
      language: 'fi',
      joined: '2024-01-01',
      isCoordinator: true,
    },
  ],
  leaderships: [],
  memberships: [],
  seats: [],
  people: [
    person('katri', 'Katri Koski', 'coordinator'),
    person('sari', 'Sari Salo', 'contact'),
    person('aino', 'Aino Aalto', 'contact'),
  ],
};

// Which message is about whom; a message's own name names nobody.
const about: Readonly<Record<string, string>> = { first: 'sari', second: 'aino' };
/** Each message is about one person, whom it names as long as the network has them. */
const greetings: Room = (routes) => {
  routes.message('greeting', async ({ network: now, id }) => ({
    summary: `Tervetuloa, ${personById(now, about[id] ?? '')?.name ?? 'entinen yhteyshenkilö'}`,
  }));
  routes.title('greeting', async ({ ids }) => new Map(ids.map((id) => [id, 'Tervetuloa'])));
};
const greet = async (house: House): Promise<void> => {
  await planMessage(house.ports, { kind: 'greeting', id: 'first' }, [
    { to: 'channel', channel: '19:general' },
    { to: 'person', person: 'aino' },
    { to: 'person', person: 'sari' },
  ]);
  await planMessage(house.ports, { kind: 'greeting', id: 'second' }, [
    { to: 'channel', channel: '19:quality' },
  ]);
  await house.settle();
};
const shownIn = (house: House, place: string) =>
  house.sentTo(place).map(({ posts }) => posts.map((p) => p.summary));

const sariThere = 'Tervetuloa, Sari Salo';
const sariGone = 'Tervetuloa, entinen yhteyshenkilö';

test('who is erased is taken out of what was posted, and what cannot be changed is listed', async () => {
  const house = await openHouse(start, network, [registry, greetings]);
  await greet(house);
  const { posts } = await house.call(contract.erasePerson, 'katri', { params: { id: 'sari' } });
  expect(posts).toEqual({
    edited: 2,
    outOfReach: [{ what: 'Viesti', title: 'Tervetuloa', place: 'entinen yhteyshenkilö' }],
    unknown: 0,
  });
  expect(shownIn(house, '19:general')).toEqual([[sariThere, sariGone]]);
  expect(shownIn(house, 'aino')).toEqual([[sariThere, sariGone]]);
  // Nobody can be written to who is not there; and a message that names somebody else stays as it is.
  expect(shownIn(house, 'sari')).toEqual([[sariThere]]);
  expect(shownIn(house, '19:quality')).toEqual([['Tervetuloa, Aino Aalto']]);
  expect((await editFormer(house.ports)).edited).toEqual([]);
});

test('somebody’s own data has what they were sent, and not who else was sent something about them', async () => {
  const house = await openHouse(start, network, [registry, greetings]);
  await greet(house);
  const sent = async (what: 'done' | 'said') =>
    ((await house.ports.stores.people.rowsOf('sari', what)) ?? [])
      .filter(({ table }) => table === 'deliveries')
      .map(({ key }) => key)
      .toSorted();
  const all = ['channel~19:general', 'person~aino', 'person~sari'];
  expect(await sent('said')).toEqual(all);
  expect(await sent('done')).toEqual(['person~sari']);
});

test('what was cut off after the erasure, or was done by the operator’s command, is followed by whoever runs', async () => {
  const house = await openHouse(start, network, [registry, greetings]);
  await greet(house);
  await house.ports.stores.people.erase('sari', house.now(), 'operator');
  await house.ports.stores.agenda.add({ at: house.now(), ...formerDue });
  expect(shownIn(house, '19:general')).toEqual([[sariThere]]);
  await house.advance('2024-05-16T06:01:00.000Z');
  expect(shownIn(house, '19:general')).toEqual([[sariThere, sariGone]]);
});

test('a place that does not take the edit is told of where deliveries are mended', async () => {
  const house = await openHouse(start, network, [registry, greetings]);
  await greet(house);
  house.refusing.set('19:general', { outcome: 'never', code: 'ActivityNotFoundInConversation' });
  await house.call(contract.erasePerson, 'katri', { params: { id: 'sari' } });
  const [row] = (await house.ports.stores.deliveries.all()).filter(
    (d) => d.target.to === 'channel' && d.failure,
  );
  expect(row?.failure?.code).toBe('ActivityNotFoundInConversation');
});

test('of what was posted before it was written down whom a card names, the number is said', async () => {
  const house = await openHouse(start, network, [registry, greetings]);
  await greet(house);
  const { deliveries } = house.ports.stores;
  for (const { value, version } of await deliveries.of({ kind: 'greeting', id: 'first' })) {
    const { names: _, ...older } = value;
    await deliveries.save(older, version);
  }
  const { posts } = await house.call(contract.erasePerson, 'katri', { params: { id: 'sari' } });
  expect([posts.edited, posts.unknown]).toEqual([0, 1]);
});
