import { formNames } from '@shared/contract/explanation';
import * as full from './fixtures';
import type { Visit } from './house';
import { transcribed } from './transcript';

const saved = { fresh: true, late: false, at: '2024-05-27T07:05:00.000Z', replaced: null };
type Who = 'contact' | 'lead' | 'coordinator' | 'observer';
const me = {
  contact: full.me,
  lead: full.leadMe,
  coordinator: full.coordinatorMe,
  observer: full.observerMe,
};
const as = (who: Who, server: Visit['server'] = {}): Visit => ({
  server: { ...server, 'GET /api/me': me[who] },
});

const [unread] = full.interpretations.readings;
/** One line read and set, and what was set before it. */
const readings = {
  ...full.interpretations,
  readings: [
    ...full.interpretations.readings,
    {
      ...unread,
      key: 'projectGroupMultiplier',
      setBy: 'Kaisa',
      setAt: '2024-05-02T09:00:00.000Z',
      fact: 'f-2',
    },
  ],
  history: [
    {
      key: 'projectGroupMultiplier',
      says: 'Kuukausia: 3.',
      setBy: 'Kaisa',
      setAt: '2024-05-02T09:00:00.000Z',
      fact: 'f-2',
      inForce: true,
    },
    {
      key: 'projectGroupMultiplier',
      says: 'Kuukausia: 2.',
      setBy: 'Kaisa',
      setAt: '2024-04-02T09:00:00.000Z',
      fact: 'f-1',
      inForce: false,
    },
  ],
};
const wholeBulletin = {
  ...full.bulletinDetails,
  image: { url: 'https://kuva.example/1.png', alt: { fi: 'Sali', sv: 'Sal' } },
  attachments: [{ name: 'Ohjelma', url: 'https://liite.example/1' }],
};
const nothing = { ...full.start, duties: [], coming: [], contacts: [] };
const quiet = { ...full.overview, quiet: true, silent: [], rounds: [] };
const emptyBoard = {
  ...full.leadBoard,
  quiet: true,
  events: [],
  matrix: [],
  matrixEvents: [],
  pilots: [],
  help: [],
  round: null,
  deliverables: [],
  bulletins: { total: 0, latest: [] },
};

/** Pages whose tests have no data of their own; each before those to whom it is not the same. */
const visits: readonly (readonly [name: string, path: string, visit: Visit])[] = [
  ['now-contact', 'nyt', as('contact')],
  ['now-lead', 'nyt', as('lead', { 'GET /api/start': full.leadStart })],
  ['now-coordinator', 'nyt', as('coordinator')],
  ['now-observer', 'nyt', as('observer', { 'GET /api/now': { items: [] } })],
  ['theme-contact', 'teema/quality', as('contact')],
  ['theme-lead', 'teema/quality', as('lead', { 'GET /api/themes/quality/board': full.leadBoard })],
  ['theme-observer', 'teema/quality', as('observer')],
  ['check-in', 'tilannekysely', as('contact', { 'POST /api/check-ins/2024-05': saved })],
  ['events-contact', 'tapahtumat', as('contact')],
  ['events-lead', 'tapahtumat', as('lead')],
  ['events-observer', 'tapahtumat', as('observer')],
  ['pilots-contact', 'pilotit', as('contact')],
  ['pilots-observer', 'pilotit', as('observer')],
  ['pilot-contact', 'pilotit/org-harbour~quality~pilot-1', as('contact')],
  ['bulletins-contact', 'tiedotteet', as('contact')],
  ['bulletins-lead', 'tiedotteet', as('lead')],
  ['bulletin-contact', 'tiedotteet/b-1', as('contact')],
  ['bulletin-coordinator', 'tiedotteet/b-1', as('coordinator')],
  ['guidelines', 'ohjeet', as('contact')],
  [
    'guidelines-coordinator',
    'ohjeet',
    as('coordinator', { 'GET /api/guidelines': { ...full.guidelines, mayPin: true } }),
  ],
  ['reachability', 'tavoitettavuus', as('coordinator')],
  ['deliveries', 'toimitukset', as('coordinator')],
  ['network-contact', 'verkosto', as('contact')],
  ['network-coordinator', 'verkosto', as('coordinator')],
  ['organisations-contact', 'organisaatiot', as('contact')],
  ['organisations-coordinator', 'organisaatiot', as('coordinator')],
  ['settings', 'asetukset', as('contact')],
  ['project-contact', 'hanke', as('contact')],
  ['project-coordinator', 'hanke', as('coordinator')],
  ['data-coordinator', 'tiedot', as('coordinator')],
  ['data-contact', 'tiedot', as('contact')],
  ['project-read', 'hanke', as('coordinator', { 'GET /api/interpretations': readings })],
  ['bulletin-whole', 'tiedotteet/b-1', as('contact', { 'GET /api/bulletins/b-1': wholeBulletin })],
  [
    'now-nothing',
    'nyt',
    as('coordinator', {
      'GET /api/now': { items: [] },
      'GET /api/start': nothing,
      'GET /api/overview': quiet,
    }),
  ],
  [
    'network-nothing',
    'verkosto',
    as('coordinator', { 'GET /api/overview': quiet, 'GET /api/network': { ...full.networkMonth, rows: [] } }),
  ],
  ['theme-nothing', 'teema/quality', as('lead', { 'GET /api/themes/quality/board': emptyBoard })],
];
it.each(visits)('%s', (name, path, visit) =>
  transcribed(name, `/tab/${path}`, visit, { never: /Tulosta/u, asTheyOpen: name === 'project-read' }),
);

it('obligations', () =>
  transcribed('obligations', '/tab/vastuut', as('contact'), { presses: 4, never: /Tulosta/u }));

// One row opened by whoever may put everything on record: each form, and for a line that can be read in two ways its reading.
it('obligation-forms', () => {
  const unclear = full.catalogue.obligations.find(({ readingKey }) => readingKey !== null);
  const rows = full.obligations.rows.filter(({ obligation }) => obligation === unclear?.id);
  const visit = as('coordinator', {
    'GET /api/obligations': { ...full.obligations, rows },
    'GET /api/explanation': {
      ...full.explanation,
      obligation: unclear,
      row: rows[0],
      forms: formNames.filter((name) => name !== 'acceptRemote'),
    },
    write: { fact: 'f', fresh: true },
  });
  const row = `${unclear?.id}~none~closing`;
  return transcribed('obligation-forms', `/tab/vastuut?row=${row}`, visit, {
    presses: 30,
    asTheyOpen: true,
    never: /Tulosta|kuukausi$|^Hae|^Osallistuminen/u,
  });
});
