import type { HelpWords } from './fi';

export const helpSv: HelpWords = {
  title: 'Hjälp efterfrågas',
  own: 'Egna begäranden om hjälp',
  asked: (who, when) => `${who}, ${when}`,
  noText: 'Ingen text.',
  lead: 'ledaren',
  replyLabel: 'Ditt svar till den som frågar',
  offerLabel: 'Ditt svar till den som frågar och till ledaren',
  offerFor: 'För vilken organisation svarar du?',
  noPersonal: 'Skriv inga personuppgifter om studerande eller personal.',
  reply: 'Svara',
  settled: 'Åtgärdat',
  notNeeded: 'Hjälp behövs inte längre',
  askOthers: 'Fråga de andra i temat',
  othersAsked: (when) => `De andra i temat tillfrågades ${when}.`,
  sent: 'Svaret har sparats och den som frågade får veta det.',
  closed: 'Begäran om hjälp har markerats som åtgärdad.',
  askedOthers: 'Begäran har publicerats i temats kanal.',
  needsText: 'Skriv ett svar först.',
};
