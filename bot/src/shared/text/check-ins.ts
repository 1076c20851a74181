import type { Language, Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import type { Pace, RoundId, Stage } from '../domain/pilot';
import { longDay, moment, roundName } from './time';

/** The same sentence in each language, with the language's own dates and names in it. */
const inEach = (sentence: (lang: Language) => string): Localized => ({
  fi: sentence('fi'),
  sv: sentence('sv'),
  en: sentence('en'),
});

export const stageNames: Readonly<Record<Stage, Localized>> = {
  notStarted: { fi: 'Ei aloitettu', sv: 'Inte påbörjat', en: 'Not started' },
  planned: { fi: 'Suunnitteilla', sv: 'Planeras', en: 'Planned' },
  running: { fi: 'Käynnissä', sv: 'Pågår', en: 'Running' },
  finished: { fi: 'Päättynyt', sv: 'Avslutat', en: 'Finished' },
  discontinued: { fi: 'Keskeytetty', sv: 'Avbrutet', en: 'Discontinued' },
};
export const paceNames: Readonly<Record<Pace, Localized>> = {
  onTrack: { fi: 'Aikataulussa', sv: 'Enligt plan', en: 'On track' },
  delayed: { fi: 'Viivästynyt', sv: 'Försenat', en: 'Delayed' },
  stuck: { fi: 'Jumissa', sv: 'Står stilla', en: 'Stuck' },
};

/** What the form's fields are called: on the form, and when one of them cannot be read. */
export const fieldNames = {
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  pilot: { fi: 'Pilotti', sv: 'Pilotförsök', en: 'Pilot' },
  title: { fi: 'Pilotin nimi', sv: 'Pilotförsökets namn', en: 'Name of the pilot' },
  stage: { fi: 'Pilotin vaihe', sv: 'Pilotförsökets fas', en: 'Pilot stage' },
  pace: { fi: 'Aikataulu', sv: 'Tidtabell', en: 'Schedule' },
  done: {
    fi: 'Mitä on tehty edellisen kyselyn jälkeen?',
    sv: 'Vad har gjorts sedan förra avstämningen?',
    en: 'What has been done since the last check-in?',
  },
  help: { fi: 'Apu', sv: 'Hjälp', en: 'Help' },
  helpText: {
    fi: 'Mihin tarvitsette apua? (Vetäjä näkee)',
    sv: 'Vad behöver ni hjälp med? (Ledaren ser det)',
    en: 'What do you need help with? (The lead sees it)',
  },
  share: { fi: 'Jakaminen', sv: 'Delning', en: 'Sharing' },
  internal: { fi: 'Sisäinen viestintä', sv: 'Intern kommunikation', en: 'Internal communication' },
} satisfies Readonly<Record<string, Localized>>;

export const toggleTexts = {
  help: {
    fi: 'Tarvitsemme apua tai sparrausta',
    sv: 'Vi behöver hjälp eller ett bollplank',
    en: 'We need help or someone to think with',
  },
  share: { fi: 'Saa jakaa verkostossa', sv: 'Får delas i nätverket', en: 'May be shared in the network' },
  internal: {
    fi: 'Olemme viestineet työstä omassa organisaatiossamme',
    sv: 'Vi har informerat om arbetet i vår egen organisation',
    en: 'We have told our own organisation about the work',
  },
} satisfies Readonly<Record<string, Localized>>;

export const checkInText = {
  notToldYet: { fi: 'Ei vielä kerrottu', sv: 'Inte berättat ännu', en: 'Nothing told yet' },
  changed: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  answeredOn: (at: Instant): Localized =>
    inEach((l) => `${{ fi: 'vastattu', sv: 'besvarat', en: 'answered' }[l]} ${longDay(at, l)}`),
  title: (round: RoundId, theme: Localized): Localized => ({
    fi: `Tilannekysely ${roundName(round)}: ${theme.fi}`,
    sv: `Lägesavstämning ${roundName(round)}: ${theme.sv}`,
    en: `Check-in ${roundName(round)}: ${theme.en}`,
  }),
  adviceOnDetails: {
    fi: 'Tekstissä näyttää olevan puhelinnumero tai henkilön osoite. Poista se, jos se ei ole verkoston työosoite.',
    sv: 'Texten verkar innehålla ett telefonnummer eller en persons adress. Ta bort den om det inte är en arbetsadress i nätverket.',
    en: 'The text seems to contain a phone number or a person’s address. Remove it unless it is a work address of the network.',
  },
  nameOnly: { fi: 'Tilannekysely avautuu', sv: 'Lägesavstämningen öppnas', en: 'The check-in opens' },
  name: (round: RoundId): Localized => ({
    fi: `Tilannekysely ${roundName(round)}`,
    sv: `Lägesavstämning ${roundName(round)}`,
    en: `Check-in ${roundName(round)}`,
  }),
  intro: {
    fi: 'Miten pilottinne etenee? Vastaaminen vie pari minuuttia.',
    sv: 'Hur går det med ert pilotförsök? Det tar ett par minuter att svara.',
    en: 'How is your pilot going? Answering takes a couple of minutes.',
  },
  reminder: (at: Instant): Localized => ({
    fi: `Muistutus: tilannekysely sulkeutuu ${moment(at, 'fi')}.`,
    sv: `Påminnelse: lägesavstämningen stängs ${moment(at, 'sv')}.`,
    en: `Reminder: the check-in closes ${moment(at, 'en')}.`,
  }),
  closes: (at: Instant): Localized => ({
    fi: `Kysely sulkeutuu ${moment(at, 'fi')}.`,
    sv: `Avstämningen stängs ${moment(at, 'sv')}.`,
    en: `The check-in closes ${moment(at, 'en')}.`,
  }),
  closed: (at: Instant): Localized => ({
    fi: `Kysely sulkeutui ${moment(at, 'fi')}.`,
    sv: `Avstämningen stängdes ${moment(at, 'sv')}.`,
    en: `The check-in closed ${moment(at, 'en')}.`,
  }),
  answered: (answered: number, asked: number): Localized => ({
    fi: `${answered}/${asked} organisaatiota vastannut`,
    sv: `${answered}/${asked} organisationer har svarat`,
    en: `${answered}/${asked} organisations have answered`,
  }),
  answer: { fi: 'Vastaa', sv: 'Svara', en: 'Answer' },
  answerLate: { fi: 'Vastaa jälkikäteen', sv: 'Svara i efterhand', en: 'Answer late' },
  answerOpen: (round: RoundId): Localized => ({
    fi: `Vastaa kyselyyn ${roundName(round)}`,
    sv: `Svara på avstämningen ${roundName(round)}`,
    en: `Answer check-in ${roundName(round)}`,
  }),
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  same: { fi: 'Ei muutosta', sv: 'Ingen förändring', en: 'No change' },
  more: {
    fi: 'Nimi, jakaminen ja viestintä',
    sv: 'Namn, delning och kommunikation',
    en: 'Name, sharing and communication',
  },
  another: { fi: 'Lisää toinen pilotti', sv: 'Lägg till ett pilotförsök till', en: 'Add another pilot' },
  change: { fi: 'Muuta vastausta', sv: 'Ändra svaret', en: 'Change the answer' },
  next: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  noPersonal: {
    fi: 'Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.',
    sv: 'Skriv inga personuppgifter om studerande eller personal.',
    en: 'Do not write personal data of students or staff.',
  },
  lastAnswer: (name: string, at: Instant): Localized =>
    inEach(
      (lang) =>
        `${{ fi: 'Edellinen vastaus', sv: 'Förra svaret', en: 'Last answer' }[lang]}: ${name}, ${longDay(at, lang)}`,
    ),
  saved: (at: Instant, closesAt: Instant): Localized => ({
    fi: `Tallennettu ${moment(at, 'fi')}. Voit muuttaa vastausta ${moment(closesAt, 'fi')} asti.`,
    sv: `Sparat ${moment(at, 'sv')}. Du kan ändra svaret fram till ${moment(closesAt, 'sv')}.`,
    en: `Saved ${moment(at, 'en')}. You can change it until ${moment(closesAt, 'en')}.`,
  }),
  replaced: (name: string, at: Instant): Localized => ({
    fi: `Korvasi aiemman vastauksen (${name}, ${longDay(at, 'fi')}).`,
    sv: `Ersatte det tidigare svaret (${name}, ${longDay(at, 'sv')}).`,
    en: `Replaced the earlier answer (${name}, ${longDay(at, 'en')}).`,
  }),
  /** What stands after saving: whose, which pilot, how it goes. */
  stands: (who: string, state: string): Localized => inEach(() => `${who}: ${state}.`),
  nextOne: (pilot: string): Localized => ({
    fi: `Seuraava: ${pilot}.`,
    sv: `Nästa: ${pilot}.`,
    en: `Next: ${pilot}.`,
  }),
  sameIn: {
    fi: 'Ei muutosta näissä',
    sv: 'Ingen förändring i de här',
    en: 'No change in these',
  },
  sendSame: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  late: (closesAt: Instant): Localized => ({
    fi: `Kysely sulkeutui ${moment(closesAt, 'fi')}. Vastauksesi tallennettiin myöhässä saapuneena, eikä se näy kierroksen luvuissa.`,
    sv: `Avstämningen stängdes ${moment(closesAt, 'sv')}. Ditt svar sparades som försenat och räknas inte med i omgångens siffror.`,
    en: `The check-in closed ${moment(closesAt, 'en')}. Your answer is kept as late and is not in the round’s figures.`,
  }),
  willBeLate: (closesAt: Instant): Localized => ({
    fi: `Kysely sulkeutui ${moment(closesAt, 'fi')}. Vastaus tallennetaan myöhässä saapuneena, eikä se näy kierroksen luvuissa.`,
    sv: `Avstämningen stängdes ${moment(closesAt, 'sv')}. Svaret sparas som försenat och räknas inte med i omgångens siffror.`,
    en: `The check-in closed ${moment(closesAt, 'en')}. The answer is kept as late and is not in the round’s figures.`,
  }),
  openNow: (round: RoundId, closesAt: Instant): Localized => ({
    fi: `Avoinna on tilannekysely ${roundName(round)}. Se sulkeutuu ${moment(closesAt, 'fi')}.`,
    sv: `Öppen just nu: lägesavstämning ${roundName(round)}. Den stängs ${moment(closesAt, 'sv')}.`,
    en: `Open now: check-in ${roundName(round)}. It closes ${moment(closesAt, 'en')}.`,
  }),
  nextOpens: (round: RoundId, opensAt: Instant): Localized => ({
    fi: `Seuraava tilannekysely ${roundName(round)} avautuu ${moment(opensAt, 'fi')}.`,
    sv: `Nästa lägesavstämning ${roundName(round)} öppnas ${moment(opensAt, 'sv')}.`,
    en: `The next check-in ${roundName(round)} opens ${moment(opensAt, 'en')}.`,
  }),
  noMore: {
    fi: 'Tilannekyselyitä ei ole enää tulossa hankkeen aikana.',
    sv: 'Det kommer inga fler lägesavstämningar under projektet.',
    en: 'There will be no more check-ins in this project.',
  },
  noneOpen: {
    fi: 'Tilannekysely ei ole nyt auki.',
    sv: 'Ingen lägesavstämning är öppen just nu.',
    en: 'No check-in is open at the moment.',
  },
  nothingToAnswer: {
    fi: 'Organisaatiosi ei ole mukana missään teemassa, joten vastattavaa ei ole.',
    sv: 'Din organisation är inte med i något tema, så det finns inget att svara på.',
    en: 'Your organisation is in no theme, so there is nothing to answer.',
  },
  readsOnly: {
    fi: 'Tilannekyselyyn vastaavat organisaatioiden yhteyshenkilöt, joten sinulla ei ole vastattavaa. Päättyneiden kuukausien luvut näet komennolla vastuut ja välilehdellä, jaetut pilotit komennolla pilotit.',
    sv: 'Organisationernas kontaktpersoner svarar på lägesavstämningen, så du har inget att svara på. De avslutade månadernas siffror ser du med kommandot ansvar och på fliken, delade pilotförsök med kommandot pilotförsök.',
    en: 'The organisations’ contact persons answer the check-in, so there is nothing for you to answer. The figures of months that have ended are under the command obligations and on the tab, shared pilots under the command pilots.',
  },
  notInTheme: {
    fi: 'Organisaatiosi ei ole mukana tässä teemassa, joten vastattavaa ei ole.',
    sv: 'Din organisation är inte med i det här temat, så det finns inget att svara på.',
    en: 'Your organisation is not in this theme, so there is nothing to answer.',
  },
  onlyAlone: {
    fi: 'Lomake avautuu vain sinulle: kirjoita botille henkilökohtaisesti ”tilanne”.',
    sv: 'Formuläret öppnas bara för dig: skriv ”läge” till boten i en personlig chatt.',
    en: 'The form opens for you alone: write “status” to the bot in a personal chat.',
  },
  notTied: {
    fi: 'Tätä kanavaa ei ole yhdistetty teemaan. Kirjoita @Strapetsi kanava.',
    sv: 'Den här kanalen är inte kopplad till något tema. Skriv @Strapetsi kanal.',
    en: 'This channel is not linked to a theme. Type @Strapetsi channel.',
  },
  whichOrganisation: {
    fi: 'Minkä organisaation puolesta vastaat?',
    sv: 'För vilken organisation svarar du?',
    en: 'Which organisation are you answering for?',
  },
  whichPilot: {
    fi: 'Mistä pilotista vastaat?',
    sv: 'Vilket pilotförsök gäller ditt svar?',
    en: 'Which pilot are you answering about?',
  },
  unnamed: { fi: 'Pilotti ilman nimeä', sv: 'Pilotförsök utan namn', en: 'Pilot without a name' },
  answeredMark: { fi: 'vastattu', sv: 'besvarat', en: 'answered' },
  imported: { fi: 'aiemmat tiedot', sv: 'tidigare uppgifter', en: 'earlier records' },
} as const;

export const summaryText = {
  title: { fi: 'Pilottien tilanne', sv: 'Läget för pilotförsöken', en: 'How the pilots are going' },
  stages: { fi: 'Vaihe', sv: 'Fas', en: 'Stage' },
  paces: { fi: 'Aikataulu', sv: 'Tidtabell', en: 'Schedule' },
  noPilots: {
    fi: 'Pilotteja ei ole vielä ilmoitettu.',
    sv: 'Inga pilotförsök har anmälts ännu.',
    en: 'No pilots are on record yet.',
  },
  helpWanted: (n: number): Localized => ({
    fi: `Tarvitsee apua: ${n}`,
    sv: `Behöver hjälp: ${n}`,
    en: `Needs help: ${n}`,
  }),
  helpMore: (n: number): Localized => ({
    fi: `Lisää välilehdellä: ${n}`,
    sv: `Fler på fliken: ${n}`,
    en: `More on the tab: ${n}`,
  }),
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  silentTitle: (theme: Localized): Localized => ({
    fi: `Vastaamatta: ${theme.fi}`,
    sv: `Inget svar: ${theme.sv}`,
    en: `Not answered: ${theme.en}`,
  }),
  silentHint: (round: RoundId): Localized => ({
    fi: `Näistä ei tullut vastausta kyselyyn ${roundName(round)}.`,
    sv: `De här svarade inte på avstämningen ${roundName(round)}.`,
    en: `These did not answer check-in ${roundName(round)}.`,
  }),
  nobodySilent: {
    fi: 'Kaikista on tuoretta tietoa.',
    sv: 'Det finns färsk information om alla.',
    en: 'There is fresh information about everybody.',
  },
  checkInPage: {
    fi: 'Avaa Tilannekysely',
    sv: 'Öppna Lägesavstämning',
    en: 'Open Check-in',
  },
  themePage: { fi: 'Avaa teeman sivu', sv: 'Öppna temats sida', en: 'Open the theme’s page' },
  noText: { fi: 'Ei tekstiä.', sv: 'Ingen text.', en: 'No text.' },
  helpDone: { fi: 'Merkitse hoidetuksi', sv: 'Markera som åtgärdat', en: 'Mark as settled' },
  helpNotNeeded: {
    fi: 'Apua ei enää tarvita',
    sv: 'Hjälp behövs inte längre',
    en: 'Help is no longer needed',
  },
  helpClosed: (pilot: string): Localized => ({
    fi: `Avunpyyntö on merkitty hoidetuksi: ${pilot}.`,
    sv: `Begäran om hjälp har markerats som åtgärdad: ${pilot}.`,
    en: `The request for help is marked as settled: ${pilot}.`,
  }),
  unanswered: (n: number, round: RoundId): Localized => ({
    fi: `Vastaamatta ${roundName(round)}: ${n} ${n === 1 ? 'organisaatio' : 'organisaatiota'}`,
    sv: `Inget svar ${roundName(round)}: ${n} ${n === 1 ? 'organisation' : 'organisationer'}`,
    en: `Not answered ${roundName(round)}: ${n} ${n === 1 ? 'organisation' : 'organisations'}`,
  }),
  noContact: (n: number, names: string): Localized => ({
    fi: `Ei yhteyshenkilöä (${n}): ${names}`,
    sv: `Ingen kontaktperson (${n}): ${names}`,
    en: `No contact person (${n}): ${names}`,
  }),
  answerOwn: {
    fi: 'Vastaa oman organisaation puolesta',
    sv: 'Svara för den egna organisationen',
    en: 'Answer for my own organisation',
  },
} as const;

export const pilotsText = {
  title: { fi: 'Pilotit', sv: 'Pilotförsök', en: 'Pilots' },
  themeTitle: (theme: Localized): Localized => ({
    fi: `Jaetut pilotit: ${theme.fi}`,
    sv: `Delade pilotförsök: ${theme.sv}`,
    en: `Shared pilots: ${theme.en}`,
  }),
  own: {
    fi: 'Oman organisaation pilotit',
    sv: 'Den egna organisationens pilotförsök',
    en: 'Pilots of my organisation',
  },
  shared: { fi: 'Muiden jakamat', sv: 'Delade av andra', en: 'Shared by others' },
  noneOwn: {
    fi: 'Pilotteja ei ole vielä ilmoitettu. Lisää pilotti tästä tai vastaa tilannekyselyyn.',
    sv: 'Inga pilotförsök har anmälts ännu. Lägg till ett här eller svara på lägesavstämningen.',
    en: 'No pilots are on record yet. Add one here or answer the check-in.',
  },
  noneShared: {
    fi: 'Kukaan ei ole vielä jakanut pilottiaan.',
    sv: 'Ingen har ännu delat sitt pilotförsök.',
    en: 'Nobody has shared a pilot yet.',
  },
  helpOpen: { fi: 'toivoo apua', sv: 'önskar hjälp', en: 'asks for help' },
  all: (n: number): Localized => ({
    fi: `Näytä kaikki ${n}`,
    sv: `Visa alla ${n}`,
    en: `Show all ${n}`,
  }),
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  told: (who: string, at: Instant): Localized =>
    inEach(
      (l) =>
        `${{ fi: 'Viimeksi kerrottu', sv: 'Senast rapporterat', en: 'Last reported' }[l]}: ${who}${who ? ', ' : ''}${longDay(at, l)}`,
    ),
  asksFor: (text: string): Localized => ({
    fi: `Apua toivotaan: ${text}`,
    sv: `Hjälp önskas: ${text}`,
    en: `Help is asked for: ${text}`,
  }),
  helpAsked: { fi: 'Apua toivotaan.', sv: 'Hjälp önskas.', en: 'Help is asked for.' },
} as const;

/** What waits for somebody, in a line. */
export const waitingText = {
  round: (round: RoundId, pilots: number): Localized => ({
    fi: `${checkInText.name(round).fi}${pilots > 1 ? ` (${pilots} pilottia)` : ''}`,
    sv: `${checkInText.name(round).sv}${pilots > 1 ? ` (${pilots} pilotförsök)` : ''}`,
    en: `${checkInText.name(round).en}${pilots > 1 ? ` (${pilots} pilots)` : ''}`,
  }),
  same: (pilots: number): Localized =>
    pilots > 1
      ? {
          fi: `Ei muutosta, kaikki ${pilots}`,
          sv: `Ingen förändring, alla ${pilots}`,
          en: `No change, all ${pilots}`,
        }
      : checkInText.same,
  asksHelp: (who: Localized): Localized => ({
    fi: `Apua pyytää: ${who.fi}`,
    sv: `Ber om hjälp: ${who.sv}`,
    en: `Asks for help: ${who.en}`,
  }),
  nothingLeft: {
    fi: 'Kaikkiin on jo vastattu tällä kierroksella.',
    sv: 'Alla är redan besvarade den här omgången.',
    en: 'All have been answered in this round already.',
  },
  helpSettled: {
    fi: 'Merkitty hoidetuksi.',
    sv: 'Markerat som åtgärdat.',
    en: 'Marked as settled.',
  },
  sameSaved: (pilots: number): Localized => ({
    fi: pilots === 1 ? 'Tallennettu: ei muutosta.' : `Tallennettu: ei muutosta, ${pilots} pilottia.`,
    sv: pilots === 1 ? 'Sparat: ingen förändring.' : `Sparat: ingen förändring, ${pilots} pilotförsök.`,
    en: pilots === 1 ? 'Saved: no change.' : `Saved: no change, ${pilots} pilots.`,
  }),
  readHelp: { fi: 'Lue pyyntö', sv: 'Läs begäran', en: 'Read the request' },
};
