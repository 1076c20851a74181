/** A part of a guide: what one wants to do, and the steps. */
type GuidePart = {
  readonly title: string;
  /** What is written or pressed stands between `**`: a command, or a name as it stands on the page or the card. */
  readonly steps: readonly string[];
  /** What it looks like: a file of `tab/public/pictures`, which `npm run shots -- --guides` takes, and what is seen on it. */
  readonly picture?: { readonly name: string; readonly alt: string };
};
export type GuideText = {
  readonly contact: readonly GuidePart[];
  readonly lead: readonly GuidePart[];
  readonly coordinator: readonly GuidePart[];
};

/** One page for each role, in the order of a first week; loaded with its page only. */
export const guidesFi: GuideText = {
  contact: [
    {
      title: 'Ensimmäinen päivä',
      steps: [
        'Avaa Teamsissa koordinaation tiimi Strapetsi. Jos olet vieras, vaihda ensin oikea organisaatio Teamsin yläreunasta.',
        'Kirjoita botille **vastuut**. Saat kortin, jossa lukee, mitä organisaatiosi on nyt vuorossa tekemään, mihin mennessä ja millä painikkeella.',
        'Jos botti sanoo, ettei tunne sinua, pyyntösi on jo mennyt koordinaatiolle. Sinun ei tarvitse tehdä mitään.',
        'Vaihda kieli kirjoittamalla **kieli**.',
      ],
      picture: {
        name: 'vastuut',
        alt: 'Botin vastauskortti: tilannekysely ja tapahtumat, joihin voi vastata suoraan kortin painikkeilla.',
      },
    },
    {
      title: 'Tilannekysely',
      steps: [
        'Kysely avautuu noin kerran kuussa ja on auki viikon. Jos mikään ei ole muuttunut, paina **Ei muutosta**.',
        'Muuten valitse vaihe ja aikataulu ja kirjoita rivi siitä, mitä on tehty. Älä kirjoita henkilötietoja.',
        'Kuka tahansa organisaatiosi yhteyshenkilöistä voi vastata. Viimeisin vastaus jää voimaan, ja edellinen jää talteen.',
        'Jos tarvitset apua, kirjoita siitä kyselyyn. Teeman vetäjä saa tiedon heti.',
      ],
      picture: {
        name: 'tilanne',
        alt: 'Tilannekyselyn kortti: Ei muutosta ylimpänä, sitten vaihe, aikataulu, rivi tehdystä ja avun pyytäminen.',
      },
    },
    {
      title: 'Aamukahvit ja tapaamiset',
      steps: [
        'Vastaa kutsukortissa: **Tulossa**, **Ehkä** tai **En pääse**. Vastausta voi muuttaa tilaisuuden alkuun asti.',
        'Lisää tilaisuus omaan kalenteriisi tapahtuman sivulta.',
        'Jos osallistuminen on merkitty väärin, avaa vastuu ja paina **Olimme paikalla**. Vetäjä vahvistaa.',
      ],
      picture: {
        name: 'tapahtumat',
        alt: 'Kortti Tulevat tapahtumat: jokaisen tapahtuman alla painikkeet, kuten Tulossa, Ehkä ja En pääse.',
      },
    },
    {
      title: 'Mitä muut näkevät',
      steps: [
        'Oma väkesi, teeman vetäjä ja koordinaatio näkevät organisaatiosi tilanteen. Muut näkevät vain sen, mitä on tehty.',
        'Vapaan tekstin näkevät muut vain, jos annat luvan jakaa sen.',
      ],
    },
    {
      title: 'Työryhmä ja tulokset',
      steps: [
        'Kun teema on jaettu työryhmiin, nimeä organisaatiosi henkilö ja varahenkilö: **Tulokset** → **Työryhmät**. Samalla sivulla ovat ryhmän jäsenet ja tapaamiset.',
        'Kun olette kertoneet tuloksista, kirjaa se: **Tulokset** → **Levittäminen**. Merkintä täyttää vastuunne siinä teemassa ja näkyy koko verkostolle.',
      ],
    },
  ],
  lead: [
    {
      title: 'Ensimmäinen päivä',
      steps: [
        'Kirjoita teeman kanavassa **@Strapetsi kanava** ja valitse teema. Sen jälkeen kutsut ja tiedotteet tulevat siihen.',
        'Lisää kanavaan välilehti Strapetsi: se avaa teeman taulun, joka on kaikille sama.',
        'Kirjoita botille **vastuut**: näet, mitä sinulta odotetaan nyt.',
      ],
    },
    {
      title: 'Aamukahvit',
      steps: [
        'Kirjoita **aamukahvit**. Täytä päivä, kellonaika ja aihe ja paina **Lähetä kutsu**.',
        'Jos linkki, aihe tai aika muuttuu, muuta sitä tapahtuman sivulta. Kortti kanavassa muuttuu samalla.',
        'Tilaisuuden jälkeen botti kysyy, pidettiinkö se. Yksi painallus riittää. Merkitse sitten osallistuneet: ilmoittautuneet on valittu valmiiksi.',
      ],
      picture: {
        name: 'aamukahvit',
        alt: 'Kutsu aamukahveille: päivä, kellonaika, aihe, Teams-linkki ja painike Lähetä kutsu.',
      },
    },
    {
      title: 'Tiedotteen välittäminen',
      steps: [
        'Kun koordinaatio julkaisee tiedotteen, saat kortin, jossa on painike **Välitä**. Voit lisätä omat rivisi sen yläpuolelle.',
        'Jos haluat, että botti välittää aina puolestasi, kytke automaattinen välitys päälle sivulla **Tiedotteet**.',
      ],
    },
    {
      title: 'Tilannekysely ja avunpyynnöt',
      steps: [
        'Kirjoita **tilanne**: näet, ketkä ovat vastanneet ja missä tarvitaan apua.',
        'Avunpyyntö on auki, kunnes sinä tai pyytäjä merkitsee sen hoidetuksi.',
      ],
      picture: {
        name: 'vastanneet',
        alt: 'Kortti Pilottien tilanne: kuka tarvitsee apua, kuinka moni on vastannut ja pilotit vaiheittain.',
      },
    },
    {
      title: 'Työryhmät ja toimintamalli',
      steps: [
        'Jaa teema työryhmiin: **Tulokset** → **Työryhmät** → **Jaa työryhmiin**. Ehdotus tasaa koot ja kielet, ja voit siirtää organisaatioita vetämällä tai valitsemalla. Jos ryhmiä ei tule, vastaa **Ei työryhmiä**.',
        'Kokoa teeman osuus: **Tulokset** → **Toimintamalli**. Tallenna luonnos linkkinä ja paina **Toimita koordinaatiolle**. Saat tiedon, kun osuus on koottu tai palautettu.',
      ],
    },
  ],
  coordinator: [
    {
      title: 'Ensimmäinen päivä',
      steps: [
        'Tuo verkosto: **Hallinta** → **Jäsenet** → **Tuo verkosto**. Ennen tallennusta näet kaikki muutokset ja huomautukset.',
        'Tarkista sivulta **Tavoitettavuus**, keille botti ei voi kirjoittaa. Lähetä heille sivun valmis viesti.',
        'Katso, että jokaisella teemalla on kanava. Puuttuva yhdistetään kirjoittamalla kanavassa **@Strapetsi kanava**.',
      ],
    },
    {
      title: 'Tiedote',
      steps: [
        'Kirjoita **tiedote** botille tai avaa **Tiedotteet** → **Kirjoita tiedote**. Kirjoita suomeksi ja ruotsiksi rinnakkain.',
        'Esikatselu näyttää kortin sellaisena kuin se lähtee. Kaikkiin kanaviin menevän tiedotteen hyväksyy toinen henkilö.',
        'Korjaus muuttaa samat viestit paikallaan. Vanha versio jää arkistoon.',
      ],
      picture: {
        name: 'tiedote',
        alt: 'Tiedotteen lomake: otsikko ja teksti suomeksi ja ruotsiksi, linkki ja kohderyhmä.',
      },
    },
    {
      title: 'Kun Toimitukset on punainen',
      steps: [
        'Avaa **Toimitukset**. Jokaisella rivillä lukee, mikä ei mennyt perille, miksi ja mitä tehdä.',
        'Jos sovellus on poistettu tiimistä, lisää se takaisin ja paina **Lähetä uudelleen**.',
        '**Toimitus epävarma**: kukaan ei tiedä, menikö viesti perille. Katso kanavasta ja paina **Se on perillä** tai **Lähetä uudelleen**.',
        'Mitään ei lähetetä kahdesti itsestään.',
      ],
      picture: {
        name: 'toimitukset',
        alt: 'Sivu Toimitukset: kohdassa Odottaa sinua on yksi viesti, jota ei ole toimitettu, syy, ohje ja painike Lähetä uudelleen.',
      },
    },
    {
      title: 'Kuukausi ja kierros',
      steps: [
        'Kuukausi sulkeutuu seuraavan kuun ensimmäisenä hetkenä. Sen jälkeen tehty kirjaus muuttaa lukua vain, jos asia tapahtui silloin.',
        'Tarkkailijat näkevät vain suljetut kuukaudet ja hyväksytyt kierrokset.',
      ],
    },
    {
      title: 'Toimintamalli ja levittäminen',
      steps: [
        'Kirjoita runko ja ohjeet: **Tulokset** → **Toimintamalli**. Toimitetut osuudet odottavat sinua Nyt-sivulla: merkitse kootuksi tai palauta viestin kanssa.',
        'Levittämisen loki kerää kaikkien merkinnät. Valtakunnalliset merkinnät lasketaan koordinaation vastuisiin, ja lokin saa CSV- tai Excel-tiedostona.',
      ],
    },
  ],
};
