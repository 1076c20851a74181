import { placeOf } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { selfReport } from '../../shared/contract/obligations';
import { mayNotApply } from '../../shared/domain/measures';
import { Refusal } from '../../shared/domain/refusal';

/** Toteumatieto in the organisation's own words; the form's id makes a double click one report. */
export const reportEvidence = async (
  call: Pick<Call<typeof selfReport>, 'ports' | 'actor' | 'network' | 'body'>,
) => {
  const { ports, actor, body } = call;
  // Only of what the source itself makes conditional one may say that there was none.
  if (body.notApplicable && !mayNotApply(body.obligation))
    throw new Refusal('badInput', { path: 'notApplicable' });
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'selfReported',
      ...placeOf(call, body.notApplicable ? { ...body, nothingNeeded: true } : body),
      note: body.note,
      ...(body.url ? { url: body.url } : {}),
      ...(body.notApplicable ? { notApplicable: true } : {}),
      form: body.form,
    },
    day: body.day,
    by: actor.person?.id ?? '',
  });
  return { fact: fact.id, fresh };
};
