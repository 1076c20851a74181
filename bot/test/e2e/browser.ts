import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

// Made for one page in a small container: in a single process the first page that closes takes the browser along.
const args = chromium.args.filter((arg) => arg !== '--single-process');

/** The Chromium of an npm package, so that nothing has to be installed beside it. Close it when done. */
export const openBrowser = async (): Promise<Browser> =>
  driver.launch({ executablePath: await chromium.executablePath(), args, headless: true });

/** A page whose waits end soon enough to say what was missing. */
export const openPage = async (browser: Browser, width = 1280, height = 900): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(40_000);
  return page;
};
