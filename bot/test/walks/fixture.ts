import type { World } from './world';

/** The first coordinator of a server that was started with `--empty`. */
const first = 'koordinaattori@strapetsi.example';

// A small invented network of 2024: two themes led by halves, one organisation in two themes, Swedish speakers.
const organisations = `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koordinaatio;Rantalan kaupunki;Strandby stad;fi;2023-12-01;;;yes
kuusikko;Kuusikon ammattiopisto;Kuusikko yrkesinstitut;fi;2023-12-01;;;
lahdelma;Lahdelman koulutuskuntayhtymä;Lahdelma utbildning;fi;2023-12-01;;;
norrvik;Norrvikin ammattikoulu;Norrviks yrkesskola;sv;2023-12-01;;;
saarela;Saarelan opisto;Saarela institut;fi;2023-12-01;;;
`;
const leads = `organisation;theme;share;from;until
kuusikko;pedagogy-and-clients;100;2023-12-01;
lahdelma;quality;100;2023-12-01;
koordinaatio;competence-and-staff;100;2023-12-01;
kuusikko;future-and-vision;50;2023-12-01;
lahdelma;future-and-vision;50;2023-12-01;
norrvik;swedish-cross-cutting;100;2023-12-01;
`;
const memberships = `organisation;theme;from;until
kuusikko;pedagogy-and-clients;2023-12-01;
lahdelma;quality;2023-12-01;
koordinaatio;competence-and-staff;2023-12-01;
saarela;pedagogy-and-clients;2023-12-01;
saarela;competence-and-staff;2023-12-01;
norrvik;swedish-cross-cutting;2023-12-01;
norrvik;quality;2023-12-01;
`;
const people = `email;name;language;organisation;role;theme;deputy;from;until
${first};Katri Koordinaattori;fi;koordinaatio;coordinator;;;2023-12-01;
${first};Katri Koordinaattori;fi;koordinaatio;lead;competence-and-staff;;2023-12-01;
viestija@rantala.example;Vivi Viestijä;sv;koordinaatio;communications;;;2023-12-01;
lea@kuusikko.example;Lea Vetäjä;fi;kuusikko;lead;pedagogy-and-clients;;2023-12-01;
lea@kuusikko.example;Lea Vetäjä;fi;kuusikko;lead;future-and-vision;;2023-12-01;
lauri@lahdelma.example;Lauri Vetäjä;fi;lahdelma;lead;quality;;2023-12-01;
lauri@lahdelma.example;Lauri Vetäjä;fi;lahdelma;lead;future-and-vision;;2023-12-01;
nina@norrvik.example;Nina Ledare;sv;norrvik;lead;swedish-cross-cutting;;2023-12-01;
nina@norrvik.example;Nina Ledare;sv;norrvik;contact;;;2023-12-01;
sari@saarela.example;Sari Yhteyshenkilö;fi;saarela;contact;;;2023-12-01;
pekka@saarela.example;Pekka Pilotti;fi;saarela;pilotOwner;pedagogy-and-clients;;2023-12-01;
olga@ministerio.example;Olga Tarkkailija;fi;koordinaatio;observer;;;2023-12-01;
`;
const project = JSON.stringify({
  name: 'Strapetsi',
  starts: '2023-12-01',
  ends: '2024-12-31',
  phases: [
    { id: 'launch', from: '2023-10-24', until: '2024-02-29' },
    { id: 'development', from: '2024-03-01', until: '2024-08-31' },
    { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
    { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
  ],
  quietMonths: [7],
});

export const katri = first;
export const vivi = 'viestija@rantala.example';
export const lea = 'lea@kuusikko.example';
export const lauri = 'lauri@lahdelma.example';
export const nina = 'nina@norrvik.example';
export const sari = 'sari@saarela.example';
export const pekka = 'pekka@saarela.example';
export const olga = 'olga@ministerio.example';

/** The files of the network, to be changed before they are imported again. */
export type NetworkFiles = Readonly<Record<'organisations' | 'leads' | 'memberships' | 'people', string>>;
const files: NetworkFiles = { organisations, leads, memberships, people };

/** As the coordinator does it: all the files again, with what has changed. */
export const importFiles = async (
  world: World,
  change: (files: NetworkFiles) => Partial<NetworkFiles>,
): Promise<void> => {
  const body = { ...files, ...change(files), project };
  const answer = await world.api(first, 'POST', '/api/network/import', body);
  if (answer.body.imported !== true) throw new Error(`import: ${JSON.stringify(answer)}`);
};
/** The network of the walks, through the import that a real network uses; `change` edits the file of people. */
export const importFixture = (world: World, change = (file: string): string => file): Promise<void> =>
  importFiles(world, (all) => ({ people: change(all.people) }));

/** The channel of a theme in the local team. */
export const channelOf = async (world: World, theme: string): Promise<string> => {
  const answer = await world.api(first, 'GET', '/api/channels');
  const channels = answer.body.channels as { id: string; theme: string | null; use: string | null }[];
  const found = channels.find((c) => (theme === 'general' ? c.use === 'general' : c.theme === theme));
  if (!found) throw new Error(`no channel for ${theme}`);
  return found.id;
};
