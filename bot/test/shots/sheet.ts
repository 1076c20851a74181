import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage } from '../e2e/browser';
import type { PagePicture, PictureSheet } from './pictures';

const sheetWidth = 2000;

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const figure = ({ caption, png }: PagePicture): string =>
  `<figure><img alt="" src="data:image/png;base64,${png.toString('base64')}"><figcaption>${escaped(caption)}</figcaption></figure>`;

const htmlOf = ({ name, pictures }: PictureSheet): string => `<!doctype html><meta charset="utf-8"><style>
body { margin: 24px; font: 20px sans-serif; background: #777; color: #fff }
main { display: grid; grid-template-columns: repeat(3, 1fr) 0.4fr; gap: 24px; align-items: start }
figure { margin: 0 }
img { max-width: 100%; display: block }
</style><h1>${escaped(name)}</h1><main>${pictures.map(figure).join('')}</main>`;

/** Lays the pictures side by side in one file, a row at a time: three colour themes, then the phone. */
export const saveSheet = async (browser: Browser, folder: string, sheet: PictureSheet): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const page = await openPage(browser, sheetWidth, 800);
  await page.setContent(htmlOf(sheet));
  const file = join(folder, `${sheet.name}.png`);
  writeFileSync(file, await page.screenshot({ fullPage: true }));
  await page.close();
  return file;
};
