import { dueKey, stuckTasks, tasksToTell } from '../../src/delivery/stuck-tasks';
import type { Due, LogLine } from '../../src/ports';
import { mostTries } from '../../src/shared/domain/retry';
import type { FaultStage } from './stage';
import { broken, unknownKind } from './words';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const knows = (kind: string): boolean => kind !== unknownKind;

/** One that throws in every turn, one that has done so all but once too often, and one of a kind that nobody here knows. */
export const putBrokenDues = async ({ stores }: FaultStage) => {
  const throwing: Due = { at: ago(0), kind: 'bulletin.due', key: `${broken}-a` };
  const nearlyAside: Due = { at: ago(120), kind: 'bulletin.due', key: `${broken}-b` };
  const unknown: Due = { at: ago(30), kind: unknownKind, key: 'x' };
  for (const due of [throwing, nearlyAside, unknown]) await stores.agenda.add(due);
  await stores.agenda.retryLater(nearlyAside, { tries: mostTries - 1, at: ago(30), notBefore: 0 });
  return { throwing, nearlyAside, unknown };
};

export type DueReport = {
  /** Times that the throwing handler was tried, and the shortest pause between two tries, ms. */
  readonly tries: number;
  readonly shortestPauseMs: number;
  readonly stillDue: boolean;
  readonly setAside: boolean;
  readonly unknownKept: boolean;
  /** In the log, and as a message to those who look after deliveries. */
  readonly toldInLog: boolean;
  readonly toldToKeepers: number;
};

/** How many of the tasks that somebody must hear of stand in a message to those who look after deliveries. */
export const toldToKeepers = async ({ stores }: FaultStage): Promise<number> => {
  const words = (await stores.deliveries.all()).filter((d) => d.message.kind === 'stuck');
  const told = await tasksToTell({ stores, now: () => new Date().toISOString() }, knows);
  return told.filter((task) => words.some((d) => d.message.id.includes(dueKey(task.due)))).length;
};

/** How those three stand at the end. */
export const lookAtDues = async (
  stage: FaultStage,
  { throwing, nearlyAside, unknown }: Awaited<ReturnType<typeof putBrokenDues>>,
  said: readonly (LogLine & { readonly heardAt?: number })[],
): Promise<DueReport> => {
  const ports = { stores: stage.stores, now: () => new Date().toISOString() };
  const stuck = await stuckTasks(ports, knows);
  const how = (due: Due) => stuck.find((one) => dueKey(one.due) === dueKey(due))?.how;
  const saidOf = (event: string, key: string) => said.filter((l) => l.event === event && l.key === key);
  // Whoever dies, or finds no storage, between a try and writing it down has not put it off: that try is made again.
  const failures = [
    ...new Map(saidOf('due.failed', throwing.key).map((l) => [l.tries, l.heardAt ?? 0])).values(),
  ];
  const pauses = failures.slice(1).map((at, i) => at - (failures[i] ?? 0));
  return {
    tries: failures.length,
    shortestPauseMs: Math.min(...pauses),
    stillDue: how(throwing) === 'retrying',
    setAside: how(nearlyAside) === 'aside',
    unknownKept: how(unknown) === 'unknown',
    toldInLog:
      saidOf('due.aside', nearlyAside.key).length > 0 && saidOf('due.unknown', unknown.key).length > 0,
    toldToKeepers: await toldToKeepers(stage),
  };
};

/** One set aside, and one of a kind that nobody knows. */
export const tasksForKeepers = 2;

export const duesHeld = (r: DueReport, leastTries: number): boolean =>
  r.tries >= leastTries &&
  r.shortestPauseMs >= 9_000 &&
  r.stillDue &&
  r.setAside &&
  r.unknownKept &&
  r.toldInLog &&
  r.toldToKeepers === tasksForKeepers;
