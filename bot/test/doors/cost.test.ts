import type { Network } from '../../src/shared/domain/network';
import { memoryRows } from '../../src/store/memory-rows';
import { channel } from '../../src/store/samples';
import { answer, answering, type Claims, type Doors, expectToldCalmly, openDoors, tenant } from './house';

const open: Doors[] = [];
const doorsOn = async (...rows: Parameters<typeof openDoors>): Promise<Doors> => {
  const doors = await openDoors(...rows);
  open.push(doors);
  return doors;
};
afterEach(() => {
  for (const doors of open.splice(0)) doors.close();
});

/** The work loop of one instance, looking every two seconds while time passes for all. */
const passing = async (ms: number, looking: Doors, ...others: readonly Doors[]): Promise<void> => {
  for (let passed = 0; passed < ms; passed += 2_000) {
    for (const doors of [looking, ...others]) doors.pass(2_000);
    await looking.stores.confirm();
  }
};
const minute = 60_000;
const place = '19:quality@thread.tacv2';
const team = { id: '19:team@thread.tacv2' };
const inChannel: Claims = {
  conversation: { id: `${place};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant },
  channelData: { tenant: { id: tenant }, team, channel: { id: place } },
};
// A button of long ago: whatever is read is read by the door alone.
const old: Claims = { value: { action: { type: 'Action.Execute', verb: 'long.gone', data: {} } } };

/** Its card says what waits for the asker. */
const help: Claims = { type: 'message', name: undefined, value: undefined, text: 'apua' };

type DoorAsk = (doors: Doors) => Promise<{ readonly status: number }>;
const atBot =
  (...more: readonly Claims[]): DoorAsk =>
  async (doors) =>
    doors.toBot(answering(doors, Object.assign({}, ...more)), await doors.botToken());

const atTab =
  (person: string): DoorAsk =>
  async (doors) =>
    doors.toTab('/api/me', await doors.tabToken(person));

test.each<[what: string, ask: DoorAsk]>([
  ['who opens the tab', atTab('contact')],
  ['who presses a button in the chat with the bot', atBot(old)],
  ['who presses a button in a channel', atBot(old, inChannel)],
  ['who asks the bot what it can do', atBot(help)],
])('a person %s costs no request to storage, minutes after the last time', async (_who, ask) => {
  const doors = await doorsOn();
  await doors.moveIn();
  await doors.stores.channels.put({ ...channel(place), team: team.id, tenantId: tenant });
  expect((await ask(doors)).status).toBe(200);
  for (const minutes of [1, 4, 9]) {
    await passing(minutes * minute, doors);
    doors.spent();
    expect((await ask(doors)).status).toBe(200);
    expect(doors.spent()).toEqual({ reads: 0, writes: 0 });
  }
});

type PeopleChange = (people: Network['people']) => Network['people'];
const forgotten: PeopleChange = (people) => people.filter((p) => p.id !== 'contact');
const markedAsLeft: PeopleChange = (people) =>
  people.map((p) => (p.id === 'contact' ? { ...p, left: '2024-05-16' } : p));
/** What an import does with somebody who is in its files no more, and the roster with somebody who has left. */
const remove = async (doors: Doors, change: PeopleChange): Promise<void> => {
  const network = await doors.stores.network.read();
  if (!network) throw new Error('there is no network');
  await doors.stores.network.replace({ ...network, people: change(network.people) });
};

describe.each([
  ['forgotten, because no record names them', forgotten, 'unknownPerson'],
  ['marked as left, because records do', markedAsLeft, 'noRole'],
])('a person removed at another instance, %s,', (_how, change, code) => {
  const read = async (doors: Doors) =>
    doors.toTab('/api/obligations?organisation=paju', await doors.tabToken('contact'));
  const write = async (doors: Doors) =>
    doors.toTab('/api/check-ins/2024-05', await doors.tabToken('contact'), { ...answer, ...ticks });
  const ticks = { help: false, share: true, internal: true };
  const twoInstances = async () => {
    const rows = memoryRows();
    const [here, there] = [await doorsOn(rows), await doorsOn(rows)];
    await there.moveIn();
    expect((await read(here)).status).toBe(200);
    return { here, there };
  };

  test('reads and writes nothing any more two seconds later, by tab or by card', async () => {
    const { here, there } = await twoInstances();
    await remove(there, change);
    await passing(2_000, here, there);
    for (const act of [read, write]) expectToldCalmly(await act(here), 403, code);
    const sent = await here.toBot(answering(here), await here.botToken());
    expect(sent).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.activity.message' } });
    expect(sent.text).toContain('Mitään ei tallennettu');
    expect(await here.everything()).not.toContain('pilotAnswered');
  });

  test('is refused within fifteen seconds also when the work loop hangs', async () => {
    const { here, there } = await twoInstances();
    await remove(there, change);
    here.pass(15_000);
    expectToldCalmly(await write(here), 403, code);
  });
});
