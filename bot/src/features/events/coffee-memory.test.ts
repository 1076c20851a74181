import { openHouse } from '../../../test/houses/events';
import { coffeeMemory as coffees } from '../../shared/contract/coffee-memory';
import { markAttendance, markHeld, planEvent } from '../../shared/contract/events';
import { coffeeMemory } from '../../shared/domain/coffee-memory';

test('a theme’s coffees are remembered by topic, and who has never been is named', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  const coffee = { type: 'coffee' as const, starts: '08:30', ends: '09:15', themes: ['quality' as const] };
  const plan = (form: string, day: string, topic: string) =>
    house.call(planEvent, 'lead', { body: { ...coffee, form, day, topic } });
  const first = await plan('form-0001', '2024-05-14', 'Palaute');
  await plan('form-0002', '2024-05-15', 'Ei pidetty');
  const plain = await plan('form-0003', '2024-05-15', '');
  await house.advance('2024-05-16T06:00:00.000Z');
  const told = async () =>
    coffeeMemory(house.network, await house.ports.stores.facts.all(), 'quality', '2024-05-16');
  // Before the first coffee nobody has been missed.
  expect(await told()).toMatchObject({ topics: [], neverBeen: [] });
  const params = { id: first.id };
  await house.call(markHeld, 'lead', { params, body: { held: true, sitting: 1 } });
  await house.call(markAttendance, 'lead', {
    params,
    body: { sitting: 1, organisations: [{ organisation: 'paju', presence: 'remote' }] },
  });
  // A coffee without a topic is nothing to remember it by.
  await house.call(markHeld, 'lead', { params: { id: plain.id }, body: { held: true, sitting: 1 } });
  const { topics, neverBeen } = await told();
  expect(topics.map((e) => e.topic)).toEqual(['Palaute']);
  expect(neverBeen).not.toContain('paju');
  expect(neverBeen).toContain('lehmus');
  // The tab is told the same by name, for the theme's lead alone.
  const read = (who: string) => house.call(coffees, who, { params: { theme: 'quality' } });
  expect(await read('lead')).toMatchObject({
    topics: [{ event: first.id, topic: 'Palaute' }],
    neverBeen: [{ fi: 'Lehmusinstitutet' }],
  });
  for (const who of ['colead', 'contact', 'observer'])
    await expect(read(who)).rejects.toMatchObject({ code: 'notAllowed' });
});
