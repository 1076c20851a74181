import { gunzipSync, gzipSync } from 'node:zlib';
import type { NetworkStore } from '../ports';
import type { Language } from '../shared/domain/language';
import type { Account, Network, PersonId } from '../shared/domain/network';
import type { Rows } from './rows';

// One partition, so that one read brings all of it:
// `imported` the network, `account~tenant~object` whose account it is, `language~person` what was chosen.
const partition = 'network';
const accountKey = (a: Account): string => `account~${a.tenantId}~${a.objectId}`;
const languageKey = (person: PersonId): string => `language~${person}`;

type Piece =
  | { readonly kind: 'imported'; readonly packed: string }
  | { readonly kind: 'account'; readonly person: PersonId; readonly account: Account }
  | { readonly kind: 'language'; readonly person: PersonId; readonly language: Language };

// The whole import is one row, so no reader ever sees half of it and no crash can leave half of it. Packed it
// has room for some six thousand people; unpacked, today's size would already be near the limit of a row.
const pack = (network: Network): string => gzipSync(JSON.stringify(network)).toString('base64');
const unpack = (packed: string): Network => JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());

const assemble = (pieces: readonly Piece[]): Network | null => {
  const imported = pieces.find((p) => p.kind === 'imported');
  if (!imported) return null;
  const bound = pieces.filter((p) => p.kind === 'account');
  const chosen = new Map(pieces.filter((p) => p.kind === 'language').map((p) => [p.person, p.language]));
  const network = unpack(imported.packed);
  return {
    ...network,
    people: network.people.map((person) => ({
      ...person,
      language: chosen.get(person.id) ?? person.language,
      accounts: bound.filter((b) => b.person === person.id).map((b) => b.account),
    })),
  };
};

/** Another instance's change is seen at most this much later, real ms. */
const keptMs = 2_000;

export const networkStore = (rows: Rows, tick: () => number): NetworkStore => {
  let kept: { readonly until: number; readonly network: Promise<Network | null> } | undefined;
  const load = async (): Promise<Network | null> =>
    assemble((await rows.list<Piece>('network', partition)).map((row) => row.body));
  const piece = (key: string, body: Piece) => ({ partition, key, body });
  const forgetting = async <T>(write: Promise<T>): Promise<T> => {
    try {
      return await write;
    } finally {
      kept = undefined;
    }
  };

  const replace = async (network: Network): Promise<void> => {
    const imported = { ...network, people: network.people.map((p) => ({ ...p, accounts: [] })) };
    await rows.put('network', piece('imported', { kind: 'imported', packed: pack(imported) }));
    const known = new Set(network.people.map((p) => p.id));
    const standing = new Set<string>();
    for (const { key, body } of await rows.list<Piece>('network', partition)) {
      if (body.kind === 'imported' || known.has(body.person)) standing.add(key);
      else await rows.remove('network', partition, key);
    }
    const claims = network.people.flatMap((p) =>
      p.accounts.map((account) => piece(accountKey(account), { kind: 'account', person: p.id, account })),
    );
    await rows.insertMany(
      'network',
      partition,
      claims.filter((claim) => !standing.has(claim.key)),
    );
  };

  const bind = async (person: PersonId, account: Account): Promise<'bound' | 'already' | 'taken'> => {
    const key = accountKey(account);
    if (await rows.insert('network', piece(key, { kind: 'account', person, account }))) return 'bound';
    const held = (await rows.get<Piece>('network', partition, key))?.body;
    // Gone again: an import has just dropped its owner.
    if (!held) return bind(person, account);
    return held.kind === 'account' && held.person === person ? 'already' : 'taken';
  };

  return {
    read: () => {
      if (kept && tick() < kept.until) return kept.network;
      const mine = { until: tick() + keptMs, network: load() };
      kept = mine;
      // A failed read is not kept; whoever asked hears of it.
      mine.network.catch(() => {
        if (kept === mine) kept = undefined;
      });
      return mine.network;
    },
    replace: (network) => forgetting(replace(network)),
    bind: (person, account) => forgetting(bind(person, account)),
    setLanguage: (person, language) =>
      forgetting(rows.put('network', piece(languageKey(person), { kind: 'language', person, language }))),
  };
};
