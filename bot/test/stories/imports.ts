import { emptyNetworkOf, personIdOf } from '../../src/features/registry/first-network';
import { network } from './network';
import type { Stage } from './stage';

const pages = [
  ['GET /api/organisations'],
  ['GET /api/registry/organisation', { query: { organisation: 'paju' } }],
  ['GET /api/registry/organisation', { query: { organisation: 'pihlaja' } }],
  ['GET /api/reachability/people', { query: { show: 'all' } }],
  ['GET /api/network/import'],
  ['GET /api/me'],
] as const;
/** As an import names people: by their addresses. */
const idOf = (name: string): string => personIdOf(`${name}@koulu.example`);
const byAddress = {
  ...network,
  people: network.people.map((person) => ({ ...person, id: personIdOf(person.email) })),
};
const [coordinator, lead, contact] = [idOf('coordinator'), idOf('lead'), idOf('contact')];
const files = {
  organisations:
    'id;name_fi;name_sv;language;joined;left;merged_into;coordinator\nkoivu;Koivun kaupunki;Björk;fi;2023-12-01;;;yes\nhaapa;Haapaopisto;Asp;fi;2023-12-01;;;\npaju;Pajuopisto;Vide;fi;2023-12-01;;;\npihlaja;Pihlajaopisto;Rönn;fi;2024-06-01;;;\n',
  leads: 'organisation;theme;share;from;until\nhaapa;quality;100;2023-12-01;\n',
  memberships: 'organisation;theme;from;until\npaju;quality;2023-12-01;\npihlaja;quality;2024-06-01;\n',
  people:
    'email;name;language;organisation;role;theme;deputy;from;until\ncoordinator@koulu.example;Nimi coordinator;fi;koivu;coordinator;;;2023-12-01;\nlead@koulu.example;Nimi lead;fi;haapa;lead;quality;;2023-12-01;\npihla@koulu.example;Pihla Pihlaja;sv;pihlaja;contact;;;2024-06-01;\n',
};
/** What was kept by hand stands over the files, and what they say otherwise is named. */
const byHand = async ({ ask, look }: Stage): Promise<void> => {
  const give = (name: string, role: string, organisation: string) =>
    ask(coordinator, 'POST /api/registry/people', {
      body: {
        name,
        email: `${name.toLowerCase()}@koulu.example`,
        organisation,
        role,
        deputy: false,
        from: '2024-05-20',
      },
    });
  await give('Pihla', 'pilotOwner', 'pihlaja');
  await give('Uuno', 'contact', 'paju');
  await ask(coordinator, 'POST /api/registry/leads', {
    body: { theme: 'quality', from: '2024-06-01', leads: [{ organisation: 'paju', share: 100 }] },
  });
  await ask(coordinator, 'POST /api/registry/organisations/:id', {
    params: { id: 'haapa' },
    body: { name: { fi: 'Haavan koulu', sv: 'Asp' }, language: 'fi' },
  });
  const same = files.people.concat('uuno@koulu.example;Uuno;fi;paju;contact;;;2024-05-20;\n');
  for (const people of [files.people, same])
    await ask(coordinator, 'POST /api/network/import', { body: { ...files, people, dryRun: true } });
  const odd = files.memberships.replace('quality;2023-12-01;', 'quality;2023-12-01;;;;').concat(';;;\n');
  await ask(coordinator, 'POST /api/network/import', {
    body: { ...files, memberships: odd, dryRun: true },
  });
  const bytes = (text: string, encoding: BufferEncoding) => ({
    name: 'tiedosto.csv',
    content: Buffer.from(text, encoding).toString('base64'),
  });
  const organisations = [bytes(files.organisations, 'latin1'), bytes(files.organisations, 'utf16le')];
  for (const one of organisations)
    await ask(coordinator, 'POST /api/network/import', {
      body: { ...files, organisations: one, dryRun: true },
    });
  await look([coordinator], pages, []);
};

/** The very first import: before it nothing stood that a past day could be told by. */
const fromTheBeginning = async ({ ask, look, house }: Stage): Promise<void> => {
  await house.replace(emptyNetworkOf(['coordinator@koulu.example', 'toinen@koulu.example'], house.now()));
  await look([coordinator], pages, []);
  await ask(coordinator, 'POST /api/network/import', { body: { ...files, dryRun: true } });
  await ask(coordinator, 'POST /api/network/import', { body: files });
  await look([coordinator], pages, []);
};

/** A network from files: looked at, refused line by line, taken in, undone, and built on. */
export const imports = async (stage: Stage): Promise<void> => {
  const { ask, look, house } = stage;
  await house.replace(byAddress);
  const bring = (who: string, body: object) =>
    ask(who, 'POST /api/network/import', { body: { ...files, ...body } });
  await bring(lead, {});
  await bring(coordinator, { dryRun: true });
  await bring(coordinator, {
    people: `${files.people}puu@;Puu;xx;tammi;kuningas;quality;ehkä;2024-13-01;\n`,
    leads: 'organisation;theme;share;from;until\nhaapa;quality;60;2023-12-01;\n',
  });
  const circle =
    'tammi;Tammi;Ek;fi;2024-01-01;;jalava;\njalava;Jalava;Alm;fi;2024-01-01;;tammi;\npaatsama;Paatsama;Ben;fi;2024-01-01;2024-03-01;paju;\nsalava;Salava;Pil;fi;2024-01-01;;;\n';
  await bring(coordinator, { organisations: files.organisations.concat(circle), dryRun: true });
  // Who stays coordinates, and has another task beside it.
  const other = files.people
    .replace('coordinator@koulu.example;Nimi coordinator', 'second@koulu.example;Nimi second')
    .concat('second@koulu.example;Nimi second;en;koivu;observer;;;2023-12-01;\n');
  await bring(coordinator, { people: other, dryRun: true });
  await bring(coordinator, {
    people: files.people.replace('coordinator@koulu.example', 'muu@koulu.example'),
  });
  await bring(coordinator, {});
  await look([coordinator, lead, contact], pages, []);
  await ask(coordinator, 'POST /api/network/import/undo');
  await ask(coordinator, 'POST /api/network/import/undo');
  await bring(coordinator, {});
  await ask(coordinator, 'POST /api/registry/people', {
    body: {
      name: 'Pia Uusi',
      email: 'pia@koulu.example',
      organisation: 'pihlaja',
      role: 'pilotOwner',
      deputy: false,
      from: '2024-06-10',
    },
  });
  await ask(coordinator, 'GET /api/network/import');
  await ask(coordinator, 'POST /api/network/import/undo');
  await byHand(stage);
  await fromTheBeginning(stage);
  await house.replace(byAddress);
  const second = idOf('second');
  for (const id of [coordinator, second]) await ask(second, 'POST /api/people/:id/erase', { params: { id } });
};
