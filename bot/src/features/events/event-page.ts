import type { z } from 'zod';
import type { Call } from '../../routes';
import type { eventPage as endpoint } from '../../shared/contract/event-page';
import { answersFor } from '../../shared/domain/actor';
import type { EventView } from '../../shared/domain/event';
import { mayMark } from '../../shared/domain/event-audience';
import { eventsOf } from '../../shared/domain/events';
import { type Fact, type FactOf, inForce, isKind } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { type Network, type OrganisationId, organisationById, personById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { seatsOf } from '../../shared/domain/sign-up';
import { personName } from '../../shared/text/recorder';
import { boardEventOf, eventFacts } from './board-event';
import { calendarLinkOf } from './calendar/event-link';
import { isThere, marksIn } from './marks';
import { mayPlan } from './people';
import { repliedIn } from './replies';

type EventPageAnswer = z.input<(typeof endpoint)['response']>;

const namesOf = (network: Network, id: OrganisationId) => {
  const { fi, sv } = organisationById(network, id)?.name ?? { fi: id, sv: id };
  return { fi, sv };
};

const daysOf = (
  { ports, actor, network }: Call<typeof endpoint>,
  event: EventView,
  facts: readonly Fact[],
): EventPageAnswer['days'] =>
  event.sittings.map(({ startsAt, endsAt }, i) => {
    const { marks } = marksIn(facts, event.event, i + 1);
    const own = answersFor(actor).flatMap((organisation) => {
      const mark = marks.get(organisation);
      return mark
        ? [{ organisation, name: namesOf(network, organisation), presence: mark.content.presence }]
        : [];
    });
    return {
      sitting: i + 1,
      startsAt,
      endsAt,
      held: event.held[i] ?? null,
      begun: startsAt <= ports.now(),
      attended: [...marks.values()].filter(({ content }) => isThere(content)).length,
      own,
    };
  });

const peopleOf = (network: Network, event: EventView, facts: readonly Fact[]): EventPageAnswer['people'] => {
  const replies = repliedIn(facts, event);
  const { waiting } = seatsOf(replies, event.capacity);
  return replies
    .map(({ person, answer }) => {
      const known = personById(network, person);
      const organisations = [...new Set(known?.assignments.map((a) => a.organisation) ?? [])];
      return {
        name: known?.name ?? '–',
        organisations: organisations.map((id) => namesOf(network, id)),
        answer,
        waiting: waiting.includes(person),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
};

type HistoryLine = EventPageAnswer['history'][number] & { readonly fact: Fact };
const plannedLine = (fact: FactOf<'eventPlanned'>): HistoryLine => ({
  fact,
  at: fact.recordedAt,
  what: fact.number === 1 ? 'planned' : fact.content.timed === undefined ? 'moved' : 'changed',
});
const lineOf = (fact: Fact, days: number): HistoryLine | null => {
  const at = fact.recordedAt;
  if (isKind('eventPlanned')(fact)) return plannedLine(fact);
  if (isKind('eventCancelled')(fact)) return { fact, at, what: 'cancelled' };
  if (isKind('remoteAccepted')(fact))
    return { fact, at, what: fact.content.accepted ? 'remoteAccepted' : 'remoteRefused' };
  if (!isKind('eventHeld')(fact)) return null;
  const { held, sitting } = fact.content;
  return { fact, at, what: held ? 'held' : 'notHeld', ...(days > 1 ? { sitting } : {}) };
};
const isAbout = ({ content }: Fact, id: string): boolean => 'event' in content && content.event === id;

/** What has happened to it, the newest first; who did it is told to who runs it. */
const historyOf = (
  network: Network,
  event: EventView,
  facts: readonly Fact[],
  /** Null: who did it is not told. */
  named: Language | null,
): EventPageAnswer['history'] =>
  facts
    .filter((fact) => isAbout(fact, event.event))
    .map((fact) => lineOf(fact, event.sittings.length))
    .filter((line) => line !== null)
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ fact, ...line }) => {
      const by = named ? personName(network, fact.recordedBy, named) : undefined;
      return { ...line, ...(by ? { by } : {}) };
    });

/** One event whole, as this reader may see it. */
export const readEventPage = async (call: Call<typeof endpoint>): Promise<EventPageAnswer> => {
  const { ports, actor, network, params, lang } = call;
  const facts = (await ports.stores.facts.all()).filter((f) => isAbout(f, params.id ?? ''));
  const event = eventsOf(facts).find((e) => e.event === params.id);
  if (!event) throw new Refusal('notFound');
  const runs = mayMark(actor, network, event);
  const { topic, group, groupId, agenda, memo, cancelled } = event;
  return {
    ...boardEventOf(event, eventFacts(facts), { actor, network, now: ports.now() }),
    revision: event.revision,
    organiser: namesOf(network, event.organiser),
    ...(topic ? { topic } : {}),
    ...(group ? { group } : {}),
    ...(groupId ? { groupId } : {}),
    ...(agenda ? { agenda } : {}),
    ...(memo ? { memo } : {}),
    material: [...(event.material ?? [])],
    asks: [...(event.asks ?? [])],
    ...(cancelled ? { cancelled: cancelled.reason } : {}),
    days: daysOf(call, event, facts),
    mayPlan: mayPlan(actor, network, event),
    people: runs ? peopleOf(network, event, inForce(facts)) : null,
    calendar: await calendarLinkOf(ports, event, lang),
    history: historyOf(network, event, facts, runs ? lang : null),
  };
};
