import { openHouse } from '../../../test/house';
import { rooms } from '../../rooms';
import * as groupPages from '../../shared/contract/groups';
import { importNetwork } from '../../shared/contract/registry';
import * as pages from '../../shared/contract/registry-pages';
import type { Network } from '../../shared/domain/network';
import { standingsOf } from '../../shared/domain/standings';
import { emptyNetworkOf, personIdOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

const start = '2024-05-16T06:00:00.000Z';
const files: NetworkFiles = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
saarela;Saarelan opisto;;fi;2024-01-01;;;
kuusikko;Kuusikon koulu;;fi;2024-01-01;;;
`,
  leads: 'organisation;theme;share;from;until\nkoivula;quality;100;2024-01-01;\n',
  memberships: `organisation;theme;from;until
saarela;quality;2024-01-01;
kuusikko;quality;2024-01-01;
`,
  people: `email;name;language;organisation;role;theme;deputy;from;until
katri@koivula.example;Katri Koordinaattori;fi;koivula;coordinator;;;2024-01-01;
sari@saarela.example;Sari Salo;fi;saarela;contact;;;2024-01-01;
uuno@saarela.example;Uuno Uusi;sv;saarela;contact;;yes;2024-01-01;
kaisa@kuusikko.example;Kaisa Kuusi;fi;kuusikko;contact;;;2024-01-01;
`,
  groups: `theme;group;name_fi;name_sv;organisation;person;deputy;from;until
quality;a;Pienet;Små;saarela;sari@saarela.example;;2024-02-01;
`,
};
const katri = personIdOf('katri@koivula.example');
const sari = personIdOf('sari@saarela.example');
const uuno = personIdOf('uuno@saarela.example');
const kaisa = personIdOf('kaisa@kuusikko.example');
const seat = (more: object = {}) => ({
  organisation: 'saarela',
  theme: 'quality' as const,
  group: 'a',
  person: uuno,
  from: '2024-06-01',
  ...more,
});

const open = async () => {
  const { network } = parseNetwork(files, {
    ...emptyNetworkOf([], start).project,
    starts: '2024-01-01',
    ends: '2024-12-31',
    phases: [],
  });
  if (!network) throw new Error('the files are wrong');
  const known: Network = {
    ...network,
    people: network.people.map((p) => ({
      ...p,
      accounts: [{ objectId: `oid-${p.id}`, tenantId: 'tenant' }],
    })),
  };
  const house = await openHouse(start, known, rooms);
  const set = (body: ReturnType<typeof seat>) => house.call(pages.setSeat, katri, { body });
  const page = (who = katri, organisation = 'saarela') =>
    house.call(pages.organisationPage, who, { query: { organisation } });
  const lines = async () =>
    (await page()).seats.map(({ person, deputy, from, until }) => [person?.name, deputy?.name, from, until]);
  const standing = async (organisation: string, today: string) => {
    const network = (await house.ports.stores.network.read()) ?? known;
    const ledger = { network, facts: await house.ports.stores.facts.all() };
    return standingsOf(ledger, { organisation, month: today.slice(0, 7), today }).find(
      (r) => r.obligation === 'dev-take-part-in-working-group',
    )?.standing;
  };
  return { house, set, page, lines, standing };
};

test('somebody else sits from a day on: until then the one before does, the new one hears it, and the history says both', async () => {
  const { house, set, page, lines } = await open();
  expect(await set(seat())).toEqual({ told: true });
  await set(seat());
  expect(await lines()).toEqual([
    ['Sari Salo', undefined, '2024-02-01', '2024-05-31'],
    ['Uuno Uusi', undefined, '2024-06-01', undefined],
  ]);
  const read = await house.call(groupPages.groups, sari, { params: { theme: 'quality' } });
  expect(read.groups[0]?.members[0]?.person?.name).toBe('Sari Salo');
  const told = (await house.ports.stores.deliveries.recent()).filter((d) => d.message.kind === 'seatGiven');
  expect(told).toMatchObject([{ target: { to: 'person', person: uuno } }]);
  const card = JSON.stringify(house.sentTo(uuno));
  expect(card).toContain('Du har utsetts till en arbetsgrupp');
  expect(card).toContain('Små');
  const [first] = (await page(sari)).history;
  expect(first).toMatchObject({
    by: 'Katri Koordinaattori',
    what: [expect.stringMatching(/Pienet: .*Sari Salo, 1\.2\.2024– → Uuno Uusi, 1\.6\.2024–$/)],
  });
});

test('a seat ends with a day, one that has not begun goes, and the organisation’s own people do not end it here', async () => {
  const { house, set, lines } = await open();
  const end = (who: string, from: string, lastDay: string) =>
    house.call(pages.endSeat, who, { body: { organisation: 'saarela', theme: 'quality', from, lastDay } });
  await set(seat());
  await end(katri, '2024-06-01', '2024-05-20');
  await end(katri, '2024-02-01', '2024-05-25');
  await end(katri, '2024-02-01', '2024-05-25');
  expect(await lines()).toEqual([['Sari Salo', undefined, '2024-02-01', '2024-05-25']]);
  for (const act of [
    end(sari, '2024-02-01', '2024-05-20'),
    house.call(pages.setSeat, sari, { body: seat() }),
  ])
    await expect(act).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(end(katri, '2024-03-01', '2024-05-20')).rejects.toMatchObject({ code: 'notFound' });
});

test('an organisation that no file has seated takes a seat, and with it the responsibility to take part is met', async () => {
  const { set, standing } = await open();
  expect(await standing('kuusikko', '2024-06-02')).toBe('notDue');
  await set(seat({ organisation: 'kuusikko', person: kaisa }));
  expect(await standing('kuusikko', '2024-05-31')).toBe('notDue');
  expect(await standing('kuusikko', '2024-06-02')).toBe('onTrack');
});

test('only own people, in a group that is there, in a theme of the organisation, within the project', async () => {
  const { set, lines } = await open();
  const wrong: readonly (readonly [object, string])[] = [
    [{ person: kaisa }, 'badInput'],
    [{ deputy: uuno }, 'badInput'],
    [{ group: 'nowhere' }, 'noGroup'],
    [{ organisation: 'koivula' }, 'noGroup'],
    [{ organisation: 'nobody' }, 'notFound'],
    [{ from: '2025-01-01' }, 'badInput'],
  ];
  for (const [more, code] of wrong) await expect(set(seat(more))).rejects.toMatchObject({ code });
  expect(await lines()).toEqual([['Sari Salo', undefined, '2024-02-01', undefined]]);
});

test('the newest word holds, be it of the groups’ page or of the registry’s', async () => {
  const { house, set, lines, standing } = await open();
  const name = (person: string | null, seen: string | null) =>
    house.call(groupPages.nameSeat, sari, {
      params: { theme: 'quality' },
      body: { organisation: 'saarela', person, deputy: null, seen },
    });
  const { fact } = await name(uuno, null);
  expect(await lines()).toEqual([
    ['Sari Salo', undefined, '2024-02-01', '2024-05-15'],
    ['Uuno Uusi', undefined, '2024-05-16', undefined],
  ]);
  await set(seat({ organisation: 'kuusikko', person: kaisa, from: '2024-05-16' }));
  await set(seat({ person: sari, deputy: uuno, from: '2024-05-16' }));
  expect((await lines()).at(-1)).toEqual(['Sari Salo', 'Uuno Uusi', '2024-05-16', undefined]);
  await house.call(pages.endSeat, katri, {
    body: { organisation: 'saarela', theme: 'quality', from: '2024-05-16', lastDay: '2024-05-31' },
  });
  expect(await standing('saarela', '2024-06-02')).toBe('notDue');
  await house.advance('2024-05-16T07:00:00.000Z');
  await name(sari, fact);
  expect((await lines()).at(-1)).toEqual(['Sari Salo', undefined, '2024-05-16', undefined]);
});

test('an import takes nothing of it back and names it; of two at once neither is lost', async () => {
  const { house, set, lines } = await open();
  await Promise.all([set(seat()), set(seat({ organisation: 'kuusikko', person: kaisa }))]);
  const asked = await house.call(importNetwork, katri, { body: { ...files, dryRun: true } });
  expect(asked.warnings.map((w) => w.sentence)).toEqual([
    'Paikkaa työryhmässä on muutettu sivulla, ja se jää voimaan: Saarelan opisto, quality',
    'Paikkaa työryhmässä on muutettu sivulla, ja se jää voimaan: Kuusikon koulu, quality',
  ]);
  await house.call(importNetwork, katri, { body: files });
  expect((await lines()).at(-1)).toEqual(['Uuno Uusi', undefined, '2024-06-01', undefined]);
});

test('whoever sat for an organisation that was merged away sits there till its last day, and nothing of it is changed any more', async () => {
  const { house, set, page, lines } = await open();
  await set(seat({ from: '2024-05-16' }));
  await house.call(pages.mergeOrganisations, katri, {
    params: { id: 'saarela' },
    body: { into: 'kuusikko', day: '2024-05-20' },
  });
  await house.advance('2024-05-22T06:00:00.000Z');
  expect((await lines()).map(([name, , , until]) => [name, until])).toEqual([
    ['Sari Salo', '2024-05-15'],
    ['Uuno Uusi', '2024-05-19'],
  ]);
  expect((await page()).seats.map(({ mayEnd }) => mayEnd)).toEqual([false, false]);
});
