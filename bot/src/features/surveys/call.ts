import { pageButton } from '../../answers/page-button';
import type { AskingRound } from '../../delivery/asking-round';
import { toldOn } from '../../people/told-today';
import type { Ports, Post } from '../../ports';
import type { Render, Titles } from '../../routes';
import { actorFor } from '../../shared/domain/actor';
import { addressed, isContact } from '../../shared/domain/contact';
import type { Target } from '../../shared/domain/delivery';
import { inForce } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import { type Network, organisationById, type Person, personById } from '../../shared/domain/network';
import { hearing } from '../../shared/domain/own-words';
import { answersTo, type Survey, surveysOf } from '../../shared/domain/survey';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import { allFacts } from './look';
import { fitsCard, questionCard } from './question-card';

const findSurvey = async (ports: Ports, network: Network, id: string): Promise<Survey | undefined> =>
  surveysOf(inForce(await ports.stores.facts.about(['project'])), network, ports.now()).find(
    (s) => s.survey === id,
  );

/** Organisations for which this person is asked and nobody has answered. */
const openFor = async (ports: Ports, survey: Survey, person: Person): Promise<readonly string[]> => {
  const answered = new Set(answersTo(await allFacts(ports), survey).map((f) => f.content.organisation));
  const today = dayOf(ports.now());
  return survey.asked.filter((o) => !answered.has(o) && isContact(person, o, today));
};

/** A survey asks the contact persons of everybody who is asked. */
export const surveyAsking: AskingRound = {
  due: 'survey',
  call: (id) => ({ kind: 'surveyCall', id }),
  reminder: (id) => ({ kind: 'surveyReminder', id }),
  closesAt: async ({ ports, network, id }) => {
    const survey = await findSurvey(ports, network, id);
    return survey && survey.closedAt === null ? survey.closesAt : null;
  },
  left: async ({ ports, network, id }, why) => {
    const survey = await findSurvey(ports, network, id);
    if (!survey) return [];
    const today = dayOf(ports.now());
    const choices = await ports.stores.settings.words();
    // What the digest has said in the morning, no reminder says the same day.
    const told = await toldOn(ports, { kind: 'digestWord', id: today }, today);
    const targets: Target[] = [];
    for (const person of addressed(network, today))
      if (
        hearing(actorFor(person, today), choices, 'between') &&
        !(why === 'reminder' && told.has(person.id)) &&
        (await openFor(ports, survey, person)).length > 0
      )
        targets.push({ to: 'person', person: person.id });
    return targets;
  },
};

/** Nothing is sent any more to whoever has answered meanwhile. */
const renderFor =
  (reminds: boolean): Render =>
  async ({ ports, network, id, delivery, lang }): Promise<Post | null> => {
    const { target } = delivery;
    const person = target.to === 'person' ? personById(network, target.person) : undefined;
    const survey = await findSurvey(ports, network, id);
    if (!person || !survey || survey.closedAt !== null) return null;
    const [organisation] = await openFor(ports, survey, person);
    if (!organisation) return null;
    const title = written(survey.title, lang);
    const summary = (reminds ? t.reminder : t.call)(title, survey.closesAt)[lang];
    if (fitsCard(survey)) {
      const name = written(organisationById(network, organisation)?.name ?? {}, lang) || organisation;
      return { card: questionCard(survey, { id: organisation, name }, summary, lang), summary };
    }
    return {
      card: {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        body: [
          { type: 'TextBlock', text: title, wrap: true, weight: 'Bolder', size: 'Medium' },
          { type: 'TextBlock', text: summary, wrap: true },
        ],
        actions: [pageButton(ports, t.answer[lang], `kyselyt?survey=${id}`)],
      },
      summary,
    };
  };
export const renderCall = renderFor(false);
export const renderReminder = renderFor(true);

export const surveyTitles: Titles = async ({ ports, network, ids, lang }) => {
  const all = surveysOf(inForce(await ports.stores.facts.about(['project'])), network, ports.now());
  return new Map(
    ids.map((id) => [id, written(all.find((s) => s.survey === id)?.title ?? {}, lang) || id] as const),
  );
};
