import type { BulletinType } from '../../src/shared/domain/bulletin';
import type { EventType } from '../../src/shared/domain/event';
import type { Bilingual } from '../../src/shared/domain/language';
import { addDays, type Day, dayOf, helsinki, type Instant } from '../../src/shared/domain/month';
import type { ThemeId } from '../../src/shared/domain/theme';
import { longDate, longDay, moment } from '../../src/shared/text/time';
import { beforeToday, meetingDayFrom, meetingDaysBetween, nthDay } from './calendar';
import type { ArrangedEvent } from './event-plans';
import { startSurvey, surveyClosing } from './papers';
import type { SampleScene } from './scene';

export type WrittenBulletin = {
  readonly day: Day;
  readonly type: BulletinType;
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly link?: string;
  /** A lead's own bulletin to its theme; without it the coordination's to everybody. */
  readonly theme?: ThemeId;
  /** This theme's channel it never reached: the app was not in it that day. */
  readonly failedIn?: ThemeId;
  /** What was wrong in the first version, and how that one read. */
  readonly corrected?: { readonly what: Bilingual; readonly body: Bilingual };
};

const tuesday = 2;
const site = 'https://hanke.tuulikallio.example';
const percent = Math.round((100 * startSurvey.answered) / startSurvey.asked);

/** The dates that the texts speak of. */
const datesOf = (scene: SampleScene, events: readonly ArrangedEvent[]) => {
  const { calendar } = scene;
  const starts = (type: EventType, isLast = false): Instant => {
    const found = events.filter((e) => e.type === type);
    return (isLast ? found.at(-1) : found[0])?.sittings[0].startsAt ?? calendar.dawn;
  };
  const { rounds } = calendar;
  const kickoffs = events.filter((e) => e.type === 'themeKickoff');
  return {
    seminar: starts('seminarKickoff'),
    interim: starts('seminarInterim'),
    okm: starts('okmEvent'),
    training: starts('training'),
    firstKickoff: kickoffs[0]?.sittings[0].startsAt ?? calendar.dawn,
    lastKickoff: kickoffs.at(-1)?.sittings[0].startsAt ?? calendar.dawn,
    opens: rounds[0]?.opensAt ?? calendar.dawn,
    closes: rounds[0]?.closesAt ?? calendar.dawn,
    secondCloses: rounds[1]?.closesAt ?? calendar.dawn,
    survey: surveyClosing(scene),
    recent: meetingDaysBetween(calendar.project.starts, addDays(calendar.today, -1)),
  };
};
type Dates = ReturnType<typeof datesOf>;

const beginning = ({ calendar }: SampleScene, at: Dates): readonly WrittenBulletin[] => [
  {
    day: meetingDayFrom(addDays(calendar.project.starts, 1)),
    type: 'bulletin',
    title: { fi: 'Strapetsi käynnistyy', sv: 'Strapetsi startar' },
    body: {
      fi: 'Tervetuloa verkostoon. Jokaisella organisaatiolla on yhteyshenkilö, ja useimmilla myös varahenkilö: tarkistakaa omanne välilehdeltä Verkosto.\n\nOman organisaation vastuut näkyvät välilehdellä Vastuut teemoittain. Siellä on myös se, mitä tässä kuussa on edessä.',
      sv: 'Välkommen till nätverket. Varje organisation har en kontaktperson och de flesta också en ersättare: kontrollera era egna på fliken Nätverket.\n\nDen egna organisationens ansvarsuppgifter finns tema för tema på fliken Ansvar. Där syns också vad som är på gång den här månaden.',
    },
    link: `${site}/alku`,
  },
  {
    day: addDays(dayOf(at.seminar), -9),
    type: 'bulletin',
    title: {
      fi: `Kick off -seminaari ${longDay(at.seminar, 'fi')}`,
      sv: `Kick-off-seminarium ${longDay(at.seminar, 'sv')}`,
    },
    body: {
      fi: 'Aloitamme yhdessä Tuulikallion kaupungintalolla klo 9.30–15.30. Aamupäivällä kuullaan, mitä hankkeelta odotetaan, iltapäivällä työskennellään teemoittain.\n\nIlmoittautukaa kutsukortista. Mukaan mahtuu kaksi henkilöä kustakin organisaatiosta.',
      sv: 'Vi börjar tillsammans i Vindberga stadshus kl. 9.30–15.30. På förmiddagen hör vi vad som väntas av projektet, på eftermiddagen arbetar vi tema för tema.\n\nAnmäl er på inbjudningskortet. Det ryms två personer per organisation.',
    },
  },
  {
    day: addDays(dayOf(at.firstKickoff), -8),
    type: 'bulletin',
    title: { fi: 'Teemojen aloitustapaamiset', sv: 'Temanas startmöten' },
    body: {
      fi: `Teemat aloittavat paikan päällä: ensimmäinen tapaaminen on ${longDay(at.firstKickoff, 'fi')} ja viimeinen ${longDay(at.lastKickoff, 'fi')}. Kutsut tulevat teemojen kanaville.\n\nOsallistukaa niihin teemoihin, joissa organisaationne on mukana.`,
      sv: `Temana börjar på plats: det första mötet är ${longDay(at.firstKickoff, 'sv')} och det sista ${longDay(at.lastKickoff, 'sv')}. Inbjudningarna kommer i temanas kanaler.\n\nDelta i de teman som er organisation är med i.`,
    },
  },
  {
    day: addDays(at.survey, -16),
    type: 'bulletin',
    title: { fi: 'Aloituskysely on auki', sv: 'Startenkäten är öppen' },
    body: {
      fi: `Kysymme, miten strategista ja pedagogista johtamista tehdään teillä nyt. Yksi vastaus organisaatiota kohden riittää, ja siihen menee noin vartti.\n\nKysely sulkeutuu ${longDate(at.survey, 'fi')}. Koulutukset suunnataan vastausten perusteella.`,
      sv: `Vi frågar hur ni i dag arbetar med strategisk och pedagogisk ledning. Ett svar per organisation räcker och det tar ungefär en kvart.\n\nEnkäten stängs ${longDate(at.survey, 'sv')}. Utbildningarna riktas enligt svaren.`,
    },
    link: `${site}/aloituskysely`,
  },
];

const development = ({ calendar: { months } }: SampleScene, at: Dates): readonly WrittenBulletin[] => [
  {
    day: nthDay(months[1], tuesday, 1),
    type: 'officeHours',
    title: {
      fi: 'Aamukahvit ja projektipäällikön tunnit',
      sv: 'Morgonkaffe och projektchefens timmar',
    },
    body: {
      fi: 'Aamukahveilla jutellaan ilman esityslistaa torstaisin klo 8.30. Tulkaa mukaan sen verran kuin ehditte, myös toisen teeman kahveille.\n\nProjektipäällikkö on tavattavissa kerran kuussa keskiviikkona klo 14. Mitään ei tarvitse valmistella.',
      sv: 'På morgonkaffet pratar vi utan föredragningslista på torsdagar kl. 8.30. Kom med så länge ni hinner, gärna också på ett annat temas kaffe.\n\nProjektchefen är anträffbar en onsdag i månaden kl. 14. Man behöver inte förbereda något.',
    },
  },
  {
    day: addDays(at.survey, 9),
    type: 'bulletin',
    title: { fi: 'Aloituskyselyn tulokset', sv: 'Startenkätens resultat' },
    body: {
      fi: `Vastauksia tuli ${startSurvey.answered}, vastausprosentti oli ${percent}. Eniten tukea toivotaan muutoksen johtamiseen, tiedon käyttöön päätöksissä ja esihenkilöiden jaksamiseen.\n\nTeemojen vetäjät käyvät tulokset läpi seuraavissa tapaamisissa.`,
      sv: `Vi fick ${startSurvey.answered} svar, svarsprocenten var ${percent}. Mest stöd önskas för att leda förändring, för att använda information i besluten och för chefernas ork.\n\nTemanas ledare går igenom resultaten på de följande träffarna.`,
    },
    link: `${site}/aloituskysely/tulokset`,
  },
  {
    day: nthDay(months[2], tuesday, 0),
    type: 'bulletin',
    title: { fi: 'Yhteiset palveluostot on selvitetty', sv: 'De gemensamma köptjänsterna är utredda' },
    body: {
      fi: 'Hankimme yhdessä kouluttajat ja arvioinnin tuen. Teeman omat pienhankinnat tekee vetäjä.\n\nSelvitys on luettavissa linkistä. Kysymyksiin vastataan seuraavassa hankeinfossa.',
      sv: 'Vi upphandlar tillsammans utbildare och stöd för utvärderingen. Temats egna små upphandlingar gör ledaren.\n\nUtredningen finns bakom länken. Frågor besvaras på nästa projektinfo.',
    },
    link: `${site}/palveluostot`,
  },
  {
    day: addDays(dayOf(at.opens), -2),
    type: 'bulletin',
    title: { fi: 'Ensimmäinen tilannekysely lähtee', sv: 'Den första lägesavstämningen skickas ut' },
    body: {
      fi: `Kysymme kerran kuussa, miten pilotit etenevät. Kortti ilmestyy teeman kanavalle ${longDay(at.opens, 'fi')} ja sulkeutuu ${moment(at.closes, 'fi')}. Vastaaminen vie pari minuuttia.\n\nRasti kohdassa ”tarvitsemme apua” menee suoraan teeman vetäjälle.`,
      sv: `Vi frågar en gång i månaden hur pilotförsöken framskrider. Kortet kommer i temats kanal ${longDay(at.opens, 'sv')} och stängs ${moment(at.closes, 'sv')}. Det tar ett par minuter att svara.\n\nKrysset vid ”vi behöver hjälp” går direkt till temats ledare.`,
    },
  },
];

const training = (at: Dates): WrittenBulletin => {
  const body = (fi: string, sv: string): Bilingual => ({
    fi: `Laatuteeman kaksipäiväinen koulutus on avoin koko verkostolle. Päivät alkavat ${fi}. Kaksi eri henkilöä voi osallistua eri päivinä.\n\nEnnakkotehtävä: ottakaa mukaan yksi päätös, joka syntyi palautteesta.`,
    sv: `Kvalitetstemats tvådagarsutbildning är öppen för hela nätverket. Dagarna börjar ${sv}. Två olika personer kan delta olika dagar.\n\nFörhandsuppgift: ta med ett beslut som kom till genom feedback.`,
  });
  const wrong = helsinki(dayOf(at.training), '10:00');
  return {
    day: addDays(dayOf(at.training), -13),
    type: 'bulletin',
    title: { fi: 'Laadun johtamisen koulutus, 2 päivää', sv: 'Utbildning i kvalitetsledning, 2 dagar' },
    body: body(moment(at.training, 'fi'), moment(at.training, 'sv')),
    corrected: {
      what: { fi: 'alkamisaika', sv: 'starttiden' },
      body: body(moment(wrong, 'fi'), moment(wrong, 'sv')),
    },
  };
};

const material = (at: Dates): WrittenBulletin => ({
  day: addDays(dayOf(at.training), 6),
  type: 'briefing',
  title: { fi: 'Koulutuksen aineistot', sv: 'Utbildningens material' },
  body: {
    fi: 'Laadun johtamisen koulutuksen esitykset ja tehtävät ovat nyt kaikkien käytössä. Jos organisaationne ehti mukaan vain toisena päivänä, toisen päivän osuudet löytyvät samasta paikasta.\n\nSeuraava kaksipäiväinen koulutus näkyy välilehdellä Tapahtumat.',
    sv: 'Presentationerna och uppgifterna från utbildningen i kvalitetsledning finns nu för alla. Om er organisation bara hann med ena dagen finns den andra dagens delar på samma ställe.\n\nFöljande tvådagarsutbildning syns på fliken Evenemang.',
  },
  link: `${site}/koulutukset`,
});

const lately = (at: Dates): readonly WrittenBulletin[] => [
  {
    day: addDays(dayOf(at.secondCloses), 4),
    type: 'bulletin',
    // The Swedish text is still to come (S4).
    title: { fi: 'Kolme oppia piloteista' },
    body: {
      fi: 'Tilannekyselyn vastauksista nousee kolme asiaa: pieni aloitus yhdessä tiimissä toimii, mittari kannattaa valita ennen aloitusta, ja toisen järjestäjän kanssa vertailu säästää aikaa.\n\nJaettaviksi merkityt pilotit löytyvät teeman sivulta.',
    },
  },
  {
    day: at.recent.at(-6) ?? '',
    type: 'bulletin',
    title: {
      fi: `OKM:n levittämistilaisuus ${longDay(at.okm, 'fi')}`,
      sv: `UKM:s spridningsevenemang ${longDay(at.okm, 'sv')}`,
    },
    body: {
      fi: 'Opetus- ja kulttuuriministeriö kokoaa strategiahankkeet yhteiseen etätilaisuuteen. Meiltä esillä on kaksi pilottia, joista sovitaan vetäjien kanssa.\n\nMuut voivat osallistua mahdollisuuksien mukaan.',
      sv: 'Undervisnings- och kulturministeriet samlar strategiprojekten till ett gemensamt evenemang på distans. Från oss presenteras två pilotförsök, som vi kommer överens om med ledarna.\n\nÖvriga kan delta i mån av möjlighet.',
    },
    // Recent, so that what was not delivered waits for a word on the first day, and goes at one press.
    failedIn: 'future-and-vision',
  },
  {
    day: at.recent.at(-2) ?? '',
    type: 'bulletin',
    title: {
      fi: `Väliseminaari ${longDay(at.interim, 'fi')}`,
      sv: `Mellanseminarium ${longDay(at.interim, 'sv')}`,
    },
    body: {
      fi: 'Tapaamme paikan päällä Hopeakallion kongressikeskuksessa klo 9.30–15.30. Päivä rakentuu pilottien ympärille: jokainen teema tuo kaksi, ja niitä kierretään pienissä ryhmissä.\n\nIlmoittautukaa kutsukortista Yleinen-kanavalla.',
      sv: 'Vi träffas på plats i Silverklippans kongresscentrum kl. 9.30–15.30. Dagen byggs kring pilotförsöken: varje tema tar med två, och vi går runt i små grupper.\n\nAnmäl er på inbjudningskortet i kanalen Allmänt.',
    },
    link: `${site}/valiseminaari`,
  },
];

/** Leads to their own themes; the Swedish one in Swedish alone. */
const fromLeads = (scene: SampleScene, at: Dates): readonly WrittenBulletin[] => [
  {
    day: addDays(dayOf(at.opens), 5),
    type: 'bulletin',
    theme: 'pedagogy-and-clients',
    title: { fi: 'Työparimallin esimerkit koottu', sv: 'Exempel på parmodellen har samlats' },
    body: {
      fi: 'Kokosimme viiden organisaation esimerkit opettajan ja ohjaajan työparista yhdelle sivulle. Lisätkää omanne.',
      sv: 'Vi har samlat fem organisationers exempel på hur lärare och handledare arbetar i par på en sida. Lägg till era egna.',
    },
    link: 'https://aineisto.kuuraharju.example/tyoparit',
  },
  {
    day: addDays(dayOf(at.secondCloses), 6),
    type: 'bulletin',
    theme: 'swedish-cross-cutting',
    title: { sv: 'Gemensamma begrepp' },
    body: {
      sv: 'Listan över gemensamma begrepp för ledningsarbetet är nu i sin andra version. Kommentera före nästa träff.',
    },
  },
  {
    day: beforeToday(scene.calendar, at.recent.at(-4) ?? ''),
    type: 'bulletin',
    theme: 'quality',
    title: {
      fi: 'Laatukävelyn runko vapaasti käytettäväksi',
      sv: 'Stommen för kvalitetsrundan är fri att använda',
    },
    body: {
      fi: 'Neljän organisaation yhdessä hioma runko on valmis. Kävelyyn menee puoli päivää, ja havainnot kirjataan yhdelle sivulle.',
      sv: 'Stommen som fyra organisationer slipat tillsammans är klar. Rundan tar en halv dag och iakttagelserna antecknas på en sida.',
    },
  },
];

/** Everything that was published, in the order of time. */
export const writtenBulletins = (
  scene: SampleScene,
  events: readonly ArrangedEvent[],
): readonly WrittenBulletin[] => {
  const at = datesOf(scene, events);
  const all = [
    ...beginning(scene, at),
    ...development(scene, at),
    training(at),
    material(at),
    ...lately(at),
    ...fromLeads(scene, at),
  ];
  return all
    .map((b) => ({ ...b, day: beforeToday(scene.calendar, b.day) }))
    .sort((a, b) => a.day.localeCompare(b.day));
};
