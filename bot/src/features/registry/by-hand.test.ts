import { openHouse } from '../../../test/house';
import { rooms } from '../../rooms';
import { recordMembership } from '../../shared/contract/facts';
import { erasePerson, erasures } from '../../shared/contract/people';
import { importNetwork, undoImport } from '../../shared/contract/registry';
import * as pages from '../../shared/contract/registry-pages';
import { type Network, personById } from '../../shared/domain/network';
import { emptyNetworkOf, personIdOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

const start = '2024-05-16T06:00:00.000Z';
const files: NetworkFiles = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
saarela;Saarelan opisto;Saarela institut;fi;2024-01-01;;;
kuusikko;Kuusikon koulu;;fi;2024-01-01;;;
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
sari@saarela.example;Sari Salo;fi;saarela;contact;;;2024-01-01;
kaisa@kuusikko.example;Kaisa Kuusi;fi;kuusikko;contact;;;2024-01-01;
`,
};
const katri = personIdOf('katri@koivula.example');
const sari = personIdOf('sari@saarela.example');
const kaisa = personIdOf('kaisa@kuusikko.example');
const uuno = personIdOf('uuno@saarela.example');

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
    people: network.people.map((p) => ({ ...p, accounts: [{ objectId: p.id, tenantId: 'tenant' }] })),
  };
  const house = await openHouse(start, known, rooms);
  const stands = async (): Promise<Network> => {
    const read = await house.ports.stores.network.read();
    if (!read) throw new Error('no network');
    return read;
  };
  const page = (who: string, organisation?: string) =>
    house.call(pages.organisationPage, who, { query: organisation ? { organisation } : {} });
  return { house, stands, page };
};
const newcomer = { name: 'Uuno Uusi', email: 'Uuno@Saarela.example' };
const contactOf = (organisation: string, more: object = {}) => ({
  organisation,
  role: 'contact' as const,
  deputy: false,
  from: '2024-05-16',
  ...more,
});

describe('an organisation’s own contacts', () => {
  test('a contact adds another one, who is there at once, and the coordinator finds it and takes it back', async () => {
    const { house, stands, page } = await open();
    const given = await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    expect(given).toEqual({ person: uuno, name: 'Uuno Uusi', told: false });
    expect((await page(sari)).people.map((p) => p.name)).toEqual(['Sari Salo', 'Uuno Uusi']);
    const { changes } = await house.call(pages.registryChanges, katri, {});
    expect(changes).toMatchObject([
      {
        by: 'Sari Salo',
        sentence: 'Uuno Uusi: uusi tehtävä: yhteyshenkilö, Saarelan opisto, 16.5.2024–',
        isNew: true,
      },
    ]);
    await house.call(pages.takeBackTask, katri, { body: { id: changes[0]?.id ?? '' } });
    expect(personById(await stands(), uuno)?.assignments).toEqual([]);
    expect((await house.call(pages.registryChanges, katri, {})).changes).toMatchObject([
      { isNew: false, isTakenBack: true },
    ]);
  });

  test('who is in a team already is known by the address at once and hears of the task', async () => {
    const { house, stands } = await open();
    await house.ports.stores.roster.put({
      at: start,
      tick: 0,
      members: [{ objectId: 'oid-uuno', tenantId: 'tenant' }],
      unknown: [{ objectId: 'oid-uuno', tenantId: 'tenant', emails: ['uuno@saarela.example'] }],
      silent: [],
    });
    const body = { ...newcomer, ...contactOf('saarela', { deputy: true }) };
    expect((await house.call(pages.giveTask, sari, { body })).told).toBe(true);
    expect(personById(await stands(), uuno)?.accounts).toMatchObject([{ objectId: 'oid-uuno' }]);
    const planned = await house.ports.stores.deliveries.recent();
    expect(planned.filter((d) => d.message.kind === 'taskGiven')).toMatchObject([
      { target: { to: 'person', person: uuno } },
    ]);
  });

  test('the same task twice is one; another organisation’s is refused, and so is a role of the coordination', async () => {
    const { house, stands } = await open();
    const body = { ...newcomer, ...contactOf('saarela') };
    await house.call(pages.giveTask, sari, { body });
    await house.call(pages.giveTask, sari, { body });
    expect(personById(await stands(), uuno)?.assignments).toHaveLength(1);
    for (const wrong of [
      { ...body, organisation: 'kuusikko' },
      { ...body, role: 'coordinator' as const },
    ])
      await expect(house.call(pages.giveTask, sari, { body: wrong })).rejects.toMatchObject({
        code: 'notAllowed',
      });
    await expect(
      house.call(pages.giveTask, sari, { body: { ...body, from: '2024-05-01' } }),
    ).rejects.toMatchObject({ code: 'badInput' });
  });

  test('the last contact cannot be removed, not even by the coordinator; with a successor it ends with a day', async () => {
    const { house, stands } = await open();
    const ending = { ...contactOf('saarela', { from: '2024-01-01' }), lastDay: '2024-05-31' };
    for (const who of [sari, katri])
      await expect(
        house.call(pages.endTask, who, { params: { id: sari }, body: ending }),
      ).rejects.toMatchObject({ code: 'lastContact' });
    await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    await house.call(pages.endTask, sari, { params: { id: sari }, body: ending });
    expect(personById(await stands(), sari)?.assignments).toMatchObject([{ until: '2024-05-31' }]);
  });

  test('the last coordinator stays', async () => {
    const { house } = await open();
    const body = {
      ...contactOf('koivula', { role: 'coordinator', from: '2024-01-01' }),
      lastDay: '2024-05-31',
    };
    await expect(house.call(pages.endTask, katri, { params: { id: katri }, body })).rejects.toMatchObject({
      code: 'lastCoordinator',
    });
  });

  test('of two who change the registry at once neither loses anything', async () => {
    const { house, stands } = await open();
    await Promise.all([
      house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } }),
      house.call(pages.giveTask, kaisa, {
        body: {
          name: 'Veli Vara',
          email: 'veli@kuusikko.example',
          ...contactOf('kuusikko', { deputy: true }),
        },
      }),
      house.call(pages.addOrganisation, katri, {
        body: { name: { fi: 'Uusilan opisto', sv: 'Nyby' }, language: 'fi', joined: '2024-05-20' },
      }),
    ]);
    const network = await stands();
    expect(network.people.map((p) => p.name)).toEqual(expect.arrayContaining(['Uuno Uusi', 'Veli Vara']));
    expect(network.organisations.map((o) => o.id)).toContain('uusilan-opisto');
  });
});

describe('organisations by the coordinator', () => {
  test('a new one is known by a word of its name, joins a theme, and a name that stands is not taken twice', async () => {
    const { house, stands, page } = await open();
    const body = {
      name: { fi: 'Äyräpään opisto', sv: 'Strand' },
      language: 'fi' as const,
      joined: '2024-05-20',
    };
    expect(await house.call(pages.addOrganisation, katri, { body })).toEqual({ id: 'ayrapaan-opisto' });
    // A second press is the same organisation; another day would be another one of the same name.
    expect(await house.call(pages.addOrganisation, katri, { body })).toEqual({ id: 'ayrapaan-opisto' });
    await expect(
      house.call(pages.addOrganisation, katri, { body: { ...body, joined: '2024-06-01' } }),
    ).rejects.toMatchObject({ code: 'organisationExists' });
    await house.call(recordMembership, katri, {
      body: { organisation: 'ayrapaan-opisto', theme: 'quality', act: 'join', day: '2024-05-20' },
    });
    expect((await stands()).memberships).toContainEqual({
      organisation: 'ayrapaan-opisto',
      theme: 'quality',
      from: '2024-05-20',
    });
    expect((await page(katri, 'ayrapaan-opisto')).themes).toEqual([{ theme: 'quality', from: '2024-05-20' }]);
  });

  test('a new name stands in the history with the old one, and a past day keeps what was known', async () => {
    const { house, page } = await open();
    await house.call(pages.changeOrganisation, katri, {
      params: { id: 'saarela' },
      body: { name: { fi: 'Saaristo-opisto', sv: 'Skärgården' }, language: 'sv' },
    });
    expect(await page(sari)).toMatchObject({
      name: { fi: 'Saaristo-opisto' },
      history: [
        {
          by: 'Katri Koordinaattori',
          what: [
            'Saaristo-opisto: nimi suomeksi Saarelan opisto → Saaristo-opisto',
            'Saaristo-opisto: nimi ruotsiksi Saarela institut → Skärgården',
            'Saaristo-opisto: kieli suomi → ruotsi',
          ],
        },
      ],
    });
  });

  test('a merger moves themes, lead shares and people from its day on; the old name keeps what was', async () => {
    const { house, stands } = await open();
    await house.call(pages.mergeOrganisations, katri, {
      params: { id: 'saarela' },
      body: { into: 'kuusikko', day: '2024-08-01' },
    });
    const network = await stands();
    expect(network.organisations.find((o) => o.id === 'saarela')).toMatchObject({
      left: '2024-07-31',
      mergedInto: 'kuusikko',
    });
    const of = (id: string) =>
      network.memberships
        .filter((m) => m.organisation === id)
        .map(({ theme, from, until }) => [theme, from, until]);
    expect(of('saarela').sort()).toEqual([
      ['competence-and-staff', '2024-01-01', '2024-07-31'],
      ['quality', '2024-01-01', '2024-07-31'],
    ]);
    expect(of('kuusikko').sort()).toEqual([
      ['competence-and-staff', '2024-08-01', undefined],
      ['quality', '2024-01-01', undefined],
    ]);
    expect(network.leaderships).toEqual(
      expect.arrayContaining([
        { organisation: 'saarela', theme: 'quality', share: 40, from: '2024-01-01', until: '2024-07-31' },
        { organisation: 'kuusikko', theme: 'quality', share: 40, from: '2024-08-01' },
      ]),
    );
    expect(personById(network, sari)?.assignments).toEqual([
      { organisation: 'saarela', role: 'contact', deputy: false, from: '2024-01-01', until: '2024-07-31' },
      { organisation: 'kuusikko', role: 'contact', deputy: false, from: '2024-08-01' },
    ]);
    await expect(
      house.call(pages.mergeOrganisations, katri, {
        params: { id: 'saarela' },
        body: { into: 'kuusikko', day: '2024-09-01' },
      }),
    ).rejects.toMatchObject({ code: 'alreadyDone' });
  });

  test('leads share a theme as a whole or not at all', async () => {
    const { house, stands } = await open();
    const body = {
      theme: 'quality' as const,
      from: '2024-06-01',
      leads: [
        { organisation: 'saarela', share: 40 },
        { organisation: 'kuusikko', share: 50 },
      ],
    };
    await expect(house.call(pages.setLeads, katri, { body })).rejects.toMatchObject({
      code: 'sharesNotWhole',
      values: { sum: '90' },
    });
    const whole = [
      { organisation: 'saarela', share: 40 },
      { organisation: 'kuusikko', share: 60 },
    ];
    await house.call(pages.setLeads, katri, { body: { ...body, leads: whole } });
    expect((await stands()).leaderships).toEqual([
      { organisation: 'koivula', theme: 'quality', share: 60, from: '2024-01-01', until: '2024-05-31' },
      { organisation: 'saarela', theme: 'quality', share: 40, from: '2024-01-01' },
      { organisation: 'kuusikko', theme: 'quality', share: 60, from: '2024-06-01' },
    ]);
  });
});

describe('files and pages together', () => {
  test('an import takes back nothing that was changed on the pages, and says what stands over the files', async () => {
    const { house, stands } = await open();
    await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    await house.call(pages.addOrganisation, katri, {
      body: { name: { fi: 'Uusilan opisto', sv: 'Nyby' }, language: 'fi', joined: '2024-05-20' },
    });
    await house.call(pages.changePerson, katri, {
      params: { id: kaisa },
      body: { name: 'Kaisa Kuusinen', email: 'kaisa.kuusinen@kuusikko.example', language: 'fi' },
    });
    const asked = await house.call(importNetwork, katri, { body: { ...files, dryRun: true } });
    expect(asked.left).toBe(0);
    expect(asked.warnings.map((w) => w.sentence)).toEqual([
      'Organisaatiota on muutettu sivulla, ja sivun tiedot jäävät voimaan: Uusilan opisto (uusilan-opisto)',
      'Henkilön tietoja tai tehtäviä on muutettu sivulla, ja ne jäävät voimaan: Uuno Uusi',
      'Henkilön tietoja tai tehtäviä on muutettu sivulla, ja ne jäävät voimaan: Kaisa Kuusinen',
    ]);
    // The file names the new address too: it is the same person.
    const people = `${files.people}kaisa.kuusinen@kuusikko.example;Kaisa K;fi;kuusikko;pilotOwner;quality;;2024-01-01;\n`;
    await house.call(importNetwork, katri, { body: { ...files, people } });
    const network = await stands();
    expect(network.people.map((p) => p.name).sort()).toEqual([
      'Kaisa Kuusinen',
      'Katri Koordinaattori',
      'Sari Salo',
      'Uuno Uusi',
    ]);
    expect(personById(network, kaisa)?.accounts).toHaveLength(1);
    expect(network.organisations.map((o) => o.id)).toContain('uusilan-opisto');
  });

  test('undoing an import leaves what was done by hand, and is refused where that was for whom it brought', async () => {
    const { house, stands } = await open();
    const more = {
      ...files,
      organisations: `${files.organisations}uusila;Uusilan opisto;;fi;2024-05-01;;;\n`,
    };
    await house.call(importNetwork, katri, { body: more });
    await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    await house.call(undoImport, katri, {});
    expect(personById(await stands(), uuno)?.assignments).toHaveLength(1);
    await house.call(importNetwork, katri, { body: more });
    await house.call(pages.giveTask, katri, { body: { ...newcomer, ...contactOf('uusila') } });
    await expect(house.call(undoImport, katri, {})).rejects.toMatchObject({ code: 'importBuiltOn' });
  });
});

describe('somebody who was added on a page', () => {
  test('is erased like everybody else: no row names them, and an import does not bring them back', async () => {
    const { house, stands, page } = await open();
    await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    await house.call(pages.changePerson, katri, {
      params: { id: uuno },
      body: { name: 'Uuno Uudempi', email: 'uuno.uudempi@saarela.example', language: 'fi' },
    });
    await house.call(pages.giveTask, katri, {
      body: {
        name: 'Uuno Uudempi',
        email: 'uuno.uudempi@saarela.example',
        ...contactOf('saarela', { role: 'pilotOwner', theme: 'quality' }),
      },
    });
    await house.settle();
    const { stores } = house.ports;
    const everything = async (): Promise<string> =>
      JSON.stringify([
        await stores.network.read(),
        (await stores.network.byHand()).hand,
        await stores.facts.all(),
        await stores.deliveries.all(),
      ]);
    expect(await everything()).toMatch(/Uuno/u);
    expect(await house.call(erasePerson, katri, { params: { id: uuno } })).toMatchObject({ erased: true });
    expect(await everything()).not.toMatch(/uuno/iu);
    expect(await everything()).not.toContain(uuno);
    expect((await page(katri, 'saarela')).people.map((p) => p.name)).toEqual(['Sari Salo']);
    expect(
      (await house.call(pages.registryChanges, katri, {})).changes.every((c) => !/uuno/iu.test(c.sentence)),
    ).toBe(true);
    expect((await house.call(erasures, katri, {})).erasures).toHaveLength(1);
    await house.call(importNetwork, katri, { body: { ...files, dryRun: false } });
    expect(personById(await stands(), uuno)).toBeUndefined();
    expect(await everything()).not.toMatch(/uuno/iu);
  });

  test('is not erased by a contact of the own organisation', async () => {
    const { house, stands } = await open();
    await house.call(pages.giveTask, sari, { body: { ...newcomer, ...contactOf('saarela') } });
    await expect(house.call(erasePerson, sari, { params: { id: uuno } })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    expect(personById(await stands(), uuno)).toBeDefined();
  });
});
