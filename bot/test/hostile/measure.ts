import { type BadBody, badBodies, headOf, wired } from '../doors/wire';
import type { HeldMemory, HostileStage } from './stage';
import type { Anonymous } from './verdict';

const atOnce = 20;
const inTurn = async (count: number, act: (n: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await act(n);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
};
const heldBy = ({ heapUsed, external }: HeldMemory): number => heapUsed + external;
const mb = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;
const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

const rounds = 3;
/**
 * So many requests without a token of each bad kind: what is held before, half-way and after, and the longest stall of
 * each kind beside plain 401s. In turns, round by round, so that what else the machine does meets both.
 */
export const measureAnonymous = async (
  stage: HostileStage,
  many: number,
  say: (line: string) => void,
): Promise<Anonymous> => {
  const bad = Object.entries(badBodies(512 * 1024 * 1024));
  const load = async (count: number, parts: readonly (string | Buffer)[]): Promise<HeldMemory> => {
    await stage.measure();
    await inTurn(count, () => wired(stage.url, parts, { longest: 5_000, patience: 5 }));
    return stage.held();
  };
  const plain = [headOf('POST', '/api/messages', { 'content-length': 0 })];
  const partsOf = ({ head, body }: BadBody) => [headOf('POST', '/api/messages', head), body];
  const each = many / 10;
  for (const [, body] of bad) await load(each, partsOf(body));
  const held = [await load(each, plain)];
  const kinds: Record<string, Anonymous['kinds'][string]> = {};
  for (const [what, body] of bad) {
    const [bads, plains]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      plains.push((await load(each, plain)).stallMs);
      bads.push((await load(each, partsOf(body))).stallMs);
    }
    const [stallMs, plainMs] = [median(bads), median(plains)];
    kinds[what] = { stallMs: rounded(stallMs), plainMs: rounded(plainMs), ratio: rounded(stallMs / plainMs) };
    say(`${what}: ${JSON.stringify(kinds[what])}`);
  }
  held.push(await stage.held());
  for (const [, body] of bad) await load(many - (rounds + 1) * each, partsOf(body));
  const after = await stage.held();
  return {
    requestsOfEachKind: many,
    kinds,
    heldMb: [...held, after].map((h) => mb(heldBy(h))),
    rssMb: mb(after.rss),
  };
};

/** A long working day of the bot: what is held after so many turns. */
export const measureTurns = async (
  stage: HostileStage,
  steps: readonly number[],
  say: (line: string) => void,
) => {
  const token = await stage.signed(stage.botClaims(), stage.keys.bot);
  const people = ['contact', 'lead', 'coordinator', 'observer'];
  const verbs = ['help', 'status', 'obligations', 'events', 'pilots'];
  const turn = async (n: number): Promise<void> => {
    const who = people[n % people.length];
    const answer = await fetch(`${stage.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `activity-${n}`,
        channelId: 'msteams',
        serviceUrl: stage.teamsUrl,
        from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: 'Nimi' },
        recipient: { id: '28:bot' },
        conversation: {
          id: `a:${who}`,
          conversationType: 'personal',
          tenantId: '00000000-0000-0000-0000-000000000004',
        },
        channelData: { tenant: { id: '00000000-0000-0000-0000-000000000004' } },
        value: {
          action: { type: 'Action.Execute', verb: 'command.run', data: { command: verbs[n % verbs.length] } },
        },
      }),
    });
    await answer.text();
    if (answer.status !== 200) throw new Error(`turn ${n}: ${answer.status}`);
  };
  const heap: Record<string, number> = {};
  let done = 0;
  for (const until of steps) {
    await inTurn(until - done, (n) => turn(done + n));
    done = until;
    heap[until] = mb((await stage.held()).heapUsed);
    say(`${until} turns: ${heap[until]} MB`);
  }
  return heap;
};
