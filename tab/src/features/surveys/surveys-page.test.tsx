import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';
import type { SurveyView } from './types';

const survey: SurveyView = {
  survey: 'final',
  title: { fi: 'Loppukysely', sv: 'Slutenkät' },
  questions: [
    {
      id: 'q1',
      type: 'one',
      fi: 'Hyötyä?',
      sv: 'Nytta?',
      options: [
        { fi: 'Kyllä', sv: 'Ja' },
        { fi: 'Ei', sv: 'Nej' },
      ],
    },
    { id: 'q2', type: 'text', fi: 'Sana on vapaa', sv: 'Ordet är fritt', options: [] },
  ],
  url: null,
  openedOn: '2024-11-18',
  closesAt: '2024-11-29T14:00:00.000Z',
  closed: false,
  own: [
    {
      organisation: 'org-harbour',
      name: { fi: 'Satama', sv: 'Hamnen' },
      url: null,
      answeredAt: null,
      answers: null,
    },
  ],
  rate: null,
  themes: [],
  mayRun: false,
  readsResults: false,
};
const list = (more: Partial<SurveyView> = {}, mayOpen = false) => ({
  surveys: [{ ...survey, ...more }],
  mayOpen,
  readsBeside: mayOpen,
});
const run = {
  rate: { asked: 81, answered: 60 },
  themes: [{ theme: 'quality' as const, asked: 20, answered: 15 }],
  mayRun: true,
  readsResults: true,
};
const results = {
  groups: [
    {
      theme: null,
      answered: 60,
      results: [
        { id: 'q1', answered: 60, counts: [50, 10], texts: [] },
        { id: 'q2', answered: 1, counts: [], texts: ['Kiitos kaikille'] },
      ],
    },
    { theme: 'quality' as const, answered: 3, results: null },
  ],
  missing: [{ id: 'o-2', fi: 'Myöhälä', sv: 'Senby' }],
  saidBy: { organisation: 60, coordinator: 0 },
};

describe('the page of surveys', () => {
  it('opens one that is held elsewhere by the own organisation’s link', async () => {
    const url = 'https://kysely.example/1';
    const own = survey.own.map((one) => ({ ...one, url: `${url}?token=org-harbour` }));
    open('/tab/kyselyt', { server: { 'GET /api/surveys': list({ url, questions: [], own }) } });
    const link = await screen.findByRole('link', { name: /kysely\.example/ });
    expect(link.getAttribute('href')).toBe(`${url}?token=org-harbour`);
    expect(screen.getAllByRole('link', { name: /kysely\.example/ })).toHaveLength(1);
  });

  it('says that it is loading, that there are none, and what went wrong', async () => {
    const first = open('/tab/kyselyt', { server: { 'GET /api/surveys': never } });
    await first.heading('Kyselyt');
    first.view.unmount();
    const second = open('/tab/kyselyt', {
      server: { 'GET /api/surveys': { surveys: [], mayOpen: false, readsBeside: false } },
    });
    await screen.findByText('Kyselyjä ei vielä ole.');
    expect(screen.queryByRole('button', { name: 'Avaa kysely' })).toBeNull();
    second.view.unmount();
    open('/tab/kyselyt', { server: { 'GET /api/surveys': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('takes an organisation’s answer', async () => {
    const { user, sent } = open('/tab/kyselyt', {
      server: {
        'GET /api/surveys': list(),
        'POST /api/surveys/final/answers': { fresh: true, at: '2024-11-19T08:00:00.000Z', replaced: false },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Vastaa: Satama' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('Kyllä'));
    await user.type(dialog.getByLabelText('Sana on vapaa'), 'Hyvä');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Vastaus on tallennettu/);
    expect(sent('POST /api/surveys/final/answers').map((s) => s.body)).toEqual([
      { organisation: 'org-harbour', answers: { q1: [0], q2: 'Hyvä' } },
    ]);
  });

  it('keeps what was filled in when the survey closed meanwhile', async () => {
    const { user } = open('/tab/kyselyt', {
      server: {
        'GET /api/surveys': list(),
        'POST /api/surveys/final/answers': refused('Tämä on jo päättynyt. Mitään ei tallennettu.'),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Vastaa: Satama' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Sana on vapaa'), 'Hyvä');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await dialog.findByText('Tämä on jo päättynyt. Mitään ei tallennettu.');
    expect(dialog.getByLabelText('Sana on vapaa')).toHaveProperty('value', 'Hyvä');
  });

  it('shows the coordination the rate of every theme, the answers, and who has not answered', async () => {
    const { user } = open('/tab/kyselyt', {
      server: {
        'GET /api/me': full.coordinatorMe,
        'GET /api/surveys': list(run, true),
        'GET /api/surveys/final/results': results,
      },
    });
    await screen.findByText('Vastannut 60 / 81 organisaatiosta');
    await user.click(screen.getByRole('button', { name: 'Näytä vastaukset' }));
    const table = within(await screen.findByRole('table', { name: 'Kaikki: Hyötyä?' }));
    expect(table.getByText('50')).toBeTruthy();
    expect(screen.getByText(/Alle viittä vastausta ei eritellä/)).toBeTruthy();
    expect(screen.getByText('Kiitos kaikille')).toBeTruthy();
    expect(screen.getByText('Myöhälä')).toBeTruthy();
  });

  it('opens one with a question in both languages', async () => {
    const { user, sent } = open('/tab/kyselyt', {
      server: {
        'GET /api/me': full.coordinatorMe,
        'GET /api/surveys': list(run, true),
        'POST /api/surveys': { survey: 'start', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Avaa kysely' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Nimi ruotsiksi/), 'Startenkät');
    await user.click(dialog.getByRole('button', { name: 'Avaa kysely' }));
    expect((await dialog.findAllByText('Pakollinen tieto.')).length).toBeGreaterThan(0);
    await user.type(dialog.getByLabelText(/^Kysymys 1 suomeksi/), 'Arvosana');
    await user.type(dialog.getByLabelText(/^Kysymys 1 ruotsiksi/), 'Vitsord');
    await user.click(dialog.getByRole('button', { name: 'Avaa kysely' }));
    await screen.findByText(/Kysely on avattu/);
    expect(sent('POST /api/surveys').at(-1)?.body).toMatchObject({
      survey: 'start',
      title: { fi: 'Aloituskysely', sv: 'Startenkät' },
      questions: [{ id: 'q1', type: 'scale', fi: 'Arvosana', sv: 'Vitsord', options: [] }],
    });
  });
});

describe('start and final side by side', () => {
  const question = { id: 'q1', type: 'scale' as const, fi: 'Arvio', sv: 'Bedömning', options: [] };
  const beside = {
    both: true,
    closed: { start: true, final: false },
    questions: [
      {
        question,
        groups: [
          {
            theme: null,
            start: { answered: 5, counts: [0, 4, 0, 1, 0] },
            final: { answered: 10, counts: [0, 0, 0, 10, 0] },
          },
          { theme: 'quality' as const, start: { answered: 5, counts: [5, 0, 0, 0, 0] }, final: null },
        ],
      },
    ],
  };
  const server = { 'GET /api/surveys': list(run, true), 'GET /api/surveys-beside': beside };
  const cellsOf = (name: string, row: string) =>
    within(within(screen.getByRole('table', { name })).getByRole('row', { name: new RegExp(`^${row}`) }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);

  it('are compared by the coordination, of all and of a theme; of fewer than five nothing is told', async () => {
    const { user } = open('/tab/kyselyt', { server });
    await user.click(await screen.findByRole('button', { name: 'Näytä aloitus- ja loppukysely rinnakkain' }));
    await screen.findByText('Keskiarvo oli aluksi 2,4 ja lopuksi 4.');
    screen.getByText('Loppukysely on vielä auki: luvut voivat muuttua.');
    expect(cellsOf('Arvio', '2')).toEqual(['4 (80 %)', '0 (0 %)']);
    expect(cellsOf('Arvio', 'Vastanneita')).toEqual(['5', '10']);
    await user.selectOptions(screen.getByLabelText('Ryhmä'), 'Laadunhallinnan ja -johtamisen osaaminen');
    expect(cellsOf('Laadunhallinnan ja -johtamisen osaaminen: Arvio', '1')).toEqual([
      '5 (100 %)',
      'alle viisi vastausta',
    ]);
  });

  it('say so where there is nothing to compare, and are nobody else’s', async () => {
    const none = { both: false, closed: { start: false, final: false }, questions: [] };
    const first = open('/tab/kyselyt', { server: { ...server, 'GET /api/surveys-beside': none } });
    await first.user.click(await screen.findByRole('button', { name: /rinnakkain/ }));
    await screen.findByText(/Vertailu näkyy, kun/);
    first.view.unmount();
    open('/tab/kyselyt', { server: { 'GET /api/surveys': list() } });
    await screen.findByText('Loppukysely');
    expect(screen.queryByRole('button', { name: /rinnakkain/ })).toBeNull();
  });

  it('ask with the same words: the final survey takes the questions of the start survey', async () => {
    const start = { ...survey, survey: 'start', closed: true, questions: [question] };
    const { user, sent } = open('/tab/kyselyt', {
      server: {
        'GET /api/surveys': { surveys: [start], mayOpen: true, readsBeside: true },
        'POST /api/surveys': { survey: 'final', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Avaa kysely' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByRole('button', { name: 'Käytä aloituskyselyn kysymyksiä' })).toBeNull();
    await user.selectOptions(dialog.getByLabelText('Mikä kysely'), 'Loppukysely');
    await user.click(dialog.getByRole('button', { name: 'Käytä aloituskyselyn kysymyksiä' }));
    dialog.getByDisplayValue('Arvio');
    await user.type(dialog.getByLabelText(/Otsikko ruotsiksi|Nimi ruotsiksi/), 'Slutenkät');
    await user.click(dialog.getByRole('button', { name: 'Avaa kysely' }));
    expect(sent('POST /api/surveys').map((s) => s.body)).toMatchObject([
      { survey: 'final', questions: [{ type: 'scale', fi: 'Arvio', sv: 'Bedömning' }] },
    ]);
  });
});

it.each([
  ['surveys-contact', { 'GET /api/surveys': list() }],
  [
    'surveys-coordinator',
    {
      'GET /api/me': full.coordinatorMe,
      'GET /api/surveys': list(run, true),
      'GET /api/surveys/final/results': results,
    },
  ],
  [
    'surveys-closed',
    {
      'GET /api/surveys': list({
        closed: true,
        own: survey.own.map((one) => ({
          ...one,
          answeredAt: '2024-11-20T09:00:00.000Z',
          answers: { q1: [0], q2: 'Hyvä.' },
        })) as never,
      }),
    },
  ],
] as const)('%s', (name, server) =>
  transcribed(name, '/tab/kyselyt', { server: { ...server, write: { fact: 'f', fresh: true } } }),
);
