import { openHouse } from '../../../test/house';
import { rooms } from '../../rooms';
import { recordMembership } from '../../shared/contract/facts';
import { erasePerson } from '../../shared/contract/people';
import * as pages from '../../shared/contract/registry-pages';
import type { Fact } from '../../shared/domain/fact';
import { inForce } from '../../shared/domain/fact';
import { type Network, personById } from '../../shared/domain/network';
import { emptyNetworkOf, personIdOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

const start = '2024-05-16T06:00:00.000Z';
const files: NetworkFiles = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
saarela;Saarelan opisto;;fi;2024-01-01;;;
kuusikko;Kuusikon koulu;;fi;2024-01-01;;;
lehmus;Lehmuksen opisto;;fi;2024-01-01;;;
`,
  leads:
    'organisation;theme;share;from;until\nkoivula;quality;60;2024-01-01;\nsaarela;quality;40;2024-01-01;\n',
  memberships: `organisation;theme;from;until
saarela;quality;2024-01-01;
saarela;competence-and-staff;2024-01-01;
kuusikko;quality;2024-01-01;
`,
  people: `email;name;language;organisation;role;theme;deputy;from;until
katri@koivula.example;Katri Koordinaattori;fi;koivula;coordinator;;;2024-01-01;
ville@koivula.example;Ville Varmistaja;fi;koivula;coordinator;;;2024-01-01;
sari@saarela.example;Sari Salo;fi;saarela;contact;;;2024-01-01;
kaisa@kuusikko.example;Kaisa Kuusi;fi;kuusikko;contact;;;2024-01-01;
lauri@lehmus.example;Lauri Lehmus;fi;lehmus;contact;;;2024-01-01;
`,
  groups: `theme;group;name_fi;name_sv;organisation;person;deputy;from;until
quality;a;Pienet;Små;saarela;sari@saarela.example;;2024-02-01;
`,
};
const katri = personIdOf('katri@koivula.example');
const ville = personIdOf('ville@koivula.example');
const sari = personIdOf('sari@saarela.example');

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
  const stands = async (): Promise<Network> => {
    const read = await house.ports.stores.network.read();
    if (!read) throw new Error('no network');
    return read;
  };
  const merge = (who = katri, into = 'kuusikko', day = '2024-05-20') =>
    house.call(pages.mergeOrganisations, who, { params: { id: 'saarela' }, body: { into, day } });
  const undo = (who = katri) => house.call(pages.undoMerger, who, { params: { id: 'saarela' } });
  const page = (organisation: string) =>
    house.call(pages.organisationPage, katri, { query: { organisation } });
  const put = (content: Fact['content'], by: string) =>
    house.ports.stores.facts.insert({
      id: `${content.kind}~test~000001`,
      slot: `${content.kind}~test`,
      number: 1,
      content,
      day: '2024-05-21',
      recordedAt: '2024-05-21T06:00:00.000Z',
      recordedBy: by,
    });
  return { house, stands, merge, undo, page, put };
};
/** Everything that a merger touches, in an order of its own. */
const told = ({ organisations, leaderships, memberships, seats, people }: Network) => ({
  organisations: organisations
    .map(({ id, left, mergedInto }) => `${id} ${left ?? ''} ${mergedInto ?? ''}`)
    .sort(),
  rows: [...leaderships, ...memberships, ...seats]
    .map((row) => JSON.stringify(row, Object.keys(row).sort()))
    .sort(),
  tasks: people.map((p) => `${p.name} ${JSON.stringify(p.assignments)}`).sort(),
});
const report = (
  organisation: string,
  theme: 'quality' | 'competence-and-staff',
  obligation = 'dev-spread-results',
): Fact['content'] => ({
  kind: 'selfReported',
  obligation,
  organisation,
  theme,
  note: 'Kerrottu',
  form: 'form-0001',
});

test('a merger that is undone leaves everything as it stood before, and both steps in the history', async () => {
  const { stands, merge, undo, page, house } = await open();
  const before = told(await stands());
  await merge();
  const merged = await stands();
  expect(merged.seats.map((s) => [s.organisation, s.from, s.until])).toEqual([
    ['saarela', '2024-02-01', '2024-05-19'],
    ['kuusikko', '2024-05-20', undefined],
  ]);
  expect((await page('kuusikko')).absorbed).toEqual([
    { id: 'saarela', name: { fi: 'Saarelan opisto', sv: 'Saarelan opisto' } },
  ]);
  expect((await page('saarela')).merger).toEqual({ undoable: true, why: '' });
  await house.advance('2024-05-16T07:00:00.000Z');
  await undo();
  expect(told(await stands())).toEqual(before);
  const { history, merger, absorbed } = await page('saarela');
  expect([merger, absorbed]).toEqual([null, []]);
  expect(history.flatMap((h) => h.what)).toEqual(
    expect.arrayContaining([
      'Saarelan opisto: viimeinen päivä 19.5.2024 → –',
      'Saarelan opisto: viimeinen päivä – → 19.5.2024',
    ]),
  );
});

test('pressed twice and by two coordinators at once a merger is undone once, and it can be merged again', async () => {
  const { stands, merge, undo, house } = await open();
  const before = told(await stands());
  await merge();
  await Promise.all([undo(), undo(), undo(ville)]);
  await undo(ville);
  expect(told(await stands())).toEqual(before);
  const facts = inForce(await house.ports.stores.facts.all()).filter(
    (f) => f.content.kind === 'membershipSet',
  );
  expect(facts.map((f) => f.number).every((n) => n === 2)).toBe(true);
  await merge(ville, 'lehmus');
  expect((await stands()).organisations.find((o) => o.id === 'saarela')?.mergedInto).toBe('lehmus');
});

test('of two coordinators who merge one organisation into different ones at once, one does and the other hears it', async () => {
  const { stands, merge } = await open();
  const ends = await Promise.allSettled([merge(), merge(ville, 'lehmus')]);
  expect(ends.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
  expect(ends.find((e) => e.status === 'rejected')).toMatchObject({
    reason: { code: expect.stringMatching(/^(registryChanged|alreadyDone)$/) },
  });
  const network = await stands();
  const into = network.organisations.find((o) => o.id === 'saarela')?.mergedInto;
  const other = into === 'lehmus' ? 'kuusikko' : 'lehmus';
  expect(network.memberships.filter((m) => m.organisation === other && m.from > '2024-01-01')).toEqual([]);
});

test('what the heir has done in a theme that it took over keeps the merger; in its own theme nothing is in the way', async () => {
  const one = await open();
  await one.merge();
  await one.put(report('kuusikko', 'competence-and-staff'), 'someone');
  expect(await one.page('saarela')).toMatchObject({
    merger: {
      undoable: false,
      why: 'Yhdistämistä ei voi enää kumota, koska sen varassa on jo kirjauksia: Kuusikon koulu. Korjaa tiedot organisaatioiden sivuilla.',
    },
  });
  const before = told(await one.stands());
  await expect(one.undo()).rejects.toMatchObject({ code: 'mergerBuiltOn' });
  expect(told(await one.stands())).toEqual(before);
  const other = await open();
  await other.merge();
  await other.put(report('kuusikko', 'quality'), 'someone');
  await other.undo();
  const third = await open();
  await third.merge();
  await third.put(report('kuusikko', 'quality', 'lead-divide-into-working-groups'), 'someone');
  await expect(third.undo()).rejects.toMatchObject({ code: 'mergerBuiltOn' });
});

test('whoever acts for the heir only by the merger keeps it with the first act', async () => {
  const { merge, undo, put } = await open();
  await merge();
  await put(report('kuusikko', 'quality'), sari);
  await expect(undo()).rejects.toMatchObject({ code: 'mergerBuiltOn' });
});

test('a registry that was changed where the merger has changed it is not written over, and it is said what', async () => {
  type Opened = Awaited<ReturnType<typeof open>>;
  const task = { organisation: 'kuusikko', role: 'contact', deputy: false, from: '2024-05-20' } as const;
  const changes: readonly (readonly [(of: Opened) => Promise<unknown>, object])[] = [
    [
      ({ house }) =>
        house.call(pages.endTask, ville, { params: { id: sari }, body: { ...task, lastDay: '2024-06-30' } }),
      { name: 'Sari Salo' },
    ],
    [
      ({ house }) =>
        house.call(pages.setLeads, ville, {
          body: { theme: 'quality', from: '2024-06-01', leads: [{ organisation: 'koivula', share: 100 }] },
        }),
      { theme: 'quality' },
    ],
    [
      ({ house }) =>
        house.call(recordMembership, ville, {
          body: { organisation: 'kuusikko', theme: 'competence-and-staff', act: 'leave', day: '2024-06-30' },
        }),
      { theme: 'competence-and-staff' },
    ],
    [
      ({ house }) =>
        house.call(pages.mergeOrganisations, ville, {
          params: { id: 'kuusikko' },
          body: { into: 'lehmus', day: '2024-06-01' },
        }),
      { name: 'Kuusikon koulu' },
    ],
  ];
  for (const [change, values] of changes) {
    const opened = await open();
    await opened.merge();
    await change(opened);
    await expect(opened.undo()).rejects.toMatchObject({ code: 'mergerChanged', values });
  }
});

test('what else has changed since stays: a new name, and somebody who was erased is not brought back', async () => {
  const { house, stands, merge, undo } = await open();
  await merge();
  await house.call(pages.changeOrganisation, ville, {
    params: { id: 'saarela' },
    body: { name: { fi: 'Saaristo-opisto', sv: 'Skärgården' }, language: 'fi', left: '2024-05-19' },
  });
  await house.call(erasePerson, katri, { params: { id: sari } });
  await undo();
  const network = await stands();
  expect(network.organisations.find((o) => o.id === 'saarela')).toMatchObject({
    name: { fi: 'Saaristo-opisto' },
  });
  expect(personById(network, sari)).toBeUndefined();
  expect(JSON.stringify(await house.ports.stores.network.byHand())).not.toContain(sari);
});

test('a merger of the files, or none, is not undone here, and by nobody but the coordinator', async () => {
  const { merge, undo } = await open();
  await expect(undo()).rejects.toMatchObject({ code: 'noMerger' });
  await merge();
  await expect(undo(sari)).rejects.toMatchObject({ code: 'notAllowed' });
});
