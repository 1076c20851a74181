import type { Browser } from 'playwright-core';
import { buildTab } from '../../../local/tab-build';
import type { LocalPerson } from '../../../local/teams';
import { openBrowser } from '../../e2e/browser';
import { coordinatorOf } from '../../e2e/people';
import { root, type Server, startServer } from '../../e2e/server';
import { addressOf } from '../../e2e/teams-page';
import { filesOf } from '../../size/files';
import { alternating, type BenchFigure, type Benchmark, beside, median } from '../benchmark';
import { openBarePage } from '../programs/bare-page';

const rounds = 5;
const slowdown = 4;
/** So long nothing has to happen before a page counts as there. */
const restMs = 700;
const subs = ['nyt', 'vastuut', 'teema/quality', 'verkosto'] as const;
const keeper = 'koordinaattori@strapetsi.example';

type PageMeasured = {
  readonly lcp: number;
  readonly shift: number;
  readonly long: number;
  readonly kb: number;
};

/** What the browser itself has noted of a page: buffered, so that nothing is missed before one asks. */
const noted = `new Promise((done) => {
  const seen = { lcp: 0, shift: 0, long: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (e) => { seen.lcp = Math.max(seen.lcp, e.startTime); });
  watch('layout-shift', (e) => { if (!e.hadRecentInput) seen.shift += e.value; });
  watch('longtask', (e) => { seen.long += e.duration; });
  setTimeout(() => done(seen), 100);
})`;

/** A page opened for the first time, in the frame in which Teams would show it, on a slow machine. */
const seenOnce = async (browser: Browser, around: string, url: string): Promise<PageMeasured> => {
  // The page around may frame its own origin alone; the peer has another one.
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    bypassCSP: true,
    locale: 'fi-FI',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // Around it everything has come to rest before the tab is asked for.
  await session.send('Network.setBlockedURLs', { urls: ['*/tab/*'] });
  await page.goto(around);
  await page.getByTestId('tab-frame').waitFor();
  await page.waitForTimeout(restMs);
  await session.send('Network.setBlockedURLs', { urls: [] });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  let last = performance.now();
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    last = performance.now();
  });
  const frame = await (await page.getByTestId('tab-frame').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the tab has no frame');
  await frame.goto(url);
  await frame.locator('h1').waitFor();
  await frame.getByTestId('loading').first().waitFor({ state: 'detached' });
  while (performance.now() - last < restMs) await page.waitForTimeout(100);
  const found = (await frame.evaluate(noted)) as Omit<PageMeasured, 'kb'>;
  await page.context().close();
  return { ...found, kb: bytes / 1024 };
};

const ofSize = async (organisations: 81 | 810): Promise<{ server: Server; person: LocalPerson }> => {
  if (organisations === 81) {
    const server = await startServer(['--now', '2026-11-23T08:00:00Z']);
    return { server, person: coordinatorOf(server) };
  }
  const server = await startServer(['--empty', '--now', '2024-05-24T05:40:00Z']);
  const person = server.people.find((p) => p.email === keeper);
  if (!person) throw new Error('nobody coordinates');
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ person: person.id });
  const asked = await fetch(`${server.base}/local/token`, { method: 'POST', headers, body });
  const { token } = (await asked.json()) as { token: string };
  const imported = await fetch(`${server.base}/api/network/import`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: JSON.stringify(filesOf(10, keeper)),
  });
  if (!imported.ok) throw new Error(`the import answers ${imported.status}`);
  return { server, person };
};

const named = (sub: string): string => sub.replace(/\/.*/u, '').replace(/^./u, (c) => c.toUpperCase());

const pagesOf = async (
  organisations: 81 | 810,
  bare: string,
): Promise<Readonly<Record<string, BenchFigure>>> => {
  const [{ server, person }, browser] = await Promise.all([ofSize(organisations), openBrowser()]);
  try {
    const figures: Record<string, BenchFigure> = {};
    for (const sub of subs) {
      const ours: PageMeasured[] = [];
      const theirs: PageMeasured[] = [];
      const around = addressOf(server, person, { view: 'tab', sub });
      const lcp = (into: PageMeasured[], url: string) => async (): Promise<number> => {
        const one = await seenOnce(browser, around, url);
        into.push(one);
        return one.lcp;
      };
      const ms = await alternating(
        { ours: lcp(ours, `${server.base}/tab/?local=1`), peer: lcp(theirs, bare) },
        rounds,
      );
      const of = (what: keyof PageMeasured, unit: string): BenchFigure => ({
        ours: median(ours.slice(1).map((one) => one[what])),
        peer: median(theirs.slice(1).map((one) => one[what])),
        unit,
      });
      const name = `tab${named(sub)}${organisations}`;
      Object.assign(figures, {
        [`${name}LcpMs`]: beside(ms.ours, ms.peer, 'ms'),
        [`${name}LongTasksMs`]: of('long', 'ms'),
        [`${name}Shift`]: of('shift', 'CLS'),
        [`${name}SentKB`]: of('kb', 'KB'),
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
};

const pagesWith = (organisations: 81 | 810) => async (): Promise<Readonly<Record<string, BenchFigure>>> => {
  await buildTab(root);
  const bare = await openBarePage();
  const figures = await pagesOf(organisations, bare.url);
  bare.close();
  return figures;
};

/**
 * The coordinator's pages as a browser sees them that opens the tab for the first time, with a processor a fourth as
 * fast: largest paint, long tasks, shift, bytes as sent; of 81 organisations in the midst of a year, beside a bare
 * Fluent page in the same frame and the same run.
 */
export const tabPages: Benchmark = { name: 'tab-pages', run: pagesWith(81) };
/** The same of 810 organisations in their first month. */
export const tabPagesLarge: Benchmark = { name: 'tab-pages-large', run: pagesWith(810) };
