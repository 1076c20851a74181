import type { DataWords } from './fi';

export const dataSv: DataWords = {
  title: 'Uppgifter och logg',
  own: 'Dina egna uppgifter',
  ownText:
    'Dina konton, registreringar och svar samt det som har skickats till dig. Det som andra har skrivit om dig får du genom att be koordinatorn om det. Säg också till den om något är fel.',
  download: 'Ladda ner dina uppgifter',
  saved: (name) => `Sparad: ${name}`,
  log: 'Händelselogg',
  logText: 'Vem som gjorde vad och när. Ingens egen text finns i loggen.',
  logOf: (organisation) => `Visas: ${organisation}`,
  headings: ['Tid', 'Vem', 'Vad', 'Organisation'],
  none: 'Det finns inga händelser den här månaden.',
  more: (n) => `Visa fler (${n})`,
  export: 'Exportera till fil',
  person: 'En persons uppgifter',
  personText:
    'En person kan be att få se sina uppgifter eller få dem raderade. Vid radering försvinner namn, adress och konton; siffror och registreringar finns kvar.',
  who: 'Person',
  find: 'Sök person eller organisation',
  narrow: (n, total) => `Visar ${n} av ${total}. Precisera sökningen.`,
  choose: 'Välj person',
  give: 'Ladda ner uppgifterna',
  erase: 'Radera personens uppgifter',
  eraseText: (name) =>
    `${name} raderas permanent ur alla uppgifter. Raderingen går inte att ångra, och en säkerhetskopia hämtar inte tillbaka uppgifterna.`,
  eraseAfter:
    'Ta också bort personen ur teamet i Teams och ur importfilerna, annars kommer hen tillbaka. Böjda namn i fria texter känns inte igen: kontrollera dem själv.',
  eraseNow: 'Radera permanent',
  erased: (rows, posts) =>
    posts === 0
      ? `Uppgifterna har raderats. Ändrade rader: ${rows}.`
      : `Uppgifterna har raderats. Ändrade rader: ${rows}. Namnet tas bort också ur meddelanden i Teams: ${posts}.`,
  left: 'Meddelanden där namnet finns kvar',
  leftText:
    'Ur de här meddelandena i Teams kan namnet inte tas bort härifrån. Teams sparar dem enligt organisationens egen lagringstid.',
  leftHeadings: ['Meddelande', 'Var'],
  unknown: (n) => `Äldre kanalmeddelanden där det inte är sparat vem som nämns: ${n}. Kontrollera dem själv.`,
  retention: 'Lagringstid',
  retentionNone: 'Ingen lagringstid är inställd. Namn kan inte tas bort förrän det är gjort.',
  retentionUntil: (months, day) =>
    `Namn och människors egna texter sparas ${months} hela månader efter att projektet har avslutats. De kan tas bort från och med ${day}.`,
  retentionHow:
    'Inget försvinner av sig självt. Tjänstens administratör tar bort namnen med ett kommando när tiden har gått ut och ett arkivpaket har gjorts. Siffrorna blir kvar.',
  archivedAt: (moment) => `Det senaste arkivpaketet: ${moment}.`,
  archivedNever: 'Inget arkivpaket har gjorts ännu.',
  retentionChange: 'Ändra lagringstiden',
  retentionField: 'Månader efter projektets slut',
  retentionWrong: (most) => `Skriv ett heltal mellan 0 och ${most}. Inget sparades.`,
  retentionSaved: 'Lagringstiden har sparats.',
  retentionChanges: 'Ändringar av lagringstiden',
  retentionHeadings: ['Tid', 'Vem', 'Före (mån)', 'Efter ändringen (mån)'],
  erasures: 'Gjorda raderingar',
  erasuresHeadings: ['Tid', 'Vem raderade', 'Ändrade rader'],
  noErasures: 'Ingen har raderats.',
};
