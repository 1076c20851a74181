import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { duringARound, preparedSample } from './sample';
import { root, type Server, startServer } from './server';

export type BrowserStage = { readonly server: Server; readonly browser: Browser };

const fileName = (name: string, n: number): string => `${name.replace(/[^\p{L}\d]+/gu, '-')}-${n}.png`;

/** What every open page showed when it went wrong, beside what the server said. */
const keepTraces = async ({ server, browser }: BrowserStage, name: string): Promise<string> => {
  const folder = join(root, 'build/e2e');
  mkdirSync(folder, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [n, page] of pages.entries())
    await page.screenshot({ path: join(folder, fileName(name, n)) }).catch(() => undefined);
  return `Pictures of ${pages.length} pages are in build/e2e. The server said last:\n${server.log().trim().split('\n').slice(-20).join('\n')}`;
};

/** Starts on the prepared sample unless told otherwise. */
const open = (start: readonly string[] | undefined): Promise<Server> =>
  start ? startServer(start) : startServer(['--now', duringARound], preparedSample());

/** A started server and a browser for all tests of a file; each failure leaves pictures and the log behind. */
export const withStage = (start?: readonly string[]) => {
  let stage: BrowserStage | undefined;
  jest.setTimeout(120_000);
  beforeAll(async () => {
    const [server, browser] = await Promise.allSettled([open(start), openBrowser()]);
    if (server.status === 'fulfilled' && browser.status === 'fulfilled')
      stage = { server: server.value, browser: browser.value };
    else {
      if (server.status === 'fulfilled') await server.value.stop();
      if (browser.status === 'fulfilled') await browser.value.close();
      throw server.status === 'rejected' ? server.reason : (browser as PromiseRejectedResult).reason;
    }
  });
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.server.stop();
  });
  const story = (name: string, run: (stage: BrowserStage) => Promise<void>): void =>
    test(name, async () => {
      if (!stage) throw new Error('Nothing was started.');
      try {
        await run(stage);
      } catch (error) {
        const traces = await keepTraces(stage, name);
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${traces}`, {
          cause: error,
        });
      }
    });
  return { story };
};
