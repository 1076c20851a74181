import { addAppLink, botChatLink, type TeamsApp } from '../domain/teams-link';

/**
 * A letter to somebody whom the bot cannot write to: a guest finds no app by searching, but may add one by a link.
 * Finnish and Swedish in one, for whoever sends it may not know which the reader prefers.
 */
export const inviteLetter = (app: TeamsApp): { readonly subject: string; readonly body: string } => ({
  subject: 'Strapetsi Teamsissa / Strapetsi i Teams',
  body: [
    'Hei,',
    'Strapetsi-verkoston botti tuo sinulle tilannekyselyt, kutsut ja muistutukset Teamsiin. Sitä ei löydy hakemalla, joten avaa nämä linkit. Jos Teams kysyy organisaatiota, valitse Turun kaupunki.',
    `1. Lisää Strapetsi Teamsiin: ${addAppLink(app)}`,
    `2. Avaa keskustelu ja kirjoita ”hei”: ${botChatLink(app)}`,
    '– – –',
    'Hej,',
    'Strapetsi-nätverkets bot skickar lägesavstämningar, inbjudningar och påminnelser till dig i Teams. Den går inte att söka fram, så öppna de här länkarna. Om Teams frågar efter organisation, välj Åbo stad.',
    `1. Lägg till Strapetsi i Teams: ${addAppLink(app)}`,
    `2. Öppna chatten och skriv ”hej”: ${botChatLink(app)}`,
  ].join('\n\n'),
});
