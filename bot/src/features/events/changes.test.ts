import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, cardOf, wordsOf } from '../../../test/houses/seen';
import { cancelEvent, events as eventsEndpoint, moveEvent, planEvent } from '../../shared/contract/events';
import { isKind } from '../../shared/domain/fact';
import { monthOf } from '../../shared/domain/month';

const monday = '2024-05-27T06:00:00.000Z';
const id = 'e-form-0001';
const quality = themeChannel('quality');
const withCoffee = async (): Promise<EventsHouse> => {
  const house = await openHouse(monday);
  const data = { form: 'form-0001', theme: 'quality', day: '2024-05-31', starts: '08:30' };
  await house.turn('lead', { verb: 'coffee.invite', data });
  return house;
};
const reply = (house: EventsHouse, who: string, answer: string, version = 1) =>
  house.turn(who, { verb: 'event.reply', channel: quality, data: { event: id, version, answer } });
const channelCard = (house: EventsHouse): unknown => house.sentTo(quality)[0]?.post.card;
const inMonth = async (house: EventsHouse, month: string) => {
  const { events } = await house.call(eventsEndpoint, 'lead');
  return events.filter((e) => monthOf(e.startsAt) === month);
};

test('S6: a cancelled coffee says so without buttons, and those who said yes or maybe hear it themselves', async () => {
  const house = await withCoffee();
  await reply(house, 'contact', 'yes');
  await reply(house, 'swedish', 'yes');
  await reply(house, 'colead', 'maybe');
  await house.turn('lead', { verb: 'event.cancel', data: { event: id, reason: 'Vetäjä on *sairaana*' } });
  expect(wordsOf(channelCard(house))).toContain('Peruttu: Vetäjä on');
  expect(wordsOf(channelCard(house))).toContain('Inställt: Vetäjä on');
  expect(buttonsOf(channelCard(house))).toEqual([]);
  expect(house.sentTo(quality)).toHaveLength(1);
  expect(wordsOf(house.sentTo('contact').map((s) => s.post))).toContain('on peruttu. Syy: ');
  expect(wordsOf(house.sentTo('swedish').map((s) => s.post))).toContain('Inställt: ');
  expect(house.outbox.map((s) => s.to).sort()).toEqual([quality, 'colead', 'contact', 'swedish']);
  expect(await inMonth(house, '2024-05')).toMatchObject([{ state: 'cancelled' }]);
});

test('S6: a second press cancels nothing twice, and an answer to it is told that it is cancelled', async () => {
  const house = await withCoffee();
  await reply(house, 'contact', 'yes');
  for (let i = 0; i < 2; i += 1)
    await house.call(cancelEvent, 'lead', { params: { id }, body: { reason: 'Sairastapaus' } });
  expect(house.sentTo('contact')).toHaveLength(1);
  await expect(
    house.call(cancelEvent, 'lead', { params: { id }, body: { reason: 'Muu syy' } }),
  ).rejects.toMatchObject({ code: 'closed' });
  const answer = await reply(house, 'contact', 'no');
  expect(wordsOf(answer)).toContain('Peruttu: Sairastapaus');
  expect(buttonsOf(cardOf(answer))).toEqual([]);
  const replies = (await house.ports.stores.facts.all()).filter(isKind('replied'));
  expect(replies.map((f) => f.content.answer)).toEqual(['yes']);
});

test('S6: nobody is asked whether a cancelled coffee was held, and who cannot be reached is covered in the thread, unnamed', async () => {
  const house = await withCoffee();
  await reply(house, 'contact', 'yes');
  house.deafen('contact');
  await house.call(cancelEvent, 'lead', { params: { id }, body: { reason: 'Sairastapaus' } });
  await house.advance('2024-06-01T06:00:00.000Z');
  expect(house.outbox.map((s) => s.to)).toEqual([quality, quality]);
  expect(house.saidIn(quality).map((s) => s.post.text)).toEqual([
    expect.stringMatching(
      /^Aamukahvit .* on peruttu\. Syy: Sairastapaus\n\nInställt: Morgonkaffe .*\. Orsak: Sairastapaus$/u,
    ),
  ]);
  const rows = await house.ports.stores.deliveries.of({ kind: 'cancelled', id });
  expect(rows.map((r) => [r.value.target.to, r.value.state, r.value.failure?.code])).toEqual([
    ['person', 'failed', 'AclCheckFailed'],
    ['thread', 'delivered', undefined],
  ]);
});

test('an invitation that has not gone out before it is cancelled never goes out', async () => {
  const house = await openHouse(monday);
  const { plan } = house.ports.stores.deliveries;
  const late: Parameters<typeof plan>[] = [];
  house.ports.stores.deliveries.plan = async (...planned) => void late.push(planned);
  const data = { form: 'form-0001', theme: 'quality', day: '2024-05-31', starts: '08:30' };
  await house.turn('lead', { verb: 'coffee.invite', data });
  await house.call(cancelEvent, 'lead', { params: { id }, body: { reason: 'Sairastapaus' } });
  for (const planned of late) await plan(...planned);
  await house.ports.stores.work.wake({ kind: 'event', id });
  await house.settle();
  expect(house.outbox).toEqual([]);
  const [row] = await house.ports.stores.deliveries.of({ kind: 'event', id });
  expect(row?.value.state).toBe('cancelled');
});

test('S7: a coffee moved from May to June leaves May, and replies are asked anew', async () => {
  const house = await withCoffee();
  await reply(house, 'contact', 'yes');
  const times = { day: '2024-06-03', starts: '08:30', ends: '09:15' };
  await house.turn('lead', { verb: 'event.move', data: { event: id, ...times } });
  expect(await inMonth(house, '2024-05')).toEqual([]);
  expect(await inMonth(house, '2024-06')).toMatchObject([
    { id, state: 'planned', replies: { yes: 0, maybe: 0, no: 0 } },
  ]);
  const words = wordsOf(channelCard(house));
  expect(words).toContain('Siirretty: uusi aika 3.6. klo 8.30 (aiemmin 31.5. klo 8.30)');
  expect(words).toContain('Flyttat: ny tid 3.6. kl. 8.30');
  expect(words).toContain('Tulossa 0 ·');
  expect(house.sentTo(quality)).toHaveLength(1);
  expect(house.saidIn(quality).map((s) => s.post.text)).toEqual([
    'Siirretty: uusi aika 3.6. klo 8.30. Ilmoittaudu uudelleen.\n\nFlyttat: ny tid 3.6. kl. 8.30. Anmäl dig på nytt.',
  ]);
  const [word] = house.sentTo('contact');
  expect(word?.post.summary).toContain('Siirretty: uusi aika 3.6. klo 8.30. Ilmoittaudu uudelleen.');
  expect(buttonsOf(word?.post.card).map((b) => b.title)).toEqual([
    'Tulossa',
    'Ehkä',
    'En pääse',
    'Kalenteriin',
  ]);
  // The time that it has already is not set anew: nobody is asked again.
  const again = await house.turn('lead', { verb: 'event.move', data: { event: id, ...times } });
  expect(wordsOf(again)).toContain('Aika on sama kuin ennen.');
  expect(house.sentTo('contact')).toHaveLength(1);
  const history = (await house.ports.stores.facts.all()).filter(isKind('replied'));
  expect(history.map((f) => [f.content.version, f.content.answer])).toEqual([[1, 'yes']]);
});

test('S7: an answer on the old card saves nothing, says so and shows the new time', async () => {
  const house = await withCoffee();
  const times = { day: '2024-06-03', starts: '08:30', ends: '09:15' };
  await house.call(moveEvent, 'lead', { params: { id }, body: times });
  const answer = await reply(house, 'contact', 'yes', 1);
  expect(wordsOf(answer)).toContain('Vastauksesi koski vanhaa aikaa');
  expect(wordsOf(answer)).toContain('ma 3.6.2024 klo 8.30–9.15');
  expect(await inMonth(house, '2024-06')).toMatchObject([{ replies: { yes: 0 } }]);
  await reply(house, 'contact', 'yes', 2);
  expect(await inMonth(house, '2024-06')).toMatchObject([{ replies: { yes: 1 } }]);
});

test('S7: a moved coffee is asked about after its new end only', async () => {
  const house = await withCoffee();
  await house.call(moveEvent, 'lead', {
    params: { id },
    body: { day: '2024-06-03', starts: '08:30', ends: '09:15' },
  });
  await house.advance('2024-06-02T06:00:00.000Z');
  expect(house.sentTo('lead')).toEqual([]);
  await house.advance('2024-06-03T06:15:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(1);
});

test('a coffee forgotten on its morning can still be moved, and is then asked about once more', async () => {
  const house = await withCoffee();
  await house.advance('2024-05-31T06:20:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(1);
  await house.call(moveEvent, 'lead', {
    params: { id },
    body: { day: '2024-06-03', starts: '08:30', ends: '09:15' },
  });
  expect(buttonsOf(channelCard(house)).map((b) => b.verb)).toEqual([
    'event.reply',
    'event.reply',
    'event.reply',
  ]);
  await house.advance('2024-06-03T06:20:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(2);
});

test.each([
  ['to yesterday', { day: '2024-05-26', starts: '08:30', ends: '09:15' }, 'lead', 'inThePast'],
  ['into the doubled hour', { day: '2024-10-27', starts: '03:30', ends: '04:15' }, 'lead', 'doubledStart'],
  ['into the missing hour', { day: '2025-03-30', starts: '03:30', ends: '04:15' }, 'lead', 'noSuchStart'],
  ['to end before it begins', { day: '2024-06-03', starts: '08:30', ends: '08:30' }, 'lead', 'badInput'],
  ['by a contact person', { day: '2024-06-03', starts: '08:30', ends: '09:15' }, 'contact', 'notAllowed'],
  ['by a stranger', { day: '2024-06-03', starts: '08:30', ends: '09:15' }, 'stranger', 'unknownPerson'],
])('moving a coffee %s is refused and changes nothing', async (_, times, who, code) => {
  const house = await withCoffee();
  await expect(house.turn(who, { verb: 'event.move', data: { event: id, ...times } })).rejects.toMatchObject({
    code,
  });
  expect(await inMonth(house, '2024-05')).toHaveLength(1);
});

test('a coffee that was held is neither moved nor cancelled any more', async () => {
  const house = await withCoffee();
  await house.advance('2024-05-31T06:20:00.000Z');
  await house.turn('lead', { verb: 'event.held', data: { event: id, sitting: 1, held: true } });
  const times = { day: '2024-06-03', starts: '08:30', ends: '09:15' };
  const closed = { code: 'closed' };
  await expect(house.call(moveEvent, 'lead', { params: { id }, body: times })).rejects.toMatchObject(closed);
  await expect(
    house.call(cancelEvent, 'lead', { params: { id }, body: { reason: 'syy' } }),
  ).rejects.toMatchObject(closed);
});

test('a two-day training moved by a week keeps its second day and its hours, also over a DST night', async () => {
  const house = await openHouse('2024-10-01T06:00:00.000Z');
  await house.call(planEvent, 'lead', {
    body: {
      form: 'form-0001',
      type: 'training',
      themes: ['quality'],
      day: '2024-10-24',
      starts: '09:00',
      ends: '15:00',
      moreDays: [{ day: '2024-10-25', starts: '10:00', ends: '14:00' }],
    },
  });
  await house.call(moveEvent, 'lead', {
    params: { id },
    body: { day: '2024-10-31', starts: '09:00', ends: '15:00' },
  });
  const facts = (await house.ports.stores.facts.all()).filter(isKind('eventPlanned'));
  expect(facts.at(-1)?.content.sittings).toEqual([
    { startsAt: '2024-10-31T07:00:00.000Z', endsAt: '2024-10-31T13:00:00.000Z' },
    { startsAt: '2024-11-01T08:00:00.000Z', endsAt: '2024-11-01T12:00:00.000Z' },
  ]);
});
