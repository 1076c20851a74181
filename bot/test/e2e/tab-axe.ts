import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import type { Language } from '../../src/shared/domain/language';
import type { Server } from './server';
import { addressOf, tabOf } from './teams-page';

export type AxeLook = {
  readonly sub: string;
  /** Its first row is opened before it is looked at. */
  readonly row?: true;
  /** A draft that gets words, so that its card stands beside it. */
  readonly written?: true;
  /** Pressed before it is looked at: what a dialog shows is looked at, too. */
  readonly open?: string;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark' | 'contrast';
};

type AxeFinding = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
};
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// The library's own focus guards pass the focus on at once: they are hidden from the ear and reached by Tab.
const asked = `axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly: ${JSON.stringify(levels)}, resultTypes: ['violations'] }).then((r) => r.violations)`;

// What fades in has other colours on its way.
const atRest =
  'Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))).then(() => null)';

const faultsOf = async (frame: Frame): Promise<readonly string[]> => {
  await frame.evaluate(atRest);
  return ((await frame.evaluate(asked)) as readonly AxeFinding[]).flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.replace(/\s+/gu, ' ')}`),
  );
};

export const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((f) => f.url().includes('/tab/'));
  if (!frame) throw new Error('The tab is not there.');
  return frame;
};

/** The page is there, and so is what it reads later. */
export const arrived = async (tab: FrameLocator): Promise<void> => {
  await tab.locator('h1').waitFor();
  await tab.getByTestId('loading').first().waitFor({ state: 'detached' });
};

/** Within the tab, as a link does it: the page around it stays. */
const move = (frame: Frame, sub: string): Promise<void> =>
  frame.evaluate(
    `{ const local = new URLSearchParams(location.search).get('local');
       const next = new URL(${JSON.stringify(`/tab/${sub}`)}, location.origin);
       if (local !== null) next.searchParams.set('local', local);
       history.pushState(null, '', next);
       dispatchEvent(new PopStateEvent('popstate')); }`,
  );

const speak = async (tab: FrameLocator, language: Language): Promise<void> => {
  if ((await tab.locator('html').getAttribute('lang')) !== language) {
    await tab.locator(`button[lang="${language}"]`).click();
    await tab.locator(`html[lang="${language}"]`).waitFor();
  }
  await arrived(tab);
};

const write = async (tab: FrameLocator): Promise<void> => {
  const finnish = tab.getByRole('group', { name: 'Suomeksi' });
  await finnish.getByLabel('Otsikko').fill('Saavutettavuus');
  await finnish.getByLabel('Teksti').fill('Kortti luetaan myös ääneen.');
  await tab.getByRole('heading', { name: 'Saavutettavuus', level: 3 }).waitFor();
};

/** What axe finds wrong with a person's pages, each looked at in its language and its colours. */
export const faultsIn = async (
  page: Page,
  server: Server,
  person: LocalPerson,
  looks: readonly AxeLook[],
): Promise<readonly string[]> => {
  await page.goto(addressOf(server, person, { view: 'tab', sub: 'kayttoehdot' }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tab = tabOf(page);
  await arrived(tab);
  const frame = frameOf(page);
  await frame.evaluate(axe.source);
  const faults: string[] = [];
  for (const { sub, row, written, open, language = 'fi', theme = 'light' } of looks) {
    await page.getByTestId('theme').selectOption(theme);
    await move(frame, sub);
    await speak(tab, language);
    if (row) await tab.locator('h4 button[aria-expanded="false"]').first().click();
    if (written) await write(tab);
    if (open) await tab.getByRole('button', { name: open }).first().click();
    if (open) await tab.getByRole('dialog').waitFor();
    await arrived(tab);
    faults.push(...(await faultsOf(frame)).map((fault) => `${sub}, ${language}, ${theme}: ${fault}`));
    if (open) await tab.getByRole('dialog').press('Escape');
    if (open) await tab.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // The choice is kept: whoever comes next finds the person's own language.
  await speak(tab, person.language);
  return faults;
};
