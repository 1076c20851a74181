import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage } from '../../test/house';

const navigation = async () =>
  within(await screen.findByRole('navigation', { name: 'Sivut' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

const frozen = {
  number: 1,
  version: 2,
  from: '2024-03-01',
  until: '2024-04-30',
  asOf: '2024-05-15',
  frozenAt: '2024-05-20T06:00:00.000Z',
  hash: 'a'.repeat(64),
};

describe('the start page', () => {
  it('gives a contact the own month by theme, what is coming, and the own contacts', async () => {
    const { heading, sent } = open('/tab/');
    await heading('Nyt');
    const month = within(await screen.findByRole('region', { name: 'Vastuut: toukokuu 2024' }));
    expect(month.getByText('Uhkaa viivästyä')).toBeTruthy();
    expect(month.getByRole('link', { name: 'Säännölliset tapaamiset' }).getAttribute('href')).toContain(
      '/tab/vastuut?organisation=org-harbour&row=dev-attend-regular-theme-meetings',
    );
    expect(screen.getByRole('link', { name: 'Aamukahvit: mittarit' })).toBeTruthy();
    expect(screen.getByText(/Boel Berg.*varahenkilö/u, { selector: 'li' })).toBeTruthy();
    // Me, what waits, the page itself.
    expect(['GET /api/me', 'GET /api/now', 'GET /api/start'].map((w) => sent(w).length)).toEqual([1, 1, 1]);
  });

  it('gives a lead the number of things to do, the theme’s month, who is silent, and what is still owed', async () => {
    open('/tab/', { server: { 'GET /api/me': full.leadMe, 'GET /api/start': full.leadStart } });
    const turn = within(await screen.findByRole('region', { name: 'Sinun vuorosi' }));
    expect(turn.getByText('1 tehtävä ja 1 kutsu')).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Vetämäni teemat' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Ei yhteyttä 60 päivään' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Vielä toimitettava' })).toBeTruthy();
  });

  it('gives the coordination the network, with what to mend and who is silent', async () => {
    open('/tab/', { server: { 'GET /api/me': full.coordinatorMe } });
    expect(await screen.findByRole('region', { name: 'Teemat ja kuukauden vastuut' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Toimitukset: Toimitettu/u })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Avaa verkosto/u })).toBeTruthy();
  });

  it('gives an observer the latest closed month, the frozen reports, and how it has gone since the start', async () => {
    open('/tab/', {
      server: {
        'GET /api/me': full.observerMe,
        'GET /api/funder-reports': { reports: [frozen], drafts: [], mayWrite: false, readsDrafts: false },
      },
    });
    const reports = within(await screen.findByRole('region', { name: 'Numeroidut raportit' }));
    expect(reports.getByRole('link').getAttribute('href')).toBe('/tab/raportit/1-2');
    expect(screen.getByRole('link', { name: /hankkeen alusta$/u }).getAttribute('href')).toBe(
      '/tab/verkosto?trend=attended#trend',
    );
  });

  it('says that it is loading, and what went wrong', async () => {
    const first = open('/tab/', { server: { 'GET /api/start': never } });
    await screen.findByText('Ladataan…');
    first.view.unmount();
    open('/tab/', { server: { 'GET /api/start': outage } });
    await screen.findByText(/Jokin meni pieleen/u);
  });

  it('keeps the old first page’s links: a row, a month, an organisation', async () => {
    const { heading } = open('/tab/?month=2024-04');
    await heading('Vastuut');
  });

  it('opens the sums per theme in Yleinen, the same for all', async () => {
    const { heading } = open('/tab/?channel=1', {
      channel: '19:g',
      server: { 'GET /api/me': { ...full.me, channel: { use: 'general', theme: null } } },
    });
    await heading('Verkosto');
    expect(window.location.pathname).toBe('/tab/verkosto');
  });
});

describe('the navigation', () => {
  it('has five sections for everybody, and the coordination’s pages under one more', async () => {
    const contact = open('/tab/');
    expect(await navigation()).toEqual([
      'Nyt',
      'Vastuut',
      'Tapahtumat',
      'Pilotit',
      'Tiedotteet',
      // The surveys that one is asked.
      'Tulokset',
    ]);
    contact.view.unmount();
    open('/tab/', { server: { 'GET /api/me': full.coordinatorMe } });
    expect((await navigation()).at(-1)).toBe('Hallinta');
  });

  it('shows the pages of the section where one is, and nothing that one may not use', async () => {
    const { user } = open('/tab/', { server: { 'GET /api/me': full.observerMe } });
    await user.click(await screen.findByRole('link', { name: 'Vastuut' }));
    const within_ = within(await screen.findByRole('navigation', { name: 'Vastuut' }));
    expect(within_.getAllByRole('link').map((l) => l.textContent)).toEqual([
      'Organisaatio',
      'Teema',
      'Verkosto',
      'Jäsenet',
      'Hankkeen asetukset',
    ]);
    await user.click(screen.getByRole('link', { name: 'Pilotit' }));
    expect(screen.queryByRole('link', { name: 'Tilannekysely' })).toBeNull();
  });
});
