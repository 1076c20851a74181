import type { Waits } from '../../routes';
import { organisationsOfActor } from '../../shared/domain/actor';
import { inForce } from '../../shared/domain/fact';
import type { OrganisationId } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { answersTo, type Survey, surveysOf } from '../../shared/domain/survey';
import type { Waiting } from '../../shared/domain/waiting';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import { allFacts, type SurveyAsker } from './look';

/** Organisations that somebody answers for and that have not answered a survey that is open. */
export const leftFor = async (
  { ports, actor, network }: SurveyAsker,
  survey: Survey,
): Promise<readonly OrganisationId[]> => {
  if (survey.closedAt !== null) return [];
  const answered = new Set(answersTo(await allFacts(ports), survey).map((f) => f.content.organisation));
  return organisationsOfActor(actor).filter(
    (id) =>
      survey.asked.includes(id) &&
      !answered.has(id) &&
      may(actor, 'reportFact', network, { organisation: id }),
  );
};

/** Every open survey that an own organisation has not answered: one line each, an invitation and no duty. */
export const surveysWaiting: Waits = async (look) => {
  const { ports, actor, network } = look;
  if (!actor.person) return [];
  const open = surveysOf(inForce(await ports.stores.facts.about(['project'])), network, ports.now());
  const found = await Promise.all(
    open.map(async (survey): Promise<readonly Waiting[]> => {
      if ((await leftFor(look, survey)).length === 0) return [];
      const title = (lang: 'fi' | 'sv' | 'en'): string => t.waits(written(survey.title, lang))[lang];
      return [
        {
          kind: 'survey',
          id: survey.survey,
          told: { kind: 'surveyCall', id: survey.survey },
          title: { fi: title('fi'), sv: title('sv'), en: title('en') },
          theme: null,
          due: survey.closesAt,
          isOffer: true,
          acts: [{ title: t.answer }],
          page: `kyselyt?survey=${survey.survey}`,
        },
      ];
    }),
  );
  return found.flat();
};
