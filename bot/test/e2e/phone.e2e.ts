import { openPage } from './browser';
import { contactsOf, coordinatorOf, leadOf } from './people';
import { withStage } from './stage';
import { addressOf } from './teams-page';

const { story } = withStage();
// WCAG 2.2, 1.4.10: what is written is read without scrolling sideways at this width.
const narrow = 320;
// 2.5.8: px.
const leastTarget = 24;

story(
  'no page of the tab is wider than a narrow phone, and what is pressed is large enough',
  async ({ browser, server }) => {
    const lead = await leadOf(server, 'quality');
    const [contact] = contactsOf(server);
    const coordinator = coordinatorOf(server);
    const seen = [
      [lead, 'teema/quality'],
      [lead, 'vastuut'],
      [lead, 'tapahtumat'],
      [contact ?? lead, 'tilannekysely'],
      [coordinator, 'tiedotteet'],
      [coordinator, 'tiedoteluonnos/b-kapealla-0001'],
      [coordinator, 'ohjeet'],
      [coordinator, 'toimitukset'],
      [coordinator, 'tavoitettavuus'],
      [coordinator, 'verkosto'],
    ] as const;
    const page = await openPage(browser, narrow, 800);
    const tooWide: string[] = [];
    const tooSmall: string[] = [];
    for (const [person, sub] of seen) {
      await page.goto(addressOf(server, person, { view: 'tab', sub }));
      const tab = page.frameLocator('[data-testid="tab-frame"]');
      await tab.locator('h1').waitFor();
      await tab.getByText('Ladataan…').first().waitFor({ state: 'detached' });
      const [width, frame] = await tab
        .locator('html')
        .evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
      if (width > frame) tooWide.push(`${sub}: ${width} px in ${frame}`);
      const small = await tab.locator('button:visible, summary:visible').evaluateAll(
        (all, least) =>
          all.flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            return Math.min(width, height) < least ? [`${one.textContent} ${width}×${height}`] : [];
          }),
        leastTarget,
      );
      tooSmall.push(...small.map((one) => `${sub}: ${one}`));
    }
    await page.close();
    expect({ tooWide, tooSmall }).toEqual({ tooWide: [], tooSmall: [] });
  },
);
