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

  it('say what went wrong', async () => {
    open('/tab/hanke', { server: { 'GET /api/interpretations': outage } });
    await screen.findByText(/Jokin meni pieleen/u);
  });
});
