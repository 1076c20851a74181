import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { buttonsOf } from '../../../test/houses/seen';
import { rooms } from '../../rooms';
import type { Reply } from '../../routes';
import { planEvent } from '../../shared/contract/events';

let house: House;
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
  await house.prepare();
});
const textOf = (reply: Reply): string => JSON.stringify(reply.is === 'card' ? reply.card : reply);
const helpFor = async (who: string): Promise<string> => textOf(await house.turn(who, { command: 'help' }));

test('a contact is told to read bulletins and see coffees, a lead to write and to invite', async () => {
  const contact = await helpFor('contact');
  expect(contact).not.toContain('kanava');
  expect(contact).not.toMatch(/kutsu aamukahveille|kirjoita tiedote/iu);
  const lead = await helpFor('lead');
  expect(lead).toMatch(/kutsu aamukahveille|kutsu/iu);
  expect(lead).not.toBe(contact);
});

test('nobody is offered more than six buttons, and none of a command that does not answer', async () => {
  for (const who of ['contact', 'lead', 'coordinator', 'observer', 'stranger']) {
    const said = await helpFor(who);
    const commands = [...said.matchAll(/"command":"(\w+)"/gu)].map((m) => m[1] ?? '');
    expect(new Set(commands).size).toBeLessThanOrEqual(6);
    for (const command of commands) expect([...house.table.commands.keys()]).toContain(command);
  }
});

test('what is near comes first, with its own button, and the notification says it too', async () => {
  const body = { form: 'lomake-0001', type: 'coffee' as const, themes: ['quality' as const] };
  const when = { day: '2024-05-21', starts: '08:30', ends: '09:15' };
  await house.call(planEvent, 'lead', { body: { ...body, ...when } });
  const help = await house.turn('contact', { command: 'help' });
  expect(help.is === 'card' && help.summary).toMatch(
    /^1 asia tällä viikolla: aamukahvit.* ti 21\.5\. klo 8\.30$/u,
  );
  // Duties that are due at the month's end stand before it on the card of everything; here the words name the coffee.
  expect(buttonsOf(help)[0]).toMatchObject({ title: 'Tulossa' });
});

test('somebody whom nobody has added hears that the request has been passed on', async () => {
  const said = await helpFor('stranger');
  expect(said).toMatch(/välitetty|vidarebefordra|passed on/iu);
  expect(await house.ports.stores.requests.list()).toHaveLength(1);
});
