import { type CheckInsHouse, openHouse, sampleNetwork } from '../../../test/houses/check-ins';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, linesOf } from '../../../test/houses/seen';

// Round 5/2024: Fri 24.5. at 8.30 to Fri 31.5. at 16.00. Reminded on Thursday 30.5. at 9.00 in Helsinki.
const opened = '2024-05-24T06:00:00.000Z';
const reminded = '2024-05-30T06:00:00.000Z';
const answerOf = (organisation: string, theme: string) => ({
  data: { organisation, theme, pilot: 'p1', stage: 'running', pace: 'onTrack', round: '2024-05' },
});
const begun = async (): Promise<CheckInsHouse> => {
  const house = await openHouse('2024-05-20T06:00:00.000Z');
  await house.advance(opened);
  return house;
};
const remindersTo = (house: CheckInsHouse, who: string) =>
  house.sentTo(who).filter((s) => /^(Muistutus|Påminnelse|Reminder)/u.test(s.posts[0]?.summary ?? ''));
const saidIn = (house: CheckInsHouse, theme: 'quality' | 'swedish-cross-cutting') =>
  house.saidIn(themeChannel(theme)).map((s) => s.posts[0]?.text);
const states = async (house: CheckInsHouse) =>
  (await house.ports.stores.deliveries.of({ kind: 'roundReminder', id: '2024-05' })).map(({ value }) => [
    value.target.to,
    value.state,
  ]);

test('on the morning of the day before, whoever has not answered is reminded once, with the form', async () => {
  const house = await begun();
  await house.press('swedish', 'checkIn.answer', answerOf('lehmus', 'quality'));
  await house.press('swedish', 'checkIn.answer', answerOf('lehmus', 'swedish-cross-cutting'));
  await house.advance('2024-05-30T05:59:00.000Z');
  expect(remindersTo(house, 'contact')).toEqual([]);
  await house.advance(reminded);
  const [one, ...more] = remindersTo(house, 'contact');
  expect(more).toEqual([]);
  expect(one?.posts[0]?.summary).toBe('Muistutus: tilannekysely sulkeutuu pe 31.5.2024 klo 16.00.');
  expect(linesOf(one?.posts[0]?.card)).toContain(
    'Muistutus: tilannekysely sulkeutuu pe 31.5.2024 klo 16.00.',
  );
  expect(buttonsOf(one?.posts[0]?.card).map((b) => b.verb)).toContain('checkIn.answer');
  expect(remindersTo(house, 'swedish')).toEqual([]);
  await house.advance('2024-06-01T06:00:00.000Z');
  expect(remindersTo(house, 'contact')).toHaveLength(1);
});

test('nobody is reminded when everybody has answered', async () => {
  const house = await openHouse('2024-05-20T06:00:00.000Z', {
    ...sampleNetwork,
    memberships: sampleNetwork.memberships.filter((m) => m.organisation === 'paju'),
  });
  await house.advance(opened);
  await house.press('contact', 'checkIn.answer', answerOf('paju', 'quality'));
  await house.advance('2024-05-31T06:00:00.000Z');
  expect(await states(house)).toEqual([]);
  expect(saidIn(house, 'quality')).toEqual([]);
});

test('S32: a reminder that reaches nobody of an organisation stands in its theme’s thread, and names nobody', async () => {
  const house = await begun();
  for (const who of ['contact', 'lead', 'two', 'swedish', 'owner', 'deputy', 'english', 'coordinator'])
    house.deafen(who);
  await house.press('swedish', 'checkIn.answer', answerOf('lehmus', 'swedish-cross-cutting'));
  await house.advance('2024-05-30T07:00:00.000Z');
  expect(saidIn(house, 'quality')).toEqual([
    'Muistutus: tilannekysely sulkeutuu pe 31.5.2024 klo 16.00.\n\nPåminnelse: lägesavstämningen stängs fr 31.5.2024 kl. 16.00.',
  ]);
  expect(saidIn(house, 'swedish-cross-cutting')).toEqual([]);
  await house.advance('2024-05-31T12:00:00.000Z');
  expect(saidIn(house, 'quality')).toHaveLength(1);
});

test('an answer in one theme is none in the other: its thread is reminded', async () => {
  const house = await openHouse('2024-05-20T06:00:00.000Z', {
    ...sampleNetwork,
    memberships: sampleNetwork.memberships.filter((m) => m.organisation === 'lehmus'),
  });
  await house.advance(opened);
  for (const who of ['contact', 'lead', 'two', 'swedish', 'owner', 'deputy', 'english', 'coordinator'])
    house.deafen(who);
  await house.press('swedish', 'checkIn.answer', answerOf('lehmus', 'swedish-cross-cutting'));
  await house.advance('2024-05-30T07:00:00.000Z');
  expect(saidIn(house, 'quality')).toHaveLength(1);
  expect(saidIn(house, 'swedish-cross-cutting')).toEqual([]);
});

test('slept through, it goes out late while the round is open', async () => {
  const house = await begun();
  await house.wakeAt('2024-05-31T12:00:00.000Z');
  expect(remindersTo(house, 'contact')).toHaveLength(1);
});

test('slept through till after the closing, it has expired, and the card in the channel says closed', async () => {
  const house = await begun();
  // A Tuesday: on the day of the digest there is no reminder at all.
  await house.wakeAt('2024-06-04T06:00:00.000Z');
  expect(remindersTo(house, 'contact')).toEqual([]);
  const found = await states(house);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(([to, state]) => to === 'person' && state === 'expired')).toBe(true);
});

test.each([
  ['May 2024', '2024-05', '2024-05-30'],
  // Good Friday closes it on Thursday 28.3.
  ['March 2024', '2024-03', '2024-03-27'],
  ['June 2024', '2024-06', '2024-06-27'],
  ['December 2024', '2024-12', '2024-12-12'],
])('in %s the reminder is on a working day before the closing', async (_, round, day) => {
  const house = await openHouse(`${round}-01T06:00:00.000Z`);
  await house.advance(`${day}T04:00:00.000Z`);
  expect(remindersTo(house, 'contact')).toEqual([]);
  await house.advance(`${day}T12:00:00.000Z`);
  expect(remindersTo(house, 'contact')).toHaveLength(1);
});
