import { planMessage } from '../src/features/delivery/plan';
import { importNetwork } from '../src/features/registry/import';
import type { Ports } from '../src/ports';
import type { Target } from '../src/shared/domain/delivery';
import { eventsOf } from '../src/shared/domain/events';
import { dayOf } from '../src/shared/domain/month';
import { themeIds } from '../src/shared/domain/theme';
import { makeSample } from './sample/sample';
import { channelOfTheme, generalChannel } from './team-list';

const toChannels = (channels: readonly string[]): readonly Target[] =>
  channels.map((channel) => ({ to: 'channel', channel }));

/** The sample network through the import that a real one uses; its facts and bulletins as rows. */
export const seedSample = async (ports: Ports, now: string): Promise<void> => {
  const sample = makeSample(now);
  const { imported, problems } = await importNetwork(ports, sample.files, 'en');
  if (!imported) throw new Error(`The sample does not import: ${JSON.stringify(problems[0])}`);
  const { stores } = ports;
  await stores.facts.insertMany(sample.facts);
  await Promise.all(sample.bulletins.map((b) => stores.bulletins.insert(b)));
  await Promise.all(themeIds.map((theme) => stores.settings.setAutoRelay(theme, true)));
  for (const delivery of sample.deliveries) await keepDelivery(ports, delivery);
};

const keepDelivery = async (
  { stores }: Ports,
  delivery: Parameters<Ports['stores']['deliveries']['save']>[0],
): Promise<void> => {
  await stores.deliveries.plan(delivery.message, [delivery.target], 1, delivery.plannedAt);
  const row = await stores.deliveries.get(delivery.message, delivery.target);
  if (row) await stores.deliveries.save(delivery, row.version);
};

/** Once the channels are known: the latest bulletins and the coming coffees are posted for real. */
export const postSample = async (ports: Ports, now: string): Promise<void> => {
  const sample = makeSample(now);
  const everywhere = [generalChannel, ...themeIds.map(channelOfTheme)];
  for (const id of sample.fresh) await planMessage(ports, { kind: 'bulletin', id }, toChannels(everywhere));
  const coming = eventsOf(sample.facts)
    .filter((e) => e.type === 'coffee' && e.sittings[0].startsAt > now)
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));
  for (const theme of themeIds) {
    const next = coming.find((e) => e.themes.includes(theme));
    if (next)
      await planMessage(
        ports,
        { kind: 'event', id: next.event },
        toChannels([channelOfTheme(theme)]),
        1,
        next.sittings[0].startsAt,
      );
  }
  ports.log({ event: 'sample.posted', day: dayOf(now) });
};
