import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import * as full from '../../test/fixtures';
import { broughtIntoSight, never, open, outage, refused } from '../../test/house';

const path = '/tab/verkosto';
const asCoordinator = (more = {}) => ({ 'GET /api/me': full.coordinatorMe, ...more });

describe('the network page', () => {
  it('says that it is loading', async () => {
    const { heading } = open(path, { server: { 'GET /api/overview': never } });
    await heading('Verkosto');
    expect(screen.getAllByText('Ladataan…').length).toBeGreaterThan(0);
  });

  it('says what went wrong', async () => {
    open(path, { server: { 'GET /api/overview': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('gives everybody the themes’ months, and nobody’s failures', async () => {
    open(path, { server: { 'GET /api/overview': { ...full.overview, silent: null } } });
    const themes = await screen.findByRole('region', { name: 'Teemat ja kuukauden vastuut' });
    expect(within(themes).getByText(/81 organisaatiota ·/u)).toBeTruthy();
    expect(
      within(themes).getByRole('link', { name: 'Tapahtumia pidetty 6, suunniteltu 4' }).getAttribute('href'),
    ).toBe('/tab/tapahtumat?view=month&month=2024-05');
    expect(within(themes).getByText('Tapaamiset: 1 pidetty, 0 suunniteltu')).toBeTruthy();
    for (const name of ['Ei yhteyttä 60 päivään', 'Toimitukset'])
      expect(screen.queryByRole('region', { name })).toBeNull();
  });

  it('begins with the last closed month for an observer, and goes no further', async () => {
    const { sent } = open('/tab/verkosto', { server: { 'GET /api/me': full.observerMe } });
    const next = await screen.findByRole('button', { name: 'Seuraava kuukausi' });
    expect((next as HTMLButtonElement).disabled).toBe(true);
    // Which month that is, the server says: it is asked before it is known who asks.
    expect(sent('GET /api/overview').at(-1)?.query).toEqual({});
    expect(screen.getByText(/30\.4\.2024/)).toBeTruthy();
  });

  it('opens the standings of those organisations only that the reader may see', async () => {
    open('/tab/organisaatiot');
    await screen.findByText('Saaristokoulutus', { selector: 'strong' });
    expect(screen.getByRole('link', { name: 'Vastuut Satamarannan ammattiopisto' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Vastuut Saaristokoulutus' })).toBeNull();
  });

  it('lists forty organisations of a long list, and forty more each time they are asked for', async () => {
    const [one] = full.organisations.organisations;
    const organisations = Array.from({ length: 85 }, (_, n) => ({ ...one, id: `o-${n}`, open: false }));
    const { user } = open('/tab/organisaatiot', { server: { 'GET /api/organisations': { organisations } } });
    const list = within(await screen.findByRole('region', { name: 'Organisaatiot' }));
    await list.findByText('85 organisaatiota');
    expect(list.getAllByRole('listitem')).toHaveLength(40);
    await user.click(list.getByRole('button', { name: 'Näytä lisää (45)' }));
    expect(list.getAllByRole('listitem')).toHaveLength(80);
    await user.click(list.getByRole('button', { name: 'Näytä lisää (5)' }));
    expect(list.getAllByRole('listitem')).toHaveLength(85);
    expect(list.queryByRole('button', { name: /Näytä lisää/ })).toBeNull();
  });

  it('shows the coordination whom to call and what did not arrive', async () => {
    open(path, { server: asCoordinator() });
    const silent = await screen.findByRole('region', { name: 'Ei yhteyttä 60 päivään' });
    expect(within(silent).getByText(/Viimeksi to 1.2.2024/)).toBeTruthy();
    const deliveries = screen.getByRole('region', { name: 'Toimitukset' });
    expect(within(deliveries).getByText(/^Toimitettu 10\/12 · Odottaa 1 ·/)).toBeTruthy();
    const failed = within(deliveries).getByRole('link', { name: 'Ei toimitettu 1' });
    expect(failed.getAttribute('href')).toBe('/tab/toimitukset?state=failed');
  });

  it('says so when nothing is to be mended', async () => {
    open(path, {
      server: asCoordinator({
        'GET /api/overview': {
          ...full.overview,
          silent: [],
          deliveries: { ...full.overview.deliveries, planned: 10, delivered: 10, open: 0, failed: 0 },
        },
      }),
    });
    await screen.findByText('Kaikki viestit ovat menneet perille.');
    await screen.findByText('Kaikilta organisaatioilta on tuoretta tietoa.');
  });
});

it('does not say that everything arrived when something did not', async () => {
  open(path, { server: asCoordinator() });
  expect(await screen.findByRole('link', { name: 'Ei toimitettu 1' })).toBeTruthy();
  expect(screen.queryByText('Kaikki viestit ovat menneet perille.')).toBeNull();
});

describe('the map of organisations and duties', () => {
  const map = async () => within(await screen.findByRole('region', { name: 'Organisaatiot ja vastuut' }));
  const names = () =>
    within(screen.getByRole('region', { name: /^Organisaatiot ja vastuut: /u }))
      .getAllByRole('rowheader')
      .slice(1)
      .map((one) => one.textContent);
  const overdue = 'Ei toteutunut, Saaristokoulutus, Säännölliset tapaamiset';

  it('has a sign with its word in each cell, of several themes the one that needs somebody', async () => {
    open(path, { server: asCoordinator() });
    await map();
    expect(screen.getByRole('link', { name: overdue }).getAttribute('href')).toBe(
      '/tab/vastuut?organisation=org-archipelago&duty=dev-attend-regular-theme-meetings',
    );
    expect(
      screen.getByRole('link', { name: /^Uhkaa viivästyä, 2 teemassa, Vahvistettava, Satamarannan/u }),
    ).toBeTruthy();
    // Duties of other roles have no column until they are asked for.
    expect(screen.queryByRole('columnheader', { name: 'Aamukahvit' })).toBeNull();
  });

  it('has of eighty-one organisations those in sight, on paper all; a cell is followed within the tab', async () => {
    // jsdom knows no heights.
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(700);
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(33);
    const [one] = full.networkMonth.rows;
    const rows = Array.from({ length: 81 }, (_, at) => ({
      ...one,
      organisation: `org-${at}`,
      name: { fi: `Opisto ${at}`, sv: `Institut ${at}` },
    }));
    const { user } = open(path, {
      server: asCoordinator({ 'GET /api/network': { ...full.networkMonth, rows } }),
    });
    await map();
    const few = names().length;
    expect(few).toBeGreaterThan(20);
    expect(few).toBeLessThan(40);
    const table = within(screen.getByRole('region', { name: /^Organisaatiot ja vastuut: /u })).getByRole(
      'table',
    );
    expect(table.getAttribute('aria-rowcount')).toBe('82');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(names()).toHaveLength(81);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(names()).toHaveLength(few);
    await user.click(screen.getByRole('link', { name: 'Ei toteutunut, Opisto 1, Säännölliset tapaamiset' }));
    expect(window.location.pathname + window.location.search).toBe(
      '/tab/vastuut?organisation=org-1&duty=dev-attend-regular-theme-meetings',
    );
  });

  it('draws a chart where somebody comes near, and its table at once', async () => {
    const watched: { readonly place: Element; readonly near: () => void }[] = [];
    class Watch {
      constructor(private readonly heard: (seen: readonly object[]) => void) {}
      observe(place: Element) {
        watched.push({ place, near: () => this.heard([{ isIntersecting: true }]) });
      }
      disconnect() {}
    }
    Object.assign(window, { IntersectionObserver: Watch });
    try {
      open(path, { server: asCoordinator() });
      const stages = within(await screen.findByRole('region', { name: 'Pilottien vaiheet' }));
      expect(stages.getByRole('table')).toBeTruthy();
      expect(screen.queryAllByTestId('chart')).toHaveLength(0);
      act(() => {
        for (const one of watched) one.near();
      });
      expect((await screen.findAllByTestId('chart')).length).toBeGreaterThan(0);
    } finally {
      Reflect.deleteProperty(window, 'IntersectionObserver');
    }
  });

  it('opens the list of each total, and keeps what was chosen in the address', async () => {
    const { user } = open(path, { server: asCoordinator() });
    await map();
    await user.click(
      screen.getByRole('link', { name: 'Pilotointi omassa organisaatiossa: 1 organisaatio, näytä lista' }),
    );
    expect(names()).toEqual(['Saaristokoulutus']);
    expect(window.location.search).toBe('?duty=dev-pilot-in-own-organisation&standing=open');
    await user.click(screen.getByRole('link', { name: 'Tyhjennä valinnat' }));
    expect(names()).toHaveLength(2);
  });

  it('says who has not answered the round, from the figure itself', async () => {
    const { user } = open(path, { server: asCoordinator() });
    const [figure] = await screen.findAllByRole('link', { name: /^\d+ ei ole vastannut$/u });
    await user.click(figure as HTMLElement);
    expect(window.location.search).toContain('standing=unanswered');
    await map();
    // The page was open already: it goes there all the same.
    await waitFor(() => expect(broughtIntoSight).toEqual(['map']));
    expect(names()).toEqual(['Saaristokoulutus']);
  });

  it.each(['map', 'silent'])('comes into sight by a link to its part: %s', async (part) => {
    open(`${path}#${part}`, { server: asCoordinator() });
    await map();
    await waitFor(() => expect(broughtIntoSight).toEqual([part]));
  });

  it('says when nothing fits, and takes an address of nonsense for none', async () => {
    const first = open(`${path}?standing=notDue`, { server: asCoordinator() });
    await screen.findByText('Valinnoilla ei löytynyt organisaatioita.');
    first.view.unmount();
    open(`${path}?standing=x&theme=y&role=z&sort=q`, { server: asCoordinator() });
    await map();
    expect(names()).toHaveLength(2);
  });

  it('shows everything in words to who asks, and sorts by what is open', async () => {
    open(`${path}?as=words&sort=open`, { server: asCoordinator() });
    expect((await map()).getByText('Ei toteutunut')).toBeTruthy();
    expect(names()[0]).toBe('Saaristokoulutus');
  });

  it('is taken away, and written to: a draft aimed at them, or their addresses', async () => {
    const { user, sent } = open(`${path}?standing=overdue`, {
      server: asCoordinator({
        'GET /api/network/export': refused('Tiedostoa ei voitu tehdä.'),
        'GET /api/network/addresses': {
          people: [
            {
              organisation: 'org-archipelago',
              name: { fi: 'Saaristokoulutus', sv: 'Skärgårdsutbildning' },
              person: 'Sisko Saari',
              email: 'sisko@example.org',
            },
          ],
          nobody: [],
        },
      }),
    });
    await map();
    await user.click(screen.getByRole('button', { name: 'CSV' }));
    await screen.findByText('Tiedostoa ei voitu tehdä.');
    expect(sent('GET /api/network/export')[0]?.query).toEqual({
      role: 'developer',
      standing: 'overdue',
      format: 'csv',
    });
    await user.click(screen.getByRole('button', { name: 'Näytä osoitteet' }));
    expect((await screen.findByRole('link', { name: 'sisko@example.org' })).getAttribute('href')).toBe(
      'mailto:sisko@example.org',
    );
    await user.click(screen.getByRole('button', { name: 'Aloita tiedote, 1 organisaatio' }));
    expect(window.location.pathname).toMatch(/^\/tab\/tiedoteluonnos\/b-/u);
    expect(new URLSearchParams(window.location.search).get('to')).toBe('org-archipelago');
  });

  it('is not drawn for who may see no other’s standing; sums per theme are', async () => {
    open(path, { server: { 'GET /api/network': { ...full.networkMonth, rows: [] } } });
    await screen.findByText(/näkyvät teeman vetäjälle ja koordinaatiolle/u);
    expect(await screen.findAllByText('1/2')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
  });

  it('tells how the months have gone, each figure with its list', async () => {
    const { user, sent } = open(path, { server: asCoordinator() });
    await user.click(await screen.findByRole('button', { name: 'Näytä kehitys' }));
    await screen.findByText(
      'Osallistuneet organisaatiot, %, Laadunhallinnan ja -johtamisen osaaminen: alussa 0, nyt 100.',
    );
    expect(screen.getByRole('link', { name: '2/2' }).getAttribute('href')).toBe(
      '/tab/teema/quality?month=2024-05',
    );
    expect(window.location.search).toBe('?trend=attended');
    expect(sent('GET /api/network/trends')).toHaveLength(1);
  });
});

describe('importing the network', () => {
  // jsdom's files cannot be read.
  const file = (name: string) =>
    Object.assign(new File([], name, { type: 'text/csv' }), {
      arrayBuffer: async () => Uint8Array.from('id;1', (sign) => sign.charCodeAt(0)).buffer,
    });
  const sentAs = (name: string) => ({ name, content: btoa('id;1') });
  const choose = async (server = {}) => {
    const tab = open('/tab/organisaatiot', { server: asCoordinator(server) });
    const section = within(await screen.findByRole('region', { name: 'Tuo verkosto' }));
    for (const label of ['Organisaatiot', 'Vetäjät', 'Teemat', 'Henkilöt'])
      await tab.user.upload(section.getByLabelText(new RegExp(`^${label} \\(`)), file(`${label}.csv`));
    return { ...tab, section };
  };
  const result = {
    imported: false,
    organisations: 81,
    people: 300,
    leads: 6,
    memberships: 120,
    left: 0,
    problems: [],
    warnings: [],
    notes: [],
    names: [],
    changes: [],
  };

  it('asks for the four files', async () => {
    const { user, sent } = open('/tab/organisaatiot', { server: asCoordinator() });
    await user.click(await screen.findByRole('button', { name: 'Tarkista' }));
    expect(screen.getByText('Valitse neljä pakollista tiedostoa tai työkirja.')).toBeTruthy();
    expect(sent('POST /api/network/import')).toHaveLength(0);
  });

  it('refuses a file of fifty megabytes before it is read, and takes the right one after it', async () => {
    const { user, section, sent } = await choose({ 'POST /api/network/import': result });
    const arrayBuffer = jest.fn();
    const huge = Object.assign(new File([], 'kuvat.csv', { type: 'text/csv' }), { arrayBuffer });
    Object.defineProperty(huge, 'size', { value: 50 * 1024 * 1024 });
    await user.upload(section.getByLabelText('Henkilöt (people.csv)'), huge);
    await section.findByText(/Tiedostot ovat liian suuria: .* Mitään ei lähetetty\./u);
    await user.click(section.getByRole('button', { name: 'Tarkista' }));
    expect([sent('POST /api/network/import').length, arrayBuffer.mock.calls.length]).toEqual([0, 0]);
    await user.upload(section.getByLabelText('Henkilöt (people.csv)'), file('Henkilöt.csv'));
    await user.click(section.getByRole('button', { name: 'Tarkista' }));
    await section.findByText('Tiedostoissa ei ole virheitä.');
    expect(section.queryByText(/liian suuria/u)).toBeNull();
  });

  it('imports after a look without errors only', async () => {
    const { user, section, sent } = await choose({
      'POST /api/network/import': (body: unknown) => ({
        ...result,
        imported: !(body as { readonly dryRun: boolean }).dryRun,
      }),
    });
    expect(section.queryByRole('button', { name: 'Tuo verkosto' })).toBeNull();
    await user.click(section.getByRole('button', { name: 'Tarkista' }));
    await section.findByText('Tiedostoissa ei ole virheitä.');
    await user.click(section.getByRole('button', { name: 'Tuo verkosto' }));
    await screen.findAllByText('Verkosto on tuotu.');
    expect(sent('POST /api/network/import').map((r) => r.body)).toMatchObject([
      { dryRun: true, organisations: sentAs('Organisaatiot.csv'), people: sentAs('Henkilöt.csv') },
      { dryRun: false },
    ]);
  });

  it('names the lines to correct', async () => {
    const problems = [{ file: 'people.csv', line: 7, sentence: 'Organisaatiota ei ole: org-x' }];
    const { user, section } = await choose({ 'POST /api/network/import': { ...result, problems } });
    await user.click(section.getByRole('button', { name: 'Tarkista' }));
    await section.findByText('people.csv, rivi 7: Organisaatiota ei ole: org-x');
    expect(section.queryByRole('button', { name: 'Tuo verkosto' })).toBeNull();
  });

  it('shows warnings, how files were read, the first names and every change above the button', async () => {
    const found = {
      ...result,
      left: 1,
      warnings: [{ file: 'leads', line: 5, sentence: 'Osuudet eivät ole yhteensä 100 %: quality, 90 %' }],
      notes: [{ file: 'people', sentence: 'Luettu merkistöllä Windows-1252.' }],
      names: ['Ähtölän opisto', 'Åsa Öhman'],
      changes: [
        { is: 'leaves', of: 'people', sentence: 'Aila Aaltonen: yhteyshenkilö, Aapalan opisto' },
        { is: 'changed', of: 'organisations', sentence: 'Koivulan opisto: kieli suomi → ruotsi' },
      ],
    };
    const { user, section } = await choose({ 'POST /api/network/import': found });
    await user.click(section.getByRole('button', { name: 'Tarkista' }));
    await section.findByRole('heading', { name: 'Henkilöt: Merkitään lähteneiksi (1)' });
    for (const said of [
      'leads, rivi 5: Osuudet eivät ole yhteensä 100 %: quality, 90 %',
      'people: Luettu merkistöllä Windows-1252.',
      'Ensimmäiset nimet luettiin näin: Ähtölän opisto, Åsa Öhman.',
      'Koivulan opisto: kieli suomi → ruotsi',
    ])
      expect(section.getByText(said)).toBeTruthy();
    const warning = section.getByText(/Osuudet eivät/u);
    const button = section.getByRole('button', { name: 'Tuo verkosto' });
    expect(warning.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('adds an organisation without files and opens its page', async () => {
    const post = 'POST /api/registry/organisations';
    const { user, sent } = open('/tab/organisaatiot', {
      server: asCoordinator({ [post]: { id: 'uusilan-opisto' }, 'GET /api/registry/organisation': never }),
    });
    await user.click(await screen.findByRole('button', { name: 'Lisää organisaatio' }));
    await user.type(await screen.findByLabelText(/^Nimi suomeksi/), 'Uusilan opisto');
    await user.type(screen.getByLabelText(/^Nimi ruotsiksi/), 'Nyby institut');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Organisaatio on lisätty/);
    expect(sent(post)[0]?.body).toMatchObject({ name: { fi: 'Uusilan opisto', sv: 'Nyby institut' } });
    expect(window.location.pathname + window.location.search).toBe(
      '/tab/yhteyshenkilot?organisation=uusilan-opisto',
    );
  });

  it('sets who leads a theme, in shares, and keeps them when they are refused', async () => {
    const post = 'POST /api/registry/leads';
    const sentence = 'Vetäjien osuudet ovat yhteensä 150 %. Niiden on oltava 100 %. Mitään ei muutettu.';
    const { user, sent } = open('/tab/organisaatiot', {
      server: asCoordinator({ [post]: refused(sentence) }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aseta teeman vetäjät' }));
    const second = await screen.findByLabelText<HTMLSelectElement>(/^Vetäjä 2/);
    await user.selectOptions(second, second.options[1] ?? '');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(sentence);
    expect(sent(post)[0]?.body).toMatchObject({ leads: [{ share: 100 }, { share: 50 }] });
    expect(screen.getByLabelText<HTMLInputElement>(/^Osuus 2/).value).toBe('50');
  });

  it('shows what organisations have changed in their contacts, and takes one back', async () => {
    const change = {
      id: 'c-1',
      at: '2024-05-16T06:00:00.000Z',
      by: 'Sari Salo',
      sentence: 'Uuno Uusi: uusi tehtävä: yhteyshenkilö',
      organisation: full.harbour.name,
      organisationId: full.harbour.id,
      isNew: true,
      isTakenBack: false,
    };
    const back = 'POST /api/registry/changes/take-back';
    const seen = 'POST /api/registry/changes/seen';
    const { user, sent } = open('/tab/organisaatiot', {
      server: asCoordinator({
        'GET /api/registry/changes': { changes: [change] },
        [back]: { done: true },
        [seen]: { done: true },
      }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Kumoa muutos: Uuno Uusi: uusi tehtävä: yhteyshenkilö' }),
    );
    await screen.findByText('Muutos on kumottu.');
    await user.click(screen.getByRole('button', { name: 'Merkitse katsotuiksi' }));
    await screen.findByText('Merkitty katsotuiksi.');
    expect(sent(back)[0]?.body).toEqual({ id: 'c-1' });
    expect(sent(seen)).toHaveLength(1);
  });

  it('takes the last import back after a question, and says when it cannot', async () => {
    const last = { at: '2024-05-16T06:00:00.000Z', by: 'Katri', organisations: 81, people: 300 };
    const { user, sent } = open('/tab/organisaatiot', {
      server: asCoordinator({
        'GET /api/network/import': { last: { ...last, undoable: true, why: '' } },
        'POST /api/network/import/undo': { undone: true },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Kumoa tuonti' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Kumotaanko viimeisin tuonti?' }));
    await user.click(dialog.getByRole('button', { name: 'Kumoa tuonti' }));
    await screen.findByText('Tuonti on kumottu.');
    expect(sent('POST /api/network/import/undo')).toHaveLength(1);
  });
});
