type LegalPart = { readonly title: string; readonly text: readonly string[] };
export type LegalText = {
  readonly privacy: readonly LegalPart[];
  readonly terms: readonly LegalPart[];
  readonly accessibility: readonly LegalPart[];
};

/** The long texts about the service, in plain language; loaded with their pages only. */
export const legalFi: LegalText = {
  privacy: [
    {
      title: 'Kuka vastaa tiedoista',
      text: [
        'Henkilötietojen käsittelystä vastaa hanketta koordinoiva organisaatio. Kysymyksiin vastaa hankkeen projektipäällikkö.',
      ],
    },
    {
      title: 'Mitä tietoja käsitellään',
      text: [
        'Nimi, työsähköposti, organisaatio, rooli ja teema, valittu kieli sekä Teams-tilin tunniste.',
        'Mitä itse teet palvelussa ja milloin: ilmoittautumiset, kuittaukset, tilannekyselyn vastaukset, toteumatiedot, tiedotteet ja tapahtumat.',
        'Opiskelijoiden tietoja, terveystietoja, poissaolon syitä, työaikoja tai rahatietoja ei käsitellä. Älä kirjoita niitä vapaaseen tekstiin.',
        'Botti lukee kanavalta vain viestit, jotka on osoitettu sille.',
      ],
    },
    {
      title: 'Miksi',
      text: [
        'Jotta verkosto näkee, mitä se on luvannut, mitä on tehty ja missä tarvitaan apua, ja jotta hanke voidaan dokumentoida.',
        'Käsittelyn oikeusperusteen vahvistaa koordinoiva organisaatio.',
      ],
    },
    {
      title: 'Kuka näkee',
      text: [
        'Oman organisaation väki näkee oman organisaationsa tiedot. Teeman vetäjä näkee teemansa tiedot ja koordinaatio kaiken. Muut verkostossa näkevät luvut ja sen, mitä on annettu jakaa.',
        'Tilannekyselyn vapaan tekstin näkevät oma organisaatio, teeman vetäjä ja koordinaatio, ellei sitä ole annettu jakaa.',
        'Tietoja ei myydä eikä käytetä mainontaan.',
      ],
    },
    {
      title: 'Missä ja kuinka kauan',
      text: [
        'Tiedot säilytetään koordinoivan organisaation pilviympäristössä. Kirjautumisen hoitaa Microsoft Teams.',
        'Henkilötiedot säilytetään hankkeen ajan ja sen jälkeen niin monta kuukautta kuin koordinoiva organisaatio on asettanut. Sitten nimet ja ihmisten omat tekstit poistetaan. Pyynnöstä tiedot poistetaan aiemmin. Poistossa nimi, osoite ja tilit häviävät, ja organisaatiotason luvut jäävät. Tiedoista otetaan joka yö varmuuskopio, joka poistetaan noin kuukauden kuluttua. Jos varmuuskopio palautetaan, poistetut tiedot poistetaan uudelleen.',
        'Välilehti muistaa selaimessa vain valitsemasi kielen. Evästeitä tai kävijäseurantaa ei ole.',
      ],
    },
    {
      title: 'Oikeutesi',
      text: [
        'Voit ladata omat tietosi sivulta Tiedot ja loki. Voit pyytää niitä korjattavaksi tai poistettavaksi: lähetä pyyntö koordinoivalle organisaatiolle.',
        'Voit myös kääntyä tietosuojavaltuutetun toimiston puoleen.',
      ],
    },
  ],
  terms: [
    {
      title: 'Kenelle',
      text: [
        'Palvelu on tarkoitettu verkoston organisaatioiden väelle hankkeen työhön. Käyttö on maksutonta.',
      ],
    },
    {
      title: 'Mitä sinulta odotetaan',
      text: [
        'Kirjaa vain sen, mikä pitää paikkansa. Kirjauksesta näkyy nimesi ja aika.',
        'Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja äläkä salassa pidettäviä tietoja.',
      ],
    },
    {
      title: 'Miten tilanteet syntyvät',
      text: [
        'Vastuut ovat asiakirjasta Liite 4. Vastuut ja työnjako, 24.10.2023. Tilanne lasketaan kirjauksista, ja jokaisesta näkyy, mihin se perustuu.',
        'Jos jokin on väärin, kirjaa puuttuva tieto tai ota yhteyttä teeman vetäjään tai koordinaatioon.',
      ],
    },
    {
      title: 'Saatavuus ja vastuu',
      text: [
        'Palvelu tarjotaan sellaisena kuin se on. Huollosta ja katkoista kertoo koordinoiva organisaatio.',
        'Ohjelma on avointa lähdekoodia (EUPL-1.2).',
      ],
    },
  ],
  accessibility: [
    {
      title: 'Tilanne',
      text: [
        'Tavoite on WCAG 2.2, taso AA. Välilehteä ei ole vielä auditoitu, joten emme väitä sen täyttävän kaikkia vaatimuksia.',
        'Kehityksessä on tarkistettu otsikot, nimet, näppäimistökäyttö, tekstin suurennus, vaaleat, tummat ja suurikontrastiset teemat sekä 360 pikselin leveys.',
      ],
    },
    {
      title: 'Tunnetut puutteet',
      text: [
        'Osallistumistaulukkoa voi joutua vierittämään sivusuunnassa, jos kuukaudessa on monta tapaamista.',
        'Toisten kirjoittaman vapaan tekstin kieltä ei tiedetä, joten ruudunlukija voi lukea sen väärällä äänellä.',
        'Alkuperäinen lähdeteksti on vain suomeksi.',
        'Microsoft Teamsin omien osien saavutettavuudesta vastaa Microsoft.',
      ],
    },
    {
      title: 'Anna palautetta',
      text: [
        'Kerro puutteesta koordinoivalle organisaatiolle. Saat samalla tiedot toisessa muodossa, jos välilehti ei toimi sinulle.',
        'Jos vastaus ei tyydytä, voit kannella valvovalle viranomaiselle: Liikenne- ja viestintävirasto Traficom, saavutettavuusvaatimukset.fi.',
      ],
    },
  ],
};
