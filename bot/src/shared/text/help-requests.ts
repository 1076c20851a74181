import type { Language, Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import { moment } from './time';

const inEach = (sentence: (lang: Language) => string): Localized => ({
  fi: sentence('fi'),
  sv: sentence('sv'),
  en: sentence('en'),
});

/** A request for help: from the tick in an answer to the word that closes it (S28). */
export const helpText = {
  asks: (theme: Localized): Localized => ({
    fi: `Apua pyydetään: ${theme.fi}`,
    sv: `Hjälp efterfrågas: ${theme.sv}`,
    en: `Help is asked for: ${theme.en}`,
  }),
  askedBy: (name: string, at: Instant): Localized => inEach((lang) => `${name}, ${moment(at, lang)}`),
  noText: { fi: 'Ei tekstiä.', sv: 'Ingen text.', en: 'No text.' },
  reply: { fi: 'Vastaa', sv: 'Svara', en: 'Reply' },
  settled: { fi: 'Hoidettu', sv: 'Åtgärdat', en: 'Settled' },
  notNeeded: { fi: 'Apua ei enää tarvita', sv: 'Hjälp behövs inte längre', en: 'Help is no longer needed' },
  replyLabel: {
    fi: 'Vastauksesi kysyjälle',
    sv: 'Ditt svar till den som frågar',
    en: 'Your reply to the asker',
  },
  offerLabel: {
    fi: 'Vastauksesi kysyjälle ja vetäjälle',
    sv: 'Ditt svar till den som frågar och till ledaren',
    en: 'Your reply to the asker and the lead',
  },
  emptyReply: { fi: 'Vastaus', sv: 'Svar', en: 'Reply' },
  askOthers: { fi: 'Kysy teeman muilta', sv: 'Fråga de andra i temat', en: 'Ask the others in the theme' },
  othersAsked: (at: Instant): Localized => ({
    fi: `Kysytty teeman muilta ${moment(at, 'fi')}.`,
    sv: `De andra i temat tillfrågades ${moment(at, 'sv')}.`,
    en: `The others in the theme were asked ${moment(at, 'en')}.`,
  }),
  closedBy: (name: string, at: Instant): Localized => ({
    fi: `Merkitty hoidetuksi: ${name}, ${moment(at, 'fi')}.`,
    sv: `Markerat som åtgärdat: ${name}, ${moment(at, 'sv')}.`,
    en: `Marked as settled: ${name}, ${moment(at, 'en')}.`,
  }),
  /** To whoever asked. */
  answered: (pilot: Localized): Localized => ({
    fi: `Avunpyyntöösi on vastattu: ${pilot.fi}`,
    sv: `Din begäran om hjälp har besvarats: ${pilot.sv}`,
    en: `Your request for help has been answered: ${pilot.en}`,
  }),
  closed: (pilot: Localized): Localized => ({
    fi: `Avunpyyntösi on merkitty hoidetuksi: ${pilot.fi}`,
    sv: `Din begäran om hjälp har markerats som åtgärdad: ${pilot.sv}`,
    en: `Your request for help is marked as settled: ${pilot.en}`,
  }),
  closedHint: {
    fi: 'Jos apua tarvitaan vielä, pyydä sitä uudelleen tilannekyselyssä.',
    sv: 'Om hjälp fortfarande behövs kan du be om den på nytt i lägesavstämningen.',
    en: 'If help is still needed, ask for it again in the check-in.',
  },
  stillOpen: (name: string): Localized => ({
    fi: `Avunpyyntö on edelleen auki. Sen teki ${name}.`,
    sv: `Begäran om hjälp är fortfarande öppen. Den gjordes av ${name}.`,
    en: `The request for help is still open. It was made by ${name}.`,
  }),
  sent: {
    fi: 'Vastaus on tallennettu, ja kysyjä saa siitä tiedon.',
    sv: 'Svaret har sparats och den som frågade får veta det.',
    en: 'The reply is saved, and the asker is told.',
  },
  askedOthers: {
    fi: 'Pyyntö on julkaistu teeman kanavassa.',
    sv: 'Begäran har publicerats i temats kanal.',
    en: 'The request is posted in the theme’s channel.',
  },
  settledNow: {
    fi: 'Merkitty hoidetuksi.',
    sv: 'Markerat som åtgärdat.',
    en: 'Marked as settled.',
  },
  /** Where nobody of the leads, or not the asker, could be written to: no name, no text. */
  coverLead: (theme: Localized): Localized => ({
    fi: `${theme.fi}: avunpyyntö odottaa vetäjää.`,
    sv: `${theme.sv}: en begäran om hjälp väntar på ledaren.`,
    en: `${theme.en}: a request for help awaits the lead.`,
  }),
  coverAsker: {
    fi: 'Teemassa on vastattu avunpyyntöön. Kysyjä näkee vastauksen alta.',
    sv: 'En begäran om hjälp i temat har besvarats. Den som frågade ser svaret nedan.',
    en: 'A request for help in the theme has been answered. The asker sees the reply below.',
  },
  openOwn: { fi: 'Avaa omat asiani', sv: 'Öppna mina ärenden', en: 'Open what waits for me' },
  /** In the theme's channel, where the asker lets it be shared. */
  channel: (theme: Localized): Localized => ({
    fi: `Osaisitko auttaa? ${theme.fi}`,
    sv: `Kan du hjälpa? ${theme.sv}`,
    en: `Could you help? ${theme.en}`,
  }),
  ask: { fi: 'Avunpyyntö', sv: 'Begäran om hjälp', en: 'Request for help' },
  waitsAnswered: (pilot: Localized): Localized => ({
    fi: `Avunpyyntöön on vastattu: ${pilot.fi}`,
    sv: `Begäran om hjälp har besvarats: ${pilot.sv}`,
    en: `The request for help has been answered: ${pilot.en}`,
  }),
  read: { fi: 'Lue vastaus', sv: 'Läs svaret', en: 'Read the reply' },
  lead: { fi: 'vetäjä', sv: 'ledaren', en: 'lead' },
} as const;
