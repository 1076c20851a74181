import { obligationById } from '../../../src/shared/domain/obligation';
import type { Cell, Duty, Kind } from './cell';
import { administration } from './coordinator-administration';
import { coordinatorCommunication } from './coordinator-communication';
import { commonDevelopment } from './coordinator-development';
import { steering } from './coordinator-network';
import { developer } from './developer';
import { leadDevelopment } from './lead-development';
import { leadOutcome } from './lead-outcome';
import { leadParticipation } from './lead-participation';

export const duties: readonly Duty[] = [
  ...administration,
  ...steering,
  ...commonDevelopment,
  ...coordinatorCommunication,
  ...leadParticipation,
  ...leadDevelopment,
  ...leadOutcome,
  ...developer,
];

export const atOf = (duty: Duty, kind: Kind) => ({ ...duty.at, ...duty[kind].at });
export const cellOf = (duty: Duty, kind: Kind): Cell => duty[kind];
/** What "done what is owed" is called: an ongoing duty goes on. */
export const isFulfilled = (obligation: string, standing: string): boolean =>
  standing === 'fulfilled' ||
  (standing === 'onTrack' && obligationById(obligation)?.cadence.type === 'ongoing');
