import { z } from 'zod';
import { longestAnswer, mostQuestions, questionTypes, scaleTop } from '../domain/survey';
import { endpoint } from './endpoint';
import { day, language, link, names, themeId, time } from './words';

// Surveys: asked by the coordination, answered once by each organisation, frozen at the close.
const survey = z.string().regex(/^(start|final|own-[A-Za-z0-9-]{1,64})$/);
const inTwo = (most: number) =>
  z.object({
    fi: z.string().trim().min(1).max(most, 'tooLong'),
    sv: z.string().trim().min(1).max(most, 'tooLong'),
  });
const question = inTwo(500).extend({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  type: z.enum(questionTypes),
  options: z.array(inTwo(200)).max(20),
});
const answers = z.record(
  z.string().max(40),
  z.union([
    z.array(z.number().int().min(0).max(19)).max(20),
    z.number().int().min(1).max(scaleTop),
    z.string().trim().max(longestAnswer, 'tooLong'),
  ]),
);
const rate = z.object({ asked: z.number(), answered: z.number() });
const own = z.object({
  organisation: z.string(),
  name: names,
  /** The link of a survey that is held elsewhere, with the organisation’s id as its `token`. */
  url: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** What stands, to be changed until the close. */
  answers: answers.nullable(),
});
const surveyView = z.object({
  survey: z.string(),
  title: names,
  questions: z.array(question),
  url: z.string().nullable(),
  openedOn: z.string(),
  closesAt: z.string(),
  closed: z.boolean(),
  /** The caller's own organisations that were asked. */
  own: z.array(own),
  /** Of all, and of each theme: for those who may see it. */
  rate: rate.nullable(),
  themes: z.array(rate.extend({ theme: themeId })),
  mayRun: z.boolean(),
  readsResults: z.boolean(),
});

export const surveys = endpoint({
  method: 'get',
  path: '/api/surveys',
  summary:
    'The surveys, newest first, with the own answers; response rates for the coordination and per own theme for leads',
  act: 'seeNetwork',
  response: z.object({ surveys: z.array(surveyView), mayOpen: z.boolean(), readsBeside: z.boolean() }),
});
export const openSurvey = endpoint({
  method: 'post',
  path: '/api/surveys',
  summary:
    'Open a survey of all organisations, with questions in two languages or a link to one held elsewhere',
  act: 'closeSurvey',
  body: z
    .object({
      survey,
      title: inTwo(200),
      questions: z.array(question).max(mostQuestions, 'tooMany'),
      url: link.optional(),
      closesOn: day,
      closesAt: time,
    })
    .strict(),
  response: z.object({ survey: z.string(), fresh: z.boolean() }),
});
export const answerSurvey = endpoint({
  method: 'post',
  path: '/api/surveys/:survey/answers',
  summary: 'An organisation’s answer; the latest before the close counts, the earlier ones stay as history',
  act: 'reportFact',
  body: z.object({ organisation: z.string().min(1).max(100), answers }).strict(),
  response: z.object({ fresh: z.boolean(), at: z.string(), replaced: z.boolean() }),
});
export const markAnswered = endpoint({
  method: 'post',
  path: '/api/surveys/:survey/answered',
  summary: 'The coordination’s word of who has answered a survey that is held elsewhere',
  act: 'closeSurvey',
  body: z.object({ organisations: z.array(z.string().min(1).max(100)).min(1).max(1000) }).strict(),
  response: z.object({ marked: z.number() }),
});
export const closeSurvey = endpoint({
  method: 'post',
  path: '/api/surveys/:survey/close',
  summary: 'Close a survey before its time: its figures are frozen',
  act: 'closeSurvey',
  body: z.object({}).strict(),
  response: rate,
});
const result = z.object({
  id: z.string(),
  answered: z.number(),
  counts: z.array(z.number()),
  texts: z.array(z.string()),
});
export const surveyResults = endpoint({
  method: 'get',
  path: '/api/surveys/:survey/results',
  summary: 'What was answered, of all and per theme; of fewer than five answers only how many there are',
  act: 'closeSurvey',
  response: z.object({
    groups: z.array(
      z.object({ theme: themeId.nullable(), answered: z.number(), results: z.array(result).nullable() }),
    ),
    missing: z.array(names.extend({ id: z.string() })),
    /** Who has said so: the organisations themselves, or the coordination for them. */
    saidBy: z.object({ organisation: z.number(), coordinator: z.number() }),
  }),
});
export const surveyFile = endpoint({
  method: 'get',
  path: '/api/surveys/:survey/file',
  summary: 'What was answered as a table: every question and option with its count, of all and per theme',
  act: 'closeSurvey',
  query: z.object({ format: z.enum(['csv', 'xlsx']), language: language.optional() }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});

const side = z.object({ answered: z.number(), counts: z.array(z.number()) }).nullable();
export const surveysBeside = endpoint({
  method: 'get',
  path: '/api/surveys-beside',
  summary:
    'The start survey and the final one beside each other: every question that both asked with the same words',
  act: 'closeSurvey',
  response: z.object({
    /** False until both have been opened here with questions. */
    both: z.boolean(),
    closed: z.object({ start: z.boolean(), final: z.boolean() }),
    questions: z.array(
      z.object({
        question,
        groups: z.array(z.object({ theme: themeId.nullable(), start: side, final: side })),
      }),
    ),
  }),
});
