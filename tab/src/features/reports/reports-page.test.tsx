import { screen, within } from '@testing-library/react';
import { act } from 'react';
import type {
  Difference,
  FigureDifference,
  ReportDraft,
  ReportHead,
  Reports,
  ReportView,
} from '../../parts/reports/types';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';

const head: ReportHead = {
  number: 1,
  version: 2,
  from: '2024-03-01',
  until: '2024-04-30',
  asOf: '2024-05-15',
  frozenAt: '2024-05-20T06:00:00.000Z',
  hash: 'a'.repeat(64),
};
const row = {
  obligation: 'lead-morning-coffees',
  organisation: 'lead',
  theme: 'quality' as const,
  period: '2024-04',
  standing: 'overdue' as const,
  done: 0,
  required: 1,
  key: 'lead-morning-coffees~lead~quality~2024-04',
  needsConfirmation: false,
  notes: [],
  evidence: 0,
};
const met = { ...row, period: '2024-03', standing: 'fulfilled' as const, done: 1, evidence: 1, key: 'k-3' };
const view: ReportView = {
  from: head.from,
  until: head.until,
  asOf: head.asOf,
  organisations: [{ id: 'lead', fi: 'Kuusikko', sv: 'Granskog' }],
  organisationsFirst: 4,
  organisationsLast: 5,
  duties: [
    {
      obligation: 'lead-morning-coffees',
      role: 'themeLead',
      counts: { fulfilled: 1, overdue: 1 },
      gaps: 1,
    },
  ],
  gaps: [{ ...row, reason: 'Vetäjä vaihtui.', own: null }],
  rows: [],
  themes: [
    {
      theme: 'quality',
      organisationsFirst: 3,
      organisationsLast: 3,
      events: { coffee: { held: 1, organisations: 2 } },
      pilots: { running: 1 },
      rounds: [{ round: '2024-03', asked: 3, answered: 2 }],
      bulletins: { published: 2, relayed: 1 },
      results: {
        model: 'returned',
        indicators: [
          {
            indicator: 'i1',
            name: { fi: 'Johtajia mukana', sv: 'Ledare med' },
            unit: 'henkilöä',
            source: 'Osallistujalistat',
            baseline: 12,
            target: 40,
            actual: null,
          },
        ],
        spread: { entries: { talk: 2, event: 1 }, national: 1, reach: 1300, reachTold: 2 },
        groups: { state: 'divided', groups: 2, organisations: 3, named: 0 },
      },
    },
  ],
  events: { coffee: 1 },
  surveys: [{ survey: 'start', asked: 81, answered: 60 }],
  changes: [{ what: 'joined', organisation: 'lead', day: '2024-04-01' }],
  spread: { entries: { talk: 2, event: 1 }, national: 1, reach: 1300, reachTold: 2 },
};
const difference: Difference = {
  obligation: 'lead-morning-coffees',
  row: { organisation: 'lead', theme: 'quality', period: '2024-04' },
  before: { standing: 'overdue', done: 0, required: 1 },
  after: { standing: 'fulfilled', done: 1, required: 1 },
  facts: 1,
};
const figure: FigureDifference = {
  figure: 'held~quality~coffee',
  before: [0],
  after: [1],
  facts: 1,
};
const draft: ReportDraft = {
  id: 'draft-0001',
  from: head.from,
  until: head.until,
  asOf: head.asOf,
  revision: 3,
  savedAt: head.frozenAt,
};
const list: Reports = { reports: [head], drafts: [draft], mayWrite: true, readsDrafts: true };
const evidence = {
  fact: 'f-1',
  kind: 'eventHeld',
  day: '2024-03-14',
  recordedAt: '2024-03-14T10:00:00.000Z',
  recordedBy: 'entinen yhteyshenkilö',
  late: false,
  label: 'Aamukahvit',
  title: { fi: 'Aamukahvit' },
};
const catalogue = {
  ...full.catalogue,
  obligations: full.catalogue.obligations.map((o, at) =>
    at === 0 ? { ...o, id: 'lead-morning-coffees', title: 'Aamukahvit' } : o,
  ),
};
const asCoordinator = (more = {}) => ({
  'GET /api/me': full.coordinatorMe,
  'GET /api/catalogue': catalogue,
  'GET /api/funder-reports': list,
  'GET /api/funder-reports/1/2': { head, report: view, differences: [difference], figures: [figure] },
  'GET /api/funder-reports/1/2?obligation=lead-morning-coffees': {
    head,
    report: { ...view, rows: [met, row] },
    differences: [],
    figures: [],
  },
  'GET /api/funder-reports/1/2/evidence': { evidence: [evidence], organisations: [] },
  'GET /api/funder-reports/drafts/draft-0001': {
    draft,
    report: {
      ...view,
      gaps: [{ ...row, reason: '', own: { why: 'Tapaaminen peruuntui.', next: 'Uusi kesäkuussa.' } }],
    },
  },
  ...more,
});

describe('the list of reports', () => {
  it('says that it is loading, that there are none, and what went wrong', async () => {
    const first = open('/tab/raportit', { server: asCoordinator({ 'GET /api/funder-reports': never }) });
    await first.heading('Raportit');
    expect(await screen.findByText('Ladataan…')).toBeTruthy();
    first.view.unmount();
    const second = open('/tab/raportit', {
      server: asCoordinator({
        'GET /api/funder-reports': { reports: [], drafts: [], mayWrite: false, readsDrafts: false },
      }),
    });
    await screen.findByText('Numeroituja raportteja ei vielä ole.');
    expect(screen.queryByRole('button', { name: 'Aloita luonnos' })).toBeNull();
    second.view.unmount();
    open('/tab/raportit', { server: asCoordinator({ 'GET /api/funder-reports': outage }) });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('passes a refusal on in the server’s words', async () => {
    open('/tab/raportit', {
      server: asCoordinator({ 'GET /api/funder-reports': refused('Et voi tehdä tätä.') }),
    });
    await screen.findByText('Et voi tehdä tätä.');
  });

  it('begins a draft of a period and an as-of day, and opens it', async () => {
    const uuid = '0f0e0d0c-0b0a-4908-8706-050403020100' as const;
    jest.spyOn(crypto, 'randomUUID').mockReturnValue(uuid);
    const { user, sent } = open('/tab/raportit', {
      server: asCoordinator({
        [`GET /api/funder-reports/drafts/${uuid}`]: { draft: { ...draft, id: uuid }, report: view },
        'POST /api/funder-reports/drafts': (body: { id: string }) => ({ id: body.id }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aloita luonnos' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Aloita luonnos' }));
    await screen.findByText('Luonnos on aloitettu.');
    const [begun] = sent('POST /api/funder-reports/drafts');
    expect(begun?.body).toMatchObject({ from: full.coordinatorMe.project?.starts, asOf: full.me.today });
    expect(window.location.search).toBe(`?draft=${uuid}`);
  });
});

describe('a numbered report', () => {
  const openTheme = async (user: { readonly click: (button: Element) => Promise<void> }) =>
    user.click(await screen.findByRole('button', { name: 'Laadunhallinnan ja -johtamisen osaaminen' }));

  it('shows its head, its figures, what they mean, its gaps with their reasons and its changes', async () => {
    const { heading, user } = open('/tab/raportit/1-2', { server: asCoordinator() });
    await heading('Raportti 1, versio 2');
    await screen.findByText('a'.repeat(64));
    // On a screen the gaps of a duty are folded; on paper they are read.
    const gaps = within(screen.getByRole('region', { name: 'Puutteet ja syyt' }));
    expect(gaps.queryByText('Vetäjä vaihtui.')).toBeNull();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(gaps.getByText('Vetäjä vaihtui.')).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await user.click(gaps.getByRole('button', { name: /Aamukahvit/u }));
    expect(gaps.getByText('Vetäjä vaihtui.')).toBeTruthy();
    expect(screen.getByText(/Kuusikko, tuli mukaan/)).toBeTruthy();
    const meanings = screen.getByRole('region', { name: 'Mitä luvut tarkoittavat' });
    expect(within(meanings).getByText('Puute')).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Sisällys' })).toBeTruthy();
  });

  it('opens behind a figure what it counted then, and gives the focus back', async () => {
    const { user, sent } = open('/tab/raportit/1-2', { server: asCoordinator() });
    await openTheme(user);
    const figure = await screen.findByRole('button', {
      name: 'Laadunhallinnan ja -johtamisen osaaminen · Aamukahvit: 1. Avaa toteumatiedot.',
    });
    await user.click(figure);
    const panel = within(await screen.findByRole('complementary'));
    await panel.findByText(/entinen yhteyshenkilö/);
    expect(panel.getByText('Näin tämä oli kirjattu ke 15.5.2024.')).toBeTruthy();
    expect(sent('GET /api/funder-reports/1/2/evidence').at(-1)?.query).toMatchObject({
      figure: 'held~quality~coffee',
    });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(figure);
  });

  it('shows the rows of a duty when they are asked for', async () => {
    const { user } = open('/tab/raportit/1-2', { server: asCoordinator() });
    await user.click(await screen.findByRole('button', { name: 'Näytä rivit: Aamukahvit' }));
    const table = (await screen.findAllByRole('table', { name: 'Aamukahvit' }))[0];
    expect(table && within(table).getByText('1 / 1')).toBeTruthy();
  });

  it('tells how a version differs, and with what cause', async () => {
    open('/tab/raportit/1-2', { server: asCoordinator() });
    const table = await screen.findByRole('table', { name: 'Erot vastuiden riveissä' });
    const others = screen.getByRole('table', { name: 'Erot muissa luvuissa' });
    expect(within(others).getByText(/osaaminen · Aamukahvit, pidetty/)).toBeTruthy();
    expect(within(table).getByText('Toteutunut')).toBeTruthy();
    expect(within(table).getByRole('button', { name: /Syy eroon.*1 kirjaus/ })).toBeTruthy();
  });

  it('offers an observer the files and no writing', async () => {
    open('/tab/raportit/1-2', {
      server: asCoordinator({
        'GET /api/me': {
          ...full.observerMe,
          acts: { ...full.observerMe.acts, readReport: { any: true, themes: [], organisations: [] } },
        },
      }),
    });
    await screen.findByRole('button', { name: 'Puutteet (CSV)' });
    expect(screen.queryByRole('button', { name: 'Aloita seuraava versio' })).toBeNull();
  });

  it('hands over the report on paper, in the reader’s language or with headings in Swedish too', async () => {
    URL.createObjectURL = () => 'blob:1';
    URL.revokeObjectURL = () => undefined;
    const file = { name: 'Raportti 1-2.pdf', type: 'application/pdf', content: 'JVBERg==' };
    const { user, sent } = open('/tab/raportit/1-2', {
      server: asCoordinator({ 'GET /api/funder-reports/1/2/file': file }),
    });
    await user.click(await screen.findByRole('button', { name: 'PDF, myös ruotsinkieliset otsikot' }));
    await screen.findByText('Ladattu: Raportti 1-2.pdf');
    expect(sent('GET /api/funder-reports/1/2/file').map((s) => s.query)).toEqual([
      { format: 'pdf', headings: 'sv' },
    ]);
  });

  it('shows what each theme has to show for itself, and opens a measure’s own word', async () => {
    const { user, sent } = open('/tab/raportit/1-2', { server: asCoordinator() });
    await openTheme(user);
    const table = await screen.findByRole('table', { name: /^Tulosmittarit: Laadunhallinnan/ });
    expect(within(table).getByText('12 henkilöä')).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: /Johtajia mukana: ei tietoa/ }));
    expect(sent('GET /api/funder-reports/1/2/evidence').at(-1)?.query).toMatchObject({
      figure: 'indicator~quality~i1',
    });
    expect(screen.getByText('Osuus yhteisessä toimintamallissa: palautettu täydennettäväksi')).toBeTruthy();
    expect(screen.getAllByText(/Tavoitettu noin 1300 \(2 merkintää kertoo tämän\)/)).toHaveLength(2);
  });

  it('leaves them and their definitions out of a report that was frozen before they were', async () => {
    const before = { ...view, spread: null, themes: view.themes.map((t) => ({ ...t, results: null })) };
    open('/tab/raportit/1-2', {
      server: asCoordinator({
        'GET /api/funder-reports/1/2': { head, report: before, differences: [], figures: [] },
      }),
    });
    await screen.findByText('a'.repeat(64));
    expect(screen.queryByText(/Tulosmittari|valtakunnallisia|Työryhmät:/)).toBeNull();
  });

  it('reads in Swedish, organisations too', async () => {
    const { heading } = open('/tab/raportit/1-2', {
      language: 'sv',
      server: asCoordinator({ 'GET /api/me': { ...full.coordinatorMe, language: 'sv' } }),
    });
    await heading('Rapport 1, version 2');
    await screen.findByText(/Granskog, kom med/);
  });
});

const steeringPage = {
  asOf: '2024-05-15',
  lastMeeting: '2024-03-20',
  since: '2024-03-20',
  organisations: { before: 80, now: 81 },
  standings: { before: { fulfilled: 10 }, now: { fulfilled: 12, overdue: 1 } },
  held: { coffee: 3 },
  parts: { compiled: 1, draft: 2 },
  spread: 4,
  changes: [{ what: 'joined', organisation: 'late', day: '2024-05-01' }],
  organisationNames: [{ id: 'late', fi: 'Myöhälä', sv: 'Senby' }],
  risks: [{ obligation: 'lead-morning-coffees', overdue: 1, atRisk: 2 }],
  helpOpen: [{ theme: 'quality', pilots: 2 }],
  coming: [{ event: 'e-9', type: 'seminarInterim', title: { fi: 'Turussa' }, day: '2024-06-11' }],
  phasesEnding: [],
  round: { round: '2024-05', closesOn: '2024-05-31' },
};
describe('the steering group’s page', () => {
  it('tells what has changed since the last meeting, what threatens and what comes, as of any day', async () => {
    const { heading, sent } = open('/tab/raportit/ohjausryhma?asOf=2024-05-15', {
      server: asCoordinator({ 'GET /api/steering-page': steeringPage }),
    });
    await heading('Ohjausryhmän sivu');
    await screen.findByText(/silloin 80, nyt 81/);
    expect(screen.getByText(/Myöhälä, tuli mukaan/)).toBeTruthy();
    expect(screen.getByText(/luonnos 2, koottu yhteiseen malliin 1/)).toBeTruthy();
    expect(screen.getByText('Levittämisen merkintöjä tänä aikana: 4')).toBeTruthy();
    expect(screen.getByText(/Tilannekysely 5\/2024 sulkeutuu pe 31.5.2024/)).toBeTruthy();
    const risks = within(screen.getByRole('table', { name: 'Riskit' }));
    expect(await risks.findByRole('rowheader', { name: 'Aamukahvit' })).toBeTruthy();
    expect(sent('GET /api/steering-page').at(-1)?.query).toMatchObject({ asOf: '2024-05-15' });
  });

  it('says it when nothing threatens and nothing comes', async () => {
    open('/tab/raportit/ohjausryhma', {
      server: asCoordinator({
        'GET /api/steering-page': { ...steeringPage, risks: [], helpOpen: [], coming: [], round: null },
      }),
    });
    await screen.findByText('Mikään vastuu ei ole myöhässä eikä uhkaa viivästyä.');
    expect(screen.getByText(/ei ole tiedossa tapahtumia/)).toBeTruthy();
  });
});

describe('a draft', () => {
  const path = '/tab/raportit?draft=draft-0001';
  it('takes the coordinator’s reasons over the revision that was read', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({ 'POST /api/funder-reports/drafts/draft-0001/reasons': { revision: 4 } }),
    });
    await user.click(await screen.findByRole('button', { name: /1 puute/ }));
    await user.type(await screen.findByLabelText(/^Syy: Kuusikko/), 'Sairausloma.');
    await user.click(screen.getByRole('button', { name: 'Tallenna syyt' }));
    await screen.findByText('Syyt on tallennettu.');
    expect(sent('POST /api/funder-reports/drafts/draft-0001/reasons').map((s) => s.body)).toEqual([
      { revision: 3, reasons: [{ key: row.key, text: 'Sairausloma.' }] },
    ]);
  });

  it('keeps what was written when somebody saved meanwhile', async () => {
    const { user } = open(path, {
      server: asCoordinator({
        'POST /api/funder-reports/drafts/draft-0001/reasons': refused(
          'Joku muutti tätä. Mitään ei tallennettu.',
        ),
      }),
    });
    await user.click(await screen.findByRole('button', { name: /1 puute/ }));
    await user.type(await screen.findByLabelText(/^Syy: Kuusikko/), 'Sairausloma.');
    await user.click(screen.getByRole('button', { name: 'Tallenna syyt' }));
    await screen.findByText('Joku muutti tätä. Mitään ei tallennettu.');
    expect(screen.getByLabelText(/^Syy: Kuusikko/)).toHaveProperty('value', 'Sairausloma.');
  });

  it('is numbered after a sentence that says it cannot be changed any more', async () => {
    const { user, heading } = open(path, {
      server: asCoordinator({
        'POST /api/funder-reports/drafts/draft-0001/number': { number: 1, version: 2, hash: head.hash },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Numeroi raportti' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/voi enää muuttaa/)).toBeTruthy();
    expect(dialog.getByText('1 puute on vielä ilman syytä.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Numeroi ja lukitse' }));
    await heading('Raportti 1, versio 2');
  });

  it('is deleted after it was asked once more', async () => {
    const { user, heading, sent } = open(path, {
      server: asCoordinator({ 'DELETE /api/funder-reports/drafts/draft-0001': { discarded: true } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Poista luonnos' }));
    await user.click(
      await screen.findByRole('button', { name: 'Poista luonnos ja siihen kirjoitetut syyt' }),
    );
    await heading('Raportit');
    expect(sent('DELETE /api/funder-reports/drafts/draft-0001')).toHaveLength(1);
  });
});

it.each([
  ['reports', 'raportit', {}],
  [
    'reports-observer',
    'raportit',
    {
      'GET /api/me': full.observerMe,
      'GET /api/funder-reports': { ...list, drafts: [], mayWrite: false, readsDrafts: false },
    },
  ],
  ['report-numbered', 'raportit/1-2', {}],
  ['report-draft', 'raportit?draft=draft-0001', {}],
  ['steering-page', 'raportit/ohjausryhma?asOf=2024-05-15', { 'GET /api/steering-page': steeringPage }],
] as const)('%s', (name, page, server) =>
  transcribed(name, `/tab/${page}`, { server: asCoordinator(server) }, { never: /Tulosta/u }),
);
