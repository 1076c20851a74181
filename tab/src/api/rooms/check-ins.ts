import type * as contract from '@shared/contract/check-ins';
import { change, reading } from '../way';

export const checkInsApi = {
  myCheckIns: reading<typeof contract.myCheckIns>('/api/check-ins'),
  answerCheckIn: change<typeof contract.answerCheckIn>('post', '/api/check-ins/:round'),
};
