import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage } from '../../test/house';

const path = '/tab/ohjeet';

describe('the page of guidelines', () => {
  it('says that it is loading, that it failed, and that nothing is pinned yet', async () => {
    const first = open(path, { server: { 'GET /api/guidelines': never } });
    await first.heading('Ohjeet');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
    first.view.unmount();
    const second = open(path, { server: { 'GET /api/guidelines': outage } });
    await screen.findByText(/Jokin meni pieleen/);
    second.view.unmount();
    open(path, { server: { 'GET /api/guidelines': { mayPin: false, guidelines: [] } } });
    await screen.findByText('Ohjeita ei ole vielä.');
  });

  it('shows links and bulletins in their groups; only who may pin is offered to', async () => {
    open(path);
    const guides = within(await screen.findByRole('region', { name: 'Viestinnän ohjeistukset' }));
    expect(guides.getByRole('link').getAttribute('href')).toBe('https://aineisto.example/ohje');
    const briefings = within(screen.getByRole('region', { name: 'Hankeinfo' }));
    expect(briefings.getByRole('link').getAttribute('href')).toBe('/tab/tiedotteet/b-1');
    expect(screen.queryByRole('button', { name: 'Kiinnitä linkki tai tiedote' })).toBeNull();
  });

  it('pins a published bulletin under its own name', async () => {
    const pinned: unknown[] = [];
    const server = {
      'GET /api/guidelines': { ...full.guidelines, mayPin: true },
      'GET /api/bulletins': { bulletins: [full.bulletin], total: 1 },
    };
    const answer = (body: unknown) => {
      pinned.push(body);
      return { id: 'g-00000003' };
    };
    const uuid = '00000000-0000-4000-8000-000000000003';
    jest.spyOn(crypto, 'randomUUID').mockReturnValue(uuid);
    const { user } = open(path, { server: { ...server, [`PUT /api/guidelines/g-${uuid}`]: answer } });
    await user.click(await screen.findByRole('button', { name: 'Kiinnitä linkki tai tiedote' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('option', { name: 'Väliseminaari 11.6.' });
    await user.selectOptions(dialog.getByLabelText('Tai julkaistu tiedote'), 'Väliseminaari 11.6.');
    await user.click(dialog.getByRole('button', { name: 'Kiinnitä linkki tai tiedote' }));
    await screen.findByText('Kiinnitetty.');
    expect(pinned).toEqual([
      { group: 'communication', title: full.bulletin.title, bulletin: full.bulletin.id },
    ]);
  });
});
