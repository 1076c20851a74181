import type { Ports } from '../ports';

// Real ms. Longer than one round of planning or sending takes to come to the next person, shorter than a person waits.
const freshMs = 5_000;

type Kept = { readonly until: number; readonly ports: Ports };
const kept = new WeakMap<Ports['stores'], Kept>();

/** The same question is asked of storage once. */
const once = <A extends readonly unknown[], T>(read: (...asked: A) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (...asked: A): Promise<T> => {
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? read(...asked);
    known.set(key, found);
    return found;
  };
};

/**
 * The ports for whoever looks at the same things for hundreds of people in a row: what is read by all is read once.
 * For looking only; what is written goes by the ports themselves.
 */
export const readingOnce = (ports: Ports): Ports => {
  const found = kept.get(ports.stores);
  if (found && found.until > ports.tick()) return found.ports;
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
  const made = { ...ports, stores };
  kept.set(ports.stores, { until: ports.tick() + freshMs, ports: made });
  return made;
};
