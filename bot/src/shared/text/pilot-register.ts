import type { Localized } from '../domain/language';

const each = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

/** What the register's own fields are called. */
export const registerFields = {
  model: each('Kokeiltava malli', 'Modell som prövas', 'Model being tried'),
  results: each('Tulokset ja opit', 'Resultat och lärdomar', 'Results and lessons'),
  starts: each('Alkaa', 'Börjar', 'Starts'),
  ends: each('Päättyy', 'Slutar', 'Ends'),
  owner: each('Vastuuhenkilö', 'Ansvarig person', 'Owner'),
  ownerName: each('Uuden vastuuhenkilön nimi', 'Den nya ansvariga personens namn', 'Name of the new owner'),
  ownerEmail: each('Työsähköposti', 'E-postadress i arbetet', 'Work e-mail'),
  linkTitle: each('Linkin nimi', 'Länkens namn', 'Name of the link'),
  linkUrl: each('Linkki', 'Länk', 'Link'),
} satisfies Readonly<Record<string, Localized>>;

export const registerText = {
  add: each('Lisää pilotti', 'Lägg till ett pilotförsök', 'Add a pilot'),
  change: each('Muuta tietoja', 'Ändra uppgifterna', 'Change the details'),
  which: each('Mihin pilotti kuuluu?', 'Vart hör pilotförsöket?', 'Where does the pilot belong?'),
  moreFields: each(
    'Uusi vastuuhenkilö, linkki ja tulokset',
    'Ny ansvarig person, länk och resultat',
    'New owner, link and results',
  ),
  forWhom: each('Minkä organisaation puolesta?', 'För vilken organisation?', 'For which organisation?'),
  save: each('Tallenna', 'Spara', 'Save'),
  saved: (name: string): Localized => each(`Tallennettu: ${name}.`, `Sparat: ${name}.`, `Saved: ${name}.`),
  twice: each('Tiedot olivat jo tallessa.', 'Uppgifterna fanns redan.', 'The details were saved already.'),
  toAdd: (name: string): Localized =>
    each(
      `${name} ei ole vielä Teamsissa: koordinaatio saa pyynnön, ja kysymme häneltä siitä päivästä alkaen, kun hän on mukana. Siihen asti kysymme yhteyshenkilöltä.`,
      `${name} finns inte i Teams ännu: koordinatorn får en begäran, och vi frågar hen från den dag då hen är med. Till dess frågar vi kontaktpersonen.`,
      `${name} is not in Teams yet: the coordination gets a request, and we ask them from the day they are in. Until then we ask the contact person.`,
    ),
  owner: (name: string): Localized =>
    each(`Vastuuhenkilö: ${name}`, `Ansvarig person: ${name}`, `Owner: ${name}`),
  model: (text: string): Localized => each(`Malli: ${text}`, `Modell: ${text}`, `Model: ${text}`),
  results: (text: string): Localized => each(`Tulokset: ${text}`, `Resultat: ${text}`, `Results: ${text}`),
  schedule: (from: string, until: string): Localized =>
    each(`Aikataulu: ${from}–${until}`, `Tidtabell: ${from}–${until}`, `Schedule: ${from}–${until}`),
  hearMore: each('Haluamme kuulla lisää', 'Vi vill höra mera', 'We want to hear more'),
  asked: each(
    'Viesti lähti molemmille. Sopikaa keskustelusta.',
    'Meddelandet gick till båda. Kom överens om ett samtal.',
    'The message went to both. Agree on when to talk.',
  ),
  askedBefore: each(
    'Olette jo pyytäneet kuulla lisää. Viesti on lähtenyt molemmille.',
    'Ni har redan bett om att få höra mera. Meddelandet har gått till båda.',
    'You have asked to hear more already. The message has gone to both.',
  ),
  wantsToHear: (who: string, pilot: string): Localized =>
    each(
      `${who} haluaa kuulla lisää: ${pilot}`,
      `${who} vill höra mera: ${pilot}`,
      `${who} wants to hear more: ${pilot}`,
    ),
  agree: each(
    'Sopikaa lyhyestä keskustelusta. Tästä näet, keneltä voi kysyä.',
    'Kom överens om ett kort samtal. Här ser du vem du kan fråga.',
    'Agree on a short talk. Here is whom to ask.',
  ),
  settle: each('Olemme yhteydessä', 'Vi har kontakt', 'We are in touch'),
  inTouch: each('Olette yhteydessä toisiinne.', 'Ni har kontakt med varandra.', 'You are in touch.'),
  openPilot: each('Avaa pilotti', 'Öppna pilotförsöket', 'Open the pilot'),
  peerLearning: each('Vertaisoppiminen', 'Kollegialt lärande', 'Peer learning'),
  interestCover: (theme: Localized): Localized =>
    each(
      `Jaetusta pilotista halutaan kuulla lisää: ${theme.fi}. Jos pilotti on teidän, avaa omasi.`,
      `Någon vill höra mera om ett delat pilotförsök: ${theme.sv}. Om det är ert, öppna ditt eget.`,
      `Somebody wants to hear more of a shared pilot: ${theme.en}. If it is yours, open your own.`,
    ),
  openOwn: each('Avaa omasi', 'Öppna ditt eget', 'Open your own'),
  waitsOwner: (name: string, organisation: Localized): Localized =>
    each(
      `Lisää pilotin vastuuhenkilö: ${name}, ${organisation.fi}`,
      `Lägg till en pilotansvarig: ${name}, ${organisation.sv}`,
      `Add a pilot owner: ${name}, ${organisation.en}`,
    ),
  addOwner: each('Lisää verkostoon', 'Lägg till i nätverket', 'Add to the network'),
  file: each('Pilotit', 'Pilotförsök', 'Pilots'),
  yes: each('kyllä', 'ja', 'yes'),
  no: each('ei', 'nej', 'no'),
  headings: [
    each('Organisaatio', 'Organisation', 'Organisation'),
    each('Teema', 'Tema', 'Theme'),
    each('Pilotti', 'Pilotförsök', 'Pilot'),
    each('Malli', 'Modell', 'Model'),
    each('Vaihe', 'Fas', 'Stage'),
    each('Aikataulu', 'Tidtabell', 'Schedule'),
    each('Alkaa', 'Börjar', 'Starts'),
    each('Päättyy', 'Slutar', 'Ends'),
    each('Vastuuhenkilö', 'Ansvarig', 'Owner'),
    each('Viimeksi kerrottu', 'Senast rapporterat', 'Last reported'),
    each('Tulokset', 'Resultat', 'Results'),
    each('Jaettu verkostossa', 'Delat i nätverket', 'Shared in the network'),
    each('Päivitetty', 'Uppdaterat', 'Updated'),
  ],
} as const;
