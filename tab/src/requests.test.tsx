import { waitFor } from '@testing-library/react';
import * as full from './test/fixtures';
import { never, open } from './test/house';

/** Nothing is near but what stands on the first screen: what is further down has not been asked for. */
class NothingNear {
  observe() {}
  disconnect() {}
}
beforeAll(() => Object.assign(window, { IntersectionObserver: NothingNear }));
afterAll(() => Reflect.deleteProperty(window, 'IntersectionObserver'));

const most = 3;
const main = ['nyt', 'vastuut', 'teema/quality', 'tapahtumat', 'pilotit', 'tiedotteet', 'verkosto'];
const readers = { contact: full.me, lead: full.leadMe, coordinator: full.coordinatorMe };

describe('a page asks the server at most three things before it is there', () => {
  it.each(Object.entries(readers).flatMap(([role, me]) => main.map((page) => ({ role, page, me }))))(
    '$page, $role',
    async ({ page, me }) => {
      const { asked, atRest } = open(`/tab/${page}`, { server: { 'GET /api/me': me } });
      await atRest();
      const reads = [...new Set(asked())];
      expect(reads).toContain('GET /api/me');
      expect(reads.length).toBeGreaterThan(1);
      expect(reads.length).toBeLessThanOrEqual(most);
    },
  );

  it('a channel’s tab, the same for all', async () => {
    const { asked, atRest } = open('/tab/?channel=1', {
      channel: '19:laatu@thread.tacv2',
      server: { 'GET /api/me': { ...full.leadMe, channel: { use: 'theme', theme: 'quality' } } },
    });
    await atRest();
    expect(new Set(asked()).size).toBeLessThanOrEqual(most);
  });
});

describe('what follows from the address alone is asked for beside the person', () => {
  it.each([
    ['nyt', '', ['GET /api/now']],
    ['vastuut?organisation=org-1&month=2024-04', '', ['GET /api/catalogue', 'GET /api/obligations']],
    // Whether that day is past, the person's own day says.
    ['vastuut?asOf=2024-04-30', '', ['GET /api/catalogue']],
    ['teema/quality', '', ['GET /api/help', 'GET /api/themes/quality/board']],
    ['teema/quality?channel=1', '19:laatu', ['GET /api/themes/quality/board']],
    ['teema/quality?channel=1&view=own', '19:laatu', ['GET /api/help', 'GET /api/themes/quality/board']],
    ['teema', '', []],
    ['verkosto', '', ['GET /api/overview']],
    ['?channel=1', '19:laatu', []],
    ['pilotit', '', []],
  ])('%s', async (page, channel, reads) => {
    const { asked } = open(`/tab/${page}`, {
      ...(channel && { channel }),
      server: { 'GET /api/me': never },
    });
    const all = () => [...new Set(asked())].sort();
    await waitFor(() => expect(all()).toEqual([...reads, 'GET /api/me'].sort()));
  });

  it('and not once more when it is known who asks', async () => {
    const { asked, atRest } = open('/tab/vastuut', {});
    await atRest();
    const all = asked();
    expect(all).toEqual([...new Set(all)]);
  });

  it('a tab that is being set up asks for nothing', async () => {
    const { sent, atRest } = open('/tab/config', { channel: '19:laatu' });
    await atRest();
    expect(sent('GET /api/me')).toEqual([]);
  });
});
