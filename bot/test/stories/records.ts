import type { Stage } from './stage';

const quality = '19:quality';
const own = (organisation: string, month: string, more: object = {}) =>
  ['GET /api/obligations', { query: { organisation, month, ...more } }] as const;
const why = (organisation: string, obligation: string, more: object = {}) =>
  ['GET /api/explanation', { query: { organisation, obligation, month: '2024-05', ...more } }] as const;
const pages = [
  ...['koivu', 'haapa', 'paju', 'lehmus', 'tuomi', 'saarni'].flatMap((id) => [
    own(id, '2024-04'),
    own(id, '2024-05'),
  ]),
  own('paju', '2024-05', { asOf: '2024-05-10' }),
  own('paju', '2024-07'),
  why('paju', 'dev-spread-results', { theme: 'quality' }),
  why('paju', 'dev-pilot-in-own-organisation', { theme: 'quality' }),
  why('paju', 'dev-attend-theme-kickoff', { theme: 'quality' }),
  why('paju', 'dev-take-part-as-possible-truncated'),
  why('haapa', 'lead-theme-procurements', { theme: 'quality' }),
  why('haapa', 'lead-regular-meetings-with-developers', { theme: 'quality' }),
  why('haapa', 'lead-participate-in-project-group'),
  why('koivu', 'coord-communication-platforms-and-guidelines'),
  why('koivu', 'coord-monitor-evaluate-document'),
  ['GET /api/interpretations'],
  ['GET /api/network'],
  ['GET /api/network', { query: { month: '2024-04', theme: 'quality' } }],
  ['GET /api/network/trends'],
  ['GET /api/network/export', { query: { month: '2024-04', format: 'csv' } }],
  ['GET /api/network/addresses', { query: { month: '2024-04' } }],
  ['GET /api/overview'],
  ['GET /api/overview', { query: { month: '2024-04' } }],
  ['GET /api/start'],
  ['GET /api/catalogue'],
  ['GET /api/audit', { query: { organisation: 'paju' } }],
  ['GET /api/audit/export', { query: { organisation: 'paju', format: 'csv' } }],
  ['GET /api/now'],
  ['GET /api/me'],
] as const;
const everybody = ['coordinator', 'lead', 'contact', 'svlead', 'two', 'observer'];

const report = (organisation: string, obligation: string, more: object = {}) => ({
  form: `report-${organisation}-1`,
  obligation,
  organisation,
  day: '2024-05-13',
  note: 'Tehty.',
  ...more,
});
const spread = 'dev-spread-results';

const reporting = async ({ ask, look }: Stage): Promise<void> => {
  const send = (who: string, body: object) => ask(who, 'POST /api/reports', { body });
  await send('contact', report('paju', spread, { theme: 'quality', url: 'https://asiakirjat.example/1' }));
  await send('contact', report('paju', spread, { theme: 'quality', url: 'https://asiakirjat.example/1' }));
  await send('colleague', report('paju', spread, { theme: 'quality', note: 'Muu.' }));
  await send('contact', report('paju', spread, { theme: 'swedish-cross-cutting', form: 'report-paju-2' }));
  await send('contact', report('paju', spread, { day: '2024-05-20', form: 'report-paju-3' }));
  await send('contact', report('paju', spread, { day: '2023-11-01', form: 'report-paju-4' }));
  await send('contact', report('lehmus', spread));
  await send('contact', report('paju', 'no-such-duty', { form: 'report-paju-5' }));
  await send('contact', report('paju', 'lead-morning-coffees', { form: 'report-paju-6' }));
  await send('lead', report('haapa', 'lead-morning-coffees', { theme: 'quality' }));
  await send(
    'lead',
    report('haapa', 'lead-theme-procurements', {
      theme: 'quality',
      notApplicable: true,
      note: 'Ei hankintoja.',
      form: 'report-haapa-2',
    }),
  );
  await send(
    'contact',
    report('paju', 'dev-communicate-internally', { notApplicable: true, form: 'report-paju-7' }),
  );
  await send(
    'coordinator',
    report('koivu', 'coord-communication-platforms-and-guidelines', { form: 'report-koivu-2' }),
  );
  await send(
    'coordinator',
    report('koivu', 'coord-communication-platforms-and-guidelines', {
      part: 'communication-guidelines',
      form: 'report-koivu-3',
      url: 'https://asiakirjat.example/ohje',
    }),
  );
  await send(
    'coordinator',
    report('koivu', 'coord-communication-platforms-and-guidelines', {
      part: 'no-such-part',
      form: 'report-koivu-4',
    }),
  );
  await send('coordinator', report('koivu', 'coord-monitor-evaluate-document', { form: 'report-koivu-5' }));
  await send('svlead', report('lehmus', spread, { note: 'Ring 040 123 4567.', form: 'report-lehmus' }));
  await send('contact', report('paju', spread, { note: 'Hetu 010190-123A', form: 'report-paju-8' }));
  await look(everybody, pages, [quality]);
  const fact = `selfReported~${spread}~~paju~quality~report-paju-1~000001`;
  const correct = (who: string, more: object) =>
    ask(who, 'POST /api/reports/correct', {
      body: { fact, organisation: 'paju', day: '2024-05-13', note: 'Korjattu.', ...more },
    });
  const later = (n: number) => ({ fact: fact.replace('000001', `00000${n}`) });
  await correct('svlead', {});
  await correct('contact', { day: '2024-05-30' });
  await correct('contact', {});
  await correct('contact', later(2));
  await correct('deputy', { ...later(2), note: 'Uudelleen.' });
  await correct('contact', { fact: 'selfReported~none', withdrawn: true });
  await correct('deputy', { ...later(3), withdrawn: true });
  const guide = {
    fact: 'selfReported~coord-communication-platforms-and-guidelines~communication-guidelines~koivu~~report-koivu-3~000001',
    organisation: 'koivu',
  };
  for (const url of [undefined, 'https://asiakirjat.example/ohje2'])
    await ask('coordinator', 'POST /api/reports/correct', {
      body: { ...guide, day: '2024-05-12', note: 'Uusi ohje.', ...(url && { url }) },
    });
  const data = { organisation: 'paju', obligation: spread };
  await ask('contact', 'action obligation.reporting', { data: { ...data, theme: 'quality' } });
  await ask('contact', 'action obligation.report', {
    data: { ...data, theme: 'quality', form: 'report-card-1', day: '2024-05-14', note: 'Kerrottu.', url: '' },
  });
  await ask('contact', 'action obligation.report', {
    data: { ...data, theme: 'quality', form: 'report-card-2', day: '2024-05-14', note: '', url: '' },
  });
  await ask('two', 'action obligation.choose', { data: { organisation: 'saarni' } });
  await ask('two', 'command obligations');
  await ask('two', 'action obligation.choose', { data: { organisation: 'paju' } });
  await ask('contact', 'action obligation.mine', { data: { organisation: 'paju', month: '2024-04' } });
  await ask('contact', 'action obligation.mine', { data: { organisation: 'lehmus' } });
  await ask('contact', 'action obligation.open', {
    data: { organisation: 'paju', row: `${spread}|quality` },
  });
  await ask('contact', 'action obligation.open', { data: { organisation: 'paju', row: `${spread}|` } });
};

const plain = async ({ ask, at, look }: Stage): Promise<void> => {
  const put = (who: string, name: string, body: object) => ask(who, `POST /api/facts/${name}`, { body });
  const day = '2024-05-13';
  const document = {
    obligation: 'dev-communicate-internally',
    organisation: 'paju',
    theme: 'quality',
    title: 'Tiedote',
    url: 'https://asiakirjat.example/2',
    day,
  };
  await put('contact', 'documents', document);
  await put('contact', 'documents', document);
  await put('contact', 'documents', { ...document, url: 'https://asiakirjat.example/3', day: '2024-05-30' });
  await put('svlead', 'documents', document);
  const linked = (await put('contact', 'documents', { ...document, title: 'Toinen' })).fact;
  const anew = (who: string, fact: unknown, more: object) =>
    ask(who, 'POST /api/reports/correct', {
      body: { fact, organisation: 'paju', day, note: 'Toinen nimi', ...more },
    });
  await anew('contact', linked, {});
  await anew('contact', linked, { url: 'https://asiakirjat.example/4' });
  await put('lead', 'hand-offs', { theme: 'quality', url: 'https://asiakirjat.example/osa', day });
  await put('svlead', 'hand-offs', { theme: 'quality', url: 'https://asiakirjat.example/osa', day });
  await put('lead', 'introductions', { theme: 'quality', organisation: 'tuomi', day });
  await put('lead', 'introductions', { theme: 'quality', organisation: 'manty', day });
  await put('lead', 'groups', { theme: 'quality', none: true, day, note: 'Ei tarvita.' });
  await put('lead', 'rounds', { theme: 'quality', round: '2024-05' });
  await put('coordinator', 'surveys', { survey: 'start', asked: 8, answered: 9, day });
  await put('coordinator', 'surveys', { survey: 'start', asked: 8, answered: 7, day });
  const gap = {
    obligation: 'dev-pilot-in-own-organisation',
    organisation: 'paju',
    theme: 'quality',
    month: '2024-05',
    why: 'Kiire.',
    next: 'Kesäkuussa.',
  };
  await put('contact', 'reasons', gap);
  await put('contact', 'reasons', { ...gap, theme: 'future-and-vision', why: 'Odotamme.' });
  await put('contact', 'reasons', { ...gap, obligation: 'dev-attend-theme-kickoff' });
  await put('contact', 'reasons', { ...gap, obligation: spread });
  await look(everybody, pages, []);
  for (const [key, reading] of Object.entries({
    multiplier: { key: 'projectGroupMultiplier', value: 'months:3' },
    line: { key: 'truncatedLine', value: 'coffees' },
    quiet: { key: 'quietMonths', months: [7, 6, 7] },
    review: { key: 'reviewPeriod', obligation: 'dev-communicate-internally', every: 'month' },
    noReview: { key: 'reviewPeriod', obligation: 'lead-morning-coffees', every: 'month' },
    ofPart: {
      key: 'reviewPeriod',
      obligation: 'coord-communication-platforms-and-guidelines',
      part: 'maintain-communication-platform',
      every: 'quarter',
    },
    ofNoPart: {
      key: 'reviewPeriod',
      obligation: 'coord-communication-platforms-and-guidelines',
      part: 'nothing',
      every: 'quarter',
    },
    ofWhole: { key: 'reviewPeriod', obligation: 'no-such-duty', every: 'quarter' },
    short: { key: 'phases', phases: [{ id: 'launch', from: '2023-10-24', until: '2024-02-29' }] },
    turned: { key: 'phases', phases: [{ id: 'launch', from: '2024-02-29', until: '2023-10-24' }] },
    phases: {
      key: 'phases',
      phases: [
        { id: 'launch', from: '2023-10-24', until: '2024-03-31' },
        { id: 'development', from: '2024-04-01', until: '2024-08-31' },
        { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
        { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
      ],
    },
  })) {
    await ask('coordinator', 'POST /api/interpretations', { body: { reading } });
    if (key === 'quiet') await ask('lead', 'POST /api/interpretations', { body: { reading } });
  }
  await ask('coordinator', 'POST /api/interpretations', {
    body: { reading: { key: 'truncatedLine', value: 'okmEvents' }, seen: null },
  });
  await look(everybody, pages, [quality]);
  const move = (who: string, organisation: string, theme: string, act: string, on: string) =>
    ask(who, 'POST /api/facts/memberships', { body: { organisation, theme, act, day: on } });
  await move('coordinator', 'vaahtera', 'future-and-vision', 'join', '2024-05-14');
  await move('coordinator', 'vaahtera', 'future-and-vision', 'join', '2024-05-14');
  await move('coordinator', 'vaahtera', 'quality', 'leave', '2024-05-31');
  await move('coordinator', 'vaahtera', 'quality', 'leave', '2024-06-30');
  await move('coordinator', 'manty', 'swedish-cross-cutting', 'leave', '2024-05-31');
  await move('lead', 'vaahtera', 'future-and-vision', 'leave', '2024-06-30');
  await at('2024-06-10T06:00:00.000Z');
  await look(everybody, pages, [quality]);
};

/** What organisations say of their duties, plain records, how the source is read, and who comes into a theme or leaves it. */
export const records = async (stage: Stage): Promise<void> => {
  await stage.look(everybody, pages, [quality]);
  await reporting(stage);
  await plain(stage);
};
