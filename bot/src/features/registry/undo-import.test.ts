import type { Ports } from '../../ports';
import { type FactContent, factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { memoryRows } from '../../store/memory-rows';
import { makeStores } from '../../store/stores';
import { importNetwork } from './import';
import type { NetworkFiles } from './parse-network';
import { undoImport } from './undo-import';

const organisation = (id: string, coordinator = ''): string =>
  `${id};${id} opisto;;fi;2024-01-01;;;${coordinator}`;
const person = (id: string, role = 'contact', organisation = 'koivula'): string =>
  `${id}@koivula.example;${id};fi;${organisation};${role};;;2024-01-01;`;
const files = (organisations: readonly string[], people: readonly string[]): NetworkFiles => ({
  organisations: ['id;name_fi;name_sv;language;joined;left;merged_into;coordinator', ...organisations].join(
    '\n',
  ),
  leads: 'organisation;theme;share;from;until\n',
  memberships: 'organisation;theme;from;until\n',
  people: ['email;name;language;organisation;role;theme;deputy;from;until', ...people].join('\n'),
});
const first = files([organisation('koivula', 'yes')], [person('aino', 'coordinator'), person('bo')]);
const second = files(
  [organisation('koivula', 'yes'), organisation('lehmus')],
  [person('aino', 'coordinator'), person('cilla', 'contact', 'lehmus')],
);

const open = async () => {
  let now = '2024-05-16T06:00:00.000Z';
  const ports = {
    stores: makeStores(memoryRows(), { tick: () => 0 }),
    now: () => now,
    tick: () => 0,
    log: () => undefined,
    messenger: { members: async () => [] } as unknown as Ports['messenger'],
  };
  const network = async () => {
    const read = await ports.stores.network.read();
    if (!read) throw new Error('no network');
    return read;
  };
  await importNetwork(ports, first, 'fi');
  const bo = (await network()).people.find((p) => p.name === 'bo')?.id ?? '';
  await ports.stores.network.bind(bo, { objectId: 'o-bo', tenantId: 't' });
  now = '2024-05-17T06:00:00.000Z';
  await importNetwork(ports, second, 'fi');
  now = '2024-05-17T06:05:00.000Z';
  const record = (content: FactContent, by = 'p-aino') => {
    const slot = slotOf(content);
    return ports.stores.facts.insert({
      id: factId(slot, 1),
      slot,
      number: 1,
      content,
      day: '2024-05-17',
      recordedAt: now,
      recordedBy: by,
    });
  };
  return { ports, network, record, undo: async () => undoImport(ports, await network(), 'p-aino') };
};
const report = (organisation: string): FactContent => ({
  kind: 'selfReported',
  obligation: 'dev-communicate-internally',
  organisation,
  note: 'x',
  form: 'f-1',
});

test('an import is taken back with everybody’s accounts, and a second press is told that there is nothing left', async () => {
  const { network, undo } = await open();
  expect((await network()).people.map((p) => p.name)).toEqual(['aino', 'cilla']);
  await undo();
  expect((await network()).organisations.map((o) => o.id)).toEqual(['koivula']);
  expect((await network()).people.map((p) => [p.name, p.accounts.length])).toEqual([
    ['aino', 0],
    ['bo', 1],
  ]);
  await expect(undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
});

test('not when something is on record about who came with it; what is recorded of others stays', async () => {
  const { network, record, undo } = await open();
  await record(report('koivula'));
  await record(report('lehmus'));
  await expect(undo()).rejects.toMatchObject({ code: 'importBuiltOn' });
  expect((await network()).organisations).toHaveLength(2);
});

test('yes when what was recorded since is about others', async () => {
  const { network, record, undo } = await open();
  await record(report('koivula'));
  await undo();
  expect((await network()).organisations).toHaveLength(1);
});

test('not when the network has been changed since', async () => {
  const { ports, network, undo } = await open();
  await ports.stores.network.replace(await network());
  await expect(undo()).rejects.toMatchObject({ code: 'importChanged' });
});

test('what the import had changed is on record both ways: a day between is told as it was known then', async () => {
  const { ports, undo } = await open();
  await undo();
  const imported = (await ports.stores.facts.about(['project'])).filter(
    (f) => f.content.kind === 'organisationImported',
  );
  expect(imported.map((f) => f.slot)).toContain('organisationImported~lehmus');
  expect(imported.filter((f) => f.slot === 'organisationImported~lehmus')).toHaveLength(2);
});
