import type { Ports } from '../../ports';
import { type Actor, organisationsOfActor } from '../../shared/domain/actor';
import type { Fact } from '../../shared/domain/fact';
import { inForce } from '../../shared/domain/fact';
import { type Network, organisationById } from '../../shared/domain/network';
import { may, mayRead } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { answersTo, ratesOf, type Survey, surveysOf } from '../../shared/domain/survey';

export type SurveyAsker = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };

export const allFacts = (ports: Ports): Promise<readonly Fact[]> => ports.stores.facts.all();
export const surveyNamed = async (
  { ports, network }: Omit<SurveyAsker, 'actor'>,
  id: string,
): Promise<Survey> => {
  const project = inForce(await ports.stores.facts.about(['project']));
  const found = surveysOf(project, network, ports.now()).find((s) => s.survey === id);
  if (!found) throw new Refusal('notFound');
  return found;
};

export const rateOf = (survey: Survey, facts: readonly Fact[]) => ({
  asked: survey.asked.length,
  answered: answersTo(facts, survey).length,
});

/**
 * The link of a survey that is held elsewhere, as an organisation opens it. Its token says who came, so that the
 * coordination can mark who has answered; it proves nothing, and anybody can write another.
 */
const linkOf = (url: string, organisation: string): string => {
  const link = new URL(url);
  link.searchParams.set('token', organisation);
  return link.toString();
};

/** What a person reads of a survey: the own answers; rates where they are the person's to see. */
const viewFor = ({ actor, network }: SurveyAsker, survey: Survey, facts: readonly Fact[]) => {
  const answers = answersTo(facts, survey);
  const byOrganisation = new Map(answers.map((f) => [f.content.organisation, f]));
  const reads = mayRead(actor, 'closeSurvey', network);
  const mayRun = may(actor, 'closeSurvey', network);
  const own = organisationsOfActor(actor).filter(
    (id) => survey.asked.includes(id) && mayRead(actor, 'reportFact', network, { organisation: id }),
  );
  return {
    survey: survey.survey,
    title: survey.title,
    questions: survey.questions.map((q) => ({ ...q, options: [...q.options] })),
    url: survey.url ?? null,
    openedOn: survey.openedOn,
    closesAt: survey.closesAt,
    closed: survey.closedAt !== null,
    own: own.map((id) => {
      const answer = byOrganisation.get(id);
      return {
        organisation: id,
        name: organisationById(network, id)?.name ?? { fi: id, sv: id },
        url: survey.url ? linkOf(survey.url, id) : null,
        answeredAt: answer?.recordedAt ?? null,
        answers: answer ? { ...copied(answer.content.answers) } : null,
      };
    }),
    rate: reads ? { asked: survey.asked.length, answered: answers.length } : null,
    themes: ratesOf(network, survey, new Set(byOrganisation.keys())).filter(
      ({ theme }) => reads || mayRead(actor, 'recordThemeFact', network, { theme }),
    ),
    // A training's feedback is run from the training's own page.
    mayRun: mayRun && !survey.training,
    readsResults: reads && !survey.training,
  };
};
const copied = (answers: Parameters<typeof Object.entries>[0]) =>
  JSON.parse(JSON.stringify(answers)) as Record<string, number[] | number | string>;

export const readSurveys = async (asking: SurveyAsker) => {
  const { ports, actor, network } = asking;
  const facts = await allFacts(ports);
  const views = surveysOf(inForce(facts), network, ports.now())
    .map((s) => ({ isFeedback: s.training !== undefined, view: viewFor(asking, s, facts) }))
    // Of a training's feedback only who took part in it knows.
    .filter(({ isFeedback, view }) => !isFeedback || view.own.length > 0);
  return {
    surveys: views.map(({ view }) => view),
    readsBeside: mayRead(actor, 'closeSurvey', network),
    mayOpen: may(actor, 'closeSurvey', network),
  };
};
