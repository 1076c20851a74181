import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/toimitukset';
const asCoordinator = (more = {}) => ({ 'GET /api/me': full.coordinatorMe, ...more });
const waiting = (...deliveries: readonly unknown[]) => ({
  'GET /api/deliveries?show=mend': { deliveries, total: deliveries.length },
});
const toMend = () => screen.findByRole('region', { name: 'Odottaa sinua' });

describe('the page of deliveries', () => {
  it('says that it is loading, and what went wrong', async () => {
    const first = open(path, { server: asCoordinator({ 'GET /api/heartbeat': never }) });
    await first.heading('Toimitukset');
    expect(screen.getAllByText('Ladataan…').length).toBeGreaterThan(0);
    first.view.unmount();
    open(path, { server: asCoordinator({ 'GET /api/heartbeat': outage }) });
    expect((await screen.findAllByText(/Jokin meni pieleen/)).length).toBeGreaterThan(0);
  });

  it('shows the failure, its reason and the way to mend it', async () => {
    open(path, { server: asCoordinator() });
    const region = await toMend();
    const card = within((await within(region).findAllByRole('listitem'))[0] as HTMLElement);
    expect(card.getByRole('heading', { name: 'Tiedote: Väliseminaari 11.6.' })).toBeTruthy();
    expect(card.getByText('Ei toimitettu')).toBeTruthy();
    expect(card.getByText(/Botti on poistettu tiimistä/).textContent).toContain(
      'Näin se korjataan: Lisää sovellus tiimiin uudelleen.',
    );
  });

  it('sends one again at one press, and says so', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({ 'POST /api/deliveries/settle': { settled: 1, already: 0 } }),
    });
    const region = await toMend();
    await user.click(await within(region).findByRole('button', { name: /^Lähetä uudelleen/ }));
    await screen.findByText('Lähetetään uudelleen.');
    expect(sent('POST /api/deliveries/settle').map((r) => r.body)).toEqual([
      {
        said: 'again',
        deliveries: [{ kind: 'bulletin', id: 'b-1', target: 'channel~19:b@thread.tacv2' }],
      },
    ]);
  });

  it('asks about an uncertain one, and takes "it is there" for an answer', async () => {
    const { user, sent } = open(path, {
      server: asCoordinator({
        ...waiting(full.unsureDelivery),
        'POST /api/deliveries/settle': { settled: 1, already: 0 },
      }),
    });
    const region = await toMend();
    expect(await within(region).findByText('Toimitus epävarma')).toBeTruthy();
    await user.click(within(region).getByRole('button', { name: /^Se on perillä/ }));
    await screen.findByText('Merkitty toimitetuksi.');
    expect(sent('POST /api/deliveries/settle')[0]?.body).toMatchObject({ said: 'arrived' });
  });

  it('shows a due task that does not succeed, and takes "try again" for it', async () => {
    const task = {
      at: '2024-05-16T04:30:00.000Z',
      kind: 'bulletin.due',
      key: 'b-1',
      what: 'Tiedotteen ajastettu julkaisu',
      tries: 8,
    } as const;
    const { user, sent } = open(path, {
      server: asCoordinator({
        'GET /api/heartbeat': {
          ...full.heartbeat,
          stuck: [
            { ...task, how: 'aside', acts: ['again', 'leave'] },
            { ...task, key: 'x', what: 'tomorrow.new', how: 'unknown', acts: [] },
          ],
        },
        'POST /api/deliveries/tasks': { settled: true },
      }),
    });
    expect(await screen.findByText(/Yrityksiä 8, botti ei yritä enää itse/)).toBeTruthy();
    expect(screen.getByText(/Tämä versio ei tunne tehtävää/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Jätä tekemättä/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^Yritä uudelleen/ }));
    await screen.findByText('Botti yrittää uudelleen.');
    const { what: _, tries: __, ...due } = task;
    expect(sent('POST /api/deliveries/tasks').map((r) => r.body)).toEqual([{ said: 'again', ...due }]);
  });

  it('sends all that failed at one press, and leaves what is uncertain to be looked at', async () => {
    const other = { ...full.failedDelivery, target: 'channel~19:d@thread.tacv2' };
    const { user, sent } = open(path, {
      server: asCoordinator({
        ...waiting(full.failedDelivery, other, full.unsureDelivery),
        'POST /api/deliveries/settle': { settled: 0, already: 2 },
      }),
    });
    const region = await toMend();
    await user.click(await within(region).findByRole('button', { name: 'Lähetä kaikki 2 uudelleen' }));
    await screen.findByText('Tämä oli jo hoidettu.');
    expect(sent('POST /api/deliveries/settle')[0]?.body).toEqual({
      said: 'again',
      deliveries: [full.failedDelivery, other].map(({ kind, id, target }) => ({ kind, id, target })),
    });
  });

  it('says it when nothing waits, and when a word is refused', async () => {
    const first = open(path, { server: asCoordinator(waiting()) });
    await screen.findByText('Mikään toimitus ei odota sinua.');
    expect(screen.getByText('Mikään ei ole myöhässä.')).toBeTruthy();
    first.view.unmount();
    const { user } = open(path, {
      server: asCoordinator({ 'POST /api/deliveries/settle': refused('Sen voi tehdä: koordinaattori') }),
    });
    const region = await toMend();
    await user.click(await within(region).findByRole('button', { name: /^Lähetä uudelleen/ }));
    await screen.findByText('Sen voi tehdä: koordinaattori');
  });

  it('shows per channel the last delivery, what comes next, and what has happened to it', async () => {
    open(path, { server: asCoordinator() });
    const region = within(await screen.findByRole('region', { name: 'Kanavat' }));
    expect(
      region.getByText(
        'Viimeksi toimitettu ti 14.5.2024 klo 10.20 – seuraavaksi pe 24.5.2024 klo 8.30: Tiedote: Kesän aikataulu',
      ),
    ).toBeTruthy();
    expect(region.getByText('Sovellus on poistettu tiimistä. Lisää se uudelleen.')).toBeTruthy();
    expect(region.getByText('Ei vielä toimituksia – seuraavaksi: ei mitään tiedossa')).toBeTruthy();
    expect(region.getByText('2 viestiä matkalla')).toBeTruthy();
    expect(region.getByRole('link', { name: '1 viesti odottaa sinua' }).getAttribute('href')).toBe(
      '/tab/toimitukset?channel=19%3Ab%40thread.tacv2',
    );
    expect(region.getByText(/Sovellus poistettiin tiimistä/)).toBeTruthy();
  });

  it('tells a delay, and what nobody gets delivered', async () => {
    open(path, {
      server: asCoordinator({
        'GET /api/heartbeat': {
          ...full.heartbeat,
          late: { since: '2024-05-16T05:00:00.000Z', count: 3 },
          poison: [{ what: 'Kutsu', title: 'Aamukahvit', at: '2024-05-16T05:30:00.000Z', pulls: 6 }],
        },
      }),
    });
    await screen.findByText(
      /Toimitus viivästyy: 3 viestiä tai tehtävää odottaa, vanhimman odotus alkoi to 16.5.2024/,
    );
    expect(screen.getByText('Kutsu Aamukahvit: 6 yritystä, viimeksi to 16.5.2024 klo 8.30')).toBeTruthy();
  });

  it('reads the log by channel and state', async () => {
    const { user, sent } = open(path, { server: asCoordinator() });
    const region = within(await screen.findByRole('region', { name: 'Toimitusloki' }));
    await region.findByText('2 riviä');
    await user.selectOptions(region.getByLabelText('Tila'), 'Ei toimitettu');
    await user.selectOptions(region.getByLabelText('Kanava'), 'Laadunhallinta');
    await screen.findByRole('region', { name: 'Toimitusloki' });
    expect(sent('GET /api/deliveries').map((r) => r.query)).toContainEqual({
      state: 'failed',
      channel: '19:b@thread.tacv2',
    });
  });

  it('shows one bulletin’s deliveries alone, and leads back to all', async () => {
    const { sent } = open(`${path}?message=b-1`, { server: asCoordinator() });
    await screen.findByText('Näkyvissä on yhden asian kaikki toimitukset.');
    expect(screen.getByRole('link', { name: 'Näytä kaikki toimitukset' }).getAttribute('href')).toBe(path);
    expect(screen.queryByRole('region', { name: 'Kanavat' })).toBeNull();
    expect(sent('GET /api/deliveries').map((r) => r.query)).toContainEqual({ message: 'b-1', show: 'mend' });
  });
});

it('is reached from a bulletin, where what failed goes again too', async () => {
  const { user, sent } = open('/tab/tiedotteet', {
    server: asCoordinator({ 'POST /api/deliveries/settle': { settled: 1, already: 0 } }),
  });
  await user.click(
    (await screen.findAllByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }))[0] as HTMLElement,
  );
  const link = await screen.findByRole('link', { name: 'Kaikki tämän tiedotteen toimitukset' });
  expect(link.getAttribute('href')).toBe('/tab/toimitukset?message=b-1');
  await user.click(screen.getByRole('button', { name: 'Lähetä uudelleen: Laadunhallinta' }));
  await screen.findByText('Lähetetään uudelleen.');
  expect(sent('POST /api/deliveries/settle')).toHaveLength(1);
});
