import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { conflict, never, open, outage } from '../../test/house';

const second = {
  ...full.periods.periods[0],
  number: 2,
  name: 'Strapetsi II',
  starts: '2025-01-01',
  ends: '2027-05-31',
  source: { title: 'Liite 2', day: '2024-11-30' },
  without: ['lead-theme-procurements'],
  begunAt: '2025-01-02T08:00:00.000Z',
  begunBy: 'Katri Koordinaattori',
};
const first = { ...full.periods.periods[0], endedAt: '2025-01-02T08:00:00.000Z' };
const both = { periods: [first, second], shown: 2, coming: null, mayBegin: true };
const named = [
  { number: 1, name: 'Strapetsi', starts: '2023-12-01', ends: '2024-12-31' },
  { number: 2, name: 'Strapetsi II', starts: '2025-01-01', ends: '2027-05-31' },
];
const me = { ...full.coordinatorMe, periods: named };
const over = { ...me, acts: full.observerMe.acts, past: 1 };
const path = '/tab/hanke';
const asCoordinator = (more = {}) => ({ 'GET /api/me': me, 'GET /api/periods': both, ...more });
const section = () => screen.findByRole('region', { name: 'Hankekaudet' });

describe('the project’s periods', () => {
  it('stand with their dates, source and what is left out; who began the present one is told', async () => {
    open(path, { server: asCoordinator() });
    const table = within(await screen.findByRole('table', { name: 'Hankekaudet' }));
    expect(table.getByText(/^Liite 2, /)).toBeTruthy();
    expect(table.getByText('1 vastuu jätetty pois')).toBeTruthy();
    expect(table.getByText(/Katri Koordinaattori/)).toBeTruthy();
    expect(table.getByText(/^Päättynyt/)).toBeTruthy();
  });

  it('say that they load, and what went wrong', async () => {
    const loading = open(path, { server: { 'GET /api/periods': never } });
    await section();
    loading.view.unmount();
    open(path, { server: { 'GET /api/periods': outage } });
    expect(await within(await section()).findByText(/Jokin meni pieleen/)).toBeTruthy();
  });

  it('are begun by the coordination alone; alone there is one, nothing is offered to be read', async () => {
    open(path);
    await screen.findByRole('table', { name: 'Hankekaudet' });
    expect(screen.queryByRole('button', { name: 'Aloita seuraava kausi' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Lue kautta/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Hankekausi' })).toBeNull();
  });

  it('begins the next one after it was said what follows, and keeps the form when it is refused', async () => {
    let tries = 0;
    const { user, sent } = open(path, {
      server: asCoordinator({
        'GET /api/periods': { ...full.periods, mayBegin: true },
        'POST /api/periods': () => {
          tries += 1;
          return tries === 1
            ? conflict('Joku muu ehti ensin.')
            : { number: 2, startsAt: '2024-05-16T06:00:10.000Z' };
        },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Aloita seuraava kausi' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/päättyy kymmenen sekunnin kuluttua/)).toBeTruthy();
    const press = () =>
      user.click(dialog.getByRole('button', { name: 'Päätä nykyinen kausi ja aloita seuraava' }));
    await press();
    expect(sent('POST /api/periods')).toEqual([]);
    await user.type(dialog.getByLabelText(/^Uuden kauden nimi/), 'Strapetsi II');
    await user.type(dialog.getByLabelText(/^Päättyy/), '2027-05-31');
    await user.type(dialog.getByLabelText(/^Lähdeasiakirjan nimi/), 'Liite 2');
    await press();
    expect(dialog.getByText(/Kirjoita sekä nimi että päivä/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/^Lähdeasiakirjan päivä/), '2024-11-30');
    await press();
    await dialog.findByText('Joku muu ehti ensin.');
    await press();
    await screen.findByText('Kausi Strapetsi II alkaa kymmenen sekunnin kuluttua.');
    expect(sent('POST /api/periods').at(-1)?.body).toEqual({
      seen: 1,
      name: 'Strapetsi II',
      starts: full.me.today,
      ends: '2027-05-31',
      without: [],
      source: { title: 'Liite 2', day: '2024-11-30' },
    });
  });
});

/** The browser's own reads no bytes here. */
const fileOf = (text: string, name: string): File =>
  Object.assign(new File([text], name), {
    arrayBuffer: async () => Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer,
  });

describe('the duties in other words', () => {
  beforeAll(() => {
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
  });
  const begin = async (file: File) => {
    const opened = open(path, {
      server: asCoordinator({
        'GET /api/periods': { ...full.periods, mayBegin: true },
        'POST /api/periods': { number: 2, startsAt: '2024-05-16T06:00:10.000Z' },
      }),
    });
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Aloita seuraava kausi' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Uuden kauden nimi/), 'Strapetsi II');
    await user.type(dialog.getByLabelText(/^Päättyy/), '2027-05-31');
    await user.upload(dialog.getByLabelText(/^Vastuut uuden lähdeasiakirjan sanoin/), file);
    const press = () =>
      user.click(dialog.getByRole('button', { name: 'Päätä nykyinen kausi ja aloita seuraava' }));
    return { ...opened, dialog, press };
  };

  it('go as the file that was chosen, with the name and the day of their source', async () => {
    const { dialog, press, user, sent } = await begin(fileOf('PK', 'vastuut.xlsx'));
    await press();
    expect(dialog.getByText(/Kirjoita sekä nimi että päivä/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/^Lähdeasiakirjan nimi/), 'Liite 2');
    await user.type(dialog.getByLabelText(/^Lähdeasiakirjan päivä/), '2024-11-30');
    await press();
    await screen.findByText('Kausi Strapetsi II alkaa kymmenen sekunnin kuluttua.');
    expect(sent('POST /api/periods').at(-1)?.body).toMatchObject({
      duties: { name: 'vastuut.xlsx', content: btoa('PK') },
    });
  });

  it('are not sent where the file is none of theirs by its size', async () => {
    const { dialog, press, sent } = await begin(new File(['x'.repeat(1024 * 1024 + 1)], 'iso.xlsx'));
    await press();
    expect(dialog.getByText(/yli 1 Mt/)).toBeTruthy();
    expect(sent('POST /api/periods')).toEqual([]);
  });

  it('are taken from the page as a table', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({
        'GET /api/periods/duties': { name: 'Vastuut.xlsx', type: 'application/zip', content: btoa('PK') },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Lataa vastuut taulukkona' }));
    await screen.findByText('Tiedosto on ladattu: Vastuut.xlsx');
    expect(sent('GET /api/periods/duties')).toHaveLength(1);
  });
});

describe('a period that was begun a moment ago', () => {
  it('is told, no other can be begun, and what is on the screen is read anew when it starts', async () => {
    const coming = { number: 2, name: 'Strapetsi II', startsAt: '2024-05-16T06:00:10.000Z' };
    let asked = 0;
    const { sent } = open(path, {
      server: asCoordinator({
        'GET /api/periods': () => {
          asked += 1;
          return asked === 1 ? { ...full.periods, mayBegin: true, coming } : both;
        },
      }),
    });
    await screen.findByText('Kausi Strapetsi II alkaa hetken kuluttua. Sivu päivittyy itsestään.');
    expect(screen.queryByRole('button', { name: 'Aloita seuraava kausi' })).toBeNull();
    expect(sent('GET /api/periods')).toHaveLength(1);
  });
});

describe('the switch of periods', () => {
  it('asks everything of the one that is chosen, says so above every page, and leads back', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({
        'GET /api/me?period=1': over,
        'GET /api/periods': { ...both, mayBegin: false },
      }),
    });
    const choice = await screen.findByRole('combobox', { name: 'Hankekausi' });
    await user.selectOptions(choice, 'Strapetsi');
    await screen.findByText(/Luet päättynyttä hankekautta: Strapetsi,/);
    await screen.findByRole('table', { name: 'Hankekaudet' });
    expect(sent('GET /api/periods').at(-1)?.query).toMatchObject({ period: '1' });
    expect(screen.queryByRole('button', { name: 'Vahvista tulkinta' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Siirry nykyiseen kauteen' }));
    expect(await screen.findByRole('combobox', { name: 'Hankekausi' })).toHaveProperty('value', '2');
    expect(screen.queryByText(/Luet päättynyttä/)).toBeNull();
    expect(sent('GET /api/me').at(-1)?.query).toEqual({});
  });

  it.each([
    ['sv', /Du läser en avslutad projektperiod/],
    ['en', /You are reading a project period that is over/],
  ] as const)('speaks %s', async (language, said) => {
    const { user } = open(path, {
      language,
      server: asCoordinator({
        'GET /api/me': { ...me, language },
        'GET /api/me?period=1': { ...over, language },
      }),
    });
    await user.selectOptions(await screen.findByRole('combobox'), 'Strapetsi');
    await screen.findByText(said);
  });
});
