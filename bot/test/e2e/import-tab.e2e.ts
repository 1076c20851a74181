import type { FrameLocator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { type BrowserStage, withStage } from './stage';
import { addressOf, tabOf } from './teams-page';

const { story } = withStage(['--empty', '--now', '2024-05-14T06:00:00Z']);

const keeper = 'koordinaattori@strapetsi.example';
const project = JSON.stringify({
  name: 'Strapetsi',
  starts: '2023-12-01',
  ends: '2024-12-31',
  phases: [{ id: 'launch', from: '2023-12-01', until: '2024-12-31' }],
  quietMonths: [7],
});
const csv = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const first = {
  organisations: csv(
    'id;name_fi;name_sv;language;joined;left;merged_into;coordinator',
    'koordinaatio;Rantalan kaupunki;Strandby stad;fi;2023-12-01;;;kyllä',
    'kuusikko;Kuusikon ammattiopisto;Kuusikko yrkesinstitut;fi;2023-12-01;;;',
    'saarela;Saarelan opisto;Saarela institut;fi;2023-12-01;;;',
  ),
  leads: csv('organisation;theme;share;from;until', 'kuusikko;quality;100;2023-12-01;'),
  memberships: csv(
    'organisation;theme;from;until',
    'kuusikko;quality;2023-12-01;',
    'saarela;quality;2023-12-01;',
  ),
  people: csv(
    'email;name;language;organisation;role;theme;deputy;from;until',
    `${keeper};Katri Koordinaattori;fi;koordinaatio;coordinator;;;2023-12-01;`,
    'lea@kuusikko.example;Lea Vetäjä;fi;kuusikko;lead;quality;;2023-12-01;',
    'sari@saarela.example;Sari Yhteyshenkilö;fi;saarela;contact;;;2023-12-01;',
  ),
};
type ImportFiles = typeof first;
/** Saarela is gone, and the lead's shares are no whole. */
const second: ImportFiles = {
  organisations: first.organisations.replace(/^saarela;.*\r\n/mu, ''),
  leads: first.leads.replace(';100;', ';90;'),
  memberships: first.memberships.replace(/^saarela;.*\r\n/mu, ''),
  people: first.people.replace(/^sari@.*\r\n/mu, ''),
};
const labels: Readonly<Record<keyof ImportFiles, string>> = {
  organisations: 'Organisaatiot (organisations.csv)',
  leads: 'Vetäjät (leads.csv)',
  memberships: 'Teemat (memberships.csv)',
  people: 'Henkilöt (people.csv)',
};

const pageOf = async ({ server, browser }: BrowserStage, page: Page | null, sub: string) => {
  const person = server.people.find((p) => p.email === keeper) as LocalPerson;
  const opened = page ?? (await openPage(browser));
  await opened.goto(addressOf(server, person, { view: 'tab', sub }));
  const tab = tabOf(opened);
  await tab.locator('h1').waitFor();
  return { page: opened, tab };
};
const choose = async (tab: FrameLocator, files: ImportFiles, more: Readonly<Record<string, string>> = {}) => {
  const all = {
    ...Object.fromEntries(Object.entries(labels).map(([k, v]) => [v, files[k as keyof ImportFiles]])),
  };
  for (const [label, text] of Object.entries({ ...all, ...more }))
    await tab.getByLabel(label).setInputFiles({
      name: label.endsWith('csv)') ? 'tiedosto.csv' : 'project.json',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
  await tab.getByRole('button', { name: 'Tarkista' }).click();
};
const run = async (tab: FrameLocator): Promise<void> => {
  await tab.getByRole('button', { name: 'Tuo verkosto' }).click();
  await tab.getByText('Verkosto on tuotu.').first().waitFor();
};

story(
  'an import shows its warnings first, is undone, and the registry is edited and merged by hand',
  async (stage) => {
    const { page, tab } = await pageOf(stage, null, 'organisaatiot');
    await choose(tab, first, { 'Hanke (project.json, vapaaehtoinen)': project });
    await tab.getByText('Tiedostoissa ei ole virheitä.').waitFor();
    await run(tab);

    await pageOf(stage, page, 'organisaatiot');
    await choose(tab, second);
    // Everything stands above the button that does it: the warnings, who leaves, and each change.
    await tab.getByRole('heading', { name: 'Tarkista nämä ennen tuontia' }).waitFor();
    const said =
      (await tab.getByRole('region', { name: 'Tuo verkosto' }).getByRole('status').textContent()) ?? '';
    expect(said).toContain('90');
    expect(said).toContain('Saarelan opisto');
    expect(said).toContain('Sari Yhteyshenkilö');
    const seen = await tab.getByRole('heading', { name: 'Tarkista nämä ennen tuontia' }).boundingBox();
    const button = await tab.getByRole('button', { name: 'Tuo verkosto' }).boundingBox();
    expect(seen?.y).toBeLessThan(button?.y ?? 0);
    await run(tab);

    await tab.getByRole('button', { name: 'Kumoa tuonti' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Kumoa tuonti' }).click();
    await tab.getByText('Tuonti on kumottu.').waitFor();

    await pageOf(stage, page, 'yhteyshenkilot?organisation=saarela');
    await tab.getByText('Sari Yhteyshenkilö').first().waitFor();
    await tab.getByRole('button', { name: 'Muuta nimeä tai kieltä' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Nimi suomeksi').fill('Saarelan kansanopisto');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await tab.getByText('Tallennettu.').first().waitFor();
    await tab
      .getByText(/Saarelan kansanopisto\./u)
      .first()
      .waitFor();
    // It stands over the files: the next look at them says so, and takes nothing of it back.
    await pageOf(stage, page, 'organisaatiot');
    await choose(tab, first);
    await tab.getByRole('heading', { name: 'Tarkista nämä ennen tuontia' }).waitFor();
    await tab
      .getByText(/Saarelan kansanopisto/u)
      .first()
      .waitFor();

    // S23 as a coordinator's slip: merged on the page, and undone on the page of the one that was absorbed.
    await pageOf(stage, page, 'yhteyshenkilot?organisation=saarela');
    await tab.getByRole('button', { name: 'Yhdistä toiseen organisaatioon' }).click();
    const merging = tab.getByRole('dialog');
    await merging.getByLabel('Mihin organisaatioon').selectOption('kuusikko');
    await merging.getByRole('button', { name: 'Tallenna' }).click();
    await tab.getByText('Organisaatiot on yhdistetty.').first().waitFor();
    await pageOf(stage, page, 'yhteyshenkilot?organisation=kuusikko');
    await tab.getByText('Sari Yhteyshenkilö').first().waitFor();
    await tab.getByRole('link', { name: 'Saarelan kansanopisto' }).click();
    await tab.getByRole('button', { name: 'Kumoa yhdistäminen' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Kumoa yhdistäminen' }).click();
    await tab.getByText('Yhdistäminen on kumottu.').first().waitFor();
    await tab.getByRole('button', { name: 'Yhdistä toiseen organisaatioon' }).waitFor();
    await page.close();
  },
);
