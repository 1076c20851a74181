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
  erased: (rows) => `Uppgifterna har raderats. Ändrade rader: ${rows}.`,
  erasures: 'Gjorda raderingar',
  erasuresHeadings: ['Tid', 'Vem raderade', 'Ändrade rader'],
  noErasures: 'Ingen har raderats.',
};
