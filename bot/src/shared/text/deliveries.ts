import type { ChannelHappening } from '../domain/channel-life';
import type { Language, Localized } from '../domain/language';
import { wordIn } from '../domain/word-in';
import { moment } from './time';

const kinds: Readonly<Record<string, Localized>> = {
  bulletin: { fi: 'Tiedote', sv: 'Infomeddelande', en: 'Bulletin' },
  bulletinReply: { fi: 'Tieto korjauksesta', sv: 'Uppgift om rättelse', en: 'Word of a correction' },
  relay: { fi: 'Välityspyyntö vetäjälle', sv: 'Begäran om förmedling', en: 'Request to relay' },
  bulletinApproval: { fi: 'Hyväksyntäpyyntö', sv: 'Begäran om godkännande', en: 'Request to approve' },
  bulletinNotice: { fi: 'Ilmoitus kirjoittajalle', sv: 'Besked till skribenten', en: 'Word to the writer' },
  bulletinPreview: { fi: 'Esikatselu', sv: 'Förhandsgranskning', en: 'Preview' },
  event: { fi: 'Kutsu', sv: 'Inbjudan', en: 'Invitation' },
  held: { fi: 'Kysymys: pidettiinkö', sv: 'Fråga: hölls det', en: 'Question: was it held' },
  cancelled: { fi: 'Ilmoitus perumisesta', sv: 'Besked om inställt', en: 'Word of a cancellation' },
  moved: { fi: 'Ilmoitus siirrosta', sv: 'Besked om flytt', en: 'Word of a move' },
  eventChanged: { fi: 'Ilmoitus muutoksesta', sv: 'Besked om ändring', en: 'Word of a change' },
  eventSeat: { fi: 'Ilmoitus paikasta', sv: 'Besked om plats', en: 'Word of a seat' },
  eventReminder: { fi: 'Muistutus', sv: 'Påminnelse', en: 'Reminder' },
  dispute: { fi: 'Kysymys läsnäolosta', sv: 'Fråga om närvaro', en: 'Question about attendance' },
  remote: { fi: 'Kysymys etäosallistumisesta', sv: 'Fråga om distans', en: 'Question about remote' },
  round: { fi: 'Tilannekysely', sv: 'Lägesavstämning', en: 'Check-in' },
  roundCall: { fi: 'Tilannekysely henkilölle', sv: 'Lägesavstämning till person', en: 'Check-in, personal' },
  roundReminder: {
    fi: 'Muistutus tilannekyselystä',
    sv: 'Påminnelse om lägesavstämningen',
    en: 'Check-in reminder',
  },
  late: { fi: 'Ilmoitus viiveestä', sv: 'Besked om försening', en: 'Word of a delay' },
  lateOver: {
    fi: 'Ilmoitus viiveen päättymisestä',
    sv: 'Besked: förseningen är över',
    en: 'Word that a delay is over',
  },
  trouble: { fi: 'Ilmoitus toimituksesta', sv: 'Besked om leverans', en: 'Word of a delivery' },
};
/** What kind of message it is, in the reader's word. */
export const kindName = (kind: string): Localized =>
  wordIn(kinds, kind) ?? { fi: 'Viesti', sv: 'Meddelande', en: 'Message' };

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
    en: 'The channel was tied',
  }),
  untied: () => ({
    fi: 'Kanavan yhdistäminen purkautui',
    sv: 'Kanalens koppling upphörde',
    en: 'The channel is not tied any more',
  }),
};

/** What a card says about deliveries, and to whom it may say it. */
export const deliveryText = {
  again: { fi: 'Lähetä uudelleen', sv: 'Skicka på nytt', en: 'Send again' },
  arrived: { fi: 'Se on perillä', sv: 'Det kom fram', en: 'It is there' },
  savedAgain: { fi: 'Lähetetään uudelleen.', sv: 'Skickas på nytt.', en: 'It is sent again.' },
  savedArrived: {
    fi: 'Merkitty toimitetuksi.',
    sv: 'Antecknat som levererat.',
    en: 'Noted as delivered.',
  },
  already: { fi: 'Tämä on jo hoidettu.', sv: 'Det här är redan skött.', en: 'This is dealt with already.' },
  trouble: (title: string): Localized => ({
    fi: `Viesti ei mennyt perille kaikkialle: ${title}`,
    sv: `Meddelandet kom inte fram överallt: ${title}`,
    en: `A message did not arrive everywhere: ${title}`,
  }),
  mended: (title: string): Localized => ({
    fi: `Hoidettu: ${title}`,
    sv: `Skött: ${title}`,
    en: `Dealt with: ${title}`,
  }),
  mendedText: {
    fi: 'Mikään tämän viestin toimitus ei enää odota sinua.',
    sv: 'Ingen leverans av det här meddelandet väntar längre på dig.',
    en: 'No delivery of this message waits for you any more.',
  },
  morePlaces: (n: number): Localized => ({
    fi: `Muita paikkoja: ${n}. Ne ovat sivulla Toimitukset.`,
    sv: `Andra platser: ${n}. De finns på sidan Leveranser.`,
    en: `Other places: ${n}. They are on the page Deliveries.`,
  }),
  late: {
    fi: 'Toimitus viivästyy',
    sv: 'Leveransen är försenad',
    en: 'Delivery is late',
  },
  lateText: (n: number, since: string): Localized => ({
    fi: `Odottavia viestejä ja tehtäviä: ${n}. Vanhin odottaa ajasta: ${moment(since, 'fi')}. Mitään ei ole kadonnut, ja botti jatkaa itse. Tilanne näkyy sivulla Toimitukset.`,
    sv: `Meddelanden och uppgifter som väntar: ${n}. Det äldsta väntar sedan ${moment(since, 'sv')}. Inget har gått förlorat och boten fortsätter själv. Läget syns på sidan Leveranser.`,
    en: `Messages and tasks that wait: ${n}. The oldest waits since ${moment(since, 'en')}. Nothing is lost, and the bot goes on by itself. The page Deliveries shows how it stands.`,
  }),
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
