import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/tiedotteet';

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
    expect(
      screen
        .getByText(/Anmälan till mellanseminariet/)
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('sv');
    expect(screen.getByText('Korjattu ti 14.5.2024 klo 11.00: päivämäärä korjattu')).toBeTruthy();
    expect(screen.getByText('Toimitettu 2/2, odottaa vetäjää 1, 4 kuittausta')).toBeTruthy();
    expect(screen.getByText(/Botti välitti vetäjäorganisaation puolesta/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Projektipäällikkö tavattavissa keskiviikkona/ }));
    expect(screen.getByText('Ruotsinkielinen versio tulossa.')).toBeTruthy();
  });

  it('marks a title that is in Finnish only for a Swedish reader', async () => {
    open(path, { language: 'sv', server: { 'GET /api/me': { ...full.me, language: 'sv' } } });
    await screen.findByRole('button', { name: /Mellanseminariet 11.6/ });
    const finnish = screen.getByText('Projektipäällikkö tavattavissa keskiviikkona');
    expect(finnish.getAttribute('lang')).toBe('fi');
    expect(finnish.parentElement?.textContent).toContain('(på finska)');
  });

  it('asks the server for the words that are searched', async () => {
    const { user, sent } = open(path);
    await user.type(await screen.findByLabelText('Hae tiedotteista'), 'seminaari{Enter}');
    await screen.findByText(/Ilmoittautuminen väliseminaariin/);
    expect(sent('GET /api/bulletins').at(-1)?.query.search).toBe('seminaari');
  });

  it('acknowledges for the own organisation', async () => {
    const { user, sent } = open(path, {
      server: { 'POST /api/bulletins/b-1/acknowledge': { acknowledged: 5 } },
    });
    await user.click(await screen.findByRole('button', { name: 'Kuittaa luetuksi' }));
    await screen.findByText('Kuitattu.');
    expect(sent('POST /api/bulletins/b-1/acknowledge').map((r) => r.body)).toEqual([
      { organisation: 'org-harbour', acknowledged: true },
    ]);
  });

  it('shows each channel to those who publish, with how to mend a failure', async () => {
    open(path, { server: { 'GET /api/me': full.coordinatorMe } });
    await screen.findByText(/Laadunhallinta: Ei toimitettu/);
    expect(screen.getByText(/Botti on poistettu tiimistä\. Näin se korjataan: Lisää sovellus/)).toBeTruthy();
  });
});

describe('a lead and the bulletins', () => {
  const asLead = (more = {}) => ({ 'GET /api/me': full.leadMe, ...more });

  it('relays to the own theme with one tap', async () => {
    const { user, sent } = open(path, {
      server: asLead({ 'POST /api/bulletins/b-1/relay': { fresh: true } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Välitä' }));
    await screen.findByText('Tiedote on välitetty.');
    expect(sent('POST /api/bulletins/b-1/relay').map((r) => r.body)).toEqual([{ theme: 'quality' }]);
  });

  it('says that a bulletin had been relayed already', async () => {
    const { user } = open(path, { server: asLead({ 'POST /api/bulletins/b-1/relay': { fresh: false } }) });
    await user.click(await screen.findByRole('button', { name: 'Välitä' }));
    await screen.findByText('Välitetty jo.');
  });

  it('lets the bot relay on the own behalf', async () => {
    const { user, sent } = open(path, {
      server: asLead({ 'PUT /api/themes/quality/auto-relay': { on: true } }),
    });
    const section = await screen.findByRole('region', { name: 'Automaattinen välitys' });
    await user.click(within(section).getByRole('checkbox'));
    await screen.findByText('Automaattinen välitys on päällä.');
    expect(sent('PUT /api/themes/quality/auto-relay').map((r) => r.body)).toEqual([{ on: true }]);
  });

  it('writes to the own themes only', async () => {
    const { user } = open(path, { server: asLead() });
    await user.click(await screen.findByRole('button', { name: 'Kirjoita tiedote' }));
    const audience = await screen.findByRole('group', { name: 'Kohderyhmä' });
    expect(within(audience).getAllByRole('checkbox')).toHaveLength(1);
    expect(within(audience).queryByLabelText('Yleinen: koko verkosto')).toBeNull();
  });
});

describe('writing a bulletin', () => {
  const write = async (server = {}) => {
    const tab = open(path, { server: { 'GET /api/me': full.coordinatorMe, ...server } });
    await tab.user.click(await screen.findByRole('button', { name: 'Kirjoita tiedote' }));
    const finnish = within(await screen.findByRole('group', { name: 'Suomeksi' }));
    await tab.user.type(finnish.getByLabelText('Otsikko'), 'Seminaari');
    await tab.user.type(finnish.getByLabelText('Teksti'), 'Tervetuloa.');
    return tab;
  };
  const publish = () => screen.getByRole('button', { name: 'Julkaise' });

  it('stops at a missing language and a missing audience', async () => {
    const { user, sent } = await write();
    await user.click(publish());
    const alert = screen.getAllByRole('alert').find((one) => one.textContent?.includes('Ruotsinkielinen'));
    expect(alert?.textContent).toContain('Ruotsinkielinen teksti puuttuu.');
    expect(alert?.textContent).toContain('Valitse, mille kanaville tiedote lähetetään.');
    expect(sent('POST /api/bulletins')).toHaveLength(0);
  });

  it('publishes in one language when the writer says that the other follows', async () => {
    const { user, sent } = await write({ 'POST /api/bulletins': { id: 'b-3', channels: 2 } });
    await user.click(screen.getByLabelText(/Julkaise silti/));
    await user.click(screen.getByLabelText('Yleinen: koko verkosto'));
    await user.click(screen.getByLabelText('Tulevaisuus ja visionäärinen johtaminen'));
    expect(screen.getByText('Lähetetään 2 kanavalle.')).toBeTruthy();
    await user.click(publish());
    await screen.findByText('Tiedote on julkaistu 2 kanavalle.');
    const [sentBody] = sent('POST /api/bulletins');
    expect(sentBody?.body).toMatchObject({
      title: { fi: 'Seminaari' },
      body: { fi: 'Tervetuloa.' },
      audience: { general: true, themes: ['future-and-vision'] },
      languageFollows: true,
    });
  });

  it('keeps the draft when the server refuses', async () => {
    const { user } = await write({
      'POST /api/bulletins': refused('Yhtään valittua kanavaa ei ole yhdistetty.'),
    });
    const swedish = within(screen.getByRole('group', { name: 'Ruotsiksi' }));
    await user.type(swedish.getByLabelText('Otsikko'), 'Seminarium');
    await user.type(swedish.getByLabelText('Teksti'), 'Välkommen.');
    await user.click(screen.getByLabelText('Yleinen: koko verkosto'));
    await user.click(publish());
    await screen.findByText('Yhtään valittua kanavaa ei ole yhdistetty.');
    expect(swedish.getByLabelText<HTMLInputElement>('Otsikko').value).toBe('Seminarium');
  });
});
