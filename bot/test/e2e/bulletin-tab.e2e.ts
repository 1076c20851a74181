import type { FrameLocator, Page } from 'playwright-core';
import { channelOfTheme, generalChannel } from '../../local/team-list';
import type { LocalPerson } from '../../local/teams';
import { themes } from '../../src/shared/domain/theme';
import { contactsOf, coordinatorOf } from './people';
import { type BrowserStage, withStage } from './stage';
import { cards, openTeams, tabOf } from './teams-page';

const { story } = withStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

const title = 'Syysseminaari Tuulikalliossa';
const everywhere = [generalChannel, ...themes.map((theme) => channelOfTheme(theme.id))];

const bulletinsOf = async ({ browser, server }: BrowserStage, person: LocalPerson): Promise<FrameLocator> => {
  const page = await openTeams(browser, server, person, { view: 'tab', sub: 'tiedotteet' });
  pages.push(page);
  return tabOf(page);
};
/** The bulletin's card in each channel; waits for these words in it. */
const seenEverywhere = async ({ browser, server }: BrowserStage, words: string): Promise<void> => {
  for (const place of everywhere) {
    const page = await openTeams(browser, server, coordinatorOf(server), { place });
    const post = cards(page).filter({ hasText: title });
    await post.getByText(words).first().waitFor();
    expect(await post.count()).toBe(1);
    await page.close();
  }
};

const secondPerson = ({ server }: BrowserStage): LocalPerson => {
  const first = coordinatorOf(server);
  const found = server.people.find((p) => p.roles.includes('communications') && p.id !== first.id);
  if (!found) throw new Error('Nobody in the sample could approve.');
  return found;
};

story('a bulletin is written in the tab and waits for a second person', async (stage) => {
  const tab = await bulletinsOf(stage, coordinatorOf(stage.server));
  await tab.getByRole('button', { name: 'Kirjoita tiedote' }).click();
  const finnish = tab.getByRole('group', { name: 'Suomeksi' });
  await finnish.getByLabel('Otsikko').fill(title);
  await finnish.getByLabel('Teksti').fill('Tervetuloa **seminaariin** to 3.12. klo 9.');
  const swedish = tab.getByRole('group', { name: 'Ruotsiksi' });
  await swedish.getByLabel('Otsikko').fill('Höstseminarium i Vindberga');
  await swedish.getByLabel('Teksti').fill('Välkommen till **seminariet** to 3.12 kl. 9.');
  await tab.getByLabel('Kaikki kanavat').check();
  await tab.getByText('Valmis julkaistavaksi.').waitFor();
  await tab.getByText('seminariet', { exact: true }).waitFor();
  await tab.getByRole('button', { name: 'Julkaise nyt' }).click();
  await tab.getByText(/^Odottaa hyväksyntää: /u).waitFor();
});

story('the second person reads and approves it, and it stands in all six channels', async (stage) => {
  const person = secondPerson(stage);
  const tab = await bulletinsOf(stage, person);
  const words =
    person.language === 'sv'
      ? { open: 'Godkänn eller skicka tillbaka', approve: 'Godkänn', done: 'Godkänt.' }
      : { open: 'Hyväksy tai palauta', approve: 'Hyväksy', done: 'Hyväksytty.' };
  await tab.getByRole('button', { name: words.open }).click();
  await tab.getByRole('dialog').getByRole('button', { name: words.approve, exact: true }).click();
  await tab.getByText(words.done).waitFor();
  await seenEverywhere(stage, 'Tervetuloa');
});

story('it is corrected in place in every channel', async (stage) => {
  const tab = await bulletinsOf(stage, coordinatorOf(stage.server));
  await tab.getByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }).first().click();
  await tab.getByRole('button', { name: 'Korjaa' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog
    .getByRole('group', { name: 'Suomeksi' })
    .getByLabel('Teksti')
    .fill('Tervetuloa pe 4.12. klo 9.');
  await dialog.getByLabel('Mitä korjattiin? (suomeksi)').fill('päivä');
  await dialog.getByLabel('Mitä korjattiin? (ruotsiksi)').fill('dagen');
  await dialog.getByRole('button', { name: 'Korjaa kaikilla kanavilla' }).click();
  await tab.getByText('Tiedote on korjattu.').waitFor();
  await seenEverywhere(stage, 'Tervetuloa pe 4.12. klo 9.');
});

story('a contact person acknowledges it in the channel, and the tab knows', async (stage) => {
  const [contact] = contactsOf(stage.server);
  const { browser, server } = stage;
  const page = await openTeams(browser, server, contact as LocalPerson, { place: generalChannel });
  pages.push(page);
  const post = cards(page).filter({ hasText: title });
  await post.getByRole('button', { name: 'Kuittaa / Kvittera' }).click();
  const tab = await bulletinsOf(stage, contact as LocalPerson);
  await tab.getByRole('button', { name: new RegExp(title) }).waitFor();
  await tab.getByText('Kuitattu').first().waitFor();
});
