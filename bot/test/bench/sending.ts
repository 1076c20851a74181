import { randomUUID } from 'node:crypto';
import { buildApp } from '../../src/app';
import type { Config } from '../../src/config';
import { announce } from '../../src/delivery/plan';
import type { Queue } from '../../src/ports';
import { isUnsettled } from '../../src/shared/domain/delivery';
import type { Rows } from '../../src/store/rows';
import { bulletin, channel, network, person } from '../../src/store/samples';
import { makeStores } from '../../src/store/stores';
import { makeConnector } from '../../src/teams/connector';
import { makeMessenger } from '../../src/teams/messenger';

const tenantId = 'tenant';
const configFor = (sendsPerSecond: number): Config => ({
  mode: 'local',
  port: 0,
  host: '127.0.0.1',
  bot: { id: '', type: 'SingleTenant', tenantId, password: '' },
  tenants: [tenantId],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
  sendsPerSecond,
});
const tick = (): number => Date.now();
const now = (): string => new Date().toISOString();

/** The real engine with its rooms, sending to a sink; a bulletin is decided as the room does it. */
export const openSending = async (
  rows: Rows,
  queue: Queue,
  {
    sink,
    targets,
    perSecond,
  }: { readonly sink: string; readonly targets: number; readonly perSecond: number },
) => {
  const stores = makeStores(rows, { tick });
  const ids = Array.from({ length: targets }, (_, i) => `19:kanava-${i}@thread.tacv2`);
  await stores.network.replace(network('Koe', [person('p1')]));
  await Promise.all(ids.map((id) => stores.channels.put({ ...channel(id), tenantId, serviceUrl: sink })));
  const messenger = makeMessenger({
    connector: makeConnector(async () => null),
    botId: '',
    channels: stores.channels,
    tick,
  });
  const app = buildApp(
    configFor(perSecond),
    { stores, queue, messenger, now, tick, newId: randomUUID, log: () => undefined },
    {
      tab: { issuer: '', audience: [''], tenantId: '', clients: [], key: async () => new Uint8Array(32) },
      bot: null,
    },
    null,
  );
  await app.work.run();
  let number = 0;
  const publish = async (to: readonly string[] = ids): Promise<void> => {
    number += 1;
    const draft = bulletin(`b${number}`);
    await stores.bulletins.insert(draft);
    const read = await stores.bulletins.get(draft.id);
    const at = now();
    const { title, body } = draft;
    const decided = {
      ...draft,
      state: 'published',
      publishedAt: at,
      versions: [{ title, body, version: 1, at, by: draft.createdBy }],
    } as const;
    const message = { kind: 'bulletin', id: draft.id };
    const frozen = to.map((one) => ({ to: 'channel', channel: one }) as const);
    await stores.bulletins.save(decided, read?.version ?? '', [{ message, targets: frozen, version: 1, at }]);
    await announce({ queue });
    app.work.hear();
  };
  const left = async (): Promise<number> =>
    (await stores.outbox.waiting()).length + (await stores.deliveries.all()).filter(isUnsettled).length;
  return { ids, publish, left, stop: () => app.work.stop() };
};
