import type { AddressInfo } from 'node:net';

/** One figure against its peer: what a plain, honest piece of code without our house needs for the same. */
export type BenchFigure = {
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
  /** Least and most of the rounds, ours and the peer's. */
  readonly spread?: { readonly ours: FigureRange; readonly peer: FigureRange };
};
type FigureRange = readonly [least: number, most: number];

export type Benchmark = {
  /** Chosen with `--only`. */
  readonly name: string;
  /** One entry or more, by the name under which it stands in the report. */
  readonly run: () => Promise<Readonly<Record<string, BenchFigure>>>;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 ? above : (below + above) / 2;
};

/** `share` of the values lie at or below it, by the nearest rank. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
const rangeOf = (values: readonly number[]): FigureRange => [Math.min(...values), Math.max(...values)];

/** Every measure once a round, one after the other: what the machine does besides falls on all alike. */
export const alternating = async <Name extends string>(
  measures: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names) {
      const value = await measures[name]();
      if (round > 0) found[name].push(value);
    }
  return found;
};
export const beside = (ours: readonly number[], peer: readonly number[], unit: string): BenchFigure => ({
  ours: median(ours),
  peer: median(peer),
  unit,
  spread: { ours: rangeOf(ours), peer: rangeOf(peer) },
});

type BenchAct = () => Promise<unknown>;

const timed = async (act: BenchAct): Promise<number> => {
  const started = performance.now();
  await act();
  return performance.now() - started;
};

/**
 * The median ms of each, one request after the other. They take turns, so that what the machine does besides
 * falls on both alike; the first rounds warm up and are not counted.
 */
export const takingTurns = async (
  ours: BenchAct,
  peer: BenchAct,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<BenchFigure> => {
  const spent = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const one = { ours: await timed(ours), peer: await timed(peer) };
    if (round < warmUp) continue;
    spent.ours.push(one.ours);
    spent.peer.push(one.peer);
  }
  return { ours: median(spent.ours), peer: median(spent.peer), unit: 'ms' };
};

/** One request that has to end well, its answer read to the end. */
export const asking =
  (url: string, request: RequestInit): (() => Promise<Response>) =>
  async () => {
    const answer = await fetch(url, request);
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
    return new Response(await answer.arrayBuffer(), answer);
  };

type Listens = {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo;
  close(): unknown;
};
export const listening = (server: Listens): Promise<{ readonly url: string; readonly close: () => void }> =>
  new Promise((done) =>
    server.listen(0, '127.0.0.1', () =>
      done({ url: `http://127.0.0.1:${server.address().port}`, close: () => void server.close() }),
    ),
  );
