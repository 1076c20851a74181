import { screen, within } from '@testing-library/react';
import { conflict, never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';
import type { SpreadEntry, SpreadLog } from './types';

const path = '/tab/levittaminen';
const at = 'GET /api/dissemination';
const none: SpreadLog = { entries: [], places: [], parts: [], pilots: [] };
const entry: SpreadEntry = {
  id: 'selfReported~1~000001',
  source: 'entry',
  day: '2024-05-08',
  title: 'Itsearviointi tutuksi',
  what: 'talk',
  audience: 'Opettajat',
  reach: 40,
  language: 'fi',
  scope: 'national',
  themes: ['quality'],
  part: null,
  pilot: null,
  url: 'https://koulu.example/esitys',
  linkChecked: null,
  organisation: 'org-harbour',
  name: { fi: 'Satama', sv: 'Hamnen' },
  obligation: 'dev-spread-results',
  form: 'levitys-0001',
  mayChange: true,
};
const full: SpreadLog = {
  entries: [
    entry,
    {
      ...entry,
      id: 'e-1',
      source: 'event',
      title: 'Levittämispäivä',
      what: 'event',
      language: null,
      scope: null,
      audience: null,
      reach: null,
      url: null,
      form: null,
      mayChange: false,
    },
  ],
  places: [
    {
      role: 'developer',
      organisation: 'org-harbour',
      name: { fi: 'Satama', sv: 'Hamnen' },
      themes: ['quality', 'future-and-vision'],
    },
    {
      role: 'themeLead',
      organisation: 'org-harbour',
      name: { fi: 'Satama', sv: 'Hamnen' },
      themes: ['quality'],
    },
  ],
  parts: [{ id: 'p1', fi: 'Johtaminen', sv: 'Ledning' }],
  pilots: [{ id: 'o~quality~p', title: 'Vertaisarviointi', theme: 'quality' }],
};
const post = 'POST /api/dissemination';

describe('the dissemination log', () => {
  it('says that it is loading, that it is empty, and what went wrong', async () => {
    const first = open(path, { server: { [at]: never } });
    await first.heading('Levittäminen');
    first.view.unmount();
    const second = open(path, { server: { [at]: none } });
    await screen.findByText('Levittämisestä ei ole vielä merkintöjä.');
    expect(screen.queryByRole('button', { name: 'Kirjaa levittäminen' })).toBeNull();
    second.view.unmount();
    const third = open(path, { server: { [at]: refused('Tarvittava rooli: yhteyshenkilö') } });
    await screen.findByText('Tarvittava rooli: yhteyshenkilö');
    third.view.unmount();
    open(path, { server: { [at]: outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('shows what was told to whom, and where a line comes from', async () => {
    open(path, { server: { [at]: full } });
    const table = within(await screen.findByRole('table', { name: 'Levittämisen loki' }));
    table.getByText('noin 40 · suomi · Valtakunnallinen');
    table.getByText('Tilaisuus · Tapahtumista');
    expect(table.getByRole('link', { name: 'Levittämispäivä' }).getAttribute('href')).toContain(
      '/tab/tapahtumat/e-1',
    );
    expect(table.queryByRole('button', { name: 'Peru: Levittämispäivä' })).toBeNull();
  });

  it('takes a line in the name of an organisation’s role, and says for what it counts', async () => {
    const { user, sent } = open(path, { server: { [at]: full, [post]: { fact: 'f', fresh: true } } });
    await user.click(await screen.findByRole('button', { name: 'Kirjaa levittäminen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(sent(post)).toEqual([]);
    await user.selectOptions(dialog.getByLabelText('Kenen nimissä'), 'Satama: vetäjä');
    dialog.getByText('Merkintä lasketaan vetäjän vastuuseen levittää teeman tuloksia.');
    await user.selectOptions(dialog.getByLabelText('Mitä'), 'Julkaisu');
    await user.type(dialog.getByLabelText(/Mitä se oli/), 'Lehtijuttu');
    await user.type(dialog.getByLabelText(/^Kohderyhmä/), 'Rehtorit');
    await user.type(dialog.getByLabelText(/Kuinka monta/), 'paljon');
    await user.selectOptions(dialog.getByLabelText(/^Pilotti/), 'Vertaisarviointi');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    dialog.getByText('Kirjoita kokonaisluku tai jätä tyhjäksi.');
    await user.clear(dialog.getByLabelText(/Kuinka monta/));
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Merkintä on tallennettu.');
    expect(sent(post).map((s) => s.body)).toMatchObject([
      {
        seen: null,
        role: 'themeLead',
        organisation: 'org-harbour',
        theme: 'quality',
        title: 'Lehtijuttu',
        what: 'publication',
        audience: 'Rehtorit',
        pilot: 'o~quality~p',
      },
    ]);
  });

  it('changes a line on top of what stands, keeps what was typed when it is refused, and withdraws one', async () => {
    const { user, sent } = open(path, {
      server: {
        [at]: full,
        [post]: conflict('Tässä on jo uudempi kirjaus. Mitään ei tallennettu.'),
        'POST /api/reports/correct': { fact: 'f', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Muuta: Itsearviointi tutuksi' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Kohderyhmä/), ' ja johto');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await dialog.findByText(/uudempi kirjaus/);
    expect(sent(post).map((s) => s.body)).toMatchObject([
      { form: 'levitys-0001', seen: entry.id, role: 'developer', audience: 'Opettajat ja johto' },
    ]);
    await user.click(dialog.getByRole('button', { name: 'Peruuta' }));
    await user.click(screen.getByRole('button', { name: 'Peru: Itsearviointi tutuksi' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Peru' }));
    await screen.findByText('Merkintä on peruttu.');
    expect(sent('POST /api/reports/correct').map((s) => s.body)).toMatchObject([
      { fact: entry.id, withdrawn: true },
    ]);
  });

  it('leaves another organisation’s line to that organisation, also where one may withdraw it', async () => {
    open(path, { server: { [at]: { ...full, entries: [{ ...entry, organisation: 'org-other' }] } } });
    await screen.findByRole('button', { name: 'Peru: Itsearviointi tutuksi' });
    expect(screen.queryByRole('button', { name: 'Muuta: Itsearviointi tutuksi' })).toBeNull();
  });

  it('opens its form by a link from a duty', async () => {
    open(`${path}?add=developer&organisation=org-harbour&theme=future-and-vision`, {
      server: { [at]: full },
    });
    const dialog = within(await screen.findByRole('dialog'));
    expect((dialog.getByLabelText('Teema') as HTMLSelectElement).value).toBe('future-and-vision');
  });
});

it('dissemination', () =>
  transcribed('dissemination', path, { server: { [at]: full, write: { fact: 'f', fresh: true } } }));
