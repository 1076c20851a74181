import type { Call } from '../../routes';
import type { selfReport } from '../../shared/contract/obligations';
import { organisationById, rolesOf } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { recordFact } from '../facts/record-fact';

/** Toteumatieto in the organisation's own words; the form's id makes a double click one report. */
export const reportEvidence = async ({ ports, actor, network, body }: Call<typeof selfReport>) => {
  const obligation = obligationById(body.obligation);
  if (!obligation || !organisationById(network, body.organisation)) throw new Refusal('notFound');
  demand(actor, 'reportFact', network, { organisation: body.organisation });
  if (!rolesOf(network, body.organisation, actor.today).includes(obligation.role))
    throw new Refusal('notAllowed');
  if (body.part && !obligation.parts?.some((p) => p.id === body.part))
    throw new Refusal('badInput', { field: 'part' });
  if (body.day > actor.today) throw new Refusal('badInput', { field: 'day' });
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'selfReported',
      obligation: body.obligation,
      organisation: body.organisation,
      ...(body.part ? { part: body.part } : {}),
      ...(body.theme ? { theme: body.theme } : {}),
      note: body.note,
      ...(body.url ? { url: body.url } : {}),
      form: body.form,
    },
    day: body.day,
    by: actor.person?.id ?? '',
  });
  return { fact: fact.id, fresh };
};
