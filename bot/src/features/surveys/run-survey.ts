import { callAsked, planAsking } from '../../delivery/asking-round';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { canonical } from '../../shared/domain/canonical';
import { inForce, isKind } from '../../shared/domain/fact';
import { helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import {
  amissIn,
  closedOn,
  isSurveyId,
  type Survey,
  type SurveyAnswers,
  type SurveyId,
  type SurveyQuestion,
  surveysOf,
} from '../../shared/domain/survey';
import { surveyAsking } from './call';
import { allFacts, rateOf, type SurveyAsker, surveyNamed } from './look';

/** What is open has its times on the agenda. Any number of times. */
export const planSurveys = async (ports: Ports, network: Network): Promise<void> => {
  const facts = inForce(await ports.stores.facts.about(['project']));
  const closed = new Set(facts.filter(isKind('surveyClosed')).map((f) => f.content.survey));
  for (const survey of surveysOf(facts, network, ports.now()))
    if (!closed.has(survey.survey)) await planAsking(ports, surveyAsking, survey.survey, survey.closesAt);
};

type SurveyOpening = {
  readonly survey: string;
  readonly title: { readonly fi: string; readonly sv: string };
  readonly questions: readonly SurveyQuestion[];
  readonly url?: string | undefined;
  readonly closesOn: string;
  readonly closesAt: string;
};
/** Questions of its own, or a link: one of the two, and every choice has something to choose. */
const checkQuestions = ({ questions, url }: SurveyOpening): void => {
  if (questions.length > 0 === (url !== undefined)) throw new Refusal('badInput', { path: 'questions' });
  if (new Set(questions.map((q) => q.id)).size < questions.length)
    throw new Refusal('badInput', { path: 'questions' });
  const isChoice = ({ type }: SurveyQuestion) => type === 'one' || type === 'many';
  const amiss = questions.find((q) => (isChoice(q) ? q.options.length < 2 : q.options.length > 0));
  if (amiss) throw new Refusal('badInput', { path: `questions.${amiss.id}` });
};

/** Opened once: the same again is the same, another one under its name is refused. */
export const openSurvey = async ({ ports, actor, network }: SurveyAsker, wish: SurveyOpening) => {
  demand(actor, 'closeSurvey', network);
  const { survey, title, questions, url } = wish;
  if (!isSurveyId(survey)) throw new Refusal('badInput', { path: 'survey' });
  checkQuestions(wish);
  const closesAt = helsinki(wish.closesOn, wish.closesAt);
  if (closesAt <= ports.now()) throw new Refusal('inThePast');
  const content = {
    kind: 'surveyOpened' as const,
    survey,
    title,
    questions,
    closesAt,
    ...(url ? { url } : {}),
  };
  const project = inForce(await ports.stores.facts.about(['project']));
  // Its figures may have been told already, of one that was held elsewhere.
  if (project.some((f) => f.content.kind === 'surveyClosed' && f.content.survey === survey))
    throw new Refusal('alreadyDone');
  const stands = project.find((f) => f.content.kind === 'surveyOpened' && f.content.survey === survey);
  if (stands && canonical(stands.content) !== canonical(content)) throw new Refusal('alreadyDone');
  const { fresh } = await recordFact(ports, {
    content,
    day: stands?.day ?? actor.today,
    by: actor.person?.id ?? '',
    seen: stands?.id ?? null,
  }).catch((error: unknown) => {
    // Somebody opened another one under this name a moment ago.
    throw error instanceof Refusal && error.code === 'newerStands' ? new Refusal('alreadyDone') : error;
  });
  await planAsking(ports, surveyAsking, survey, closesAt);
  // Also when it stands: who pressed again may have been cut off here, and whoever was called is not called twice.
  await callAsked(surveyAsking, { ports, network, id: survey });
  return { survey, fresh };
};

const demandOpen = ({ closedAt }: Survey): void => {
  if (closedAt !== null) throw new Refusal('closed');
};

/**
 * What was on its way at the close is in the frozen figures or is refused: whoever writes last looks once more. When it
 * was closed stays as it was; null while it is open.
 */
const agreeWithClose = async (ports: Ports, survey: Survey): Promise<string | null> => {
  for (;;) {
    await ports.stores.facts.follow();
    const facts = await allFacts(ports);
    const closed = inForce(facts)
      .filter(isKind('surveyClosed'))
      .find((f) => f.content.survey === survey.survey);
    if (!closed) return null;
    const { recordedAt: at, recordedBy: by, day, content } = closed;
    const rate = rateOf({ ...survey, closedAt: at }, facts);
    if (rate.answered === content.answered) return at;
    await recordFact(ports, { content: { ...content, ...rate }, day, by, at });
  }
};

type SurveyWord = { readonly organisation: string; readonly answers: SurveyAnswers };
/** The latest word before the close counts; an earlier one stays as history. */
export const answerSurvey = async (
  asking: SurveyAsker,
  id: string,
  { organisation, answers }: SurveyWord,
) => {
  const { ports, actor, network } = asking;
  demand(actor, 'reportFact', network, { organisation });
  const survey = await surveyNamed(asking, id);
  demandOpen(survey);
  if (!survey.asked.includes(organisation)) throw new Refusal('notYours');
  const amiss = amissIn(survey.questions, answers);
  if (amiss) throw new Refusal('badInput', { path: `answers.${amiss}` });
  const { fact, fresh, replaced } = await recordFact(ports, {
    content: { kind: 'surveyAnswered', survey: survey.survey, organisation, answers },
    day: actor.today,
    by: actor.person?.id ?? '',
  });
  const closedAt = await agreeWithClose(ports, survey);
  if (closedAt !== null && fact.recordedAt > closedAt) throw new Refusal('closed');
  return { fresh, at: fact.recordedAt, replaced: replaced !== null };
};

/** Who has answered elsewhere, by the coordination's word; an organisation's own word is not written over. */
export const markAnswered = async (asking: SurveyAsker, id: string, organisations: readonly string[]) => {
  const { ports, actor, network } = asking;
  demand(actor, 'closeSurvey', network);
  const survey = await surveyNamed(asking, id);
  demandOpen(survey);
  if (!survey.url) throw new Refusal('wrongKind');
  if (organisations.some((o) => !survey.asked.includes(o))) throw new Refusal('notFound');
  const answered = new Set(
    (await allFacts(ports))
      .filter(isKind('surveyAnswered'))
      .filter((f) => f.content.survey === survey.survey)
      .map((f) => f.content.organisation),
  );
  const fresh = [...new Set(organisations)].filter((o) => !answered.has(o));
  for (const organisation of fresh)
    await recordFact(ports, {
      content: {
        kind: 'surveyAnswered',
        survey: survey.survey,
        organisation,
        answers: {},
        byCoordinator: true,
      },
      day: actor.today,
      by: actor.person?.id ?? '',
    });
  return { marked: fresh.length };
};

/** The figures stand still from here on: as many were asked, so many had answered. */
const freeze = async (ports: Ports, survey: Survey, by: string) => {
  const rate = rateOf(survey, await allFacts(ports));
  await recordFact(ports, {
    content: { kind: 'surveyClosed', survey: survey.survey, ...rate },
    day: closedOn({ ...survey, closedAt: survey.closedAt ?? ports.now() }),
    by,
    seen: null,
  });
  await agreeWithClose(ports, survey);
  return rateOf(survey, await allFacts(ports));
};

export const closeSurvey = async (asking: SurveyAsker, id: string) => {
  const { ports, actor, network } = asking;
  demand(actor, 'closeSurvey', network);
  const survey = await surveyNamed(asking, id);
  demandOpen(survey);
  return freeze(ports, survey, actor.person?.id ?? '');
};

/** When its time comes; any number of times. */
export const closeDue = async (ports: Ports, network: Network, id: SurveyId | string): Promise<void> => {
  const survey = await surveyNamed({ ports, network }, id);
  const closed = (await ports.stores.facts.about(['project']))
    .filter(isKind('surveyClosed'))
    .some((f) => f.content.survey === survey.survey);
  if (!closed && survey.closesAt <= ports.now()) await freeze(ports, survey, 'bot');
};
