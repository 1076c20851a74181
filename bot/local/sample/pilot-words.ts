import type { Stage } from '../../src/shared/domain/pilot';
import type { ThemeId } from '../../src/shared/domain/theme';

/** What pilots are called, as their owners would. */
export const finnishTitles: Readonly<Record<Exclude<ThemeId, 'swedish-cross-cutting'>, readonly string[]>> = {
  'pedagogy-and-clients': [
    'Opettajan ja ohjaajan työparimalli',
    'Ohjauksen vuosikello tutkintotiimeille',
    'Työelämäkumppanin palautekeskustelu',
    'Hakijan ensimmäiset sata päivää',
    'Tiimin pedagoginen kehityskeskustelu',
    'Joustavat aloitusajat kolmessa tutkinnossa',
    'Varhainen puheeksi otto opintojen alussa',
    'Työpaikkaohjaajan pikaopas',
    'Yrityskäynneistä asiakkuussuunnitelmaksi',
    'Asiakastiedon katselmus kerran kuussa',
  ],
  quality: [
    'Laatukävely toisen järjestäjän kanssa',
    'Kevyt itsearviointi tutkintotiimeille',
    'Palautteesta päätökseksi kahdessa viikossa',
    'Laatukäsikirja kahdelle sivulle',
    'Prosessikuvaukset kuvina',
    'Johdon katselmuksen uusi esityslista',
    'Sisäisten auditoijien parityö',
    'Mittarit, joita tiimi seuraa itse',
    'Poikkeamista oppiminen',
    'Laatuvartti tiimin kokouksessa',
  ],
  'competence-and-staff': [
    'Osaamiskartoitus ilman lomaketta',
    'Esihenkilöiden vertaisryhmä',
    'Perehdytyspolku uudelle opettajalle',
    'Työaikasuunnittelun yhteiset pelisäännöt',
    'Osaamisen vartti viikkopalaverissa',
    'Mentorointi kahden oppilaitoksen välillä',
    'Kehityskeskustelusta osaamissuunnitelmaksi',
    'Kokemustiedon siirto pareittain',
    'Tiimivalmentaja esihenkilön tukena',
    'Tekoälytaitojen kuukausihaaste',
  ],
  'future-and-vision': [
    'Ennakointiryhmä työelämän kanssa',
    'Skenaariotyöpaja johtoryhmälle',
    'Tulevaisuuskortit opetussuunnitelmatyöhön',
    'Heikkojen signaalien taulu',
    'Strategiakartta yhdelle sivulle',
    'Alueen osaamistarpeiden pikakysely',
    'Opiskelijoiden tulevaisuusraati',
    'Strategian puolivuosikatselmus',
    'Kokeilubudjetti tiimeille',
    'Johtoryhmän ennakointitunti',
  ],
};
export const swedishTitles: readonly string[] = [
  'Kvalitetsrunda med en annan anordnare',
  'Snabbguide för arbetsplatshandledare',
  'Kollegial handledning över skolgränserna',
  'Teamens självvärdering på en sida',
  'Handledningens årsklocka',
  'Framtidsverkstad för ledningsgruppen',
  'Från feedback till beslut på två veckor',
  'Introduktion för nya lärare',
  'Gemensamma begrepp för ledningsarbetet',
  'Språkmedvetet ledarskap i vardagen',
];

type WordLists = Readonly<Record<'fi' | 'sv', readonly string[]>>;
/** What has been done since the last check-in; about work, never about persons. */
export const doneWords: Readonly<Record<Stage, WordLists>> = {
  notStarted: {
    fi: [
      'Johtoryhmä päättää pilotista seuraavassa kokouksessaan.',
      'Pilotin aihe on valittu, vastuut sovitaan tässä kuussa.',
      'Odotamme teeman koulutusta ennen aloitusta.',
    ],
    sv: ['Ledningsgruppen beslutar om pilotförsöket på nästa möte.'],
  },
  planned: {
    fi: [
      'Mukaan lähtee kaksi tutkintotiimiä, aloitus sovittiin ensi kuulle.',
      'Pilotin tavoitteet ja mittarit kirjattiin yhdelle sivulle.',
      'Nykytila kartoitettiin lyhyellä kyselyllä, vastausprosentti oli 64.',
      'Haimme mallia toiselta järjestäjältä ja muokkasimme sen omaan kokoomme.',
      'Aikataulu sovitettiin lukuvuoden suunnitteluun.',
      'Vastuut jaettiin ja ensimmäinen työpaja on kalenterissa.',
    ],
    sv: [
      'Två team deltar, vi börjar nästa månad.',
      'Mål och mätare finns nu på en sida.',
      'Nuläget kartlades med en kort enkät.',
    ],
  },
  running: {
    fi: [
      'Kolme tiimiä on kokeillut mallia kuukauden, palaute on enimmäkseen myönteistä.',
      'Toinen työpaja pidettiin, malliin tuli kaksi muutosta.',
      'Laajensimme kokeilun toiselle kampukselle.',
      'Esihenkilöt kävivät tulokset läpi tiimeissään.',
      'Lyhensimme lomakkeen yhdestätoista kysymyksestä neljään.',
      'Ensimmäiset laatukävelyt tehtiin, havaintoja kertyi yli kaksikymmentä.',
      'Työpaikkojen edustajat antoivat palautetta kahdessa tapaamisessa.',
      'Malli on käytössä viikkopalaverissa, aikaa kuluu noin vartti.',
      'Vertailimme tuloksia toisen järjestäjän kanssa ja sovimme yhteisestä jatkosta.',
      'Koulutuspäivän opit vietiin omaan vuosikelloon.',
      'Kevään tulokset koottiin yhteen, seuraavaksi päätetään jatkosta.',
      'Ohjausmateriaali valmistui ja on neljän tiimin käytössä.',
      'Aloitus viivästyi kaksi viikkoa lukujärjestysten vuoksi, nyt olemme käynnissä.',
      'Tietojen saaminen järjestelmästä vie odotettua enemmän aikaa.',
    ],
    sv: [
      'Tre team har prövat modellen i en månad, responsen är mest positiv.',
      'Den andra verkstaden hölls och modellen ändrades på två punkter.',
      'Cheferna gick igenom resultaten i sina team.',
      'Blanketten kortades från elva frågor till fyra.',
      'Arbetsplatserna gav respons på två träffar.',
      'Vi jämförde resultaten med en annan anordnare.',
      'Starten försenades två veckor på grund av läsordningen.',
    ],
  },
  finished: {
    fi: [
      'Pilotti päättyi, malli otetaan käyttöön kaikissa tiimeissä.',
      'Loppupalaute koottiin: malli jää, raportointi kevenee.',
      'Kuvaus mallista on valmis ja jaettavissa verkostolle.',
      'Tulokset esiteltiin johtoryhmälle, jatkosta päätettiin.',
    ],
    sv: [
      'Pilotförsöket är klart och modellen tas i bruk i alla team.',
      'Beskrivningen av modellen är klar och kan delas i nätverket.',
    ],
  },
  discontinued: {
    fi: [
      'Keskeytimme, koska tutkintotiimit yhdistetään. Opit kirjattiin muistiin.',
      'Pilotti ei löytänyt paikkaansa arjessa, jatkamme toisella mallilla.',
    ],
    sv: ['Vi avbröt försöket eftersom teamen slås ihop. Lärdomarna är registrerade.'],
  },
};

/** What is asked for where help is wanted. */
export const helpWords: WordLists = {
  fi: [
    'Miten muut ovat mitanneet vaikutusta? Kaipaisimme esimerkkiä tai sparrausta.',
    'Pilotti on jumissa järjestelmän vuoksi. Onko joku ratkaissut saman?',
    'Etsimme toista järjestäjää, jonka kanssa arvioida mallia ristiin.',
    'Johdon tuki on vielä hakusessa. Miten saitte johtoryhmän mukaan?',
    'Tarvitsemme apua arvioinnin suunnitteluun.',
    'Mallin kuvaus paisuu. Kuka auttaisi tiivistämään?',
  ],
  sv: [
    'Hur har andra mätt effekten? Vi behöver ett exempel eller ett bollplank.',
    'Vi söker en anordnare att utvärdera modellen tillsammans med.',
  ],
};
