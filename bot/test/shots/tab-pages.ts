import type { Browser, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from '../e2e/browser';
import { speakWith } from '../e2e/people';
import type { Server } from '../e2e/server';
import { addressOf } from '../e2e/teams-page';
import {
  type Colours,
  choose,
  colours,
  deskWidth,
  type LanguageWord,
  languages,
  type PagePicture,
  type PictureSheet,
  phone,
  pictureOf,
  settled,
} from './pictures';

/** A page of the tab, as one person sees it. */
export type TabPage = { readonly name: string; readonly person: LocalPerson; readonly sub: string };

const aboveFrame = 260;
// What is further down repeats what is seen; twelve such pictures still fit on one sheet.
const tallest = 2600;

/** The frame as tall as what stands in it, so that nothing is cut off. */
const unrolled = async (page: Page): Promise<void> => {
  const frame = page.frames().find((f) => f.url().includes('/tab/'));
  const height = await frame?.locator('body').evaluate((body) => body.scrollHeight);
  const width = page.viewportSize()?.width ?? deskWidth;
  await page.setViewportSize({ width, height: Math.min(tallest, (height ?? 800) + aboveFrame) });
};

const shoot = async (page: Page, language: LanguageWord, theme: Colours): Promise<PagePicture> => {
  const width = page.viewportSize()?.width ?? deskWidth;
  await choose(page, language, theme);
  await page.getByTestId('tab-status').waitFor({ state: 'hidden' });
  await settled(page);
  await unrolled(page);
  await settled(page);
  return pictureOf(`${language}, ${theme}, ${width} px`, page.getByTestId('tab-frame'));
};

/** A row for each language: three colour themes at a desk, and one of them on a phone. */
const looks = languages.flatMap((language, n) => [
  ...colours.map((theme) => ({ language, theme, width: deskWidth })),
  { language, theme: colours[n] ?? 'light', width: phone },
]);

/** Three languages in three colour themes, and each language once on a phone. */
export const sheetOfPage = async (
  browser: Browser,
  server: Server,
  { name, person, sub }: TabPage,
): Promise<PictureSheet> => {
  const page = await openPage(browser, deskWidth, 900);
  const pictures: PagePicture[] = [];
  for (const { language, theme, width } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await speakWith(server, person, language);
    await page.goto(addressOf(server, person, { view: 'tab', sub }));
    pictures.push(await shoot(page, language, theme));
  }
  await speakWith(server, person, person.language);
  await page.close();
  return { name, pictures };
};
