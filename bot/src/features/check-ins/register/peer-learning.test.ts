import { openHouse } from '../../../../test/house';
import { sampleNetwork } from '../../../../test/houses/events';
import { rooms } from '../../../rooms';
import { obligations } from '../../../shared/contract/obligations';
import { hearMore, registerPilot } from '../../../shared/contract/pilots';

const body = {
  organisation: 'paju',
  theme: 'quality',
  title: 'Palautteen polku',
  stage: 'running',
  links: [],
  share: true,
};

/** Liite 4, rivit 42 and 73. */
test('the wish to hear more of a pilot counts as peer learning for the theme’s lead and the coordination', async () => {
  const house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
  const rowOf = async (who: string, organisation: string, obligation: string) =>
    (await house.call(obligations, who, { query: { organisation } })).rows
      .filter((row) => row.obligation === obligation)
      .map((row) => [row.theme, row.standing, row.done]);
  const both = async () => [
    await rowOf('lead', 'haapa', 'lead-enable-peer-learning'),
    await rowOf('coordinator', 'koivu', 'coord-enable-peer-learning'),
  ];
  const { pilot } = await house.call(registerPilot, 'contact', { body });
  const lead = (done: number) => [
    ['quality', 'onTrack', done],
    ['future-and-vision', 'notDue', 0],
  ];
  // To share it counts already.
  expect(await both()).toEqual([lead(1), [[null, 'onTrack', 1]]]);
  const key = { organisation: 'paju', theme: 'quality', pilot };
  await house.call(hearMore, 'swedish', { body: { ...key, from: 'lehmus' } });
  expect(await both()).toEqual([lead(2), [[null, 'onTrack', 2]]]);
  // Asked a second time, it counts once.
  await house.call(hearMore, 'swedish', { body: { ...key, from: 'lehmus' } });
  expect(await both()).toEqual([lead(2), [[null, 'onTrack', 2]]]);
});
