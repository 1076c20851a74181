import { createHash, randomBytes } from 'node:crypto';
import type { Erasure, PersonDataStore, PersonRow } from '../ports';
import { type Delivery, isOpen } from '../shared/domain/delivery';
import type { Fact } from '../shared/domain/fact';
import { formerId, isFormer } from '../shared/domain/former';
import type { MergedRows } from '../shared/domain/merger';
import type { Instant } from '../shared/domain/month';
import type { GroupSeat, Network, Person, PersonId } from '../shared/domain/network';
import type { RegistryByHand } from '../shared/domain/registry-by-hand';
import { withoutTexts } from '../shared/domain/retention';
import { pack, unpack, unpackByHand } from './network';
import { plainPartition } from './period-rows';
import { type Rows, type StoredRow, type Table, tables } from './rows';
import { type Former, mentions, type Scrub, scrubbing, type Traces, tracesOf } from './traces';

// In `settings`, partition `erasure`: key instant~alias, what was erased when, by a mark that names nobody.
const record = { table: 'settings', partition: 'erasure' } as const;
/** What stands in people's texts in the place of a name. */
const formerly = 'entinen yhteyshenkilö / tidigare kontaktperson';
/** Somebody may write while the rows are gone through: looked at once more until nothing is found. */
const mostPasses = 4;

type PlacedRow = { readonly table: Table; readonly row: StoredRow };
/** Networks are stored packed, and a whole report in pieces; a report holds no names. */
const packedIn: Readonly<Record<string, 'packed' | 'before'>> = {
  imported: 'packed',
  byHand: 'packed',
  last: 'before',
};
type PackedNetwork = Network | RegistryByHand;
const unpackOf = ({ key }: StoredRow, packed: string): PackedNetwork =>
  key === 'byHand' ? unpackByHand(packed) : unpack(packed);
const networkField = ({ table, row }: PlacedRow): 'packed' | 'before' | undefined =>
  table === 'network' ? packedIn[row.key] : undefined;
const unpacked = (place: PlacedRow): unknown => {
  const field = networkField(place);
  if (!field) return place.row.body;
  const body = place.row.body as Record<string, string>;
  return { ...body, [field]: unpackOf(place.row, body[field] ?? '') };
};
const isReportPiece = ({ table, row }: PlacedRow): boolean =>
  table === 'reports' && plainPartition(row.partition).startsWith('content~');

const networksIn = async (rows: Rows): Promise<readonly PackedNetwork[]> => {
  const found = await rows.scan<Record<string, string>>('network');
  return found.flatMap((row) => {
    const field = networkField({ table: 'network', row });
    return field ? [unpackOf(row, row.body[field] ?? '')] : [];
  });
};
const withAccounts = (people: readonly Person[], rows: readonly StoredRow[]): readonly Person[] => {
  type Bound = {
    readonly kind: string;
    readonly person: PersonId;
    readonly account: Person['accounts'][number];
  };
  const bound = rows.map((row) => row.body as Bound).filter((b) => b.kind === 'account');
  return people.map((p) => ({
    ...p,
    accounts: bound.filter((b) => b.person === p.id).map((b) => b.account),
  }));
};
const peopleIn = async (rows: Rows): Promise<readonly (readonly Person[])[]> => {
  const own = await rows.list('network', 'network');
  return (await networksIn(rows)).map((n) => withAccounts(n.people, own));
};
const tracesIn = async (rows: Rows, id: PersonId): Promise<Traces | null> =>
  tracesOf(id, await peopleIn(rows));

const placesOf = async (rows: Rows, of: readonly Table[] = tables): Promise<readonly PlacedRow[]> => {
  const found = await Promise.all(
    of.map(async (table) => (await rows.scan(table)).map((row): PlacedRow => ({ table, row }))),
  );
  return found.flat().filter((place) => !isReportPiece(place));
};

/** Who goes: asked of every row, so made once. */
type Going = {
  readonly ids: ReadonlySet<PersonId>;
  readonly says: (value: unknown) => boolean;
  readonly scrub: Scrub;
  /** Their tasks stay, without a name; else they go with them. */
  readonly stayNameless: boolean;
};
const goingOf = (those: readonly Former[], stayNameless: boolean): Going => ({
  stayNameless,
  ids: new Set(those.map(({ id }) => id)),
  says: mentions(those),
  scrub: scrubbing(those, formerly),
});

/** With nobody's name, who was what in which organisation stays: figures rest on it. */
const nameless = (person: Person): Person => ({ ...person, name: formerly, email: '', accounts: [] });

const withoutThem = (whole: PackedNetwork, { ids, stayNameless }: Going): PackedNetwork => {
  if (stayNameless) return { ...whole, people: whole.people.map((p) => (ids.has(p.id) ? nameless(p) : p)) };
  const people = whole.people.filter((p) => !ids.has(p.id));
  const empty = ({ person, deputy, ...seat }: GroupSeat): GroupSeat => ({
    ...seat,
    ...(person && !ids.has(person) ? { person } : {}),
    ...(deputy && !ids.has(deputy) ? { deputy } : {}),
  });
  if ('seats' in whole) return { ...whole, people, seats: whole.seats.map(empty) };
  const emptied = <T extends { readonly rows: readonly GroupSeat[] }>(seats: readonly T[]) =>
    seats.map((s) => ({ ...s, rows: s.rows.map(empty) }));
  const moved = (rows: MergedRows): MergedRows => ({
    ...rows,
    tasks: rows.tasks.filter((t) => !ids.has(t.person)),
    seats: emptied(rows.seats),
  });
  const mergers = whole.mergers.map(({ before, after, ...merger }) => ({
    ...merger,
    ...(before ? { before: moved(before) } : {}),
    ...(after ? { after: moved(after) } : {}),
  }));
  return { ...whole, people, seated: emptied(whole.seated), mergers };
};

/** What somebody has set for all is not theirs: it stays, under the name that they have then. */
const words: readonly string[] = ['approval', 'ladderWord', 'retentionWord'];
/** Rows that are about nobody but one of them: they go, and nothing comes in their place. */
const isOwn = ({ table, row }: PlacedRow, says: (value: unknown) => boolean): boolean => {
  if (table === 'network') return row.partition === 'network' && says(row.key);
  if (table === 'channels') return row.partition === 'chat' && says(row.key);
  if (table === 'requests') return row.partition === 'request' && (says(row.key) || says(row.body));
  if (table === 'settings') return !words.includes(plainPartition(row.partition)) && says(row.key);
  return table === 'agenda' && says(row.key);
};
const isRoster = ({ table, row }: PlacedRow): boolean => table === 'requests' && row.partition === 'roster';

const bodyAfter = (place: PlacedRow, going: Going): unknown => {
  const { scrub } = going;
  const field = networkField(place);
  if (!field) {
    const body = scrub(place.row.body) as Delivery;
    // Nothing more is sent to somebody who is not there.
    return place.table === 'deliveries' && isOpen(body) && body.target.to === 'person'
      ? { ...body, state: 'cancelled' }
      : body;
  }
  const body = place.row.body as Record<string, string>;
  const whole = scrub(withoutThem(unpackOf(place.row, body[field] ?? ''), going)) as PackedNetwork;
  const rest = scrub(Object.fromEntries(Object.entries(body).filter(([key]) => key !== field))) as object;
  return { ...rest, [field]: pack(whole) };
};

/** New first: who is cut off in between finds both, and the old one goes at the next attempt. */
const moved = async (rows: Rows, { table, row }: PlacedRow, scrub: Scrub, body: unknown): Promise<void> => {
  const next = { partition: scrub(row.partition) as string, key: scrub(row.key) as string, body };
  if (next.partition === row.partition && next.key === row.key) {
    await rows.replace(table, next, row.etag);
    return;
  }
  await rows.put(table, next);
  await rows.remove(table, row.partition, row.key, row.etag);
};

const changeOne = async (rows: Rows, place: PlacedRow, going: Going): Promise<boolean> => {
  const { table, row } = place;
  const { says, scrub } = going;
  // Read anew from Teams tonight.
  if (isRoster(place)) {
    await rows.remove(table, row.partition, row.key);
    return false;
  }
  const seen = networkField(place) ? unpacked(place) : row.body;
  if (!says(row.partition) && !says(row.key) && !says(seen)) return false;
  if (isOwn(place, says)) await rows.remove(table, row.partition, row.key);
  else await moved(rows, place, scrub, bodyAfter(place, going));
  return true;
};
const pass = async (rows: Rows, going: Going, of: readonly Table[]): Promise<number> => {
  let changed = 0;
  for (const place of await placesOf(rows, of)) if (await changeOne(rows, place, going)) changed += 1;
  return changed;
};
const passes = async (...asked: Parameters<typeof pass>): Promise<number> => {
  let changed = 0;
  for (let n = 0; n < mostPasses; n += 1) {
    const found = await pass(...asked);
    changed += found;
    if (found === 0) break;
  }
  return changed;
};
const besideNetwork = tables.filter((table) => table !== 'network');

/** What people have written of their own goes from every fact; what it counts for stays. How many facts. */
const dropTexts = async (rows: Rows): Promise<number> => {
  let changed = 0;
  for (const { partition, key, body, etag } of await rows.scan<Fact>('facts')) {
    if (!body?.content) continue;
    const content = withoutTexts(body.content);
    if (JSON.stringify(content) === JSON.stringify(body.content)) continue;
    await rows.replace('facts', { partition, key, body: { ...body, content } }, etag);
    changed += 1;
  }
  return changed;
};

/** What this instance keeps in memory. */
type HeldInMemory = {
  readonly facts: { rewritten(of: 'all'): Promise<void> };
  readonly confirm: () => Promise<void>;
};
/** Instances that run read anew within seconds what they keep in memory. */
const tellAll = async (rows: Rows, { facts, confirm }: HeldInMemory): Promise<void> => {
  for (const key of ['network', 'channels', 'bulletins'])
    await rows.put('settings', { partition: 'changed', key, body: true });
  await facts.rewritten('all');
  await confirm();
};

const markOf = (salt: string, id: PersonId): string =>
  createHash('sha256').update(`${salt}~${id}`).digest('hex');

const newAlias = (): PersonId => formerId(randomBytes(6).toString('hex'));

/** All of them in one go: what many have in common is looked at once. */
const erase = async (
  rows: Rows,
  those: readonly Former[],
  {
    at,
    by,
    stayNameless = false,
  }: { readonly at: Instant; readonly by: string; readonly stayNameless?: boolean },
): Promise<readonly Erasure[]> => {
  const going = goingOf(those, stayNameless);
  const done = those.map(({ id, alias }): Erasure => {
    const salt = randomBytes(16).toString('hex');
    return { at, by, alias, salt, mark: markOf(salt, id), rows: 0 };
  });
  const noted = async (one: Erasure): Promise<Erasure> => {
    const key = `${at}~${one.alias}`;
    await rows.put(record.table, { partition: record.partition, key, body: one });
    return one;
  };
  // First of all: whatever comes in between, no restore brings anybody back.
  for (const one of done) await noted(one);
  // The network last: who is cut off before has the traces still. Then what was written meanwhile.
  let changed = await passes(rows, going, besideNetwork);
  changed += await passes(rows, going, ['network']);
  changed += await passes(rows, going, besideNetwork);
  return Promise.all(done.map((one) => noted({ ...one, rows: changed })));
};

export const erasuresIn = async (rows: Rows): Promise<readonly Erasure[]> =>
  (await rows.list<Erasure>(record.table, record.partition)).map(({ body }) => body);

/** What was erased after a backup was made is erased again in what it brings back. How many. */
export const replayErasures = async (rows: Rows, erasures: readonly Erasure[]): Promise<number> => {
  let again = 0;
  for (const done of erasures) {
    const ids = (await peopleIn(rows)).flat().map((p) => p.id);
    const id = ids.find((one) => markOf(done.salt, one) === done.mark);
    const traces = id ? await tracesIn(rows, id) : null;
    if (traces) {
      await erase(rows, [{ ...traces, alias: done.alias }], done);
      again += 1;
    }
    await rows.put(record.table, {
      partition: record.partition,
      key: `${done.at}~${done.alias}`,
      body: done,
    });
  }
  return again;
};

/** That a card which others were sent names somebody is nothing that person did or was sent. */
const withoutNamed = ({ table, row }: PlacedRow): unknown => {
  if (table !== 'deliveries') return row.body;
  const { names: _, ...rest } = row.body as Delivery;
  return rest;
};

export const personDataStore = (rows: Rows, kept: HeldInMemory): PersonDataStore => ({
  rowsOf: async (id, what) => {
    const traces = await tracesIn(rows, id);
    if (!traces) return null;
    const says = mentions([what === 'said' ? traces : { ...traces, name: '', emails: [] }]);
    return (await placesOf(rows)).flatMap((place): readonly PersonRow[] => {
      const { table, row } = place;
      const field = networkField(place);
      if (field) {
        const whole = unpackOf(row, (row.body as Record<string, string>)[field] ?? '');
        return whole.people
          .filter((p) => p.id === id)
          .map((person) => ({ table, partition: row.partition, key: row.key, body: person }));
      }
      if (!says(row.key) && !says(what === 'done' ? withoutNamed(place) : row.body)) return [];
      // Whoever else is in the team is nobody else's to read.
      if (isRoster(place)) return [];
      return [{ table, partition: row.partition, key: row.key, body: row.body }];
    });
  },
  erase: async (id, at, by) => {
    const traces = await tracesIn(rows, id);
    if (!traces) return null;
    const [done] = await erase(rows, [{ ...traces, alias: newAlias() }], { at, by });
    await tellAll(rows, kept);
    return done ?? null;
  },
  removeNames: async (stay, at, by) => {
    const versions = await peopleIn(rows);
    const ids = new Set(versions.flat().map((p) => p.id));
    const those = [...ids]
      .filter((id) => !stay.includes(id) && !isFormer(id))
      .flatMap((id) => {
        const traces = tracesOf(id, versions);
        if (!traces) return [];
        // Of two who bear one name and both go, it is nobody's any more.
        const stays = versions.flat().filter((p) => stay.includes(p.id));
        const namesake = stays.some((p) => p.name.toLowerCase() === traces.name.toLowerCase());
        return [{ ...traces, namesake, alias: newAlias() }];
      });
    // Who asked to be let in and was not is nobody's but their own.
    for (const row of await rows.list('requests', 'request'))
      await rows.remove('requests', row.partition, row.key);
    const texts = await dropTexts(rows);
    const erasures = those.length > 0 ? await erase(rows, those, { at, by, stayNameless: true }) : [];
    await tellAll(rows, kept);
    return { erasures, texts };
  },
  erasures: () => erasuresIn(rows),
});
