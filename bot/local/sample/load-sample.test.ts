import type { Messenger, Ports } from '../../src/ports';
import { memoryQueue } from '../../src/queue/memory-queue';
import { memoryRows } from '../../src/store/memory-rows';
import { makeStores } from '../../src/store/stores';
import { localTenant, peopleOf } from '../directory';
import { loadSample, postSample } from './load-sample';
import { makeSample } from './sample';

const now = '2026-11-23T14:00:00.000Z';
const sample = makeSample(now);
const never = async () => ({ outcome: 'never', code: 'none' }) as const;
const messenger: Messenger = {
  members: async () => [],
  toChannel: never,
  reply: never,
  edit: never,
  toPerson: never,
};
const makePorts = (): Ports => ({
  stores: makeStores(memoryRows(), { tick: () => 0 }),
  queue: memoryQueue(() => 0),
  messenger,
  now: () => now,
  tick: () => 0,
  newId: () => 'id',
  log: () => undefined,
  teamsApp: { app: '', tenant: '', origin: '' },
});

describe('Loading the sample', () => {
  const ports = makePorts();
  const { stores } = ports;
  beforeAll(() => loadSample(ports, sample));

  it('brings the network through its own files, with everybody bound to the local tenant', async () => {
    const network = await stores.network.read();
    expect(network?.people).toHaveLength(sample.network.people.length);
    expect(network?.people.every((p) => p.accounts[0]?.tenantId === localTenant)).toBe(true);
    // The directory of the local Teams shows the very same accounts.
    const shown = await peopleOf(stores);
    expect(shown.map((p) => p.id)).toEqual(network?.people.map((p) => p.accounts[0]?.objectId));
  });

  it('keeps every fact, bulletin and delivery, and relays by itself from now on', async () => {
    expect(await stores.facts.all()).toHaveLength(sample.facts.length);
    expect(await stores.bulletins.list()).toHaveLength(sample.bulletins.length);
    const kept = await stores.deliveries.all();
    expect(kept).toHaveLength(sample.deliveries.length);
    expect(kept.filter((d) => d.state !== 'delivered').map((d) => d.state)).toEqual(['failed']);
    expect(Object.values(await stores.settings.autoRelay())).toEqual([true, true, true, true, true]);
  });

  it('leaves nothing to be sent but what is to be posted', async () => {
    expect(await stores.work.open()).toEqual([]);
    await postSample(ports, sample);
    const planned = (await stores.deliveries.all()).filter((d) => d.state === 'planned');
    expect(planned).toHaveLength(sample.posts.length);
  });
});
