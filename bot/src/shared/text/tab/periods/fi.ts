import type { Widen } from '../widen';

/** The project's periods: on the page of the project's settings. */
export const periodsFi = {
  title: 'Hankekaudet',
  intro:
    'Kaikki kirjaukset kuuluvat siihen kauteen, joka silloin oli käynnissä. Päättynyttä kautta voi lukea, mutta ei muuttaa.',
  table: 'Hankekaudet',
  name: 'Nimi',
  source: 'Lähdeasiakirja',
  own: 'Liite 4, 24.10.2023',
  state: 'Tila',
  present: 'Käynnissä',
  over: (day: string) => `Päättynyt ${day}`,
  begun: (day: string, by: string) => `Aloitettu ${day}, ${by}`,
  read: 'Lue',
  readOf: (name: string) => `Lue kautta: ${name}`,
  begin: 'Aloita seuraava kausi',
  sure: 'Päätä nykyinen kausi ja aloita seuraava',
  text: (name: string) =>
    `Kausi ${name} päättyy kymmenen sekunnin kuluttua aloittamisesta. Sen kirjaukset, raportit ja tiedotteet jäävät luettaviksi, eikä niitä voi enää muuttaa. Lähettämättä olevat viestit, muistutukset ja ajastetut tiedotteet jäävät lähtemättä. Verkosto jatkuu: organisaatiot, henkilöt, vetäjät, teemat ja kanavat.`,
  nameLabel: 'Uuden kauden nimi',
  starts: 'Alkaa',
  ends: 'Päättyy',
  phasesHint:
    'Kausi jaetaan neljään vaiheeseen. Vaiheiden päivät voi muuttaa tällä sivulla aloittamisen jälkeen.',
  sourceTitle: 'Lähdeasiakirjan nimi (vapaaehtoinen)',
  sourceDay: 'Lähdeasiakirjan päivä',
  sourceBoth: 'Kirjoita sekä nimi että päivä, tai jätä molemmat tyhjiksi.',
  without: 'Vastuut, joita uudella kaudella ei ole',
  withoutHint: 'Muut vastuut jatkuvat.',
  begunSoon: (name: string) => `Kausi ${name} alkaa kymmenen sekunnin kuluttua.`,
  coming: (name: string) => `Kausi ${name} alkaa hetken kuluttua. Sivu päivittyy itsestään.`,
  dutySheet: 'Lataa vastuut taulukkona',
  saved: (name: string) => `Tiedosto on ladattu: ${name}`,
  dutiesLabel: 'Vastuut uuden lähdeasiakirjan sanoin (.xlsx, valinnainen)',
  dutiesHint:
    'Lataa nykyiset vastuut taulukkona, muuta tekstit uuden lähdeasiakirjan mukaisiksi Excelissä ja valitse tiedosto tähän. Vastuut, joiden rivi on poistettu, jäävät pois. Kirjoita myös lähdeasiakirjan nimi ja päivä.',
  dutiesTooLarge: 'Tiedosto on yli 1 Mt. Valitse vastuiden taulukko.',
  ownDuties: 'Vastuut ovat tämän asiakirjan sanoin',
  leftOut: (n: number) => (n === 1 ? '1 vastuu jätetty pois' : `${n} vastuuta jätetty pois`),
};
export type PeriodsWords = Widen<typeof periodsFi>;
