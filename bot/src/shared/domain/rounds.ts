import { type Fact, type FactOf, inForce, ofKind } from './fact';
import {
  addDays,
  type Day,
  dayOf,
  endOfDay,
  firstDay,
  helsinki,
  type Instant,
  lastDay,
  type Month,
  weekday,
} from './month';
import { membersOf, type Network, type OrganisationId } from './network';
import type { RoundId } from './pilot';
import { type ThemeId, themeIds } from './theme';
import { addWorkingDays, workingDayBefore, workingDayBy } from './working-day';

export type RoundWindow = { readonly opensAt: Instant; readonly closesAt: Instant };
export type RoundWithState = RoundWindow & { readonly round: RoundId; readonly closed: boolean };

const friday = 5;
const fridays = (month: Month): readonly string[] => {
  const last = lastDay(month);
  const found: string[] = [];
  for (let day = firstDay(month); day <= last; day = addDays(day, 1))
    if (weekday(day) === friday) found.push(day);
  return found;
};

/**
 * When a month's round is open (DOMAIN.md 2.2): closes at 16.00 on the last Friday, in December on the second, on
 * the working day before when that is a holiday; opens seven days earlier at 8.30. Null in a quiet month.
 */
export const roundWindow = (month: Month, quietMonths: readonly number[]): RoundWindow | null => {
  const number = Number(month.slice(5));
  if (quietMonths.includes(number)) return null;
  const day = number === 12 ? fridays(month)[1] : fridays(month).at(-1);
  if (!day) return null;
  const closes = workingDayBy(day);
  return { opensAt: helsinki(addDays(closes, -7), '08:30'), closesAt: helsinki(closes, '16:00') };
};

/** Who has not answered is reminded once, in the morning of the working day before the round closes. */
export const roundReminderAt = ({ closesAt }: Pick<RoundWindow, 'closesAt'>): Instant =>
  helsinki(workingDayBefore(dayOf(closesAt)), '09:00');

/** Rounds on record, oldest first. */
export const roundsOf = (facts: readonly Fact[], until?: Instant): readonly RoundWithState[] => {
  const known = inForce(facts, until);
  const closed = new Set(ofKind(known, 'roundClosed').map((f) => f.content.round));
  return ofKind(known, 'roundOpened')
    .map(({ content: { round, opensAt, closesAt } }) => ({
      round,
      opensAt,
      closesAt,
      closed: closed.has(round),
    }))
    .sort((a, b) => a.opensAt.localeCompare(b.opensAt));
};

/** How far a theme's figures of a round have come: 1 at the close, one more with each acceptance of late answers. */
export type RoundState = {
  readonly version: number;
  /** Late answers that have been taken in. */
  readonly accepted: ReadonlySet<string>;
  readonly approved: { readonly version: number; readonly at: Instant; readonly by: string } | null;
};

export const roundState = (facts: readonly Fact[], round: RoundId, theme: ThemeId): RoundState => {
  type About = { readonly content: { readonly round: RoundId; readonly theme: ThemeId } };
  const isAbout = ({ content }: About): boolean => content.round === round && content.theme === theme;
  const acceptances = new Map(
    ofKind(facts, 'roundAccepted')
      .filter(isAbout)
      .map((f) => [f.id, f]),
  );
  const approval = ofKind(facts, 'roundApproved').find(isAbout);
  return {
    version: 1 + acceptances.size,
    accepted: new Set([...acceptances.values()].flatMap((f) => f.content.answers)),
    approved: approval
      ? { version: approval.content.version, at: approval.recordedAt, by: approval.recordedBy }
      : null,
  };
};

const approvalDays = 10;
/** The lead approves; from this day on the coordinator may too. Nothing approves itself. */
export const coordinatorApprovesFrom = ({ closesAt }: Pick<RoundWindow, 'closesAt'>): Day =>
  addWorkingDays(dayOf(closesAt), approvalDays);

export type RoundFigures = { readonly asked: number; readonly answered: number; readonly late: number };

/** The answers to a round as they stand: of each pilot the last one, if it has not been taken back. */
export const answersOfRound = (
  facts: readonly Fact[],
  round: RoundId,
  until?: Instant,
): readonly FactOf<'pilotAnswered'>[] =>
  ofKind(inForce(facts, until), 'pilotAnswered').filter(
    ({ content }) => content.round === round && !content.withdrawn,
  );

/** Late answers that nobody has taken in. */
export const lateAnswers = (
  facts: readonly Fact[],
  round: Pick<RoundWithState, 'round' | 'closesAt'>,
  theme: ThemeId,
): readonly FactOf<'pilotAnswered'>[] => {
  const { accepted } = roundState(facts, round.round, theme);
  return answersOfRound(facts, round.round).filter(
    (f) => f.content.theme === theme && f.recordedAt >= round.closesAt && !accepted.has(f.id),
  );
};

type RoundAnswering = {
  readonly asked: readonly OrganisationId[];
  readonly answered: ReadonlySet<OrganisationId>;
  readonly late: ReadonlySet<OrganisationId>;
};

/** Who was asked in each theme, who has answered in time or been taken in since, and who came too late for that. */
const answering = (
  facts: readonly Fact[],
  network: Network,
  round: RoundWithState,
): ReadonlyMap<ThemeId, RoundAnswering> => {
  const inTime = answersOfRound(facts, round.round, round.closesAt);
  const after = ofKind(facts, 'pilotAnswered').filter(
    (f) => f.content.round === round.round && f.recordedAt >= round.closesAt && !f.content.withdrawn,
  );
  const standing = new Set(answersOfRound(after, round.round).map((f) => f.id));
  const day = round.opensAt.slice(0, 10);
  return new Map(
    themeIds.map((theme) => {
      const members = membersOf(network, theme, day);
      const { accepted } = roundState(facts, round.round, theme);
      const organisations = (answers: readonly FactOf<'pilotAnswered'>[]): readonly string[] =>
        answers
          .filter((f) => f.content.theme === theme)
          .map((f) => f.content.organisation)
          .filter((o) => members.includes(o));
      const taken = after.filter((f) => accepted.has(f.id));
      const answered = new Set([...organisations(inTime), ...organisations(taken)]);
      const tooLate = organisations(after.filter((f) => standing.has(f.id)));
      const late = new Set(tooLate.filter((o) => !answered.has(o)));
      return [theme, { asked: members, answered, late }] as const;
    }),
  );
};

/**
 * A round's figures per theme: frozen at its close, with the late answers that a person has taken in since; what else
 * came later is counted as late.
 */
export const roundFigures = (
  facts: readonly Fact[],
  network: Network,
  round: RoundWithState,
): ReadonlyMap<ThemeId, RoundFigures> =>
  new Map(
    [...answering(facts, network, round)].map(([theme, { asked, answered, late }]) => [
      theme,
      { asked: asked.length, answered: answered.size, late: late.size },
    ]),
  );

/** Who was asked in each theme and has said nothing, not even too late. */
export const unansweredIn = (
  facts: readonly Fact[],
  network: Network,
  round: RoundWithState,
): ReadonlyMap<ThemeId, readonly OrganisationId[]> =>
  new Map(
    [...answering(facts, network, round)].map(([theme, { asked, answered, late }]) => [
      theme,
      asked.filter((id) => !answered.has(id) && !late.has(id)),
    ]),
  );

/** The last round that had closed by the end of a day. */
export const lastClosed = (rounds: readonly RoundWithState[], day: string): RoundWithState | undefined =>
  rounds.findLast((r) => r.closesAt < endOfDay(day));
