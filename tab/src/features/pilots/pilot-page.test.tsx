import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { absent, never, open, outage } from '../../test/house';

const id = 'org-harbour~quality~pilot-1';
const path = `/tab/pilotit/${encodeURIComponent(id)}`;
const get = `GET /api/pilots/${id}`;
const save = 'POST /api/pilots';
const saved = { fact: 'f', fresh: true, pilot: 'p2', advice: null, toAdd: false };

describe('one pilot', () => {
  it('says how it stands, whom to ask, what was said of it, and which are like it', async () => {
    const { heading } = open(path);
    await heading('Laatukellon kokeilu');
    expect(screen.getByText('Laatukello')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Ohje/u }).getAttribute('href')).toBe(
      'https://laatukello.example/ohje',
    );
    expect(screen.getByRole('link', { name: 'anna.aalto@satama.example' })).toBeTruthy();
    const history = within(screen.getByRole('region', { name: 'Historia' }));
    expect(history.getAllByRole('row')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Självvärdering i team' })).toBeTruthy();
  });

  it('says that it is loading, that there is none, and what went wrong', async () => {
    const first = open(path, { server: { [get]: never } });
    await screen.findByText('Ladataan…');
    first.view.unmount();
    const second = open(path, { server: { [get]: absent } });
    await screen.findByText('Sitä ei löytynyt.');
    expect(screen.queryByRole('button', { name: 'Palauta pilotti' })).toBeNull();
    second.view.unmount();
    open(path, { server: { [get]: outage } });
    await screen.findByText(/Jokin meni pieleen/u);
  });

  it('is changed on top of what was seen, with an owner who is not in Teams yet', async () => {
    const { user, sent } = open(path, { server: { [save]: { ...saved, toAdd: true } } });
    await user.click(await screen.findByRole('button', { name: 'Muuta tietoja' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Vaihe'), 'Päättynyt');
    await user.selectOptions(dialog.getByLabelText('Vastuuhenkilö'), 'Joku, joka ei ole vielä Teamsissa');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(sent(save)).toHaveLength(0);
    await user.type(dialog.getByLabelText(/^Nimi/u), 'Uusi Opettaja');
    await user.type(dialog.getByLabelText(/^Työsähköposti/u), 'uusi@satama.example');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Koordinaatio sai pyynnön/u);
    expect(sent(save)[0]?.body).toMatchObject({
      pilot: 'pilot-1',
      seen: full.pilotDetails.pilot.seen,
      stage: 'finished',
      ownerContact: { name: 'Uusi Opettaja', email: 'uusi@satama.example' },
      links: [{ title: 'Ohje', url: 'https://laatukello.example/ohje' }],
    });
    expect(sent(save)[0]?.body).not.toHaveProperty('pace');
  });

  it('is taken out only after the question, and another organisation’s is asked about', async () => {
    const remove = 'POST /api/pilots/remove';
    const { user, sent, view } = open(path, { server: { [remove]: { fresh: true } } });
    await user.click(await screen.findByRole('button', { name: 'Poista rekisteristä' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(sent(remove)).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Poista rekisteristä' }));
    await screen.findByText('Pilotti on poistettu rekisteristä.');
    view.unmount();
    const hear = 'POST /api/pilots/interest';
    const other = {
      ...full.pilotDetails,
      place: null,
      interested: [],
      interest: [{ organisation: 'org-x', name: { fi: 'Oma', sv: 'Egen' }, asked: false }],
    };
    const second = open(path, { server: { [get]: other, [hear]: { fresh: true } } });
    await second.user.click(await screen.findByRole('button', { name: 'Haluamme kuulla lisää' }));
    await screen.findByText('Viesti lähti molemmille.');
    expect(second.sent(hear)[0]?.body).toEqual({
      organisation: 'org-harbour',
      theme: 'quality',
      pilot: 'pilot-1',
      from: 'org-x',
    });
    expect(screen.queryByRole('button', { name: 'Muuta tietoja' })).toBeNull();
  });
});

describe('a new pilot', () => {
  it('is entered for one of the own organisations and themes; without a name nothing is sent', async () => {
    const { user, sent } = open('/tab/pilotit', { server: { [save]: saved } });
    await user.click(await screen.findByRole('button', { name: 'Lisää pilotti' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(sent(save)).toHaveLength(0);
    const where = dialog.getByLabelText('Organisaatio ja teema');
    await user.selectOptions(where, within(where).getByRole('option', { name: /Tulevaisuus/u }));
    await user.type(dialog.getByLabelText(/^Pilotin nimi/u), 'Työparimalli');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Pilotin tiedot on tallennettu.');
    expect(sent(save)[0]?.body).toMatchObject({
      title: 'Työparimalli',
      theme: 'future-and-vision',
      links: [],
    });
  });

  it('the list is taken away as it is chosen', async () => {
    const file = 'GET /api/pilot-file';
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    const { user, sent } = open('/tab/pilotit?stage=planned', {
      server: { [file]: { name: 'Pilotit.csv', type: 'text/csv', content: '' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Lataa CSV' }));
    await screen.findByText('Ladattu: Pilotit.csv');
    expect(sent(file)[0]?.query).toEqual({ stage: 'planned', format: 'csv', language: 'fi' });
  });
});
