import { setTimeout as sleep } from 'node:timers/promises';
import { type Day, helsinki, minutesBetween } from '../../src/shared/domain/month';
import { bulletin, network, person } from '../../src/store/samples';
import { startCrew } from './crew';
import { type PromisedPost, type Reckoning, reckon } from './reckoning';
import { type FaultStage, openStage } from './stage';
import { promotionTraps } from './words';

/** Both nights on which the clocks change: 3.30 does not exist in the one and comes twice in the other. */
const nights: readonly Day[] = ['2026-03-29', '2026-10-25'];
const times = ['02:30', '02:59', '03:00', '03:30', '03:59', '04:00', '04:30'];
const instances = 2;
const killsEach = 2;
// An hour of the night in less than half a minute; a dead instance's claim holds for a minute of ours.
const speed = 150;
const longestMs = 240_000;

export type FaultNight = Reckoning & {
  readonly night: Day;
  readonly due: number;
  readonly kills: number;
  /** Promoted before their time; and the most minutes (of the night) that one waited, killed instances included. */
  readonly early: number;
  readonly mostLate: number;
};

/** Scheduled as the room leaves it: the bulletin with its hour, and the hour on the agenda. */
const schedule = async ({ stores, ids }: FaultStage, night: Day): Promise<readonly PromisedPost[]> => {
  const writer = { organisation: 'o1', role: 'coordinator' as const, deputy: false, from: '2024-01-01' };
  await stores.network.replace(network('Koe', [person('p1', { assignments: [writer] })]));
  for (const channel of await stores.channels.list())
    await stores.channels.put({ ...channel, tie: { use: 'general' } });
  const all = times.map((time) => ({ id: `merkki-${`${night}${time}`.replace(/\D/gu, '')}`, time }));
  for (const { id, time } of all) {
    const publishAt = helsinki(night, time);
    const draft = bulletin(id);
    const audience = { ...draft.audience, themes: [] };
    const title = { fi: `Koe ${id}`, sv: `Prov ${id}` };
    await stores.bulletins.insert({ ...draft, audience, title, state: 'scheduled', publishAt });
    await stores.agenda.add({ at: publishAt, kind: 'bulletin.due', key: id });
  }
  return all.flatMap(({ id }) => ids.map((channel) => ({ message: id, channel })));
};

/** Promoted, posted, and off the agenda: nothing of the night is left to do. */
const isOver = async ({ stores }: FaultStage, promised: readonly PromisedPost[]): Promise<boolean> => {
  const rows = await stores.deliveries.all();
  const open = await stores.agenda.upTo(helsinki('2026-12-31', '12:00'));
  return (
    rows.length >= promised.length &&
    rows.every((d) => d.state === 'delivered' || d.state === 'maybeSent') &&
    !open.some(({ kind }) => kind === 'bulletin.due')
  );
};

const liveThrough = async (night: Day): Promise<FaultNight> => {
  const stage = await openStage(3);
  const promised = await schedule(stage, night);
  const startedAt = Date.now();
  const clock = { from: helsinki(night, '02:20'), startedAt, speed };
  const crew = await startCrew(instances, stage.connectionString, 30, clock);
  for (let round = 0; round < killsEach; round += 1)
    for (const where of promotionTraps) await crew.kill(where, 90_000);
  while (!(await isOver(stage, promised)) && Date.now() - startedAt < longestMs) await sleep(1_000);
  await crew.stop();
  const bulletins = await stage.stores.bulletins.list();
  const dueOf = (id: string) => helsinki(night, times.find((t) => id.endsWith(t.replace(':', ''))) ?? '');
  const early = bulletins.filter((b) => (b.publishedAt ?? '') < dueOf(b.id)).length;
  const late = bulletins.map((b) => minutesBetween(dueOf(b.id), b.publishedAt ?? ''));
  const kills = crew.kills();
  const seen = {
    ...reckon(promised, await stage.stores.deliveries.all(), await stage.teams.log()),
    night,
    due: times.length,
    kills: promotionTraps.reduce((sum, where) => sum + kills[where], 0),
    early,
    mostLate: Math.max(...late),
  };
  await stage.close();
  return seen;
};

/** Scheduled bulletins fall due around and in the hour that is missing or comes twice, while instances die promoting them. */
export const liveThroughNights = (): Promise<readonly FaultNight[]> => Promise.all(nights.map(liveThrough));

export const sayNight = ({
  night,
  due,
  kills,
  planned,
  delivered,
  maybeSent,
  lost,
  doubled,
  early,
  mostLate,
}: FaultNight) =>
  `night of ${night}: ${due} due, ${kills} kills, ${delivered} of ${planned} posts delivered, ${maybeSent} in doubt, ${lost} lost, ${doubled} doubled, ${early} too early, latest after ${mostLate} min of the night`;
export const nightHeld = ({ untrue, kills, early, planned, delivered, maybeSent }: FaultNight): boolean =>
  untrue.length === 0 &&
  early === 0 &&
  kills >= killsEach * promotionTraps.length &&
  delivered + maybeSent === planned;
