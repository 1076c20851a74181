import { screen, waitFor, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/tavoitettavuus';
const missing = 'GET /api/reachability/people?show=missing';
const asCoordinator = (more = {}) => ({ 'GET /api/me': full.coordinatorMe, ...more });

describe('the page of reachability', () => {
  it('says that it is loading, and what went wrong', async () => {
    const first = open(path, { server: asCoordinator({ 'GET /api/reachability': never }) });
    await first.heading('Tavoitettavuus');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
    first.view.unmount();
    open(path, { server: asCoordinator({ 'GET /api/reachability': outage }) });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('shows first those for whom something is missing, with how to mend it', async () => {
    const { user } = open(path, { server: asCoordinator() });
    const people = await screen.findByRole('region', { name: 'Henkilöt' });
    expect(await within(people).findByRole('heading', { name: 'Salla Saaristo' })).toBeTruthy();
    expect(within(people).getByText('1 henkilö')).toBeTruthy();
    expect(within(people).getByText(/Näin se korjataan: Kutsu vieraaksi/)).toBeTruthy();
    expect(within(people).getByText(/✓ kutsuttu: kyllä · – tiimissä: ei/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Näytä'), 'Kaikki');
    await user.type(screen.getByLabelText('Etsi henkilö tai organisaatio'), 'kaisa');
    expect(await screen.findByRole('heading', { name: 'Kaisa Kontakti' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Salla Saaristo' })).toBeNull());
  });

  it('reads thirty at a time, and more when they are asked for', async () => {
    const [one, other] = full.reached.people;
    const { user } = open(path, {
      server: asCoordinator({
        [missing]: { people: [other], total: 31, next: 30 },
        [`${missing}&after=30`]: { people: [one], total: 31 },
      }),
    });
    const people = within(await screen.findByRole('region', { name: 'Henkilöt' }));
    await people.findByText('31 henkilöä');
    expect(people.queryByRole('heading', { name: 'Kaisa Kontakti' })).toBeNull();
    await user.click(people.getByRole('button', { name: 'Näytä lisää' }));
    await people.findByRole('heading', { name: 'Kaisa Kontakti' });
    expect(people.queryByRole('button', { name: 'Näytä lisää' })).toBeNull();
  });

  it('gives a letter that adds the app for somebody in the team whom the bot cannot write to', async () => {
    const [one] = full.reached.people;
    const people = [{ ...one, step: 'chatFailed', sentence: 'Ei mennyt perille.', mend: 'Lähetä linkki.' }];
    open(path, { server: asCoordinator({ [missing]: { people, total: people.length } }) });
    const mail = await screen.findByText('Lähetä tämä sähköpostilla');
    const href = decodeURIComponent(mail.getAttribute('href') ?? '');
    expect(href).toContain(
      'Lisää Strapetsi Teamsiin: https://teams.microsoft.com/l/app/app-1?tenantId=tenant-1',
    );
    expect(href).toContain(
      'Öppna chatten och skriv ”hej”: https://teams.microsoft.com/l/entity/app-1/conversations',
    );
  });

  it('says it when nothing is to be mended', async () => {
    const people: readonly never[] = [];
    open(path, { server: asCoordinator({ [missing]: { people, total: people.length } }) });
    await screen.findByText('Kaikki tavoitetaan joko keskustelussa tai kanavalla.');
  });

  it('shows per channel what it is tied to, whether the app is there, and the last delivery', async () => {
    open(path, { server: asCoordinator() });
    await screen.findByText(/sovellus on poistettu tiimistä: lisää se uudelleen · viimeksi toimitettu/);
    expect(
      screen.getByText(/ei yhdistetty: kirjoita kanavalla ”kanava” · ei vielä toimituksia/),
    ).toBeTruthy();
    expect(screen.getByText(/Näillä teemoilla ei ole kanavaa/)).toBeTruthy();
    const links = screen.getAllByRole('link', { name: /Avaa kanava Teamsissa/ });
    // Yleinen, which has no name, before the others.
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      'https://teams.microsoft.com/l/channel/19%3Ab/',
      'https://teams.microsoft.com/l/channel/19%3Aa/Laatu',
    ]);
    expect(screen.getByRole('region', { name: 'Ei yhteyshenkilöä' }).textContent).toContain(
      full.archipelago.name.fi,
    );
  });

  it('names owners of pilots who are not in Teams yet, each with a letter that is ready', async () => {
    const owner = {
      name: 'Oona Omistaja',
      email: 'oona@saaristo.example',
      organisation: full.archipelago.name,
      pilot: 'Palautteen polku',
    };
    const read = { ...full.reachability, ownersToAdd: [owner] };
    open(path, { server: asCoordinator({ 'GET /api/reachability': read }) });
    const section = within(
      await screen.findByRole('region', { name: 'Pilottien vastuuhenkilöitä lisättäväksi' }),
    );
    expect(section.getByRole('listitem').textContent).toContain(
      `Oona Omistaja (oona@saaristo.example), ${full.archipelago.name.fi}: Palautteen polku`,
    );
    const href = section.getByRole('link').getAttribute('href') ?? '';
    expect(href).toMatch(/^mailto:oona@saaristo\.example\?/u);
    expect(decodeURIComponent(href)).toContain('Lisää Strapetsi Teamsiin');
  });

  it('has no heading for owners where none is to be added', async () => {
    open(path, { server: asCoordinator() });
    await screen.findByRole('region', { name: 'Henkilöt' });
    expect(screen.queryByRole('region', { name: 'Pilottien vastuuhenkilöitä lisättäväksi' })).toBeNull();
  });

  it('links an account that the network does not know to a person, and undoes it', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({
        'POST /api/people/p-2/accounts': { linked: true },
        'POST /api/people/p-1/accounts/unlink': { unlinked: true },
      }),
    });
    const people = await screen.findByRole('region', { name: 'Henkilöt' });
    await user.click(await within(people).findByRole('button', { name: 'Liitä tili' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Liitä tili' }));
    await screen.findByText('Tili on liitetty.');
    expect(sent('POST /api/people/p-2/accounts').map((r) => r.body)).toEqual([
      { objectId: 'o-9', tenantId: 't-1' },
    ]);
    await user.selectOptions(screen.getByLabelText('Näytä'), 'Kaikki');
    await user.click(await screen.findByRole('button', { name: 'Pura liitos' }));
    await screen.findByText(/Liitos on purettu/);
    expect(sent('POST /api/people/p-1/accounts/unlink').map((r) => r.body)).toEqual([
      { objectId: 'o-2', tenantId: 't-1' },
    ]);
  });

  it('answers a request to be added: linked to a person, or taken off the list', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({
        'POST /api/people/p-1/accounts': refused('Tili kuuluu jo henkilölle Bo. Mitään ei muutettu.'),
        'POST /api/requests/dismiss': { dismissed: true },
      }),
    });
    const requests = within(await screen.findByRole('region', { name: 'Lisäyspyynnöt' }));
    await user.click(requests.getByRole('button', { name: 'Liitä tili' }));
    const dialog = within(await screen.findByRole('dialog'));
    // Nobody is linked before somebody is chosen.
    await user.click(dialog.getByRole('button', { name: 'Liitä tili' }));
    expect(sent('POST /api/people/p-1/accounts')).toHaveLength(0);
    await user.selectOptions(await dialog.findByLabelText('Henkilö'), 'p-1');
    await user.click(dialog.getByRole('button', { name: 'Liitä tili' }));
    await dialog.findByText('Tili kuuluu jo henkilölle Bo. Mitään ei muutettu.');
    await user.click(dialog.getByRole('button', { name: 'Peruuta' }));
    await user.click(requests.getByRole('button', { name: 'Poista listalta' }));
    await screen.findByText(/Poistettu listalta/);
    expect(sent('POST /api/requests/dismiss').map((r) => r.body)).toEqual([
      { objectId: 'o-new', tenantId: 't-1' },
    ]);
  });

  it('reads the members now when the coordinator asks', async () => {
    const { user } = open(path, {
      server: asCoordinator({ 'POST /api/reachability/read': { members: 284, silentTeams: [] } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Päivitä jäsenluettelo' }));
    await screen.findByText('Päivitetty: 284 jäsentä.');
  });

  it('offers a lead no linking', async () => {
    open(path, {
      server: {
        'GET /api/me': full.leadMe,
        'GET /api/reachability': { ...full.reachability, mayLink: false, unknown: [] },
      },
    });
    await screen.findByText(/Kutsu vieraaksi/);
    expect(screen.queryByRole('button', { name: 'Liitä tili' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Lisäyspyynnöt' })).toBeNull();
  });
});
