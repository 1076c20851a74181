import type { Locator, Page } from 'playwright-core';

export const languages = ['fi', 'sv', 'en'] as const;
export const colours = ['light', 'dark', 'contrast'] as const;
export type LanguageWord = (typeof languages)[number];
export type Colours = (typeof colours)[number];

export const desk = 1040;
export const phone = 390;

/** One picture of a contact sheet, with what it shows. */
export type Picture = { readonly caption: string; readonly png: Buffer };
/** All pictures of one page or card. */
export type Sheet = { readonly name: string; readonly pictures: readonly Picture[] };

export const choose = async (page: Page, language: LanguageWord, theme: Colours): Promise<void> => {
  await page.getByTestId('theme').selectOption(theme);
  await page.getByTestId('language').selectOption(language);
};

const shownMs = 300;
/** Fonts, fades and late pictures have come to rest. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(shownMs);
};

export const pictureOf = async (caption: string, what: Locator): Promise<Picture> => ({
  caption,
  png: await what.screenshot({ animations: 'disabled' }),
});
