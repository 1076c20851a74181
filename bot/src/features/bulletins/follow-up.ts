import { planMessage, refreshMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import { type Bulletin, writersOf } from '../../shared/domain/bulletin';
import type { Network } from '../../shared/domain/network';
import { approversOf } from './acting';
import { type BulletinReach, type BulletinSent, sendBulletin } from './send-bulletin';
import { toPeople } from './targets';

const nothing: BulletinSent = { channels: 0, waiting: 0, people: 0 };

/** One request for approval is one card per approver; asked again it is another one. */
export const approvalMessage = (b: Pick<Bulletin, 'id' | 'log'>) => ({
  kind: 'bulletinApproval',
  id: `${b.id}~${b.log.filter((s) => s.step === 'approvalAsked').length}`,
});
/** A step of its log that the writer should hear of; the number counts from one. */
export const noticeMessage = (b: Pick<Bulletin, 'id' | 'log'>) => ({
  kind: 'bulletinNotice',
  id: `${b.id}~${b.log.length}`,
});
const toldSteps: readonly string[] = ['approved', 'returned', 'stopped'];

/** The writer hears what others, or the clock, did with it. */
const tellWriter = async (ports: Ports, b: Bulletin): Promise<void> => {
  for (const [index, { step, by }] of b.log.entries())
    if (toldSteps.includes(step) && by !== b.createdBy)
      await planMessage(ports, noticeMessage({ id: b.id, log: b.log.slice(0, index + 1) }), [
        { to: 'person', person: b.createdBy },
      ]);
};

/** What follows from how a bulletin stands now: requests, its time, its posts. Any number of times. */
export const followUp = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  reached?: BulletinReach,
): Promise<BulletinSent> => {
  // Whoever hears that it is out hears in how many channels: the posts are promised first.
  const sent = await sendOrAsk(ports, network, b, reached);
  await tellWriter(ports, b);
  return sent;
};

const sendOrAsk = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  reached: BulletinReach | undefined,
): Promise<BulletinSent> => {
  if (b.state === 'awaitsApproval') {
    await planMessage(ports, approvalMessage(b), toPeople(approversOf(ports, network, writersOf(b))));
    return nothing;
  }
  if (b.log.some((s) => s.step === 'approvalAsked')) await refreshMessage(ports, approvalMessage(b));
  if (b.state === 'scheduled' && b.publishAt)
    await ports.stores.agenda.add({ at: b.publishAt, kind: 'bulletin.due', key: b.id });
  return b.state === 'published' ? sendBulletin(ports, network, b, reached) : nothing;
};
