import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildTab } from '../../local/tab-build';
import { channelOfTheme, generalChannel } from '../../local/team-list';
import type { LocalPerson } from '../../local/teams';
import { openBrowser } from '../e2e/browser';
import { coordinatorOf, leadOf, personToAsk } from '../e2e/people';
import { duringARound } from '../e2e/sample';
import { root, type Server, startServer } from '../e2e/server';
import { sheetOfAnswer, sheetOfForms, sheetOfPosts } from './cards';
import { takeGuidePictures } from './guides';
import type { PictureSheet } from './pictures';
import { prepare } from './prepare';
import { saveSheet } from './sheet';
import { sheetOfPage } from './tab-pages';

const folder = join(root, 'build/shots');
const { values } = parseArgs({
  options: { only: { type: 'string' }, guides: { type: 'boolean', default: false } },
});

type Shot = {
  readonly name: string;
  readonly take: (browser: Browser, server: Server) => Promise<PictureSheet>;
};

const pageShot = (name: string, person: LocalPerson, sub: string): Shot => ({
  name,
  take: (browser, server) => sheetOfPage(browser, server, { name, person, sub }),
});
const answerShot = (name: string, person: LocalPerson, words: string): Shot => ({
  name,
  take: (browser, server) => sheetOfAnswer(browser, server, { name, person, words }),
});
const postsShot = (name: string, person: LocalPerson, place: string): Shot => ({
  name,
  take: (browser, server) => sheetOfPosts(browser, server, { name, person, place }),
});
const formsShot = (name: string, person: LocalPerson, place: string): Shot => ({
  name,
  take: (browser, server) => sheetOfForms(browser, server, { name, person, place }),
});

const swedishContact = ({ people }: Server): LocalPerson => {
  const found = people.find((p) => p.roles.join() === 'contact' && p.language === 'sv');
  if (!found) throw new Error('Nobody in the sample is a Swedish-speaking contact.');
  return found;
};

const shotsOf = async (server: Server): Promise<readonly Shot[]> => {
  const coordinator = coordinatorOf(server);
  const lead = await leadOf(server, 'quality');
  const contact = await personToAsk(server);

  const swedish = swedishContact(server);
  const pages: readonly (readonly [string, LocalPerson, string])[] = [
    ['nyt-contact', contact, 'nyt'],
    ['nyt-lead', lead, 'nyt'],
    ['nyt-coordinator', coordinator, 'nyt'],
    ['vastuut-contact', contact, 'vastuut'],
    ['vastuut-lead', lead, 'vastuut'],
    ['vastuut-coordinator', coordinator, 'vastuut'],
    ['teema', contact, 'teema/quality'],
    ['tilannekysely', contact, 'tilannekysely'],
    ['pilotit', contact, 'pilotit'],
    ['tyoryhmat', lead, 'tyoryhmat/quality'],
    ['tyoryhmat-contact', contact, 'tyoryhmat/quality'],
    ['toimintamalli', coordinator, 'toimintamalli'],
    ['toimintamalli-teema', coordinator, 'toimintamalli/competence-and-staff'],
    ['levittaminen', contact, 'levittaminen'],
    ['kyselyt', coordinator, 'kyselyt'],
    ['raportit', coordinator, 'raportit'],
    ['raportti', coordinator, 'raportit/1-1'],
    ['ohjausryhma', coordinator, 'raportit/ohjausryhma'],
    ['hanke', coordinator, 'hanke'],
    ['tapahtumat-contact', contact, 'tapahtumat'],
    ['tapahtumat-lead', lead, 'tapahtumat'],
    ['tiedotteet-contact', contact, 'tiedotteet'],
    ['tiedotteet-coordinator', coordinator, 'tiedotteet'],
    ['tiedoteluonnos', coordinator, 'tiedoteluonnos/b-kuvaa-varten-1?new=1'],
    ['ohjeet', contact, 'ohjeet'],
    ['tavoitettavuus', coordinator, 'tavoitettavuus'],
    ['toimitukset-coordinator', coordinator, 'toimitukset'],
    ['toimitukset-lead', lead, 'toimitukset'],
    ['verkosto-contact', contact, 'verkosto'],
    ['verkosto-coordinator', coordinator, 'verkosto'],
    ['jasenet', coordinator, 'organisaatiot'],
    ['asetukset', coordinator, 'asetukset'],
    ['tietosuoja', contact, 'tietosuoja'],
    ['kayttoehdot', contact, 'kayttoehdot'],
    ['saavutettavuus', contact, 'saavutettavuus'],
  ];
  const words = ['apua', 'vastuut', 'tilanne', 'pilotit', 'tiedote', 'aamukahvit', 'tapahtumat', 'hölynpöly'];
  const roles = { contact, lead, coordinator };
  const channels = {
    yleinen: generalChannel,
    laatu: channelOfTheme('quality'),
    svenska: channelOfTheme('swedish-cross-cutting'),
    projektiryhma: '19:projektiryhma@thread.tacv2',
  };
  return [
    ...pages.map(([name, person, sub]) => pageShot(`sivu-${name}`, person, sub)),
    ...Object.entries(roles).flatMap(([role, person]) =>
      words.map((word) => answerShot(`kortti-${word}-${role}`, person, word)),
    ),
    ...Object.entries(channels).map(([name, place]) => postsShot(`kanava-${name}`, contact, place)),
    formsShot('lomake-laatu-fi', contact, channels.laatu),
    formsShot('lomake-svenska-sv', swedish, channels.svenska),
    formsShot('lomake-laatu-lead', lead, channels.laatu),
  ];
};

const main = async (): Promise<void> => {
  await buildTab(resolve(__dirname, '../../..'));
  const [server, browser] = await Promise.all([startServer(['--now', duringARound]), openBrowser()]);
  await prepare(server);
  if (!values.only && !values.guides) rmSync(folder, { recursive: true, force: true });
  try {
    if (values.guides) {
      const coordinator = coordinatorOf(server);
      const [lead, contact] = [await leadOf(server, 'quality'), await personToAsk(server)];
      const files = await takeGuidePictures(browser, server, { coordinator, lead, contact });
      process.stdout.write(`${files.join('\n')}\n`);
      return;
    }
    for (const shot of await shotsOf(server)) {
      if (values.only && !values.only.split(',').some((part) => shot.name.includes(part))) continue;
      const sheet = await shot.take(browser, server);
      const phones = sheet.pictures.filter(({ caption }) => caption.includes('px tall'));
      process.stdout.write(
        `${[await saveSheet(browser, folder, sheet), ...phones.map((p) => p.caption)].join('\n  ')}\n`,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
