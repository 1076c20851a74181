import type { Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import { moment } from './time';

/** What the bot says of surveys, and the headings of their tables. */
export const surveyText = {
  call: (title: string, closesAt: Instant): Localized => ({
    fi: `Kysely on auki: ${title}. Vastaa organisaatiosi puolesta viimeistään ${moment(closesAt, 'fi')}.`,
    sv: `Enkäten är öppen: ${title}. Svara för din organisation senast ${moment(closesAt, 'sv')}.`,
    en: `The survey is open: ${title}. Answer for your organisation by ${moment(closesAt, 'en')}.`,
  }),
  reminder: (title: string, closesAt: Instant): Localized => ({
    fi: `Muistutus: ${title} sulkeutuu ${moment(closesAt, 'fi')}.`,
    sv: `Påminnelse: ${title} stängs ${moment(closesAt, 'sv')}.`,
    en: `Reminder: ${title} closes ${moment(closesAt, 'en')}.`,
  }),
  feedback: (training: string): Localized => ({
    fi: `Palaute: ${training}`,
    sv: `Respons: ${training}`,
    en: `Feedback: ${training}`,
  }),
  askFeedback: (training: string): Localized => ({
    fi: `Kysy palautetta: ${training}`,
    sv: `Be om respons: ${training}`,
    en: `Ask for feedback: ${training}`,
  }),
  ask: { fi: 'Kysy palautetta', sv: 'Be om respons', en: 'Ask for feedback' },
  waits: (title: string): Localized => ({
    fi: `Vastaa kyselyyn: ${title}`,
    sv: `Svara på enkäten: ${title}`,
    en: `Answer the survey: ${title}`,
  }),
  send: { fi: 'Lähetä vastaus', sv: 'Skicka svaret', en: 'Send the answer' },
  scale: {
    fi: '1 = täysin eri mieltä, 5 = täysin samaa mieltä',
    sv: '1 = helt av annan åsikt, 5 = helt av samma åsikt',
    en: '1 = strongly disagree, 5 = strongly agree',
  },
  saved: (organisation: string, closesAt: Instant): Localized => ({
    fi: `Vastaus on tallennettu: ${organisation}. Voit muuttaa sitä ${moment(closesAt, 'fi')} asti.`,
    sv: `Svaret har sparats: ${organisation}. Du kan ändra det fram till ${moment(closesAt, 'sv')}.`,
    en: `The answer is saved: ${organisation}. You can change it until ${moment(closesAt, 'en')}.`,
  }),
  change: { fi: 'Muuta vastausta', sv: 'Ändra svaret', en: 'Change the answer' },
  answer: { fi: 'Vastaa', sv: 'Svara', en: 'Answer' },
  everybody: { fi: 'Kaikki', sv: 'Alla', en: 'Everybody' },
  tooFew: (n: number): Localized => ({
    fi: `Vastauksia ${n}. Alle viittä vastausta ei eritellä.`,
    sv: `Svar: ${n}. Färre än fem svar redovisas inte.`,
    en: `Answers: ${n}. Fewer than five answers are not broken down.`,
  }),
  headings: [
    { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
    { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
    { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
    { fi: 'Määrä', sv: 'Antal', en: 'Count' },
  ] satisfies readonly Localized[],
};
