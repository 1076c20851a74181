import { randomUUID } from 'node:crypto';
import { makeTokens } from '../../local/tokens';
import { buildApp } from '../../src/app';
import type { Config } from '../../src/config';
import type { Queue } from '../../src/ports';
import type { Instant } from '../../src/shared/domain/month';
import type { Ledger } from '../../src/shared/domain/standing';
import type { Rows } from '../../src/store/rows';
import { attended, fact } from '../../src/store/samples';
import { makeStores } from '../../src/store/stores';
import { listening } from './benchmark';
import type { BenchRequest } from './driver';

export const tenantId = 'tenant';
const config: Config = {
  mode: 'local',
  port: 0,
  host: '127.0.0.1',
  bot: { id: '', type: 'SingleTenant', tenantId, password: '' },
  tenants: [tenantId],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
};

/** Writes a network's history into storage: each person has an account of the same name. */
export const moveIn = async (rows: Rows, { network, facts }: Ledger): Promise<void> => {
  const stores = makeStores(rows, { tick: Date.now });
  const people = network.people.map((p) => ({ ...p, accounts: [{ objectId: p.id, tenantId }] }));
  await stores.network.replace({ ...network, people });
  await stores.facts.insertMany(facts);
};

/**
 * The whole bot behind its real doors, as it runs locally: real rooms, the real loop, what goes out goes to `sink`.
 * `opened` hears when the door answers, which is, as in the deployed one, before the agenda has been looked through.
 */
export const openOwnBot = async (
  rows: Rows,
  queue: Queue,
  now: Instant,
  opened: (messages: string) => void = () => undefined,
) => {
  const tokens = await makeTokens(tenantId);
  const stores = makeStores(rows, { tick: Date.now });
  const app = buildApp(
    config,
    {
      stores,
      queue,
      now: () => now,
      tick: Date.now,
      newId: randomUUID,
      log: () => undefined,
    },
    { tab: tokens.keys, bot: null },
    null,
  );
  const { url, close } = await listening(app.server as never);
  const messages = `${url}/api/messages`;
  opened(messages);
  await app.work.prepare();
  await app.work.run();
  const get = async (path: string, person: string): Promise<BenchRequest> => {
    const of = { id: person, tenantId, name: person } as Parameters<typeof tokens.sign>[0];
    const authorization = `Bearer ${await tokens.sign(of)}`;
    return { url: `${url}${path}`, method: 'GET', headers: { authorization } };
  };
  return {
    url,
    messages,
    get,
    /** A fact that was not there before, of one organisation. */
    happen: (n: number) => stores.facts.insert(fact(attended('o10', `happening-${n}`))),
    keys: tokens.keys,
    close: async (): Promise<void> => {
      close();
      await app.work.stop();
    },
  };
};

const activity = (sink: string, person: string) => ({
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: sink,
  locale: 'fi-FI',
  from: { id: `29:${person}`, aadObjectId: person, name: 'Nimi' },
  recipient: { id: '28:bot', name: 'Strapetsi' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});
const headers = { 'content-type': 'application/json' } as const;

/** A person's words to a bot, answered at `sink`. */
export const saying = (url: string, sink: string, person: string, text: string): BenchRequest => ({
  url,
  method: 'POST',
  headers,
  body: JSON.stringify({ ...activity(sink, person), type: 'message', text }),
});
/** A card's button. */
export const pressing = (
  url: string,
  sink: string,
  person: string,
  data: { readonly verb: string } & Readonly<Record<string, unknown>>,
): BenchRequest => ({
  url,
  method: 'POST',
  headers,
  body: JSON.stringify({
    ...activity(sink, person),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  }),
});
