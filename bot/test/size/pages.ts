import { openBrowser, openPage } from '../e2e/browser';
import { startServer } from '../e2e/server';
import { addressOf, tabOf } from '../e2e/teams-page';
import { filesOf } from './files';
import { fill } from './fill';

/** What a phone downloads for each page of the tab, and how tall it is there, with 811 organisations and 2 857 people. */
const now = '2024-05-24T05:00:00Z';
const keeper = 'koordinaattori@strapetsi.example';
const subs = [
  '',
  'nyt',
  'vastuut',
  'teema/quality',
  'tilannekysely',
  'tapahtumat',
  'pilotit',
  'tiedotteet',
  'ohjeet',
  'tavoitettavuus',
  'toimitukset',
  'verkosto',
  'raportit',
  'tiedot',
  'organisaatiot',
  'yhteyshenkilot',
  'asetukset',
  'hanke',
  'kyselyt',
  'tyoryhmat/quality',
  'toimintamalli',
  'levittaminen',
  'kayttoohjeet',
];
/** A round is open: whoever has not answered stands on the pages. */
const roundOpen = '2024-05-24T05:40:00Z';
/** Pages whose lists are filled afterwards, and measured once more. */
const filled = ['pilotit', 'tapahtumat', 'tiedotteet', 'nyt', 'teema/quality'];
/** As a phone held upright. */
const phone = 390;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const main = async (): Promise<void> => {
  const [server, browser] = await Promise.all([startServer(['--empty', '--now', now]), openBrowser()]);
  try {
    const person = server.people.find((p) => p.email === keeper);
    if (!person) throw new Error('nobody coordinates');
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify({ person: person.id }) };
    const { token } = (await (await fetch(`${server.base}/local/token`, asked)).json()) as { token: string };
    const began = performance.now();
    const imported = await fetch(`${server.base}/api/network/import`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body: JSON.stringify(filesOf(10, keeper)),
    });
    const { organisations, people } = (await imported.json()) as Record<string, number>;
    const ms = Math.round(performance.now() - began);
    say(
      `imported over HTTP on Azurite: ${imported.status}, ${organisations} organisations, ${people} people, ${ms} ms`,
    );
    const moved = await fetch(`${server.base}/local/clock`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ now: roundOpen }),
    });
    // Its head comes while it is still moving.
    await moved.text();
    const page = await openPage(browser, phone);
    let bytes = 0;
    let raw = 0;
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      void response
        .body()
        .then((body) => {
          raw += body.length;
        })
        .catch(() => undefined);
      void response
        .request()
        .sizes()
        .then((sizes) => {
          bytes += sizes.responseBodySize;
        })
        .catch(() => undefined);
    });
    const measure = async (sub: string): Promise<void> => {
      bytes = 0;
      raw = 0;
      const at = performance.now();
      await page.goto(addressOf(server, person, { view: 'tab', sub }));
      const tab = tabOf(page);
      await tab.locator('h1').first().waitFor();
      await tab.getByTestId('loading').first().waitFor({ state: 'detached' });
      const shown = Math.round(performance.now() - at);
      await page.waitForTimeout(300);
      const height = await tab.locator('body').evaluate((body) => body.scrollHeight);
      say(
        `${sub || 'start'}: ${bytes} bytes of answers as sent (${raw} unpacked), ${height} px, ${shown} ms`,
      );
    };
    if (!process.argv.includes('--filled')) for (const sub of subs) await measure(sub);
    say(`filled: ${JSON.stringify(await fill(server, keeper))}`);
    for (const sub of filled) await measure(sub);
  } finally {
    await browser.close();
    await server.stop();
  }
  process.exit(0);
};

void main();
