import { note } from '../../ledger/note';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { memoryRows } from '../../store/memory-rows';
import { fact, network, person } from '../../store/samples';
import { makeStores } from '../../store/stores';
import { readAudit } from './read-audit';

const contact = person('p1');
const stranger = person('p2', {
  assignments: [{ organisation: 'o2', role: 'contact', deputy: false, from: '2024-01-01' }],
});
const chief = person('p3', {
  assignments: [{ organisation: 'o1', role: 'coordinator', deputy: false, from: '2024-01-01' }],
});
const known = network('Verkko', [contact, stranger, chief]);
const actor = (who: typeof contact): Actor => ({
  objectId: who.id,
  tenantId: 'tenant',
  name: who.name,
  language: 'fi',
  person: who,
  today: '2024-05-20',
});
const lived = async (): Promise<Ports> => {
  const stores = makeStores(memoryRows(), { tick: () => 0 });
  const ports = { stores, now: () => '2024-05-17T08:00:00.000Z', log: () => undefined } as unknown as Ports;
  await stores.facts.insert(
    fact({ kind: 'attended', event: 'e1', sitting: 0, organisation: 'o1', presence: 'present' }),
  );
  await stores.facts.insert({
    ...fact({ kind: 'attended', event: 'e1', sitting: 0, organisation: 'o2', presence: 'present' }),
    recordedAt: '2024-04-30T08:00:00.000Z',
    recordedBy: 'p2',
  });
  await note(ports, 'p3', 'networkImported');
  await note(ports, undefined, 'importUndone');
  return ports;
};
const what = async (who: typeof contact, asked = {}) =>
  (await readAudit(await lived(), actor(who), known, asked)).lines.map((line) => [line.what.fi, line.by]);

test('the coordinator reads a month of the whole network, the latest first', async () => {
  expect(await what(chief)).toEqual([
    ['Verkosto tuotu tiedostoista', 'p3'],
    ['Osallistuminen', 'p1'],
  ]);
  expect(await what(chief, { month: '2024-04' })).toEqual([['Osallistuminen', 'p2']]);
});

test('a contact reads what is about the own organisation, and nobody else’s', async () => {
  expect(await what(stranger, { month: '2024-04' })).toEqual([['Osallistuminen', 'p2']]);
  expect(await what(stranger)).toEqual([]);
  await expect(what(stranger, { organisation: 'o1' })).rejects.toMatchObject({ code: 'notAllowed' });
});
