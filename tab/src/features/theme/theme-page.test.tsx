import { act, screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { broughtIntoSight, never, open, outage } from '../../test/house';

const path = '/tab/teema/quality';
const title = 'Laadunhallinnan ja -johtamisen osaaminen';
const empty = {
  ...full.board,
  events: [],
  matrix: [],
  matrixEvents: [],
  duties: [],
  pilots: [],
  round: null,
};

describe('the theme board', () => {
  it('says that it is loading', async () => {
    const { heading } = open(path, { server: { 'GET /api/themes/quality/board': never } });
    await heading(title);
    expect(screen.getByText('Ladataan…')).toBeTruthy();
  });

  it('says what an empty month needs', async () => {
    const { heading } = open(path, { server: { 'GET /api/themes/quality/board': empty } });
    await heading(title);
    await screen.findByText('Tälle kuulle ei ole tapahtumia.');
    expect(
      screen.getByText('Kuukaudella ei ole vielä pidettyjä tapaamisia eikä organisaatioiden vastuita.'),
    ).toBeTruthy();
    expect(screen.getByText('Teemassa ei ole vielä pilotteja.')).toBeTruthy();
  });

  it('says what went wrong', async () => {
    open(path, { server: { 'GET /api/themes/quality/board': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('opens the own theme first and offers the others after it', async () => {
    const { heading, user } = open('/tab/teema', {
      server: { 'GET /api/themes/future-and-vision/board': { ...full.board, theme: 'future-and-vision' } },
    });
    await heading(title);
    const choice = screen.getByLabelText('Teema');
    const own = within(choice).getByRole('group', { name: 'Omat teemat' });
    expect(
      within(own)
        .getAllByRole('option')
        .map((o) => o.textContent),
    ).toEqual([title, 'Osaamisen ja henkilöstön johtaminen']);
    await user.selectOptions(choice, 'Tulevaisuus ja visionäärinen johtaminen');
    await heading('Tulevaisuus ja visionäärinen johtaminen');
  });

  it('begins with the last closed month for an observer, and goes no further', async () => {
    const { sent } = open('/tab/teema/quality', { server: { 'GET /api/me': full.observerMe } });
    const next = await screen.findByRole('button', { name: 'Seuraava kuukausi' });
    expect((next as HTMLButtonElement).disabled).toBe(true);
    // Which month that is, the server says: it is asked before it is known who asks.
    expect(sent('GET /api/themes/quality/board').at(-1)?.query).toEqual({});
  });

  it('opens the theme of the channel whose tab it is, the same for all its members', async () => {
    const { heading } = open('/tab/teema?channel=1', {
      channel: '19:s',
      server: {
        'GET /api/me': { ...full.leadMe, channel: { use: 'theme', theme: 'swedish-cross-cutting' } },
        'GET /api/themes/swedish-cross-cutting/board': { ...full.board, theme: 'swedish-cross-cutting' },
      },
    });
    await heading('Ruotsinkielinen läpileikkaava kokonaisuus');
  });

  it('opens the own theme in a channel that is tied to none', async () => {
    const { heading } = open('/tab/teema?channel=1', { channel: '19:c' });
    await heading(title);
  });

  it('counts meetings against 1–4 and coffees against 1–2', async () => {
    const { heading } = open(path);
    await heading(title);
    const month = await screen.findByRole('region', { name: 'Kuukauden tilanne' });
    expect(within(month).getByText('1 pidetty, 0 suunniteltu')).toBeTruthy();
    expect(within(month).getByText('Tavoite 1–4 kuukaudessa')).toBeTruthy();
    expect(within(month).getByText('Tavoite 1–2 kuukaudessa')).toBeTruthy();
    expect(within(month).getByText('12/20 vastannut')).toBeTruthy();
  });

  it('shows a tick or a neutral dash to members, and misses to the lead only', async () => {
    const first = open(path);
    const [table] = (await screen.findAllByRole('table')) as [HTMLElement];
    expect(within(table).getByRole('row', { name: /Saaristokoulutus.*ei merkintää/ })).toBeTruthy();
    expect(within(table).queryByText('poissa')).toBeNull();
    first.view.unmount();
    open(path, { server: { 'GET /api/me': full.leadMe, 'GET /api/themes/quality/board': full.leadBoard } });
    const [seenByLead] = (await screen.findAllByRole('table')) as [HTMLElement];
    expect(within(seenByLead).getByRole('row', { name: /Saaristokoulutus.*poissa/ })).toBeTruthy();
  });

  it('is the same for all in a channel, the lead’s own view one tap away', async () => {
    const tab = open('/tab/?channel=1', {
      channel: '19:q',
      server: {
        'GET /api/me': { ...full.leadMe, channel: { use: 'theme', theme: 'quality' } },
        'GET /api/themes/quality/board?shared=yes': full.board,
        'GET /api/themes/quality/board': full.leadBoard,
      },
    });
    await tab.heading(title);
    const [table] = await screen.findAllByRole('table');
    expect(within(table as HTMLElement).queryByText('poissa')).toBeNull();
    expect(screen.getByRole('link', { name: 'Sinun vuorosi: 1 asia' }).getAttribute('href')).toBe(
      '/tab/nyt?channel=1',
    );
    await tab.user.click(screen.getByRole('link', { name: /Vetäjän näkymä/ }));
    expect(await screen.findByText('poissa')).toBeTruthy();
    expect(window.location.search).toBe('?channel=1&view=own');
  });

  it('puts those who need help on top', async () => {
    open(path, {
      server: {
        'GET /api/me': full.leadMe,
        'GET /api/themes/quality/board': full.leadBoard,
        'GET /api/help': { requests: [full.helpRequest] },
      },
    });
    await screen.findByText(/sparrausta mittareiden valintaan/);
    const [first] = await screen.findAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('Apua pyydetään');
  });

  it('finds pilots by stage and by name', async () => {
    const { user } = open(path);
    const pilots = await screen.findByRole('region', { name: 'Pilotit' });
    await user.selectOptions(within(pilots).getByLabelText('Vaihe'), 'Suunnitteilla');
    expect(within(pilots).getByText('1 pilotti')).toBeTruthy();
    await user.type(within(pilots).getByLabelText('Hae pilottia tai organisaatiota'), 'laatukello');
    expect(within(pilots).getByText('Valinnoilla ei löytynyt pilotteja.')).toBeTruthy();
  });

  it('shows what was last told to the theme and what it does once, without a peer’s gaps', async () => {
    const { user } = open(path);
    const told = within(await screen.findByRole('region', { name: 'Teeman tiedotteet' }));
    expect(told.getByRole('link', { name: 'Syksyn aikataulu' }).getAttribute('href')).toBe(
      '/tab/tiedotteet/b-autumn',
    );
    expect(told.getByRole('link', { name: 'Kaikki teeman tiedotteet (4)' }).getAttribute('href')).toBe(
      '/tab/tiedotteet?theme=quality',
    );
    const owed = within(screen.getByRole('region', { name: 'Teeman kertaluonteiset vastuut' }));
    expect(owed.queryByText('Toteutunut')).toBeNull();
    await user.click(owed.getByRole('button', { expanded: false }));
    expect(owed.getByText('Toteutunut')).toBeTruthy();
    expect(owed.getByText(/^Viimeistään ti 31\.12\./u)).toBeTruthy();
  });

  const many = Array.from({ length: 8 }, (_, at) => ({
    ...full.board.pilots[0],
    pilot: `pilot-${at}`,
    title: `Kokeilu ${at}`,
    answeredAt: `2024-05-0${at + 1}T09:00:00.000Z`,
  }));
  const crowded = { 'GET /api/themes/quality/board': { ...full.board, pilots: many } };
  const named = (shown: ReturnType<typeof within>) =>
    shown.queryAllByRole('link', { name: /^Kokeilu/u }).map((link: HTMLElement) => link.textContent);

  it('begins with the five pilots that were told of last, and finds and shows all', async () => {
    const { user } = open(path, { server: crowded });
    const pilots = within(await screen.findByRole('region', { name: 'Pilotit' }));
    expect(named(pilots)).toEqual([7, 6, 5, 4, 3].map((n) => `Kokeilu ${n}`));
    await user.type(pilots.getByRole('searchbox'), 'Kokeilu 0');
    expect(named(pilots)).toEqual(['Kokeilu 0']);
    await user.clear(pilots.getByRole('searchbox'));
    await user.click(pilots.getByRole('button', { name: 'Näytä kaikki 8' }));
    expect(named(pilots)).toHaveLength(8);
    expect(pilots.queryByRole('button', { name: /^Näytä kaikki/u })).toBeNull();
  });

  it('has on paper what is folded on a screen', async () => {
    open(path, { server: crowded });
    const pilots = within(await screen.findByRole('region', { name: 'Pilotit' }));
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(named(pilots)).toHaveLength(8);
    expect(screen.getByText(/^Viimeistään ti 31\.12\./u)).toBeTruthy();
    await screen.findByRole('link', { name: 'Toimintamalli' });
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(named(pilots)).toHaveLength(5);
  });

  it('is drawn together with what stands above it', async () => {
    const { heading } = open(path, {
      server: {
        'GET /api/me': full.leadMe,
        'GET /api/themes/quality/board': full.leadBoard,
        'GET /api/help': never,
      },
    });
    await heading(title);
    await screen.findByText('Ladataan…');
    expect(screen.queryByRole('region', { name: 'Kuukauden tilanne' })).toBeNull();
  });

  it.each(['deliverables', 'pilots'])('comes into sight at %s', async (part) => {
    open(`${path}#${part}`);
    await screen.findByRole('region', { name: 'Pilotit' });
    expect(broughtIntoSight).toEqual([part]);
    expect(screen.queryAllByText(/^Viimeistään ti 31\.12\./u)).toHaveLength(part === 'deliverables' ? 1 : 0);
  });
});
