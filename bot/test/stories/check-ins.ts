import { register } from './pilots';
import type { Stage } from './stage';

const quality = '19:quality';
const round = '2024-05';
const params = { round };
const pages = [
  ['GET /api/check-ins'],
  ['GET /api/check-ins', { query: { organisation: 'paju' } }],
  ['GET /api/help'],
  ['GET /api/help', { query: { theme: 'quality' } }],
  ['GET /api/pilots'],
  ['GET /api/pilot-file', { query: { format: 'csv', theme: 'quality', find: 'arki' } }],
  ['GET /api/pilot-file', { query: { format: 'csv', whose: 'help', stage: 'running', pace: 'stuck' } }],
  ['GET /api/pilots/:pilot', { params: { pilot: 'paju~quality~p1' } }],
  ['GET /api/pilots/:pilot', { params: { pilot: 'paju~quality~p2-c1874d8298a2f915' } }],
  ['GET /api/pilots/:pilot', { params: { pilot: 'lehmus~quality~p1' } }],
  ['GET /api/rounds/:round/review', { params, query: { theme: 'quality' } }],
  ['GET /api/themes/:theme/board', { params: { theme: 'quality' } }],
  ['GET /api/overview'],
  ...['paju', 'tuomi'].map(
    (organisation) =>
      [
        'GET /api/explanation',
        {
          query: {
            organisation,
            obligation: 'dev-pilot-in-own-organisation',
            theme: 'quality',
            month: round,
          },
        },
      ] as const,
  ),
  ['GET /api/now'],
] as const;
const everybody = ['coordinator', 'lead', 'colead', 'contact', 'owner', 'two', 'observer'];

const of = (organisation: string, pilot: string, theme = 'quality') => ({ organisation, theme, pilot });
const answer = (organisation: string, pilot: string | undefined, more: object = {}) => ({
  organisation,
  theme: 'quality',
  pilot,
  stage: 'running',
  help: false,
  share: false,
  internal: false,
  ...more,
});
const said = (key: string, number = 1) => `pilotAnswered~${round}~${key}~${String(number).padStart(6, '0')}`;

const answers = async ({ ask, at, look }: Stage): Promise<void> => {
  await ask('contact', 'POST /api/check-ins/:round', { params, body: answer('paju', 'p1') });
  await at('2024-05-24T06:00:00.000Z');
  await look(everybody, pages, [quality]);
  const told = {
    title: 'Arvioinnin arki',
    pace: 'onTrack',
    done: 'Ensimmäinen kokeilu, soita 040 123 4567.',
    share: true,
  };
  await ask('contact', 'POST /api/check-ins/:round', { params, body: answer('paju', 'p1', told) });
  await ask('owner', 'POST /api/check-ins/:round', {
    params,
    body: answer('paju', undefined, {
      title: 'Palaute',
      pace: 'stuck',
      stage: 'planned',
      internal: true,
      done: 'Vain meille.',
    }),
  });
  await ask('visionary', 'POST /api/check-ins/:round', { params, body: answer('paju', 'p2') });
  await ask('svlead', 'POST /api/check-ins/:round', {
    params,
    body: answer('lehmus', 'p1', {
      title: 'Vardag',
      pace: 'delayed',
      help: true,
      share: true,
      helpText: 'Vi behöver en modell.',
    }),
  });
  await ask('two', 'POST /api/check-ins/:round', {
    params,
    body: answer('tuomi', 'p1', { title: 'Tuomen kokeilu', helpText: 'Miten jatkaa?' }),
  });
  await ask('colead', 'POST /api/check-ins/:round', {
    params,
    body: {
      ...answer('manty', undefined, { title: 'Visio', help: true, helpText: 'Kuka auttaa?' }),
      theme: 'future-and-vision',
    },
  });
  await ask('deputy', 'POST /api/check-ins/:round', {
    params,
    body: answer('paju', 'p1', { ...told, pace: 'delayed', done: 'Toinen kokeilu.' }),
  });
  await ask('two', 'POST /api/check-ins/:round', { params, body: answer('vaahtera', 'p1') });
  await ask('contact', 'POST /api/check-ins/:round', {
    params: { round: '2024-04' },
    body: answer('paju', 'p1'),
  });
  await ask('contact', 'action checkIn.open', { data: { round, theme: 'quality' }, channel: quality });
  await ask('observer', 'action checkIn.open', { data: { round, theme: 'quality' }, channel: quality });
  await ask('contact', 'action checkIn.form', { data: { round, target: 'paju~future-and-vision~p1' } });
  await ask('contact', 'action checkIn.answer', {
    data: {
      round,
      ...of('paju', 'p1', 'future-and-vision'),
      title: 'Tulevaisuus',
      stage: 'finished',
      pace: '',
      help: 'true',
      helpText: '',
      share: 'true',
      internal: 'false',
    },
  });
  await ask('colleague', 'action checkIn.answer', {
    data: {
      round,
      ...of('paju', 'p1'),
      stage: 'running',
      pace: 'onTrack',
      done: '',
      help: 'false',
      share: 'false',
      internal: 'false',
      dialog: true,
    },
  });
  await ask('contact', 'action checkIn.undo', {
    data: { round, ...of('paju', 'p1', 'future-and-vision'), answer: said('paju~future-and-vision~p1') },
  });
  await ask('contact', 'POST /api/check-ins/:round/undo', {
    params,
    body: { ...of('paju', 'p1'), answer: said('paju~quality~p1', 2) },
  });
  await ask('colleague', 'POST /api/check-ins/:round/undo', {
    params,
    body: { ...of('paju', 'p1'), answer: said('paju~quality~p1', 3) },
  });
  await ask('colleague', 'POST /api/check-ins/:round/undo', {
    params,
    body: { ...of('paju', 'p1'), answer: said('paju~quality~p1', 3) },
  });
  await look(everybody, pages, [quality]);
};

const helping = async ({ ask, look }: Stage): Promise<void> => {
  const lehmus = { ...of('lehmus', 'p1'), answer: said('lehmus~quality~p1') };
  const tuomi = { ...of('tuomi', 'p1'), answer: said('tuomi~quality~p1') };
  await ask('lead', 'action help.read', { data: lehmus });
  await ask('contact', 'action help.read', { data: lehmus });
  await ask('lead', 'POST /api/help/reply', {
    body: { ...lehmus, text: 'Soitan huomenna, numeroni on 040 123 4567.' },
  });
  await ask('contact', 'POST /api/help/reply', { body: { ...lehmus, text: 'Minä myös.' } });
  await ask('lead', 'POST /api/help/others', { body: tuomi });
  await ask('lead', 'POST /api/help/others', { body: lehmus });
  await ask('lead', 'POST /api/help/others', { body: lehmus });
  await look(['lead', 'svlead', 'contact', 'coordinator', 'two'], pages, [quality]);
  await ask('lead', 'action help.offerOpen', { data: lehmus, channel: quality });
  await ask('contact', 'action help.offerOpen', { data: lehmus, channel: quality });
  await ask('contact', 'action help.offer', {
    data: { ...lehmus, offeredBy: 'paju', text: 'Meillä on malli.' },
  });
  await ask('svlead', 'POST /api/help/offer', { body: { ...lehmus, from: 'lehmus', text: 'Oma.' } });
  await ask('two', 'POST /api/help/offer', { body: { ...tuomi, from: 'saarni', text: 'Oma.' } });
  await ask('lead', 'action help.reply', { data: { ...tuomi, text: 'Jatka näin.' } });
  await ask('lead', 'action help.askOthers', { data: tuomi });
  await ask('two', 'action help.close', { data: { ...tuomi, from: 'help' } });
  await ask('svlead', 'POST /api/help/close', { body: lehmus });
  await ask('svlead', 'POST /api/help/close', { body: lehmus });
  await ask('contact', 'action help.offer', { data: { ...lehmus, offeredBy: 'paju', text: 'Vielä.' } });
  await look(['lead', 'svlead', 'two'], pages, []);
};

const closing = async ({ ask, at, look }: Stage): Promise<void> => {
  await at('2024-05-29T09:00:00.000Z');
  await at('2024-05-31T13:00:00.000Z');
  await ask('contact', 'POST /api/check-ins/:round', {
    params,
    body: answer('paju', 'p1', { pace: 'stuck' }),
  });
  await ask('coordinator', 'POST /api/check-ins/:round', {
    params,
    body: answer('vaahtera', 'p1', { title: 'Vaahteran kokeilu', stage: 'discontinued' }),
  });
  await look(['coordinator', 'lead', 'svlead', 'contact', 'observer'], pages, [quality]);
  const theme = 'quality';
  await ask('lead', 'action round.review', { data: { round, theme } });
  await ask('lead', 'action round.seen', { data: { round, theme } });
  await ask('coordinator', 'POST /api/rounds/:round/approve', { params, body: { theme, version: 1 } });
  await ask('lead', 'POST /api/rounds/:round/approve', { params, body: { theme, version: 7 } });
  await ask('lead', 'action round.accept', { data: { round, theme } });
  await ask('lead', 'POST /api/rounds/:round/accept', {
    params,
    body: { theme, answers: [said('paju~quality~p1', 5)] },
  });
  await ask('lead', 'action round.approve', { data: { round, theme, version: 1 } });
  await ask('lead', 'action round.approve', { data: { round, theme, version: 2 } });
  await ask('lead', 'POST /api/rounds/:round/approve', { params, body: { theme, version: 2 } });
  await ask('lead', 'POST /api/rounds/:round/accept', { params, body: { theme } });
  await at('2024-06-17T06:00:00.000Z');
  await ask('coordinator', 'action round.approve', {
    data: { round, theme: 'future-and-vision', version: 1 },
  });
  await look(['coordinator', 'lead', 'colead', 'observer'], pages, []);
  await at('2024-06-24T06:00:00.000Z');
  await ask('contact', 'action checkIn.same', { data: { round: '2024-06', ...of('paju', 'p1') } });
  await ask('colead', 'action checkIn.same', {
    data: { round: '2024-06', ...of('manty', 'p1', 'future-and-vision') },
  });
  await ask('owner', 'action checkIn.sameAll', { data: { round: '2024-06' } });
  await ask('contact', 'action checkIn.sameAll', {
    data: { round: '2024-06', targets: 'paju~quality~p1,paju~future-and-vision~p1' },
  });
  await ask('two', 'action checkIn.same', { data: { round: '2024-06', ...of('tuomi', 'p9') } });
  await look(['contact', 'owner', 'two', 'lead', 'svlead'], pages, [quality]);
  await at('2024-06-28T14:00:00.000Z');
  // Out of the theme since the round has closed: its late answer still belongs there, one to a later round does not.
  await ask('coordinator', 'POST /api/facts/memberships', {
    body: { organisation: 'paju', theme: 'future-and-vision', act: 'leave', day: '2024-06-29' },
  });
  await at('2024-07-01T06:00:00.000Z');
  for (const late of ['2024-06', '2024-05'])
    await ask('contact', 'POST /api/check-ins/:round', {
      params: { round: late },
      body: { ...answer('paju', 'p1'), theme: 'future-and-vision' },
    });
  await ask('contact', 'POST /api/check-ins/:round', {
    params: { round: '2024-06' },
    body: { ...answer('paju', 'p1'), theme: 'swedish-cross-cutting' },
  });
};

/** Two rounds of check-ins, own and shared pilots, requests for help, late answers, two versions of a theme's figures. */
export const checkIns = async (stage: Stage): Promise<void> => {
  await answers(stage);
  await helping(stage);
  await register(stage);
  await closing(stage);
};
