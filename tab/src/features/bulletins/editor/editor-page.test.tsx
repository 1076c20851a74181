import { act, screen, waitFor, within } from '@testing-library/react';
import * as full from '../../../test/fixtures';
import { absent, conflict, never, open, refused, tooLong } from '../../../test/house';

const id = 'b-11111111-2222';
const path = `/tab/tiedoteluonnos/${id}`;
/** The address that "Kirjoita tiedote" leads to: an id that nobody has used yet. */
const fresh = `${path}?new=1`;
const save = `PUT /api/bulletins/${id}/draft`;
const publish = `POST /api/bulletins/${id}/publish`;
const kept = { id, revision: 1, savedAt: '2024-05-16T07:00:00.000Z', ...full.looked };

const openEditor = async (server = {}) => {
  const tab = open(fresh, {
    server: {
      'GET /api/me': full.coordinatorMe,
      [`GET /api/bulletins/${id}`]: absent,
      [save]: kept,
      ...server,
    },
  });
  const finnish = within(await screen.findByRole('group', { name: 'Suomeksi' }));
  return { ...tab, finnish };
};
const write = async (server = {}) => {
  const tab = await openEditor(server);
  await tab.user.type(tab.finnish.getByLabelText('Otsikko'), 'Seminaari');
  await tab.user.type(tab.finnish.getByLabelText('Teksti'), 'Tervetuloa.');
  return tab;
};

describe('writing a bulletin', () => {
  it('says that it is loading, and what went wrong', async () => {
    const first = open(path, { server: { [`GET /api/bulletins/${id}`]: never } });
    await first.heading('Tiedotteen luonnos');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
    first.view.unmount();
    open(path, { server: { 'GET /api/bulletins/desk': refused('Et voi kirjoittaa tiedotteita.') } });
    await screen.findByText('Et voi kirjoittaa tiedotteita.');
  });

  it('of a colleague, or one that is gone, is one sentence and a way on instead of an empty form', async () => {
    const { sent } = open(path, {
      server: { 'GET /api/me': full.coordinatorMe, [`GET /api/bulletins/${id}`]: absent },
    });
    await screen.findByText('Luonnosta ei löytynyt');
    screen.getByText(/toisen kirjoittajan luonnos/u);
    screen.getByRole('link', { name: 'Takaisin tiedotteisiin' });
    expect(screen.queryByLabelText('Teksti')).toBeNull();
    expect(sent(save)).toEqual([]);
  });

  it('judges nothing that nobody has written, whatever else on the page is drawn anew', async () => {
    const { sent } = await openEditor();
    await waitFor(() => expect(sent('POST /api/bulletins/card').length).toBeGreaterThan(0));
    act(() => {
      window.history.replaceState(null, '', `${fresh}&from=elsewhere`);
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await act(async () => Promise.resolve());
    expect(screen.queryByText('Valmis julkaistavaksi.')).toBeNull();
    screen.getByText('Kortti näkyy tässä, kun kirjoitat.');
  });

  it('draws the heading of the very card below the heading of its section', async () => {
    const body = [{ type: 'TextBlock', text: 'Seminaari tulee', style: 'heading' }];
    const card = { type: 'AdaptiveCard', version: '1.5', body };
    await write({ 'POST /api/bulletins/card': { ...full.looked, card } });
    await screen.findByRole('heading', { name: 'Seminaari tulee', level: 3 });
  });

  it('looks also at what was typed while a save was on its way', async () => {
    let arrive: (value: typeof kept) => void = () => undefined;
    const first = new Promise<typeof kept>((done) => {
      arrive = done;
    });
    let saves = 0;
    const { user, finnish, sent } = await openEditor({
      [save]: () => {
        saves += 1;
        return saves === 1 ? first : { ...kept, revision: saves };
      },
    });
    await user.type(finnish.getByLabelText('Otsikko'), 'Seminaari');
    await waitFor(() => expect(sent(save)).toHaveLength(1), { timeout: 3_000 });
    await user.type(finnish.getByLabelText('Teksti'), 'Tervetuloa.');
    arrive(kept);
    await waitFor(() => expect(sent(save)).toHaveLength(2), { timeout: 3_000 });
    const looked = sent('POST /api/bulletins/card').at(-1)?.body;
    expect(looked).toMatchObject({ title: { fi: 'Seminaari' }, body: { fi: 'Tervetuloa.' } });
  });

  it('saves by itself what was typed, and draws the very card', async () => {
    const { sent } = await write();
    await screen.findByText(/^Tallennettu to 16.5.2024 klo 10.00/);
    expect(sent(save)[0]?.body).toMatchObject({ revision: 0 });
    // A slow typist is saved more than once.
    await waitFor(() =>
      expect(sent(save).at(-1)?.body).toMatchObject({
        title: { fi: 'Seminaari' },
        body: { fi: 'Tervetuloa.' },
      }),
    );
    const bold = await screen.findByText('teksti');
    expect(bold.tagName).toBe('STRONG');
    expect(screen.getByText('Valmis julkaistavaksi.')).toBeTruthy();
  });

  it('keeps the words and tries again when they could not be saved', async () => {
    const { user, finnish } = await write({ [save]: refused('Liian pitkä. Mitään ei tallennettu.') });
    await screen.findAllByText(/Viimeisin muutos ei ole tallessa/);
    await user.type(finnish.getByLabelText('Otsikko'), ' tänään');
    expect(finnish.getByLabelText<HTMLInputElement>('Otsikko').value).toBe('Seminaari tänään');
  });

  it('never writes over a newer draft: the own one is kept beside it', async () => {
    const { user, sent } = await write({ [save]: conflict('Luonnosta on muutettu.') });
    await user.click(await screen.findByRole('button', { name: 'Tallenna omani uutena luonnoksena' }));
    await waitFor(() => expect(window.location.pathname).not.toContain(id));
    expect(sent(save).every((r) => (r.body as { revision: number }).revision === 0)).toBe(true);
    expect(screen.getByDisplayValue('Seminaari')).toBeTruthy();
  });

  it('names what a card cannot keep', async () => {
    const stop = { level: 'stop', code: 'notKept', field: 'body', lang: 'fi', lost: 'table', line: 3 };
    await write({
      'POST /api/bulletins/card': {
        ...full.looked,
        findings: [{ ...stop, sentence: 'Rivi 3: taulukko ei näy kortilla.' }],
      },
    });
    await screen.findByText('Korjaa ennen julkaisua');
    expect(screen.getByText('Rivi 3: taulukko ei näy kortilla.')).toBeTruthy();
  });

  it('says why a channel is not available and how to fix it', async () => {
    await openEditor();
    expect(screen.getByLabelText<HTMLInputElement>('Ruotsinkielinen kokonaisuus').disabled).toBe(true);
    expect(
      screen.getByText(/Kanavaa ei ole yhdistetty\. Näin se korjataan: Kirjoita kanavalla/),
    ).toBeTruthy();
    expect(screen.getByLabelText('Laadunhallinta (vetäjä välittää)')).toBeTruthy();
  });

  it('finds an organisation whose contacts get it personally', async () => {
    const { user, sent } = await openEditor();
    await user.type(screen.getByLabelText('Etsi organisaatio'), full.harbour.name.fi.slice(0, 5));
    await user.click(await screen.findByLabelText(new RegExp(full.harbour.name.fi)));
    await waitFor(() =>
      expect(sent(save).at(-1)?.body).toMatchObject({ audience: { organisations: [full.harbour.id] } }),
    );
  });

  it('fills an empty draft from a template', async () => {
    const { user } = await openEditor();
    await user.selectOptions(screen.getByLabelText('Laji'), 'Projektipäällikkö tavattavissa');
    await user.click(screen.getByRole('button', { name: 'Täytä pohjasta' }));
    expect(screen.getByDisplayValue('Tule juttelemaan.')).toBeTruthy();
  });
});

describe('the rule of a second person', () => {
  const words = [{ on: false, by: 'Jukka Johtaja', at: '2024-05-16T07:00:00.000Z' }];
  const setting = 'PUT /api/bulletins/approval';

  it('names who switched it off, at once and to whoever writes next', async () => {
    const { user, sent } = await openEditor({ [setting]: { on: false, words } });
    await user.click(screen.getByRole('checkbox', { name: 'Toisen henkilön hyväksyntä' }));
    await screen.findByText('Jukka Johtaja otti pois käytöstä to 16.5.2024 klo 10.00');
    expect(sent(setting)[0]?.body).toEqual({ on: false });
  });

  it('says beside "Julkaise" that nobody has to approve, and whose doing that is', async () => {
    const targets = full.editorOptions.targets.filter((one) => one.available);
    const approval = { ...full.editorOptions.approval, on: false, words };
    const { user } = await openEditor({
      'GET /api/bulletins/desk': { ...full.editorOptions, targets, approval },
    });
    expect(screen.queryByText(/ei tarvitse toisen henkilön hyväksyntää/)).toBeNull();
    await user.click(screen.getByLabelText('Kaikki kanavat'));
    await screen.findByText(
      'Kaikille kanaville lähtevä tiedote ei tarvitse toisen henkilön hyväksyntää: Jukka Johtaja otti pois käytöstä to 16.5.2024 klo 10.00.',
    );
  });
});

describe('a bulletin that nobody has written yet', () => {
  const nothing = { level: 'stop', code: 'noText', field: 'body', sentence: 'Kirjoita otsikko ja teksti.' };
  const asked = { 'POST /api/bulletins/card': { ...full.looked, findings: [nothing] } };

  it('is not found wrong, and stands under Tiedotteet', async () => {
    await openEditor(asked);
    expect(await screen.findByText('Kortti näkyy tässä, kun kirjoitat.')).toBeTruthy();
    expect(screen.queryByText('Korjaa ennen julkaisua')).toBeNull();
    expect(screen.getByRole('link', { name: 'Tiedotteet' }).getAttribute('aria-current')).toBe('true');
  });

  it('is told what it lacks when somebody wants it out, and nothing is sent', async () => {
    const { user, sent } = await openEditor(asked);
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText('Kirjoita otsikko ja teksti.');
    expect(sent(publish)).toHaveLength(0);
  });
});

describe('a text that is longer than what is kept', () => {
  it('is not cut: it stays, says so, and is not sent again before it has changed', async () => {
    const { user, finnish, sent } = await openEditor({
      [save]: tooLong,
      'POST /api/bulletins/card': tooLong,
    });
    const body = finnish.getByLabelText<HTMLTextAreaElement>('Teksti');
    await user.click(body);
    await user.paste('ä'.repeat(30_001));
    expect(body.value).toHaveLength(30_001);
    await screen.findByText(/^Liian pitkä: 30001 merkkiä, talteen mahtuu 30000\./);
    const [said] = await screen.findAllByText(/Viimeisin muutos ei ole tallessa/);
    expect(said?.textContent).toContain('Lyhennä kohtaa, joka on merkitty liian pitkäksi.');
    expect(screen.queryByText('Valmis julkaistavaksi.')).toBeNull();
    await act(() => new Promise((done) => setTimeout(done, 2_000)));
    expect(sent(save)).toHaveLength(1);
    await user.type(body, '{Backspace}');
    await waitFor(() => expect(sent(save)).toHaveLength(2));
  });
});

describe('publishing a bulletin', () => {
  const done = { channels: 2, waiting: 1, people: 0, approvers: [] };

  it('saves the last words first, then goes out', async () => {
    const { user, sent, heading } = await write({ [publish]: { ...done, state: 'published' } });
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText('Julkaistu 2 kanavalle. 1 teema odottaa vetäjää.');
    await heading('Tiedotteet');
    expect(sent(save).at(-1)?.body).toMatchObject({ body: { fi: 'Tervetuloa.' } });
    expect(sent(publish)[0]?.body).toEqual({ revision: 1, languageFollows: false });
  });

  it('waits for a second person when it goes everywhere', async () => {
    const { user } = await write({
      [publish]: { ...done, state: 'awaitsApproval', approvers: ['Veera Viestijä'] },
    });
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText('Odottaa hyväksyntää: Veera Viestijä.');
  });

  it('goes out at a time of the wall clock in Finland', async () => {
    const { user, sent } = await write({
      [publish]: { ...done, state: 'scheduled', publishAt: '2024-05-17T06:00:00.000Z' },
    });
    await user.click(screen.getByRole('button', { name: 'Ajasta' }));
    await user.click(await screen.findByRole('button', { name: 'Ajasta julkaisu' }));
    await screen.findByText(/Julkaistaan pe 17.5.2024 klo 9.00\./);
    expect(sent(publish)[0]?.body).toMatchObject({ at: { day: '2024-05-17', time: '09:00' } });
  });

  it('goes out in one language when the writer says that the other follows', async () => {
    const lacks = {
      level: 'warn',
      code: 'languageMissing',
      field: 'body',
      lang: 'sv',
      sentence: 'Ruotsi puuttuu.',
    };
    const { user, sent } = await write({
      'POST /api/bulletins/card': { ...full.looked, findings: [lacks] },
      [publish]: { ...done, state: 'published' },
    });
    await user.click(await screen.findByLabelText(/Julkaise silti/));
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText(/Julkaistu 2 kanavalle/);
    expect(sent(publish)[0]?.body).toMatchObject({ languageFollows: true });
  });

  it('keeps the draft when the server refuses', async () => {
    const { user, finnish } = await write({
      [publish]: refused('Kohderyhmässä ei ole enää ketään. Luonnos on tallessa.'),
    });
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText('Kohderyhmässä ei ole enää ketään. Luonnos on tallessa.');
    expect(finnish.getByLabelText<HTMLInputElement>('Otsikko').value).toBe('Seminaari');
  });

  it('does not repeat an old refusal under a draft that has been mended', async () => {
    const { user, finnish } = await write({ [publish]: refused('Mitään ei julkaistu. HTML-koodi.') });
    await user.click(screen.getByRole('button', { name: 'Julkaise nyt' }));
    await screen.findByText('Mitään ei julkaistu. HTML-koodi.');
    await user.type(finnish.getByLabelText('Teksti'), ' Korjattu.');
    expect(screen.queryByText('Mitään ei julkaistu. HTML-koodi.')).toBeNull();
  });
});

describe('a draft that is written together', () => {
  const here = `POST /api/bulletins/${id}/here`;
  const stored = {
    ...full.bulletinDetails,
    id,
    state: 'draft',
    versions: [],
    by: 'Anna Aloittaja',
    revision: 3,
    shared: true,
    acts: ['edit'],
  };
  const inIt = {
    others: ['Anna Aloittaja'],
    revision: 3,
    savedBy: 'Anna Aloittaja',
    savedAt: '2024-05-16T07:00:00.000Z',
    shared: true,
  };
  const openShared = (more = {}) =>
    open(path, {
      server: {
        'GET /api/me': full.coordinatorMe,
        [`GET /api/bulletins/${id}`]: stored,
        [save]: { ...kept, revision: 4 },
        [here]: inIt,
        ...more,
      },
    });

  it('says who else is in it, and leaves its going out to who began it', async () => {
    openShared();
    await screen.findByText('Luonnos on nyt auki myös: Anna Aloittaja');
    expect(screen.getByText('Julkaisun tekee Anna Aloittaja.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Julkaise nyt' })).toBeNull();
    expect(screen.queryByRole('switch', { name: 'Kirjoitetaan yhdessä' })).toBeNull();
  });

  it('says that a newer text waits, and shows it to who wants it', async () => {
    let reads = 0;
    const { user } = openShared({
      [here]: { ...inIt, revision: 5 },
      [`GET /api/bulletins/${id}`]: () => {
        reads += 1;
        return reads === 1 ? stored : { ...stored, revision: 5, title: { fi: 'Annan otsikko', sv: '' } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Näytä uudempi teksti' }));
    expect(await screen.findByDisplayValue('Annan otsikko')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Näytä uudempi teksti' })).toBeNull());
  });

  it('is shared by who began it, and nobody is asked for before', async () => {
    const own = { ...stored, shared: false, acts: ['edit', 'publish', 'discard'] };
    const { user, sent } = openShared({
      [`GET /api/bulletins/${id}`]: own,
      [`PUT /api/bulletins/${id}/shared`]: { shared: true },
    });
    await user.click(await screen.findByRole('switch', { name: 'Kirjoitetaan yhdessä' }));
    await screen.findByText('Luonnosta kirjoitetaan nyt yhdessä.');
    expect(sent(`PUT /api/bulletins/${id}/shared`)[0]?.body).toEqual({ shared: true });
    expect(sent(here)).toEqual([]);
  });
});
