import { badBodies, headOf, wired } from '../doors/wire';
import type { Held, Stage } from './stage';

const atOnce = 20;
const inTurn = async (count: number, act: (n: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await act(n);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
};
const heldBy = ({ heapUsed, external }: Held): number => heapUsed + external;
const mb = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;

/** So many requests without a token of each bad kind: what is held after them, and the longest stall beside plain 401s. */
export const measureAnonymous = async (stage: Stage, many: number) => {
  const kinds = Object.entries(badBodies(512 * 1024 * 1024));
  const load = async (parts: readonly (string | Buffer)[]): Promise<Held> => {
    await stage.measure();
    await inTurn(many, () => wired(stage.url, parts, { longest: 5_000, patience: 20 }));
    return stage.held();
  };
  const plain = [headOf('POST', '/api/messages', { 'content-length': 0 })];
  await load(plain);
  const [before, first] = [await stage.held(), await load(plain)];
  const found: Record<string, { readonly stallMs: number; readonly ratio: number; readonly heldMb: number }> =
    {};
  for (const [what, { head, body }] of kinds) {
    const beside = await load(plain);
    const held = await load([headOf('POST', '/api/messages', head), body]);
    const plainMs = Math.max(beside.stallMs, first.stallMs);
    found[what] = {
      stallMs: Math.round(held.stallMs * 10) / 10,
      ratio: Math.round((held.stallMs / plainMs) * 100) / 100,
      heldMb: mb(heldBy(held) - heldBy(before)),
    };
  }
  const after = await stage.held();
  return {
    requestsOfEachKind: many,
    kinds: found,
    grownMb: mb(heldBy(after) - heldBy(before)),
    rssMb: mb(after.rss),
  };
};

/** A long working day of the bot: what is held after so many turns. */
export const measureTurns = async (stage: Stage, steps: readonly number[]) => {
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
  }
  return heap;
};
