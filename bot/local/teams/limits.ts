import type { TeamsLimits, Window } from './options';

// TEAMS.md "Limits"; Microsoft may change them, so they are options.
export const teamsLimits: TeamsLimits = {
  write: [
    { most: 7, inMs: 1_000 },
    { most: 8, inMs: 2_000 },
    { most: 60, inMs: 30_000 },
    { most: 1_800, inMs: 3_600_000 },
  ],
  read: [
    { most: 14, inMs: 1_000 },
    { most: 16, inMs: 2_000 },
    { most: 120, inMs: 30_000 },
    { most: 3_600, inMs: 3_600_000 },
  ],
  all: [{ most: 50, inMs: 1_000 }],
  maxBytes: 100 * 1024,
  botMs: 10_000,
};

/** How many ms until one more call fits all windows; 0 when it fits now. `calls` are the instants, oldest first. */
export const waitFor = (calls: readonly number[], windows: readonly Window[], now: number): number =>
  Math.max(
    0,
    ...windows.map(({ most, inMs }) => {
      const oldest = calls.at(-most);
      return oldest === undefined ? 0 : oldest + inMs - now;
    }),
  );

export interface CallGate {
  /** Seconds to wait when the call is refused; null when it was let in, and counted. */
  pass(kind: 'write' | 'read', key: string): number | null;
}

/** Calls that were let in are counted, refused ones are not. */
export const openGate = (limits: TeamsLimits, now: () => Date): CallGate => {
  const calls = new Map<string, number[]>();
  const recent = (key: string, windows: readonly Window[], at: number): number[] => {
    const longest = Math.max(0, ...windows.map((w) => w.inMs));
    const kept = (calls.get(key) ?? []).filter((t) => t > at - longest);
    calls.set(key, kept);
    return kept;
  };
  return {
    pass: (kind, key) => {
      const at = now().getTime();
      const own = recent(`${kind} ${key}`, limits[kind], at);
      const all = recent('all', limits.all, at);
      const wait = Math.max(waitFor(own, limits[kind], at), waitFor(all, limits.all, at));
      if (wait > 0) return Math.ceil(wait / 1_000);
      own.push(at);
      all.push(at);
      return null;
    },
  };
};
