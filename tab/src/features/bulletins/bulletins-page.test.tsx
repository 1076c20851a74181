import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/tiedotteet';
const seminar = 'POST /api/bulletins/b-1';

describe('the archive of bulletins', () => {
  it('says that it is loading', async () => {
    const { heading } = open(path, { server: { 'GET /api/bulletins': never } });
    await heading('Tiedotteet');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
  });

  it('tells an empty archive from a search without hits', async () => {
    const first = open(path, { server: { 'GET /api/bulletins': { bulletins: [], total: 0 } } });
    await screen.findByText('Tiedotteita ei ole vielä.');
    first.view.unmount();
    open(`${path}?search=talkoot`, { server: { 'GET /api/bulletins': { bulletins: [], total: 0 } } });
    await screen.findByText('Hakua vastaavia tiedotteita ei löytynyt.');
  });

  it('says what went wrong', async () => {
    open(path, { server: { 'GET /api/bulletins': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('shows the reader’s language, the other one under it, corrections and how far it went', async () => {
    const { user } = open(path);
    await screen.findByText(/Ilmoittautuminen väliseminaariin on auki/);
    const swedish = await screen.findByText(/Anmälan till mellanseminariet/);
    expect(swedish.closest('[lang]')?.getAttribute('lang')).toBe('sv');
    expect(screen.getByText('Korjattu ti 14.5.2024 klo 11.00: päivämäärä korjattu')).toBeTruthy();
    expect(screen.getByText('Toimitettu 2/2, odottaa vetäjää 1, kuittauksia 4/12')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Projektipäällikkö tavattavissa keskiviikkona/ }));
    await screen.findByText('Ruotsinkielinen versio tulossa.');
  });

  it('marks a title that is in Finnish only for a Swedish reader', async () => {
    open(path, { language: 'sv', server: { 'GET /api/me': { ...full.me, language: 'sv' } } });
    await screen.findByRole('button', { name: /Mellanseminariet 11.6/ });
    const finnish = screen.getByText('Projektipäällikkö tavattavissa keskiviikkona');
    expect(finnish.getAttribute('lang')).toBe('fi');
    expect(finnish.parentElement?.textContent).toContain('(på finska)');
  });

  it('shows people’s text as a channel does: bold and links, never markup', async () => {
    const body = { fi: 'Tule **ajoissa** <img src=x onerror=alert(1)> [ohjelma](javascript:alert(1))' };
    const served = { bulletins: [{ ...full.finnishOnly, body }], total: 1 };
    open(path, { server: { 'GET /api/bulletins': served } });
    const bold = await screen.findByText('ajoissa');
    expect(bold.tagName).toBe('STRONG');
    const text = bold.closest('div');
    expect(text?.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(text?.querySelectorAll('img, a')).toHaveLength(0);
  });

  it('asks the server for the words that are searched, and for what is filtered', async () => {
    const { user, sent } = open(path);
    await user.type(await screen.findByLabelText('Hae tiedotteista'), 'seminaari{Enter}');
    await screen.findByText(/Ilmoittautuminen väliseminaariin/);
    expect(sent('GET /api/bulletins').at(-1)?.query.search).toBe('seminaari');
    await user.click(screen.getByRole('button', { name: 'Rajaa' }));
    await user.selectOptions(screen.getByLabelText('Kieliversiot'), 'Ruotsi puuttuu');
    await screen.findByText(/Ilmoittautuminen väliseminaariin/);
    expect(sent('GET /api/bulletins').at(-1)?.query).toEqual({ search: 'seminaari', missing: 'sv' });
    await user.click(screen.getByRole('button', { name: 'Poista rajaukset' }));
    await screen.findByText(/Ilmoittautuminen väliseminaariin/);
    expect(window.location.search).toBe('');
  });

  it('goes on with the next twenty', async () => {
    const { user, sent } = open(path, {
      server: {
        'GET /api/bulletins': { bulletins: [full.bulletin], total: 2, next: 20 },
        'GET /api/bulletins?after=20': { bulletins: [full.finnishOnly], total: 2 },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Näytä lisää' }));
    await screen.findByRole('button', { name: /Projektipäällikkö tavattavissa keskiviikkona/ });
    expect(screen.queryByRole('button', { name: 'Näytä lisää' })).toBeNull();
    expect(sent('GET /api/bulletins').map((r) => r.query.after)).toEqual([undefined, '20']);
  });

  it('opens the one that a link names', async () => {
    open(`${path}/b-1`);
    await screen.findByText(/Ilmoittautuminen väliseminaariin on auki/);
    expect(screen.queryByLabelText('Hae tiedotteista')).toBeNull();
  });
});

describe('what became of a bulletin', () => {
  const openDetails = async (server = {}) => {
    const tab = open(path, { server });
    await tab.user.click(await screen.findByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }));
    await screen.findByText(/Laadunhallinta: Ei toimitettu/);
    return tab;
  };

  it('shows each channel, with how to mend a failure, the versions and the log', async () => {
    const { user } = await openDetails();
    expect(screen.getByText(/Botti on poistettu tiimistä\. Näin se korjataan: Lisää sovellus/)).toBeTruthy();
    expect(screen.getByText(/Botti välitti vetäjäorganisaation puolesta/)).toBeTruthy();
    expect(screen.getByText(/julkaistu, Siri Sample/)).toBeTruthy();
    expect(screen.getByText(/: ajastettu, Siri Sample – ti 14.5.2024 klo 10.20$/)).toBeTruthy();
    expect(
      screen.getByText(/: kieliversio lisätty, Siri Sample – ruotsinkielinen teksti lisätty$/),
    ).toBeTruthy();
    const [first] = screen.getAllByText('Teksti tässä versiossa');
    await user.click(first as HTMLElement);
    expect(screen.getByText('Ilmoittautuminen aukeaa pian.')).toBeTruthy();
  });

  it('shows who has not acknowledged, theme by theme', async () => {
    await openDetails();
    await screen.findByText(/Kaikki vastaanottajat: 4\/12 kuitannut/);
    expect(screen.getByText('Ei ole kuitannut (1)').closest('details')?.textContent).toContain(
      full.archipelago.name.fi,
    );
  });

  it('corrects in place, with what was corrected', async () => {
    const { user, sent } = await openDetails({ [`${seminar}/correct`]: { version: 3 } });
    await user.click(screen.getByRole('button', { name: 'Korjaa' }));
    const dialog = within(await screen.findByRole('dialog'));
    const title = within(dialog.getByRole('group', { name: 'Suomeksi' })).getByLabelText('Otsikko');
    await user.clear(title);
    await user.type(title, 'Väliseminaari 12.6.');
    await user.type(dialog.getByLabelText(/Mitä korjattiin\? \(suomeksi\)/), 'päivä');
    await user.click(dialog.getByLabelText(/Merkittävä korjaus/));
    await user.click(dialog.getByRole('button', { name: 'Korjaa kaikilla kanavilla' }));
    await screen.findByText('Tiedote on korjattu.');
    expect(sent(`${seminar}/correct`)[0]?.body).toMatchObject({
      version: 2,
      title: { fi: 'Väliseminaari 12.6.', sv: 'Mellanseminariet 11.6' },
      what: { fi: 'päivä' },
      significant: true,
    });
  });

  it('keeps the form of a withdrawal open when the server refuses', async () => {
    const { user } = await openDetails({ [`${seminar}/withdraw`]: refused('Anna syy. Mitään ei muutettu.') });
    await user.click(screen.getByRole('button', { name: 'Vedä takaisin' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Vedä takaisin' }));
    await dialog.findByText('Anna syy. Mitään ei muutettu.');
  });

  it('offers no act that the server does not name', async () => {
    await openDetails({ 'GET /api/bulletins/b-1': { ...full.bulletinDetails, acts: [] } });
    expect(screen.queryByRole('button', { name: 'Korjaa' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Kopioi linkki' })).toBeTruthy();
  });
});

describe('acknowledging', () => {
  it('says it for the own organisation', async () => {
    const { user, sent } = open(path, {
      server: { [`${seminar}/acknowledge`]: { acknowledged: 5, organisations: [full.harbour.id] } },
    });
    await user.click(await screen.findByRole('button', { name: 'Kuittaa luetuksi' }));
    await screen.findByText('Kuitattu.');
    expect(sent(`${seminar}/acknowledge`).map((r) => r.body)).toEqual([
      { organisation: 'org-harbour', acknowledged: true },
    ]);
  });

  it('says it for both organisations of a person in one act', async () => {
    const mine = [full.harbour, full.archipelago].map((o) => ({ organisation: o.id, acknowledged: false }));
    const { user, sent } = open(path, {
      server: {
        'GET /api/me': full.leadMe,
        'GET /api/bulletins': { bulletins: [{ ...full.bulletin, mine }], total: 1 },
        [`${seminar}/acknowledge`]: { acknowledged: 6, organisations: mine.map((m) => m.organisation) },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Kuittaa molempien puolesta' }));
    await screen.findByText('Kuitattu.');
    expect(sent(`${seminar}/acknowledge`).map((r) => r.body)).toEqual([{ acknowledged: true }]);
  });
});

describe('a lead and the bulletins', () => {
  const asLead = (more = {}) => ({ 'GET /api/me': full.leadMe, ...more });
  const openRelay = async (fresh: boolean) => {
    const tab = open(path, { server: asLead({ [`${seminar}/relay`]: { fresh } }) });
    await tab.user.click(await screen.findByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }));
    await tab.user.click(await screen.findByRole('button', { name: 'Välitä' }));
    return { ...tab, dialog: within(await screen.findByRole('dialog')) };
  };

  it('relays to the own theme with own lines above', async () => {
    const { user, sent, dialog } = await openRelay(true);
    await user.type(dialog.getByRole('textbox'), 'Lukekaa ennen tapaamista.');
    await user.click(dialog.getByRole('button', { name: 'Välitä' }));
    await screen.findByText('Tiedote on välitetty.');
    expect(sent(`${seminar}/relay`).map((r) => r.body)).toEqual([
      { theme: 'quality', lines: 'Lukekaa ennen tapaamista.' },
    ]);
  });

  it('says that a bulletin had been relayed already', async () => {
    const { user, dialog } = await openRelay(false);
    await user.click(dialog.getByRole('button', { name: 'Välitä' }));
    await screen.findByText('Välitetty jo.');
  });

  it('lets the bot relay on the own behalf', async () => {
    const { user, sent } = open(path, {
      server: asLead({ 'PUT /api/themes/quality/auto-relay': { on: true } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Automaattinen välitys' }));
    const section = screen.getByRole('region', { name: 'Automaattinen välitys' });
    await user.click(await within(section).findByRole('checkbox'));
    await screen.findByText('Automaattinen välitys on päällä.');
    expect(sent('PUT /api/themes/quality/auto-relay').map((r) => r.body)).toEqual([{ on: true }]);
  });

  it('sees what waits, and nothing when nothing does', async () => {
    const task = {
      task: 'relay',
      bulletin: 'b-1',
      title: 'Väliseminaari 11.6.',
      since: '2024-05-14T07:20:00.000Z',
      theme: 'quality',
    };
    open(path, { server: asLead({ 'GET /api/bulletins/drafts': { drafts: [], tasks: [task] } }) });
    const waiting = await screen.findByRole('region', { name: 'Odottaa sinua' });
    expect(within(waiting).getByRole('link').getAttribute('href')).toBe('/tab/tiedotteet/b-1');
  });
});

describe('what is under way', () => {
  const waiting = {
    id: 'b-00000009',
    state: 'awaitsApproval',
    title: { fi: 'Kaikille' },
    by: 'Veera Viestijä',
    mine: false,
    shared: false,
    savedAt: '2024-05-16T06:00:00.000Z',
    revision: 4,
    mayApprove: true,
  };
  const server = (more = {}) => ({
    'GET /api/me': full.coordinatorMe,
    'GET /api/bulletins/drafts': { drafts: [waiting], tasks: [] },
    'GET /api/bulletins/b-00000009': { ...full.bulletinDetails, id: 'b-00000009' },
    ...more,
  });

  it('is approved by a second person who has read it', async () => {
    const asked = {
      ...full.bulletinDetails,
      id: 'b-00000009',
      title: { fi: 'Syysseminaari', sv: 'Höstseminarium' },
      audience: { general: true, themes: ['quality'], leads: false, organisations: [] },
    };
    const { user, sent } = open(path, {
      server: server({
        'GET /api/bulletins/b-00000009': asked,
        'POST /api/bulletins/b-00000009/approval': { state: 'published' },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Hyväksy tai palauta' }));
    const dialog = within(await screen.findByRole('dialog'));
    // The very card, both titles, and whom it goes to.
    await dialog.findByText('teksti', { selector: 'strong' });
    expect(dialog.getByText('Syysseminaari')).toBeTruthy();
    expect(dialog.getByText('Höstseminarium').closest('[lang]')?.getAttribute('lang')).toBe('sv');
    expect(dialog.getByText(/^Kohderyhmä: Yleinen, Laadunhallinnan/u)).toBeTruthy();
    expect(sent('POST /api/bulletins/card')[0]?.body).toMatchObject({ title: asked.title });
    await user.click(dialog.getByRole('button', { name: 'Hyväksy' }));
    await screen.findByText('Hyväksytty.');
    expect(sent('POST /api/bulletins/b-00000009/approval')[0]?.body).toEqual({ revision: 4, approve: true });
  });

  it('is given back with a word', async () => {
    const { user, sent } = open(path, {
      server: server({ 'POST /api/bulletins/b-00000009/approval': { state: 'draft' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Hyväksy tai palauta' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Viesti kirjoittajalle'), 'Lisää päivä.');
    await user.click(dialog.getByRole('button', { name: 'Palauta' }));
    await screen.findByText('Palautettu kirjoittajalle.');
    expect(sent('POST /api/bulletins/b-00000009/approval')[0]?.body).toEqual({
      revision: 4,
      approve: false,
      note: 'Lisää päivä.',
    });
  });
});
