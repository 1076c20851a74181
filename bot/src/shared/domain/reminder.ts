import type { EventPlan, Sitting } from './event';
import { addMinutes, dayOf, helsinki, type Instant } from './month';

const minutesBefore = 60;

/**
 * When those who mean to come are reminded: on the day itself at the time of the clock that was chosen, else an hour
 * before. Null where that is no time before the start: a moved occurrence may begin earlier than its reminder.
 */
export const reminderOf = (
  { remindAt }: Pick<EventPlan, 'remindAt'>,
  { startsAt }: Sitting,
): Instant | null => {
  if (remindAt === undefined) return addMinutes(startsAt, -minutesBefore);
  const at = helsinki(dayOf(startsAt), remindAt);
  return at < startsAt ? at : null;
};
