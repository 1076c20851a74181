import type { Routes } from '../../../routes';
import { calendarLinks, renewCalendar } from '../../../shared/contract/calendar';
import { readLinks, renewLink } from './my-links';
import { calendarReader } from './read-calendar';

/** Events in the calendar at home: files and feeds behind links of their own, without signing in. */
export const answerCalendar = (routes: Routes): void => {
  routes.open('/calendar/', calendarReader());
  routes.call(calendarLinks, readLinks);
  routes.call(renewCalendar, renewLink);
};
