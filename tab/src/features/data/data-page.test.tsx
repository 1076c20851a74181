import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, refused } from '../../test/house';

const path = '/tab/tiedot';
const log = {
  month: '2024-05',
  organisation: null,
  lines: [
    {
      at: '2024-05-16T06:00:00.000Z',
      by: 'Kaisa Kontakti',
      what: 'Osallistuminen',
      organisation: { fi: 'Paju', sv: 'Videt' },
    },
    { at: '2024-05-15T06:00:00.000Z', by: 'botti', what: 'Kysely avattu', organisation: null },
  ],
};
const acts = {
  ...full.coordinatorMe.acts,
  seeAudit: { any: true, themes: [], organisations: [] },
  erasePerson: { any: true, themes: [], organisations: [] },
  setRetention: { any: true, themes: [], organisations: [] },
};
const chief = {
  'GET /api/me': { ...full.coordinatorMe, acts },
  'GET /api/audit': log,
  'GET /api/erasures': { erasures: [] },
  'GET /api/retention': { months: null, ends: null, archivedAt: null, changes: [] },
};

describe('the page of data', () => {
  it('shows the coordinator who did what for whom', async () => {
    open(path, { server: chief });
    const table = await screen.findByRole('table', { name: 'Tapahtumaloki' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByText('Paju')).toBeTruthy();
    expect(screen.getByText('Ketään ei ole poistettu.')).toBeTruthy();
  });

  it('shows a contact what is about the own organisation, and nobody’s data but the own', async () => {
    open(path, { server: { 'GET /api/audit': { ...log, lines: [] } } });
    await screen.findByText('Tässä kuussa ei ole merkintöjä.');
    expect(screen.getByRole('button', { name: 'Lataa omat tietosi' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Henkilön tiedot' })).toBeNull();
  });

  it('shows an observer the own data alone', async () => {
    open(path, { server: { 'GET /api/me': full.observerMe } });
    await screen.findByRole('button', { name: 'Lataa omat tietosi' });
    expect(screen.queryByRole('heading', { name: 'Tapahtumaloki' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Henkilön tiedot' })).toBeNull();
  });

  it('erases a person only after it has said what that means, and says how it ended', async () => {
    const { user, sent } = open(path, {
      server: {
        ...chief,
        'POST /api/people/p-1/erase': {
          erased: true,
          rows: 12,
          posts: {
            edited: 3,
            outOfReach: [{ what: 'Muistutus', title: 'Toukokuun kierros', place: 'entinen yhteyshenkilö' }],
            unknown: 2,
          },
        },
      },
    });
    const [one] = full.reached.people;
    await screen.findByRole('option', { name: /Kaisa/ });
    await user.selectOptions(screen.getByLabelText('Henkilö'), one?.id ?? '');
    await user.click(screen.getByRole('button', { name: 'Poista henkilön tiedot' }));
    expect(await screen.findByText(/poistetaan kaikista tiedoista pysyvästi/)).toBeTruthy();
    expect(sent(`POST /api/people/${one?.id}/erase`)).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Poista pysyvästi' }));
    expect(
      await screen.findByText(
        'Tiedot on poistettu. Muutettuja rivejä: 12. Nimi poistuu myös Teamsin viesteistä: 3.',
      ),
    ).toBeTruthy();
    const left = screen.getByRole('table', { name: 'Viestit, joissa nimi vielä on' });
    expect(within(left).getByText('Muistutus: Toukokuun kierros')).toBeTruthy();
    expect(within(left).getByText('entinen yhteyshenkilö')).toBeTruthy();
    expect(screen.getByText(/ketä niissä mainitaan: 2\. Tarkista ne itse/)).toBeTruthy();
    expect(sent(`POST /api/people/${one?.id}/erase`)).toHaveLength(1);
  });

  it('says in the dialog why somebody cannot be erased', async () => {
    const [one] = full.reached.people;
    const { user } = open(path, {
      server: {
        ...chief,
        [`POST /api/people/${one?.id}/erase`]: refused('Hän on verkoston ainoa koordinaattori.'),
      },
    });
    await screen.findByRole('option', { name: /Kaisa/ });
    await user.selectOptions(screen.getByLabelText('Henkilö'), one?.id ?? '');
    await user.click(screen.getByRole('button', { name: 'Poista henkilön tiedot' }));
    await user.click(await screen.findByRole('button', { name: 'Poista pysyvästi' }));
    expect(await screen.findByText(/ainoa koordinaattori/)).toBeTruthy();
  });

  it('says how long names are kept and who has changed it, and takes no broken number', async () => {
    const { user, sent } = open(path, {
      server: {
        ...chief,
        'GET /api/retention': {
          months: 24,
          ends: '2027-01-01',
          archivedAt: null,
          changes: [{ at: '2024-05-16T06:00:00.000Z', by: 'Katri Koski', before: null, months: 24 }],
        },
        'PUT /api/retention': { ok: true },
      },
    });
    await screen.findByText(/säilytetään 24 kokonaista kuukautta .* poistaa 1\.1\.2027 alkaen\./);
    expect(screen.getByText('Arkistopakettia ei ole vielä tehty.')).toBeTruthy();
    const changes = screen.getByRole('table', { name: 'Säilytysajan muutokset' });
    expect(within(changes).getByText('Katri Koski')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Muuta säilytysaikaa' }));
    const field = screen.getByLabelText('Kuukausia hankkeen päättymisen jälkeen');
    for (const wrong of ['', '241', '1.5']) {
      await user.clear(field);
      if (wrong) await user.type(field, wrong);
      await user.click(screen.getByRole('button', { name: 'Tallenna' }));
      expect(
        await screen.findByText('Kirjoita kokonaisluku väliltä 0–240. Mitään ei tallennettu.'),
      ).toBeTruthy();
    }
    expect(sent('PUT /api/retention')).toEqual([]);
    await user.clear(field);
    await user.type(field, '36');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    expect(await screen.findByText('Säilytysaika on tallennettu.')).toBeTruthy();
    expect(sent('PUT /api/retention').map(({ body }) => body)).toEqual([{ months: 36 }]);
    expect(screen.queryByLabelText('Kuukausia hankkeen päättymisen jälkeen')).toBeNull();
  });
});
