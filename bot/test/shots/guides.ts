import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from '../e2e/browser';
import { speakWith } from '../e2e/people';
import { root, type Server } from '../e2e/server';
import { addressOf, newestCard, tabOf } from '../e2e/teams-page';
import { say } from './cards';
import { choose, type LanguageWord, languages, settled } from './pictures';

/** The pictures of the user guides: served as they are, beside the tab. */
const folder = join(root, 'tab/public/pictures');
const width = 640;

type GuideAnswers = Readonly<Record<string, readonly [LocalPerson, string]>>;
type Roles = Readonly<Record<'contact' | 'lead' | 'coordinator', LocalPerson>>;
const answersOf = ({ contact, lead, coordinator }: Roles): GuideAnswers => ({
  vastuut: [contact, 'vastuut'],
  tilanne: [contact, 'tilanne'],
  tapahtumat: [contact, 'tapahtumat'],
  aamukahvit: [lead, 'aamukahvit'],
  vastanneet: [lead, 'tilanne'],
  tiedote: [coordinator, 'tiedote'],
});

// What is further down is not needed to know it again.
const tallest = 760;
const save = async (page: Page, what: Locator, name: string, language: LanguageWord): Promise<string> => {
  const box = await what.boundingBox();
  if (!box) throw new Error(`${name} is not shown`);
  const clip = { ...box, height: Math.min(tallest, box.height) };
  const file = join(folder, `${name}-${language}.png`);
  writeFileSync(file, await page.screenshot({ animations: 'disabled', clip }));
  return file;
};

/** What each guide shows, in each language. */
export const takeGuidePictures = async (
  browser: Browser,
  server: Server,
  roles: Roles,
): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const page = await openPage(browser, width, 1600);
  for (const language of languages)
    for (const [name, [person, words]] of Object.entries(answersOf(roles))) {
      await speakWith(server, person, language);
      await page.goto(addressOf(server, person));
      await choose(page, language, 'light');
      // Who writes for the first time is greeted besides.
      await say(page, 'apua');
      await say(page, words);
      files.push(await save(page, newestCard(page), name, language));
      await speakWith(server, person, person.language);
    }
  for (const language of languages) {
    await speakWith(server, roles.coordinator, language);
    await page.goto(addressOf(server, roles.coordinator, { view: 'tab', sub: 'toimitukset' }));
    await choose(page, language, 'light');
    await tabOf(page).locator('h1').first().waitFor();
    await settled(page);
    files.push(await save(page, page.getByTestId('tab-frame'), 'toimitukset', language));
    await speakWith(server, roles.coordinator, roles.coordinator.language);
  }
  await page.close();
  return files;
};
