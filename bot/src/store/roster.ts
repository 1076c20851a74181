import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Roster, RosterStore } from '../ports';
import type { Rows } from './rows';

// Partition `roster`, written over at every reading: history would be a register of comings and goings. `roster` says
// when, and in how many rows `part~…` the members lie, packed: a team of thousands is more than a row of storage
// takes. Rows from before that hold the roster as it is.
const [partition, key] = ['roster', 'roster'];
const mostInRow = 400_000;

type PackedRoster = { readonly parts: number; readonly mark: string };
type StoredRoster = Roster | PackedRoster;

const partKey = (mark: string, number: number): string => `part~${mark}~${String(number).padStart(3, '0')}`;
const pack = (roster: Roster): readonly string[] =>
  gzipSync(JSON.stringify(roster))
    .toString('base64')
    .match(new RegExp(`.{1,${mostInRow}}`, 'gu')) ?? [];
const unpack = (parts: readonly string[]): Roster =>
  JSON.parse(gunzipSync(Buffer.from(parts.join(''), 'base64')).toString());

const readOnce = async (rows: Rows): Promise<Roster | null | 'torn'> => {
  const held = (await rows.get<StoredRoster>('requests', partition, key))?.body;
  if (!held || 'members' in held) return held ?? null;
  const parts = await rows.list<string>('requests', partition, { prefix: `part~${held.mark}~` });
  return parts.length === held.parts ? unpack(parts.map((p) => p.body)) : 'torn';
};

export const rosterStore = (rows: Rows): RosterStore => ({
  latest: async () => {
    const first = await readOnce(rows);
    // Somebody has just written a newer one over it: that one is whole.
    const second = first === 'torn' ? await readOnce(rows) : first;
    return second === 'torn' ? null : second;
  },
  put: async (roster) => {
    const parts = pack(roster);
    // By what they hold, so that nobody reads a half of one and a half of the other.
    const mark = createHash('sha256').update(parts.join('')).digest('hex').slice(0, 16);
    const old = await rows.list('requests', partition, { prefix: 'part~' });
    await rows.insertMany(
      'requests',
      partition,
      parts.map((body, i) => ({ key: partKey(mark, i), body })),
    );
    const head: PackedRoster = { parts: parts.length, mark };
    await rows.put('requests', { partition, key, body: head });
    for (const part of old)
      if (!part.key.startsWith(`part~${mark}~`)) await rows.remove('requests', partition, part.key);
  },
});
