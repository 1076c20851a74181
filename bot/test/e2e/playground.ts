import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startPlayground } from '../../local/playground';
import { isFree } from '../../local/port';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { endProcess, root, type Server } from './server';

export type Playground = { readonly page: Page; readonly base: string; readonly stop: () => Promise<void> };

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const untilUp = async (url: string, isOver: () => boolean): Promise<void> => {
  const last = Date.now() + 30_000;
  while (!(await answers(url))) {
    if (isOver() || Date.now() > last) throw new Error('The Agents Playground did not start.');
    await new Promise((done) => setTimeout(done, 100));
  }
};

/** The cast begins with the first coordinator, lead or contact that it is given: this person. */
const castAround = (person: LocalPerson, people: readonly LocalPerson[]): readonly LocalPerson[] => {
  const roles = ['coordinator', 'lead', 'contact'];
  const before = roles.slice(
    0,
    roles.findIndex((role) => person.roles.includes(role)),
  );
  return [person, ...people.filter((p) => p.id !== person.id && !p.roles.some((r) => before.includes(r)))];
};

/** It must be told its port. Below those that systems give to connections, one that is free stays free. */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port, '127.0.0.1')) return port;
  }
};

/** The Agents Playground as `npm start` starts it, with this person at it. */
export const openPlayground = async (
  browser: Browser,
  server: Server,
  person: LocalPerson,
): Promise<Playground> => {
  const port = await freePort();
  const dataDir = join(server.dataDir, `playground-${port}`);
  mkdirSync(dataDir, { recursive: true });
  const people = castAround(person, server.people);
  const child = startPlayground({ root, dataDir, port, botUrl: `${server.base}/api/messages`, people });
  if (!child) throw new Error('The sample has too few people for the Agents Playground.');
  const base = `http://localhost:${port}`;
  const page = await openPage(browser);
  const stop = async (): Promise<void> => {
    await page.close();
    await endProcess(child);
  };
  try {
    await untilUp(base, () => child.exitCode !== null);
    await page.goto(base);
    await page.getByText('Connected.').waitFor();
    return { page, base, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const personal = 'Personal Chat';
export const channelName = 'Kokeilu';

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.getByText(place, { exact: true }).first().click();
};

/** Cards stand in a chat oldest first. */
export const cardWithButton = (page: Page, name: string): Locator =>
  page
    .locator('.ac-adaptiveCard')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .last();
export const press = (within: Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

export const openChat = (page: Page): Promise<void> => goTo(page, personal);
export const openChannel = (page: Page): Promise<void> => goTo(page, channelName);

/** Writes to the bot alone. */
export const write = async (page: Page, words: string): Promise<void> => {
  await openChat(page);
  const box = page.getByRole('textbox').last();
  await box.click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

/** Starts a post in the channel that mentions the bot, as a person does: from the list that `@` opens. */
const writeInChannel = async (page: Page, words: string): Promise<void> => {
  await openChannel(page);
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('@');
  await page.getByRole('listbox').getByText('Strapetsi').click();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
};

const drawnMs = 20_000;
const mostAsked = 3;

/** How many messages the bot has answered: each is logged once its answer was taken, and fails when it was not. */
const answeredBy = (server: Server): number =>
  server.log().match(/"event":"activity","type":"message","status":200/gu)?.length ?? 0;

const isDrawn = (answer: Locator, ms: number): Promise<boolean> =>
  answer.waitFor({ timeout: ms }).then(
    () => true,
    () => false,
  );

/**
 * Asks in the channel until the answer is drawn. The Playground drops an answer in a thread that comes before its own
 * page has drawn the post, which happens on a busy machine (TEAMS.md, T19): then the server's log has the answer as
 * taken, and it is asked again. An answer that the bot never gave is the bot's fault, and fails at once.
 */
export const askInChannel = async (
  page: Page,
  server: Server,
  words: string,
  answer: Locator,
): Promise<void> => {
  for (let asked = 1; ; asked += 1) {
    const before = answeredBy(server);
    await writeInChannel(page, words);
    if (await isDrawn(answer, drawnMs)) return;
    if (answeredBy(server) === before) throw new Error(`The bot did not answer "${words}" in the channel.`);
    if (asked === mostAsked)
      throw new Error(
        `The bot answered "${words}" ${asked} times and the Playground took it; its page drew none of the answers.`,
      );
  }
};
