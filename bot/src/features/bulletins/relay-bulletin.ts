import { planMessage, refreshMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Bulletin, LeadRelay } from '../../shared/domain/bulletin';
import { channelsOfThemes, toChannels } from '../../shared/domain/channels-for';
import type { MessageRef } from '../../shared/domain/delivery';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { ledFor } from '../../shared/domain/who-leads';
import { overtaken, writeAnew } from '../../shared/domain/write-anew';
import { findSeen, writeThen } from './acting';
import { demandPlain } from './look-at-bulletin';
import { recordRelay } from './record-relays';

/** The lead's card with "Välitä". */
export const relayMessage = (bulletin: string, theme: ThemeId): MessageRef => ({
  kind: 'relay',
  id: `${bulletin}~${theme}`,
});

/** Records and posts what leads have pressed for: what stands is left alone, what a crash cut off is done. */
export const planRelays = async (ports: Ports, b: Bulletin): Promise<void> => {
  if (!b.relays || b.state !== 'published') return;
  const channels = await ports.stores.channels.list();
  const pressed = b.leadRelays?.filter((theme) => b.relays?.[theme]) ?? [];
  for (const theme of pressed) await recordRelay(ports, b, theme);
  const targets = toChannels(channelsOfThemes(channels, pressed));
  await planMessage(ports, { kind: 'bulletin', id: b.id }, targets, b.versions.length);
};

type RelayWish = { readonly theme: ThemeId; readonly lines?: string | undefined };
const pressedBy = (ports: Ports, actor: Actor, network: Network, b: Bulletin, wish: RelayWish): LeadRelay => {
  const [organisation] = ledFor(actor.person, network, [wish.theme], actor.today);
  return {
    by: actor.person?.id ?? '',
    at: ports.now(),
    version: b.versions.length,
    ...(organisation ? { organisation } : {}),
    ...(wish.lines ? { lines: wish.lines } : {}),
  };
};

/** S2: the lead's own press. Relayed by one co-lead it is not asked of the other; false when it was done before. */
export const relayBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: string,
  wish: RelayWish,
): Promise<boolean> => {
  const { theme } = wish;
  demand(actor, 'relayBulletin', network, { theme });
  demandPlain([wish.lines], actor.language);
  const attempt = async (): Promise<boolean | typeof overtaken> => {
    const { value: b, version } = await findSeen(ports, actor, network, id);
    if (b.from !== 'coordinator' || !b.audience.themes.includes(theme)) throw new Refusal('notFound');
    if (b.state !== 'published') throw new Refusal(b.state === 'withdrawn' ? 'closed' : 'notFound');
    if (b.relays?.[theme] || !b.leadRelays?.includes(theme)) {
      await planRelays(ports, b);
      return false;
    }
    if (channelsOfThemes(await ports.stores.channels.list(), [theme]).length === 0)
      throw new Refusal('noChannel');
    const next = { ...b, relays: { ...b.relays, [theme]: pressedBy(ports, actor, network, b, wish) } };
    let isSaved = false;
    await writeThen(
      ports,
      id,
      async () => {
        isSaved = await ports.stores.bulletins.save(next, version);
      },
      async () => {
        if (!isSaved) return;
        await planRelays(ports, next);
        await refreshMessage(ports, relayMessage(id, theme));
      },
    );
    return isSaved || overtaken;
  };
  return writeAnew(attempt, () => new Refusal('changedMeanwhile'));
};
