import type { ChannelHappening } from '../domain/channel-life';
import type { Resolution } from '../domain/delivery';
import type { Language, Localized } from '../domain/language';
import { wordIn } from '../domain/word-in';
import { moment } from './time';

const kinds: Readonly<Record<string, Localized>> = {
  bulletin: { fi: 'Tiedote', sv: 'Infomeddelande', en: 'Bulletin' },
  bulletinReply: { fi: 'Tieto korjauksesta', sv: 'Uppgift om rättelse', en: 'Correction notice' },
  relay: { fi: 'Välityspyyntö vetäjälle', sv: 'Begäran om förmedling', en: 'Request to relay' },
  bulletinApproval: { fi: 'Hyväksyntäpyyntö', sv: 'Begäran om godkännande', en: 'Request to approve' },
  bulletinNotice: { fi: 'Ilmoitus kirjoittajalle', sv: 'Besked till skribenten', en: 'Note to the writer' },
  bulletinPreview: { fi: 'Esikatselu', sv: 'Förhandsgranskning', en: 'Preview' },
  event: { fi: 'Kutsu', sv: 'Inbjudan', en: 'Invitation' },
  held: { fi: 'Kysymys: pidettiinkö', sv: 'Fråga: hölls det', en: 'Question: was it held' },
  cancelled: { fi: 'Ilmoitus perumisesta', sv: 'Besked om inställt evenemang', en: 'Cancellation notice' },
  moved: { fi: 'Ilmoitus siirrosta', sv: 'Besked om flytt', en: 'Time change' },
  eventChanged: { fi: 'Ilmoitus muutoksesta', sv: 'Besked om ändring', en: 'Change notice' },
  eventSeat: { fi: 'Ilmoitus paikasta', sv: 'Besked om plats', en: 'Seat notice' },
  eventJointSaid: {
    fi: 'Vastaus yhteiseen tilaisuuteen',
    sv: 'Svar om ett gemensamt evenemang',
    en: 'Answer about a joint event',
  },
  eventJoint: {
    fi: 'Kysymys yhteisestä tilaisuudesta',
    sv: 'Fråga om gemensamt evenemang',
    en: 'Question about a joint event',
  },
  eventReminder: { fi: 'Muistutus', sv: 'Påminnelse', en: 'Reminder' },
  dispute: { fi: 'Kysymys läsnäolosta', sv: 'Fråga om närvaro', en: 'Question about attendance' },
  remote: {
    fi: 'Kysymys etäosallistumisesta',
    sv: 'Fråga om deltagande på distans',
    en: 'Question about remote attendance',
  },
  round: { fi: 'Tilannekysely', sv: 'Lägesavstämning', en: 'Check-in' },
  roundCall: { fi: 'Tilannekysely henkilölle', sv: 'Lägesavstämning till person', en: 'Check-in, personal' },
  roundReminder: {
    fi: 'Muistutus tilannekyselystä',
    sv: 'Påminnelse om lägesavstämningen',
    en: 'Check-in reminder',
  },
  roundSummary: { fi: 'Kyselykierroksen kooste', sv: 'Sammandrag av avstämningen', en: 'Check-in summary' },
  help: {
    fi: 'Avunpyyntö vetäjälle',
    sv: 'Begäran om hjälp till ledaren',
    en: 'Request for help to the lead',
  },
  helpWord: { fi: 'Vastaus avunpyyntöön', sv: 'Svar på begäran om hjälp', en: 'Reply to a request for help' },
  helpShared: {
    fi: 'Avunpyyntö teemalle',
    sv: 'Begäran om hjälp till temat',
    en: 'Request for help to the theme',
  },
  taskGiven: { fi: 'Tieto uudesta tehtävästä', sv: 'Besked om ny uppgift', en: 'Notice of a new task' },
  seatGiven: {
    fi: 'Tieto paikasta työryhmässä',
    sv: 'Besked om plats i en arbetsgrupp',
    en: 'Notice of a seat in a working group',
  },
  digestWord: { fi: 'Maanantaikooste', sv: 'Måndagssammandrag', en: 'Monday digest' },
  fridayWord: { fi: 'Perjantain lista', sv: 'Fredagslistan', en: 'Friday list' },
  monthEndWord: { fi: 'Kuun lopun vihje', sv: 'Påminnelse vid månadens slut', en: 'Month’s-end hint' },
  ladderWord: {
    fi: 'Muistutus avoimesta asiasta',
    sv: 'Påminnelse om öppet ärende',
    en: 'Reminder of something still open',
  },
  wordsCover: {
    fi: 'Viikon rivi kanavassa',
    sv: 'Veckans rad i kanalen',
    en: 'The week’s line in the channel',
  },
  pilotInterest: {
    fi: 'Toive kuulla pilotista',
    sv: 'Önskan att höra om ett pilotförsök',
    en: 'A wish to hear about a pilot',
  },
  modelWord: {
    fi: 'Tieto teeman osuudesta',
    sv: 'Besked om temats del',
    en: 'Notice about the theme’s part',
  },
  surveyCall: { fi: 'Kysely henkilölle', sv: 'Enkät till person', en: 'Survey, personal' },
  surveyReminder: {
    fi: 'Muistutus kyselystä',
    sv: 'Påminnelse om enkäten',
    en: 'Survey reminder',
  },
  late: { fi: 'Ilmoitus viiveestä', sv: 'Besked om försening', en: 'Delay notice' },
  lateOver: {
    fi: 'Ilmoitus viiveen päättymisestä',
    sv: 'Besked: förseningen är över',
    en: 'Notice that a delay is over',
  },
  stuck: { fi: 'Ilmoitus tehtävästä', sv: 'Besked om en uppgift', en: 'Task notice' },
  trouble: { fi: 'Ilmoitus toimituksesta', sv: 'Besked om leverans', en: 'Delivery notice' },
};
/** What kind of message it is, in the reader's word. */
export const kindName = (kind: string): Localized =>
  wordIn(kinds, kind) ?? { fi: 'Viesti', sv: 'Meddelande', en: 'Message' };

const dueKinds: Readonly<Record<string, Localized>> = {
  'person.gone': {
    fi: 'Poistetun henkilön nimen poistaminen viesteistä',
    sv: 'Borttagning av en raderad persons namn ur meddelanden',
    en: 'Taking an erased person’s name out of messages',
  },
  'round.summary': {
    fi: 'Kyselykierroksen koosteen lähetys',
    sv: 'Utskick av avstämningens sammandrag',
    en: 'Sending the check-in summary',
  },
  'words.cover': {
    fi: 'Kanavan rivi niille, joita ei tavoitettu',
    sv: 'Kanalens rad för dem som inte nåddes',
    en: 'The channel’s line for those not reached',
  },
  'words.ladder': {
    fi: 'Avoimista asioista muistuttaminen',
    sv: 'Påminnelse om öppna ärenden',
    en: 'Reminding of open things',
  },
  'words.monthEnd': {
    fi: 'Kuun lopun vihjeen lähetys',
    sv: 'Utskick av månadsslutets påminnelse',
    en: 'Sending the month’s-end hint',
  },
  'words.friday': {
    fi: 'Perjantain listan lähetys',
    sv: 'Utskick av fredagslistan',
    en: 'Sending the Friday list',
  },
  'words.digest': {
    fi: 'Maanantaikoosteen lähetys',
    sv: 'Utskick av måndagssammandraget',
    en: 'Sending the Monday digest',
  },
  'bulletin.due': {
    fi: 'Tiedotteen ajastettu julkaisu',
    sv: 'Schemalagd publicering av infomeddelande',
    en: 'Scheduled bulletin',
  },
  'bulletin.go': {
    fi: 'Tiedotteen julkaisun loppuun vieminen',
    sv: 'Slutförande av publicering av infomeddelande',
    en: 'Completing the publishing of a bulletin',
  },
  'event.invite': { fi: 'Kutsun lähetys', sv: 'Utskick av inbjudan', en: 'Sending an invitation' },
  'event.tell': {
    fi: 'Tapahtuman muutoksen kertominen',
    sv: 'Besked om ändrat evenemang',
    en: 'Telling about a changed event',
  },
  'event.remind': {
    fi: 'Muistutus tapahtumasta',
    sv: 'Påminnelse om evenemang',
    en: 'Reminder of an event',
  },
  'event.ended': {
    fi: 'Kysymys, pidettiinkö tapahtuma',
    sv: 'Frågan om evenemanget hölls',
    en: 'Asking whether an event was held',
  },
  'series.make': {
    fi: 'Tapahtumasarjan luominen',
    sv: 'Skapande av evenemangsserie',
    en: 'Creating a series of events',
  },
  'series.end': {
    fi: 'Tapahtumasarjan päättäminen',
    sv: 'Avslutande av evenemangsserie',
    en: 'Ending a series of events',
  },
  'round.open': {
    fi: 'Tilannekyselyn avaus',
    sv: 'Öppnande av lägesavstämning',
    en: 'Opening a check-in',
  },
  'round.remind': {
    fi: 'Muistutus tilannekyselystä',
    sv: 'Påminnelse om lägesavstämning',
    en: 'Reminder of a check-in',
  },
  'round.close': {
    fi: 'Tilannekyselyn sulkeminen',
    sv: 'Stängning av lägesavstämning',
    en: 'Closing a check-in',
  },
  'roster.read': {
    fi: 'Tiimien jäsenluettelojen päivitys',
    sv: 'Uppdatering av teamens medlemslistor',
    en: 'Updating the teams’ member lists',
  },
  'backup.make': {
    fi: 'Varmuuskopio',
    sv: 'Säkerhetskopia',
    en: 'Backup',
  },
  'network.changed': {
    fi: 'Tuonnin jälkeiset tehtävät',
    sv: 'Uppgifter efter importen',
    en: 'Tasks after an import',
  },
};
/** What is due, in the reader's word; of a kind that this version does not know, the kind itself. */
export const dueName = (kind: string): Localized => dueKinds[kind] ?? { fi: kind, sv: kind, en: kind };

/** A line of a channel's life; `was` is the name before. */
export const happened: Readonly<Record<ChannelHappening, (was: string) => Localized>> = {
  found: () => ({ fi: 'Botti löysi kanavan', sv: 'Boten hittade kanalen', en: 'The bot found the channel' }),
  renamed: (was) => ({
    fi: `Nimi vaihtui, ennen: ${was}`,
    sv: `Namnet byttes, tidigare: ${was}`,
    en: `Renamed, before: ${was}`,
  }),
  deleted: () => ({ fi: 'Kanava poistettiin', sv: 'Kanalen raderades', en: 'The channel was deleted' }),
  restored: () => ({ fi: 'Kanava palautettiin', sv: 'Kanalen återställdes', en: 'The channel was restored' }),
  archived: () => ({ fi: 'Tiimi arkistoitiin', sv: 'Teamet arkiverades', en: 'The team was archived' }),
  unarchived: () => ({
    fi: 'Tiimi palautettiin arkistosta',
    sv: 'Teamet återställdes från arkivet',
    en: 'The team was restored from the archive',
  }),
  appRemoved: () => ({
    fi: 'Sovellus poistettiin tiimistä',
    sv: 'Appen togs bort från teamet',
    en: 'The app was removed from the team',
  }),
  appAdded: () => ({
    fi: 'Sovellus lisättiin tiimiin',
    sv: 'Appen lades till i teamet',
    en: 'The app was added to the team',
  }),
  appUpgraded: () => ({
    fi: 'Sovellus päivitettiin',
    sv: 'Appen uppdaterades',
    en: 'The app was upgraded',
  }),
  tied: () => ({
    fi: 'Kanava yhdistettiin',
    sv: 'Kanalen kopplades',
    en: 'The channel was linked',
  }),
  untied: () => ({
    fi: 'Kanavan yhdistäminen purkautui',
    sv: 'Kanalens koppling upphörde',
    en: 'The channel is no longer linked',
  }),
};

/** What a card says about deliveries, and to whom it may say it. */
export const deliveryText = {
  act: {
    again: { fi: 'Lähetä uudelleen', sv: 'Skicka på nytt', en: 'Send again' },
    arrived: { fi: 'Se on perillä', sv: 'Det kom fram', en: 'It arrived' },
    anew: { fi: 'Julkaise uutena', sv: 'Publicera som nytt', en: 'Post it anew' },
    leave: { fi: 'Jätä näin', sv: 'Lämna så här', en: 'Leave it' },
  } satisfies Readonly<Record<Resolution['said'], Localized>>,
  saved: {
    again: { fi: 'Lähetetään uudelleen.', sv: 'Skickas på nytt.', en: 'It is sent again.' },
    arrived: { fi: 'Merkitty toimitetuksi.', sv: 'Markerat som levererat.', en: 'Noted as delivered.' },
    anew: {
      fi: 'Julkaistaan uutena viestinä.',
      sv: 'Publiceras som ett nytt meddelande.',
      en: 'It is posted anew.',
    },
    leave: { fi: 'Jätetty näin.', sv: 'Lämnat så här.', en: 'Left as it is.' },
  } satisfies Readonly<Record<Resolution['said'], Localized>>,
  already: {
    fi: 'Tämä on jo hoidettu.',
    sv: 'Det här är redan åtgärdat.',
    en: 'This has already been dealt with.',
  },
  /** Which message, and what it was about. */
  trouble: (kind: Localized, title: string): Localized => {
    const about = title ? `: ${title}` : '';
    return {
      fi: `${kind.fi} ei mennyt perille${about}`,
      sv: `${kind.sv} kom inte fram${about}`,
      en: `${kind.en} did not arrive${about}`,
    };
  },
  mended: (title: string): Localized => ({
    fi: `Hoidettu: ${title}`,
    sv: `Åtgärdat: ${title}`,
    en: `Dealt with: ${title}`,
  }),
  mendedText: {
    fi: 'Mikään tämän viestin toimitus ei enää odota sinua.',
    sv: 'Ingen leverans av det här meddelandet väntar längre på dig.',
    en: 'No delivery of this message waits for you any more.',
  },
  morePlaces: (n: number): Localized => ({
    fi: `Muita paikkoja: ${n}. Ne ovat sivulla Toimitukset.`,
    sv: `Andra platser: ${n}. De finns på sidan Utskick.`,
    en: `Other places: ${n}. They are on the page Deliveries.`,
  }),
  late: {
    fi: 'Toimitus viivästyy',
    sv: 'Leveransen är försenad',
    en: 'Delivery is late',
  },
  lateText: (n: number, since: string): Localized => ({
    fi: `Odottavia viestejä ja tehtäviä: ${n}. Vanhimman odotus alkoi ${moment(since, 'fi')}. Mitään ei ole kadonnut, ja botti jatkaa itse. Tilanne näkyy sivulla Toimitukset.`,
    sv: `Meddelanden och uppgifter som väntar: ${n}. Det äldsta har väntat sedan ${moment(since, 'sv')}. Inget har gått förlorat och boten fortsätter själv. Läget syns på sidan Utskick.`,
    en: `Messages and tasks that wait: ${n}. The oldest has been waiting since ${moment(since, 'en')}. Nothing is lost, and the bot goes on by itself. See the page Deliveries.`,
  }),
  stuck: {
    fi: 'Ajastettu tehtävä ei onnistu',
    sv: 'En schemalagd uppgift lyckas inte',
    en: 'A scheduled task does not succeed',
  },
  stuckText: (what: Localized, at: string, tries: number): Localized => ({
    fi: `${what.fi}: olisi pitänyt tehdä ${moment(at, 'fi')}. Yrityksiä: ${tries}. Botti ei yritä enää itse. Muut toimitukset kulkevat. Sivulla Toimitukset voit yrittää uudelleen tai jättää tehtävän tekemättä; jos uusi yritys ei auta, kerro ylläpitäjälle.`,
    sv: `${what.sv}: skulle ha gjorts ${moment(at, 'sv')}. Försök: ${tries}. Boten försöker inte längre själv. Övriga leveranser går fram. På sidan Utskick kan du försöka på nytt eller lämna uppgiften ogjord; om ett nytt försök inte hjälper, berätta för administratören.`,
    en: `${what.en}: was due ${moment(at, 'en')}. Attempts: ${tries}. The bot does not try again by itself. Other deliveries go on. On the page Deliveries you can try again or leave it undone; if another attempt does not help, tell the administrator.`,
  }),
  unknownText: (what: Localized, at: string): Localized => ({
    fi: `${what.fi}: olisi pitänyt tehdä ${moment(at, 'fi')}, mutta tämä Strapetsin versio ei tunne sellaista tehtävää. Se pysyy tallessa, ja versio, joka tuntee sen, tekee sen. Muut toimitukset kulkevat. Kerro ylläpitäjälle.`,
    sv: `${what.sv}: skulle ha gjorts ${moment(at, 'sv')}, men den här versionen av Strapetsi känner inte till en sådan uppgift. Den finns kvar, och en version som känner till den gör den. Övriga leveranser går fram. Berätta för administratören.`,
    en: `${what.en}: was due ${moment(at, 'en')}, but this version of Strapetsi does not know such a task. It is kept, and a version that knows it will do it. Other deliveries go on. Tell the administrator.`,
  }),
  stuckOver: {
    fi: 'Hoidettu: tehtävä ei enää odota sinua',
    sv: 'Åtgärdat: uppgiften väntar inte längre på dig',
    en: 'Dealt with: the task does not wait for you any more',
  },
  lateOver: {
    fi: 'Toimituksen viive on ohi',
    sv: 'Förseningen i leveransen är över',
    en: 'The delay in delivery is over',
  },
  lateOverText: (since: string, until: string): Localized => ({
    fi: `Viive alkoi ${moment(since, 'fi')} ja päättyi ${moment(until, 'fi')}. Mikään ei enää odota yli viittä minuuttia.`,
    sv: `Förseningen började ${moment(since, 'sv')} och tog slut ${moment(until, 'sv')}. Inget väntar längre än fem minuter.`,
    en: `The delay began ${moment(since, 'en')} and ended ${moment(until, 'en')}. Nothing waits for more than five minutes now.`,
  }),
};

export const saidLife = (what: ChannelHappening, was: string | undefined, lang: Language): string =>
  happened[what](was ?? '')[lang];
