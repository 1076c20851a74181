import { obligationById } from '../../../src/shared/domain/obligation';
import type { Duty, GridKind } from './cell';
import { administration } from './coordinator-administration';
import { coordinatorCommunication } from './coordinator-communication';
import { commonDevelopment } from './coordinator-development';
import { steering } from './coordinator-network';
import { seminars } from './coordinator-seminars';
import { developer } from './developer';
import { developerOutcome } from './developer-outcome';
import { leadDevelopment } from './lead-development';
import { leadMeetings } from './lead-meetings';
import { leadOutcome } from './lead-outcome';
import { leadParticipation } from './lead-participation';

export const duties: readonly Duty[] = [
  ...administration,
  ...steering,
  ...seminars,
  ...commonDevelopment,
  ...coordinatorCommunication,
  ...leadParticipation,
  ...leadMeetings,
  ...leadDevelopment,
  ...leadOutcome,
  ...developer,
  ...developerOutcome,
];

export const atOf = (duty: Duty, kind: GridKind) => ({ ...duty.at, ...duty[kind].at });
/** What "done what is owed" is called: an ongoing duty goes on. */
export const isFulfilled = (obligation: string, standing: string): boolean =>
  standing === 'fulfilled' ||
  (standing === 'onTrack' && obligationById(obligation)?.cadence.type === 'ongoing');
