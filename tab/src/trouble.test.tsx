import { en } from '@shared/text/tab/en';
import { fi } from '@shared/text/tab/fi';
import { sv } from '@shared/text/tab/sv';
import { act, screen, waitFor } from '@testing-library/react';
import * as full from './test/fixtures';
import { garbage, never, offline, open, outage } from './test/house';
import { type PageName, pages } from './ui/address';

const texts = { fi, sv, en };
const languages = ['fi', 'sv', 'en'] as const;
/** These ask the server nothing. */
const quiet: readonly PageName[] = ['start', 'config', 'guides', 'privacy', 'terms', 'accessibility'];
const part: Readonly<Partial<Record<PageName, string>>> = { theme: '/quality', bulletinDraft: '/b-1' };
const routes = (Object.keys(pages) as PageName[])
  .filter((name) => !quiet.includes(name))
  .map((name, at) => ({
    page: `${pages[name]}${part[name] ?? ''}`,
    language: languages[at % languages.length] ?? 'fi',
  }));

beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

const visit = (page: string, language: (typeof languages)[number], everything: unknown) =>
  open(`/tab/${page}`, {
    language,
    everything,
    server: { 'GET /api/me': { ...full.coordinatorMe, language } },
  });
const retries = (language: (typeof languages)[number]) =>
  screen.queryAllByRole('button', { name: texts[language].face.retry });

describe.each([
  ['fails', outage],
  ['is not there', offline],
  ['answers with another page', garbage],
  ['answers with nothing of ours', []],
])('when the server %s', (_, everything) => {
  it.each(routes)('$page says so and offers another try ($language)', async ({ page, language }) => {
    const { asked } = visit(page, language, everything);
    await pass(2_000);
    await waitFor(() => expect(retries(language)).not.toHaveLength(0));
    await waitFor(() => expect(document.querySelector('[data-waits]')).toBeNull());
    const before = asked().length;
    act(() => retries(language)[0]?.click());
    await waitFor(() => expect(asked().length).toBeGreaterThan(before));
  });
});

describe('when the server does not answer', () => {
  it.each(routes)(
    '$page says that it takes long, asks again, and gives up ($language)',
    async ({ page, language }) => {
      const { asked } = visit(page, language, never);
      await pass(9_000);
      const { face } = texts[language];
      await waitFor(() => expect(screen.queryAllByText(face.slow)).not.toHaveLength(0));
      const before = asked().length;
      act(() => retries(language)[0]?.click());
      await waitFor(() => expect(asked().length).toBeGreaterThan(before));
      expect(screen.queryAllByText(face.slow)).toHaveLength(0);
      await pass(70_000);
      await waitFor(() => expect(screen.queryAllByText(face.late)).not.toHaveLength(0));
      expect(retries(language)).not.toHaveLength(0);
    },
  );
});

it.each([
  ['never', never],
  ['garbage', garbage],
  ['an empty answer', {}],
])('who one is may be what does not come: %s', async (_, me) => {
  open('/tab/nyt', { server: { 'GET /api/me': me } });
  await pass(9_000);
  await waitFor(() => expect(retries('fi')).not.toHaveLength(0));
});

it('shows what came late, without a word of it', async () => {
  let answer = (_: unknown): void => undefined;
  const late = new Promise((done) => {
    answer = done;
  });
  open('/tab/pilotit', { server: { 'GET /api/pilots': () => late } });
  await pass(10_000);
  await screen.findByText(fi.face.slow);
  await act(async () => answer({ pilots: full.pilots, places: [full.pilotPlace], needFirst: false }));
  await waitFor(() => expect(screen.queryByText(fi.face.slow)).toBeNull());
  expect(retries('fi')).toHaveLength(0);
});
