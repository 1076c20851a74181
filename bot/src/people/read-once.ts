import type { Ports } from '../ports';
import type { Instant } from '../shared/domain/month';

// Real ms. Longer than sending takes to come to the next person, shorter than a person waits.
const freshMs = 5_000;

type KeptRead = { readonly from: Instant; readonly until: number; readonly ports: Ports };
const kept = new WeakMap<Ports['stores'], KeptRead>();

/** The same question is asked of storage once. */
const once = <A extends readonly unknown[], T>(read: (...asked: A) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (...asked: A): Promise<T> => {
    const key = JSON.stringify(asked);
    const found = known.get(key);
    if (found) return found;
    const asking = read(...asked);
    known.set(key, asking);
    // What could not be read is asked again.
    asking.catch(() => known.delete(key));
    return asking;
  };
};

/**
 * The ports for whoever looks at the same things for hundreds of people in a row: what is read by all is read once,
 * from now on. For looking only; what is written goes by the ports themselves.
 */
export const readingOnce = (ports: Ports): Ports => {
  const { facts, bulletins, channels, settings, requests, deliveries } = ports.stores;
  const stores = {
    ...ports.stores,
    facts: { ...facts, about: once(facts.about), slot: once(facts.slot), all: once(facts.all) },
    bulletins: { ...bulletins, list: once(bulletins.list), get: once(bulletins.get) },
    channels: { ...channels, list: once(channels.list) },
    settings: {
      ...settings,
      words: once(settings.words),
      ladder: once(settings.ladder),
      autoRelay: once(settings.autoRelay),
    },
    requests: { ...requests, list: once(requests.list) },
    deliveries: { ...deliveries, of: once(deliveries.of) },
  };
  return { ...ports, stores };
};

/** The same for messages that are written one by one: a reading is shared for seconds, and none is older than `since`. */
export const readingShared = (ports: Ports, since: Instant): Ports => {
  const found = kept.get(ports.stores);
  if (found && found.from >= since && found.until > ports.tick()) return found.ports;
  const made = readingOnce(ports);
  kept.set(ports.stores, { from: ports.now(), until: ports.tick() + freshMs, ports: made });
  return made;
};
