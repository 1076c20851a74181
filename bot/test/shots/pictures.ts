import type { Locator, Page } from 'playwright-core';

export const languages = ['fi', 'sv', 'en'] as const;
export const colours = ['light', 'dark', 'contrast'] as const;
export type LanguageWord = (typeof languages)[number];
export type Colours = (typeof colours)[number];

export const deskWidth = 1040;
export const phone = 390;

/** One picture of a contact sheet, with what it shows. */
export type PagePicture = { readonly caption: string; readonly png: Buffer };
/** All pictures of one page or card. */
export type PictureSheet = { readonly name: string; readonly pictures: readonly PagePicture[] };

export const choose = async (page: Page, language: LanguageWord, theme: Colours): Promise<void> => {
  await page.getByTestId('theme').selectOption(theme);
  await page.getByTestId('language').selectOption(language);
};

const shownMs = 300;
const patienceMs = 40_000;

/** What stands in every frame; null while something is on its way. */
const standing = async (page: Page): Promise<string | null> => {
  const seen = await Promise.all(
    page.frames().map((frame) =>
      frame.locator('body').evaluate(async (body) => {
        const { fonts, images } = body.ownerDocument;
        await fonts.ready;
        const isLoading = body.querySelector('[data-testid="loading"]') !== null;
        return isLoading || [...images].some((i) => !i.complete) ? null : body.innerHTML;
      }),
    ),
  );
  return seen.includes(null) ? null : seen.join('\n');
};

/** Fonts, fades and late pictures have come to rest: nothing changes any more. The Teams page itself asks on and on. */
export const settled = async (page: Page): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  for (let before = await standing(page).catch(() => null); ; ) {
    await page.waitForTimeout(shownMs);
    // A frame that is on its way elsewhere can't be looked at yet.
    const now = await standing(page).catch(() => null);
    if (now !== null && now === before) return;
    if (Date.now() > deadline) throw new Error(`${page.url()} did not come to rest.`);
    before = now;
  }
};

export const pictureOf = async (caption: string, what: Locator): Promise<PagePicture> => ({
  caption,
  png: await what.screenshot({ animations: 'disabled' }),
});
