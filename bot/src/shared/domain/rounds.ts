import { type Fact, inForce, isKind } from './fact';
import {
  addDays,
  dayOf,
  endOfDay,
  firstDay,
  helsinki,
  type Instant,
  lastDay,
  type Month,
  weekday,
} from './month';
import { membersOf, type Network } from './network';
import type { RoundId } from './pilot';
import { type ThemeId, themeIds } from './theme';
import { workingDayBefore, workingDayBy } from './working-day';

export type RoundWindow = { readonly opensAt: Instant; readonly closesAt: Instant };
export type Round = RoundWindow & { readonly round: RoundId; readonly closed: boolean };

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
export const roundsOf = (facts: readonly Fact[], until?: Instant): readonly Round[] => {
  const known = inForce(facts, until);
  const closed = new Set(known.filter(isKind('roundClosed')).map((f) => f.content.round));
  return known
    .filter(isKind('roundOpened'))
    .map(({ content: { round, opensAt, closesAt } }) => ({
      round,
      opensAt,
      closesAt,
      closed: closed.has(round),
    }))
    .sort((a, b) => a.opensAt.localeCompare(b.opensAt));
};

export type RoundFigures = { readonly asked: number; readonly answered: number; readonly late: number };

/** A round's figures per theme: frozen at its close; what came later is counted as late. */
export const roundFigures = (
  facts: readonly Fact[],
  network: Network,
  round: Round,
  until?: Instant,
): ReadonlyMap<ThemeId, RoundFigures> => {
  const answers = facts
    .filter(isKind('pilotAnswered'))
    .filter((f) => f.content.round === round.round && (!until || f.recordedAt < until));
  const day = round.opensAt.slice(0, 10);
  return new Map(
    themeIds.map((theme) => {
      const members = membersOf(network, theme, day);
      const of = (late: boolean): ReadonlySet<string> =>
        new Set(
          answers
            .filter((f) => f.content.theme === theme && f.recordedAt >= round.closesAt === late)
            .map((f) => f.content.organisation)
            .filter((o) => members.includes(o)),
        );
      const inTime = of(false);
      const late = [...of(true)].filter((o) => !inTime.has(o)).length;
      return [theme, { asked: members.length, answered: inTime.size, late }] as const;
    }),
  );
};

/** The last round that had closed by the end of a day. */
export const lastClosed = (rounds: readonly Round[], day: string): Round | undefined =>
  rounds.findLast((r) => r.closesAt < endOfDay(day));
