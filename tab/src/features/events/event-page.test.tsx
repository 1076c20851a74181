import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { absent, conflict, open, outage } from '../../test/house';
import { transcribed } from '../../test/transcript';
import type { AttendanceList } from './attendance-marks';
import type { EventDetails } from './event-page';
import type { FeedbackView } from './feedback';

const [first, second] = [
  { startsAt: '2024-05-14T06:00:00.000Z', endsAt: '2024-05-14T12:00:00.000Z' },
  { startsAt: '2024-05-15T06:00:00.000Z', endsAt: '2024-05-15T12:00:00.000Z' },
] as const;
const training: EventDetails = {
  ...full.coffee,
  id: 'e-training',
  type: 'training',
  title: { fi: 'Laatukoulutus', sv: 'Kvalitetsutbildning' },
  startsAt: first.startsAt,
  endsAt: second.endsAt,
  sittings: [first, second],
  format: 'hybrid',
  state: 'unconfirmed',
  place: 'Satamatalo, Turku',
  capacity: 40,
  waiting: 2,
  replies: { yes: 42, maybe: 1, no: 3 },
  mayMark: true,
  revision: 3,
  organiser: { fi: 'Haapaopisto', sv: 'Haapaopisto (sv)' },
  topic: 'Itsearviointi',
  material: [{ title: 'Esitys', url: 'https://files.example/1' }],
  days: [
    { sitting: 1, ...first, held: true, begun: true, attended: 14, own: [] },
    { sitting: 2, ...second, held: null, begun: true, attended: 0, own: [] },
  ],
  mayPlan: true,
  asks: [],
  people: [
    {
      name: 'Maija Esimerkki',
      organisations: [{ fi: 'Pajuopisto', sv: 'Pajuopisto (sv)' }],
      answer: 'yes',
      waiting: true,
    },
  ],
  calendar: { event: 'https://strapetsi.example/calendar/event/x.ics' },
  history: [
    { at: '2024-05-02T06:00:00.000Z', what: 'changed', by: 'Liisa Vetäjä' },
    { at: '2024-05-01T06:00:00.000Z', what: 'planned', by: 'Liisa Vetäjä' },
  ],
};
const list: AttendanceList = {
  sitting: 2,
  revision: 0,
  duty: true,
  rows: [
    {
      organisation: 'org-harbour',
      name: { fi: 'Satamarannan ammattiopisto', sv: 'Hamnstrandens yrkesinstitut' },
      invited: true,
      answer: 'yes',
      presence: null,
      suggested: 'present',
      management: false,
    },
    {
      organisation: 'org-far',
      name: { fi: 'Kaukametsän opisto', sv: 'Fjärrskogens institut' },
      invited: false,
      answer: null,
      presence: null,
      suggested: null,
      management: false,
    },
  ],
};
const early: FeedbackView = {
  state: 'early',
  survey: null,
  closesAt: null,
  asked: 0,
  unasked: 14,
  answered: 0,
  results: null,
};
const at = '/tab/tapahtumat/e-training';
const server = (more = {}) => ({
  'GET /api/me': full.leadMe,
  'GET /api/events/e-training': training,
  'GET /api/events/e-training/attendance': list,
  'GET /api/events/e-training/feedback': early,
  ...more,
});

describe("an event's page", () => {
  it('tells both days, the place, the seats, who comes, what goes with it and what has changed', async () => {
    open(at, { server: server() });
    await screen.findByRole('heading', { name: 'Laatukoulutus' });
    for (const said of [
      'Paikka: Satamatalo, Turku',
      'Aihe: Itsearviointi',
      'Paikkoja 40, varattu 40, jonossa 2',
      'Maija Esimerkki (Pajuopisto): Tulossa, jonossa',
      'Pidetty · 14 organisaatiota osallistui',
    ])
      expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getAllByText(/14\.5\.2024 klo 9\.00–15\.00/).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/15\.5\.2024 klo 9\.00–15\.00/).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: /Esitys/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Kalenteriin/ }).getAttribute('href')).toContain('.ics');
    expect(screen.getByText(/Tietoja muutettu \(Liisa Vetäjä\)/)).toBeTruthy();
  });

  it('shows others counts only, and nothing to mark or change', async () => {
    const seen = { ...training, mayMark: false, mayPlan: false, people: null };
    open(at, { server: { 'GET /api/events/e-training': seen } });
    await screen.findByText('Nimet näkyvät tilaisuuden järjestäjille.');
    for (const name of ['Muokkaa', 'Merkitse osallistuneet', 'Ei pidetty'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('is found by the links of before too', async () => {
    open('/tab/tapahtumat?event=e-training', { server: server() });
    await screen.findByRole('heading', { name: 'Laatukoulutus' });
  });

  it('says that there is no such event, and what went wrong', async () => {
    const { view } = open(at, { server: server({ 'GET /api/events/e-training': absent }) });
    await screen.findByText(/Sitä ei löytynyt/);
    view.unmount();
    open(at, { server: server({ 'GET /api/events/e-training': outage }) });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('sends of an edit only what is different, on top of the version that it was made to', async () => {
    const { user, sent } = open(at, {
      server: server({ 'POST /api/events/e-training/edit': { revision: 4 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Muokkaa' }));
    const dialog = await screen.findByRole('dialog');
    const place = await within(dialog).findByLabelText<HTMLInputElement>('Paikka');
    expect(place.value).toBe('Satamatalo, Turku');
    await user.clear(place);
    await user.type(place, 'Aula');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Muutokset on tallennettu, ja kutsu päivittyy.');
    expect(sent('POST /api/events/e-training/edit').map((r) => r.body)).toEqual([{ seen: 3, place: 'Aula' }]);
  });

  it('keeps what was written when somebody else was faster', async () => {
    const { user } = open(at, {
      server: server({ 'POST /api/events/e-training/edit': conflict('Tässä on jo uudempi kirjaus.') }),
    });
    await user.click(await screen.findByRole('button', { name: 'Muokkaa' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText('Paikka'), ', 2. krs');
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await within(dialog).findByText('Tässä on jo uudempi kirjaus.');
    expect(within(dialog).getByLabelText<HTMLInputElement>('Paikka').value).toBe('Satamatalo, Turku, 2. krs');
  });

  it('marks a day: ticked by the replies already, others found by searching, remote and management beside', async () => {
    const { user, sent } = open(at, {
      server: server({ 'POST /api/events/e-training/attendance': { recorded: 2, attended: 2 } }),
    });
    await user.click(
      (await screen.findAllByRole('button', { name: 'Merkitse osallistuneet' }))[1] as HTMLElement,
    );
    const dialog = await screen.findByRole('dialog');
    const harbour = await within(dialog).findByLabelText<HTMLInputElement>('Satamarannan ammattiopisto');
    expect(harbour.checked).toBe(true);
    await user.click(within(dialog).getByLabelText('Satamarannan ammattiopisto: johto'));
    expect(within(dialog).queryByLabelText('Kaukametsän opisto')).toBeNull();
    await user.type(within(dialog).getByRole('searchbox', { name: 'Hae organisaatiota' }), 'kauka');
    await user.click(within(dialog).getByLabelText('Kaukametsän opisto'));
    await user.click(within(dialog).getByLabelText('Kaukametsän opisto: etänä'));
    await user.click(within(dialog).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('2 organisaatiota osallistui');
    expect(sent('POST /api/events/e-training/attendance').map((r) => r.body)).toEqual([
      {
        sitting: 2,
        seen: 0,
        organisations: [
          { organisation: 'org-harbour', presence: 'present', management: true },
          { organisation: 'org-far', presence: 'remote', management: false },
        ],
      },
    ]);
  });

  it('asks once more before a marked day is said not to be held, and takes that back', async () => {
    const refusal = conflict('Tälle päivälle on jo merkitty osallistujia: 14.');
    const { user, sent } = open(at, { server: server({ 'POST /api/events/e-training/held': refusal }) });
    await user.click((await screen.findAllByRole('button', { name: 'Ei pidetty' }))[0] as HTMLElement);
    await screen.findByText('Tälle päivälle on jo merkitty osallistujia: 14.');
    await user.click(screen.getByRole('button', { name: 'Vahvista: ei pidetty' }));
    expect(sent('POST /api/events/e-training/held').map((r) => r.body)).toEqual([
      { held: false, sitting: 1 },
      { held: false, sitting: 1, confirmed: true },
    ]);
  });

  it('asks those who took part in a training for feedback, and says how many were asked', async () => {
    const { user, sent } = open(at, {
      server: server({
        'GET /api/events/e-training/feedback': { ...early, state: 'none' },
        'POST /api/events/e-training/feedback': { survey: 'own-feedback-e-training', asked: 14, fresh: true },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Kysy palautetta: 14 organisaatiota' }));
    await screen.findByText('Palautetta on kysytty 14 organisaatiolta.');
    expect(sent('POST /api/events/e-training/feedback').map((r) => r.body)).toEqual([{}]);
  });

  it('says when feedback can be asked for, and shows it when enough have answered', async () => {
    const { view } = open(at, { server: server() });
    await screen.findByText(/^Palautetta voi kysyä, kun/);
    view.unmount();
    const told: FeedbackView = {
      state: 'open',
      survey: 'own-feedback-e-training',
      closesAt: '2024-05-29T13:00:00.000Z',
      asked: 14,
      unasked: 2,
      answered: 6,
      results: [
        { id: 'useful', fi: 'Hyödyllinen.', sv: 'Till nytta.', counts: [0, 0, 1, 2, 3], texts: [] },
        { id: 'words', fi: 'Mikä oli hyvää?', sv: 'Vad var bra?', counts: [], texts: ['Ryhmätyöt'] },
      ],
    };
    open(at, { server: server({ 'GET /api/events/e-training/feedback': told }) });
    expect(await screen.findByRole('table', { name: 'Hyödyllinen.' })).toBeTruthy();
    for (const said of ['Vastannut 6 / 14 organisaatiosta', 'Ryhmätyöt'])
      expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kysy myös myöhemmin merkityiltä: 2' })).toBeTruthy();
  });

  it('shows feedback to nobody but those who run the training', async () => {
    const seen = { ...training, mayMark: false, mayPlan: false, people: null };
    const { sent } = open(at, { server: { 'GET /api/events/e-training': seen } });
    await screen.findByText('Nimet näkyvät tilaisuuden järjestäjille.');
    expect(screen.queryByRole('heading', { name: 'Palaute koulutuksesta' })).toBeNull();
    expect(sent('GET /api/events/e-training/feedback')).toHaveLength(0);
  });

  it('tells who invites to a coffee what coffees have been about, who has not been, and how to begin', async () => {
    const coffee = {
      ...training,
      id: 'e-c',
      type: 'coffee' as const,
      sittings: [first],
      days: training.days.slice(0, 1),
    };
    const names = (fi: string) => ({ fi, sv: fi });
    const memory = {
      topics: [
        {
          event: 'e-0',
          startsAt: first.startsAt,
          topic: 'Palautteen käyttö',
          notes: 'https://files.example/2',
        },
      ],
      neverBeen: [names('Kaukametsän opisto')],
      asking: [{ organisation: names('Pajuopisto'), title: 'Arvioinnin arki' }],
      shared: [],
    };
    open('/tab/tapahtumat/e-c', {
      server: server({ 'GET /api/events/e-c': coffee, 'GET /api/themes/quality/coffees': memory }),
    });
    await screen.findByText(/Palautteen käyttö/);
    for (const said of [
      'Keskustelun avaukseksi: apua toivovat: Pajuopisto: Arvioinnin arki',
      'Ei vielä kahveilla; ystävällinen sana voi ilahduttaa: Kaukametsän opisto',
    ])
      expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('link', { name: /muistiinpanot/ }).getAttribute('href')).toBe(
      'https://files.example/2',
    );
  });
});

it.each([
  ['event-lead', server()],
  [
    'event-contact',
    { 'GET /api/events/e-training': { ...training, mayMark: false, mayPlan: false, people: null } },
  ],
  [
    'event-cancelled',
    server({ 'GET /api/events/e-training': { ...training, state: 'cancelled', mayMark: false } }),
  ],
])('%s', (name, of) =>
  transcribed(name, at, { server: { ...of, write: { revision: 4, fresh: true } } }, { presses: 16 }),
);
