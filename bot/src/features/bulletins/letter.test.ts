import { draftBy, network, openHouse, start, toQuality } from '../../../test/houses/bulletins';
import * as drafts from '../../shared/contract/bulletin-drafts';
import * as contract from '../../shared/contract/bulletins';
import type { Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';

const without = (id: string): Network => ({
  ...network,
  people: network.people.map((p) => (p.id === id ? { ...p, accounts: [] } : p)),
});
const published = async (of: Network, content: object = {}) => {
  const house = await openHouse(start, of);
  const { params, revision } = await draftBy(house, 'lead', { ...toQuality, ...content });
  await house.call(drafts.publishDraft, 'lead', { params, body: { revision } });
  return { house, params };
};

test('a bulletin is read by mail in each language that it was written in, without marks of emphasis', async () => {
  const { house, params } = await published(network, {
    body: { fi: '**Tärkeää**: lue [ohje](https://x.example/o).', sv: '**Viktigt**: läs.' },
  });
  const { letters } = await house.call(contract.bulletinLetter, 'lead', { params });
  expect(letters.map((l) => l.language)).toEqual(['fi', 'sv']);
  expect(letters[0]?.text).toContain('Tärkeää: lue ohje (https://x.example/o).');
});

test('only who has no chat with the bot is named, to who may know it', async () => {
  const everybody = await published(network);
  const all = await everybody.house.call(contract.bulletinLetter, 'lead', { params: everybody.params });
  const { house, params } = await published(without('pajuonly'));
  const { people } = await house.call(contract.bulletinLetter, 'lead', { params });
  expect(people.length).toBe(all.people.length + 1);
  await expect(house.call(contract.bulletinLetter, 'pajuonly', { params })).rejects.toThrow(Refusal);
});
