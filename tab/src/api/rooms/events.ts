import type * as contract from '@shared/contract/events';
import { change, reading } from '../way';

export const eventsApi = {
  events: reading<typeof contract.events>('/api/events'),
  planEvent: change<typeof contract.planEvent>('post', '/api/events'),
  markAttendance: change<typeof contract.markAttendance>('post', '/api/events/:id/attendance'),
  cancelEvent: change<typeof contract.cancelEvent>('post', '/api/events/:id/cancel'),
  disputeAttendance: change<typeof contract.disputeAttendance>('post', '/api/events/:id/dispute'),
  editEvent: change<typeof contract.editEvent>('post', '/api/events/:id/edit'),
  markHeld: change<typeof contract.markHeld>('post', '/api/events/:id/held'),
  answerJoint: change<typeof contract.answerJoint>('post', '/api/events/:id/joint'),
  moveEvent: change<typeof contract.moveEvent>('post', '/api/events/:id/move'),
  acceptRemote: change<typeof contract.acceptRemote>('post', '/api/events/:id/remote'),
  replyToEvent: change<typeof contract.replyToEvent>('post', '/api/events/:id/reply'),
  settleAttendance: change<typeof contract.settleAttendance>('post', '/api/events/:id/settle'),
};
