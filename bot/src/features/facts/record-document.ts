import { placeOf } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordDocument as endpoint } from '../../shared/contract/facts';

/** A link that shows something was done; the same link twice in one place is one document. */
export const recordDocument = async (call: Call<typeof endpoint>) => {
  const { ports, actor, body } = call;
  const content = {
    kind: 'documentLinked',
    ...placeOf(call, body),
    url: body.url,
    title: body.title,
  } as const;
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, { content, day: body.day, by });
  return { fact: fact.id, fresh };
};
