import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, outage } from '../../test/house';

const asCoordinator = (more = {}) => ({ 'GET /api/me': full.coordinatorMe, ...more });

describe('the project’s settings', () => {
  it('stand apart from figures: readings, phases, breaks, approval, channels, reminders and retention', async () => {
    const { heading } = open('/tab/hanke', { server: asCoordinator() });
    await heading('Hankkeen asetukset');
    await screen.findByRole('button', { name: 'Vahvista tulkinta' });
    expect(await screen.findByRole('region', { name: 'Kanavat' })).toBeTruthy();
    expect(await screen.findByRole('checkbox')).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Säilytysaika' })).toBeTruthy();
    const changed = within(await screen.findByRole('table', { name: /^Työpäivien muutokset/u }));
    expect(changed.getByRole('row', { name: /Veera Viestijä 1 \/ 2 \/ 3 1 \/ 3 \/ 4$/u })).toBeTruthy();
  });

  it('can be read by everybody, and changed by the coordination alone', async () => {
    open('/tab/hanke');
    await screen.findByText('Tulkintaa ei ole vielä vahvistettu.');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Vahvista tulkinta' })).toBeNull();
  });

  it('begin for the coordination with all that waits for its word, and with nobody else', async () => {
    const remote = {
      ...full.waiting.items[0],
      kind: 'remote',
      id: 'e-9',
      title: 'Etäosallistuminen: Satamaopisto',
    };
    const { view } = open('/tab/hanke', {
      server: asCoordinator({ 'GET /api/now': { items: [...full.waiting.items, remote] } }),
    });
    const waits = within(await screen.findByRole('region', { name: 'Odottaa koordinaation vahvistusta' }));
    // One's own duties and invitations stand elsewhere.
    const links = (await waits.findAllByRole('link')).map((link) => link.textContent);
    expect(links).toEqual([remote.title, 'Vahvista tulkinta', 'Vastuut, joissa on vahvistettavaa']);
    view.unmount();
    open('/tab/hanke');
    await screen.findByText('Tulkintaa ei ole vielä vahvistettu.');
    expect(screen.queryByRole('region', { name: 'Odottaa koordinaation vahvistusta' })).toBeNull();
  });

  it('say when nothing waits', async () => {
    const reading = {
      ...full.interpretations.readings[0],
      setBy: 'Kaisa',
      setAt: '2024-05-01T06:00:00.000Z',
    };
    open('/tab/hanke', {
      server: asCoordinator({
        'GET /api/now': { items: [] },
        'GET /api/interpretations': { ...full.interpretations, readings: [reading] },
      }),
    });
    await screen.findByText('Mikään ei odota koordinaation vahvistusta.');
  });

  it('say what went wrong', async () => {
    open('/tab/hanke', { server: { 'GET /api/interpretations': outage } });
    await screen.findByText(/Jokin meni pieleen/u);
  });
});
