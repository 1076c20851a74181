import type { LegalText } from './legal-fi';

export const legalSv: LegalText = {
  privacy: [
    {
      title: 'Vem som ansvarar för uppgifterna',
      text: [
        'Organisationen som koordinerar projektet ansvarar för behandlingen av personuppgifter. Projektchefen svarar på frågor.',
      ],
    },
    {
      title: 'Vilka uppgifter som behandlas',
      text: [
        'Namn, e-post i arbetet, organisation, roll och tema, valt språk och Teams-kontots identifierare.',
        'Vad du själv gör i tjänsten och när: anmälningar, kvitteringar, svar på lägesavstämningen, underlag, infomeddelanden och evenemang.',
        'Uppgifter om studerande, hälsouppgifter, orsaker till frånvaro, arbetstider eller pengar behandlas inte. Skriv inte sådana i fri text.',
        'I en kanal läser boten bara meddelanden som riktats till den.',
      ],
    },
    {
      title: 'Varför',
      text: [
        'För att nätverket ska se vad det har lovat, vad som har gjorts och var det behövs hjälp, och för att projektet ska kunna dokumenteras.',
        'Den rättsliga grunden för behandlingen bekräftas av den koordinerande organisationen.',
      ],
    },
    {
      title: 'Vem som ser',
      text: [
        'Organisationens egna personer ser sin organisations uppgifter. Temats ledare ser temats uppgifter och koordinatorn allt. Andra i nätverket ser siffror och det som får delas.',
        'Den fria texten i lägesavstämningen ses av den egna organisationen, temats ledare och koordinatorn, om den inte får delas.',
        'Uppgifterna säljs inte och används inte för reklam.',
      ],
    },
    {
      title: 'Var och hur länge',
      text: [
        'Uppgifterna lagras i den koordinerande organisationens molnmiljö. Inloggningen sköts av Microsoft Teams.',
        'Personuppgifterna sparas under projektet och därefter så många månader som den koordinerande organisationen har bestämt. Sedan raderas namn och människors egna texter. På begäran raderas uppgifterna tidigare. Vid radering försvinner namn, adress och konton, och siffrorna på organisationsnivå blir kvar. Varje natt görs en säkerhetskopia, som raderas efter ungefär en månad. Om en säkerhetskopia återställs raderas det som har raderats en gång till.',
        'I webbläsaren minns fliken bara det språk som du har valt. Det finns inga kakor och ingen besöksuppföljning.',
      ],
    },
    {
      title: 'Dina rättigheter',
      text: [
        'Du kan ladda ner dina uppgifter på sidan Uppgifter och logg. Du kan be att de rättas eller raderas: skicka begäran till den koordinerande organisationen.',
        'Du kan också vända dig till dataombudsmannens byrå.',
      ],
    },
  ],
  terms: [
    {
      title: 'För vem',
      text: [
        'Tjänsten är avsedd för personer i nätverkets organisationer, för arbetet i projektet. Den är avgiftsfri.',
      ],
    },
    {
      title: 'Vad som förväntas av dig',
      text: [
        'Registrera bara det som stämmer. Ditt namn och tiden syns i registreringen.',
        'Skriv inga personuppgifter om studerande eller personal och inga sekretessbelagda uppgifter.',
      ],
    },
    {
      title: 'Hur lägena uppstår',
      text: [
        'Ansvarsuppgifterna kommer från dokumentet Bilaga 4. Ansvar och arbetsfördelning, 24.10.2023 (på finska). Läget räknas ut av registreringarna, och för varje läge visas vad det bygger på.',
        'Om något är fel, registrera det som saknas eller kontakta temats ledare eller koordinatorn.',
      ],
    },
    {
      title: 'Tillgång och ansvar',
      text: [
        'Tjänsten erbjuds i befintligt skick. Den koordinerande organisationen informerar om underhåll och avbrott.',
        'Programmet har öppen källkod (EUPL-1.2).',
      ],
    },
  ],
  accessibility: [
    {
      title: 'Läget',
      text: [
        'Målet är WCAG 2.2, nivå AA. Fliken har ännu inte granskats av någon utomstående, så vi påstår inte att den uppfyller alla krav.',
        'Under utvecklingen har rubriker, namn, användning med tangentbord, förstoring, ljust, mörkt och högkontrasttema samt en bredd på 360 bildpunkter kontrollerats.',
      ],
    },
    {
      title: 'Kända brister',
      text: [
        'Deltagartabellen kan behöva rullas i sidled om månaden har många träffar.',
        'Språket i fri text som andra har skrivit är inte känt, så en skärmläsare kan läsa den med fel röst.',
        'Den ursprungliga källtexten finns bara på finska.',
        'Microsoft ansvarar för tillgängligheten i Teams egna delar.',
      ],
    },
    {
      title: 'Ge respons',
      text: [
        'Berätta om brister för den koordinerande organisationen. Du får också uppgifterna i en annan form om fliken inte fungerar för dig.',
        'Om du inte är nöjd med svaret kan du klaga hos tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, tillganglighetskrav.fi.',
      ],
    },
  ],
};
