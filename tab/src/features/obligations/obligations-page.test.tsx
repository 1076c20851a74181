import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, offline, open, outage, refused } from '../../test/house';

const row = (name: RegExp) => screen.findByRole('button', { name, expanded: false });

describe('the obligations page', () => {
  it('says that it is loading while the standings are on their way', async () => {
    const { heading } = open('/tab/vastuut', { server: { 'GET /api/obligations': never } });
    await heading('Vastuut');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
  });

  it('says what to do when the organisation has no obligations', async () => {
    open('/tab/vastuut', { server: { 'GET /api/obligations': { ...full.obligations, rows: [] } } });
    await screen.findByText('Organisaatiolla ei ole vastuita tässä kuussa');
  });

  it('passes on the refusal of the server in its own words, without an offer to retry', async () => {
    open('/tab/vastuut?organisation=org-other', {
      server: { 'GET /api/obligations': refused('Tämä kuuluu toiselle organisaatiolle.') },
    });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('Tämä kuuluu toiselle organisaatiolle.')).toBeTruthy();
    expect(within(alert).queryByRole('button')).toBeNull();
  });

  it('offers another try after an outage, and succeeds', async () => {
    let broken = 2;
    const { user } = open('/tab/vastuut', {
      server: {
        'GET /api/obligations': () => {
          broken -= 1;
          return broken >= 0 ? outage : full.obligations;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Yritä uudelleen' }));
    await screen.findByRole('heading', { name: 'Kehittäjäorganisaatio' });
  });

  it('says plainly that there is no connection', async () => {
    open('/tab/vastuut', { server: { 'GET /api/obligations': offline } });
    await screen.findByText(/Yhteyttä ei ole/);
  });

  it('groups by role and by theme, a standing always being a word', async () => {
    open('/tab/vastuut');
    await screen.findByRole('heading', { level: 2, name: 'Kehittäjäorganisaatio' });
    for (const name of ['Koordinaatio', 'Vetäjäorganisaatio'])
      expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy();
    expect(
      screen.getByRole('heading', { level: 3, name: 'Laadunhallinnan ja -johtamisen osaaminen' }),
    ).toBeTruthy();
    await row(/Säännölliset tapaamiset.*Toteutunut.*Toteutunut 1, vaaditaan 1/);
    await row(/Säännölliset tapaamiset.*Uhkaa viivästyä/);
    expect(screen.getByText(/verkostomainen työskentely/)).toBeTruthy();
  });

  it('calls a missed month "ei toteutunut" and marks what needs confirmation', async () => {
    open('/tab/vastuut');
    await row(/Aamukahvit.*Ei toteutunut/);
    await row(/Aloitustapaaminen.*Vahvistettava/);
  });

  it('puts the next acts first and leads to their rows', async () => {
    const { user } = open('/tab/vastuut');
    const now = await screen.findByRole('region', { name: 'Nyt ajankohtaista' });
    const acts = within(now)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
    expect(acts[0]).toMatch(/Aamukahvit.*Ei toteutunut/);
    expect(acts[1]).toMatch(/Säännölliset tapaamiset.*Uhkaa viivästyä/);
    await user.click(within(now).getByRole('button', { name: 'Säännölliset tapaamiset' }));
    const opened = screen.getByRole('button', { name: /Säännölliset tapaamiset.*Uhkaa/, expanded: true });
    expect(document.activeElement).toBe(opened);
  });

  it('opens a row by keyboard, with its source line and the Finnish original marked as Finnish', async () => {
    const { user } = open('/tab/vastuut', {
      language: 'sv',
      server: { 'GET /api/me': { ...full.me, language: 'sv' } },
    });
    const button = await screen.findByRole('button', { name: /lähdeteksti katkeaa/ });
    button.focus();
    await user.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Osallistuu mahdollisuuksien').closest('[lang]')?.getAttribute('lang')).toBe(
      'fi',
    );
    expect(screen.getByText(/^Källa: .*, rad 108$/)).toBeTruthy();
    expect(screen.getByText(/Luetaan: osallistuu/)).toBeTruthy();
    await user.keyboard(' ');
    expect(screen.queryByText(/^Källa: .*, rad 108$/)).toBeNull();
  });

  it('shows each piece of evidence with its day, its recorder and its link', async () => {
    const { user } = open('/tab/vastuut');
    await user.click(await row(/Säännölliset tapaamiset.*Toteutunut 1,/));
    expect(screen.getByText(/Kirjannut Veera Vetäjä, ti 7.5.2024 klo 11.20/)).toBeTruthy();
    const link = screen.getByRole('link', { name: /Osallistuminen: Laatutapaaminen/ });
    expect(link.getAttribute('href')).toBe('https://example.org/muistio');
  });

  it('labels a quiet month instead of showing failures', async () => {
    open('/tab/vastuut?month=2024-07', {
      server: { 'GET /api/obligations': { ...full.obligations, quiet: true } },
    });
    await screen.findByText('Kesätauko.');
  });

  it('steps to another month in the address and asks for it', async () => {
    const { user, sent } = open('/tab/vastuut');
    await user.click(await screen.findByRole('button', { name: 'Edellinen kuukausi' }));
    expect(window.location.search).toContain('month=2024-04');
    await screen.findByText('huhtikuu 2024');
    expect(sent('GET /api/obligations').at(-1)?.query.month).toBe('2024-04');
    await user.click(screen.getByRole('button', { name: 'Kuluva kuukausi' }));
    await screen.findByText('toukokuu 2024');
  });

  it('lets a person of two organisations switch between them', async () => {
    const { user, sent } = open('/tab/vastuut', {
      server: { 'GET /api/me': { ...full.me, organisations: [full.harbour, full.archipelago] } },
    });
    await user.selectOptions(await screen.findByLabelText('Organisaatio'), 'Saaristokoulutus');
    await screen.findByRole('heading', { level: 1 });
    expect(sent('GET /api/obligations').at(-1)?.query.organisation).toBe('org-archipelago');
  });

  it('begins with the last closed month for an observer, and goes no further', async () => {
    const { sent } = open('/tab/vastuut', { server: { 'GET /api/me': full.observerMe } });
    const next = await screen.findByRole('button', { name: 'Seuraava kuukausi' });
    expect((next as HTMLButtonElement).disabled).toBe(true);
    // Which month that is, the server says: it is asked before it is known who asks.
    expect(sent('GET /api/obligations').at(-1)?.query.month).toBeUndefined();
  });

  it('finds another organisation for those who may see it', async () => {
    const { user } = open('/tab/vastuut', { server: { 'GET /api/me': full.observerMe } });
    await user.click(await screen.findByRole('button', { name: 'Hae toinen organisaatio' }));
    await user.type(await screen.findByLabelText('Organisaation nimi'), 'satama');
    expect(await screen.findByRole('link', { name: 'Satamarannan ammattiopisto' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Saaristokoulutus' })).toBeNull();
  });
});

describe('recording evidence', () => {
  const openForm = async (server = {}) => {
    const tab = open('/tab/vastuut', { server });
    await tab.user.click(await row(/Säännölliset tapaamiset.*Uhkaa/));
    await tab.user.click(screen.getByRole('button', { name: 'Kirjaa toteumatieto' }));
    await screen.findByRole('dialog', { name: 'Kirjaa toteumatieto' });
    return tab;
  };

  it('asks for what is missing before anything is sent', async () => {
    const { user, sent } = await openForm();
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    expect(screen.getByText('Pakollinen tieto.')).toBeTruthy();
    expect(sent('POST /api/reports')).toHaveLength(0);
  });

  it('sends the report once for the row’s organisation and theme, and says that it is on record', async () => {
    const { user, sent } = await openForm({ 'POST /api/reports': { fact: 'f9', fresh: true } });
    await user.type(screen.getByLabelText(/Mitä tehtiin/), 'Osallistuimme etänä.');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Toteumatieto on kirjattu.');
    expect(screen.queryByRole('dialog')).toBeNull();
    const [report, ...more] = sent('POST /api/reports');
    expect(more).toHaveLength(0);
    expect(report?.body).toMatchObject({
      obligation: 'dev-attend-regular-theme-meetings',
      organisation: 'org-harbour',
      theme: 'competence-and-staff',
      day: '2024-05-16',
      note: 'Osallistuimme etänä.',
    });
  });

  it('keeps the form open with the words of a refusal', async () => {
    const { user } = await openForm({ 'POST /api/reports': refused('Linkki on väärässä muodossa.') });
    await user.type(screen.getByLabelText(/Mitä tehtiin/), 'Muistio');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Linkki on väärässä muodossa.');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('is not offered to an observer', async () => {
    const { user } = open('/tab/vastuut', { server: { 'GET /api/me': full.observerMe } });
    await user.click(await row(/Säännölliset tapaamiset.*Uhkaa/));
    expect(screen.getByText('Mitä vaaditaan')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Kirjaa toteumatieto' })).toBeNull();
  });
});
