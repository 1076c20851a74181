import { type House, openHouse, themeChannel } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { recordFact } from '../../ledger/record-fact';
import { rooms } from '../../rooms';
import { themeById, themeIds } from '../../shared/domain/theme';

const general = '19:general';
/** A round is open, and nobody has answered yet. */
const inRound = async (): Promise<House> => {
  const house = await openHouse('2024-05-27T06:00:00.000Z', sampleNetwork, rooms);
  const round = { opensAt: '2024-05-24T05:30:00.000Z', closesAt: '2024-05-31T13:00:00.000Z' };
  const content = { kind: 'roundOpened', round: '2024-05', ...round } as const;
  await recordFact(house.ports, { content, day: '2024-05-24', by: 'bot' });
  return house;
};
const said = async (house: House, who: string, channel: string): Promise<string> =>
  JSON.stringify(await house.turn(who, { command: 'status', channel }));

test('`tilanne` in Yleinen shows all themes in both languages, and one button to answer for any of them', async () => {
  const house = await inRound();
  const words = await said(house, 'contact', general);
  expect(words).toContain('Pilottien tilanne: Koko verkosto');
  expect(words).toContain('Läget för pilotförsöken: Hela nätverket');
  for (const { name } of themeIds.map(themeById))
    for (const part of [name.fi, name.sv]) expect(words).toContain(`"text":"${part}"`);
  expect(words).toContain('0/3');
  expect(words).not.toContain('ei ole yhdistetty');
  expect(words.match(/"title":"Vastaa \/ Svara"/gu)).toHaveLength(1);
  expect(Buffer.byteLength(words)).toBeLessThan(25 * 1024);
  const opened = await house.turn('contact', {
    verb: 'checkIn.open',
    channel: general,
    data: { round: '2024-05' },
  });
  expect(opened.is).toBe('dialog');
});

test('a theme’s channel keeps to its theme, and a channel tied to nothing says how to tie it', async () => {
  const house = await inRound();
  const words = await said(house, 'contact', themeChannel('quality'));
  expect(words).toContain(`Pilottien tilanne: ${themeById('quality').name.fi}`);
  expect(words).not.toContain(themeById('future-and-vision').name.fi);
  const channel = await house.ports.stores.channels.get(general);
  if (!channel) throw new Error('no channel');
  await house.ports.stores.channels.put({ ...channel, id: '19:free', tie: null });
  expect(await said(house, 'contact', '19:free')).toContain('Tätä kanavaa ei ole yhdistetty teemaan');
});

test('an observer reads no figures of the round that is open', async () => {
  const house = await inRound();
  for (const channel of [general, themeChannel('quality')]) {
    expect(await said(house, 'observer', channel)).not.toContain('0/3');
    expect(await said(house, 'contact', channel)).toContain('0/3');
  }
});
