// Everything here is invented: places that do not exist, people that nobody is.
export const finnishPlaces = [
  'Tuuli',
  'Halla',
  'Kuura',
  'Sumu',
  'Pilvi',
  'Usva',
  'Routa',
  'Revontuli',
  'Hohto',
  'Sini',
  'Kaiho',
];
export const finnishEndings = ['kallio', 'harju', 'vaara', 'lampola', 'salo', 'suo', 'oja'];
export const finnishKinds = [
  'n ammattiopisto',
  'n koulutuskuntayhtymä',
  'n ammattikoulu',
  'n koulutussäätiö',
  'n opisto',
];
export const swedishPlaces = [
  'Dimvik',
  'Rimnäs',
  'Skymningsholm',
  'Frostby',
  'Molnvik',
  'Stjärnö',
  'Silverudden',
  'Vindskär',
  'Blåsund',
  'Gryningsnäs',
];
export const swedishKinds = [' yrkesinstitut', ' yrkesskola', ' utbildningssamkommun'];

export const finnishFirst = [
  'Aino',
  'Eero',
  'Helmi',
  'Ilmari',
  'Kaisa',
  'Lauri',
  'Marja',
  'Niilo',
  'Oona',
  'Pekka',
  'Riikka',
  'Sampo',
  'Tuuli',
  'Veikko',
  'Hanna',
  'Jukka',
  'Leena',
  'Mikko',
  'Noora',
  'Olli',
  'Päivi',
  'Reino',
  'Satu',
  'Timo',
  'Ulla',
  'Vilma',
];
export const finnishLast = [
  'Aallokas',
  'Halmela',
  'Iltarusko',
  'Jokelo',
  'Kaihola',
  'Lehmuska',
  'Mäntykoru',
  'Niemikas',
  'Orasvuo',
  'Pajukoru',
  'Rantavuo',
  'Saraste',
  'Tammivuo',
  'Utuinen',
  'Vaahtera',
  'Yrttiaho',
  'Kuuselo',
  'Lumiaho',
  'Hiirola',
  'Koivukas',
];
export const swedishFirst = [
  'Alva',
  'Björn',
  'Cecilia',
  'Daniel',
  'Ebba',
  'Fredrik',
  'Greta',
  'Hugo',
  'Ida',
  'Johan',
  'Karin',
  'Linnea',
  'Mats',
  'Nina',
  'Oskar',
];
export const swedishLast = [
  'Dimberg',
  'Ekvik',
  'Frostlund',
  'Granholm',
  'Havsvik',
  'Klippfors',
  'Lindvik',
  'Molnsten',
  'Nordsund',
  'Rimström',
];

export const pilotTitles = {
  fi: [
    'Tiimivalmennus lähijohtajille',
    'Työpaikkaohjaajien palautekierros',
    'Laatukävelyt oppilaitoksessa',
    'Osaamiskartoitus kehityskeskusteluihin',
    'Asiakasraati strategian tukena',
    'Pedagogisen johtajan vuosikello',
    'Ennakointipaja johtoryhmälle',
    'Vertaisarviointi kahden opiston kesken',
    'Johtamisen minimimalli',
    'Prosessikuvaukset yhdessä henkilöstön kanssa',
  ],
  sv: [
    'Teamledarträning',
    'Kollegial granskning',
    'Framtidsverkstad för ledningen',
    'Kvalitetspromenader',
    'Gemensam årsklocka',
  ],
};
export const doneTexts = {
  fi: [
    'Ensimmäinen pilottiryhmä aloitti, mukana kolme tiimiä.',
    'Kokeilu laajennettiin toiseen toimipaikkaan.',
    'Palaute kerättiin ja käsiteltiin johtoryhmässä.',
    'Malli kuvattiin yhdelle sivulle ja jaettiin esihenkilöille.',
    'Pidettiin kaksi työpajaa, kolmas on sovittu.',
    'Aikataulu siirtyi lukuvuoden vaihteen vuoksi.',
    'Mittarit valittiin yhdessä henkilöstön kanssa.',
    'Vertaiskäynti toiseen oppilaitokseen tehtiin.',
    'Ohjausmateriaali valmistui ja on kokeilussa.',
    'Rekrytoitiin uusi vastuuhenkilö, työ jatkuu.',
    'Koulutuspäivän opit vietiin omaan vuosikelloon.',
    'Kysely avattiin ja vastauksia on saatu hyvin.',
    'Pilotin tavoitteet tarkennettiin teemaryhmän palautteen pohjalta.',
    'Kehityskeskustelujen runko uusittiin.',
    'Johtoryhmä päätti jatkaa mallin käyttöä.',
    'Ensimmäiset tulokset esiteltiin aamukahveilla.',
    'Työpaikkojen edustajat otettiin mukaan suunnitteluun.',
    'Laatukävelyt tehtiin neljässä yksikössä.',
  ],
  sv: [
    'Den första gruppen har kommit i gång.',
    'Modellen beskrevs på en sida.',
    'Två verkstäder har hållits, en tredje är bokad.',
    'Responsen samlades in och gicks igenom.',
    'Tidtabellen sköts upp till följande läsår.',
    'Ett kollegialt besök gjordes.',
    'Ledningsgruppen fortsätter med modellen.',
    'Målen preciserades tillsammans med temagruppen.',
  ],
};

type Text = { readonly fi: string; readonly sv: string };
export const bulletinTexts: readonly { readonly title: Text; readonly body: Text }[] = [
  {
    title: { fi: 'Hanke käynnistyy', sv: 'Projektet startar' },
    body: {
      fi: 'Tervetuloa verkostoon. Teemaryhmien aloitustapaamiset pidetään tässä kuussa, ja kutsut tulevat teemakanaville.',
      sv: 'Välkommen till nätverket. Temagruppernas startmöten hålls den här månaden och inbjudningarna kommer till temakanalerna.',
    },
  },
  {
    title: { fi: 'Aloituskysely on auki', sv: 'Startenkäten är öppen' },
    body: {
      fi: 'Vastaamiseen menee noin kymmenen minuuttia. Yksi vastaus organisaatiota kohden riittää.',
      sv: 'Det tar ungefär tio minuter att svara. Ett svar per organisation räcker.',
    },
  },
  {
    title: { fi: 'Yhteystiedot kuntoon', sv: 'Kontrollera kontaktuppgifterna' },
    body: {
      fi: 'Tarkistakaa oman organisaationne yhteyshenkilö ja varahenkilö välilehdeltä.',
      sv: 'Kontrollera er organisations kontaktperson och ersättare på fliken.',
    },
  },
  {
    title: { fi: 'Aloituskyselyn tulokset', sv: 'Startenkätens resultat' },
    body: {
      fi: 'Tulokset on koottu yhteen. Eniten tukea toivotaan muutoksen johtamiseen ja tiedon käyttöön päätöksissä.',
      sv: 'Resultaten har sammanställts. Mest stöd önskas för förändringsledning och för att använda information i besluten.',
    },
  },
  {
    title: { fi: 'Koulutuspäivien aineistot', sv: 'Material från utbildningsdagarna' },
    body: {
      fi: 'Koulutuksen esitykset ja tehtävät löytyvät nyt teeman kanavalta.',
      sv: 'Presentationerna och uppgifterna från utbildningen finns nu i temats kanal.',
    },
  },
  {
    title: { fi: 'Ensimmäinen tilannekysely lähtee', sv: 'Den första lägesavstämningen skickas ut' },
    body: {
      fi: 'Kysymme kerran kuussa, miten pilotit etenevät. Vastaaminen vie pari minuuttia.',
      sv: 'Vi frågar en gång i månaden hur pilotförsöken framskrider. Det tar ett par minuter att svara.',
    },
  },
  {
    title: { fi: 'Viestinnän ohje päivittyi', sv: 'Kommunikationsanvisningen har uppdaterats' },
    body: {
      fi: 'Uusi ohje kertoo, miten hankkeesta viestitään omassa organisaatiossa ja ulospäin.',
      sv: 'Den nya anvisningen berättar hur man informerar om projektet i den egna organisationen och utåt.',
    },
  },
  {
    title: { fi: 'Pilotit esillä aamukahveilla', sv: 'Pilotförsök på morgonkaffet' },
    body: {
      fi: 'Seuraavilla kerroilla kuullaan kaksi pilottia kustakin teemasta. Tule kysymään ja kertomaan.',
      sv: 'De följande gångerna får vi höra om två pilotförsök per tema. Kom och fråga och berätta.',
    },
  },
  {
    title: { fi: 'Väliseminaarin ajankohta', sv: 'Tidpunkten för mellanseminariet' },
    body: {
      fi: 'Väliseminaari pidetään paikan päällä. Varatkaa koko päivä, ohjelma lähetetään lähempänä.',
      sv: 'Mellanseminariet hålls på plats. Reservera hela dagen, programmet skickas senare.',
    },
  },
  {
    title: { fi: 'Toimintamallin runko kommenteille', sv: 'Kommentera stommen för verksamhetsmodellen' },
    body: {
      fi: 'Yhteisen toimintamallin runko on valmis kommentoitavaksi. Teemojen vetäjät kokoavat huomiot.',
      sv: 'Stommen för den gemensamma verksamhetsmodellen kan nu kommenteras. Temaledarna samlar in synpunkterna.',
    },
  },
  {
    title: { fi: 'Tilannekyselyn yhteenveto', sv: 'Sammandrag av lägesavstämningen' },
    body: {
      fi: 'Valtaosa piloteista etenee aikataulussa. Apua toivotaan eniten arvioinnin suunnitteluun.',
      sv: 'De flesta pilotförsöken framskrider enligt plan. Mest hjälp önskas med att planera utvärderingen.',
    },
  },
  {
    title: { fi: 'Seuraavat tapaamiset', sv: 'De följande träffarna' },
    body: {
      fi: 'Ensi kuun tapaamiset ja aamukahvit löytyvät nyt välilehdeltä Tapahtumat.',
      sv: 'Nästa månads träffar och morgonkaffen finns nu på fliken Evenemang.',
    },
  },
];
