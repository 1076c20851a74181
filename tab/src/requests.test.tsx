import * as full from './test/fixtures';
import { open } from './test/house';

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
