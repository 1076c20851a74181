import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, refused } from '../../test/house';

const openRow = async (server = {}, address = '/tab/vastuut') => {
  const tab = open(address, { server });
  await tab.user.click(
    await screen.findByRole('button', { name: /Säännölliset tapaamiset.*Uhkaa/, expanded: false }),
  );
  await screen.findByText('Mitä tapahtuu seuraavaksi');
  return tab;
};

describe('an opened standing', () => {
  it('says by whom the reading was set, what is missing, and what happens when', async () => {
    const { sent } = await openRow();
    expect(screen.getByText(/Tulkinnan vahvisti Kaisa Koordinaattori, to 2.5.2024/)).toBeTruthy();
    expect(screen.getByText('Puuttuu 1 osallistuminen.')).toBeTruthy();
    expect(
      screen.getByText('Jos mitään ei kirjata, tilanne muuttuu la 1.6.2024: Ei toteutunut.'),
    ).toBeTruthy();
    expect(sent('GET /api/explanation').at(-1)?.query).toMatchObject({
      obligation: 'dev-attend-regular-theme-meetings',
      theme: 'competence-and-staff',
    });
  });

  it('lets the organisation say "Olimme paikalla" about the very event', async () => {
    const { user, sent } = await openRow({ 'POST /api/events/e-1/dispute': { ok: true } });
    expect(screen.getByText(/Aloitustapaaminen: merkitty poissa olevaksi/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Olimme paikalla' }));
    await screen.findByText(/lähetetty vahvistettavaksi/);
    expect(sent('POST /api/events/e-1/dispute').map((r) => r.body)).toEqual([
      { organisation: 'org-harbour', sitting: 1 },
    ]);
  });

  it('names in "Mitä puuttuu" the act that mends each line; where it is not theirs to do, nothing', async () => {
    const { user, sent } = await openRow({ 'POST /api/events/e-1/dispute': { ok: true } });
    expect(screen.getByLabelText('Kirjaa: Kirjaus puuttuu.').tagName).toBe('BUTTON');
    expect(screen.getByLabelText(/^Avaa: Organisaatioita/).getAttribute('href')).toBe('/tab/tavoitettavuus');
    const alone = screen.getByText('Puuttuu 1 pidetty tilaisuus.').closest('li');
    expect(alone?.querySelector('button, a')).toBeNull();
    await user.click(screen.getByLabelText('Olimme paikalla: Puuttuu 1 osallistuminen.'));
    expect(sent('POST /api/events/e-1/dispute')).toHaveLength(1);
  });

  it('offers again what was typed into a form that was left', async () => {
    sessionStorage.clear();
    const { user } = await openRow();
    const name = async () => {
      await user.click(screen.getByText('Liitä asiakirja'));
      return (await screen.findByLabelText(/Asiakirjan nimi/)) as HTMLInputElement;
    };
    await user.click(await name());
    await user.paste('Muistio 3');
    await user.keyboard('{Escape}');
    expect((await name()).value).toBe('Muistio 3');
    sessionStorage.clear();
  });

  it('corrects the entry in force; the earlier one stays in the list, marked', async () => {
    const { user, sent } = await openRow({
      'POST /api/reports/correct': refused('Tässä on jo uudempi kirjaus. Mitään ei tallennettu.'),
    });
    await user.click(screen.getByText('Kaikki kirjaukset: 2'));
    expect(screen.getByText(/Kerrottu palaverissa.*\(korvattu uudemmalla\)/)).toBeTruthy();
    expect(screen.getByText(/kirjattu myöhässä/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Korjaa' }));
    const dialog = await screen.findByRole('dialog', { name: 'Korjaa kirjausta' });
    await user.type(within(dialog).getByLabelText(/Selite/), ' ja kirjeessä');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await within(dialog).findByText(/uudempi kirjaus/);
    expect(sent('POST /api/reports/correct')[0]?.body).toMatchObject({
      fact: 'selfReported~x~000002',
      note: 'Kerrottu tiimissä ja kirjeessä',
    });
  });

  it('says beside a link who looked at it when, and takes that word of a document in force', async () => {
    const line = {
      ...full.explanation.log[0],
      fact: 'documentLinked~x~000001',
      kind: 'documentLinked',
      label: 'Muistio',
      url: 'https://esimerkki.example/muistio',
      linkChecked: '2024-05-08',
    };
    const { user, sent } = await openRow({
      'GET /api/explanation': { ...full.explanation, log: [line] },
      'POST /api/facts/link-checks': { fact: 'f1', fresh: true },
    });
    await user.click(screen.getByText('Kaikki kirjaukset: 1'));
    expect(screen.getByText(/linkki tarkistettu 8.5.2024/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Linkki tarkistettu: Muistio' }));
    const dialog = await screen.findByRole('dialog', { name: 'Linkki tarkistettu' });
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Tallennettu|Kirjattu/);
    expect(sent('POST /api/facts/link-checks')[0]?.body).toEqual({
      organisation: full.explanation.organisation,
      fact: line.fact,
      day: '2024-05-16',
    });
  });

  it('offers the plain form that the server names, and asks for what is missing before it sends', async () => {
    const { user, sent } = await openRow();
    await user.click(screen.getByRole('button', { name: 'Liitä asiakirja' }));
    const dialog = await screen.findByRole('dialog', { name: 'Liitä asiakirja' });
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    expect(within(dialog).getAllByText('Pakollinen tieto.')).toHaveLength(2);
    expect(sent('POST /api/facts/documents')).toHaveLength(0);
  });
});

describe('a past day', () => {
  const past = { ...full.obligations, asOf: '2024-04-30', month: '2024-04' };

  it('is asked for by its date, said on the page, and offers nothing to record', async () => {
    const { sent } = await openRow(
      { 'GET /api/obligations': past },
      '/tab/vastuut?asOf=2024-04-30&month=2024-04',
    );
    expect(screen.getByText(/sellaisena kuin se oli kirjattu ti 30.4.2024/)).toBeTruthy();
    expect(sent('GET /api/obligations').at(-1)?.query).toMatchObject({ asOf: '2024-04-30' });
    expect(sent('GET /api/explanation').at(-1)?.query).toMatchObject({
      asOf: '2024-04-30',
      readings: 'then',
    });
    for (const name of ['Kirjaa toteumatieto', 'Liitä asiakirja', 'Olimme paikalla'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('is told with today’s reading when that is chosen, and the way back leads to today', async () => {
    const { user, sent } = await openRow(
      { 'GET /api/obligations': past },
      '/tab/vastuut?asOf=2024-04-30&month=2024-04',
    );
    await user.selectOptions(screen.getByLabelText('Lähteen tulkinta'), 'now');
    expect(sent('GET /api/obligations').at(-1)?.query.readings).toBe('now');
    await user.click(screen.getByRole('button', { name: 'Palaa tähän päivään' }));
    expect(window.location.search).not.toContain('asOf');
  });
});

describe('the readings on the page of the project’s settings', () => {
  const coordinator = { 'GET /api/me': full.coordinatorMe };

  it('are set by the coordination on top of what it saw', async () => {
    const { user, sent } = open('/tab/hanke', {
      server: { ...coordinator, 'POST /api/interpretations': { fact: 'f1', fresh: true } },
    });
    await user.click(await screen.findByRole('button', { name: 'Vahvista tulkinta' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vahvista tulkinta' });
    await user.selectOptions(within(dialog).getByLabelText(/Miten lähde luetaan/), 'coffees');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Tulkinta on voimassa/);
    expect(sent('POST /api/interpretations').map((r) => r.body)).toEqual([
      { reading: { key: 'truncatedLine', value: 'coffees' }, seen: null },
    ]);
  });

  it('are open to everybody, the forms only to the coordination', async () => {
    open('/tab/hanke');
    await screen.findByText('Tulkintaa ei ole vielä vahvistettu.');
    expect(screen.queryByRole('button', { name: 'Vahvista tulkinta' })).toBeNull();
  });
});
