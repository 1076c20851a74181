import type { Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { themeById } from '../../src/shared/domain/theme';
import { coordinatorOf, leadOf, personToAsk } from './people';
import {
  askInChannel,
  cardWithButton,
  openChannel,
  openChat,
  openPlayground,
  type Playground,
  press,
  write,
} from './playground';
import { type BrowserStage, withStage } from './stage';
import { soon } from './teams-page';

const theme = themeById('quality');
const seats: Playground[] = [];
afterAll(async () => {
  for (const seat of seats) await seat.stop();
});
const { story } = withStage();

const seatOf = async ({ browser, server }: BrowserStage, person: LocalPerson): Promise<Page> => {
  const seat = await openPlayground(browser, server, person);
  seats.push(seat);
  return seat.page;
};

let coordinator: Page;
let lead: Page;

story('in the Agents Playground help answers', async (stage) => {
  coordinator = await seatOf(stage, coordinatorOf(stage.server));
  await write(coordinator, 'apua');
  // Something else may have come after the answer.
  await coordinator.locator('.ac-adaptiveCard').getByText('Kirjoita jokin näistä sanoista').first().waitFor();
});

story('a channel is tied to a theme, and the coordination’s bulletin stands there', async (stage) => {
  lead = await seatOf(stage, await leadOf(stage.server, theme.id));
  await openChat(lead);
  const tie = cardWithButton(coordinator, 'Yhdistä / Koppla');
  await askInChannel(coordinator, stage.server, 'kanava', tie);
  await tie.getByRole('combobox').click();
  // The theme itself, no working group of it: "… johtaminen: Itäinen ryhmä / …".
  await coordinator.getByRole('option', { name: `${theme.name.fi} / ` }).click();
  await press(tie, 'Yhdistä / Koppla');
  await coordinator.getByText('on yhdistetty').first().waitFor();

  await write(coordinator, 'tiedote');
  const form = cardWithButton(coordinator, 'Esikatsele');
  await form.getByLabel('Otsikko suomeksi').fill('Laatupäivät');
  await form.getByLabel('Teksti suomeksi').fill('Ilmoittautuminen on auki.');
  await form.getByLabel('Otsikko ruotsiksi').fill('Kvalitetsdagar');
  await form.getByLabel('Teksti ruotsiksi').fill('Anmälan är öppen.');
  await form.getByText(theme.name.fi).click();
  await press(form, 'Esikatsele');
  await press(cardWithButton(coordinator, 'Julkaise'), 'Julkaise');
  await coordinator.getByText('Julkaistu.').first().waitFor();

  await openChannel(coordinator);
  const post = cardWithButton(coordinator, 'Kuittaa / Kvittera');
  await post.getByText('Anmälan är öppen.').waitFor();
  await press(post, 'Kuittaa / Kvittera');
  await coordinator.getByText('Kuittauksia: 1 / Kvitteringar: 1').first().waitFor();
});

story('a lead invites to a morning coffee, and a reply is counted', async ({ server }) => {
  await write(lead, 'aamukahvit');
  const form = cardWithButton(lead, 'Lähetä kutsu');
  await form.getByLabel('Päivä').fill(await soon(server));
  await form.getByLabel('Aihe').fill('Laatutyön arki');
  await press(form, 'Lähetä kutsu');
  await openChannel(coordinator);
  const invitation = cardWithButton(coordinator, 'Tulossa / Kommer');
  await invitation.getByText('Laatutyön arki').first().waitFor();
  await press(invitation, 'Tulossa / Kommer');
  await coordinator.getByText('Tulossa 1').first().waitFor();
});

story('a contact answers the check-in', async (stage) => {
  const contact = await seatOf(stage, await personToAsk(stage.server));
  await write(contact, 'tilanne');
  const form = cardWithButton(contact, 'Tallenna');
  await form.getByRole('combobox', { name: 'Pilotin vaihe' }).click();
  await contact.getByRole('option', { name: 'Käynnissä' }).click();
  await form.getByLabel('Mitä on tehty').fill('Ensimmäinen ryhmä on aloittanut.');
  await press(form, 'Tallenna');
  await contact.getByText('Tallennettu').first().waitFor();
});
