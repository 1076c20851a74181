import type * as contract from '@shared/contract/attendance';
import { question, reading } from '../way';

export const attendanceApi = {
  attendance: reading<typeof contract.attendance>('/api/events/:id/attendance'),
  attendanceReport: question<typeof contract.attendanceReport>('/api/events/:id/attendance-report'),
};
