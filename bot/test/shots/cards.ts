import type { Browser, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import type { State } from '../../local/teams/wire';
import { openPage } from '../e2e/browser';
import { speakWith } from '../e2e/people';
import type { Server } from '../e2e/server';
import { addressOf, cards, newestCard, write } from '../e2e/teams-page';
import {
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

/** What the bot answers to a person's words, alone. */
export type AnswerPicture = { readonly name: string; readonly person: LocalPerson; readonly words: string };
/** What stands in a channel, as a person sees it. */
export type PostsPicture = { readonly name: string; readonly person: LocalPerson; readonly place: string };

/** How many bytes the newest card of the own chat has, as Teams counts them. */
const bytesOf = async (server: Server, person: LocalPerson): Promise<number> => {
  const state = await (await fetch(`${server.base}/local/teams/state?person=${person.id}`)).json();
  const [card] = (state as State).personal.messages.findLast((m) => m.cards.length > 0)?.cards ?? [];
  return Buffer.byteLength(JSON.stringify(card ?? ''));
};

const inEachColour = async (page: Page, language: LanguageWord): Promise<readonly PagePicture[]> => {
  const pictures: PagePicture[] = [];
  await page.setViewportSize({ width: deskWidth, height: 1600 });
  for (const theme of colours) {
    await choose(page, language, theme);
    await settled(page);
    pictures.push(await pictureOf(`${language}, ${theme}`, newestCard(page)));
  }
  await page.setViewportSize({ width: phone, height: 1600 });
  await settled(page);
  const box = await newestCard(page).boundingBox();
  const height = Math.round(box?.height ?? 0);
  pictures.push(await pictureOf(`${language}, ${phone} px, ${height} px tall`, newestCard(page)));
  return pictures;
};

/** The person's words and the answer to them. */
export const say = async (page: Page, words: string): Promise<void> => {
  const before = await page.getByTestId('message').count();
  await write(page, words);
  // The person's own message and the answer to it.
  await page
    .getByTestId('message')
    .nth(before + 1)
    .waitFor();
  await settled(page);
};

/** The answer in three languages and three colour themes, and on a phone. */
export const sheetOfAnswer = async (
  browser: Browser,
  server: Server,
  { name, person, words }: AnswerPicture,
): Promise<PictureSheet> => {
  const page = await openPage(browser, deskWidth, 1600);
  await page.goto(addressOf(server, person));
  const pictures: PagePicture[] = [];
  for (const language of languages) {
    await speakWith(server, person, language);
    await say(page, words);
    const bytes = await bytesOf(server, person);
    const shown = await inEachColour(page, language);
    pictures.push(...shown.map(({ caption, png }) => ({ caption: `${caption}, ${bytes} bytes`, png })));
  }
  await speakWith(server, person, person.language);
  await page.close();
  return { name, pictures };
};

const newest = 6;
/** The newest cards of a channel in three colour themes, and on a phone. */
export const sheetOfPosts = async (
  browser: Browser,
  server: Server,
  { name, person, place }: PostsPicture,
): Promise<PictureSheet> => {
  const page = await openPage(browser, deskWidth, 1600);
  await page.goto(addressOf(server, person, { place }));
  await cards(page).first().waitFor();
  const pictures: PagePicture[] = [];
  const count = await cards(page).count();
  for (let n = Math.max(0, count - newest); n < count; n += 1) {
    for (const theme of colours) {
      await page.setViewportSize({ width: deskWidth, height: 1600 });
      await choose(page, person.language, theme);
      await settled(page);
      pictures.push(await pictureOf(theme, cards(page).nth(n)));
    }
    await page.setViewportSize({ width: phone, height: 1600 });
    await settled(page);
    pictures.push(await pictureOf(`${phone} px`, cards(page).nth(n)));
  }
  await page.close();
  return { name, pictures };
};

type CardObject = {
  readonly title?: string;
  readonly data?: { readonly msteams?: { readonly type?: string } };
};
const openers = (card: unknown): readonly string[] => {
  if (Array.isArray(card)) return card.flatMap(openers);
  if (typeof card !== 'object' || card === null) return [];
  const { title, data } = card as CardObject;
  const own = title && data?.msteams?.type === 'task/fetch' ? [title] : [];
  return [...own, ...Object.values(card).flatMap(openers)];
};

/** The forms that the buttons of a channel's cards open for one person, in three colour themes. */
export const sheetOfForms = async (
  browser: Browser,
  server: Server,
  { name, person, place }: PostsPicture,
): Promise<PictureSheet> => {
  const state = await (await fetch(`${server.base}/local/teams/state?person=${person.id}`)).json();
  const channel = (state as State).teams.flatMap((t) => t.channels).find((c) => c.id === place);
  const titles = new Set(openers(channel?.posts.map((p) => p.cards)));
  const page = await openPage(browser, deskWidth, 1600);
  await page.goto(addressOf(server, person, { place }));
  await cards(page).first().waitFor();
  const pictures: PagePicture[] = [];
  const looks = [
    ...colours.map((theme) => ({ theme, width: deskWidth })),
    { theme: 'light' as const, width: phone },
  ];
  for (const title of titles)
    for (const { theme, width } of looks) {
      await page.setViewportSize({ width, height: 1600 });
      await choose(page, person.language, theme);
      await page.getByRole('button', { name: title, exact: true }).last().click();
      // Who may not answer reads why in a short notice.
      const answer = page.locator('dialog[open], [data-testid="toast"]').last();
      await answer.waitFor();
      await settled(page);
      pictures.push(await pictureOf(`${title}, ${person.language}, ${theme}, ${width} px`, answer));
      await page.reload();
      await cards(page).first().waitFor();
    }
  await page.close();
  return { name, pictures };
};
