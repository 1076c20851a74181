import type * as contract from '@shared/contract/facts';
import { change, reading } from '../way';

export const factsApi = {
  recordEventHeld: change<typeof contract.recordEventHeld>('post', '/api/facts/events'),
  recordMembership: change<typeof contract.recordMembership>('post', '/api/facts/memberships'),
  interpretations: reading<typeof contract.interpretations>('/api/interpretations'),
  setInterpretation: change<typeof contract.setInterpretation>('post', '/api/interpretations'),
  correctReport: change<typeof contract.correctReport>('post', '/api/reports/correct'),
};
