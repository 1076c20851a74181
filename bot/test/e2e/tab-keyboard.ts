import type { Page } from 'playwright-core';
import { frameOf } from './tab-axe';

const mostSteps = 200;

/** What has the focus, as a screen reader names it, as far as that is told by its label and its text. */
const focused = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const labelled = (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const label = one.labels?.[0]?.textContent;
  return (one.getAttribute('aria-label') || labelled.trim() || label || one.textContent || '').replaceAll('\\u00ad', '').trim();
})()`;

/** A person without a mouse: Tab leads to what they look for, and what has the focus is used. */
export const handOf = (page: Page) => {
  const name = async (): Promise<string> => String(await frameOf(page).evaluate(focused));
  const reach = async (wanted: RegExp, key = 'Tab'): Promise<void> => {
    let last = '';
    for (let step = 0; step < mostSteps; step += 1) {
      last = await name();
      if (wanted.test(last)) return;
      await page.keyboard.press(key);
    }
    throw new Error(
      `${wanted} is not reached with ${mostSteps} presses of ${key}, the last leads to "${last}".`,
    );
  };
  return {
    reach,
    press: async (wanted: RegExp): Promise<void> => {
      await reach(wanted);
      await page.keyboard.press('Enter');
    },
    type: async (wanted: RegExp, words: string): Promise<void> => {
      await reach(wanted);
      await page.keyboard.type(words);
    },
    key: (key: string): Promise<void> => page.keyboard.press(key),
  };
};
