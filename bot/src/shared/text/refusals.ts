import type { Language, Localized } from '../domain/language';
import { personRoles } from '../domain/network';
import type { RefusalCode } from '../domain/refusal';
import { isThemeId, themeById } from '../domain/theme';
import { dutyFaults } from './duty-faults';
import { fieldWord } from './fields';
import { roleName } from './roles';
import { longDate } from './time';

type RefusalValues = Readonly<Record<string, string>>;

/** A field by its label, or by the word for its path; nothing where there is no word for it. */
const named = ({ field, path = '' }: RefusalValues, lang: Language): string => {
  const word = field || fieldWord(path)?.[lang];
  // A label's own remark, as in "Aihe (vapaaehtoinen)", is no part of the name.
  return word ? `: ${word.replace(/ \([^)]*\)$/u, '')}` : '';
};
const neededRole = ({ roles = '' }: RefusalValues, lang: Language, title: string): string => {
  const names = personRoles.filter((r) => roles.split(' ').includes(r)).map((r) => roleName(r)[lang]);
  return names.length > 0 ? ` ${title}: ${names.join(', ')}` : '';
};

/** The act that does count, by how a duty is measured. */
const counted: Readonly<Record<string, Localized>> = {
  hold: {
    fi: 'Pidetyt tilaisuudet lasketaan: avaa tilaisuus ja merkitse se pidetyksi.',
    sv: 'Evenemang som har hållits räknas: öppna evenemanget och markera att det har hållits.',
    en: 'Events that were held are counted: open the event and mark it as held.',
  },
  relay: {
    fi: 'Välitetyt tiedotteet lasketaan: avaa tiedote ja paina ”Välitä”.',
    sv: 'Förmedlade infomeddelanden räknas: öppna infomeddelandet och tryck på ”Förmedla”.',
    en: 'Relayed bulletins are counted: open the bulletin and press “Relay”.',
  },
  pilot: {
    fi: 'Pilotin vaihe lasketaan: vastaa tilannekyselyyn.',
    sv: 'Pilotförsökets fas räknas: svara på lägesavstämningen.',
    en: 'The stage of the pilot is counted: answer the check-in.',
  },
  lifeSigns: {
    fi: 'Organisaatioiden yhteyshenkilöt ja niiden omat merkinnät lasketaan: avaa Tavoitettavuus.',
    sv: 'Organisationernas kontaktpersoner och egna registreringar räknas: öppna Nåbarhet.',
    en: 'The organisations’ contact persons and their own signs are counted: open Reachability.',
  },
  phase: {
    fi: 'Avaa vastuu: kohdassa ”Mitä puuttuu” on teko, joka lasketaan.',
    sv: 'Öppna ansvarsuppgiften: under ”Vad som saknas” står det som räknas.',
    en: 'Open the obligation: under “What is missing” stands the act that counts.',
  },
};
const countedBy = (rule: string): Localized => {
  const found = counted[rule === 'holdOnce' ? 'hold' : rule] ?? counted.phase;
  return { fi: ` ${found?.fi ?? ''}`, sv: ` ${found?.sv ?? ''}`, en: ` ${found?.en ?? ''}` };
};

/** What a person reads when something is not done: what happened, whether anything was saved, what to do. */
export const refusals: Readonly<Record<RefusalCode, (v: RefusalValues) => Localized>> = {
  notSignedIn: () => ({
    fi: 'Kirjautumisesi ei ole voimassa. Mitään ei tallennettu. Avaa välilehti uudelleen Teamsissa.',
    sv: 'Din inloggning gäller inte. Ingenting sparades. Öppna fliken på nytt i Teams.',
    en: 'Your sign-in is not valid. Nothing was saved. Open the tab again in Teams.',
  }),
  foreignTenant: () => ({
    fi: 'Strapetsi palvelee vain omaa verkostoaan, eikä tämä Teams kuulu siihen. Mitään ei tallennettu.',
    sv: 'Strapetsi betjänar bara sitt eget nätverk, och det här Teams hör inte till det. Ingenting sparades.',
    en: 'Strapetsi serves its own network only, and this Teams is not part of it. Nothing was saved.',
  }),
  unknownPerson: ({ contact = '' }) => ({
    fi: `Sinua ei ole vielä lisätty organisaatiosi yhteyshenkilöksi, tai tehtäväsi on päättynyt. Mitään ei tallennettu. Pyydä lisäystä: ${contact}`,
    sv: `Du har ännu inte lagts till som kontaktperson för din organisation, eller så har din uppgift avslutats. Ingenting sparades. Be om att bli tillagd: ${contact}`,
    en: `You are not yet a contact person of your organisation, or your task has ended. Nothing was saved. Ask to be added: ${contact}`,
  }),
  noRole: ({ contact = '' }) => ({
    fi: `Sinulla ei ole tällä hetkellä tehtävää verkostossa. Mitään ei tallennettu. Jos tämä ei pidä paikkaansa, kirjoita: ${contact}`,
    sv: `Du har just nu ingen uppgift i nätverket. Ingenting sparades. Om detta inte stämmer, skriv till: ${contact}`,
    en: `You have no task in the network at the moment. Nothing was saved. If that is not so, write to: ${contact}`,
  }),
  notAllowed: (v) => ({
    fi: `Et voi tehdä tätä. Mitään ei tallennettu.${neededRole(v, 'fi', 'Sen voi tehdä')}`,
    sv: `Du kan inte göra det här. Ingenting sparades.${neededRole(v, 'sv', 'Det kan göras av')}`,
    en: `You cannot do this. Nothing was saved.${neededRole(v, 'en', 'It can be done by')}`,
  }),
  notYours: () => ({
    fi: 'Tämä kuuluu toiselle organisaatiolle. Sen tilanne näkyy vain sille itselleen, teeman vetäjälle ja koordinaatiolle.',
    sv: 'Det här hör till en annan organisation. Läget visas bara för organisationen själv, temats ledare och koordinatorn.',
    en: 'This belongs to another organisation. Its standing is shown only to itself, the theme’s lead and the coordination.',
  }),
  notClosed: () => ({
    fi: 'Kuukausi on vielä kesken. Tarkkailija näkee sen luvut, kun kuukausi on päättynyt. Valitse aiempi kuukausi.',
    sv: 'Månaden pågår ännu. En observatör ser dess siffror när månaden är slut. Välj en tidigare månad.',
    en: 'The month is still running. An observer sees its figures once the month has ended. Choose an earlier month.',
  }),
  notFound: () => ({
    fi: 'Tätä ei löytynyt. Se on voitu poistaa, tai linkki on vanha.',
    sv: 'Det här hittades inte. Det kan ha tagits bort, eller så är länken gammal.',
    en: 'This was not found. It may have been removed, or the link is old.',
  }),
  badMonth: ({ value = '' }) => ({
    fi: `Kuukautta ei voi lukea${value ? `: ${value}` : ''}. Mitään ei tallennettu. Anna se muodossa VVVV-KK, esimerkiksi 2024-05.`,
    sv: `Månaden går inte att läsa${value ? `: ${value}` : ''}. Ingenting sparades. Ange den i formen ÅÅÅÅ-MM, till exempel 2024-05.`,
    en: `The month cannot be read${value ? `: ${value}` : ''}. Nothing was saved. Give it as YYYY-MM, for example 2024-05.`,
  }),
  badDay: (v) => ({
    fi: `Valitse päivä kalenterista${named(v, 'fi')}.${v.value ? ` Tällaista päivää ei ole: ${v.value}. Päivä kirjoitetaan näin: 16.5.2024.` : ''} Mitään ei tallennettu.`,
    sv: `Välj en dag i kalendern${named(v, 'sv')}.${v.value ? ` En sådan dag finns inte: ${v.value}. En dag skrivs så här: 16.5.2024.` : ''} Ingenting sparades.`,
    en: `Choose a day in the calendar${named(v, 'en')}.${v.value ? ` There is no such day: ${v.value}. A day is written like this: 16.5.2024.` : ''} Nothing was saved.`,
  }),
  badTime: (v) => ({
    fi: `Valitse kellonaika${named(v, 'fi')}.${v.value ? ` Tätä ei voi lukea kellonajaksi: ${v.value}. Aika kirjoitetaan näin: 8.30.` : ''} Mitään ei tallennettu.`,
    sv: `Välj ett klockslag${named(v, 'sv')}.${v.value ? ` Det här går inte att läsa som ett klockslag: ${v.value}. Ett klockslag skrivs så här: 8.30.` : ''} Ingenting sparades.`,
    en: `Choose a time of day${named(v, 'en')}.${v.value ? ` This cannot be read as a time: ${v.value}. A time is written like this: 8:30.` : ''} Nothing was saved.`,
  }),
  pastMidnight: ({ minutes = '' }) => ({
    fi: `Tilaisuus jatkuisi yli puolenyön, sillä se kestää ${minutes} minuuttia. Mitään ei tallennettu. Valitse aikaisempi alkamisaika.`,
    sv: `Evenemanget skulle fortsätta över midnatt, för det tar ${minutes} minuter. Ingenting sparades. Välj en tidigare starttid.`,
    en: `The event would go on past midnight, as it takes ${minutes} minutes. Nothing was saved. Choose an earlier time to start.`,
  }),
  badInput: (v) => ({
    fi: `Tieto puuttuu tai on väärässä muodossa${named(v, 'fi')}. Mitään ei tallennettu. Korjaa kohta ja lähetä uudelleen.`,
    sv: `En uppgift saknas eller har fel form${named(v, 'sv')}. Ingenting sparades. Rätta och skicka på nytt.`,
    en: `Something is missing or in a wrong form${named(v, 'en')}. Nothing was saved. Correct it and send again.`,
  }),
  tooLong: (v) => ({
    fi: `Teksti on liian pitkä${named(v, 'fi')}. Mitään ei tallennettu. Lyhennä sitä ja lähetä uudelleen.`,
    sv: `Texten är för lång${named(v, 'sv')}. Ingenting sparades. Förkorta den och skicka på nytt.`,
    en: `The text is too long${named(v, 'en')}. Nothing was saved. Shorten it and send again.`,
  }),
  tooLarge: () => ({
    fi: 'Lähetys on liian suuri. Mitään ei tallennettu. Lähetä vähemmän kerralla.',
    sv: 'Det du skickade är för stort. Ingenting sparades. Skicka mindre åt gången.',
    en: 'What you sent is too large. Nothing was saved. Send less at a time.',
  }),
  tooSlow: () => ({
    fi: 'Lähetys katkesi kesken. Mitään ei tallennettu. Tarkista yhteytesi ja lähetä uudelleen.',
    sv: 'Sändningen avbröts på vägen. Ingenting sparades. Kontrollera din förbindelse och skicka på nytt.',
    en: 'What you sent did not arrive in time. Nothing was saved. Check your connection and send again.',
  }),
  tooMany: () => ({
    fi: 'Pyyntöjä on tullut liikaa lyhyessä ajassa. Mitään ei tallennettu. Odota minuutti ja yritä uudelleen.',
    sv: 'För många förfrågningar har kommit på kort tid. Ingenting sparades. Vänta en minut och försök igen.',
    en: 'Too many requests have come in a short time. Nothing was saved. Wait a minute and try again.',
  }),
  wrongKind: () => ({
    fi: 'Tätä tiedostomuotoa ei oteta vastaan. Mitään ei tallennettu. Lähetä tiedot JSON-muodossa pakkaamattomina.',
    sv: 'Det här formatet tas inte emot. Ingenting sparades. Skicka uppgifterna som okomprimerad JSON.',
    en: 'This format is not accepted. Nothing was saved. Send the data as uncompressed JSON.',
  }),
  stillOpen: () => ({
    fi: 'Kysely on vielä auki. Luvut voi hyväksyä, kun se on sulkeutunut. Mitään ei tallennettu.',
    sv: 'Avstämningen är ännu öppen. Siffrorna kan godkännas när den har stängts. Ingenting sparades.',
    en: 'The check-in is still open. Its figures can be approved once it has closed. Nothing was saved.',
  }),
  roundApproved: ({ name = '' }) => ({
    fi: `Teeman luvut on jo hyväksytty (${name}). Mitään ei muutettu.`,
    sv: `Temats siffror har redan godkänts (${name}). Ingenting ändrades.`,
    en: `The theme’s figures are approved already (${name}). Nothing was changed.`,
  }),
  leadApprovesFirst: ({ day = '' }) => ({
    fi: `Teeman vetäjä hyväksyy luvut. Koordinaatio voi hyväksyä ne ${day} alkaen. Mitään ei tallennettu.`,
    sv: `Temats ledare godkänner siffrorna. Koordinatorn kan godkänna dem från och med ${day}. Ingenting sparades.`,
    en: `The theme’s lead approves the figures. The coordination may approve them from ${day}. Nothing was saved.`,
  }),
  identityCode: () => ({
    fi: 'Tekstissä on henkilötunnus. Poista se ja lähetä uudelleen. Mitään ei tallennettu.',
    sv: 'Texten innehåller en personbeteckning. Ta bort den och skicka på nytt. Ingenting sparades.',
    en: 'The text contains a personal identity code. Remove it and send again. Nothing was saved.',
  }),
  notShared: () => ({
    fi: 'Kysyjä ei ole antanut lupaa jakaa tätä verkostossa. Mitään ei julkaistu.',
    sv: 'Den som frågar har inte gett lov att dela det här i nätverket. Ingenting publicerades.',
    en: 'The asker has not allowed this to be shared in the network. Nothing was posted.',
  }),
  alreadyDone: () => ({
    fi: 'Tämä on jo tehty. Mitään ei muutettu.',
    sv: 'Det här är redan gjort. Ingenting ändrades.',
    en: 'This has already been done. Nothing was changed.',
  }),
  closed: () => ({
    fi: 'Tämä on jo päättynyt tai peruttu. Mitään ei tallennettu.',
    sv: 'Det här är redan avslutat eller inställt. Ingenting sparades.',
    en: 'This has ended or been cancelled. Nothing was saved.',
  }),
  notOpen: ({ next = '' }) => ({
    fi: `Tämä ei ole vielä auki. Mitään ei tallennettu.${next ? ` ${next}` : ''}`,
    sv: `Det här är inte öppet ännu. Ingenting sparades.${next ? ` ${next}` : ''}`,
    en: `This is not open yet. Nothing was saved.${next ? ` ${next}` : ''}`,
  }),
  inThePast: () => ({
    fi: 'Aika on jo mennyt. Mitään ei tallennettu. Valitse tuleva aika.',
    sv: 'Tiden har redan passerat. Ingenting sparades. Välj en kommande tid.',
    en: 'That time has passed. Nothing was saved. Choose a time in the future.',
  }),
  emptySeries: ({ skipped = '' }) => ({
    fi: `Näillä päivillä ei pidetä yhtään tilaisuutta. Mitään ei tallennettu. Valitse myöhempi viimeinen päivä tai toinen viikonpäivä.${skipped ? ` Ohitettu: ${skipped}.` : ''}`,
    sv: `Inget evenemang hålls under de här dagarna. Ingenting sparades. Välj en senare sista dag eller en annan veckodag.${skipped ? ` Hoppas över: ${skipped}.` : ''}`,
    en: `No event is held on these days. Nothing was saved. Choose a later last day or another weekday.${skipped ? ` Left out: ${skipped}.` : ''}`,
  }),
  longSeries: ({ until = '' }) => ({
    fi: `Sarja voi kestää enintään vuoden. Mitään ei tallennettu. Valitse viimeinen päivä, joka on viimeistään ${until}.`,
    sv: `En serie kan pågå högst ett år. Ingenting sparades. Välj en sista dag som är senast ${until}.`,
    en: `A series lasts a year at most. Nothing was saved. Choose a last day no later than ${until}.`,
  }),
  inTheFuture: () => ({
    fi: 'Päivä on vasta tulossa. Mitään ei tallennettu. Kirjaa asia, kun se on tapahtunut.',
    sv: 'Dagen har inte kommit ännu. Ingenting sparades. Registrera saken när den har skett.',
    en: 'That day has not come yet. Nothing was saved. Record it once it has happened.',
  }),
  beforeStart: ({ day = '' }) => ({
    fi: `Päivä on ennen hankkeen alkua.${day ? ` Hanke alkoi ${longDate(day, 'fi')}.` : ''} Mitään ei tallennettu. Tarkista päivä ja lähetä uudelleen.`,
    sv: `Dagen är före projektets början.${day ? ` Projektet började ${longDate(day, 'sv')}.` : ''} Ingenting sparades. Kontrollera dagen och skicka på nytt.`,
    en: `The day is before the project began.${day ? ` The project began on ${longDate(day, 'en')}.` : ''} Nothing was saved. Check the day and send again.`,
  }),
  wholePhases: ({ missing = '' }) => ({
    fi: `Vaiheista puuttuu osa${missing ? `: ${missing}` : ''}. Mitään ei tallennettu. Anna kaikki neljä vaihetta, kullekin ensimmäinen ja viimeinen päivä.`,
    sv: `Alla faser är inte med${missing ? `: ${missing}` : ''}. Ingenting sparades. Ange alla fyra faser med första och sista dag.`,
    en: `Some phases are missing${missing ? `: ${missing}` : ''}. Nothing was saved. Give all four phases, each with its first and last day.`,
  }),
  noReview: () => ({
    fi: 'Tässä vastuussa merkintöjä ei katsota jaksoittain, joten asetuksella ei olisi vaikutusta. Mitään ei tallennettu. Valitse jatkuva vastuu tai vastuun jatkuva osa.',
    sv: 'I den här ansvarsuppgiften ses registreringarna inte över periodvis, så inställningen skulle inte ha någon verkan. Ingenting sparades. Välj en fortlöpande ansvarsuppgift eller en fortlöpande del av en.',
    en: 'Entries of this obligation are not looked at by periods, so the setting would have no effect. Nothing was saved. Choose an ongoing obligation, or an ongoing part of one.',
  }),
  noGap: () => ({
    fi: 'Tästä vastuusta ei puutu mitään, joten perustelua ei tarvita. Mitään ei tallennettu.',
    sv: 'Ingenting saknas i den här ansvarsuppgiften, så ingen motivering behövs. Ingenting sparades.',
    en: 'Nothing is missing from this obligation, so no reason is needed. Nothing was saved.',
  }),
  useAttendance: () => ({
    fi: 'Osallistuminen lasketaan tilaisuuksien osallistujamerkinnöistä, ei omista kirjauksista eikä asiakirjoista. Mitään ei tallennettu. Jos olitte paikalla, avaa vastuu ja paina ”Olimme paikalla”.',
    sv: 'Deltagande räknas ur evenemangens deltagarmarkeringar, inte ur egna registreringar eller dokument. Ingenting sparades. Om ni var på plats, öppna ansvarsuppgiften och tryck på ”Vi var på plats”.',
    en: 'Attendance is counted from what is marked at events, not from your own entries or documents. Nothing was saved. If you were there, open the obligation and press “We were there”.',
  }),
  takesNoReport: ({ rule = '' }) => ({
    fi: `Omaa kirjausta ei lasketa tähän vastuuseen. Mitään ei tallennettu.${countedBy(rule).fi}`,
    sv: `En egen registrering räknas inte för den här ansvarsuppgiften. Ingenting sparades.${countedBy(rule).sv}`,
    en: `An entry of your own does not count for this obligation. Nothing was saved.${countedBy(rule).en}`,
  }),
  needsLink: () => ({
    fi: 'Tähän vastuuseen tarvitaan linkki asiakirjaan; pelkkä teksti ei riitä. Mitään ei tallennettu. Lisää linkki ja lähetä uudelleen.',
    sv: 'För den här ansvarsuppgiften behövs en länk till ett dokument; enbart text räcker inte. Ingenting sparades. Lägg till en länk och skicka på nytt.',
    en: 'This obligation needs a link to a document; text alone is not enough. Nothing was saved. Add a link and send again.',
  }),
  askPart: () => ({
    fi: 'Tässä vastuussa on osia, ja kirjaus koskee yhtä niistä. Mitään ei tallennettu. Valitse osa ja lähetä uudelleen.',
    sv: 'Den här ansvarsuppgiften har delar, och en registrering gäller en av dem. Ingenting sparades. Välj en del och skicka på nytt.',
    en: 'This obligation has parts, and an entry is about one of them. Nothing was saved. Choose the part and send again.',
  }),
  askTheme: () => ({
    fi: 'Tähän vastuuseen tarvitaan oma kirjaus jokaisesta kehittämiskokonaisuudesta. Mitään ei tallennettu. Valitse kehittämiskokonaisuus ja lähetä uudelleen.',
    sv: 'För den här ansvarsuppgiften behövs en egen registrering om varje utvecklingshelhet. Ingenting sparades. Välj utvecklingshelhet och skicka på nytt.',
    en: 'This obligation needs an entry of its own for each theme. Nothing was saved. Choose the theme and send again.',
  }),
  dutyThen: ({ day = '' }) => ({
    fi: `Vastuu ei koskenut organisaatiota tuona päivänä.${day ? ` Se alkoi ${longDate(day, 'fi')}.` : ''} Mitään ei tallennettu. Tarkista päivä.`,
    sv: `Ansvarsuppgiften gällde inte organisationen den dagen.${day ? ` Den började ${longDate(day, 'sv')}.` : ''} Ingenting sparades. Kontrollera dagen.`,
    en: `The obligation did not apply to the organisation on that day.${day ? ` It began on ${longDate(day, 'en')}.` : ''} Nothing was saved. Check the day.`,
  }),
  dutyOver: ({ day = '', into = '' }) => ({
    fi: `Organisaatio ei ole enää verkostossa; viimeinen päivä oli ${longDate(day, 'fi')}. Mitään ei tallennettu.${into ? ` Kirjaa tämä yhdistyneen organisaation vastuuseen: ${into}.` : ' Pyydä koordinaatiota kirjaamaan puuttuva tieto.'}`,
    sv: `Organisationen hör inte längre till nätverket; sista dagen var ${longDate(day, 'sv')}. Ingenting sparades.${into ? ` Registrera detta för den organisation som den har gått upp i: ${into}.` : ' Be koordinatorn registrera det som saknas.'}`,
    en: `The organisation is no longer in the network; its last day was ${longDate(day, 'en')}. Nothing was saved.${into ? ` Record this for the organisation that it has merged into: ${into}.` : ' Ask the coordination to record what is missing.'}`,
  }),
  pilotRemoved: () => ({
    fi: 'Pilotti on poistettu rekisteristä. Mitään ei tallennettu. Oman organisaatiosi yhteyshenkilö voi palauttaa sen pilotin sivulla.',
    sv: 'Pilotförsöket har tagits bort ur registret. Ingenting sparades. En kontaktperson i den egna organisationen kan återställa det på pilotförsökets sida.',
    en: 'The pilot has been removed from the register. Nothing was saved. A contact person of its organisation can put it back on the pilot’s page.',
  }),
  badEmail: () => ({
    fi: 'Sähköpostiosoite ei kelpaa. Mitään ei tallennettu. Korjaa osoite ja lähetä uudelleen.',
    sv: 'E-postadressen duger inte. Ingenting sparades. Rätta adressen och skicka på nytt.',
    en: 'The e-mail address is not usable. Nothing was saved. Correct the address and send again.',
  }),
  badLink: () => ({
    fi: 'Linkki ei kelpaa: sen pitää alkaa https:// tai http://. Mitään ei tallennettu. Korjaa linkki ja lähetä uudelleen.',
    sv: 'Länken duger inte: den ska börja med https:// eller http://. Ingenting sparades. Rätta länken och skicka på nytt.',
    en: 'The link is not usable: it has to begin with https:// or http://. Nothing was saved. Correct the link and send again.',
  }),
  newerStands: ({ name = '' }) => ({
    fi: `Tässä on jo uudempi kirjaus${name ? ` (${name})` : ''}. Mitään ei tallennettu. Katso uusi kirjaus ja tee muutoksesi siihen.`,
    sv: `Här finns redan en nyare registrering${name ? ` (${name})` : ''}. Ingenting sparades. Se den nya registreringen och gör din ändring i den.`,
    en: `There is a newer entry here already${name ? ` (${name})` : ''}. Nothing was saved. Look at the new entry and make your change to it.`,
  }),
  pastPeriod: () => ({
    fi: 'Tämä hankekausi on päättynyt: sitä voi vain lukea. Mitään ei tallennettu. Siirry nykyiseen kauteen ja tee muutos siellä.',
    sv: 'Den här projektperioden är avslutad och kan bara läsas. Inget sparades. Gå till den nuvarande perioden och gör ändringen där.',
    en: 'This project period is over and can only be read. Nothing was saved. Go to the present period and make the change there.',
  }),
  shortPeriod: () => ({
    fi: 'Hankekauden pitää kestää vähintään 30 päivää ja päättyä alkamisensa jälkeen. Mitään ei tallennettu. Tarkista päivät.',
    sv: 'En projektperiod ska vara minst 30 dagar lång och sluta efter att den har börjat. Inget sparades. Kontrollera dagarna.',
    en: 'A project period lasts at least 30 days and ends after it has begun. Nothing was saved. Check the days.',
  }),
  badDuties: ({ line = '', id = '', what = '' }) => ({
    fi: `Vastuiden taulukkoa ei voitu käyttää${line && `, rivi ${line}${id && ` (${id})`}`}: ${dutyFaults[what]?.fi ?? ''} Kautta ei aloitettu. Korjaa tiedosto ja valitse se uudelleen.`,
    sv: `Tabellen över ansvarsuppgifter gick inte att använda${line && `, rad ${line}${id && ` (${id})`}`}: ${dutyFaults[what]?.sv ?? ''} Ingen period inleddes. Rätta filen och välj den på nytt.`,
    en: `The table of obligations could not be used${line && `, row ${line}${id && ` (${id})`}`}: ${dutyFaults[what]?.en ?? ''} No period was begun. Correct the file and choose it again.`,
  }),
  badSecureLink: () => ({
    fi: 'Linkin pitää alkaa https:// eikä siinä saa olla käyttäjätunnusta tai salasanaa. Mitään ei tallennettu. Korjaa linkki ja tallenna uudelleen.',
    sv: 'Länken ska börja med https:// och får inte innehålla användarnamn eller lösenord. Ingenting sparades. Rätta länken och spara på nytt.',
    en: 'The link must begin with https:// and hold no user name or password. Nothing was saved. Correct the link and save again.',
  }),
  noDraft: () => ({
    fi: 'Teeman osuudesta ei ole luonnosta, jota ei olisi jo toimitettu. Mitään ei tallennettu. Tallenna ensin luonnos.',
    sv: 'Det finns inget utkast till temats del som inte redan har lämnats. Ingenting sparades. Spara först ett utkast.',
    en: 'There is no draft of the theme’s part that has not been delivered already. Nothing was saved. Save a draft first.',
  }),
  notDelivered: () => ({
    fi: 'Teeman osuus on muuttunut tällä välin, tai siihen on jo otettu kantaa. Mitään ei tallennettu. Lataa sivu uudelleen ja katso, mikä on voimassa.',
    sv: 'Temats del har ändrats under tiden, eller så har man redan tagit ställning till den. Ingenting sparades. Ladda om sidan och se vad som gäller.',
    en: 'The theme’s part has changed meanwhile, or it has already been decided on. Nothing was saved. Reload the page and see what stands.',
  }),
  wordNeeded: () => ({
    fi: 'Kirjoita vetäjälle, mitä osuuteen pitää vielä lisätä tai muuttaa. Mitään ei tallennettu.',
    sv: 'Skriv till ledaren vad som ännu ska läggas till eller ändras i delen. Ingenting sparades.',
    en: 'Write to the lead what is still to be added to the part or changed in it. Nothing was saved.',
  }),
  inTwoGroups: () => ({
    fi: 'Sama organisaatio on kahdessa ryhmässä. Mitään ei tallennettu. Jätä se yhteen ryhmään ja tallenna uudelleen.',
    sv: 'Samma organisation finns i två grupper. Ingenting sparades. Låt den vara i en grupp och spara på nytt.',
    en: 'The same organisation is in two groups. Nothing was saved. Leave it in one group and save again.',
  }),
  notInTheme: () => ({
    fi: 'Ryhmässä on organisaatio, joka ei ole teemassa jaon alkupäivänä. Mitään ei tallennettu. Lataa sivu uudelleen tai valitse toinen päivä.',
    sv: 'I en grupp finns en organisation som inte är med i temat den dag då indelningen börjar. Ingenting sparades. Ladda om sidan eller välj en annan dag.',
    en: 'A group holds an organisation that is not in the theme on the day the division begins. Nothing was saved. Reload the page or choose another day.',
  }),
  noGroup: () => ({
    fi: 'Organisaatio ei ole missään tämän teeman työryhmässä, tai ryhmää ei enää ole. Mitään ei tallennettu. Katso teeman työryhmät.',
    sv: 'Organisationen är inte med i någon av temats arbetsgrupper, eller så finns gruppen inte längre. Ingenting sparades. Se temats arbetsgrupper.',
    en: 'The organisation is in none of this theme’s working groups, or the group no longer exists. Nothing was saved. Look at the theme’s working groups.',
  }),
  oldCard: () => ({
    fi: 'Kortti on vanhaa mallia, eikä sen painike enää toimi. Mitään ei tallennettu. Kirjoita ”apua”, niin saat uuden.',
    sv: 'Kortet är av en äldre version och knappen fungerar inte längre. Ingenting sparades. Skriv ”hjälp” för att få ett nytt.',
    en: 'This card is out of date and its button does not work any more. Nothing was saved. Type “help” for a new one.',
  }),
  noChannel: () => ({
    fi: 'Yhtään valittua kanavaa ei ole vielä yhdistetty. Mitään ei lähetetty. Lisää sovellus tiimiin ja kirjoita kanavalla ”kanava”.',
    sv: 'Ingen av de valda kanalerna har kopplats ännu. Ingenting skickades. Lägg till appen i teamet och skriv ”kanal” i kanalen.',
    en: 'None of the chosen channels is linked yet. Nothing was sent. Add the app to the team and type “channel” in the channel.',
  }),
  languageMissing: () => ({
    fi: 'Toinen kieli puuttuu. Mitään ei julkaistu, ja kirjoittamasi on tallessa. Lisää se, tai julkaise merkinnällä, että se tulee myöhemmin.',
    sv: 'Det ena språket saknas. Ingenting publicerades och det du skrev finns kvar. Lägg till det, eller publicera med en notis om att det kommer senare.',
    en: 'One language is missing. Nothing was published, and what you wrote is kept. Add it, or publish with a note that it follows.',
  }),
  clockBack: () => ({
    fi: 'Kelloa ei voi siirtää taaksepäin: myöhempiä tapahtumia on jo kirjattu.',
    sv: 'Klockan kan inte flyttas bakåt: senare händelser har redan registrerats.',
    en: 'The clock cannot go back: later facts are on record already.',
  }),
  whichOrganisation: () => ({
    fi: 'Toimit useamman organisaation puolesta. Valitse, minkä puolesta vastaat.',
    sv: 'Du företräder flera organisationer. Välj för vilken du svarar.',
    en: 'You act for several organisations. Choose for which one you answer.',
  }),
  changedMeanwhile: () => ({
    fi: 'Tätä on muutettu toisaalla sen jälkeen, kun avasit sen. Uudempaa versiota ei korvattu, ja oma tekstisi on tallessa. Tallenna omasi uutena luonnoksena tai avaa uusin versio.',
    sv: 'Det här har ändrats på annat håll sedan du öppnade det. Den nyare versionen ersattes inte och din text finns kvar. Spara din som ett nytt utkast eller öppna den senaste versionen.',
    en: 'This was changed elsewhere after you opened it. The newer version was not overwritten, and your text is kept. Save yours as a new draft, or open the newest version.',
  }),
  notDraft: () => ({
    fi: 'Tiedote ei ole enää luonnos: se odottaa hyväksyntää tai aikaansa, tai se on julkaistu. Mitään ei muutettu. Peru lähetys ensin, tai korjaa julkaistu tiedote.',
    sv: 'Infomeddelandet är inte längre ett utkast: det väntar på godkännande eller på sin tid, eller är publicerat. Ingenting ändrades. Avbryt sändningen först, eller rätta det publicerade infomeddelandet.',
    en: 'The bulletin is no draft any more: it waits for approval or for its time, or is published. Nothing was changed. Cancel it first, or correct the published one.',
  }),
  notReady: ({ why = '' }) => ({
    fi: `Mitään ei julkaistu, ja kirjoittamasi on tallessa. ${why}`,
    sv: `Ingenting publicerades och det du skrev finns kvar. ${why}`,
    en: `Nothing was published, and what you wrote is kept. ${why}`,
  }),
  nobodyReached: ({ why = '' }) => ({
    fi: `Kohderyhmästä ei tavoiteta nyt ketään. Mitään ei julkaistu, ja luonnos on tallessa. ${why}`,
    sv: `Ingen i målgruppen kan nås just nu. Ingenting publicerades och utkastet finns kvar. ${why}`,
    en: `Nobody in the audience can be reached now. Nothing was published, and the draft is kept. ${why}`,
  }),
  ownApproval: () => ({
    fi: 'Oman tiedotteen hyväksyy toinen henkilö. Mitään ei julkaistu, ja pyyntö odottaa yhä.',
    sv: 'En annan person godkänner ditt infomeddelande. Ingenting publicerades och begäran väntar fortfarande.',
    en: 'Somebody else approves your bulletin. Nothing was published, and the request is still waiting.',
  }),
  noApprover: () => ({
    fi: 'Kaikille kanaville lähtevän tiedotteen hyväksyy toinen henkilö, mutta muita hyväksyjiä ei ole. Mitään ei julkaistu, ja luonnos on tallessa. Lisää toinen koordinaattori tai viestintäasiantuntija, tai ota hyväksyntä pois käytöstä.',
    sv: 'Ett infomeddelande till alla kanaler godkänns av en annan person, men det finns ingen annan som kan godkänna. Ingenting publicerades och utkastet finns kvar. Lägg till en koordinator eller en kommunikationssakkunnig, eller stäng av godkännandet.',
    en: 'A bulletin to all channels is approved by a second person, but there is nobody else who could. Nothing was published, and the draft is kept. Add another coordinator or communications officer, or switch approval off.',
  }),
  noSuchTime: ({ value = '' }) => ({
    fi: `Kelloa siirretään sinä yönä, eikä aikaa ${value} ole. Mitään ei ajastettu, ja luonnos on tallessa. Valitse toinen aika.`,
    sv: `Klockan ställs om den natten och tiden ${value} finns inte. Ingenting schemalades och utkastet finns kvar. Välj en annan tid.`,
    en: `The clock is moved that night and ${value} does not exist. Nothing was scheduled, and the draft is kept. Choose another time.`,
  }),
  doubledTime: ({ value = '' }) => ({
    fi: `Kelloa siirretään sinä yönä, ja aika ${value} on kahdesti. Mitään ei ajastettu, ja luonnos on tallessa. Valitse toinen aika.`,
    sv: `Klockan ställs om den natten och tiden ${value} inträffar två gånger. Ingenting schemalades och utkastet finns kvar. Välj en annan tid.`,
    en: `The clock is moved that night and ${value} comes twice. Nothing was scheduled, and the draft is kept. Choose another time.`,
  }),
  noSuchStart: ({ value = '' }) => ({
    fi: `Kelloa siirretään sinä yönä, eikä aikaa ${value} ole. Mitään ei tallennettu. Valitse toinen alkamisaika.`,
    sv: `Klockan ställs om den natten och tiden ${value} finns inte. Ingenting sparades. Välj en annan starttid.`,
    en: `The clock is moved that night and ${value} does not exist. Nothing was saved. Choose another time to start.`,
  }),
  doubledStart: ({ value = '' }) => ({
    fi: `Kelloa siirretään sinä yönä, ja aika ${value} on kahdesti. Mitään ei tallennettu. Valitse toinen alkamisaika.`,
    sv: `Klockan ställs om den natten och tiden ${value} inträffar två gånger. Ingenting sparades. Välj en annan starttid.`,
    en: `The clock is moved that night and ${value} comes twice. Nothing was saved. Choose another time to start.`,
  }),
  noSuchEnd: ({ value = '' }) => ({
    fi: `Kelloa siirretään sinä yönä, eikä aikaa ${value} ole. Mitään ei tallennettu. Valitse toinen päättymisaika.`,
    sv: `Klockan ställs om den natten och tiden ${value} finns inte. Ingenting sparades. Välj en annan sluttid.`,
    en: `The clock is moved that night and ${value} does not exist. Nothing was saved. Choose another time to end.`,
  }),
  unknownField: ({ value = '' }) => ({
    fi: `Tuntematon kenttä: ${value}. Mitään ei tallennettu. Poista kenttä tai tarkista sen nimi, ja lähetä uudelleen.`,
    sv: `Okänt fält: ${value}. Ingenting sparades. Ta bort fältet eller kontrollera dess namn, och skicka på nytt.`,
    en: `Unknown field: ${value}. Nothing was saved. Take the field out or check its name, and send again.`,
  }),
  fewerSeats: ({ value = '' }) => ({
    fi: `Paikka on jo luvattu näin monelle: ${value}. Mitään ei tallennettu. Anna vähintään sama määrä paikkoja.`,
    sv: `Så här många har redan fått en plats: ${value}. Ingenting sparades. Ange minst lika många platser.`,
    en: `So many have a seat already: ${value}. Nothing was saved. Give at least as many seats.`,
  }),
  attendanceStands: ({ value = '' }) => ({
    fi: `Tälle päivälle on jo merkitty osallistujia: ${value}. Mitään ei muutettu. Vahvista, että päivää ei pidetty; osallistujat palaavat, jos perut merkinnän.`,
    sv: `Deltagare har redan markerats för den här dagen: ${value}. Ingenting ändrades. Bekräfta att dagen inte hölls; deltagarna kommer tillbaka om du ångrar markeringen.`,
    en: `Participants are marked for this day already: ${value}. Nothing was changed. Confirm that the day was not held; the participants come back if you undo it.`,
  }),
  otherMeeting: ({ value = '', day = '' }) => ({
    fi: `Raportti on toisesta kokouksesta. Raportin päivä: ${value}. Tapahtuman päivä: ${day}. Mitään ei tallennettu. Valitse oikean päivän raportti.`,
    sv: `Rapporten gäller ett annat möte. Rapportens dag: ${value}. Evenemangets dag: ${day}. Ingenting sparades. Välj rapporten för rätt dag.`,
    en: `The report is of another meeting. Day of the report: ${value}. Day of the event: ${day}. Nothing was saved. Choose the report of the right day.`,
  }),
  cutReport: () => ({
    fi: 'Tiedosto on katkennut kesken. Mitään ei tallennettu. Lataa osallistujaraportti Teamsista uudelleen ja valitse se.',
    sv: 'Filen är avbruten. Ingenting sparades. Hämta närvarorapporten på nytt i Teams och välj den.',
    en: 'The file breaks off in the middle. Nothing was saved. Download the attendance report from Teams again and choose it.',
  }),
  trainingNotOver: () => ({
    fi: 'Palautetta kysytään koulutuksesta, kun sen jokaisesta päivästä on merkitty, pidettiinkö se. Mitään ei lähetetty.',
    sv: 'Respons på en utbildning begärs när varje dag har markerats som genomförd eller inte. Ingenting skickades.',
    en: 'Feedback on a training is asked for once each of its days is marked as held or not. Nothing was sent.',
  }),
  nobodyTookPart: () => ({
    fi: 'Koulutukseen ei ole merkitty osallistujia, joten palautetta ei voi kysyä keneltäkään. Mitään ei lähetetty. Merkitse ensin osallistuneet.',
    sv: 'Inga deltagare är markerade på utbildningen, så det finns ingen att fråga. Ingenting skickades. Markera först deltagarna.',
    en: 'No participants are marked at the training, so there is nobody to ask. Nothing was sent. Mark the participants first.',
  }),
  noParticipants: () => ({
    fi: 'Tiedostosta ei löytynyt osallistujia sähköpostiosoitteineen. Mitään ei tallennettu. Valitse Teamsin osallistujaraportti, tai merkitse osallistujat itse.',
    sv: 'I filen hittades inga deltagare med e-postadresser. Ingenting sparades. Välj närvarorapporten från Teams, eller markera deltagarna själv.',
    en: 'No participants with e-mail addresses were found in the file. Nothing was saved. Choose the attendance report from Teams, or mark the participants yourself.',
  }),
  manyParticipants: ({ value = '' }) => ({
    fi: `Raportissa on liian monta osallistujaa: ${value}. Mitään ei tallennettu. Tarkista, että raportti on tästä tapahtumasta.`,
    sv: `Rapporten har för många deltagare: ${value}. Ingenting sparades. Kontrollera att rapporten är från det här evenemanget.`,
    en: `The report has too many participants: ${value}. Nothing was saved. Check that the report is of this event.`,
  }),
  nothingToUndo: () => ({
    fi: 'Tuontia, jonka voisi kumota, ei ole. Mitään ei muutettu.',
    sv: 'Det finns ingen import att ångra. Ingenting ändrades.',
    en: 'There is no import to undo. Nothing was changed.',
  }),
  importChanged: () => ({
    fi: 'Verkostoa on muutettu tuonnin jälkeen, joten tuontia ei voi enää kumota. Mitään ei muutettu. Tuo aiemmat tiedostot uudelleen tai korjaa tiedot sivulla Jäsenet.',
    sv: 'Nätverket har ändrats efter importen, så importen går inte längre att ångra. Ingenting ändrades. Importera de tidigare filerna på nytt eller rätta uppgifterna på sidan Medlemmar.',
    en: 'The network has been changed since the import, so the import can no longer be undone. Nothing was changed. Import the earlier files again, or correct the data on the page Members.',
  }),
  importBuiltOn: () => ({
    fi: 'Tuonnin mukana tulleista on jo tehty kirjauksia, joten tuontia ei voi enää kumota. Mitään ei muutettu. Korjaa tiedot sivulla Jäsenet tai tuo korjatut tiedostot.',
    sv: 'Det finns redan registreringar om dem som kom med importen, så den går inte längre att ångra. Ingenting ändrades. Rätta uppgifterna på sidan Medlemmar eller importera rättade filer.',
    en: 'Something is on record already about those who came with the import, so it can no longer be undone. Nothing was changed. Correct the data on the page Members, or import corrected files.',
  }),
  noMerger: () => ({
    fi: 'Organisaatiolla ei ole yhdistämistä, jonka voisi kumota täällä. Mitään ei muutettu. Tiedostoista tullut yhdistäminen perutaan tiedostoissa.',
    sv: 'Organisationen har ingen sammanslagning som går att ångra här. Ingenting ändrades. En sammanslagning ur filerna tas bort i filerna.',
    en: 'The organisation has no merger that can be undone here. Nothing was changed. A merger that came with the files is taken out in the files.',
  }),
  mergerChanged: ({ name = '', theme = '' }) => {
    const what = (lang: keyof Localized): string => (isThemeId(theme) ? themeById(theme).name[lang] : name);
    return {
      fi: `Yhdistämistä ei voi enää kumota, koska rekisteriä on muutettu sen jälkeen: ${what('fi')}. Mitään ei muutettu. Korjaa tiedot organisaatioiden sivuilla.`,
      sv: `Sammanslagningen går inte längre att ångra, eftersom registret har ändrats efter den: ${what('sv')}. Ingenting ändrades. Rätta uppgifterna på organisationernas sidor.`,
      en: `The merger can no longer be undone, because the registry has been changed since: ${what('en')}. Nothing was changed. Correct the data on the organisations’ pages.`,
    };
  },
  mergerBuiltOn: ({ name = '' }) => ({
    fi: `Yhdistämistä ei voi enää kumota, koska sen varassa on jo kirjauksia: ${name}. Mitään ei muutettu. Korjaa tiedot organisaatioiden sivuilla.`,
    sv: `Sammanslagningen går inte längre att ångra, eftersom det redan finns registreringar som bygger på den: ${name}. Ingenting ändrades. Rätta uppgifterna på organisationernas sidor.`,
    en: `The merger can no longer be undone, because things on record rest on it already: ${name}. Nothing was changed. Correct the data on the organisations’ pages.`,
  }),
  lastCoordinator: ({ name = '' }) => ({
    fi: `${name} on verkoston ainoa koordinaattori. Lisää ensin toinen koordinaattori. Mitään ei muutettu.`,
    sv: `${name} är nätverkets enda koordinator. Lägg först till en annan koordinator. Ingenting ändrades.`,
    en: `${name} is the network’s only coordinator. Add another coordinator first. Nothing was changed.`,
  }),
  lastContact: ({ name = '' }) => ({
    fi: `Organisaatiolle ${name} ei jäisi ketään, joka vastaa sen puolesta. Mitään ei muutettu. Lisää ensin uusi yhteyshenkilö.`,
    sv: `Organisationen ${name} skulle bli utan någon som svarar för den. Ingenting ändrades. Lägg först till en ny kontaktperson.`,
    en: `Nobody would be left to answer for ${name}. Nothing was changed. Add a new contact person first.`,
  }),
  sharesNotWhole: ({ sum = '' }) => ({
    fi: `Vetäjien osuudet ovat yhteensä ${sum} %. Niiden on oltava 100 %. Mitään ei muutettu.`,
    sv: `Ledarnas andelar är sammanlagt ${sum} %. De ska vara 100 %. Ingenting ändrades.`,
    en: `The leads’ shares add up to ${sum} %. They must make 100 %. Nothing was changed.`,
  }),
  registryChanged: () => ({
    fi: 'Joku muu muutti rekisteriä samalla hetkellä. Omaa muutostasi ei tallennettu. Päivitä sivu ja yritä uudelleen.',
    sv: 'Någon annan ändrade registret i samma stund. Din ändring sparades inte. Uppdatera sidan och försök igen.',
    en: 'Somebody else changed the registry at the same moment. Your change was not saved. Reload the page and try again.',
  }),
  organisationExists: ({ name = '' }) => ({
    fi: `Verkostossa on jo organisaatio ${name}. Mitään ei muutettu.`,
    sv: `Organisationen ${name} finns redan i nätverket. Ingenting ändrades.`,
    en: `${name} is already in the network. Nothing was changed.`,
  }),
  openApprovals: ({ titles = '' }) => ({
    fi: `Hyväksyntä on kesken: ${titles}. Hyväksy tai palauta teksti ensin. Mitään ei poistettu.`,
    sv: `Ett godkännande är ännu öppet: ${titles}. Godkänn eller skicka tillbaka texten först. Ingenting raderades.`,
    en: `An approval is still open: ${titles}. Approve or return the text first. Nothing was erased.`,
  }),
  accountTaken: ({ name = '' }) => ({
    fi: `Tili kuuluu jo henkilölle ${name}. Mitään ei muutettu. Poista ensin se liitos tai kyseinen henkilö tiedostosta.`,
    sv: `Kontot hör redan till ${name}. Ingenting ändrades. Ta först bort den kopplingen eller personen ur filen.`,
    en: `The account already belongs to ${name}. Nothing was changed. First undo that link or take that person out of the file.`,
  }),
};

const nothingSaved: Localized = {
  fi: ' Mitään ei tallennettu.',
  sv: ' Ingenting sparades.',
  en: ' Nothing was saved.',
};
const nothingChanged: Localized = {
  fi: ' Mitään ei muutettu.',
  sv: ' Ingenting ändrades.',
  en: ' Nothing was changed.',
};
/** What the person hears. Who only wanted to read is not told that nothing was saved: nothing was to be. */
export const refusalSentence = (
  code: RefusalCode,
  values: RefusalValues,
  { reads = false }: { readonly reads?: boolean } = {},
): Localized => {
  const whole = refusals[code](values);
  const without = (lang: keyof Localized): string =>
    whole[lang].replace(nothingSaved[lang], '').replace(nothingChanged[lang], '');
  return reads ? { fi: without('fi'), sv: without('sv'), en: without('en') } : whole;
};

/** A bug or an outage, told calmly; the id finds the log line. Who only wanted to read is told nothing of saving. */
export const outage = (id: string, { reads = false }: { readonly reads?: boolean } = {}): Localized =>
  reads
    ? {
        fi: `Jokin meni pieleen. Yritä hetken päästä uudelleen. Tunnus: ${id}`,
        sv: `Något gick fel. Försök igen om en stund. Kod: ${id}`,
        en: `Something went wrong. Try again in a moment. Id: ${id}`,
      }
    : {
        fi: `Emme tiedä, tallentuiko tieto. Yritä uudelleen: mitään ei tallennu kahdesti. Tunnus: ${id}`,
        sv: `Vi vet inte om uppgiften sparades. Försök igen: ingenting sparas två gånger. Kod: ${id}`,
        en: `We do not know whether it was saved. Try again: nothing is saved twice. Id: ${id}`,
      };
/** Nobody has imported the network yet. */
export const noNetwork: Localized = {
  fi: 'Verkostoa ei ole vielä tuotu. Koordinaattori tekee sen välilehdellä Verkosto. Tämän jälkeen komennot toimivat.',
  sv: 'Nätverket har ännu inte importerats. Koordinatorn gör det på fliken Nätverk. Därefter fungerar kommandona.',
  en: 'The network has not been imported yet. The coordinator does it on the tab’s page Network. Then the commands work.',
};
export const didYouMean = (word: string): Localized => ({
  fi: `Tarkoititko: ${word}?`,
  sv: `Menade du: ${word}?`,
  en: `Did you mean: ${word}?`,
});
export const notUnderstood: Localized = {
  fi: 'En tunnistanut komentoa. En lue vapaata tekstiä: ymmärrän alla olevat komennot.',
  sv: 'Jag kände inte igen kommandot. Jag läser inte fri text: jag förstår kommandona nedan.',
  en: 'I did not recognise the command. I do not read free text: I understand the commands below.',
};
