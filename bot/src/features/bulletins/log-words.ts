import type { Foresee, Titles } from '../../routes';
import { written } from '../../shared/text/say';
import { reachedBy } from './send-bulletin';

/** For the delivery log: every message about a bulletin bears its title. */
export const bulletinTitles: Titles = async ({ ports, ids, lang }) => {
  const titles = new Map((await ports.stores.bulletins.list()).map((b) => [b.id, written(b.title, lang)]));
  return new Map(ids.map((id) => [id, titles.get(id.split('~')[0] ?? '') ?? '']));
};

/** For the heartbeat: where scheduled bulletins will go, as the network and its channels are now. */
export const foreseeBulletins: Foresee = async ({ ports, network, keys }) => {
  const scheduled = (await ports.stores.bulletins.list()).filter(
    (b) => b.state === 'scheduled' && keys.includes(b.id),
  );
  const found = scheduled.map(async (b) => {
    const { places } = await reachedBy(ports, network, b);
    const channels = places.flatMap((t) => (t.to === 'channel' ? [t.channel] : []));
    return [b.id, { message: { kind: 'bulletin', id: b.id }, channels }] as const;
  });
  return new Map(await Promise.all(found));
};
