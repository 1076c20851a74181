import type { ComingKind } from '../domain/coming-words';
import type { Language, Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import type { WordChoice } from '../domain/own-words';
import { moment } from './time';

const weekNumber = (week: string): number => Number(week.slice(-2));

export const choiceNames: Readonly<Record<WordChoice, Localized>> = {
  everything: { fi: 'Kaikki viestit', sv: 'Alla meddelanden', en: 'Everything' },
  digestOnly: { fi: 'Vain maanantaikooste', sv: 'Bara måndagssammandraget', en: 'Monday digest only' },
  nothing: {
    fi: 'Ei henkilökohtaisia viestejä',
    sv: 'Inga personliga meddelanden',
    en: 'No personal messages',
  },
};
export const comingNames: Readonly<Record<ComingKind, Localized>> = {
  digest: { fi: 'Maanantaikooste', sv: 'Måndagssammandrag', en: 'Monday digest' },
  friday: { fi: 'Perjantain lista', sv: 'Fredagslistan', en: 'Friday list' },
  monthEnd: { fi: 'Kuun loppu lähestyy', sv: 'Månaden går mot sitt slut', en: 'The month is ending' },
  ladder: {
    fi: 'Muistutus avoimesta asiasta',
    sv: 'Påminnelse om ett öppet ärende',
    en: 'Reminder of something still open',
  },
};

export const digestText = {
  digest: (week: string): Localized => ({
    fi: `Maanantaikooste, viikko ${weekNumber(week)}`,
    sv: `Måndagssammandrag, vecka ${weekNumber(week)}`,
    en: `Monday digest, week ${weekNumber(week)}`,
  }),
  monthEnd: {
    fi: 'Kuun loppu lähestyy. Vielä avoinna:',
    sv: 'Månaden går mot sitt slut. Ännu öppet:',
    en: 'The month is ending. Still open:',
  },
  ladder: {
    fi: 'Muistutus: tämä on vielä avoinna',
    sv: 'Påminnelse: det här är ännu öppet',
    en: 'Reminder: this is still open',
  },
  deputy: {
    fi: 'Saat tämän varahenkilönä, koska vastausta ei ole vielä tullut.',
    sv: 'Du får det här som ersättare eftersom inget svar har kommit ännu.',
    en: 'You get this as a deputy, because no answer has come yet.',
  },
  nothingOpen: {
    fi: 'Mikään ei odota sinua. Tällä viikolla:',
    sv: 'Ingenting väntar på dig. Den här veckan:',
    en: 'Nothing is waiting for you. This week:',
  },
  upcoming: { fi: 'Seuraavaksi', sv: 'Härnäst', en: 'Next' },
  events: { fi: 'Tällä viikolla', sv: 'Den här veckan', en: 'This week' },
  settings: { fi: 'Mitä viestejä saan', sv: 'Vilka meddelanden jag får', en: 'Which messages I get' },
  friday: { fi: 'Perjantain lista', sv: 'Fredagslistan', en: 'Friday list' },
  silent: (n: number): Localized => ({
    fi: `Ei yhteyttä 60 päivään: ${n}`,
    sv: `Har inte hört av sig på 60 dagar: ${n}`,
    en: `Not heard from in 60 days: ${n}`,
  }),
  noContact: (n: number): Localized => ({
    fi: `Ei yhteyshenkilöä: ${n}`,
    sv: `Ingen kontaktperson: ${n}`,
    en: `No contact person: ${n}`,
  }),
  openHelp: (n: number): Localized => ({
    fi: `Avunpyyntöjä auki: ${n}`,
    sv: `Öppna begäranden om hjälp: ${n}`,
    en: `Open requests for help: ${n}`,
  }),
  toApprove: (n: number): Localized => ({
    fi: `Kyselykierroksen luvut hyväksymättä: ${n} ${n === 1 ? 'teema' : 'teemaa'}`,
    sv: `Avstämningsomgångens siffror är inte godkända: ${n} ${n === 1 ? 'tema' : 'teman'}`,
    en: `Check-in figures not approved: ${n} ${n === 1 ? 'theme' : 'themes'}`,
  }),
  network: { fi: 'Avaa verkoston näkymä', sv: 'Öppna nätverksvyn', en: 'Open the network page' },
  cover: {
    fi: 'Joillakin teeman organisaatioilla on avoimia asioita. Omat asiasi avautuvat vain sinulle.',
    sv: 'Några organisationer i temat har öppna ärenden. Dina egna ärenden öppnas bara för dig.',
    en: 'Some organisations in the theme have something open. Your own list opens for you alone.',
  },
  coverTitle: (week: string): Localized => ({
    fi: `Viikko ${weekNumber(week)}`,
    sv: `Vecka ${weekNumber(week)}`,
    en: `Week ${weekNumber(week)}`,
  }),
  openOwn: { fi: 'Avaa omat asiani', sv: 'Öppna mina ärenden', en: 'Open my own list' },
  unanswered: (n: number, theme: Localized): Localized => ({
    fi: `Vastaamatta: ${n} ${n === 1 ? 'organisaatio' : 'organisaatiota'}, ${theme.fi}`,
    sv: `Obesvarat: ${n} ${n === 1 ? 'organisation' : 'organisationer'}, ${theme.sv}`,
    en: `Not answered: ${n} ${n === 1 ? 'organisation' : 'organisations'}, ${theme.en}`,
  }),
  lateDuties: (n: number, theme: Localized): Localized => ({
    fi: `Vastuita avoinna: ${n} ${n === 1 ? 'organisaatio' : 'organisaatiota'}, ${theme.fi}`,
    sv: `Ansvarsuppgifter öppna: ${n} ${n === 1 ? 'organisation' : 'organisationer'}, ${theme.sv}`,
    en: `Obligations still open: ${n} ${n === 1 ? 'organisation' : 'organisations'}, ${theme.en}`,
  }),
  look: { fi: 'Katso', sv: 'Visa', en: 'See who' },
  which: (organisation: string): Localized => ({
    fi: `Mitkä viestit haluat saada? ${organisation}`,
    sv: `Vilka meddelanden vill du få? ${organisation}`,
    en: `Which messages do you want to get? ${organisation}`,
  }),
  now: (choice: Localized): Localized => ({
    fi: `Nyt: ${choice.fi}`,
    sv: `Nu: ${choice.sv}`,
    en: `Now: ${choice.en}`,
  }),
  next: (what: Localized, at: Instant): Localized => {
    const of = (lang: Language): string => `${what[lang]}: ${moment(at, lang)}`;
    return { fi: of('fi'), sv: of('sv'), en: of('en') };
  },
  saved: (choice: Localized): Localized => ({
    fi: `Tallennettu: ${choice.fi}.`,
    sv: `Sparat: ${choice.sv}.`,
    en: `Saved: ${choice.en}.`,
  }),
  alone: {
    fi: 'Asetukset ovat henkilökohtaisia. Kirjoita ”asetukset” botin omassa keskustelussa.',
    sv: 'Inställningarna är personliga. Skriv ”inställningar” i botens egen chatt.',
    en: 'The settings are personal. Type “settings” in the bot’s own chat.',
  },
  none: {
    fi: 'Botti ei lähetä sinulle viestejä.',
    sv: 'Boten skickar inga meddelanden till dig.',
    en: 'The bot sends you no messages.',
  },
  choice: { fi: 'Valinta', sv: 'Val', en: 'Choice' },
} as const;
