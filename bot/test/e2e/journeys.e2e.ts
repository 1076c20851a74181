import type { Locator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { contactsOf, leadOf, personToAsk, readAs } from './people';
import { type BrowserStage, withStage } from './stage';
import { addressOf, cards, enterChat, newestCard, soon, write } from './teams-page';

const { story } = withStage();
const phone = { width: 390, height: 844 };
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

type ChatState = {
  readonly personal: { readonly messages: readonly { readonly cards: readonly object[] }[] };
};
const cardsInChat = async ({ base }: BrowserStage['server'], { id }: LocalPerson): Promise<number> => {
  const state = (await (await fetch(`${base}/local/teams/state?person=${id}`)).json()) as ChatState;
  return state.personal.messages.flatMap((message) => message.cards).length;
};

/** A person with a phone, whose messages and taps are counted. */
const handOf = async ({ browser, server }: BrowserStage, person: LocalPerson) => {
  await enterChat(server, person);
  const page = await openPage(browser, phone.width, phone.height);
  pages.push(page);
  await page.goto(addressOf(server, person));
  await page.getByTestId('composer').waitFor();
  // What stood in the chat before: the answer is what comes after it, also on a page that was slow to show it.
  const stood = await cardsInChat(server, person);
  if (stood > 0)
    await cards(page)
      .nth(stood - 1)
      .waitFor();
  const spent = { messages: 0, taps: 0 };
  return {
    page,
    spent,
    card: (): Locator => newestCard(page),
    say: async (words: string): Promise<void> => {
      spent.messages += 1;
      const before = await page.getByTestId('card').count();
      await write(page, words);
      await page.getByTestId('card').nth(before).waitFor();
    },
    tap: async (name: string | RegExp): Promise<void> => {
      spent.taps += 1;
      const button = page.getByRole('button', { name, exact: typeof name === 'string' });
      await cards(page)
        .filter({ has: button })
        .last()
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click();
    },
  };
};

type AskedPilots = { readonly items: readonly { readonly answered: unknown; readonly done?: string }[] };
/** Card and first button in one look: between two looks the list scrolls to its end, and the distance would be another. */
type ShownElement = {
  getBoundingClientRect(): { readonly top: number; readonly width: number; readonly height: number };
  querySelector(names: string): ShownElement | null;
};
const measured = (card: ShownElement) => {
  const whole = card.getBoundingClientRect();
  const button = card.querySelector('button, [role="button"]');
  return {
    width: Math.round(whole.width),
    height: Math.round(whole.height),
    first: Math.round((button?.getBoundingClientRect().top ?? 0) - whole.top),
  };
};

/** Somebody who has several pilots to tell about. */
const contactWithPilots = async ({ server }: BrowserStage): Promise<LocalPerson> => {
  for (const person of server.people.filter((p) => p.language === 'fi' && p.roles.join() === 'contact')) {
    const { items } = await readAs<AskedPilots>(server, person, '/api/check-ins');
    const told = items.filter((item) => !item.answered && item.done !== undefined);
    if (items.length > 1 && items.length <= 4 && told.length > 1) return person;
  }
  throw new Error('Nobody in the sample has several pilots to tell about.');
};

story('a coffee is invited to with one message, a date and one tap', async (stage) => {
  const lead = await handOf(stage, await leadOf(stage.server, 'quality'));
  await lead.say('aamukahvit');
  await lead
    .card()
    .getByLabel('Päivä')
    .fill(await soon(stage.server));
  await lead.card().getByLabel('Aihe').fill('Kahvit puhelimella');
  await lead.tap('Lähetä kutsu');
  await lead.card().getByText('Kahvit puhelimella').waitFor();
  expect(lead.spent).toEqual({ messages: 1, taps: 1 });
});

story('the next thing is done with one message and one tap, and is gone', async (stage) => {
  const contact = await handOf(stage, await personToAsk(stage.server));
  await contact.say('vastuut');
  const first = contact.card().getByText(/Tilannekysely 11\/2026/u);
  await first.waitFor();
  await contact.tap('Ei muutosta');
  await contact
    .card()
    .getByText(/^Tallennettu/u)
    .waitFor();
  expect(
    await contact
      .card()
      .getByText(/Tilannekysely 11\/2026/u)
      .count(),
  ).toBe(0);
  expect(contact.spent).toEqual({ messages: 1, taps: 1 });
});

story(
  'several pilots are told about with one tap for all, and one of them is corrected with two',
  async (stage) => {
    const contact = await handOf(stage, await contactWithPilots(stage));
    await contact.say('tilanne');
    await contact.tap(/^Ei muutosta, kaikki/u);
    await contact
      .card()
      .getByText(/^Tallennettu: ei muutosta/u)
      .waitFor();
    expect(contact.spent).toEqual({ messages: 1, taps: 1 });
    await contact.tap('Muuta vastausta');
    await contact.card().getByLabel('Aikataulu', { exact: true }).selectOption({ label: 'Aikataulussa' });
    await contact.tap('Tallenna');
    await contact
      .card()
      .getByText(/^Tallennettu .*: Suunnitteilla, Aikataulussa/u)
      .waitFor();
    expect(contact.spent).toEqual({ messages: 1, taps: 3 });
  },
);

story(
  'a coffee in the list is replied to, and the reply changed, with two taps each at most',
  async (stage) => {
    const [contact] = contactsOf(stage.server);
    const hand = await handOf(stage, contact as LocalPerson);
    await hand.say('milloin on seuraavat tapahtumat?');
    await hand.tap('Tulossa');
    await hand.card().getByText('Vastauksesi on tallennettu: Tulossa.').waitFor();
    await hand.tap('Ehkä');
    await hand.card().getByText('Vastauksesi on tallennettu: Ehkä.').waitFor();
    expect(hand.spent).toEqual({ messages: 1, taps: 2 });
  },
);

story('no card that answers a command keeps its first button below a phone’s screen', async (stage) => {
  const [contact] = contactsOf(stage.server);
  const lead = await leadOf(stage.server, 'quality');
  const seen: string[] = [];
  for (const [who, person, words] of [
    ['contact', contact as LocalPerson, ['vastuut', 'tapahtumat', 'tiedote', 'tilanne', 'apua']],
    ['lead', lead, ['vastuut', 'tapahtumat', 'aamukahvit', 'tilanne']],
  ] as const) {
    const hand = await handOf(stage, person);
    for (const word of words) {
      await hand.say(word);
      await hand.card().getByRole('button').first().waitFor();
      const { width, height, first } = await hand.card().evaluate(measured);
      seen.push(`${who} ${word}: ${width}×${height}, ${first}`);
    }
  }
  const tooLow = seen.filter((line) => Number(line.split(', ')[1]) > phone.height);
  expect(tooLow).toEqual([]);
  if (process.env.SHOW_MEASURES) process.stdout.write(`${seen.join('\n')}\n`);
});
