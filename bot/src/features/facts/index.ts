import { reading } from '../../answers/card-button';
import { openRecordButton } from '../../answers/record-buttons';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/facts';
import { recordEndpoint } from '../../shared/contract/records';
import { plainRecords } from '../../shared/domain/fact-kinds';
import type { AnyTold } from '../../shared/domain/record-form';
import { openRecord, saveRecord, saveRecordButton } from './chat';
import { correctReport } from './correct-report';
import { listInterpretations } from './list-interpretations';
import { recordInterpretation } from './record-interpretation';
import { recordMembership } from './record-membership';
import { recordPlain } from './record-plain';

/** What happened and has no better door: a plain form each. */
export const facts: Room = (routes) => {
  routes.call(contract.correctReport, correctReport);
  for (const { form } of plainRecords) {
    routes.call(recordEndpoint(form.name), ({ body, ...call }) => {
      const { seen, ...told } = body as AnyTold & { readonly seen?: string | null };
      return recordPlain(form, call, told, seen);
    });
    const open = openRecordButton(form);
    routes.button(open, openRecord(form));
    routes.button(saveRecordButton(form), saveRecord(form), reading(open, openRecord(form)));
  }
  routes.call(contract.recordMembership, recordMembership);
  routes.call(contract.setInterpretation, recordInterpretation);
  routes.call(contract.interpretations, listInterpretations);
};
