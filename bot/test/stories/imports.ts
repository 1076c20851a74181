import type { Stage } from './stage';

const pages = [
  ['GET /api/organisations'],
  ['GET /api/registry/organisation', { query: { organisation: 'paju' } }],
  ['GET /api/registry/organisation', { query: { organisation: 'pihlaja' } }],
  ['GET /api/reachability/people', { query: { show: 'all' } }],
  ['GET /api/network/import'],
  ['GET /api/me'],
] as const;
const files = {
  organisations:
    'id;name_fi;name_sv;language;joined;left;merged_into;coordinator\nkoivu;Koivun kaupunki;Björk;fi;2023-12-01;;;yes\nhaapa;Haapaopisto;Asp;fi;2023-12-01;;;\npaju;Pajuopisto;Vide;fi;2023-12-01;;;\npihlaja;Pihlajaopisto;Rönn;fi;2024-06-01;;;\n',
  leads: 'organisation;theme;share;from;until\nhaapa;quality;100;2023-12-01;\n',
  memberships: 'organisation;theme;from;until\npaju;quality;2023-12-01;\npihlaja;quality;2024-06-01;\n',
  people:
    'email;name;language;organisation;role;theme;deputy;from;until\ncoordinator@koulu.example;Nimi coordinator;fi;koivu;coordinator;;;2023-12-01;\nlead@koulu.example;Nimi lead;fi;haapa;lead;quality;;2023-12-01;\npihla@koulu.example;Pihla Pihlaja;sv;pihlaja;contact;;;2024-06-01;\n',
};
/** A network from files: looked at, refused line by line, taken in, undone, and built on. */
export const imports = async ({ ask, look }: Stage): Promise<void> => {
  const bring = (who: string, body: object) =>
    ask(who, 'POST /api/network/import', { body: { ...files, ...body } });
  await bring('lead', {});
  await bring('coordinator', { dryRun: true });
  await bring('coordinator', {
    people: `${files.people}puu@;Puu;xx;tammi;kuningas;quality;ehkä;2024-13-01;\n`,
    leads: 'organisation;theme;share;from;until\nhaapa;quality;60;2023-12-01;\n',
  });
  await bring('coordinator', {
    people: files.people.replace('coordinator@koulu.example', 'muu@koulu.example'),
  });
  await bring('coordinator', {});
  await look(['coordinator', 'lead', 'contact'], pages, []);
  await ask('coordinator', 'POST /api/network/import/undo');
  await ask('coordinator', 'POST /api/network/import/undo');
  await bring('coordinator', {});
  await ask('coordinator', 'POST /api/registry/people', {
    body: {
      name: 'Pia Uusi',
      email: 'pia@koulu.example',
      organisation: 'pihlaja',
      role: 'pilotOwner',
      deputy: false,
      from: '2024-06-10',
    },
  });
  await ask('coordinator', 'GET /api/network/import');
  await ask('coordinator', 'POST /api/network/import/undo');
};
