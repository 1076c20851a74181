import { callAsked, planAsking } from '../../delivery/asking-round';
import { recordFact } from '../../ledger/record-fact';
import type { Waits } from '../../routes';
import type { EventView } from '../../shared/domain/event';
import { demandMark, mayMark } from '../../shared/domain/event-audience';
import { eventsOf } from '../../shared/domain/events';
import { type Fact, type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { type Localized, languages } from '../../shared/domain/language';
import { addDays, dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { answersTo, brokenDown, type Survey, type SurveyOpened, surveysOf } from '../../shared/domain/survey';
import {
  feedbackCloses,
  feedbackOf,
  feedbackQuestions,
  isOver,
  tookPart,
} from '../../shared/domain/training-feedback';
import type { Waiting } from '../../shared/domain/waiting';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import { surveyAsking } from './call';
import { allFacts, type SurveyAsker } from './look';

/** The training that it is about, for who runs it. */
const trainingNamed = async ({ ports, actor, network }: SurveyAsker, id: string) => {
  const facts = await allFacts(ports);
  const event = eventsOf(facts).find((e) => e.event === id);
  if (event?.type !== 'training') throw new Refusal('notFound');
  demandMark(actor, network, event);
  return { event, facts };
};
const openedFor = (facts: readonly Fact[], id: string): FactOf<'surveyOpened'> | undefined =>
  inForce(facts)
    .filter(isKind('surveyOpened'))
    .find((f) => f.content.survey === feedbackOf(id));
const surveyFor = ({ ports, network }: SurveyAsker, facts: readonly Fact[], id: string): Survey | undefined =>
  surveysOf(inForce(facts), network, ports.now()).find((s) => s.survey === feedbackOf(id));

const titleOf = ({ title }: EventView): SurveyOpened['title'] => ({
  fi: t.feedback(written(title, 'fi')).fi,
  sv: t.feedback(written(title, 'sv')).sv,
});

/**
 * Asks whoever took part. Pressed again it asks those who have been marked since; whoever was asked stays asked, and
 * nobody hears of it twice.
 */
export const askFeedback = async (asking: SurveyAsker, id: string) => {
  const { ports, actor, network } = asking;
  const { event, facts } = await trainingNamed(asking, id);
  if (!isOver(event)) throw new Refusal('trainingNotOver');
  if (surveyFor(asking, facts, id)?.closedAt) throw new Refusal('closed');
  const stands = openedFor(facts, id);
  const there = tookPart(facts, network, id, actor.today);
  const asked = [...new Set([...(stands?.content.asked ?? []), ...there])].sort();
  if (asked.length === 0) throw new Refusal('nobodyTookPart');
  const content: SurveyOpened = stands
    ? { ...stands.content, asked }
    : {
        kind: 'surveyOpened',
        survey: feedbackOf(id),
        title: titleOf(event),
        questions: feedbackQuestions,
        closesAt: feedbackCloses(actor.today),
        training: id,
        asked,
      };
  const { fresh } = await recordFact(ports, {
    content,
    day: stands?.day ?? actor.today,
    by: actor.person?.id ?? '',
    seen: stands?.id ?? null,
  });
  await planAsking(ports, surveyAsking, content.survey, content.closesAt);
  await callAsked(surveyAsking, { ports, network, id: content.survey });
  return { survey: content.survey, asked: asked.length, fresh };
};

const resultsOf = ({ network }: SurveyAsker, survey: Survey, facts: readonly Fact[]) => {
  const [all] = brokenDown(network, survey, answersTo(facts, survey));
  return (
    all?.results?.map(({ id, counts, texts }) => {
      const { fi = id, sv = id } = survey.questions.find((q) => q.id === id) ?? {};
      return { id, fi, sv, counts: [...counts], texts: [...texts] };
    }) ?? null
  );
};

export const readFeedback = async (asking: SurveyAsker, id: string) => {
  const { event, facts } = await trainingNamed(asking, id);
  const survey = surveyFor(asking, facts, id);
  const there = tookPart(facts, asking.network, id, asking.actor.today);
  if (!survey) {
    const state = isOver(event) && there.length > 0 ? ('none' as const) : ('early' as const);
    const unasked = there.length;
    return { state, survey: null, closesAt: null, asked: 0, unasked, answered: 0, results: null };
  }
  return {
    state: survey.closedAt ? ('closed' as const) : ('open' as const),
    survey: survey.survey,
    closesAt: survey.closesAt,
    asked: survey.asked.length,
    unasked: there.filter((o) => !survey.asked.includes(o)).length,
    answered: answersTo(facts, survey).length,
    results: resultsOf(asking, survey, facts),
  };
};

// What people remember of a training is asked while they do.
const freshDays = 21;

/** A training that is over and of which nobody has asked yet what it was like: an offer, since no duty asks for it. */
export const feedbackWaiting: Waits = async ({ ports, actor, network }) => {
  if (!actor.person) return [];
  const facts = await allFacts(ports);
  const isFresh = ({ sittings }: EventView): boolean =>
    dayOf(sittings.at(-1)?.startsAt ?? sittings[0].startsAt) >= addDays(actor.today, -freshDays);
  return eventsOf(facts)
    .filter((e) => e.type === 'training' && isOver(e) && isFresh(e) && mayMark(actor, network, e))
    .filter((e) => !openedFor(facts, e.event) && tookPart(facts, network, e.event, actor.today).length > 0)
    .map((event): Waiting => {
      const title = Object.fromEntries(
        languages.map((lang) => [lang, t.askFeedback(written(event.title, lang))[lang]]),
      ) as Localized;
      const path = `/api/events/${encodeURIComponent(event.event)}/feedback`;
      return {
        kind: 'feedback',
        id: event.event,
        title,
        theme: null,
        due: null,
        isOffer: true,
        acts: [{ title: t.ask, call: { method: 'post', path, body: {} } }],
        page: `tapahtumat?event=${encodeURIComponent(event.event)}`,
      };
    });
};
