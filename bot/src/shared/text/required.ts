import type { Language, Localized } from '../domain/language';
import type { Obligation } from '../domain/obligation';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

/** What must be on record for each duty, in one sentence; the rule itself stands in `domain/measures.ts`. */
export const required: Readonly<Record<string, Localized>> = {
  'coord-lead-and-administer-project': t(
    'Ohjausryhmän kokoukset on kirjattu, projektiryhmä kokoontuu kaksi kertaa kuussa ja vetäjien tuesta on merkintä.',
    'Styrgruppens möten är registrerade, projektgruppen samlas två gånger i månaden och stödet till ledarna är registrerat.',
    'Steering-group meetings are on record, the project group meets twice a month and support to the leads is noted.',
  ),
  'coord-internal-and-external-communications': t(
    'Kuukaudessa on ainakin yksi tiedote tai hankeinfo, ja ilmoitetut tavattavissa-tunnit on merkitty pidetyiksi.',
    'Under månaden finns minst ett infomeddelande eller en projektinfo, och de utlysta timmarna är markerade som genomförda.',
    'There is at least one bulletin or briefing in the month, and the announced office hours are on record as held.',
  ),
  'coord-leadership-training-programmes': t(
    'Kouluttajien kilpailutuksesta on linkki asiakirjaan, ja jokaisen teeman koulutuksen molemmat päivät on pidetty.',
    'Det finns en länk till ett dokument om konkurrensutsättningen av utbildarna, och båda dagarna av varje temas utbildning har hållits.',
    'There is a link to a document on tendering the trainers, and both days of every theme’s training have been held.',
  ),
  'coord-ensure-management-competence': t(
    'Vaiheen aikana aloitus- tai loppukysely on suljettu, koulutus on pidetty tai johdon osallistuminen koulutukseen tai seminaariin on merkitty.',
    'Under fasen har startenkäten eller slutenkäten stängts, en utbildning hållits eller ledningens deltagande i en utbildning eller ett seminarium markerats.',
    'In the phase the start or final survey has closed, a training has been held, or management is marked as present at a training or a seminar.',
  ),
  'coord-national-spread-of-best-practices': t(
    'Levittämisestä on ainakin yksi merkintä: tilaisuus, julkaisu tai linkki.',
    'Det finns minst en registrering om spridning: ett evenemang, en publikation eller en länk.',
    'There is at least one entry of dissemination: an event, a publication or a link.',
  ),
  'coord-engage-network': t(
    'Jokaisella kehittäjäorganisaatiolla on yhteyshenkilö, ja jokaisesta on kuultu 60 päivän aikana: osallistuminen, vastaus, kuittaus tai merkintä.',
    'Varje utvecklarorganisation har en kontaktperson och har hört av sig inom 60 dagar: deltagande, svar, kvittering eller registrering.',
    'Every developer organisation has a contact person and has been heard from within 60 days: attendance, an answer, an acknowledgement or an entry.',
  ),
  'coord-monitor-evaluate-document': t(
    'Kyselykierroksen luvut on hyväksytty kuukauden aikana ainakin yhdessä teemassa, tai seurannasta on linkki asiakirjaan.',
    'En avstämningsomgångs siffror har godkänts under månaden i minst ett tema, eller det finns en länk till ett dokument om uppföljningen.',
    'A check-in round’s figures have been approved in the month in at least one theme, or there is a link to a document on monitoring.',
  ),
  'coord-cooperate-with-other-strategy-projects': t(
    'Vaiheen aikana on ainakin yksi yhteinen tilaisuus tai merkintä muiden hankkeiden kanssa.',
    'Under fasen finns minst ett gemensamt evenemang eller en registrering med andra projekt.',
    'There is at least one joint event or note with other projects in the phase.',
  ),
  'coord-prepare-steering-and-project-groups': t(
    'Ohjaus- tai projektiryhmä on kokoontunut kuukauden aikana, tai esityslista tai muistio on linkitetty.',
    'Styr- eller projektgruppen har samlats under månaden, eller en föredragningslista eller en promemoria är länkad.',
    'The steering or project group has met in the month, or an agenda or a memo is linked.',
  ),
  'coord-kickoff-and-interim-seminars': t(
    'Kick off -seminaari ja ainakin yksi väliseminaari on pidetty.',
    'Kick-off-seminariet och minst ett mellanseminarium har hållits.',
    'The kick-off and at least one interim seminar have been held.',
  ),
  'coord-final-survey-and-seminar': t(
    'Loppukysely on suljettu ja loppuseminaari pidetty.',
    'Slutenkäten har stängts och slutseminariet har hållits.',
    'The final survey has closed and the final seminar has been held.',
  ),
  'coord-survey-joint-service-purchases': t(
    'Palveluostojen selvityksestä on linkki asiakirjaan.',
    'Det finns en länk till ett dokument om utredningen av tjänsteköpen.',
    'There is a link to a document on the mapping of service purchases.',
  ),
  'coord-procure-training-and-providers': t(
    'Hankinnasta on linkki asiakirjaan; rahasummia ei kirjata.',
    'Det finns en länk till ett dokument om upphandlingen; inga belopp registreras.',
    'There is a link to a document on the procurement; no sums are recorded.',
  ),
  'coord-cooperation-between-themes': t(
    'Kuukauden aikana on pidetty projektiryhmä tai teemojen yhteinen tilaisuus.',
    'Under månaden har projektgruppen eller ett gemensamt evenemang för teman hållits.',
    'The project group or a joint event of themes was held in the month.',
  ),
  'coord-enable-peer-learning': t(
    'Vaiheen aikana on pidetty yhteinen tilaisuus tai jaettu malleja: jaettu pilotti tai linkki.',
    'Under fasen har ett gemensamt evenemang hållits eller modeller delats: ett delat pilotförsök eller en länk.',
    'A joint event was held or models shared in the phase: a shared pilot or a link.',
  ),
  'coord-compile-operating-model': t(
    'Jokainen teema on toimittanut osuutensa koordinaatiolle, ja yhteisestä mallista on linkki.',
    'Varje tema har levererat sin del till koordinatorn, och det finns en länk till den gemensamma modellen.',
    'Every theme has delivered its part to the coordination, and there is a link to the common model.',
  ),
  'coord-communication-platforms-and-guidelines': t(
    'Viestinnän ohjeet ja kehittämisalusta on linkitetty, ja yhteisestä viestinnästä ja alustan ylläpidosta on merkintä.',
    'Kommunikationsanvisningarna och utvecklingsplattformen är länkade, och gemensam kommunikation och underhåll är registrerade.',
    'Guidelines and the development platform are linked; joint communications and upkeep are noted.',
  ),
  'coord-communicate-development-work': t(
    'Kuukaudessa on ainakin yksi tiedote tai muu julkaisu.',
    'Under månaden finns minst ett infomeddelande eller en annan publikation.',
    'There is at least one bulletin or other publication in the month.',
  ),
  'coord-national-dissemination-of-results': t(
    'Valtakunnallisesta levittämisestä on merkintä tai tilaisuus jokaisesta teemasta.',
    'Det finns en registrering eller ett evenemang om nationell spridning för varje tema.',
    'There is an entry or an event of national dissemination for every theme.',
  ),
  'coord-attend-okm-dissemination-events': t(
    'Osallistuminen jokaiseen kalenterissa olevaan OKM:n tilaisuuteen on merkitty; ilman tilaisuutta mitään ei vaadita.',
    'Deltagandet i varje UKM-evenemang i kalendern är registrerat; utan evenemang krävs inget.',
    'Attendance at each ministry event in the calendar is on record; without an event nothing is due.',
  ),
  'lead-theme-procurements': t(
    'Hankinnoista on merkintä, jossa on linkki asiakirjaan, tai sana ”ei hankintoja”.',
    'Det finns en registrering om upphandlingar med en länk till ett dokument, eller orden ”inga upphandlingar”.',
    'There is an entry on procurements with a link to a document, or the words “no procurements”.',
  ),
  'lead-participate-in-project-group': t(
    'Vetäjä on osallistunut kuukauden projektiryhmiin: kahteen, tai niin moneen kuin pidettiin.',
    'Ledaren har deltagit i månadens projektgrupper: två, eller så många som hölls.',
    'The lead attended the month’s project groups: two, or as many as were held.',
  ),
  'lead-first-project-group-meeting': t(
    'Vetäjä on ollut projektiryhmän ensimmäisessä tapaamisessa.',
    'Ledaren har varit med på projektgruppens första möte.',
    'The lead was at the project group’s first meeting.',
  ),
  'lead-divide-into-working-groups': t(
    'Teeman organisaatiot on jaettu työryhmiin, tai on merkitty, ettei työryhmiä ole.',
    'Temats organisationer är indelade i arbetsgrupper, eller så är det registrerat att inga finns.',
    'The theme’s organisations are divided into working groups, or it is noted that there are none.',
  ),
  'lead-attend-working-group-meetings': t(
    'Mahdollisuuksien mukaan: käynnit lasketaan, mutta mikään ei myöhästy.',
    'I mån av möjlighet: besöken räknas, men inget blir försenat.',
    'As far as possible: visits are counted, nothing becomes overdue.',
  ),
  'lead-regular-meetings-with-developers': t(
    'Teeman tapaaminen on pidetty ainakin kerran kuussa; työryhmän tapaaminen lasketaan, jos vetäjä oli mukana. Kesätauolla mitään ei vaadita.',
    'Temats träff har hållits minst en gång i månaden; en arbetsgrupps träff räknas om ledaren var med. Under sommaruppehållet krävs inget.',
    'A theme meeting was held at least once in the month; a working group’s meeting counts if the lead was there. Nothing is required in the summer break.',
  ),
  'lead-technical-delivery-of-training': t(
    'Teeman koulutus on kalenterissa paikan tai osallistumislinkin kanssa, ja aineistosta tai järjestelyistä on merkintä.',
    'Temats utbildning finns i kalendern med plats eller deltagarlänk, och materialet eller arrangemangen är registrerade.',
    'The theme’s training is in the calendar with its place or joining link, and its materials or arrangements are on record.',
  ),
  'lead-cooperation-between-themes': t(
    'Kuukauden aikana on osallistuttu projektiryhmään tai pidetty yhteinen tilaisuus toisen teeman kanssa.',
    'Under månaden har man deltagit i projektgruppen eller hållit ett gemensamt evenemang med ett annat tema.',
    'In the month the project group was attended or a joint event with another theme held.',
  ),
  'lead-monitor-organisation-level-development': t(
    'Vetäjä on katsonut kuukauden tilannekyselyn vastaukset tai kirjannut seurannasta.',
    'Ledaren har sett månadens svar på lägesavstämningen eller registrerat något om uppföljningen.',
    'The lead has looked at the month’s check-in answers or noted the monitoring.',
  ),
  'lead-enable-peer-learning': t(
    'Vaiheen aikana on pidetty aamukahvit, tapaaminen tai yhteinen tilaisuus, tai malleja on jaettu.',
    'Under fasen har morgonkaffe, en träff eller ett gemensamt evenemang hållits, eller modeller delats.',
    'A coffee, a meeting or a joint event was held, or models shared, in the phase.',
  ),
  'lead-hold-theme-kickoff': t(
    'Teeman aloitustapaaminen on pidetty paikan päällä; muuten koordinaation on hyväksyttävä toteutustapa.',
    'Temats startmöte har hållits på plats; annars ska koordinatorn godkänna formen.',
    'The theme’s start meeting was held in person; otherwise the coordination has to accept how it was held.',
  ),
  'lead-two-day-theme-training': t(
    'Koulutuksen molemmat päivät on pidetty paikan päällä; päivät voivat olla erillään.',
    'Utbildningens båda dagar har hållits på plats; dagarna kan vara åtskilda.',
    'Both training days were held in person; they may be apart.',
  ),
  'lead-compile-theme-operating-model': t(
    'Teeman osuus on merkitty toimitetuksi koordinaatiolle.',
    'Temats del är registrerad som levererad till koordinatorn.',
    'The theme’s part is marked delivered to the coordination.',
  ),
  'lead-relay-bulletins': t(
    'Jokainen teemalle suunnattu tiedote on välitetty teeman kanavalle, vetäjän tai botin toimesta.',
    'Varje infomeddelande till temat har förmedlats till temats kanal, av ledaren eller boten.',
    'Each bulletin aimed at the theme is relayed to its channel, by the lead or the bot.',
  ),
  'lead-communicate-theme-work': t(
    'Kuukaudessa on teeman tiedote, julkaisu tai merkintä.',
    'Under månaden finns ett infomeddelande från temat, en publikation eller en registrering.',
    'There is a theme bulletin, a publication or a note in the month.',
  ),
  'lead-disseminate-theme-results': t(
    'Teeman tulosten levittämisestä on ainakin yksi merkintä.',
    'Det finns minst en registrering om spridning av temats resultat.',
    'There is at least one entry of disseminating the theme’s results.',
  ),
  'lead-morning-coffees': t(
    'Teeman aamukahvit on pidetty ainakin kerran kuussa; perutut eivät ole mukana.',
    'Temats morgonkaffe har hållits minst en gång i månaden; inställda räknas inte.',
    'The theme’s morning coffee was held at least once in the month; cancelled ones do not count.',
  ),
  'lead-attend-okm-dissemination-events': t(
    'Osallistuminen jokaiseen kalenterissa olevaan OKM:n tilaisuuteen on merkitty; ilman tilaisuutta mitään ei vaadita.',
    'Deltagandet i varje UKM-evenemang i kalendern är registrerat; utan evenemang krävs inget.',
    'Attendance at each ministry event in the calendar is on record; without an event nothing is due.',
  ),
  'dev-attend-theme-kickoff': t(
    'Ainakin yksi organisaation henkilö on ollut teeman aloitustapaamisessa, tai perehdytys on merkitty.',
    'Minst en person från organisationen har varit på temats startmöte, eller så är en introduktion registrerad.',
    'At least one person of the organisation was at the theme’s start meeting, or an introduction is noted.',
  ),
  'dev-take-part-in-working-group': t(
    'Jos teemassa on työryhmiä, organisaatiolla on niissä nimetty henkilö tai siitä on osallistuttu ryhmään.',
    'Om temat har arbetsgrupper har organisationen en namngiven person i dem eller har deltagit i en grupp.',
    'If the theme has working groups, the organisation has a named person in them or has taken part in one.',
  ),
  'dev-attend-regular-theme-meetings': t(
    'Organisaatiosta on osallistuttu ainakin yhteen kuukauden tapaamiseen; jos yhtään ei pidetty, mitään ei vaadita.',
    'Organisationen har deltagit i minst en av månadens träffar; om ingen hölls krävs inget.',
    'The organisation attended at least one meeting of the month; if none was held, nothing is due.',
  ),
  'dev-attend-two-day-theme-training': t(
    'Organisaatiosta on oltu koulutuksen molempina päivinä; henkilöt voivat olla eri.',
    'Organisationen har varit med båda utbildningsdagarna; personerna kan vara olika.',
    'The organisation was present on both training days; the people may differ.',
  ),
  'dev-pilot-in-own-organisation': t(
    'Teemassa on ainakin yksi pilotti, joka on käynnissä, päättynyt tai keskeytetty; käynnissä olevasta on kuultu viimeksi suljetulla kierroksella tai sen jälkeen.',
    'Det finns minst ett pilotförsök i temat som pågår, är avslutat eller avbrutet; om ett pågående har något hörts i den senast stängda omgången eller efter den.',
    'There is at least one pilot in the theme that is running, finished or discontinued; a running one has been heard of in the last closed round or later.',
  ),
  'dev-spread-results': t(
    'Tulosten levittämisestä on yksi merkintä teemaa kohden: mitä, missä ja kenelle.',
    'Det finns en registrering per tema om spridning av resultaten: vad, var och för vem.',
    'There is one entry per theme on spreading results: what, where and to whom.',
  ),
  'dev-communicate-internally': t(
    'Neljännesvuodessa on ainakin yksi merkintä sisäisestä viestinnästä, myös tilannekyselyn rasti riittää.',
    'Under kvartalet finns minst en registrering om intern kommunikation; ett kryss i lägesavstämningen räcker.',
    'There is at least one note of internal communication in the quarter; a tick in the check-in is enough.',
  ),
  'dev-take-part-as-possible-truncated': t(
    'Mahdollisuuksien mukaan: osallistumiset lasketaan, mutta mikään ei myöhästy.',
    'I mån av möjlighet: deltagandet räknas, men inget blir försenat.',
    'As far as possible: attendance is counted, nothing becomes overdue.',
  ),
};

/** Where the rule asks for less than the proposal, since nobody records the rest (decision 8): said on the duty's page. */
export const lowered: Readonly<Record<string, Localized>> = {
  'coord-lead-and-administer-project': t(
    'Jokaisen kokouksen pöytäkirjaa ei seurata täällä; puuttuvat yhteyshenkilöt näkyvät Tavoitettavuus-sivulla.',
    'Protokoll från varje möte följs inte upp här; kontaktpersoner som saknas syns på sidan Nåbarhet.',
    'Minutes of each meeting are not followed here; missing contact persons stand on the page of reachability.',
  ),
  'coord-leadership-training-programmes': t(
    'Yksi linkki kilpailutuksesta riittää: kouluttajaa ei kirjata teemoittain.',
    'En länk om konkurrensutsättningen räcker: utbildare registreras inte per tema.',
    'One link on the tendering is enough: trainers are not recorded by theme.',
  ),
  'coord-ensure-management-competence': t(
    'Kyselyjen tulosten vertailua ei vaadita, ja johdon osallistuminen tiedetään vain merkinnöistä.',
    'En jämförelse av enkäternas resultat krävs inte, och ledningens deltagande är känt bara när det har markerats.',
    'A comparison of the surveys’ results is not asked for, and management is known to have taken part only where it is marked.',
  ),
  'coord-monitor-evaluate-document': t(
    'Erillistä yhteenvetoa ei vaadita: hyväksytyt luvut riittävät.',
    'En särskild sammanfattning krävs inte: de godkända siffrorna räcker.',
    'No separate summary is asked for: the approved figures are enough.',
  ),
  'coord-prepare-steering-and-project-groups': t(
    'Esityslistaa ja muistiota pyydetään järjestäjältä, mutta niitä ei vaadita jokaisesta kokouksesta.',
    'Arrangören ombeds om föredragningslista och promemoria, men de krävs inte för varje möte.',
    'The organiser is asked for agenda and memo, but they are not required of every meeting.',
  ),
  'coord-final-survey-and-seminar': t(
    'Muualla pidetystä kyselystä riittää tieto siitä, kuinka moni vastasi.',
    'För en enkät som har hållits någon annanstans räcker uppgiften om hur många som svarade.',
    'For a survey held elsewhere the number of answers is enough.',
  ),
  'coord-procure-training-and-providers': t(
    'Hankintojen määrää ei tiedetä täällä: yksi linkki riittää.',
    'Antalet upphandlingar är inte känt här: en länk räcker.',
    'How many procurements there are is not known here: one link is enough.',
  ),
  'coord-enable-peer-learning': t(
    'Ei tiedetä, kerrottiinko yhteisessä tilaisuudessa pilotista: tilaisuus riittää.',
    'Det är inte känt om ett pilotförsök presenterades på det gemensamma evenemanget: evenemanget räcker.',
    'Whether a joint event told of a pilot is not known: the event is enough.',
  ),
  'lead-enable-peer-learning': t(
    'Ei tiedetä, kerrottiinko kahveilla tai tapaamisessa pilotista: tilaisuus riittää.',
    'Det är inte känt om ett pilotförsök presenterades på kaffet eller träffen: att den hölls räcker.',
    'Whether a coffee or a meeting told of a pilot is not known: that it was held is enough.',
  ),
  'coord-national-spread-of-best-practices': t(
    'Ei tarkisteta, onko merkintä valtakunnallinen ja mitä mallia se koskee.',
    'Det kontrolleras inte om registreringen är nationell eller vilken modell den gäller.',
    'Whether an entry is national, and which model it is about, is not checked.',
  ),
  'coord-national-dissemination-of-results': t(
    'Ei tarkisteta, onko merkintä valtakunnallinen ja mitä mallia se koskee.',
    'Det kontrolleras inte om registreringen är nationell eller vilken modell den gäller.',
    'Whether an entry is national, and which model it is about, is not checked.',
  ),
  'coord-communication-platforms-and-guidelines': t(
    'Alustan omistajaa ja jäsenluetteloa ei tarkisteta: merkintä ylläpidosta riittää.',
    'Plattformens ägare och medlemslista kontrolleras inte: en registrering om underhållet räcker.',
    'The platform’s owner and member list are not checked: an entry on its upkeep is enough.',
  ),
  'lead-divide-into-working-groups': t(
    'Jokaisen organisaation ryhmä tarkistetaan, kun jako on tehty Työryhmät-sivulla tai rekisterissä. Pelkkä tieto jaosta riittää sekin.',
    'Varje organisations grupp kontrolleras när indelningen har gjorts på sidan Arbetsgrupper eller i registret. Också enbart uppgiften om indelningen räcker.',
    'Each organisation’s group is checked where the division was made on the page Working groups or in the registry. A note that the division was made is enough too.',
  ),
};
/** What the rule asks for, and what it leaves out. */
export const requiredOf = (obligation: Pick<Obligation, 'id' | 'required'>, lang: Language): string =>
  [(obligation.required ?? required[obligation.id])?.[lang], lowered[obligation.id]?.[lang]]
    .filter(Boolean)
    .join(' ');

/** How an unclear line of the source is read here. */
export const readings: Readonly<Record<string, Localized>> = {
  'lead-participate-in-project-group': t(
    '”(2 krt / kk * 3)”: kaikille lukutavoille yhteistä on kaksi kertaa kuussa. Koordinaatio vahvistaa, mitä ”* 3” tarkoittaa.',
    '”(2 krt / kk * 3)”: gemensamt för alla läsningar är två gånger i månaden. Koordinatorn bekräftar vad ”* 3” betyder.',
    '“(2 krt / kk * 3)”: twice a month is common to all readings. The coordination confirms what “* 3” means.',
  ),
  'dev-take-part-as-possible-truncated': t(
    'Lause katkeaa. Todennäköinen jatko: ”… mukaan OKM:n levittämistilaisuuksiin”.',
    'Meningen är avbruten. Trolig fortsättning: deltar i mån av möjlighet i UKM:s spridningsevenemang.',
    'The sentence is cut off. Likely: takes part as far as possible in the ministry’s dissemination events.',
  ),
  'lead-first-project-group-meeting': t(
    'Sulkumerkki on pariton: luetaan omaksi, kertaluonteiseksi vastuukseen.',
    'Parentesen saknar par: läses som en egen engångsuppgift.',
    'The bracket has no pair: read as a one-off obligation of its own.',
  ),
  'dev-attend-theme-kickoff': t(
    'Kaksi kohtaa on painettu yhteen: luetaan kahdeksi vastuuksi.',
    'Två punkter har tryckts ihop: läses som två uppgifter.',
    'Two bullets are run together: read as two obligations.',
  ),
  'dev-take-part-in-working-group': t(
    '”Pienryhmä” ja ”työryhmä” luetaan samaksi; yksi nimetty henkilö organisaatiota kohden.',
    '”Smågrupp” och ”arbetsgrupp” läses som samma; en namngiven person per organisation.',
    '“Small group” and “working group” are read as one; one named person per organisation.',
  ),
  'lead-compile-theme-operating-model': t(
    '”Koordinaatio laatii.”: vetäjä toimittaa teeman osuuden, koordinaatio kokoaa yhteisen mallin.',
    '”Koordinaatio laatii.”: ledaren levererar temats del, koordinatorn sammanställer den gemensamma modellen.',
    '“Koordinaatio laatii.”: the lead delivers the theme’s part, the coordination draws up the common model.',
  ),
  'lead-morning-coffees': t(
    'Luetaan teemaa kohden; yhteisvetäjät jakavat vastuun.',
    'Läses per tema; medansvariga delar uppgiften.',
    'Read per theme; co-leads share the obligation.',
  ),
  'lead-relay-bulletins': t(
    'Botin lähetys teeman kanavalle riittää, jos vetäjä on ottanut sen käyttöön. Aikaa ei ole annettu, joten mikään ei myöhästy.',
    'Botens inlägg i temats kanal räcker om ledaren har tagit det i bruk. Ingen tid anges, så inget blir försenat.',
    'The bot’s post in the theme’s channel is enough if the lead has switched it on. No time is given, so nothing is overdue.',
  ),
  'dev-attend-two-day-theme-training': t(
    'Vaaditaan vain omissa teemoissa; muiden teemojen koulutukset ovat kutsuja.',
    'Krävs bara i egna teman; andra temans utbildningar är inbjudningar.',
    'Due for own themes only; other themes’ trainings are invitations.',
  ),
  'coord-compile-operating-model': t(
    'Yksikkömuoto luetaan: kaikkien kehittämiskokonaisuuksien yhteinen toimintamalli.',
    'Singularis läses: den gemensamma modellen för alla utvecklingshelheter.',
    'The singular is read as the common model of all themes.',
  ),
};
