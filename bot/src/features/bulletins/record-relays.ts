import { recordFact, recordFirst } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { Ended } from '../../routes';
import type { Bulletin } from '../../shared/domain/bulletin';
import { channelsOfThemes } from '../../shared/domain/channels-for';
import type { Delivery } from '../../shared/domain/delivery';
import { type FactOf, inForce, isKind, type Recorder } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { ThemeId } from '../../shared/domain/theme';

type RelayContent = Omit<FactOf<'bulletinRelayed'>['content'], 'posted'>;

/** By whom a theme has it; null while its lead has been asked and has not pressed. */
const relayIn = (
  b: Bulletin,
  theme: ThemeId,
): { readonly by: Recorder; readonly content: RelayContent } | null => {
  const pressed = b.relays?.[theme];
  const base = { kind: 'bulletinRelayed', bulletin: b.id, theme } as const;
  if (pressed) {
    const { by, at: _, ...more } = pressed;
    return { by, content: { ...base, by: 'lead', ...more } };
  }
  if (b.leadRelays?.includes(theme)) return null;
  return { by: 'bot', content: { ...base, by: 'bot', version: b.versions.length } };
};

const factOf = async (ports: Ports, { bulletin, theme }: RelayContent) =>
  inForce(await ports.stores.facts.slot('project', `bulletinRelayed~${bulletin}~${theme}`)).find(
    isKind('bulletinRelayed'),
  );

/** Decided or pressed: it is on its way. Once per bulletin and theme, whoever is first. */
export const recordRelay = async (ports: Ports, b: Bulletin, theme: ThemeId): Promise<void> => {
  const relay = relayIn(b, theme);
  if (relay) await recordFirst(ports, { ...relay, day: dayOf(ports.now()) });
};

const standsIn = (rows: readonly Delivery[]): 'there' | 'nowhere' | 'unknown' => {
  if (rows.some((d) => d.state === 'delivered')) return 'there';
  return rows.some((d) => d.state === 'maybeSent') ? 'unknown' : 'nowhere';
};

/** What did not arrive was not relayed: its word is taken back, and given again once it stands there. */
export const followRelays: Ended = async ({ ports, message, rows }) => {
  if (message.kind !== 'bulletin') return;
  const b = (await ports.stores.bulletins.get(message.id))?.value;
  if (b?.state !== 'published' || b.from !== 'coordinator') return;
  const channels = await ports.stores.channels.list();
  for (const theme of b.audience.themes) {
    const ids = channelsOfThemes(channels, [theme]).map((c) => c.id);
    const mine = rows.filter((d) => d.target.to === 'channel' && ids.includes(d.target.channel));
    const relay = relayIn(b, theme);
    if (!relay || mine.length === 0) continue;
    const stands = standsIn(mine);
    const fact = await factOf(ports, relay.content);
    const day = fact?.day ?? dayOf(ports.now());
    if (stands === 'nowhere' && fact && fact.content.posted !== false)
      await recordFact(ports, { content: { ...fact.content, posted: false }, day, by: fact.recordedBy });
    if (stands === 'there' && fact?.content.posted === false)
      await recordFact(ports, { ...relay, day: dayOf(ports.now()) });
    if (stands === 'there' && !fact) await recordFirst(ports, { ...relay, day });
  }
};
