import { problemCodes, problemText } from '../../shared/text/import';
import { emptyNetworkOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

const { project } = emptyNetworkOf([], '2024-05-16T06:00:00.000Z');
const files = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;Björkby stad;fi;2024-01-01;;;yes
haapala;Haapalan opisto;;fi;2024-01-01;;;
norrvik;;Norrviks yrkesskola;sv;1.2.2024;31.8.2024;haapala;
`,
  leads: `organisation;theme;share;from;until
haapala;quality;50;2024-01-01;
norrvik;quality;50;2024-01-01;
koivula;competence-and-staff;;2024-01-01;
`,
  memberships: `organisation;theme;from;until
haapala;quality;2024-01-01;
norrvik;quality;2024-01-01;2024-08-31
norrvik;swedish-cross-cutting;2024-02-01;
`,
  groups: `theme;group;name_fi;name_sv;organisation;person;deputy;from;until
quality;g1;Pienet järjestäjät;Små anordnare;haapala;aino@haapala.example;;2024-02-01;
`,
  people: `email;name;language;organisation;role;theme;deputy;from;until
Aino@haapala.example;Aino Testinen;;haapala;contact;;;2024-01-01;
aino@haapala.example;Aino Testinen;;norrvik;contact;;x;2024-02-01;
bo@norrvik.example;Bo Prov;;norrvik;pilotOwner;quality;;2024-02-01;
`,
} satisfies NetworkFiles;
type Name = keyof typeof files;

const withLine = (name: Name, line: string): NetworkFiles => ({
  ...files,
  [name]: `${files[name]}${line}\n`,
});
const without = (name: Name, text: string): NetworkFiles => ({
  ...files,
  [name]: files[name].replace(text, ''),
});
const found = (asked: NetworkFiles) =>
  parseNetwork(asked, project).problems.map(({ file, line, code, value }) => [file, line, code, value]);
const networkOf = (asked: NetworkFiles) => {
  const { network, problems } = parseNetwork(asked, project);
  if (!network) throw new Error(JSON.stringify(problems));
  return network;
};

describe('A network from its files', () => {
  it('has organisations, leads, members, groups and people', () => {
    const network = networkOf(files);
    expect(
      network.organisations.map((o) => [o.id, o.name.fi, o.name.sv, o.language, o.isCoordinator]),
    ).toEqual([
      ['koivula', 'Koivulan kaupunki', 'Björkby stad', 'fi', true],
      ['haapala', 'Haapalan opisto', 'Haapalan opisto', 'fi', false],
      ['norrvik', 'Norrviks yrkesskola', 'Norrviks yrkesskola', 'sv', false],
    ]);
    expect(network.leaderships.map((l) => l.share)).toEqual([50, 50, 100]);
    expect(network.memberships).toHaveLength(3);
    expect(network.seats[0]?.person).toBe(network.people[0]?.id);
    expect(network.project).toEqual(project);
  });

  it('takes days as Finnish Excel writes them back', () => {
    const norrvik = networkOf(files).organisations[2];
    expect([norrvik?.joined, norrvik?.left]).toEqual(['2024-02-01', '2024-08-31']);
  });

  it('makes one person of all rows with the same address, whatever its case', () => {
    const { people } = networkOf(files);
    expect(people).toHaveLength(2);
    expect(people[0]?.assignments.map((a) => [a.organisation, a.deputy])).toEqual([
      ['haapala', false],
      ['norrvik', true],
    ]);
  });

  it('gives a person the same id on every import', () => {
    const ids = (asked: NetworkFiles) => networkOf(asked).people.map((p) => p.id);
    expect(
      ids(withLine('people', 'cilla@norrvik.example;Cilla Prov;;norrvik;contact;;;2024-01-01;')),
    ).toEqual([...ids(files), 'p-11c3d4471adb']);
  });

  it("speaks a person's language, or without one the organisation's", () => {
    expect(networkOf(files).people.map((p) => p.language)).toEqual(['fi', 'sv']);
  });

  it.each([
    ['commas', (text: string) => text.replaceAll(';', ',')],
    ['a BOM and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['quotation marks', (text: string) => text.replace(/[^;\n]+/gu, '"$&"')],
    ['capitals in the header', (text: string) => text.replace(/^.*$/mu, (head) => head.toUpperCase())],
    ['empty lines of separators at the end', (text: string) => `${text};;;;;;;;\n\n`],
  ])('reads %s alike', (_, change) => {
    const changed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
    expect(networkOf(changed as NetworkFiles)).toEqual(networkOf(files));
  });

  it('keeps a separator and a line break inside quotation marks', () => {
    const asked = withLine('organisations', '"laine";"Laine; ""meri""\nOy";;fi;2024-01-01;;;');
    expect(networkOf(asked).organisations[3]?.name.fi).toBe('Laine; "meri"\nOy');
  });

  it('takes the round from its own file', () => {
    const round = {
      name: 'Strapetsi II',
      starts: '2025-01-01',
      ends: '2027-05-31',
      phases: [{ id: 'launch', from: '2025-01-01', until: '2025-03-31' }],
      quietMonths: [7],
    };
    expect(networkOf({ ...files, project: JSON.stringify(round) }).project).toEqual(round);
  });
});

describe('What is wrong with the files', () => {
  it.each<[string, NetworkFiles, unknown[]]>([
    ['an empty file', { ...files, people: '' }, ['people', 1, 'empty', '']],
    ['a header alone', { ...files, people: files.people.split('\n')[0] ?? '' }, ['people', 1, 'empty', '']],
    ['a file over 5 MB', { ...files, leads: 'ä'.repeat(2_700_000) }, ['leads', 1, 'tooLarge', '']],
    ['a missing column', without('leads', ';until'), ['leads', 1, 'missingColumn', 'until']],
    ['an open quotation mark', withLine('leads', '"haapala;quality'), ['leads', 5, 'unreadable', '']],
    [
      'an unknown organisation',
      withLine('memberships', 'tuntematon;quality;2024-01-01;'),
      ['memberships', 5, 'unknownOrganisation', 'tuntematon'],
    ],
    [
      'a theme that is none',
      withLine('memberships', 'haapala;laatu;2024-01-01;'),
      ['memberships', 5, 'unknownTheme', 'laatu'],
    ],
    [
      'the same theme twice at the same time',
      withLine('memberships', 'norrvik;quality;2024-08-31;'),
      ['memberships', 5, 'overlap', 'norrvik, quality'],
    ],
    [
      'a share of 0',
      withLine('leads', 'haapala;quality;0;2023-01-01;2023-02-01'),
      ['leads', 5, 'badShare', '0'],
    ],
    [
      'a share in words',
      withLine('leads', 'haapala;quality;puolet;2023-01-01;2023-02-01'),
      ['leads', 5, 'badShare', 'puolet'],
    ],
    [
      'a doubled id',
      withLine('organisations', 'haapala;Toinen;;fi;2024-01-01;;;'),
      ['organisations', 5, 'twice', 'haapala'],
    ],
    [
      'an id with capitals',
      withLine('organisations', 'Uusi;Uusi;;fi;2024-01-01;;;'),
      ['organisations', 5, 'badId', 'Uusi'],
    ],
    [
      'a merger into nobody',
      withLine('organisations', 'uusi;Uusi;;fi;2024-01-01;;poissa;'),
      ['organisations', 5, 'unknownOrganisation', 'poissa'],
    ],
    ['no coordinator', without('organisations', 'yes'), ['organisations', 2, 'oneCoordinator', '']],
    [
      'two coordinators',
      withLine('organisations', 'uusi;Uusi;;fi;2024-01-01;;;1'),
      ['organisations', 2, 'oneCoordinator', 'yes'],
    ],
    [
      'an organisation without a name',
      withLine('organisations', 'uusi;;;fi;2024-01-01;;;'),
      ['organisations', 5, 'noName', 'uusi'],
    ],
    [
      'a day that is none',
      withLine('memberships', 'haapala;future-and-vision;2023-02-29;'),
      ['memberships', 5, 'badDate', '2023-02-29'],
    ],
    [
      'a missing first day',
      withLine('memberships', 'haapala;future-and-vision;;'),
      ['memberships', 5, 'badDate', ''],
    ],
    [
      'an end before the beginning',
      withLine('memberships', 'haapala;future-and-vision;2024-02-01;31.1.2024'),
      ['memberships', 5, 'endsBeforeStart', '31.1.2024'],
    ],
    [
      'an unknown role',
      withLine('people', 'a@b.example;A B;;haapala;rehtori;;;2024-01-01;'),
      ['people', 5, 'unknownRole', 'rehtori'],
    ],
    [
      'a bad e-mail address',
      withLine('people', 'aino(at)haapala;A B;;haapala;contact;;;2024-01-01;'),
      ['people', 5, 'badEmail', 'aino(at)haapala'],
    ],
    [
      'an unknown language',
      withLine('people', 'a@b.example;A B;se;haapala;contact;;;2024-01-01;'),
      ['people', 5, 'unknownLanguage', 'se'],
    ],
    [
      'a person with two names',
      withLine('people', 'bo@norrvik.example;Bo Annan;;norrvik;contact;;;2024-01-01;'),
      ['people', 5, 'twoNames', 'bo@norrvik.example'],
    ],
    [
      'a person without a name',
      withLine('people', 'a@b.example;;;haapala;contact;;;2024-01-01;'),
      ['people', 5, 'noName', 'a@b.example'],
    ],
    [
      'a name of a page',
      withLine('people', `a@b.example;${'A'.repeat(201)};;haapala;contact;;;2024-01-01;`),
      ['people', 5, 'tooLong', `${'A'.repeat(99)}…`],
    ],
    [
      'a deputy seat without a person',
      withLine('groups', 'quality;g1;;;norrvik;;bo@norrvik.example;2024-02-01;'),
      ['groups', 3, 'deputyAlone', 'bo@norrvik.example'],
    ],
    [
      'a seat for somebody unknown',
      withLine('groups', 'quality;g1;;;norrvik;x@norrvik.example;;2024-02-01;'),
      ['groups', 3, 'unknownPerson', 'x@norrvik.example'],
    ],
    ['a round that is no JSON', { ...files, project: '{' }, ['project', 1, 'badProject', '']],
    [
      'a round that ends before it starts',
      { ...files, project: JSON.stringify({ ...project, ends: '2020-01-01' }) },
      ['project', 1, 'badProject', 'ends'],
    ],
  ])('is told with file and line: %s', (_, asked, problem) => {
    expect(found(asked)).toEqual([problem]);
    expect(parseNetwork(asked, project).network).toBeNull();
  });

  it('names everybody in a circle of mergers, where nobody would be left', () => {
    const circle = 'yksi;Yksi;;fi;2024-01-01;;kaksi;\nkaksi;Kaksi;;fi;2024-01-01;;yksi;';
    expect(found(withLine('organisations', circle))).toEqual([
      ['organisations', 5, 'mergedInCircle', 'kaksi'],
      ['organisations', 6, 'mergedInCircle', 'yksi'],
    ]);
  });

  it('is told of a separator too many, before what it does to the cells behind it', () => {
    const asked = withLine('memberships', 'haapala;;quality;2024-01-01;2024-02-01');
    expect(found(asked)[0]).toEqual(['memberships', 5, 'tooManyCells', '2024-01-01']);
  });

  it('is told once when nothing of the organisations can be read', () => {
    expect(found({ ...files, organisations: '' })).toEqual([['organisations', 1, 'empty', '']]);
  });

  it('is told all at once, with the column', () => {
    const asked = { ...files, people: `${files.people}x;;;nowhere;boss;art;;soon;\n` };
    expect(parseNetwork(asked, project).problems.map((p) => [p.column, p.code])).toEqual([
      ['organisation', 'unknownOrganisation'],
      ['email', 'badEmail'],
      ['name', 'noName'],
      ['role', 'unknownRole'],
      ['theme', 'unknownTheme'],
      ['from', 'badDate'],
    ]);
  });

  it('is worded in three languages', () => {
    for (const code of problemCodes) {
      const words = problemText[code]('x');
      expect(new Set([words.fi, words.sv, words.en]).size).toBe(3);
    }
  });
});

describe('What is only worth a look', () => {
  const warned = (asked: NetworkFiles) =>
    parseNetwork(asked, project).warnings.map(({ file, line, code, value }) => [file, line, code, value]);

  it('is nothing in a sound network', () => {
    expect(warned(files)).toEqual([]);
  });

  it('is a theme whose shares do not make a whole, and the import goes through', () => {
    const asked = withLine('leads', 'haapala;competence-and-staff;25;2024-06-01;');
    expect(warned(asked)).toEqual([['leads', 5, 'sharesNotWhole', 'competence-and-staff, 125 %']]);
    expect(networkOf(asked).leaderships).toHaveLength(4);
  });

  it('is a co-lead who goes without a successor', () => {
    const asked = { ...files, leads: files.leads.replace('norrvik;quality;50;2024-01-01;', '$&2024-05-31') };
    expect(warned(asked)).toEqual([['leads', 2, 'sharesNotWhole', 'quality, 50 %']]);
  });

  it('is a lead of what the organisation does not lead', () => {
    const asked = withLine(
      'people',
      'bo@norrvik.example;Bo Prov;;norrvik;lead;competence-and-staff;;2024-01-01;',
    );
    expect(warned(asked)).toEqual([['people', 5, 'leadsNothing', 'bo@norrvik.example']]);
  });
});
