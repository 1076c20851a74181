import type { Stage } from './stage';

const of = (theme: string) => ({ params: { theme } });
const pages = [
  ['GET /api/themes/:theme/groups', of('quality')],
  ['GET /api/themes/:theme/groups', of('future-and-vision')],
  ['GET /api/themes/:theme/board', of('quality')],
  ['GET /api/model'],
  ['GET /api/dissemination'],
  ['GET /api/dissemination', { query: { theme: 'quality', what: 'talk' } }],
  ['GET /api/dissemination-file', { query: { format: 'csv' } }],
  ['GET /api/events/:id', { params: { id: 'e-group-meet1' } }],
  ['GET /api/now'],
] as const;
const everybody = ['coordinator', 'lead', 'colead', 'contact', 'owner', 'svlead', 'observer'];
const inTwo = (fi: string, sv = `${fi} (sv)`) => ({ fi, sv });

const groups = async ({ ask, look }: Stage): Promise<void> => {
  const divide = (who: string, theme: string, body: object) =>
    ask(who, 'POST /api/themes/:theme/groups', {
      params: { theme },
      body: { seen: null, none: false, from: '2024-05-01', basis: 'region', groups: [], ...body },
    });
  const two = [
    { id: 'g1', name: inTwo('Arvioijat'), organisations: ['haapa', 'paju', 'vaahtera'] },
    { id: 'g2', name: inTwo('Kehittäjät'), organisations: ['lehmus', 'koivu'] },
  ];
  await divide('contact', 'quality', { groups: two });
  await divide('lead', 'quality', { groups: [{ ...two[0], organisations: ['manty'] }] });
  await divide('lead', 'quality', { groups: [two[0], { ...two[1], organisations: ['paju'] }] });
  await divide('lead', 'quality', { groups: two, basis: undefined });
  await divide('lead', 'quality', { groups: two, basis: 'own' });
  await divide('lead', 'quality', { groups: [two[0]], basis: 'own' });
  await divide('colead', 'future-and-vision', { none: true, basis: undefined, note: 'Yhdessä.' });
  for (const body of [
    { type: 'municipality', region: 'lappi' },
    { type: null, region: null },
    { type: 'municipality', region: null },
  ])
    await ask('lead', 'POST /api/themes/:theme/traits', {
      params: { theme: 'quality' },
      body: { organisation: 'paju', ...body },
    });
  await ask('lead', 'POST /api/themes/:theme/traits', {
    params: { theme: 'quality' },
    body: { organisation: 'manty', type: null, region: null },
  });
  await look(everybody, pages, []);
  const seat = (who: string, body: object) =>
    ask(who, 'POST /api/themes/:theme/group-seats', {
      params: { theme: 'quality' },
      body: { organisation: 'paju', person: 'contact', deputy: 'owner', seen: null, ...body },
    });
  await seat('contact', {});
  await seat('colleague', { person: 'colleague', deputy: null });
  await seat('contact', { deputy: 'contact' });
  await seat('contact', { person: 'lead', deputy: null });
  await seat('svlead', {});
  await seat('two', { organisation: 'tuomi', person: 'two', deputy: null });
  await seat('lead', { organisation: 'lehmus', person: 'svlead', deputy: null });
  await ask('lead', 'POST /api/events', {
    body: {
      form: 'group-meet1',
      type: 'workingGroup',
      themes: ['quality'],
      day: '2024-05-22',
      starts: '09:00',
      ends: '10:00',
      groupId: 'g1',
    },
  });
  await ask('lead', 'POST /api/events', {
    body: {
      form: 'group-meet2',
      type: 'workingGroup',
      themes: ['quality'],
      day: '2024-05-23',
      starts: '09:00',
      ends: '10:00',
      groupId: 'g9',
    },
  });
  await look(everybody, pages, []);
};

const model = async ({ ask, look }: Stage): Promise<void> => {
  const parts = [
    { id: 'p1', title: inTwo('Johtaminen'), guidance: inTwo('Kerro.') },
    { id: 'p2', title: inTwo('Arviointi'), guidance: inTwo('Kuvaa.') },
  ];
  await ask('lead', 'POST /api/model/template', { body: { seen: null, parts } });
  await ask('coordinator', 'POST /api/model/template', { body: { seen: null, parts } });
  await ask('coordinator', 'POST /api/model/template', { body: { seen: null, parts: [parts[0]] } });
  const draft = (who: string, theme: string, body: object) =>
    ask(who, 'POST /api/themes/:theme/model/draft', {
      params: { theme },
      body: {
        seen: null,
        url: 'https://asiakirjat.example/osa',
        covers: ['p1'],
        pilots: [],
        documents: [{ title: 'Liite', url: 'https://asiakirjat.example/l' }],
        ...body,
      },
    });
  await draft('lead', 'quality', {});
  await draft('lead', 'quality', { covers: ['p9'] });
  await draft('lead', 'quality', { pilots: ['paju~quality~p9'] });
  await draft('svlead', 'quality', {});
  await draft('colead', 'future-and-vision', { note: 'Kesken.' });
  await look(everybody, pages, []);
  const deliver = (who: string, theme: string, n: number) =>
    ask(who, 'POST /api/themes/:theme/model/delivery', {
      params: { theme },
      body: { draft: `modelDrafted~${theme}~00000${n}` },
    });
  await deliver('lead', 'quality', 1);
  await deliver('lead', 'quality', 1);
  await deliver('colead', 'future-and-vision', 1);
  await deliver('lead', 'quality', 9);
  const word = (who: string, theme: string, as: string, n: number, text?: string) =>
    ask(who, 'POST /api/themes/:theme/model/word', {
      params: { theme },
      body: { delivery: `partDelivered~${theme}~00000${n}`, as, ...(text && { word: text }) },
    });
  await look(['coordinator', 'lead', 'contact'], pages, []);
  await word('lead', 'quality', 'returned', 1, 'Ei.');
  await word('coordinator', 'quality', 'returned', 1);
  await word('coordinator', 'quality', 'returned', 1, 'Tarkentakaa.');
  await word('second', 'future-and-vision', 'compiled', 1);
  await word('second', 'future-and-vision', 'compiled', 1);
  await word('coordinator', 'quality', 'compiled', 9);
  await draft('lead', 'quality', { seen: 'modelDrafted~quality~000001', covers: ['p1', 'p2'] });
  await deliver('lead', 'quality', 2);
  await ask('coordinator', 'POST /api/model/versions', {
    body: { seen: null, url: 'https://asiakirjat.example/malli', note: 'Ensimmäinen.' },
  });
  await ask('coordinator', 'POST /api/model/versions', {
    body: { seen: null, url: 'https://asiakirjat.example/malli2' },
  });
  const set = (who: string, body: object) =>
    ask(who, 'POST /api/themes/:theme/indicators', {
      params: { theme: 'quality' },
      body: {
        indicator: 'i1',
        name: inTwo('Osuus'),
        unit: '%',
        baseline: 10,
        target: 20,
        actual: null,
        source: 'Kysely',
        seen: null,
        ...body,
      },
    });
  await set('lead', {});
  await set('svlead', {});
  await set('lead', { indicator: 'i2', unit: '', baseline: null, actual: 3 });
  await set('lead', { seen: 'indicatorSet~quality~i1~000001', actual: 15 });
  await set('lead', { indicator: 'i2', removed: true, seen: 'indicatorSet~quality~i2~000001' });
  await look(everybody, pages, []);
};

const spreading = async ({ ask, look }: Stage): Promise<void> => {
  const tell = (who: string, body: object) =>
    ask(who, 'POST /api/dissemination', {
      body: {
        form: 'spread-paju-1',
        seen: null,
        role: 'developer',
        organisation: 'paju',
        theme: 'quality',
        day: '2024-05-10',
        title: 'Esitys',
        what: 'talk',
        audience: 'Opettajat',
        language: 'fi',
        scope: 'own',
        ...body,
      },
    });
  await tell('contact', {});
  await tell('contact', {});
  await tell('colleague', { title: 'Toinen', reach: 40 });
  await tell('contact', { form: 'spread-paju-2', theme: 'swedish-cross-cutting' });
  await tell('contact', { form: 'spread-paju-3', role: 'themeLead' });
  await tell('contact', { form: 'spread-paju-4', day: '2024-05-30' });
  await tell('contact', { form: 'spread-paju-5', part: 'p9' });
  await tell('contact', {
    form: 'spread-paju-6',
    part: 'p1',
    url: 'https://asiakirjat.example/e',
    scope: 'national',
    reach: 200,
  });
  await tell('lead', {
    form: 'spread-haapa1',
    role: 'themeLead',
    organisation: 'haapa',
    what: 'publication',
    language: 'sv',
  });
  await tell('coordinator', { form: 'spread-koivu1', role: 'coordinator', organisation: 'koivu' });
  await tell('svlead', {});
  await look(everybody, pages, []);
};

/** Working groups and who sits in them, the operating model from template to version, and what was told outside. */
export const themes = async (stage: Stage): Promise<void> => {
  await groups(stage);
  await model(stage);
  await spreading(stage);
  await stage.at('2024-05-22T08:00:00.000Z');
  await stage.ask('lead', 'GET /api/events/:id/attendance', { params: { id: 'e-group-meet1' } });
  await stage.look(everybody, pages, []);
};
