import { inForce } from '../../shared/domain/fact';
import { demandRead } from '../../shared/domain/permission';
import { surveysOf } from '../../shared/domain/survey';
import { besideEachOther, type CompareSide } from '../../shared/domain/survey-compare';
import { allFacts, type SurveyAsker } from './look';

const copied = (side: CompareSide | null) => side && { answered: side.answered, counts: [...side.counts] };

/** Start and final side by side (Liite 4, rivi 28); of what was held elsewhere there are only rates. */
export const readBeside = async (asking: SurveyAsker) => {
  const { ports, actor, network } = asking;
  demandRead(actor, 'closeSurvey', network);
  const facts = await allFacts(ports);
  const held = surveysOf(inForce(facts), network, ports.now()).filter((s) => s.questions.length > 0);
  const start = held.find((s) => s.survey === 'start');
  const final = held.find((s) => s.survey === 'final');
  const questions = start && final ? besideEachOther(network, facts, start, final) : [];
  return {
    both: start !== undefined && final !== undefined,
    closed: { start: Boolean(start?.closedAt), final: Boolean(final?.closedAt) },
    questions: questions.map(({ question, groups }) => ({
      question: { ...question, options: [...question.options] },
      groups: groups.map((g) => ({ theme: g.theme, start: copied(g.start), final: copied(g.final) })),
    })),
  };
};
