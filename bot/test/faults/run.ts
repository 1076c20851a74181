import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { messageKey } from '../../src/shared/domain/delivery';
import { windowByDefault } from '../../src/work/work';
import { type FaultCrew, startCrew } from './crew';
import { duesHeld, lookAtDues, putBrokenDues, tasksForKeepers, toldToKeepers } from './dues';
import { liveThroughMondays, mondayHeld, sayMonday } from './monday';
import { liveThroughNights, nightHeld, sayNight } from './nights';
import { isSettled, publish } from './publish';
import { inAll, type PromisedPost, reckon, recovery } from './reckoning';
import { type FaultStage, openStage } from './stage';
import { strangersKnock } from './strangers';
import { isPerhaps, troubles } from './trouble';
import { liveThroughUpgrade, sayUpgrade, upgradeHeld } from './upgrade';
import { traps } from './words';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    small: { type: 'boolean', default: false },
    /** The Monday's digest alone. */
    monday: { type: 'boolean', default: false },
    /** A new version on what an old one has left, alone. */
    upgrade: { type: 'boolean', default: false },
  },
});

// The whole run: at least 5 000 messages, 200 targets, 25 kills, 3 instances. The small one stands in `npm test`.
const size = values.small
  ? {
      messages: 7,
      targets: 40,
      instances: 2,
      killsEach: 1,
      blackoutMs: 2_500,
      everyMs: 1_000,
      troubleAfterMs: 3_000,
      perSecond: 60,
      leastTries: 2,
    }
  : {
      messages: 24,
      targets: 220,
      instances: 3,
      killsEach: 9,
      blackoutMs: 30_000,
      everyMs: 4_500,
      troubleAfterMs: 2_000,
      perSecond: 40,
      leastTries: 3,
    };
const longestMs = values.small ? 120_000 : 600_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** All bulletins, one after the other; one is withdrawn before it goes, one has but a moment. */
const publishAll = async (stage: FaultStage): Promise<readonly PromisedPost[]> => {
  const promised: PromisedPost[] = [];
  for (let number = 1; number <= size.messages; number += 1) {
    const more = number === 2 ? { state: 'withdrawn' as const } : number === 3 ? { expiresInMs: 1_500 } : {};
    promised.push(...(await publish(stage, number, more)));
    await sleep(size.everyMs);
  }
  return promised;
};

/** Each answer that Teams can give instead of taking a post; how many of them may have been taken all the same. */
const meetTroubles = async ({ teams }: FaultStage): Promise<number> => {
  const all = troubles();
  await sleep(size.troubleAfterMs);
  for (const trouble of all) {
    const { delayMs, ...rest } = trouble;
    await teams.fault({ match: { operation: 'create' }, ...rest, ...(delayMs ? { delayMs } : {}) });
    await sleep((size.messages * size.everyMs) / all.length / 2);
  }
  return all.filter(isPerhaps).length;
};

/** The queue is emptied, and what is open is nudged twice. */
const troubleQueue = async (
  { emptyQueue, queue, stores }: FaultStage,
  over: () => boolean,
): Promise<number> => {
  let times = 0;
  for (; !over(); times += 1) {
    await sleep(size.everyMs);
    if (times % 3 === 0) await emptyQueue();
    else
      for (const { value } of await stores.work.open())
        for (const _twice of [1, 2]) await queue.push(messageKey(value.message));
  }
  return times;
};

// Whoever does not come to a trap in time, because storage is gone, is waited for again.
const killThem = async (crew: FaultCrew): Promise<void> => {
  for (let round = 1; round <= size.killsEach; round += 1)
    for (const where of traps)
      for (let tries = 0; crew.kills()[where] < round && tries < 3; tries += 1) {
        await crew.kill(where, 30_000);
        await sleep(size.everyMs / 2);
      }
};

const mondayAlone = async (): Promise<void> => {
  const mondays = await liveThroughMondays();
  for (const monday of mondays) say(sayMonday(monday));
  for (const line of mondays.flatMap((monday) => monday.untrue).slice(0, 20)) say(`✗ ${line}`);
  const held = mondays.every(mondayHeld);
  say(held ? 'held' : '✗ not held');
  process.exit(held ? 0 : 1);
};

const upgradeAlone = async (): Promise<void> => {
  const upgrade = await liveThroughUpgrade();
  say(sayUpgrade(upgrade));
  for (const line of upgrade.untrue.slice(0, 20)) say(`✗ ${line}`);
  say(upgradeHeld(upgrade) ? 'held' : '✗ not held');
  process.exit(upgradeHeld(upgrade) ? 0 : 1);
};

const main = async (): Promise<void> => {
  if (values.monday) return mondayAlone();
  if (values.upgrade) return upgradeAlone();
  const stage = await openStage(size.targets);
  const brokenDues = await putBrokenDues(stage);
  const crew = await startCrew(size.instances, stage.connectionString, size.perSecond);
  const started = Date.now();
  let over = false;
  const stop = (): boolean => over;
  const queueTrouble = troubleQueue(stage, stop);
  const knocking = strangersKnock(crew, stop);
  const [promised, perhaps] = await Promise.all([
    publishAll(stage),
    meetTroubles(stage),
    killThem(crew),
    sleep(size.everyMs * 5).then(() => stage.blackout(size.blackoutMs)),
  ]);
  say(`everything has been decided and gone wrong after ${Math.round((Date.now() - started) / 1000)} s`);
  const isOver = async (): Promise<boolean> =>
    (await isSettled(stage)) && (await toldToKeepers(stage)) === tasksForKeepers;
  while (!(await isOver()) && Date.now() - started < longestMs) await sleep(1_000);
  over = true;
  await queueTrouble;
  const strangers = { knocks: await knocking, felled: crew.felled() };
  const faultsLeft = (await stage.teams.faultsLeft()).length;
  await crew.stop();
  const rows = await stage.stores.deliveries.all();
  const dues = await lookAtDues(stage, brokenDues, crew.said());
  const { untrue, ...reckoned } = reckon(promised, rows, await stage.teams.log());
  const nights = values.small ? [] : await liveThroughNights();
  const mondays = values.small ? [] : await liveThroughMondays();
  const upgrades = values.small ? [] : [await liveThroughUpgrade()];
  const killsIn = crew.kills();
  const killsInFlight = traps.reduce((sum, where) => sum + killsIn[where], 0);
  const report = {
    ...inAll([reckoned, ...nights]),
    kills: nights.reduce((sum, night) => sum + night.kills, killsInFlight),
    killsIn,
    recoveryMs: recovery(rows, crew.killedAt()),
    instances: size.instances,
    targets: size.targets,
    dues,
    strangers,
    nights: nights.map(({ untrue: _, ...night }) => night),
    mondays: mondays.map(({ untrue: _, ...monday }) => monday),
    upgrades: upgrades.map(({ untrue: _, ...upgrade }) => upgrade),
  };
  const mostInDoubt = windowByDefault * report.kills + perhaps;
  say(JSON.stringify(report));
  say(
    `${Math.round((Date.now() - started) / 1000)} s; in doubt ${report.maybeSent}, at most ${mostInDoubt} were to be expected`,
  );
  for (const night of nights) say(sayNight(night));
  for (const monday of mondays) say(sayMonday(monday));
  for (const upgrade of upgrades) say(sayUpgrade(upgrade));
  for (const line of [untrue, ...[...nights, ...mondays, ...upgrades].map((one) => one.untrue)]
    .flat()
    .slice(0, 20))
    say(`✗ ${line}`);
  if (faultsLeft > 0) say(`✗ ${faultsLeft} faults met nobody`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  await stage.close();
  const sum = report.delivered + report.failed + report.expired + report.cancelled + report.maybeSent;
  if (!duesHeld(dues, size.leastTries))
    say(`✗ a handler that throws, an unknown kind: ${JSON.stringify(dues)}`);
  const held =
    untrue.length === 0 &&
    duesHeld(dues, size.leastTries) &&
    strangers.knocks > 0 &&
    strangers.felled === 0 &&
    nights.every(nightHeld) &&
    mondays.every(mondayHeld) &&
    upgrades.every(upgradeHeld) &&
    sum === report.planned &&
    report.maybeSent <= mostInDoubt &&
    traps.every((where) => killsIn[where] >= size.killsEach) &&
    report.failed > 0 &&
    report.expired > 0 &&
    report.cancelled > 0 &&
    faultsLeft === 0;
  say(held ? 'held' : '✗ not held');
  process.exit(held ? 0 : 1);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
