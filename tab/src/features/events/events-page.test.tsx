import { screen, waitFor, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const asLead = (more = {}) => ({
  'GET /api/me': full.leadMe,
  'GET /api/events': { events: [full.yesterdaysCoffee, full.coffee] },
  ...more,
});

describe('the events page', () => {
  it('says that it is loading', async () => {
    const { heading } = open('/tab/tapahtumat', { server: { 'GET /api/events': never } });
    await heading('Tapahtumat');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
  });

  it('says where invitations will appear when there are none', async () => {
    open('/tab/tapahtumat', { server: { 'GET /api/events': { events: [] } } });
    await screen.findByText('Tulevia tapahtumia ei ole.');
  });

  it('says what went wrong', async () => {
    open('/tab/tapahtumat', { server: { 'GET /api/events': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('tells the time of Helsinki in summer and keeps the past until it is asked for', async () => {
    const { user } = open('/tab/tapahtumat');
    await screen.findByText('to 23.5.2024 klo 8.30–9.15');
    expect(screen.queryByText('ti 7.5.2024 klo 9.00–10.30')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Näytä menneet' }));
    expect(screen.getByText('ti 7.5.2024 klo 9.00–10.30')).toBeTruthy();
    expect(screen.getByText('14 organisaatiota osallistui')).toBeTruthy();
  });

  it('saves a reply with one tap and says which', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: { 'POST /api/events/e-coffee/reply': { ok: true, waiting: null } },
    });
    const replies = await screen.findByRole('group', { name: 'Ilmoittaudu' });
    await user.click(within(replies).getByRole('button', { name: 'Tulossa' }));
    await screen.findByText('Vastauksesi on tallennettu: Tulossa.');
    expect(sent('POST /api/events/e-coffee/reply').map((r) => r.body)).toEqual([{ answer: 'yes' }]);
  });

  it('asks an observer for no reply, whom the table of permissions allows none', async () => {
    open('/tab/tapahtumat', { server: { 'GET /api/me': full.observerMe } });
    await screen.findByText('to 23.5.2024 klo 8.30–9.15');
    expect(screen.queryByRole('group', { name: 'Ilmoittaudu' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tulossa' })).toBeNull();
  });

  it('opens the form of a sharing event with the pilot’s theme and title filled in', async () => {
    const { user, sent } = open('/tab/tapahtumat?plan=sharing&theme=quality&title=Pilotti%20jaossa', {
      server: asLead({ 'POST /api/events': { id: 'e-1' } }),
    });
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByDisplayValue('Pilotti jaossa')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Päivä/u), '2024-05-30');
    await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
    await waitFor(() => expect(sent('POST /api/events')).toHaveLength(1));
    expect(sent('POST /api/events')[0]?.body).toMatchObject({
      themes: ['quality'],
      title: { fi: 'Pilotti jaossa' },
      day: '2024-05-30',
    });
  });

  it('opens no form for whoever plans nothing', async () => {
    open('/tab/tapahtumat?plan=sharing&theme=quality&title=Pilotti');
    await screen.findByText('to 23.5.2024 klo 8.30–9.15');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('passes on that a reply came too late', async () => {
    const { user } = open('/tab/tapahtumat', {
      server: { 'POST /api/events/e-coffee/reply': refused('Tämä on jo päättynyt tai peruttu.') },
    });
    await user.click(await screen.findByRole('button', { name: 'Ehkä' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Tämä on jo päättynyt tai peruttu.');
  });

  it('offers no planning to a contact person', async () => {
    open('/tab/tapahtumat');
    await screen.findByText('Aamukahvit');
    expect(screen.queryByRole('button', { name: 'Suunnittele tapahtuma' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Siirrä' })).toBeNull();
  });
});

describe('the month', () => {
  it('shows a day’s events below it, and stands in the address with its filters', async () => {
    const { user } = open('/tab/tapahtumat?view=month&month=2024-05');
    const day = await screen.findByRole('button', { name: 'to 23.5.2024: 1 tapahtuma' });
    await user.click(day);
    const shown = await screen.findByRole('region', { name: 'to 23.5.2024' });
    within(shown).getByText('to 23.5.2024 klo 8.30–9.15');
    expect(window.location.search).toContain('day=2024-05-23');
    await user.selectOptions(screen.getByLabelText('Tilaisuus'), 'training');
    await waitFor(() => expect(screen.queryByRole('button', { name: /23\.5\.2024/u })).toBeNull());
    expect(window.location.search).toMatch(/type=training.*view=month/u);
    await user.click(screen.getByRole('button', { name: 'Seuraava kuukausi' }));
    await screen.findByText('Tässä kuussa ei ole tapahtumia.');
    expect(window.location.search).toContain('month=2024-06');
    await user.click(screen.getByRole('button', { name: 'Luettelo' }));
    expect(window.location.search).not.toContain('view=');
  });
});

describe('a lead’s events', () => {
  it('asks first about what has not been marked, and both answers can be given', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/events/e-yesterday/held': { ok: true } }),
    });
    const toMark = await screen.findByRole('region', { name: 'Pidettiinkö tilaisuus?' });
    await user.click(within(toMark).getByRole('button', { name: 'Kyllä, pidettiin' }));
    await screen.findByText('Merkitty pidetyksi.');
    await user.click(within(toMark).getByRole('button', { name: 'Ei pidetty' }));
    await screen.findByText('Merkitty: tilaisuutta ei pidetty.');
    expect(sent('POST /api/events/e-yesterday/held').map((r) => r.body)).toEqual([
      { held: true },
      { held: false },
    ]);
  });

  it('plans a coffee with a day and a time for the own theme', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/events': { id: 'e-new' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Suunnittele tapahtuma' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Lähetä kutsu' }));
    expect(within(dialog).getByText('Pakollinen tieto.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText(/Päivä/), '2024-05-30');
    await user.click(within(dialog).getByRole('button', { name: 'Lähetä kutsu' }));
    await screen.findByText('Kutsu on lähetetty.');
    const [plan, ...more] = sent('POST /api/events');
    expect(more).toHaveLength(0);
    expect(plan?.body).toMatchObject({
      type: 'coffee',
      themes: ['quality'],
      day: '2024-05-30',
      starts: '08:30',
      ends: '09:15',
    });
  });

  it('plans a two-day training with its place and seats, and asks another theme’s lead', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/events': { id: 'e-new' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Suunnittele tapahtuma' }));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(await within(dialog).findByLabelText('Tilaisuus'), 'Koulutuskokonaisuus');
    const [first, second] = within(dialog)
      .getAllByLabelText(/^Päivä/)
      .filter((one) => one.tagName === 'INPUT');
    await user.type(first as HTMLElement, '2024-09-12');
    await user.type(second as HTMLElement, '2024-09-13');
    await user.type(within(dialog).getByLabelText('Paikka'), 'Satamatalo');
    await user.type(within(dialog).getByLabelText('Paikkoja enintään'), '40');
    await user.click(within(dialog).getByLabelText(/Tulevaisuus/));
    await user.click(within(dialog).getByRole('button', { name: 'Lähetä kutsu' }));
    await screen.findByText('Kutsu on lähetetty.');
    expect(sent('POST /api/events')[0]?.body).toMatchObject({
      type: 'training',
      themes: ['quality'],
      asks: ['future-and-vision'],
      day: '2024-09-12',
      starts: '09:00',
      ends: '15:00',
      moreDays: [{ day: '2024-09-13', starts: '09:00', ends: '15:00' }],
      place: 'Satamatalo',
      capacity: 40,
    });
  });

  it('records what has been already as held, with its place, and invites nobody', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/facts/events': { id: 'e-old' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Suunnittele tapahtuma' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText(/^Päivä/), '2024-05-06');
    await within(dialog).findByText(/kirjataan pidetyksi/);
    await user.type(within(dialog).getByLabelText('Paikka'), 'Satamatalo');
    await user.click(within(dialog).getByRole('button', { name: 'Kirjaa pidetyksi' }));
    await screen.findByText(/kirjattu pidetyksi/);
    expect(sent('POST /api/facts/events')[0]?.body).toMatchObject({ day: '2024-05-06', place: 'Satamatalo' });
    expect(sent('POST /api/events')).toHaveLength(0);
  });

  it('plans a series whose days are shown first, the left-out ones by their names', async () => {
    const june = { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' };
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({
        'GET /api/series-days': {
          days: ['2024-06-14', '2024-06-28'],
          skipped: [
            { day: '2024-06-21', holiday: june },
            { day: '2024-07-05', holiday: null },
            { day: '2024-07-12', holiday: null },
          ],
        },
        'POST /api/series': { id: 's-1', days: ['2024-06-14', '2024-06-28'], skipped: [] },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Suunnittele tapahtuma' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText(/^Päivä/), '2024-06-14');
    await user.selectOptions(within(dialog).getByLabelText(/Toistuu/), 'Joka viikko');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna sarja' }));
    expect(within(dialog).getByText('Pakollinen tieto.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText(/Viimeinen päivä/), '2024-07-12');
    await within(dialog).findByText('2 kertaa: 14.6., 28.6.');
    within(dialog).getByText('Ohitetaan: pe 21.6.2024 (juhannusaatto), heinäkuu 2024 (kesätauko)');
    await user.type(within(dialog).getByLabelText(/Muistutus samana päivänä/), '09:00');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna sarja' }));
    within(dialog).getByText('Muistutuksen on oltava ennen alkua.');
    await user.clear(within(dialog).getByLabelText(/Muistutus samana päivänä/));
    await user.type(within(dialog).getByLabelText(/Muistutus samana päivänä/), '07:30');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna sarja' }));
    await screen.findByText('Sarja on tallennettu: 2 kertaa.');
    const [plan, ...more] = sent('POST /api/series');
    expect(more).toHaveLength(0);
    expect(plan?.body).toMatchObject({
      type: 'coffee',
      themes: ['quality'],
      rhythm: 'weekly',
      from: '2024-06-14',
      until: '2024-07-12',
      starts: '08:30',
      ends: '09:15',
      remindAt: '07:30',
    });
  });

  it('ends a series from one of its days on, with a reason', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({
        'GET /api/events': { events: [{ ...full.coffee, series: 's-1' }] },
        'POST /api/series/s-1/end': { cancelled: 3 },
      }),
    });
    await screen.findByText(/Osa sarjaa/);
    await user.click(screen.getByRole('button', { name: 'Lopeta sarja' }));
    const dialog = await screen.findByRole('dialog');
    const end = within(dialog).getByRole('button', { name: 'Lopeta sarja' });
    await user.click(end);
    expect(sent('POST /api/series/s-1/end')).toHaveLength(0);
    await user.type(within(dialog).getByLabelText(/Syy/), 'Teema päättyy.');
    await user.click(end);
    await screen.findByText('Sarja on lopetettu: 3 kertaa peruttiin.');
    expect(sent('POST /api/series/s-1/end').map((r) => r.body)).toEqual([
      { from: '2024-05-23', reason: 'Teema päättyy.' },
    ]);
  });

  it('shows the nearest of many, and the rest on request', async () => {
    const many = Array.from({ length: 15 }, (_, i) => ({ ...full.coffee, id: `e-${i}`, series: 's-1' }));
    const { user } = open('/tab/tapahtumat', { server: asLead({ 'GET /api/events': { events: many } }) });
    await screen.findAllByText(/Osa sarjaa/);
    expect(screen.getAllByText(/Osa sarjaa/)).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'Näytä lisää' }));
    expect(screen.getAllByText(/Osa sarjaa/)).toHaveLength(15);
  });

  it('moves an event from its own time to another', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/events/e-coffee/move': { ok: true } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Siirrä' }));
    const dialog = await screen.findByRole('dialog');
    const day = within(dialog).getByLabelText<HTMLInputElement>(/Päivä/);
    expect(day.value).toBe('2024-05-23');
    await user.clear(day);
    await user.type(day, '2024-06-03');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Uusi aika on tallennettu.');
    expect(sent('POST /api/events/e-coffee/move').map((r) => r.body)).toEqual([
      { day: '2024-06-03', starts: '08:30', ends: '09:15' },
    ]);
  });

  it('gives the page back to screen readers when a dialog is closed', async () => {
    const { user } = open('/tab/tapahtumat', { server: asLead() });
    await user.click(await screen.findByRole('button', { name: 'Siirrä' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Tapahtumat' })).toBeNull());
    await user.click(within(dialog).getByRole('button', { name: 'Peruuta' }));
    await screen.findByRole('heading', { name: 'Tapahtumat' });
  });

  it('cancels with a reason, and not without', async () => {
    const { user, sent } = open('/tab/tapahtumat', {
      server: asLead({ 'POST /api/events/e-coffee/cancel': { ok: true } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Peru tapahtuma' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Peru tapahtuma' });
    await user.click(send);
    expect(sent('POST /api/events/e-coffee/cancel')).toHaveLength(0);
    await user.type(within(dialog).getByLabelText(/Syy/), 'Vetäjä on sairaana.');
    await user.click(send);
    await screen.findByText('Tapahtuma on peruttu.');
    expect(sent('POST /api/events/e-coffee/cancel').map((s) => s.body)).toEqual([
      { reason: 'Vetäjä on sairaana.' },
    ]);
  });
});
