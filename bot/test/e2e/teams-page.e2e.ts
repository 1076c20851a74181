import type { Page } from 'playwright-core';
import { channelOfTheme, generalChannel } from '../../local/team-list';
import type { LocalPerson } from '../../local/teams';
import { type ThemeId, themes } from '../../src/shared/domain/theme';
import { approverOf, contactsOf, coordinatorOf, leadOf, personToAsk } from './people';
import { type BrowserStage, withStage } from './stage';
import { cards, cardWithButton, openTeams, type PageAt, press, soon, tabOf, write } from './teams-page';

const { story } = withStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});
const teamsOf = async (
  { browser, server }: BrowserStage,
  person: LocalPerson,
  at?: PageAt,
): Promise<Page> => {
  const page = await openTeams(browser, server, person, at);
  pages.push(page);
  return page;
};
const channelOf = (stage: BrowserStage, person: LocalPerson, theme: ThemeId): Promise<Page> =>
  teamsOf(stage, person, { place: channelOfTheme(theme) });

/** Another message may come last: on a slow machine the bot tells its coordinators that messages are late. */
const saidTo = (page: Page, words: string | RegExp): Promise<void> =>
  cards(page).getByText(words).last().waitFor();

story('a contact person asks for help in three languages', async (stage) => {
  const [contact] = contactsOf(stage.server);
  const page = await teamsOf(stage, contact as LocalPerson);
  await write(page, 'apua');
  await saidTo(page, 'Kirjoita jokin näistä sanoista');
  await write(page, 'kieli sv');
  await page.getByText('Språket är nu svenska.').first().waitFor();
  await write(page, 'hjälp');
  await saidTo(page, 'Skriv ett av orden');
  await write(page, 'språk en');
  await page.getByText('The language is now English.').first().waitFor();
  await write(page, 'help');
  await saidTo(page, 'Type one of these words');
  await write(page, 'language fi');
  await page.getByText('Kieli on nyt suomi.').first().waitFor();
});

story(
  'a bulletin to all channels is approved by a second person, stands everywhere in both languages, and is acknowledged',
  async (stage) => {
    const { server } = stage;
    const page = await teamsOf(stage, coordinatorOf(server));
    await write(page, 'tiedote');
    const form = cardWithButton(page, 'Esikatsele');
    await form.getByLabel('Otsikko suomeksi').fill('Syksyn aikataulu');
    await form.getByLabel('Teksti suomeksi').fill('Väliseminaari on marraskuussa.');
    await form.getByLabel('Otsikko ruotsiksi').fill('Höstens tidtabell');
    await form.getByLabel('Teksti ruotsiksi').fill('Mellanseminariet hålls i november.');
    await form.getByLabel('Yleinen').check();
    for (const theme of themes) await form.getByLabel(theme.name.fi).check();
    await press(form, 'Esikatsele');
    await press(cardWithButton(page, 'Pyydä hyväksyntä'), 'Pyydä hyväksyntä');
    await saidTo(page, 'Hyväksyntää on pyydetty.');

    const approver = await teamsOf(stage, approverOf(server));
    await press(cardWithButton(approver, 'Hyväksy'), 'Hyväksy');
    await cards(approver).getByText('Julkaistu.').waitFor();

    for (const theme of themes) {
      const channel = await channelOf(stage, coordinatorOf(server), theme.id);
      const post = cards(channel).filter({ hasText: 'Syksyn aikataulu' });
      await post.getByText('Mellanseminariet hålls i november.').waitFor();
      expect(await post.count()).toBe(1);
    }

    const [contact] = contactsOf(server);
    const general = await teamsOf(stage, contact as LocalPerson, { place: generalChannel });
    const post = cards(general).filter({ hasText: 'Syksyn aikataulu' });
    await press(post, 'Kuittaa / Kvittera');
    // The shared count waits: what the presser reads, with the way back, stays for a while.
    await press(post, 'Kumoa kuittaus');
    await post.getByText('Kuittaus kumottu.').waitFor();
    await press(post, 'Kuittaa');
    await post.getByText('Kuittauksia: 1').waitFor();
  },
);

story(
  'a lead invites to a morning coffee and two people’s replies are counted on the invitation',
  async (stage) => {
    const { server } = stage;
    const lead = await leadOf(server, 'quality');
    const own = await teamsOf(stage, lead);
    await write(own, 'aamukahvit');
    const form = cardWithButton(own, 'Lähetä kutsu');
    await form.getByLabel('Päivä').fill(await soon(server));
    await form.getByLabel('Aihe').fill('Laatutyön arki');
    await press(form, 'Lähetä kutsu');
    await saidTo(own, 'Laatutyön arki');

    for (const [n, contact] of contactsOf(server).slice(0, 2).entries()) {
      const channel = await channelOf(stage, contact, 'quality');
      const invitation = cards(channel).filter({ hasText: 'Laatutyön arki' });
      await invitation.getByRole('button', { name: 'Tulossa / Kommer' }).click();
      await invitation.getByText(`Tulossa ${n + 1}`).waitFor();
    }
    const channel = await channelOf(stage, lead, 'quality');
    await cards(channel).filter({ hasText: 'Laatutyön arki' }).getByText('Kommer 2').waitFor();
  },
);

story('a check-in is answered in the chat and seen in the tab', async (stage) => {
  const page = await teamsOf(stage, await personToAsk(stage.server));
  await write(page, 'tilanne');
  const form = cardWithButton(page, 'Tallenna');
  await form.getByLabel('Pilotin vaihe').selectOption({ label: 'Käynnissä' });
  await form.getByLabel('Mitä on tehty').fill('Ensimmäinen ryhmä on aloittanut.');
  await press(form, 'Tallenna');
  await saidTo(page, /^Tallennettu/u);

  await page.getByTestId('tab-tab').click();
  const tab = tabOf(page);
  await tab.getByRole('link', { name: 'Pilotit', exact: true }).click();
  await tab.getByRole('link', { name: 'Tilannekysely', exact: true }).click();
  await tab.getByText('Ensimmäinen ryhmä on aloittanut.').waitFor();
});
