import type { Localized } from '../domain/language';
import { wordIn } from '../domain/word-in';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });
const day = t('Päivä', 'Dag', 'Day');
const language = t('Kieli', 'Språk', 'Language');
const link = t('Linkki', 'Länk', 'Link');
const obligation = t('Vastuu', 'Ansvarsuppgift', 'Obligation');
const organisation = t('Organisaatio', 'Organisation', 'Organisation');
const participants = t('Osallistujat', 'Deltagare', 'Participants');
const reading = t('Tulkinta', 'Tolkning', 'Reading');
const text = t('Teksti', 'Text', 'Text');
const theme = t('Teema', 'Tema', 'Theme');
const title = t('Otsikko', 'Rubrik', 'Title');
const time = t('Ajankohta', 'Tidpunkt', 'Time');

/** What people call the fields of requests and cards; what stands here under no name is not named to anybody. */
const words: Readonly<Record<string, Localized>> = {
  alt: t('Kuvan tekstivastine', 'Bildens alternativtext', 'Alternative text of the image'),
  answer: t('Vastaus', 'Svar', 'Answer'),
  answered: t('Vastanneiden määrä', 'Antal som svarat', 'How many answered'),
  asked: t('Kysyttyjen määrä', 'Antal tillfrågade', 'How many were asked'),
  asOf: day,
  at: time,
  attachments: t('Liitteet', 'Bilagor', 'Attachments'),
  audience: t('Kohderyhmä', 'Målgrupp', 'Audience'),
  body: text,
  bodyFi: text,
  bodySv: text,
  bulletin: t('Tiedote', 'Infomeddelande', 'Bulletin'),
  channel: t('Kanava', 'Kanal', 'Channel'),
  day,
  done: t('Mitä on tehty', 'Vad har gjorts', 'What has been done'),
  ends: t('Päättyy', 'Slutar', 'Ends'),
  every: t(
    'Miten usein merkintöjä katsotaan',
    'Hur ofta registreringarna ses över',
    'How often entries are looked at',
  ),
  format: t('Toteutustapa', 'Form', 'Format'),
  from: t('Ensimmäinen päivä', 'Första dag', 'First day'),
  group: t('Ryhmä', 'Grupp', 'Group'),
  groups: t('Ryhmät', 'Grupper', 'Groups'),
  image: t('Kuva', 'Bild', 'Image'),
  joinUrl: link,
  lang: language,
  language,
  leads: t('Vetäjät', 'Ledare', 'Leads'),
  lines: t('Omat rivit', 'Egna rader', 'Own lines'),
  link,
  memberships: t('Jäsenyydet', 'Medlemskap', 'Memberships'),
  month: t('Kuukausi', 'Månad', 'Month'),
  months: t('Kuukaudet', 'Månader', 'Months'),
  moreDays: day,
  name: t('Nimi', 'Namn', 'Name'),
  note: t('Selite', 'Förklaring', 'Note'),
  obligation,
  organisation,
  organisations: organisation,
  pace: t('Aikataulu', 'Tidtabell', 'Schedule'),
  part: t('Vastuun osa', 'Del av ansvarsuppgiften', 'Part of the obligation'),
  people: t('Henkilöt', 'Personer', 'People'),
  phases: t('Vaiheet', 'Faser', 'Phases'),
  pilot: t('Pilotti', 'Pilotförsök', 'Pilot'),
  place: t('Paikka', 'Plats', 'Place'),
  presence: participants,
  present: participants,
  project: t('Hankkeen tiedot', 'Projektets uppgifter', 'The project’s data'),
  reading,
  reason: t('Syy', 'Orsak', 'Reason'),
  remindAt: t('Muistutuksen aika', 'Tid för påminnelsen', 'Time of the reminder'),
  rhythm: t('Toistuvuus', 'Upprepning', 'Repetition'),
  round: t('Kyselykierros', 'Avstämningsomgång', 'Check-in round'),
  search: t('Haku', 'Sökning', 'Search'),
  since: t('Ensimmäinen päivä', 'Första dag', 'First day'),
  stage: t('Pilotin vaihe', 'Pilotförsökets fas', 'Pilot stage'),
  starts: t('Alkaa', 'Börjar', 'Starts'),
  survey: t('Kysely', 'Enkät', 'Survey'),
  template: t('Mallipohja', 'Mall', 'Template'),
  theme,
  themes: theme,
  time: t('Kellonaika', 'Klockslag', 'Time of day'),
  title,
  titleFi: title,
  titleSv: title,
  topic: t('Aihe', 'Ämne', 'Topic'),
  type: t('Laji', 'Typ', 'Kind'),
  until: t('Viimeinen päivä', 'Sista dag', 'Last day'),
  url: link,
  value: reading,
  what: t('Mitä korjattiin', 'Vad som rättades', 'What was corrected'),
};

/** `audience.themes.0` → theme: the innermost step of the path that has a word; undefined where none has. */
export const fieldWord = (path: string): Localized | undefined => {
  const step = path.split('.').findLast((one) => Object.hasOwn(words, one));
  return step === undefined ? undefined : wordIn(words, step);
};
