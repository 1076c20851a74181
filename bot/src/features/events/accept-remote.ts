import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { dayOf } from '../../shared/domain/month';
import { demand } from '../../shared/domain/permission';
import { type Acting, eventNamed, personOf } from './acting';

/** S26: how "(live)" is read at this event is the coordinator's word alone (A9). */
export const acceptRemote = async (
  { ports, actor, network }: Acting,
  id: string,
  accepted: boolean,
): Promise<void> => {
  const by = personOf(actor).id;
  demand(actor, 'setInterpretation', network);
  const event = await eventNamed(ports, id);
  const content = { kind: 'remoteAccepted', event: id, accepted } as const;
  await recordFact(ports, { content, day: dayOf(event.sittings[0].startsAt), by });
  await refreshMessage(ports, { kind: 'remote', id });
};
