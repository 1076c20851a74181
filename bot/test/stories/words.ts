import type { Stage } from './stage';

const scope = { from: '2024-01-01', until: '2024-04-30', asOf: '2024-05-14' };
const id = 'report-draft-1';
const figures = ['members~first', 'members~last', 'changes'];
const pages = [
  ['GET /api/words'],
  ['GET /api/now'],
  ['GET /api/periods'],
  ['GET /api/periods/duties'],
  ['GET /api/retention'],
  ['GET /api/steering-page'],
  ['GET /api/steering-page', { query: { asOf: '2024-05-10' } }],
  ['GET /api/funder-reports'],
  ['GET /api/funder-reports/drafts/:id', { params: { id } }],
  ['GET /api/funder-reports/drafts/:id', { params: { id }, query: { obligation: 'dev-spread-results' } }],
  ['GET /api/funder-reports/:number/:version', { params: { number: '1', version: '1' } }],
  ['GET /api/funder-reports/:number/:version', { params: { number: '1', version: '2' } }],
  ['GET /api/funder-reports/:number/:version', { params: { number: '7', version: '1' } }],
  [
    'GET /api/funder-reports/:number/:version/file',
    { params: { number: '1', version: '1' }, query: { format: 'csv', table: 'gaps' } },
  ],
  [
    'GET /api/funder-reports/:number/:version/file',
    { params: { number: '1', version: '1' }, query: { format: 'csv' } },
  ],
  ...figures.flatMap((figure) => [
    ['GET /api/funder-reports/drafts/:id/evidence', { params: { id }, query: { figure } }] as const,
    [
      'GET /api/funder-reports/:number/:version/evidence',
      { params: { number: '1', version: '1' }, query: { figure } },
    ] as const,
  ]),
] as const;
const everybody = ['coordinator', 'second', 'writer', 'lead', 'contact', 'deputy', 'two', 'observer'];

const choices = async ({ ask, at, look }: Stage): Promise<void> => {
  await look(everybody, pages, []);
  const choose = (who: string, organisation: string, choice: string) =>
    ask(who, 'PUT /api/words', { body: { organisation, choice } });
  await choose('contact', 'paju', 'digestOnly');
  await choose('contact', 'lehmus', 'nothing');
  await choose('two', 'tuomi', 'nothing');
  await ask('deputy', 'action settings.choose', { data: { organisation: 'paju', choice: 'nothing' } });
  await ask('lead', 'PUT /api/words/ladder', { body: { contact: 2, deputies: 3, lead: 4 } });
  await ask('coordinator', 'PUT /api/words/ladder', { body: { contact: 2, deputies: 3, lead: 4 } });
  await ask('coordinator', 'PUT /api/words/ladder', { body: { contact: 2, deputies: 3, lead: 4 } });
  await ask('contact', 'PUT /api/me/language', { body: { language: 'sv' } });
  await ask('contact', 'action language.choose', { data: { language: 'fi' } });
  await ask('two', 'PUT /api/me/organisation', { body: { organisation: 'saarni' } });
  await ask('two', 'PUT /api/me/organisation', { body: { organisation: 'paju' } });
  await ask('lead', 'POST /api/events', {
    body: {
      form: 'coffee-word1',
      type: 'coffee',
      themes: ['quality'],
      day: '2024-05-21',
      starts: '08:30',
      ends: '09:15',
    },
  });
  await ask('coordinator', 'PUT /api/bulletins/:id/draft', {
    params: { id: 'b-word-00001' },
    body: {
      title: { fi: 'Tiedote', sv: 'Info' },
      body: { fi: 'Teksti.', sv: 'Text.' },
      audience: { general: false, themes: ['quality', 'future-and-vision'] },
      revision: 0,
    },
  });
  await ask('coordinator', 'POST /api/bulletins/:id/publish', {
    params: { id: 'b-word-00001' },
    body: { revision: 1 },
  });
  for (const day of ['15', '16', '17', '20', '21', '22', '24', '27']) {
    await at(`2024-05-${day}T06:30:00.000Z`);
    if (day === '20') await look(everybody, pages, []);
  }
  const relay = { verb: 'bulletin.relay', data: { bulletin: 'b-word-00001', theme: 'quality' } };
  for (const dialog of [true, false]) await ask('lead', 'action now.do', { data: { do: relay, dialog } });
  const read = { verb: 'bulletin.acknowledge', data: { bulletin: 'b-word-00001' } };
  await ask('colleague', 'action now.do', { data: { do: read } });
  await ask('contact', 'action now.do', {
    data: {
      do: {
        verb: 'obligation.reporting',
        data: { organisation: 'paju', obligation: 'dev-spread-results', theme: 'quality' },
      },
      dialog: true,
    },
  });
  for (const dialog of [true, false])
    await ask('lead', 'action now.do', {
      data: { do: { verb: 'coffee.form', data: { theme: 'quality' } }, dialog },
    });
  await ask('contact', 'action now.do', { data: { do: { verb: 'now.do', data: {} } } });
  await at('2024-05-31T13:30:00.000Z');
  await look(everybody, pages, []);
};

const reports = async ({ ask, look }: Stage): Promise<void> => {
  const measure = (actual: number, seen: string | null) =>
    ask('lead', 'POST /api/themes/:theme/indicators', {
      params: { theme: 'quality' },
      body: {
        indicator: 'i1',
        name: { fi: 'Osuus', sv: 'Andel' },
        unit: '%',
        baseline: 10,
        target: 20,
        actual,
        source: 'Kysely',
        seen,
      },
    });
  await measure(12, null);
  const begin = (who: string, body: object) =>
    ask(who, 'POST /api/funder-reports/drafts', { body: { ...scope, id, ...body } });
  await begin('lead', {});
  await begin('coordinator', { from: '2024-05-01' });
  await begin('coordinator', { asOf: '2024-08-01' });
  await begin('coordinator', { from: '2023-10-23' });
  await begin('coordinator', { from: '2023-10-24', id: 'report-draft-8' });
  await begin('coordinator', { asOf: '2023-12-31' });
  await begin('coordinator', { number: 5 });
  await begin('coordinator', {});
  await begin('coordinator', {});
  await begin('coordinator', { from: '2024-02-01' });
  const draft = (await ask('coordinator', 'GET /api/funder-reports/drafts/:id', { params: { id } })) as {
    report?: { gaps: readonly { key: string }[] };
  };
  const key = draft.report?.gaps[0]?.key ?? '';
  const reason = (revision: number, text: string, at = key) =>
    ask('coordinator', 'POST /api/funder-reports/drafts/:id/reasons', {
      params: { id },
      body: { revision, reasons: [{ key: at, text }] },
    });
  await reason(1, 'Kevät oli täynnä.');
  await reason(1, 'Vanha.');
  await reason(2, 'Ei mikään rivi.', 'no~such~row');
  await reason(3, '');
  await look(['coordinator', 'second', 'observer', 'writer'], pages, []);
  const number = (draftId: string) =>
    ask('coordinator', 'POST /api/funder-reports/drafts/:id/number', { params: { id: draftId }, body: {} });
  await number(id);
  await number(id);
  await number('report-draft-9');
  await measure(15, 'indicatorSet~quality~i1~000001');
  await begin('coordinator', { id: 'report-draft-2', number: 1, asOf: '2024-05-31' });
  await number('report-draft-2');
  await begin('coordinator', { id: 'report-draft-3' });
  await ask('coordinator', 'DELETE /api/funder-reports/drafts/:id', { params: { id: 'report-draft-3' } });
  await ask('coordinator', 'DELETE /api/funder-reports/drafts/:id', { params: { id: 'report-draft-3' } });
  await look(['coordinator', 'second', 'observer', 'lead'], pages, []);
};

const papers = async ({ ask }: Stage): Promise<void> => {
  for (const query of [
    {},
    { language: 'sv' },
    { asOf: '2024-05-10' },
    { asOf: '2023-12-15', language: 'en' },
  ])
    await ask('coordinator', 'GET /api/steering-page/file', { query });
  for (const version of ['1', '2'])
    for (const query of [{ headings: 'sv' }, { language: 'sv' }])
      await ask('coordinator', 'GET /api/funder-reports/:number/:version/file', {
        params: { number: '1', version },
        query: { format: 'pdf', ...query },
      });
};

const periods = async ({ ask, at, look }: Stage): Promise<void> => {
  await ask('coordinator', 'PUT /api/retention', { body: { months: 36 } });
  await ask('coordinator', 'PUT /api/retention', { body: { months: 36 } });
  await ask('lead', 'PUT /api/retention', { body: { months: 12 } });
  const next = { seen: 1, name: 'Strapetsi II', starts: '2025-01-01', ends: '2027-05-31', without: [] };
  await ask('lead', 'POST /api/periods', { body: next });
  await ask('coordinator', 'POST /api/periods', { body: { ...next, ends: '2024-12-31' } });
  await ask('coordinator', 'POST /api/periods', { body: { ...next, without: ['no-such-duty'] } });
  await at('2024-12-20T07:00:00.000Z');
  await look(['coordinator', 'contact', 'lead'], pages, []);
  await ask('coordinator', 'POST /api/periods', { body: { ...next, without: ['dev-spread-results'] } });
  await at('2025-01-08T07:00:00.000Z');
  await look(everybody, pages, []);
};

/** What comes by itself and who has wanted less of it; the report to the funder; a year that ends and a period that begins. */
export const words = async (stage: Stage): Promise<void> => {
  await choices(stage);
  await reports(stage);
  await papers(stage);
  await periods(stage);
};
