import { openHouse } from '../../../test/house';
import { rooms } from '../../rooms';
import { explanation } from '../../shared/contract/explanation';
import { interpretations, recordMembership, setInterpretation } from '../../shared/contract/facts';
import { importNetwork } from '../../shared/contract/registry';
import { emptyNetworkOf, personIdOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

const start = '2024-05-16T06:00:00.000Z';
const phases = (launchEnds: string) => [
  { id: 'launch' as const, from: '2024-01-01', until: launchEnds },
  { id: 'development' as const, from: '2024-04-01', until: '2024-08-31' },
  { id: 'piloting' as const, from: '2024-08-01', until: '2024-10-31' },
  { id: 'closing' as const, from: '2024-11-01', until: '2024-12-31' },
];
const files: NetworkFiles = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
saarela;Saarelan opisto;;fi;2024-01-01;;;
`,
  leads: 'organisation;theme;share;from;until\nkoivula;quality;100;2024-01-01;\n',
  memberships: 'organisation;theme;from;until\nkoivula;quality;2024-01-01;\n',
  people: `email;name;language;organisation;role;theme;deputy;from;until
katri@koivula.example;Katri Koordinaattori;fi;koivula;coordinator;;;2024-01-01;
`,
  project: JSON.stringify({
    name: 'Strapetsi',
    starts: '2024-01-01',
    ends: '2024-12-31',
    phases: phases('2024-03-31'),
    quietMonths: [7],
  }),
};
const katri = personIdOf('katri@koivula.example');
const open = async () => {
  const { network } = parseNetwork(files, emptyNetworkOf([], start).project);
  if (!network) throw new Error('the files are wrong');
  const house = await openHouse(start, network, rooms);
  const stands = async () => {
    const read = await house.ports.stores.network.read();
    return {
      memberships: read?.memberships.filter((m) => m.organisation === 'saarela'),
      phases: read?.project.phases,
      quietMonths: read?.project.quietMonths,
    };
  };
  const record = async () => {
    await house.call(recordMembership, katri, {
      body: { organisation: 'saarela', theme: 'quality', act: 'join', day: '2024-05-01' },
    });
    for (const reading of [
      { key: 'quietMonths', months: [6, 7] },
      { key: 'phases', phases: phases('2024-04-15') },
    ])
      await house.call(setInterpretation, katri, { body: { reading } });
  };
  const bring = (change: Partial<NetworkFiles> & { dryRun?: boolean } = {}) =>
    house.call(importNetwork, katri, { body: { ...files, ...change } });
  return { house, stands, record, bring };
};

describe('What the coordinator has recorded stands over the next import', () => {
  it('of an older file the rows that differ are named, before and when it is brought in, and take nothing back', async () => {
    const { house, stands, record, bring } = await open();
    await record();
    const before = await stands();
    const looked = await bring({ dryRun: true });
    expect(looked.problems).toEqual([]);
    expect(looked.warnings.map((w) => [w.file, w.sentence])).toEqual([
      ['memberships', expect.stringContaining('saarela, quality: 2024-05-01–')],
      ['project', expect.stringContaining('launch 2024-01-01–2024-04-15')],
      ['project', expect.stringContaining('6, 7')],
    ]);
    for (const { sentence } of looked.warnings) expect(sentence).toMatch(/pysyy|pysyvät/u);
    expect(await bring()).toMatchObject({ imported: true, memberships: 2, warnings: looked.warnings });
    expect(await stands()).toEqual(before);
    const read = await house.call(interpretations, katri);
    expect((await stands()).quietMonths).toEqual([6, 7]);
    expect(read.history.filter((h) => h.inForce).map((h) => h.says)).toContain(
      'Taukokuukaudet: kesäkuu, heinäkuu.',
    );
    const opened = await house.call(explanation, katri, {
      query: {
        obligation: 'lead-morning-coffees',
        organisation: 'koivula',
        theme: 'quality',
        month: '2024-05',
      },
    });
    expect(opened.readingsInUse.map((r) => r.says)).toContain('Taukokuukaudet: kesäkuu, heinäkuu.');
  });

  it('a file that says the same has nothing to be told about', async () => {
    const { record, bring } = await open();
    await record();
    const project = { ...JSON.parse(files.project ?? ''), phases: phases('2024-04-15'), quietMonths: [6, 7] };
    const memberships = `${files.memberships}saarela;quality;2024-05-01;\n`;
    const { warnings } = await bring({ memberships, project: JSON.stringify(project) });
    expect(warnings).toEqual([]);
    expect((await bring({ memberships, project: '' })).warnings).toEqual([]);
  });

  it('rows of an organisation that is in the files no more are nobody’s, and back with it', async () => {
    const { stands, record, bring } = await open();
    await record();
    const [head, coordinating] = files.organisations.split('\n');
    const organisations = `${head}\n${coordinating}\n`;
    const looked = await bring({ organisations, dryRun: true });
    expect(looked.warnings.map((w) => [w.file, w.sentence])).toContainEqual([
      'organisations',
      expect.stringMatching(/ei enää näytetä.*Saarelan opisto \(saarela\)$/u),
    ]);
    expect(await bring({ organisations })).toMatchObject({ imported: true, warnings: looked.warnings });
    expect((await stands()).memberships).toEqual([]);
    await bring();
    expect((await stands()).memberships).toHaveLength(1);
  });
});
