import type { Widen } from '../widen';
/** The words of the page of deliveries; loaded with it. */
export const deliveriesFi = {
  title: 'Toimitukset',
  intro: 'Mitä on luvattu lähettää, mitä on perillä, ja mikä odottaa sinua.',
  notLate: 'Mikään ei ole myöhässä.',
  fine: 'Kaikki kulkee: mikään ei ole myöhässä.',
  late: (count: string, since: string) =>
    `Toimitus viivästyy: ${count} odottaa, vanhimman odotus alkoi ${since}. Mitään ei ole kadonnut, ja botti jatkaa itse. Saat viestin, kun viive on ohi.`,
  lateCount: (n: number) => (n === 1 ? '1 viesti tai tehtävä' : `${n} viestiä tai tehtävää`),
  poison: 'Näiden lähetys on keskeytynyt monta kertaa',
  poisonText: 'Botti yrittää uudelleen kymmenen minuutin välein. Jos se ei auta, kerro ylläpitäjälle.',
  poisonLine: (what: string, pulls: number, when: string) => `${what}: ${pulls} yritystä, viimeksi ${when}`,
  stuck: {
    title: 'Ajastetut tehtävät, jotka eivät onnistu',
    text: 'Muut toimitukset kulkevat. Jos uusi yritys ei auta, kerro ylläpitäjälle.',
    aside: (what: string, due: string, tries: number) =>
      `${what}: olisi pitänyt tehdä ${due}. Yrityksiä ${tries}, botti ei yritä enää itse.`,
    retrying: (what: string, due: string, tries: number) =>
      `${what}: olisi pitänyt tehdä ${due}. Yrityksiä ${tries}, botti yrittää uudelleen.`,
    unknown: (what: string, due: string) =>
      `${what}: olisi pitänyt tehdä ${due}. Tämä versio ei tunne tehtävää; se pysyy tallessa, ja versio, joka tuntee sen, tekee sen.`,
    act: { again: 'Yritä uudelleen', leave: 'Jätä tekemättä' },
    done: { again: 'Botti yrittää uudelleen.', leave: 'Tehtävä jätettiin tekemättä.' },
  },
  mend: {
    title: 'Odottaa sinua',
    none: 'Mikään toimitus ei odota sinua.',
    how: 'Näin se korjataan:',
    all: (n: number) => `Lähetä kaikki ${n} uudelleen`,
  },
  act: { arrived: 'Se on perillä', again: 'Lähetä uudelleen', anew: 'Julkaise uutena', leave: 'Jätä näin' },
  done: {
    arrived: 'Merkitty toimitetuksi.',
    again: 'Lähetetään uudelleen.',
    anew: 'Julkaistaan uutena viestinä.',
    leave: 'Jätetty näin.',
  },
  already: 'Tämä oli jo hoidettu.',
  word: {
    arrived: (name: string, when: string) => `${name} merkitsi perille tulleeksi ${when}`,
    again: (name: string, when: string) => `${name} lähetti uudelleen ${when}`,
    anew: (name: string, when: string) => `${name} julkaisi uutena ${when}`,
    leave: (name: string, when: string) => `${name} jätti näin ${when}`,
  },
  to: { channel: 'kanava', thread: 'vastaus ketjuun', person: 'henkilö' },
  open: 'Avaa viesti Teamsissa',
  expires: (when: string) => `lähetetään viimeistään ${when}`,
  beat: {
    title: 'Kanavat',
    none: 'Botti ei ole vielä yhdelläkään kanavalla.',
    last: (when: string) => `Viimeksi toimitettu ${when}`,
    never: 'Ei vielä toimituksia',
    next: (when: string, what: string) => `seuraavaksi ${when}: ${what}`,
    noNext: 'seuraavaksi: ei mitään tiedossa',
    waiting: (n: number) => (n === 1 ? '1 viesti matkalla' : `${n} viestiä matkalla`),
    toMend: (n: number) => (n === 1 ? '1 viesti odottaa sinua' : `${n} viestiä odottaa sinua`),
    life: 'Kanavan vaiheet',
    general: 'Yleinen',
    use: { general: 'Yleinen', projectGroup: 'Projektiryhmä', theme: 'Teema', workingGroup: 'Työryhmä' },
    notTied: 'ei yhdistetty',
    state: {
      appRemoved: 'Sovellus on poistettu tiimistä. Lisää se uudelleen.',
      archived: 'Tiimi on arkistoitu. Palauta se Teamsissa.',
      deleted: 'Kanava on poistettu. Palauta se, tai yhdistä teemaan toinen kanava.',
    },
  },
  log: {
    title: 'Toimitusloki',
    count: (n: number) => (n === 1 ? '1 rivi' : `${n} riviä`),
    none: 'Täällä ei ole rivejä.',
    channel: 'Kanava',
    allChannels: 'Kaikki',
    state: 'Tila',
    allStates: 'Kaikki',
    more: 'Näytä lisää',
    ofOne: 'Näkyvissä on yhden asian kaikki toimitukset.',
    showAll: 'Näytä kaikki toimitukset',
    outdated: 'uusin muutos ei näy vielä',
  },
  linkOne: 'Kaikki tämän tiedotteen toimitukset',
};
export type DeliveryWords = Widen<typeof deliveriesFi>;
