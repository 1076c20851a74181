import type * as contract from '@shared/contract/calendar';
import { change, reading } from '../way';

export const calendarApi = {
  calendarLinks: reading<typeof contract.calendarLinks>('/api/calendar'),
  renewCalendar: change<typeof contract.renewCalendar>('post', '/api/calendar/renew'),
};
