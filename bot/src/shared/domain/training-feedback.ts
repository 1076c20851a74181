import type { EventId, EventView } from './event';
import { type Fact, inForce, isKind } from './fact';
import { addDays, type Day, helsinki, type Instant } from './month';
import { type Network, type OrganisationId, organisationsOn } from './network';
import type { SurveyId, SurveyQuestion } from './survey';

const prefix = 'own-feedback-';
/** One training has one feedback. */
export const feedbackOf = (event: EventId): SurveyId => `${prefix}${event}`;
export const isFeedback = (survey: SurveyId): boolean => survey.startsWith(prefix);

const openDays = 14;
/** Two weeks, to the end of the office day. */
export const feedbackCloses = (today: Day): Instant => helsinki(addDays(today, openDays), '16:00');

/** Short: two numbers and a word. */
export const feedbackQuestions: readonly SurveyQuestion[] = [
  {
    id: 'useful',
    type: 'scale',
    fi: 'Koulutus oli meille hyödyllinen.',
    sv: 'Utbildningen var till nytta för oss.',
    options: [],
  },
  {
    id: 'in-use',
    type: 'scale',
    fi: 'Viemme oppimaamme käytäntöön omassa organisaatiossamme.',
    sv: 'Vi tar det vi lärde oss i bruk i vår egen organisation.',
    options: [],
  },
  {
    id: 'words',
    type: 'text',
    fi: 'Mikä oli hyvää, ja mitä ensi kerralla kannattaa tehdä toisin?',
    sv: 'Vad var bra, och vad kan göras annorlunda nästa gång?',
    options: [],
  },
];

/** A training is over when each of its days is said to be held or not, and one was. */
export const isOver = ({ held, sittings, cancelled }: EventView): boolean =>
  !cancelled && held.includes(true) && sittings.every((_, i) => held[i] !== undefined);

/** Who took part on any of its days, by today's names: who was absorbed is asked through who absorbed them. */
export const tookPart = (
  facts: readonly Fact[],
  network: Network,
  event: EventId,
  today: Day,
): readonly OrganisationId[] => {
  const there = inForce(facts)
    .filter(isKind('attended'))
    .filter(({ content: c }) => c.event === event && !c.withdrawn && c.presence !== 'absent')
    .map((f) => f.content.organisation);
  const here = new Set(organisationsOn(network, today).map((o) => o.id));
  const nowOf = (id: OrganisationId, steps = 5): OrganisationId => {
    const next = network.organisations.find((o) => o.id === id)?.mergedInto;
    return here.has(id) || !next || steps === 0 ? id : nowOf(next, steps - 1);
  };
  return [...new Set(there.map((id) => nowOf(id)).filter((id) => here.has(id)))].sort();
};
