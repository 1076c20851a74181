import { pageButton } from '../../answers/page-button';
import { planMessage } from '../../delivery/plan';
import { toldOn } from '../../people/told-today';
import type { Ports, Post } from '../../ports';
import type { Render, Tick, Titles } from '../../routes';
import { actorFor } from '../../shared/domain/actor';
import { addressed } from '../../shared/domain/contact';
import type { Target } from '../../shared/domain/delivery';
import { inForce } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import { isIn, type Network, organisationById, type Person, personById } from '../../shared/domain/network';
import { hearing } from '../../shared/domain/own-words';
import { answersTo, type Survey, surveysOf } from '../../shared/domain/survey';
import { isReminderDay, isWorkingDay } from '../../shared/domain/working-day';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import { allFacts } from './look';
import { fitsCard, questionCard } from './question-card';

type Open = Pick<Survey, 'survey' | 'closesAt'>;

const findSurvey = async (ports: Ports, network: Network, id: string): Promise<Survey | undefined> =>
  surveysOf(inForce(await ports.stores.facts.about(['project'])), network, ports.now()).find(
    (s) => s.survey === id,
  );

/** Organisations for which this person is asked and nobody has answered. */
const openFor = async (ports: Ports, survey: Survey, person: Person): Promise<readonly string[]> => {
  const answered = new Set(answersTo(await allFacts(ports), survey).map((f) => f.content.organisation));
  const today = dayOf(ports.now());
  return survey.asked.filter(
    (o) =>
      !answered.has(o) &&
      person.assignments.some((a) => a.organisation === o && a.role === 'contact' && isIn(a, today)),
  );
};

const targetsFor = async (ports: Ports, network: Network, survey: Survey): Promise<readonly Target[]> => {
  const targets: Target[] = [];
  const today = dayOf(ports.now());
  const choices = await ports.stores.settings.words();
  for (const person of addressed(network, today))
    if (
      hearing(actorFor(person, today), choices, 'between') &&
      (await openFor(ports, survey, person)).length > 0
    )
      targets.push({ to: 'person', person: person.id });
  return targets;
};

/** The contact persons of everybody who is asked hear of it; on a holiday nobody's own chat rings, the reminder does. */
export const callForSurvey = async (ports: Ports, network: Network, { survey, closesAt }: Open) => {
  const found = await findSurvey(ports, network, survey);
  if (!found || !isWorkingDay(dayOf(ports.now()))) return;
  const targets = await targetsFor(ports, network, found);
  if (targets.length > 0) await planMessage(ports, { kind: 'surveyCall', id: survey }, targets, 1, closesAt);
};

/** Whoever has not answered, once, on the working day before the close. */
export const remindOfSurvey = async ({ ports, network, key }: Tick): Promise<void> => {
  const survey = network ? await findSurvey(ports, network, key) : undefined;
  if (!network || !survey || survey.closedAt !== null) return;
  if (!isReminderDay(dayOf(ports.now()), network.project.quietMonths)) return;
  // What the digest has said in the morning, no reminder says the same day.
  const day = dayOf(ports.now());
  const told = await toldOn(ports, { kind: 'digestWord', id: day }, day);
  const targets = (await targetsFor(ports, network, survey)).filter(
    (target) => target.to !== 'person' || !told.has(target.person),
  );
  if (targets.length > 0)
    await planMessage(ports, { kind: 'surveyReminder', id: key }, targets, 1, survey.closesAt);
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
