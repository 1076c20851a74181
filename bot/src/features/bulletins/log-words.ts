import type { Foresee, Titles } from '../../routes';
import { written } from '../../shared/text/say';
import { reachedBy } from './send-bulletin';

/** For the delivery log: every message about a bulletin bears its title. */
export const bulletinTitles: Titles = async ({ ports, ids, lang }) => {
  const titles = new Map((await ports.stores.bulletins.list()).map((b) => [b.id, written(b.title, lang)]));
  return new Map(ids.map((id) => [id, titles.get(id.split('~')[0] ?? '') ?? '']));
};

/** For the heartbeat: where a scheduled bulletin will go, as the network and its channels are now. */
export const foreseeBulletin: Foresee = async ({ ports, network, key }) => {
  const b = (await ports.stores.bulletins.get(key))?.value;
  if (b?.state !== 'scheduled') return null;
  const { places } = await reachedBy(ports, network, b);
  const channels = places.flatMap((t) => (t.to === 'channel' ? [t.channel] : []));
  return { message: { kind: 'bulletin', id: b.id }, channels };
};
