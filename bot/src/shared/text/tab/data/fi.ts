import type { Widen } from '../widen';
/** The words of the page of data; loaded with it. */
export const dataFi = {
  title: 'Tiedot ja loki',
  own: 'Omat tietosi',
  ownText:
    'Tilisi, kirjauksesi ja vastauksesi sekä se, mitä sinulle on lähetetty. Mitä muut ovat kirjoittaneet sinusta, saat pyytämällä koordinaatiolta. Kerro sille myös, jos jokin on väärin.',
  download: 'Lataa omat tietosi',
  saved: (name: string) => `Tallennettu: ${name}`,
  log: 'Tapahtumaloki',
  logText: 'Kuka teki mitä ja milloin. Kenenkään kirjoittamaa tekstiä lokissa ei ole.',
  logOf: (organisation: string) => `Näkyvissä: ${organisation}`,
  headings: ['Aika', 'Kuka', 'Mitä', 'Organisaatio'],
  none: 'Tässä kuussa ei ole merkintöjä.',
  more: (n: number) => `Näytä lisää (${n})`,
  export: 'Vie tiedostoon',
  person: 'Henkilön tiedot',
  personText:
    'Henkilö voi pyytää tietonsa nähtäväksi tai poistettavaksi. Poistossa nimi, osoite ja tilit häviävät; luvut ja kirjaukset jäävät.',
  who: 'Henkilö',
  find: 'Etsi henkilö tai organisaatio',
  narrow: (n: number, total: number) => `Näytetään ${n} / ${total}. Tarkenna hakua.`,
  choose: 'Valitse henkilö',
  give: 'Lataa tiedot',
  erase: 'Poista henkilön tiedot',
  eraseText: (name: string) =>
    `${name} poistetaan kaikista tiedoista pysyvästi. Poistoa ei voi kumota, eikä varmuuskopio tuo tietoja takaisin.`,
  eraseAfter:
    'Poista henkilö myös Teamsin tiimistä ja tuontitiedostoista, muuten hän tulee takaisin. Taivutettuja nimiä vapaissa teksteissä ei tunnisteta: tarkista ne itse.',
  eraseNow: 'Poista pysyvästi',
  erased: (rows: number, posts: number) =>
    posts === 0
      ? `Tiedot on poistettu. Muutettuja rivejä: ${rows}.`
      : `Tiedot on poistettu. Muutettuja rivejä: ${rows}. Nimi poistuu myös Teamsin viesteistä: ${posts}.`,
  left: 'Viestit, joissa nimi vielä on',
  leftText:
    'Näistä Teamsin viesteistä nimeä ei voi poistaa täältä. Teams säilyttää ne organisaation oman säilytysajan.',
  leftHeadings: ['Viesti', 'Missä'],
  unknown: (n: number) =>
    `Vanhoja kanavaviestejä, joista ei ole tallessa, ketä niissä mainitaan: ${n}. Tarkista ne itse.`,
  retention: 'Säilytysaika',
  retentionNone: 'Säilytysaikaa ei ole asetettu. Nimiä ei voi poistaa ennen sitä.',
  retentionUntil: (months: number, day: string) =>
    `Nimet ja ihmisten omat tekstit säilytetään ${months} kokonaista kuukautta hankkeen päättymisen jälkeen. Ne voi poistaa ${day} alkaen.`,
  retentionHow:
    'Mitään ei poistu itsestään. Palvelun ylläpito poistaa nimet komennolla, kun aika on täynnä ja arkistopaketti on tehty. Luvut jäävät.',
  archivedAt: (moment: string) => `Viimeisin arkistopaketti: ${moment}.`,
  archivedNever: 'Arkistopakettia ei ole vielä tehty.',
  retentionChange: 'Muuta säilytysaikaa',
  retentionField: 'Kuukausia hankkeen päättymisen jälkeen',
  retentionWrong: (most: number) => `Kirjoita kokonaisluku väliltä 0–${most}. Mitään ei tallennettu.`,
  retentionSaved: 'Säilytysaika on tallennettu.',
  retentionChanges: 'Säilytysajan muutokset',
  retentionHeadings: ['Aika', 'Kuka', 'Ennen (kk)', 'Muutoksen jälkeen (kk)'],
  erasures: 'Tehdyt poistot',
  erasuresHeadings: ['Aika', 'Kuka poisti', 'Muutettuja rivejä'],
  noErasures: 'Ketään ei ole poistettu.',
};
export type DataWords = Widen<typeof dataFi>;
