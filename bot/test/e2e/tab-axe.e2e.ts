import type { LocalPerson } from '../../local/teams';
import { openPage } from './browser';
import { contactsOf, coordinatorOf, leadOf, observerOf, readAs } from './people';
import { type BrowserStage, withStage } from './stage';
import { type AxeLook, faultsIn } from './tab-axe';

const { story } = withStage();

const firstOf = async (
  stage: BrowserStage,
  person: LocalPerson,
  path: string,
  list: string,
): Promise<string> => {
  const read = await readAs<Record<string, readonly { readonly id: string }[]>>(stage.server, person, path);
  const [first] = read[list] ?? [];
  if (!first) throw new Error(`${path} names nothing.`);
  return first.id;
};
const plain = (...subs: readonly string[]): readonly AxeLook[] => subs.map((sub) => ({ sub }));
const faultsOf = async (stage: BrowserStage, person: LocalPerson, looks: readonly AxeLook[]) => {
  const page = await openPage(stage.browser);
  try {
    return await faultsIn(page, stage.server, person, looks);
  } finally {
    await page.close();
  }
};

story('axe finds no fault on what a contact has to do', async (stage) => {
  const [person] = contactsOf(stage.server) as [LocalPerson];
  const event = await firstOf(stage, person, '/api/events?from=2026-11-01', 'events');
  const looks: readonly AxeLook[] = [
    ...plain('nyt', 'tilannekysely', 'pilotit', 'tapahtumat', 'tiedotteet', 'ohjeet', 'kyselyt', 'asetukset'),
    ...plain(`tapahtumat/${event}`),
    { sub: 'vastuut', row: true, open: 'Kirjaa toteumatieto' },
  ];
  expect(await faultsOf(stage, person, looks)).toEqual([]);
});

story('axe finds no fault on what a contact reads', async (stage) => {
  const [person] = contactsOf(stage.server) as [LocalPerson];
  const looks = plain(
    ...['tyoryhmat/quality', 'toimintamalli/quality', 'levittaminen', 'yhteyshenkilot', 'jotain'],
    ...['kayttoohjeet', 'tietosuoja', 'kayttoehdot', 'saavutettavuus'],
  );
  expect(await faultsOf(stage, person, looks)).toEqual([]);
});

story('axe finds no fault in any language and colours', async (stage) => {
  const [person] = contactsOf(stage.server) as [LocalPerson];
  const bulletin = await firstOf(stage, person, '/api/bulletins', 'bulletins');
  const looks: readonly AxeLook[] = [
    { sub: `tiedotteet/${bulletin}` },
    // Each language in each of the colours once; the others stand below.
    { sub: 'tilannekysely', language: 'en', theme: 'dark' },
    { sub: `tiedotteet/${bulletin}`, language: 'sv', theme: 'dark' },
    { sub: 'pilotit', language: 'en' },
    { sub: 'kyselyt', language: 'sv' },
    { sub: 'yhteyshenkilot', theme: 'contrast' },
  ];
  expect(await faultsOf(stage, person, looks)).toEqual([]);
});

story('axe finds no fault on any page of a lead and an observer', async (stage) => {
  const lead: readonly AxeLook[] = [
    ...plain('nyt', 'teema/quality'),
    { sub: 'tapahtumat', language: 'en', theme: 'contrast', open: 'Plan an event' },
  ];
  expect(await faultsOf(stage, await leadOf(stage.server, 'quality'), lead)).toEqual([]);
  expect(await faultsOf(stage, observerOf(stage.server), plain('nyt', 'raportit'))).toEqual([]);
});

story('axe finds no fault on the coordinator’s network and results', async (stage) => {
  const looks = plain(
    ...['nyt', 'verkosto?trend=attended&find=ha', 'verkosto?as=words&role=themeLead&find=ha'],
    ...['raportit', 'raportit/ohjausryhma', 'kyselyt', 'tiedot'],
  );
  expect(await faultsOf(stage, coordinatorOf(stage.server), looks)).toEqual([]);
});

story('axe finds no fault on the pages that the coordinator looks after', async (stage) => {
  const looks: readonly AxeLook[] = [
    ...plain('ohjeet', 'tavoitettavuus', 'toimitukset', 'organisaatiot', 'asetukset', 'hanke'),
    // With words in it, so that the card stands beside them.
    { sub: 'tiedoteluonnos/b-saavutettava-1?new=1', written: true },
    { sub: 'hanke', theme: 'dark', open: 'Muuta vaiheita' },
    { sub: 'toimitukset', language: 'sv', theme: 'contrast' },
  ];
  expect(await faultsOf(stage, coordinatorOf(stage.server), looks)).toEqual([]);
});
