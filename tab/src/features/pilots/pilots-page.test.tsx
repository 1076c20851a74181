import { screen, within } from '@testing-library/react';
import { never, open, outage } from '../../test/house';

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('rowheader').textContent);

describe('the pilot register', () => {
  it('finds by theme, stage, whose and name, and keeps it all in the address', async () => {
    const { user, heading } = open('/tab/pilotit');
    await heading('Pilotit');
    await screen.findByText('2 pilottia');
    await user.selectOptions(screen.getByLabelText('Vaihe'), 'Suunnitteilla');
    expect(screen.getByText('1 pilotti')).toBeTruthy();
    expect(window.location.search).toBe('?stage=planned');
    await user.selectOptions(screen.getByLabelText('Näytä'), 'Oman organisaation');
    expect(screen.getByText('Valinnoilla ei löytynyt pilotteja.')).toBeTruthy();
  });

  it('shows after a reload what was chosen before it', async () => {
    open('/tab/pilotit?whose=help');
    await screen.findByText('1 pilotti');
    expect(rows()).toHaveLength(1);
    expect(screen.getByText(/pyytää apua/u)).toBeTruthy();
  });

  it('is searched and opened by keyboard alone', async () => {
    const { user } = open('/tab/pilotit');
    await screen.findByText('2 pilottia');
    const tabTo = async (there: () => boolean): Promise<void> => {
      for (let n = 0; n < 60 && !there(); n += 1) await user.tab();
      expect(there()).toBe(true);
    };
    await tabTo(() => document.activeElement === screen.getByLabelText('Hae pilottia tai organisaatiota'));
    await user.keyboard('zzz');
    expect(screen.getByText('Valinnoilla ei löytynyt pilotteja.')).toBeTruthy();
    await user.keyboard('{Backspace}{Backspace}{Backspace}');
    const first = () => within(screen.getByRole('table')).getAllByRole('link')[0];
    await tabTo(() => document.activeElement === first());
    const there = first()?.getAttribute('href');
    await user.keyboard('{Enter}');
    expect(`${window.location.pathname}${window.location.search}`).toBe(there);
  });

  it('says that it is loading, that there are none, and what went wrong', async () => {
    const first = open('/tab/pilotit', { server: { 'GET /api/pilots': never } });
    await screen.findByText('Ladataan…');
    first.view.unmount();
    const second = open('/tab/pilotit', {
      server: { 'GET /api/pilots': { pilots: [], places: [], needFirst: false } },
    });
    await screen.findByText('Pilotteja ei ole vielä.');
    second.view.unmount();
    open('/tab/pilotit', { server: { 'GET /api/pilots': outage } });
    await screen.findByText(/Jokin meni pieleen/u);
  });
});
