import axe from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { channelOfTheme } from '../../local/team-list';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { contactsOf, coordinatorOf, leadOf, readAs } from './people';
import { type Stage, withStage } from './stage';
import { addressOf, tabOf } from './teams-page';

const { story } = withStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

const observerOf = ({ server }: Stage): LocalPerson => {
  const found = server.people.find((p) => p.roles.join() === 'observer');
  if (!found) throw new Error('Nobody in the sample only observes.');
  return found;
};
const arrived = async (tab: FrameLocator): Promise<void> => {
  await tab.locator('h1').waitFor();
  await tab.getByTestId('loading').first().waitFor({ state: 'detached' });
};

/** A person in the own tab, whose clicks are counted. */
const readerOf = async ({ browser, server }: Stage, person: LocalPerson, sub = 'nyt') => {
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
  const reader = await readerOf(stage, observerOf(stage));
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

type Found = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
};
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const frame = page.frames().find((f) => f.url().includes('/tab/'));
  if (!frame) throw new Error('The tab is not there.');
  await frame.evaluate(axe.source);
  const violations = (await frame.evaluate(
    // The library's own focus guards pass the focus on at once: they are hidden from the ear and reached by Tab.
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }).then((r) => r.violations)`,
  )) as readonly Found[];
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.replace(/\s+/gu, ' ')}`),
  );
};

type Look = {
  readonly person: LocalPerson;
  readonly sub: string;
  readonly opened?: boolean;
  /** A draft that has words, so that its card stands beside it. */
  readonly written?: boolean;
};
const faultsIn = async (stage: Stage, looks: readonly Look[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  const page = await openPage(stage.browser);
  pages.push(page);
  for (const { person, sub, opened, written } of looks) {
    await page.goto(addressOf(stage.server, person, { view: 'tab', sub }));
    const tab = tabOf(page);
    await arrived(tab);
    if (opened) {
      await tab.locator('h4 button[aria-expanded="false"]').first().click();
      await tab.getByRole('heading', { name: 'Mitä puuttuu' }).waitFor();
    }
    if (written) {
      const finnish = tab.getByRole('group', { name: 'Suomeksi' });
      await finnish.getByLabel('Otsikko').fill('Saavutettavuus');
      await finnish.getByLabel('Teksti').fill('Kortti luetaan myös ääneen.');
      await tab.getByRole('heading', { name: 'Saavutettavuus', level: 3 }).waitFor();
    }
    faults.push(...(await faultsOf(page)).map((fault) => `${sub}: ${fault}`));
  }
  return faults;
};

story(
  'no page of a contact, a lead or an observer has a fault that axe finds, an opened row included',
  async (stage) => {
    const [first] = contactsOf(stage.server);
    const person = first as LocalPerson;
    const looks: readonly Look[] = [
      { person, sub: 'vastuut', opened: true },
      ...['nyt', 'tapahtumat', 'pilotit', 'tilannekysely', 'tiedotteet'].map((sub) => ({ person, sub })),
      { person: await leadOf(stage.server, 'quality'), sub: 'teema/quality' },
      { person: observerOf(stage), sub: 'nyt' },
      ...['kayttoohjeet', 'tietosuoja', 'kayttoehdot', 'saavutettavuus'].map((sub) => ({ person, sub })),
    ];
    expect(await faultsIn(stage, looks)).toEqual([]);
  },
);

story('no page of the coordinator has a fault that axe finds', async (stage) => {
  const person = coordinatorOf(stage.server);
  const subs = [
    'nyt',
    'verkosto?trend=attended',
    'verkosto?as=words&role=themeLead',
    'tiedoteluonnos/b-saavutettava-1?new=1',
    'ohjeet',
    'tavoitettavuus',
    'toimitukset',
    'organisaatiot',
    'asetukset',
  ];
  expect(
    await faultsIn(
      stage,
      subs.map((sub) => ({ person, sub, written: sub.startsWith('tiedoteluonnos') })),
    ),
  ).toEqual([]);
});

story('a row is opened, a pilot found and the map walked through by keyboard alone', async (stage) => {
  const [contact] = contactsOf(stage.server);
  const row = await readerOf(stage, contact as LocalPerson, 'vastuut');
  const button = row.tab.locator('h4 button[aria-expanded="false"]').first();
  await button.focus();
  await row.page.keyboard.press('Enter');
  await row.tab.getByRole('heading', { name: 'Mitä puuttuu' }).first().waitFor();

  const pilots = await readerOf(stage, contact as LocalPerson, 'pilotit');
  await pilots.tab.getByLabel('Vaihe').focus();
  await pilots.page.keyboard.press('ArrowDown');
  await pilots.tab
    .getByRole('status')
    .filter({ hasText: /pilottia?$|ei löytynyt/u })
    .first()
    .waitFor();

  const map = await readerOf(stage, coordinatorOf(stage.server), 'verkosto');
  const cells = map.tab.locator('tbody td a[data-word]');
  await cells.first().focus();
  const before = await map.tab.locator('a:focus').getAttribute('href');
  await map.page.keyboard.press('ArrowDown');
  const after = await map.tab.locator('a:focus').getAttribute('href');
  expect(after).not.toBe(before);
  await map.page.keyboard.press('Enter');
  await map.tab.getByRole('heading', { level: 1, name: 'Vastuut' }).waitFor();
});
