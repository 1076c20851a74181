import type * as contract from '@shared/contract/round-review';
import { change, reading } from '../way';

export const roundReviewApi = {
  undoAnswer: change<typeof contract.undoAnswer>('post', '/api/check-ins/:round/undo'),
  acceptLate: change<typeof contract.acceptLate>('post', '/api/rounds/:round/accept'),
  approveRound: change<typeof contract.approveRound>('post', '/api/rounds/:round/approve'),
  roundReview: reading<typeof contract.roundReview>('/api/rounds/:round/review'),
};
