import { parseArgs } from 'node:util';
import { makeSample } from '../../local/sample/sample';
import { rooms } from '../../src/rooms';
import { startOfDay } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { openHouse, tenantId } from '../house';
import { heardIn, perWeek, repeatsIn } from './heard';
import { liveYear } from './live-year';

/** A year of the sample's 81 organisations: what comes to people's own chats, and whether anything comes twice. */
const { values } = parseArgs({ options: { until: { type: 'string' } } });
const seed = 2024;
const today = '2024-05-14T06:00:00.000Z';

const reachable = ({ network, accounts }: ReturnType<typeof makeSample>): Network => {
  const known = new Set(accounts.map(({ person }) => person));
  return {
    ...network,
    people: network.people.map((p) => ({
      ...p,
      accounts: known.has(p.id) ? [{ objectId: `oid-${p.id}`, tenantId }] : [],
    })),
  };
};

const main = async (): Promise<void> => {
  const network = reachable(makeSample(today, seed));
  const { starts } = network.project;
  const ends = values.until ?? network.project.ends;
  const began = performance.now();
  const house = await openHouse(startOfDay(starts), network, rooms);
  await liveYear(house, starts, ends, seed);
  const heard = await heardIn(house);
  const people = network.people.filter((p) => p.accounts.length > 0).length;
  const repeats = repeatsIn(heard);
  const kinds = [...Map.groupBy(heard, (h) => h.kind)].map(([kind, all]) => `${kind} ${all.length}`);
  const { median, ninetieth, most } = perWeek(heard, people);
  process.stdout.write(
    [
      `${network.organisations.length} organisations, ${people} people in Teams, ${starts} – ${ends}`,
      `messages in people's own chats: ${heard.length} (${kinds.join(', ')})`,
      `a person's week: median ${median}, nine weeks in ten at most ${ninetieth}, most ${most}`,
      `two about one thing in a day: ${repeats.length}`,
      ...repeats.slice(0, 20),
      `${Math.round((performance.now() - began) / 1000)} s`,
      '',
    ].join('\n'),
  );
  process.exit(repeats.length > 0 ? 1 : 0);
};

void main();
