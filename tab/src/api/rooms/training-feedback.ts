import type * as contract from '@shared/contract/training-feedback';
import { change, reading } from '../way';

export const trainingFeedbackApi = {
  readFeedback: reading<typeof contract.readFeedback>('/api/events/:id/feedback'),
  askFeedback: change<typeof contract.askFeedback>('post', '/api/events/:id/feedback'),
};
