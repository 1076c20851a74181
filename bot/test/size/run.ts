import { gzipSync } from 'node:zlib';
import { personIdOf } from '../../src/features/registry/first-network';
import { rooms } from '../../src/rooms';
import { importNetwork } from '../../src/shared/contract/registry';
import type { Network } from '../../src/shared/domain/network';
import { type House, openHouse, tenantId } from '../house';
import { filesOf } from './files';

/** What an import costs, and how much every reading path answers, with 81 organisations and with ten times as many. */
const now = '2024-05-14T06:00:00.000Z';
const keeper = 'koordinaattori@strapetsi.example';

const empty: Network = {
  project: { name: 'Strapetsi', starts: '2023-12-01', ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    {
      id: 'o',
      name: { fi: 'Alku', sv: 'Början' },
      language: 'fi',
      joined: '2023-12-01',
      isCoordinator: true,
    },
  ],
  leaderships: [],
  memberships: [],
  seats: [],
  people: [
    {
      id: personIdOf(keeper),
      name: 'Katri',
      email: keeper,
      language: 'fi',
      assignments: [{ organisation: 'o', role: 'coordinator', deputy: false, from: '2023-12-01' }],
      accounts: [{ objectId: `oid-${personIdOf(keeper)}`, tenantId }],
    },
  ],
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

const importing = async (house: House, copies: number) => {
  const files = filesOf(copies, keeper);
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 20);
  for (const dryRun of [true, false]) {
    house.spent();
    const began = performance.now();
    const done = await house.call(importNetwork, personIdOf(keeper), { body: { ...files, dryRun } });
    const ms = Math.round(performance.now() - began);
    most = Math.max(most, process.memoryUsage().heapUsed);
    const { reads, writes } = house.spent();
    say(
      `${dryRun ? 'check' : 'import'}: ${done.organisations} organisations, ${done.people} people, ${done.problems.length} problems, ${ms} ms, ${reads} reads, ${writes} writes, answer ${JSON.stringify(done).length} bytes`,
    );
    for (const problem of done.problems.slice(0, 3))
      say(`  ${problem.file} ${problem.line}: ${problem.sentence}`);
  }
  clearInterval(watch);
  say(`heap at most ${mb(most - before)} above the ${mb(before)} before it`);
};

/** Whoever coordinates in the imported network asks every path that needs no more than its name. */
const readAll = async (house: House): Promise<void> => {
  const network = await house.ports.stores.network.read();
  const person = network?.people.find((p) => p.assignments.some((a) => a.role === 'coordinator'));
  if (!network || !person) throw new Error('nobody coordinates');
  const actor = { ...house.actorOf(personIdOf(keeper)), name: person.name, person };
  const sizes: {
    readonly path: string;
    readonly bytes: number;
    readonly sent: number;
    readonly ms: number;
  }[] = [];
  for (const { endpoint, handler } of house.table.calls) {
    if (endpoint.method !== 'get') continue;
    const params = { theme: 'quality' };
    if (/:(?!theme)/u.test(endpoint.path)) continue;
    const query = endpoint.query?.safeParse({});
    if (query && !query.success) continue;
    const began = performance.now();
    try {
      const asked = { ports: house.ports, actor, network, lang: 'fi', query: query?.data, body: {}, params };
      const answer = JSON.stringify(await handler(asked as never));
      const ms = Math.round(performance.now() - began);
      sizes.push({ path: endpoint.path, bytes: answer.length, sent: gzipSync(answer).length, ms });
    } catch (error) {
      say(`  ${endpoint.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const { path, bytes, sent, ms } of sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 20))
    say(`  ${path}: ${bytes} bytes, ${sent} compressed, ${ms} ms`);
};

const main = async (): Promise<void> => {
  for (const copies of [1, 10]) {
    const house = await openHouse(now, empty, rooms);
    house.letFail();
    await importing(house, copies);
    await readAll(house);
  }
  process.exit(0);
};

void main();
