import { openHouse } from '../../../test/house';
import { readRosters } from '../../people/read-rosters';
import type { Ports, RosterMember } from '../../ports';
import * as contract from '../../shared/contract/people';
import { contactsOf } from '../../shared/domain/contact';
import type { Assignment, Network, Person } from '../../shared/domain/network';
import { registry } from '.';
import { readReachability, readReached } from './read-reachability';

const start = '2024-05-16T06:00:00.000Z';
const as = (role: Assignment['role'], more: Partial<Assignment> = {}): Assignment => ({
  organisation: 'koivula',
  role,
  deputy: false,
  from: '2024-01-01',
  ...more,
});
const person = (id: string, assignments: readonly Assignment[], bound = true): Person => ({
  id,
  name: id,
  email: `${id}@koivula.example`,
  language: 'fi',
  assignments,
  accounts: bound ? [{ objectId: `oid-${id}`, tenantId: 'tenant' }] : [],
});
const network: Network = {
  project: { name: 'Strapetsi', starts: '2024-01-01', ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    {
      id: 'koivula',
      name: { fi: 'Koivulan opisto', sv: 'Koivula institut' },
      language: 'fi',
      joined: '2024-01-01',
      isCoordinator: true,
    },
  ],
  leaderships: [],
  memberships: [{ organisation: 'koivula', theme: 'quality', from: '2024-01-01' }],
  seats: [],
  people: [
    person('katri', [as('coordinator')]),
    person('aino', [as('contact')]),
    person('bo', [as('contact', { deputy: true })]),
    person('sari', [as('pilotOwner', { theme: 'quality' })], false),
  ],
};

const member = (id: string, email = `${id}@koivula.example`): RosterMember => ({
  account: { objectId: `oid-${id}`, tenantId: 'tenant' },
  emails: [email],
});
const open = async () => {
  const house = await openHouse(start, network, [registry]);
  const read = async (members: readonly RosterMember[] | Error) => {
    const messenger: Ports['messenger'] = {
      ...house.ports.messenger,
      members: async () => {
        if (members instanceof Error) throw members;
        return members;
      },
    };
    const now = (await house.ports.stores.network.read()) as Network;
    return readRosters({ ...house.ports, messenger }, now);
  };
  const named = async (id: string) =>
    (await house.ports.stores.network.read())?.people.find((p) => p.id === id);
  /** What the coordinator sees now. */
  const reached = async (query: Parameters<typeof readReached>[1] = {}) => {
    const stands = (await house.ports.stores.network.read()) as Network;
    const asked = { ports: house.ports, actor: house.actorOf('katri'), network: stands, lang: 'fi' } as const;
    return readReached(asked, query);
  };
  const seen = async () => {
    const stands = (await house.ports.stores.network.read()) as Network;
    const { people } = await reached();
    return { ...(await readReachability(house.ports, house.actorOf('katri'), stands, 'fi')), people };
  };
  return { house, read, reached, named, seen };
};
const everybody = [member('katri'), member('aino'), member('bo')];
const stranger = member('second', 'aino.ahola@kunta.example');

describe('the roster', () => {
  test('binds by the address once; from then on the object id holds, whatever the address', async () => {
    const { read, named } = await open();
    await read([...everybody, member('sari')]);
    expect((await named('sari'))?.accounts).toEqual([{ objectId: 'oid-sari', tenantId: 'tenant' }]);
    await read([...everybody, member('sari', 'bo@koivula.example')]);
    expect((await named('sari'))?.accounts).toHaveLength(1);
    expect((await named('bo'))?.accounts).toHaveLength(1);
  });

  test('marks on the same day who has left, and takes the mark off when they are back', async () => {
    const { read, named, house } = await open();
    await read([member('katri'), member('bo')]);
    expect((await named('aino'))?.left).toBe('2024-05-16');
    const now = (await house.ports.stores.network.read()) as Network;
    // S15: the deputy is addressed.
    expect(contactsOf(now, 'koivula', '2024-05-16').map((p) => p.id)).toEqual(['bo']);
    await read(everybody);
    expect((await named('aino'))?.left).toBeUndefined();
  });

  test('is no evidence when a team could not be asked, or nobody was in it', async () => {
    const { read, named } = await open();
    expect((await read(new Error('away'))).silent).toEqual(['Strapetsi']);
    await read([]);
    expect((await named('aino'))?.left).toBeUndefined();
  });

  test('of a team that the app has gone from says nothing: who is only there has not left', async () => {
    const { read, named, house } = await open();
    const { channels } = house.ports.stores;
    const [one] = await channels.list();
    if (!one) throw new Error('no channel');
    const leads = { ...one, id: '19:leads', team: 'leads', teamName: 'Vetäjät', installed: false };
    await channels.put({ ...leads, tie: { use: 'projectGroup' } });
    expect((await read([member('katri'), member('bo')])).silent).toEqual(['Vetäjät']);
    expect((await named('aino'))?.left).toBeUndefined();
    // Deleted with its people, or never the network's: it is waited for no longer.
    await channels.put({ ...leads, tie: { use: 'projectGroup' }, deleted: true });
    await channels.put({ ...leads, id: '19:stray', team: 'stray', tie: null });
    expect((await read([member('katri'), member('bo')])).silent).toEqual([]);
    expect((await named('aino'))?.left).toBe('2024-05-16');
  });

  test('is read every night, but not for every night that a clock jumps over', async () => {
    const { house } = await open();
    let asked = 0;
    house.ports.messenger.members = async () => {
      asked += 1;
      return everybody;
    };
    for (const start of house.table.routes.starts) await start(house.ports, network);
    await house.advance('2024-05-16T23:00:00.000Z');
    expect(asked).toBe(0);
    await house.advance('2024-05-17T00:00:00.000Z');
    expect(asked).toBe(1);
    await house.advance('2024-06-17T00:00:00.000Z');
    expect(asked).toBeLessThan(5);
  });
});

describe('two accounts of one person (S13)', () => {
  const account = { ...stranger.account };
  const link = { params: { id: 'aino' }, body: account };

  test('are linked by the coordinator, stay over an import, and are unlinked again', async () => {
    const { house, read, named } = await open();
    await house.ports.stores.requests.add({ account, name: 'Aino A.', at: start, wanted: '' });
    await house.call(contract.linkAccount, 'katri', link);
    await house.call(contract.linkAccount, 'katri', link);
    expect((await named('aino'))?.accounts).toEqual([
      { objectId: 'oid-aino', tenantId: 'tenant' },
      { ...account, linkedBy: 'katri', linkedAt: start },
    ]);
    expect((await house.call(contract.joinRequests, 'katri')).requests).toEqual([]);
    await house.ports.stores.network.replace(network);
    expect((await named('aino'))?.accounts).toHaveLength(2);
    // One of the two is enough to be there.
    await read([member('katri'), member('bo'), stranger]);
    expect((await named('aino'))?.left).toBeUndefined();
    await house.call(contract.unlinkAccount, 'katri', link);
    expect((await named('aino'))?.accounts).toHaveLength(1);
  });

  test('an account of somebody else is not taken, and one that the address bound is no link', async () => {
    const { house } = await open();
    const bos = { objectId: 'oid-bo', tenantId: 'tenant' };
    const taking = house.call(contract.linkAccount, 'katri', { params: { id: 'aino' }, body: bos });
    await expect(taking).rejects.toMatchObject({ code: 'accountTaken', values: { name: 'bo' } });
    const undoing = house.call(contract.unlinkAccount, 'katri', { params: { id: 'bo' }, body: bos });
    await expect(undoing).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('an account of a tenant that nobody here has shown is no account of the network’s', async () => {
  const { house, named } = await open();
  const linking = (tenantId: string) =>
    house.call(contract.linkAccount, 'katri', {
      params: { id: 'aino' },
      body: { objectId: 'oid-second', tenantId },
    });
  for (const tenantId of ['mikä tahansa', '00000000-0000-0000-0000-000000000000', 'TENANT'])
    await expect(linking(tenantId)).rejects.toMatchObject({
      code: 'badInput',
      values: { path: 'tenantId' },
    });
  expect((await named('aino'))?.accounts).toHaveLength(1);
  // A channel of another tenant's team shows that one too.
  const { channels } = house.ports.stores;
  const [one] = await channels.list();
  if (!one) throw new Error('no channel');
  await channels.put({ ...one, id: '19:guests', tenantId: 'partner' });
  await linking('partner');
  expect((await named('aino'))?.accounts).toHaveLength(2);
});

describe('Tavoitettavuus', () => {
  test('names the first missing step of everybody, with how to mend it, until it is mended', async () => {
    const { house, read, seen } = await open();
    await read([...everybody, stranger]);
    await house.ports.stores.channels.putChat(
      { objectId: 'oid-bo', tenantId: 'tenant' },
      { conversation: 'chat-bo', serviceUrl: 'https://connector.example' },
    );
    const before = await seen();
    expect(before.people.map((p) => [p.id, p.step])).toEqual([
      ['aino', 'noChat'],
      ['bo', 'reachable'],
      ['katri', 'noChat'],
      ['sari', 'notInTeam'],
    ]);
    expect(before.counts).toEqual({ left: 0, notInTeam: 1, noChat: 2, chatFailed: 0, reachable: 1 });
    expect(before.people[3]?.mend).toContain('Kutsu vieraaksi');
    expect(before.unknown).toEqual([{ ...stranger.account, emails: stranger.emails }]);
    await read([...everybody, stranger, member('sari')]);
    const after = await seen();
    expect(after.people[3]).toMatchObject({ id: 'sari', step: 'noChat', bound: true });
  });

  test('finds by name, address and organisation in either language, thirty at a time, whoever is to be mended apart', async () => {
    const { house, read, reached } = await open();
    await read(everybody);
    const ids = async (query: Parameters<typeof reached>[0]) =>
      (await reached(query)).people.map((p) => p.id);
    expect(await ids({ show: 'missing' })).toEqual(['sari']);
    expect(await ids({ show: 'noChat', find: 'AIN' })).toEqual(['aino']);
    expect(await ids({ find: 'sari@' })).toEqual(['sari']);
    expect(await ids({ find: 'nobody' })).toEqual([]);
    const many = Array.from({ length: 31 }, (_, n) =>
      person(`uusi${String(n).padStart(2, '0')}`, [as('contact')], false),
    );
    await house.ports.stores.network.replace({ ...network, people: [...network.people, ...many] });
    const first = await reached({ find: 'uusi' });
    expect([first.people.length, first.total, first.next]).toEqual([30, 31, 30]);
    const rest = await reached({ find: 'uusi', after: first.next });
    expect([rest.people.map((p) => p.id), rest.total, rest.next]).toEqual([['uusi30'], 31, undefined]);
  });

  test('shows a message that did not arrive, in words', async () => {
    const { house, read, seen } = await open();
    await read(everybody);
    const message = { kind: 'bulletin', id: 'b-1' };
    const target = { to: 'person', person: 'bo' } as const;
    await house.ports.stores.deliveries.plan({ message, targets: [target], version: 1, at: start });
    const row = await house.ports.stores.deliveries.get(message, target);
    if (!row) throw new Error('no row');
    const failure = { code: 'ConversationBlockedByUser', at: start };
    await house.ports.stores.deliveries.save({ ...row.value, state: 'failed', failure }, row.version);
    const { people } = await seen();
    expect(people.find((p) => p.id === 'bo')).toMatchObject({
      step: 'chatFailed',
      sentence: 'Henkilö on estänyt botin viestit.',
    });
  });

  test('tells which themes have no channel', async () => {
    const { house, seen } = await open();
    const quality = await house.ports.stores.channels.get('19:quality');
    if (quality) await house.ports.stores.channels.put({ ...quality, tie: null });
    expect((await seen()).untied).toEqual(['quality']);
  });

  test('tells a lead of the own theme’s silent organisations alone', async () => {
    const { house } = await open();
    const from = '2024-01-01';
    const silent = (id: string) => ({
      ...network.organisations[0],
      id,
      name: { fi: id },
      isCoordinator: false,
    });
    const wider = {
      ...network,
      organisations: [
        ...network.organisations,
        silent('laadussa'),
        silent('muualla'),
      ] as Network['organisations'],
      leaderships: [{ organisation: 'koivula', theme: 'quality', share: 100, from }],
      memberships: [
        { organisation: 'laadussa', theme: 'quality', from },
        { organisation: 'muualla', theme: 'future-and-vision', from },
      ],
      people: [...network.people, person('lea', [as('lead', { theme: 'quality' })])],
    } satisfies Network;
    await house.ports.stores.network.replace(wider);
    const names = async (id: string) => {
      const actor = { ...house.actorOf('katri'), person: wider.people.find((p) => p.id === id) ?? null };
      return (await readReachability(house.ports, actor, wider, 'fi')).withoutContact.map((o) => o.name.fi);
    };
    expect(await names('katri')).toEqual(['laadussa', 'muualla']);
    expect(await names('lea')).toEqual(['laadussa']);
  });
});
