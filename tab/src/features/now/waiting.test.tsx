import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, outage, refused } from '../../test/house';

const block = () => screen.findByRole('region', { name: 'Sinun vuorosi' });
const held = 'POST /api/events/e-1/held';

describe('what waits for the reader', () => {
  it('stands first, with the deadline and the act in its place', async () => {
    open('/tab/');
    const mine = within(await block());
    expect(mine.getByText(/halutessasi.*pe 31\.5\. klo 16/u)).toBeTruthy();
    expect(mine.getByRole('link', { name: 'Tilannekysely 5/2024' }).getAttribute('href')).toBe(
      '/tab/tilannekysely',
    );
  });

  it('does the act that the server names, says what was saved, and reads the list anew', async () => {
    const { user, sent } = open('/tab/', { server: { [held]: { ok: true } } });
    await user.click(within(await block()).getByRole('button', { name: /^Ei pidetty/u }));
    await screen.findByText('Tallennettu: Pidettiinkö? Aamukahvit 14.5., Ei pidetty.');
    expect(sent(held).map((r) => r.body)).toEqual([{ held: false, sitting: 1 }]);
    expect(sent('GET /api/now').length).toBeGreaterThan(1);
  });

  it('says the server’s refusal and keeps the line', async () => {
    const { user } = open('/tab/', { server: { [held]: refused('Tilaisuus on peruttu.') } });
    await user.click(within(await block()).getByRole('button', { name: /^Pidettiin/u }));
    await screen.findByText('Tilaisuus on peruttu.');
    expect(within(await block()).getByRole('button', { name: /^Pidettiin/u })).toBeTruthy();
  });

  it('says when nothing waits, and holds nothing up when it cannot be read', async () => {
    const first = open('/tab/', { server: { 'GET /api/now': { items: [] } } });
    expect(within(await block()).getByText(/Kaikki on hoidettu/u)).toBeTruthy();
    first.view.unmount();
    open('/tab/', { server: { 'GET /api/now': outage } });
    await screen.findByRole('heading', { level: 2, name: 'Vastuut: toukokuu 2024' });
    expect(screen.queryByRole('region', { name: 'Sinun vuorosi' })).toBeNull();
  });

  it('is refused to an observer, who reads closed months and hears nothing of it', async () => {
    const { sent } = open('/tab/', {
      server: { 'GET /api/me': full.observerMe, 'GET /api/now': refused('Sinulla ei ole oikeutta tähän.') },
    });
    await screen.findByText(/Viimeisin suljettu kuukausi/u);
    // Asked before it is known who asks, and once alone.
    expect(sent('GET /api/now')).toHaveLength(1);
    expect(screen.queryByText(/ei ole oikeutta/u)).toBeNull();
    expect(screen.getByText(/sellaisena kuin se oli sen päättyessä/u)).toBeTruthy();
  });
});
