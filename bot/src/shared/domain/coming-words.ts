import { type LadderDays, ladderSteps } from './ladder';
import { addDays, type Day, dayOf, helsinki, type Instant, lastDay, monthOfDay, weekday } from './month';
import type { Project } from './network';
import { isQuiet, isWorkingDay, workingDayBy } from './working-day';

/** What comes by itself on its days; the ladder is looked at each working morning. */
export const comingKinds = ['digest', 'friday', 'monthEnd', 'ladder'] as const;
export type ComingKind = (typeof comingKinds)[number];

const hours: Readonly<Record<ComingKind, string>> = {
  digest: '08:30',
  friday: '09:00',
  monthEnd: '09:00',
  ladder: '09:00',
};

/** When a word comes on a day on which it comes. */
export const wordAt = (kind: ComingKind, day: Day): Instant => helsinki(day, hours[kind]);

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The week's digest comes on Monday, or on the first working day after it that is in no quiet month. */
const digestDay = (monday: Day, quietMonths: readonly number[]): Day | null => {
  for (let day = monday; day < addDays(monday, 5); day = addDays(day, 1))
    if (isWorkingDay(day) && !isQuiet(day, quietMonths)) return day;
  return null;
};
/** On Friday, or on the working day before it. */
const fridayDay = (monday: Day): Day | null => {
  const day = workingDayBy(addDays(monday, 4));
  return day >= monday ? day : null;
};
const hintDays = 3;
/** So many working days are left in the month, the day itself counted in. */
const monthEndDay = (day: Day): Day => {
  let found = workingDayBy(lastDay(monthOfDay(day)));
  for (let left = hintDays - 1; left > 0; left -= 1) found = workingDayBy(addDays(found, -1));
  return found;
};

const isDayOf: Readonly<Record<ComingKind, (day: Day, quietMonths: readonly number[]) => boolean>> = {
  digest: (day, quietMonths) => digestDay(mondayOf(day), quietMonths) === day,
  friday: (day) => fridayDay(mondayOf(day)) === day,
  monthEnd: (day) => monthEndDay(day) === day,
  ladder: isWorkingDay,
};

/** Never in a quiet month, on a holiday or a weekend, or outside the project. */
export const comesOn = (kind: ComingKind, day: Day, project: Project): boolean =>
  project.starts <= day &&
  day <= project.ends &&
  !isQuiet(day, project.quietMonths) &&
  isWorkingDay(day) &&
  isDayOf[kind](day, project.quietMonths);

/** The first of a kind after an instant; null when no more comes. */
export const nextComing = (
  kind: ComingKind,
  after: Instant,
  project: Project,
): { readonly day: Day; readonly at: Instant } | null => {
  const last = addDays(dayOf(after), 100);
  for (let day = dayOf(after); day <= last && day <= project.ends; day = addDays(day, 1)) {
    const at = wordAt(kind, day);
    if (at > after && comesOn(kind, day, project)) return { day, at };
  }
  return null;
};

/** ISO week of a day, as a name: `2024-W22`. */
export const weekOf = (day: Day): string => {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const first = `${year}-01-04`;
  const week = 1 + Math.round((Date.parse(mondayOf(day)) - Date.parse(mondayOf(first))) / 604_800_000);
  return `${year}-W${String(week).padStart(2, '0')}`;
};

type LadderStep = (typeof ladderSteps)[number];

/** The morning of a step: so many working days after the day from which it is open, those of quiet months left out. */
export const stepDay = (openSince: Day, days: number, quietMonths: readonly number[]): Day => {
  let day = openSince;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day) && !isQuiet(day, quietMonths)) left -= 1;
  }
  return day;
};

/** Which step a thing takes on this very day; each one once. */
export const stepOn = (
  openSince: Day,
  day: Day,
  ladder: LadderDays,
  quietMonths: readonly number[],
): LadderStep | null =>
  ladderSteps.findLast((step) => stepDay(openSince, ladder[step], quietMonths) === day) ?? null;
