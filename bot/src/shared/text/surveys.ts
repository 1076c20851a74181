import type { Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import { moment } from './time';

/** What the bot says of surveys, and the headings of their tables. */
export const surveyText = {
  call: (title: string, closesAt: Instant): Localized => ({
    fi: `Kysely on auki: ${title}. Vastaa organisaatiosi puolesta ennen kuin kysely sulkeutuu ${moment(closesAt, 'fi')}.`,
    sv: `Enkäten är öppen: ${title}. Svara för din organisation innan enkäten stängs ${moment(closesAt, 'sv')}.`,
    en: `The survey is open: ${title}. Answer for your organisation before it closes ${moment(closesAt, 'en')}.`,
  }),
  reminder: (title: string, closesAt: Instant): Localized => ({
    fi: `Muistutus: kysely sulkeutuu ${moment(closesAt, 'fi')}: ${title}.`,
    sv: `Påminnelse: enkäten stängs ${moment(closesAt, 'sv')}: ${title}.`,
    en: `Reminder: the survey closes ${moment(closesAt, 'en')}: ${title}.`,
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
  answer: { fi: 'Vastaa', sv: 'Svara', en: 'Answer' },
  everybody: { fi: 'Kaikki', sv: 'Alla', en: 'Everybody' },
  tooFew: (n: number): Localized => ({
    fi: `Vastauksia ${n}: alle viittä ei eritellä`,
    sv: `Svar ${n}: färre än fem redovisas inte`,
    en: `Answers ${n}: fewer than five are not broken down`,
  }),
  headings: [
    { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
    { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
    { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
    { fi: 'Määrä', sv: 'Antal', en: 'Count' },
  ] satisfies readonly Localized[],
};
