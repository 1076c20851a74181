/** What one class of attempts came to. */
export type HostileCounts = {
  tried: number;
  refused: number;
  serverErrors: number;
  deaths: number;
  writes: number;
  stacks: number;
};
export type Anonymous = {
  readonly requestsOfEachKind: number;
  /** Longest turn of the loop, in processor time, beside that under the same load of plain 401s: medians of rounds. */
  readonly kinds: Readonly<
    Record<string, { readonly stallMs: number; readonly plainMs: number; readonly ratio: number }>
  >;
  /** What is held (heap and buffers after a collection) before, half-way and after. */
  readonly heldMb: readonly number[];
  readonly rssMb: number;
};
export type HostileReport = {
  readonly classes: Readonly<Record<string, HostileCounts>>;
  /** In the reader's words: what was let in, shown or changed. */
  readonly breaches: readonly string[];
  readonly anonymous?: Anonymous;
  readonly heapMbAfterTurns?: Readonly<Record<string, number>>;
  /** Deaths that the run has counted of a bundle with the old fault: none means that it would see none. */
  readonly oldFault?: { readonly deaths: number };
  readonly stopMs: number;
};

/** One stall more or less of a few milliseconds is the machine's: below this nothing is said about a ratio. */
const noticeableMs = 20;
const mostRatio = 2;
const mostGrowth = 0.02;
const mostStopMs = 10_000;

const ofClass = ([name, counts]: readonly [string, HostileCounts]): readonly string[] => {
  const { tried, serverErrors, deaths, writes, stacks } = counts;
  const bad = { serverErrors, deaths, writes, stacks };
  return [
    ...(tried === 0 ? [`${name}: nothing was tried`] : []),
    ...Object.entries(bad).flatMap(([what, count]) => (count > 0 ? [`${name}: ${count} ${what}`] : [])),
  ];
};
const growth = (steps: readonly number[]): number => {
  const [before = 0, last = 0] = steps.slice(-2);
  return before > 0 ? last / before - 1 : 0;
};
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const ofAnonymous = ({ kinds, heldMb }: Anonymous): readonly string[] => [
  ...Object.entries(kinds)
    .filter(([, { ratio, stallMs }]) => ratio > mostRatio && stallMs > noticeableMs)
    .map(([what, { ratio }]) => `a body ${what} holds up others ${ratio} times as long as a plain 401`),
  ...(growth(heldMb) > mostGrowth
    ? [`anonymous requests: what is held grew by ${percent(growth(heldMb))}`]
    : []),
];
const ofTurns = (heap: Readonly<Record<string, number>>): readonly string[] => {
  const steps = Object.keys(heap)
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((turns) => heap[turns] ?? 0);
  return growth(steps) >= mostGrowth
    ? [`turns: the heap grew by ${percent(growth(steps))} in the last step`]
    : [];
};

/** What did not hold; empty when all did. */
export const broken = (report: HostileReport): readonly string[] => [
  ...Object.entries(report.classes).flatMap(ofClass),
  ...report.breaches,
  ...(report.anonymous ? ofAnonymous(report.anonymous) : []),
  ...(report.heapMbAfterTurns ? ofTurns(report.heapMbAfterTurns) : []),
  ...(report.oldFault?.deaths === 0 ? ['the run does not see a bundle that dies of a packed body'] : []),
  ...(report.stopMs >= mostStopMs ? [`it took ${report.stopMs} ms to go`] : []),
];
