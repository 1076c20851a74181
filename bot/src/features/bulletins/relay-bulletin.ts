import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { inForce, isKind } from '../../shared/domain/fact';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { planMessage } from '../delivery/plan';
import { recordRelay } from './publish-bulletin';
import { asTargets, themeChannels } from './targets';

/** S2: the lead's own press. Relayed by one co-lead it is not asked of the other; false when it was done before. */
export const relayBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: string,
  theme: ThemeId,
): Promise<boolean> => {
  demand(actor, 'relayBulletin', network, { theme });
  const bulletin = (await ports.stores.bulletins.get(id))?.value;
  if (bulletin?.state !== 'published' || !bulletin.audience.themes.includes(theme))
    throw new Refusal('notFound');
  const targets = asTargets(themeChannels(await ports.stores.channels.list(), theme));
  if (targets.length === 0) throw new Refusal('noChannel');
  const facts = inForce(await ports.stores.facts.slot('project', `bulletinRelayed~${id}~${theme}`)).filter(
    isKind('bulletinRelayed'),
  );
  if (facts.length > 0) return false;
  const { fresh } = await recordRelay(
    ports,
    id,
    theme,
    bulletin.versions.length,
    'lead',
    actor.person?.id ?? '',
  );
  await planMessage(ports, { kind: 'bulletin', id }, targets, bulletin.versions.length);
  return fresh;
};
