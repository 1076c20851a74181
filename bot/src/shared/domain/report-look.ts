import { isHeld } from './case';
import type { EventType } from './event';
import { type Fact, isKind } from './fact';
import { type Known, type KnownEvent, told, toldByAll } from './known';
import { type Day, dayOf } from './month';
import { membersOf, type OrganisationId } from './network';
import { oncePer, oncePerQuestion } from './once';
import { type PilotView, pilotsOf } from './pilots';
import type { ReportScope } from './report';
import { answersOfRound, type RoundWithState, roundFigures, roundState, roundsOf } from './rounds';
import type { ThemeId } from './theme';
import { isFeedback } from './training-feedback';

// What a report counts, as lists: a figure is the length of one, and opened it shows the same one.
export type ReportLook = {
  readonly known: Known;
  readonly scope: ReportScope;
  readonly held: readonly KnownEvent[];
  readonly attendees: ReadonlyMap<string, ReadonlySet<OrganisationId>>;
};

/** The period's last day that the report can speak of. */
export const lastDayOf = ({ until, asOf }: ReportScope): Day => (until < asOf ? until : asOf);

const heldWithin = (known: Known, { from, until, asOf }: ReportScope): readonly KnownEvent[] =>
  known.events.filter((e) => isHeld(e) && e.days.some((day) => day >= from && day <= until && day <= asOf));

/** Who was there, on the spot or remote; each organisation once. */
const attendeesOf = (known: Known): ReadonlyMap<string, ReadonlySet<OrganisationId>> =>
  new Map(
    [
      ...Map.groupBy(
        [...known.attended.values()].filter((f) => f.content.presence !== 'absent'),
        (f) => f.content.event,
      ),
    ].map(([event, facts]) => [event, new Set(facts.map((f) => f.content.organisation))]),
  );

export const lookAt = (known: Known, scope: ReportScope): ReportLook => ({
  known,
  scope,
  held: heldWithin(known, scope),
  attendees: attendeesOf(known),
});

export const isWithin = (day: string, { from, until }: ReportScope): boolean => day >= from && day <= until;

/** Held within the period; each event once, though it may stand in several themes. */
export const heldOf = ({ held }: ReportLook, type: EventType, theme?: ThemeId): readonly KnownEvent[] =>
  held.filter((e) => e.type === type && (theme === undefined || e.themes.includes(theme)));

/** Of each event the word that it was held, of its first sitting that was. */
export const heldFacts = ({ known }: ReportLook, events: readonly KnownEvent[]): readonly Fact[] =>
  events.flatMap((event) => {
    const facts = event.sittings.map((_, i) => known.heldFacts.get(`${event.event}~${i + 1}`));
    const fact = facts.find((f) => f?.content.held);
    return fact ? [fact] : [];
  });

/** The organisations that took part in at least one of them. */
export const tookPartIn = (look: ReportLook, type: EventType, theme: ThemeId): readonly OrganisationId[] =>
  [...new Set(heldOf(look, type, theme).flatMap((e) => [...(look.attendees.get(e.event) ?? [])]))].sort();

const roundsKnown = oncePer((known: Known) => roundsOf(known.facts));
const pilotsKnown = oncePer((known: Known) => pilotsOf(known.all));
/** What people have said of rounds' figures: a few facts of the many. */
const roundWords = (known: Known): readonly Fact[] => [
  ...toldByAll(known, 'roundAccepted'),
  ...toldByAll(known, 'roundApproved'),
];
const mostRounds = 100;
const figuresOf = oncePerQuestion<Known, ReturnType<typeof roundFigures>>(mostRounds);
/** A round's figures of all themes, worked out once. */
export const figuresIn = ({ known }: ReportLook, round: RoundWithState): ReturnType<typeof roundFigures> =>
  figuresOf(known, round.round, () => roundFigures(known.all, known.network, round));

/** Pilots of whom there was word after the period had begun, as they were last known. */
export const pilotsWithin = ({ known, scope }: ReportLook, theme: ThemeId): readonly PilotView[] =>
  pilotsKnown(known).filter((p) => p.theme === theme && dayOf(p.answeredAt) >= scope.from);

/** The coordination's own of the period, aimed at the theme. */
export const publishedIn = ({ known, scope }: ReportLook, theme: ThemeId) =>
  told(known, 'bulletinPublished').filter(
    ({ content, day }) =>
      content.by === 'coordinator' &&
      !content.withdrawn &&
      content.themes.includes(theme) &&
      isWithin(day, scope),
  );

export const relayedIn = (look: ReportLook, theme: ThemeId) => {
  const relays = told(look.known, 'bulletinRelayed').filter(
    ({ content }) => content.theme === theme && content.posted !== false,
  );
  const published = new Set(publishedIn(look, theme).map(({ content }) => content.bulletin));
  const firsts = new Map(relays.map((f) => [f.content.bulletin, f]));
  return [...firsts.values()].filter(({ content }) => published.has(content.bulletin));
};

/** A theme's approved rounds only: observers read reports, and before that nobody has said that the figures stand (2.2). */
export const roundsWithin = ({ known, scope }: ReportLook, theme: ThemeId): readonly RoundWithState[] =>
  roundsKnown(known).filter(
    (r) =>
      r.closed &&
      isWithin(dayOf(r.closesAt), scope) &&
      roundState(roundWords(known), r.round, theme).approved !== null,
  );

/** One answer of every organisation that answered before the close, or was taken in after it. */
export const answersIn = ({ known }: ReportLook, round: RoundWithState, theme: ThemeId): readonly Fact[] => {
  const members = new Set(membersOf(known.network, theme, round.opensAt.slice(0, 10)));
  const { accepted } = roundState(roundWords(known), round.round, theme);
  const answers = [
    ...known.all.filter(isKind('pilotAnswered')).filter((f) => accepted.has(f.id)),
    ...answersOfRound(known.all, round.round, round.closesAt),
  ].filter(({ content }) => content.theme === theme && members.has(content.organisation));
  return [...new Map(answers.map((f) => [f.content.organisation, f])).values()];
};

export const surveysWithin = ({ known, scope }: ReportLook) =>
  told(known, 'surveyClosed').filter(
    // What one training's people thought is its lead's, and no figure of the project.
    ({ day, content }) => isWithin(day, scope) && !isFeedback(content.survey),
  );
