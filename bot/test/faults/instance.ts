import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../src/app';
import type { AgendaStore, BulletinStore, DeliveryStore, Messenger } from '../../src/ports';
import { azureQueue } from '../../src/queue/azure-queue';
import { azureRows } from '../../src/store/azure-rows';
import { migrate } from '../../src/store/migrate';
import type { Rows } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { makeConnector } from '../../src/teams/connector';
import { makeMessenger } from '../../src/teams/messenger';
import { broken, config, couldNotStart, type FaultClock, type ParentWord, type Trap } from './words';

/** One instance of the real bot, in a process of its own, which dies of `kill -9` where it is told to. */
const tick = (): number => Date.now();
const connectionString = process.argv[2] ?? '';
const sendsPerSecond = Number(process.argv[3]);
const clock = JSON.parse(process.argv[4] ?? 'null') as FaultClock | null;
const now = (): string =>
  new Date(
    clock ? Date.parse(clock.from) + (Date.now() - clock.startedAt) * clock.speed : Date.now(),
  ).toISOString();

let trap: Trap | undefined;
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const dyingStore = (inner: DeliveryStore): DeliveryStore => ({
  ...inner,
  saveMany: async (rows) => {
    const marks = rows.some(({ value }) => value.state === 'delivered');
    if (trap === 'sent' && marks) die();
    const saved = await inner.saveMany(rows);
    if (trap === 'claimed' && rows.some(({ value }) => value.state === 'sending')) die();
    return saved;
  },
});
const dyingAgenda = (inner: AgendaStore): AgendaStore => ({
  ...inner,
  claim: async (...due) => {
    const isMine = await inner.claim(...due);
    if (trap === 'taken' && isMine) die();
    return isMine;
  },
});
const dyingBulletins = (inner: BulletinStore): BulletinStore => ({
  ...inner,
  // A row that nobody can read: whatever is due about it throws, in every turn.
  get: (id) => (id.startsWith(broken) ? Promise.reject(new Error('unreadable')) : inner.get(id)),
  save: async (next, ...read) => {
    const isSaved = await inner.save(next, ...read);
    if (trap === 'decided' && isSaved && next.state === 'published') die();
    return isSaved;
  },
});
let posted = 0;
const dyingMessenger = (inner: Messenger): Messenger => ({
  ...inner,
  toChannel: (channel, post) => {
    const sent = inner.toChannel(channel, post);
    posted += 1;
    // Somewhere between the first byte that leaves and the answer: by what it has sent so far, 0 to 7 ms later.
    if (trap === 'inFlight') setTimeout(die, (posted * 3) % 8);
    return sent;
  },
});

const stored = azureRows({ connectionString });
const real = makeStores(stored, { tick });
// The first who migrates dies in the middle of it, where that is asked for.
const diesAt = 20;
const migrating = (rows: Rows): Rows => {
  let batches = 0;
  return {
    ...rows,
    change: async (...change) => {
      batches += 1;
      if (batches === diesAt && (await real.settings.claim('fault-migration'))) die();
      return rows.change(...change);
    },
  };
};
const stores = {
  ...real,
  deliveries: dyingStore(real.deliveries),
  agenda: dyingAgenda(real.agenda),
  bulletins: dyingBulletins(real.bulletins),
};
const connector = makeConnector(async () => null);
const app = buildApp(
  { ...config, sendsPerSecond },
  {
    stores,
    queue: azureQueue({ connectionString }),
    messenger: dyingMessenger(makeMessenger({ connector, botId: '', channels: stores.channels, tick })),
    now,
    tick,
    newId: randomUUID,
    log: (line) => {
      if (line.event.startsWith('due.')) process.send?.(line);
      if (process.env.FAULTS_LOG) process.stderr.write(`${process.pid} ${JSON.stringify(line)}\n`);
    },
  },
  {
    tab: { issuer: '', audience: [''], tenantId: '', clients: [], key: async () => new Uint8Array(32) },
    bot: null,
  },
  null,
);
process.on('message', (word: ParentWord) => {
  if (word.is === 'die') trap = word.where;
  else if (word.is === 'live') trap = undefined;
  else void app.work.stop().then(() => process.exit(0));
});
// Nobody is left to tell what to do.
process.once('disconnect', die);
app.server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (app.server.address() as AddressInfo).port });
  void migrate(process.env.FAULTS_MIGRATION ? migrating(stored) : stored)
    .then(() => app.work.run())
    .then(() => process.send?.('ready'))
    .catch(() => process.exit(couldNotStart));
});
