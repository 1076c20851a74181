import type { Browser, Locator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import type { Server } from './server';

export type PageAt = {
  readonly place?: string;
  readonly view?: 'posts' | 'tab';
  readonly sub?: string;
};

export const addressOf = ({ base }: Server, person: LocalPerson, at: PageAt = {}): string =>
  `${base}/local/teams?${new URLSearchParams({ person: person.id, ...at })}`;

/** The first time, the bot comes into the chat and says its welcome: what is written after this comes after that. */
export const enterChat = async ({ base }: Server, person: LocalPerson): Promise<void> => {
  const body = JSON.stringify({ person: person.id });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/local/teams/chats`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`The chat did not open: ${answer.status} ${await answer.text()}`);
};

/** This person's Teams: the chat with the bot, or the channel or tab that is named. */
export const openTeams = async (
  browser: Browser,
  server: Server,
  person: LocalPerson,
  at: PageAt = {},
): Promise<Page> => {
  if (!at.place) await enterChat(server, person);
  const page = await openPage(browser);
  await page.goto(addressOf(server, person, at));
  return page;
};

export const write = async (page: Page, words: string): Promise<void> => {
  const composer = page.getByTestId('composer');
  await composer.getByTestId('write').fill(words);
  await composer.getByTestId('send').click();
};

export const cards = (page: Page): Locator => page.getByTestId('card');
export const newestCard = (page: Page): Locator => cards(page).last();
export const cardWithButton = (page: Page, name: string): Locator =>
  cards(page)
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .last();

export const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

/** The tab's own page, within its frame. */
export const tabOf = (page: Page) => page.frameLocator('[data-testid="tab-frame"]');

/** A day in the days to come, by the server's clock. */
export const soon = async ({ base }: Server): Promise<string> => {
  const { now } = (await (await fetch(`${base}/local/clock`)).json()) as { readonly now: string };
  return new Date(Date.parse(now) + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
};
