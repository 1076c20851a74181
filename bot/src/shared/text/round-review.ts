import type { Language, Localized } from '../domain/language';
import type { Day, Instant } from '../domain/month';
import { longDate, moment, roundName } from './time';

const inEach = (sentence: (lang: Language) => string): Localized => ({
  fi: sentence('fi'),
  sv: sentence('sv'),
  en: sentence('en'),
});

/** A round after its close: its summary, late answers, and the word that approves its figures. */
export const reviewText = {
  summary: (round: string, theme: Localized): Localized => ({
    fi: `Tilannekyselyn ${roundName(round)} kooste: ${theme.fi}`,
    sv: `Sammandrag av lägesavstämning ${roundName(round)}: ${theme.sv}`,
    en: `Summary of check-in ${roundName(round)}: ${theme.en}`,
  }),
  whole: (round: string): Localized => ({
    fi: `Tilannekyselyn ${roundName(round)} kooste`,
    sv: `Sammandrag av lägesavstämning ${roundName(round)}`,
    en: `Summary of check-in ${roundName(round)}`,
  }),
  closed: (at: Instant): Localized =>
    inEach((lang) => ({ fi: 'Sulkeutui ', sv: 'Stängdes ', en: 'Closed ' })[lang] + moment(at, lang)),
  answered: (answered: number, asked: number): Localized => ({
    fi: `${answered}/${asked} organisaatiota vastasi`,
    sv: `${answered}/${asked} organisationer svarade`,
    en: `${answered}/${asked} organisations answered`,
  }),
  late: (n: number): Localized => ({
    fi: `Myöhässä saapuneita vastauksia: ${n}`,
    sv: `Försenade svar: ${n}`,
    en: `Late answers: ${n}`,
  }),
  silent: (n: number, names: string): Localized => ({
    fi: `Ei vastannut (${n}): ${names}`,
    sv: `Svarade inte (${n}): ${names}`,
    en: `Did not answer (${n}): ${names}`,
  }),
  noneSilent: {
    fi: 'Kaikki ovat vastanneet.',
    sv: 'Alla har svarat.',
    en: 'All have answered.',
  },
  version: (n: number): Localized => ({
    fi: `Lukujen versio ${n}`,
    sv: `Siffrornas version ${n}`,
    en: `Version ${n} of the figures`,
  }),
  approvedBy: (name: string, at: Instant): Localized => ({
    fi: `Hyväksytty: ${name}, ${moment(at, 'fi')}.`,
    sv: `Godkänt: ${name}, ${moment(at, 'sv')}.`,
    en: `Approved: ${name}, ${moment(at, 'en')}.`,
  }),
  coordinatorFrom: (day: Day): Localized => ({
    fi: `Vetäjä hyväksyy luvut. Koordinaatio voi hyväksyä ne ${longDate(day, 'fi')} alkaen.`,
    sv: `Ledaren godkänner siffrorna. Koordinatorn kan godkänna dem från och med ${longDate(day, 'sv')}.`,
    en: `The lead approves the figures. The coordination may approve them from ${longDate(day, 'en')}.`,
  }),
  approve: { fi: 'Hyväksy luvut', sv: 'Godkänn siffrorna', en: 'Approve the figures' },
  accept: (n: number): Localized => ({
    fi: n === 1 ? 'Ota myöhässä saapunut mukaan' : `Ota ${n} myöhässä saapunutta mukaan`,
    sv: n === 1 ? 'Ta med det försenade svaret' : `Ta med ${n} försenade svar`,
    en: n === 1 ? 'Include the late answer' : `Include ${n} late answers`,
  }),
  seen: { fi: 'Käyty läpi', sv: 'Genomgånget', en: 'Reviewed' },
  saidApproved: {
    fi: 'Luvut on hyväksytty. Tarkkailijat näkevät ne nyt.',
    sv: 'Siffrorna har godkänts. Observatörerna ser dem nu.',
    en: 'The figures are approved. Observers see them now.',
  },
  saidAccepted: (version: number): Localized => ({
    fi: `Mukaan otettu. Luvuista on nyt versio ${version}.`,
    sv: `Svaren har tagits med. Siffrorna är nu version ${version}.`,
    en: `Included. The figures are now version ${version}.`,
  }),
  saidSeen: {
    fi: 'Merkitty läpikäydyksi.',
    sv: 'Markerat som genomgånget.',
    en: 'Marked as reviewed.',
  },
  waits: (round: string, theme: Localized): Localized => ({
    fi: `Hyväksy luvut: tilannekysely ${roundName(round)}, ${theme.fi}`,
    sv: `Godkänn siffrorna: lägesavstämning ${roundName(round)}, ${theme.sv}`,
    en: `Approve the figures: check-in ${roundName(round)}, ${theme.en}`,
  }),
  look: { fi: 'Katso kooste', sv: 'Visa sammandraget', en: 'See the summary' },
  cover: (round: string): Localized => ({
    fi: `Tilannekysely ${roundName(round)} on sulkeutunut. Vetäjä näkee teemansa koosteen alta.`,
    sv: `Lägesavstämning ${roundName(round)} har stängts. Ledaren ser temats sammandrag nedan.`,
    en: `Check-in ${roundName(round)} has closed. The lead sees the theme’s summary below.`,
  }),
  undo: { fi: 'Kumoa', sv: 'Ångra', en: 'Undo' },
  undone: {
    fi: 'Vastaus on kumottu.',
    sv: 'Svaret har tagits tillbaka.',
    en: 'The answer has been taken back.',
  },
  undoneOf: (back: number, of: number): Localized => ({
    fi: `Kumottu: ${back}/${of} vastausta.`,
    sv: `Tillbakataget: ${back}/${of} svar.`,
    en: `Taken back: ${back} of ${of} answers.`,
  }),
} as const;
