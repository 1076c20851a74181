import type { Ports } from '../../ports';
import type { Bulletin, BulletinId } from '../../shared/domain/bulletin';
import type { Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { writingText as t } from '../../shared/text/bulletin-writing';
import { refusals } from '../../shared/text/refusals';
import { actorOf, mayWriteTo, withStep } from './acting';
import { demandReachOf, moveOn, published, writerIn } from './publish-bulletin';

/** Why it cannot go out after all, in its writer's words; empty when it can. */
const stopOf = async (ports: Ports, network: Network, b: Bulletin): Promise<string> => {
  const writer = writerIn(network, b);
  if (!writer || !mayWriteTo(actorOf(ports, writer), network, b.audience))
    return t.noRight[writer?.language ?? 'fi'];
  try {
    await demandReachOf(ports, network, b, writer.language);
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusals[error.code](error.values)[writer.language];
  }
};

const stopped = (b: Bulletin, at: string, note: string): Bulletin => {
  const { publishAt: _, ...rest } = b;
  return withStep({ ...rest, state: 'draft' }, { step: 'stopped', at, by: 'bot', note });
};

/** The time of a scheduled bulletin has come. What cannot go out is a draft again, and its writer hears why. */
export const dueBulletin = async (ports: Ports, network: Network, id: BulletinId): Promise<void> => {
  const known = await ports.stores.bulletins.get(id);
  const now = ports.now();
  if (known?.value.state !== 'scheduled' || !known.value.publishAt || known.value.publishAt > now) return;
  const why = await stopOf(ports, network, known.value);
  await moveOn(
    ports,
    network,
    why ? stopped(known.value, now, why) : published(known.value, now, 'bot'),
    known.version,
  );
};
