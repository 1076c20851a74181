import type { GuideText } from './guides-fi';

export const guidesSv: GuideText = {
  contact: [
    {
      title: 'Första dagen',
      steps: [
        'Öppna koordinatorns team Strapetsi i Teams. Är du gäst byter du först till rätt organisation högst upp i Teams.',
        'Skriv **ansvar** till boten. Du får ett kort som visar vad din organisation ska göra nu, senast när och med vilken knapp.',
        'Om boten säger att den inte känner dig har din begäran redan gått till koordinatorn. Du behöver inte göra något.',
        'Byt språk genom att skriva **språk**.',
      ],
      picture: {
        name: 'vastuut',
        alt: 'Botens svarskort: lägesavstämningen och evenemang som man svarar på direkt med kortets knappar.',
      },
    },
    {
      title: 'Lägesavstämning',
      steps: [
        'Avstämningen öppnas ungefär en gång i månaden och är öppen en vecka. Har inget ändrats trycker du på **Ingen förändring**.',
        'Annars väljer du fas och tidtabell och skriver en rad om vad som har gjorts. Skriv inga personuppgifter.',
        'Vem som helst av organisationens kontaktpersoner kan svara. Det senaste svaret gäller och det tidigare sparas.',
        'Behöver du hjälp skriver du det i avstämningen. Temats ledare får veta det genast.',
      ],
      picture: {
        name: 'tilanne',
        alt: 'Kortet för lägesavstämningen: Ingen förändring överst, sedan fas, tidtabell, en rad om vad som har gjorts och möjligheten att be om hjälp.',
      },
    },
    {
      title: 'Morgonkaffe och träffar',
      steps: [
        'Svara i inbjudan: **Kommer**, **Kanske** eller **Kan inte delta**. Du kan ändra svaret fram till början.',
        'Lägg till evenemanget i din egen kalender på evenemangets sida.',
        'Är deltagandet fel markerat öppnar du ansvarsuppgiften och trycker på **Vi var på plats**. Ledaren bekräftar.',
      ],
      picture: {
        name: 'tapahtumat',
        alt: 'Kortet Kommande evenemang: under varje evenemang knappar som Kommer, Kanske och Kan inte delta.',
      },
    },
    {
      title: 'Vad andra ser',
      steps: [
        'Ditt eget folk, temats ledare och koordinatorn ser hur det går för din organisation. Andra ser bara det som har gjorts.',
        'Din fria text ser andra bara om du ger lov att dela den.',
      ],
    },
    {
      title: 'Arbetsgrupp och resultat',
      steps: [
        'När temat har delats in i arbetsgrupper, utse din organisations person och ersättare: **Resultat** → **Arbetsgrupper**. På samma sida finns gruppens medlemmar och träffar.',
        'När ni har berättat om resultat, registrera det: **Resultat** → **Spridning**. Registreringen uppfyller er ansvarsuppgift i det temat och syns för hela nätverket.',
      ],
    },
  ],
  lead: [
    {
      title: 'Första dagen',
      steps: [
        'Skriv **@Strapetsi kanal** i temats kanal och välj temat. Därefter kommer inbjudningar och infomeddelanden dit.',
        'Lägg till fliken Strapetsi i kanalen: den öppnar temats tavla, som är lika för alla.',
        'Skriv **ansvar** till boten: du ser vad som väntas av dig nu.',
      ],
    },
    {
      title: 'Morgonkaffe',
      steps: [
        'Skriv **morgonkaffe**. Fyll i dag, klockslag och ämne och tryck på **Skicka inbjudan**.',
        'Ändras länken, ämnet eller tiden ändrar du det på evenemangets sida. Kortet i kanalen följer med.',
        'Efteråt frågar boten om evenemanget hölls. Ett tryck räcker. Markera sedan deltagarna: de anmälda är valda på förhand.',
      ],
      picture: {
        name: 'aamukahvit',
        alt: 'Inbjudan till morgonkaffe: datum, klockslag, ämne, Teams-länk och knappen Skicka inbjudan.',
      },
    },
    {
      title: 'Förmedla ett infomeddelande',
      steps: [
        'När koordinatorn publicerar ett infomeddelande får du ett kort med knappen **Förmedla**. Du kan skriva egna rader ovanför.',
        'Vill du att boten alltid förmedlar för dig slår du på automatisk förmedling på sidan **Infomeddelanden**.',
      ],
    },
    {
      title: 'Lägesavstämning och begäran om hjälp',
      steps: [
        'Skriv **läge**: du ser vem som har svarat och var det behövs hjälp.',
        'En begäran om hjälp är öppen tills du eller den som bad markerar den som åtgärdad.',
      ],
      picture: {
        name: 'vastanneet',
        alt: 'Kort med läget i pilotförsöken: vem som behöver hjälp, hur många som har svarat och pilotförsöken per fas.',
      },
    },
    {
      title: 'Arbetsgrupper och verksamhetsmodell',
      steps: [
        'Dela in temat i arbetsgrupper: **Resultat** → **Arbetsgrupper** → **Dela in i arbetsgrupper**. Förslaget jämnar ut storlekar och språk, och du kan flytta organisationer genom att dra eller välja. Om det inte blir grupper, svara **Inga arbetsgrupper**.',
        'Sammanställ temats del: **Resultat** → **Verksamhetsmodell**. Spara utkastet som en länk och tryck på **Leverera till koordinatorn**. Du får besked när delen har sammanställts eller lämnats tillbaka.',
      ],
    },
  ],
  coordinator: [
    {
      title: 'Första dagen',
      steps: [
        'Importera nätverket: **Administration** → **Medlemmar** → **Importera nätverket**. Innan något sparas ser du alla ändringar och anmärkningar.',
        'Se på sidan **Nåbarhet** vem boten inte kan skriva till. Skicka dem sidans färdiga brev.',
        'Se till att varje tema har en kanal. En kanal kopplas genom att skriva **@Strapetsi kanal** i den.',
      ],
    },
    {
      title: 'Infomeddelande',
      steps: [
        'Skriv **infomeddelande** till boten eller öppna **Infomeddelanden** → **Skriv ett infomeddelande**. Skriv på finska och svenska sida vid sida.',
        'Förhandsgranskningen visar kortet som det skickas. Det som går till alla kanaler godkänns av en annan person.',
        'En rättelse ändrar samma meddelanden på plats. Den gamla versionen finns kvar i arkivet.',
      ],
      picture: {
        name: 'tiedote',
        alt: 'Formuläret för infomeddelanden: rubrik och text på finska och svenska, länk och målgrupp.',
      },
    },
    {
      title: 'När Utskick är rött',
      steps: [
        'Öppna **Utskick**. På varje rad står vad som inte kom fram, varför och vad du kan göra.',
        'Har appen tagits bort från teamet lägger du till den igen och trycker på **Skicka på nytt**.',
        '**Osäkert om det kom fram**: ingen vet. Titta i kanalen och tryck på **Det kom fram** eller **Skicka på nytt**.',
        'Ingenting skickas två gånger av sig självt.',
      ],
      picture: {
        name: 'toimitukset',
        alt: 'Sidan Utskick: under Väntar på dig finns ett meddelande som inte har levererats, orsaken, vad man gör och knappen Skicka på nytt.',
      },
    },
    {
      title: 'Månaden och omgången',
      steps: [
        'Månaden stängs i nästa månads första ögonblick. Det som registreras efteråt ändrar en siffra bara om saken hände då.',
        'Observatörer ser bara stängda månader och godkända omgångar.',
      ],
    },
    {
      title: 'Verksamhetsmodell och spridning',
      steps: [
        'Skriv stommen och anvisningarna: **Resultat** → **Verksamhetsmodell**. Levererade delar väntar på dig på sidan Nu: markera som sammanställd eller skicka tillbaka med ett meddelande.',
        'Spridningsloggen samlar allas registreringar. Nationella registreringar räknas för koordinatorns ansvarsuppgifter, och loggen fås som CSV- eller Excel-fil.',
      ],
    },
  ],
};
