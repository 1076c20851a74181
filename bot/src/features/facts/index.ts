import type { Room } from '../../routes';
import * as contract from '../../shared/contract/facts';
import { correctReport } from './correct-report';
import { listInterpretations } from './list-interpretations';
import { recordDocument } from './record-document';
import { recordGroups } from './record-groups';
import { recordHandOff } from './record-hand-off';
import { recordInterpretation } from './record-interpretation';
import { recordIntroduction } from './record-introduction';
import { recordMembership } from './record-membership';
import { recordRoundSeen } from './record-round-seen';
import { recordSurvey } from './record-survey';

/** What happened and has no better door: a plain form each. */
export const facts: Room = (routes) => {
  routes.call(contract.correctReport, correctReport);
  routes.call(contract.recordDocument, recordDocument);
  routes.call(contract.recordSurvey, recordSurvey);
  routes.call(contract.recordGroups, recordGroups);
  routes.call(contract.recordHandOff, recordHandOff);
  routes.call(contract.recordRoundSeen, recordRoundSeen);
  routes.call(contract.recordIntroduction, recordIntroduction);
  routes.call(contract.recordMembership, recordMembership);
  routes.call(contract.setInterpretation, recordInterpretation);
  routes.call(contract.interpretations, listInterpretations);
};
