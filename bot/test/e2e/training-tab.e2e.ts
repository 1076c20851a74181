import type { FrameLocator, Page } from 'playwright-core';
import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { contactsOf, leadOf, readAs } from './people';
import type { Server } from './server';
import { type BrowserStage, withStage } from './stage';
import { addressOf, tabOf } from './teams-page';

const { story } = withStage();
// The clock moves twice over days whose messages go at Teams' pace: a busy machine is no failure.
jest.setTimeout(240_000);
const theme = 'quality';
const [first, second] = ['2026-11-25', '2026-11-26'] as const;

type ListedEvent = { readonly id: string; readonly type: string; readonly place?: string };
type DaySeen = { readonly held: boolean | null; readonly attended: number };
type OwnSeen = {
  readonly name: { readonly fi: string };
  readonly id: string;
  readonly themes: readonly string[];
};

/** A contact of a member of the theme that does not lead it: nobody marks it along. */
const memberOf = async (server: Server): Promise<{ person: LocalPerson; organisation: OwnSeen }> => {
  for (const person of contactsOf(server)) {
    const { organisations } = await readAs<{ organisations: readonly OwnSeen[] }>(server, person, '/api/me');
    const found = organisations.find((o) => o.themes.includes(theme));
    if (organisations.length === 1 && found) return { person, organisation: found };
  }
  throw new Error('Nobody in the sample is a contact of a member of the theme.');
};
const moveTo = async ({ base }: Server, now: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/local/clock`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ now }),
  });
  // The head of the answer comes while it is still moving; the body says that it has arrived.
  const told = await answer.text();
  if (!answer.ok || (JSON.parse(told) as { now?: string }).now !== new Date(now).toISOString())
    throw new Error(`The clock did not move: ${answer.status} ${told}`);
};
const openTab = async (page: Page, server: Server, person: LocalPerson, sub: string) => {
  await page.goto(addressOf(server, person, { view: 'tab', sub }));
  return tabOf(page);
};

/** The kind, two days with their hours, the place and the seats: one form. */
const plan = async (tab: FrameLocator): Promise<void> => {
  await tab.getByRole('button', { name: 'Suunnittele tapahtuma' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByLabel('Tilaisuus').selectOption('training');
  for (const [n, day] of [first, second].entries())
    await dialog
      .getByRole('group', { name: `Päivä ${n + 1}/2` })
      .locator('input[type="date"]')
      .fill(day);
  await dialog.getByLabel('Paikka', { exact: true }).fill('Satamatalo, Turku');
  await dialog.getByLabel('Paikkoja enintään').fill('40');
  await dialog.getByRole('button', { name: 'Lähetä kutsu' }).click();
  await tab.getByText('Kutsu on lähetetty.').waitFor();
};
/** Ticks one organisation in a day's list and saves it. */
const mark = async (tab: FrameLocator, day: number, name: string): Promise<void> => {
  await tab.getByRole('button', { name: 'Merkitse osallistuneet' }).nth(day).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByLabel(name, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
};

const daysOf = async ({ server }: BrowserStage, who: LocalPerson, id: string): Promise<readonly DaySeen[]> =>
  (await readAs<{ days: readonly DaySeen[] }>(server, who, `/api/events/${id}`)).days;

story('a two-day training is planned, marked day by day and asked about in the tab', async (stage) => {
  const { server, browser } = stage;
  const lead = await leadOf(server, theme);
  const { person, organisation } = await memberOf(server);
  const page = await openPage(browser);
  await plan(await openTab(page, server, lead, 'tapahtumat'));
  const { events } = await readAs<{ events: readonly ListedEvent[] }>(
    server,
    lead,
    `/api/events?from=${first}&until=${first}&theme=${theme}`,
  );
  const training = events.find((e) => e.type === 'training');
  const id = training?.id ?? '';
  expect(training?.place).toBe('Satamatalo, Turku');

  // Found at once, with both days.
  const tab = await openTab(page, server, lead, `tapahtumat/${id}`);
  await tab.getByText('ke 25.11.2026 klo 9.00–15.00').first().waitFor();
  await tab.getByText('to 26.11.2026 klo 9.00–15.00').first().waitFor();
  await tab.getByText('Paikkoja 40, varattu 0').waitFor();
  expect(await tab.getByRole('button', { name: 'Merkitse osallistuneet' }).count()).toBe(0);

  // After the first day that day alone can be marked.
  await moveTo(server, `${first}T14:00:00Z`);
  await openTab(page, server, lead, `tapahtumat/${id}`);
  await tab.getByRole('button', { name: 'Merkitse osallistuneet' }).waitFor();
  await mark(tab, 0, organisation.name.fi);
  await tab.getByText(/^Pidetty · \d+ organisaatiota osallistui/u).waitFor();
  const halfway = await daysOf(stage, person, id);
  expect(halfway.map((d) => d.held)).toEqual([true, null]);
  await tab.getByText(/^Palautetta voi kysyä, kun/u).waitFor();

  await moveTo(server, `${second}T14:00:00Z`);
  await openTab(page, server, lead, `tapahtumat/${id}`);
  await tab.getByRole('button', { name: 'Merkitse osallistuneet' }).nth(1).waitFor();
  await mark(tab, 1, organisation.name.fi);
  await tab
    .getByText(/^Pidetty · \d+ organisaatiota osallistui/u)
    .nth(1)
    .waitFor();
  const done = await daysOf(stage, person, id);
  expect(done.map((d) => [d.held, d.attended > 0])).toEqual([
    [true, true],
    [true, true],
  ]);

  // Its own people see their days, and are asked what it was like.
  await tab.getByRole('button', { name: /^Kysy palautetta: \d+ organisaatiota?$/u }).click();
  await tab.getByText(/^Palautetta on kysytty/u).waitFor();
  const own = await openTab(page, server, person, `tapahtumat/${id}`);
  await own.getByText(`${organisation.name.fi}: paikalla`).nth(1).waitFor();
  await openTab(page, server, person, 'kyselyt');
  await own.getByRole('button', { name: new RegExp(`^Vastaa: ${organisation.name.fi}`, 'u') }).click();
  const dialog = own.getByRole('dialog');
  await dialog.getByLabel('5', { exact: true }).first().check();
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await own.getByText(/^Vastaus on tallennettu/u).waitFor();
  await page.close();
});
