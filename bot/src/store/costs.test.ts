import { publishBulletin } from '../features/bulletins/publish-bulletin';
import { saveDraft } from '../features/bulletins/save-draft';
import { answerCheckIn } from '../features/check-ins/answer-check-in';
import { replyToEvent } from '../features/events/reply-to-event';
import { readOverview } from '../features/obligations/read-overview';
import { readStandings } from '../features/obligations/read-standings';
import { recordFact } from '../ledger/record-fact';
import type { Messenger, Ports } from '../ports';
import { memoryQueue } from '../queue/memory-queue';
import type { Actor } from '../shared/domain/actor';
import type { FactContent } from '../shared/domain/fact';
import type { Network } from '../shared/domain/network';
import { countingRows } from './counting-rows';
import { memoryRows } from './memory-rows';
import { attended, channel, fact, network, person } from './samples';
import { makeStores } from './stores';

const now = '2024-05-16T06:00:00.000Z';
const from = '2024-01-01';
const assigned = (role: 'coordinator' | 'contact') => ({
  assignments: [{ organisation: 'o1', role, deputy: false, from }],
});

// Eighty-one organisations in one theme, and a year of records of each.
const organisations = Array.from({ length: 81 }, (_, i) => `o${i + 1}`);
const verkosto: Network = {
  ...network('Verkosto', [person('p1', assigned('contact')), person('p2', assigned('coordinator'))]),
  organisations: organisations.map((id) => ({
    id,
    name: { fi: id, sv: id },
    language: 'fi',
    joined: from,
    isCoordinator: id === 'o1',
  })),
  memberships: organisations.map((organisation) => ({ organisation, theme: 'quality', from })),
};
const records = organisations.flatMap((organisation) =>
  Array.from({ length: 50 }, (_, i) => fact(attended(organisation, `past${i}`))),
);
const planned: FactContent = {
  kind: 'eventPlanned',
  event: 'e1',
  type: 'coffee',
  themes: ['quality'],
  organiser: 'o1',
  title: { fi: 'Aamukahvit' },
  format: 'remote',
  sittings: [{ startsAt: '2024-05-20T05:30:00.000Z', endsAt: '2024-05-20T06:15:00.000Z' }],
};
const opened: FactContent = {
  kind: 'roundOpened',
  round: '2024-05',
  opensAt: '2024-05-13T05:00:00.000Z',
  closesAt: '2024-05-24T13:00:00.000Z',
};

const nobody = () => Promise.reject(new Error('nothing is sent here'));
const silent: Messenger = {
  members: nobody,
  toChannel: nobody,
  reply: nobody,
  edit: nobody,
  toPerson: nobody,
};

const setUp = async (channels = 6) => {
  const counted = countingRows(memoryRows());
  const stores = makeStores(counted.rows, { tick: () => 0 });
  const ports: Ports = {
    stores,
    queue: memoryQueue(() => 0),
    messenger: silent,
    now: () => now,
    tick: () => 0,
    newId: () => 'id',
    log: () => undefined,
    teamsApp: { app: 'app', tenant: 'tenant', origin: 'https://strapetsi.example' },
  };
  await stores.network.replace(verkosto);
  await stores.facts.insertMany(records);
  for (const content of [planned, opened]) await recordFact(ports, { content, day: '2024-05-13', by: 'p2' });
  for (let i = 0; i < channels; i += 1) await stores.channels.put(channel(`19:${i}@thread.tacv2`));
  await stores.settings.setAutoRelay('quality', true);
  const found = await stores.network.read();
  if (!found) throw new Error('no network');
  const actorOf = (id: string): Actor => ({
    objectId: id,
    tenantId: 'tenant',
    name: id,
    language: 'fi',
    person: found.people.find((p) => p.id === id) ?? null,
    today: '2024-05-16',
  });
  const caller = (id: string) =>
    ({
      ports,
      actor: actorOf(id),
      network: found,
      lang: 'fi',
      query: {},
      body: undefined,
      params: {},
    }) as const;
  const draft = await saveDraft(
    ports,
    actorOf('p2'),
    found,
    'b-form-0001',
    {
      type: 'bulletin',
      audience: { general: false, themes: ['quality'], leads: false, organisations: [] },
      title: { fi: 'Otsikko', sv: 'Rubrik' },
      body: { fi: 'Teksti', sv: 'Text' },
    },
    0,
  );
  counted.spent();
  return { draft, ports, stores, network: found, caller, spent: counted.spent };
};
type CostHouse = Awaited<ReturnType<typeof setUp>>;

const publish = ({ ports, caller, network: found, draft }: CostHouse) =>
  publishBulletin(ports, caller('p2').actor, found, draft.id, {
    revision: draft.revision,
    languageFollows: false,
  });

const pageOf = (organisation: string) => (house: CostHouse) =>
  readStandings({ ...house.caller('p2'), query: { organisation } });
const reply = ({ caller }: CostHouse) => replyToEvent(caller('p1'), 'e1', 'yes', 1);
const answer = ({ ports, caller, network: found }: CostHouse) =>
  answerCheckIn(ports, caller('p1').actor, found, '2024-05', {
    organisation: 'o1',
    theme: 'quality',
    title: 'Pilotti',
    stage: 'running',
    help: false,
    share: true,
    internal: true,
  });

// docs/storage.md tells these prices; `most` requests each, of an instance that has read the ledger before.
describe('an act asks little of storage', () => {
  test.each([
    [
      'the network again, within fifteen seconds',
      (h: CostHouse) => h.stores.network.read(),
      { reads: 0, writes: 0 },
    ],
    ['an organisation’s page', pageOf('o2'), { reads: 0, writes: 0 }],
    ['the coordinator’s own page, whose duties are about the network', pageOf('o1'), { reads: 0, writes: 0 }],
    [
      'the overview of 81 organisations',
      (h: CostHouse) => readOverview(h.caller('p2')),
      { reads: 1, writes: 0 },
    ],
    ['a reply to an invitation', reply, { reads: 1, writes: 2 }],
    ['an answer to the check-in', answer, { reads: 1, writes: 2 }],
    ['publishing to six channels', publish, { reads: 6, writes: 9 }],
  ])('%s', async (_name, act, most) => {
    const house = await setUp();
    await house.stores.facts.all();
    house.spent();
    await act(house);
    const spent = house.spent();
    expect(spent.reads).toBeLessThanOrEqual(most.reads);
    expect(spent.writes).toBeLessThanOrEqual(most.writes);
  });

  test('publishing to a hundred channels costs storage as much as to one', async () => {
    const priceFor = async (channels: number) => {
      const house = await setUp(channels);
      expect((await publish(house)).channels).toBe(channels);
      return house.spent();
    };
    expect(await priceFor(100)).toEqual(await priceFor(1));
  });

  test('a second click writes nothing', async () => {
    const house = await setUp();
    await reply(house);
    await answer(house);
    house.spent();
    await reply(house);
    await answer(house);
    expect(house.spent().writes).toBe(0);
  });
});
