import type { Page } from 'playwright-core';
import { channelOfTheme } from '../../local/team-list';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { contactsOf, coordinatorOf, leadOf, observerOf, personToAsk, readAs } from './people';
import { type BrowserStage, withStage } from './stage';
import { arrived } from './tab-axe';
import { handOf } from './tab-keyboard';
import { addressOf, tabOf } from './teams-page';

const { story } = withStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** A person in the own tab, whose clicks are counted. */
const readerOf = async ({ browser, server }: BrowserStage, person: LocalPerson, sub = 'nyt') => {
  const page = await openPage(browser);
  pages.push(page);
  await page.goto(addressOf(server, person, { view: 'tab', sub }));
  const tab = tabOf(page);
  await arrived(tab);
  const spent = { clicks: 0 };
  const click = async (name: string | RegExp): Promise<void> => {
    spent.clicks += 1;
    await tab.getByRole('link', { name }).or(tab.getByRole('button', { name })).first().click();
    await arrived(tab);
  };
  return { page, tab, spent, click };
};

story(
  'a contact reads at once what is to be done this week, and does the first with one click',
  async (stage) => {
    const [contact] = contactsOf(stage.server);
    const reader = await readerOf(stage, contact as LocalPerson);
    const turn = reader.tab.getByRole('region', { name: 'Sinun vuorosi' });
    await turn.getByText(/\d+ (tehtävä|kutsu)/u).waitFor();
    expect(await reader.tab.getByRole('region', { name: /^Vastuut: marraskuu/u }).count()).toBe(1);
    const before = await turn.getByRole('listitem').count();
    expect(before).toBeGreaterThan(0);
    expect(reader.spent).toEqual({ clicks: 0 });
  },
);

story('a lead sees what waits, and who has not been heard of, without a click', async (stage) => {
  const lead = await leadOf(stage.server, 'quality');
  const reader = await readerOf(stage, lead);
  await reader.tab.getByRole('region', { name: 'Vetämäni teemat' }).waitFor();
  await reader.tab.getByRole('region', { name: 'Sinun vuorosi' }).waitFor();
  expect(reader.spent).toEqual({ clicks: 0 });
});

story(
  '"who has not …": the coordinator has the list in three clicks, with the addresses in four',
  async (stage) => {
    const reader = await readerOf(stage, coordinatorOf(stage.server));
    await reader.click(/^Avaa verkosto/u);
    const map = reader.tab.getByRole('region', { name: 'Organisaatiot ja vastuut' }).first();
    await map.waitFor();
    await reader.click(/Pilotointi.*organisaatiota, näytä lista/u);
    const { organisations } = await readAs<{ organisations: readonly { id: string }[] }>(
      stage.server,
      coordinatorOf(stage.server),
      '/api/organisations',
    );
    const shown = await map.getByRole('row').count();
    expect(shown).toBeLessThan(organisations.length);
    await reader.click('Näytä osoitteet');
    await map.getByRole('link', { name: /@/u }).first().waitFor();
    expect(reader.spent.clicks).toBeLessThanOrEqual(3);
  },
);

story('"how has theme 4 gone since August": the coordinator sees it in three clicks', async (stage) => {
  const reader = await readerOf(stage, coordinatorOf(stage.server));
  await reader.click(/^Avaa verkosto/u);
  await reader.click('Näytä kehitys');
  const trend = reader.tab.getByRole('region', { name: 'Kehitys hankkeen alusta' });
  await trend
    .getByRole('link', { name: /elokuu/u })
    .first()
    .waitFor();
  // The picture beside its table.
  await trend.locator('svg path').first().waitFor();
  expect(reader.spent.clicks).toBe(2);
});

story('an observer lands on the latest closed month, and finds no act anywhere', async (stage) => {
  const reader = await readerOf(stage, observerOf(stage.server));
  await reader.tab.getByText('Viimeisin suljettu kuukausi: lokakuu 2026').waitFor();
  for (const link of ['Vastuut', 'Tapahtumat', 'Pilotit', 'Tiedotteet']) {
    await reader.click(link);
    for (const act of ['Kirjaa toteumatieto', 'Tulossa', 'Uusi tiedote', 'Ei muutosta'])
      expect(await reader.tab.getByRole('button', { name: act, exact: true }).count()).toBe(0);
  }
  expect(await reader.tab.getByRole('link', { name: 'Hallinta' }).count()).toBe(0);
});

story('a theme channel’s tab is one board for all, the own one tap away', async (stage) => {
  const lead = await leadOf(stage.server, 'quality');
  const [contact] = contactsOf(stage.server);
  const boards: string[] = [];
  for (const person of [lead, contact as LocalPerson]) {
    const page = await openPage(stage.browser);
    pages.push(page);
    await page.goto(addressOf(stage.server, person, { place: channelOfTheme('quality'), view: 'tab' }));
    const tab = tabOf(page);
    await arrived(tab);
    const matrix = tab.getByRole('region', { name: 'Organisaatiot ja kuukauden vastuut' });
    await matrix.getByRole('row').nth(1).waitFor();
    boards.push(((await matrix.textContent()) ?? '').replace(/\s+/gu, ' '));
    expect(await matrix.getByText('poissa').count()).toBe(0);
    await tab.getByRole('link', { name: /^Sinun vuorosi/u }).click();
    await tab.getByRole('heading', { level: 1, name: 'Nyt' }).waitFor();
  }
  expect(boards[0]).toBe(boards[1]);
});

story('an organisation’s month is one sheet for its management group, without buttons', async (stage) => {
  const [contact] = contactsOf(stage.server);
  const reader = await readerOf(stage, contact as LocalPerson, 'vastuut');
  const rows = reader.tab.getByRole('heading', { level: 4 });
  expect(await rows.count()).toBeGreaterThan(8);
  await reader.page.emulateMedia({ media: 'print' });
  // A4 within its margins of 14 mm, at the browser's 96 dots an inch.
  const sheet = { width: 688, height: 1016 };
  const frame = reader.page.getByTestId('tab-frame');
  await frame.evaluate((element, { width }) => element.setAttribute('style', `width: ${width}px`), sheet);
  const main = reader.tab.locator('main');
  expect(await main.evaluate((element) => element.scrollHeight)).toBeLessThanOrEqual(sheet.height);
  expect(await main.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(sheet.width);
  for (const name of ['Tulosta', 'Seuraava kuukausi'])
    expect(await reader.tab.getByRole('button', { name }).isVisible()).toBe(false);
});

/** Somebody without a mouse, who begins where the frame begins. */
const keyboardOf = async (stage: BrowserStage, person: LocalPerson, sub: string) => {
  const reader = await readerOf(stage, person, sub);
  await reader.page.getByTestId('tab-frame').focus();
  return { ...reader, hand: handOf(reader.page) };
};

story('by keyboard alone a contact answers the check-in', async (stage) => {
  const { tab, hand } = await keyboardOf(stage, await personToAsk(stage.server), 'tilannekysely');
  await hand.press(/^Ei muutosta$/u);
  await tab
    .getByText(/^Tallennettu/u)
    .first()
    .waitFor();
});

story('by keyboard alone a contact says that they come', async (stage) => {
  const [contact] = contactsOf(stage.server) as [LocalPerson];
  const { tab, hand } = await keyboardOf(stage, contact, 'tapahtumat');
  await hand.press(/^Tulossa$/u);
  await tab.getByText('Vastauksesi on tallennettu: Tulossa.').waitFor();
});

story('by keyboard alone a contact reads what is missing and records what was done', async (stage) => {
  const [contact] = contactsOf(stage.server) as [LocalPerson];
  const { tab, hand } = await keyboardOf(stage, contact, 'vastuut');
  await hand.press(/^Sisäinen viestintä/u);
  await tab.getByRole('heading', { name: 'Mitä puuttuu' }).first().waitFor();
  await hand.press(/^Kirjaa toteumatieto$/u);
  await hand.type(/^Mitä tehtiin/u, 'Kerroimme työstä henkilöstön infossa.');
  await hand.press(/^Tallenna$/u);
  await tab.getByText('Toteumatieto on kirjattu.').waitFor();
  // Whoever had opened the form goes on from there.
  await hand.reach(/^Kirjaa toteumatieto$/u, 'Shift+Tab');
});

story('by keyboard alone the coordinator finds on the map who is late', async (stage) => {
  const { tab, hand } = await keyboardOf(stage, coordinatorOf(stage.server), 'verkosto');
  // The map is one stop of Tab; within it one goes by arrows.
  await hand.reach(/^Avoinna$/u);
  await hand.reach(/^Pilotointi/u, 'ArrowRight');
  await hand.reach(/näytä lista$/u, 'ArrowDown');
  await hand.key('Enter');
  await arrived(tab);
  await hand.reach(/, Pilotointi/u, 'ArrowDown');
  await hand.key('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Vastuut' }).waitFor();
});

story('by keyboard alone the coordination writes a bulletin and sends it to be approved', async (stage) => {
  const { tab, hand } = await keyboardOf(stage, coordinatorOf(stage.server), 'tiedotteet');
  await hand.press(/^Kirjoita tiedote$/u);
  await tab.getByRole('group', { name: 'Suomeksi' }).waitFor();
  for (const [title, words] of [
    ['Näppäimistöllä', 'Tervetuloa infoon to 3.12. klo 9.'],
    ['Med tangenter', 'Välkommen till infon to 3.12 kl. 9.'],
  ] as const) {
    await hand.type(/^Otsikko/u, title);
    await hand.type(/^Teksti/u, words);
  }
  await hand.reach(/^Kaikki kanavat/u);
  await hand.key('Space');
  await tab.getByText('Valmis julkaistavaksi.').waitFor();
  await hand.press(/^Julkaise nyt$/u);
  await tab.getByText(/^Odottaa hyväksyntää: /u).waitFor();
});
