import { setTimeout as sleep } from 'node:timers/promises';
import { type Delivery, isUnsettled } from '../../src/shared/domain/delivery';
import { helsinki } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { person } from '../../src/store/samples';
import { startCrew } from './crew';
import { type FaultPost, openStage } from './stage';
import { tenantId } from './words';

/** A Monday within May's round: everybody has something open. */
const day = '2026-05-25';
const listeners = 300;
const inEach = 5;
const instances = 2;
const killedAt = ['taken', 'claimed', 'sent'] as const;
const longestMs = 240_000;
const message = { kind: 'digestWord', id: day };

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** Sixty organisations in two themes, five contact persons each. */
const crowd: Network = {
  project: { name: 'Koe', starts: '2026-01-01', ends: '2026-12-31', phases: [], quietMonths: [7] },
  organisations: numbers(listeners / inEach).map((n) => ({
    id: `o${n}`,
    name: { fi: `Opisto ${n}`, sv: `Institut ${n}` },
    language: 'fi',
    joined: '2026-01-01',
    isCoordinator: n === 0,
  })),
  leaderships: [],
  memberships: numbers(listeners / inEach).map((n) => ({
    organisation: `o${n}`,
    theme: n % 2 ? 'quality' : 'future-and-vision',
    from: '2026-01-01',
  })),
  seats: [],
  people: numbers(listeners).map((n) =>
    person(`p${n}`, {
      assignments: [
        { organisation: `o${n % (listeners / inEach)}`, role: 'contact', deputy: false, from: '2026-01-01' },
      ],
      accounts: [{ objectId: `oid-${n}`, tenantId }],
    }),
  ),
};

export type Monday = {
  readonly planned: number;
  readonly delivered: number;
  readonly maybeSent: number;
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
  readonly meant: number;
  /** From half past eight to the last one, s; with the kills in it. */
  readonly seconds: number;
  readonly untrue: readonly string[];
};

/**
 * Rows are the claim, the log of what Teams took is the truth: each row that says delivered stands there once, and what
 * stands there twice is in doubt and told so.
 */
const reckonMonday = (rows: readonly Delivery[], posts: ReadonlyMap<string, number>) => {
  const found = crowd.people.map(({ id, accounts }) => ({
    id,
    row: rows.find(({ target }) => target.to === 'person' && target.person === id),
    posts: posts.get(accounts[0]?.objectId ?? '') ?? 0,
  }));
  const lost = found.filter(({ row, posts: there }) =>
    row?.state === 'delivered' ? there === 0 : row?.state !== 'maybeSent',
  );
  const doubled = found.filter(({ posts: there }) => there > 1);
  const of = (state: Delivery['state']): number => found.filter(({ row }) => row?.state === state).length;
  return {
    planned: rows.length,
    delivered: of('delivered'),
    maybeSent: of('maybeSent'),
    lost: lost.length,
    doubled: doubled.length,
    untrue: [...lost, ...doubled].map(
      ({ id, row, posts: there }) => `digest to ${id}: ${row?.state ?? 'no row'}, posted ${there} times`,
    ),
  };
};

const postsOf = (log: readonly FaultPost[]): ReadonlyMap<string, number> => {
  const digests = log.filter(({ kind, card }) => kind === 'post' && card.includes('Maanantaikooste'));
  return new Map([...Map.groupBy(digests, (p) => p.person)].map(([who, all]) => [who, all.length]));
};

/** Half past eight with two instances; where kills are wished one after the other dies of kill -9 at the digest. */
const liveThrough = async (kills: readonly (typeof killedAt)[number][]): Promise<Monday> => {
  const stage = await openStage(
    2,
    crowd.people.map(({ accounts }) => accounts[0]?.objectId ?? ''),
  );
  await stage.stores.network.replace(crowd);
  // As the rooms leave it at a start: the round that opened on Friday, and the digest.
  await stage.stores.agenda.add({ at: helsinki('2026-05-22', '08:30'), kind: 'round.open', key: '2026-05' });
  await stage.stores.agenda.add({ at: helsinki(day, '08:30'), kind: 'words.digest', key: day });
  const clock = { from: helsinki(day, '08:29'), startedAt: Date.now(), speed: 3 };
  const crew = await startCrew(instances, stage.connectionString, 30, clock);
  for (const where of kills) await crew.kill(where, 90_000);
  const read = async () => (await stage.stores.deliveries.of(message)).map(({ value }) => value);
  const isOver = (rows: readonly Delivery[]): boolean => rows.length >= listeners && !rows.some(isUnsettled);
  while (!isOver(await read()) && Date.now() - clock.startedAt < longestMs) await sleep(500);
  const rows = await read();
  await crew.stop();
  const last =
    rows
      .map(({ deliveredAt }) => deliveredAt ?? '')
      .sort()
      .at(-1) ?? '';
  const seen = {
    ...reckonMonday(rows, postsOf(await stage.teams.log())),
    kills: kills.reduce((sum, where) => sum + crew.kills()[where], 0),
    meant: kills.length,
    seconds: (Date.parse(last) - Date.parse(helsinki(day, '08:30'))) / 1000 / clock.speed,
  };
  await stage.close();
  return seen;
};

/** The same Monday undisturbed, and with an instance dying while it plans, claims and sends. */
export const liveThroughMondays = async (): Promise<readonly Monday[]> => [
  await liveThrough([]),
  await liveThrough(killedAt),
];

export const sayMonday = ({ planned, delivered, maybeSent, lost, doubled, kills, seconds }: Monday): string =>
  `Monday's digest: ${delivered} of ${planned} delivered, ${maybeSent} in doubt, ${lost} lost, ${doubled} doubled, ${kills} kills, the last after ${Math.round(seconds)} s`;
export const mondayHeld = ({ planned, untrue, kills, meant }: Monday): boolean =>
  untrue.length === 0 && kills >= meant && planned === listeners;
