import type { Call } from '../../routes';
import type { selfReport } from '../../shared/contract/obligations';
import { placeOf } from '../facts/place';
import { recordFact } from '../facts/record-fact';

/** Toteumatieto in the organisation's own words; the form's id makes a double click one report. */
export const reportEvidence = async (
  call: Pick<Call<typeof selfReport>, 'ports' | 'actor' | 'network' | 'body'>,
) => {
  const { ports, actor, body } = call;
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'selfReported',
      ...placeOf(call, body),
      note: body.note,
      ...(body.url ? { url: body.url } : {}),
      form: body.form,
    },
    day: body.day,
    by: actor.person?.id ?? '',
  });
  return { fact: fact.id, fresh };
};
