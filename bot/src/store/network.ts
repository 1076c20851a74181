import { gunzipSync, gzipSync } from 'node:zlib';
import type { LastImport, NetworkStore, ProjectDates } from '../ports';
import { isLanguage, type Language } from '../shared/domain/language';
import type { Day, Instant } from '../shared/domain/month';
import type {
  Account,
  BoundAccount,
  Membership,
  Network,
  OrganisationId,
  PersonId,
  Project,
  Span,
} from '../shared/domain/network';
import type { Period } from '../shared/domain/period';
import { nothingByHand, type RegistryByHand, withByHand } from '../shared/domain/registry-by-hand';
import type { ThemeId } from '../shared/domain/theme';
import type { Cache } from './cache';
import { prefixOf } from './period-rows';
import type { NewRow, Rows } from './rows';

// One partition, so that one read brings all of it:
// `imported` the network, `account~tenant~object` whose account it is, `language~person` and
// `choice~person` which language and which organisation was chosen, `left~person` that the rosters are without them;
// `phases`, `quietMonths` (of a later period under its name) and `membership~organisation~theme` what was recorded in the tab, `byHand` the organisations,
// leads and people that were changed there, in one row, so that a merger is seen whole or not at all; they outlive imports.
const partition = 'network';
const accountKey = (a: Account): string => `account~${a.tenantId}~${a.objectId}`;
const leftKey = (person: PersonId): string => `left~${person}`;
const languageKey = (person: PersonId): string => `language~${person}`;
const choiceKey = (person: PersonId): string => `choice~${person}`;

type Piece =
  | { readonly kind: 'imported'; readonly packed: string }
  | { readonly kind: 'account'; readonly person: PersonId; readonly account: BoundAccount }
  | { readonly kind: 'left'; readonly person: PersonId; readonly day: Day }
  | { readonly kind: 'language'; readonly person: PersonId; readonly language: Language }
  | { readonly kind: 'choice'; readonly person: PersonId; readonly organisation: OrganisationId }
  | { readonly kind: 'project'; readonly dates: ProjectDates }
  | { readonly kind: 'byHand'; readonly packed: string }
  | {
      readonly kind: 'membership';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly spans: readonly Span[];
    };

// Apart from what every request reads: `last`, the import that can be taken back, with the network before it.
const imports = 'imports';
type PackedImport = Omit<LastImport, 'before'> & { readonly before: string };

// The whole import is one row, so no reader ever sees half of it and no crash can leave half of it. Packed it
// has room for some six thousand people; unpacked, today's size would already be near the limit of a row.
export const pack = (whole: Network | RegistryByHand): string =>
  gzipSync(JSON.stringify(whole)).toString('base64');
const unpacked = <T>(packed: string): T => JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
export const unpack = (packed: string): Network => unpacked<Network>(packed);
export const unpackByHand = (packed: string): RegistryByHand => ({
  // Rows of before there were seats among them.
  ...nothingByHand,
  ...unpacked<Partial<RegistryByHand>>(packed),
});

const isKind =
  <K extends Piece['kind']>(kind: K) =>
  (piece: Piece): piece is Extract<Piece, { kind: K }> =>
    piece.kind === kind;

const withChanges = (
  { organisations, memberships: imported }: Network,
  pieces: readonly Piece[],
): readonly Membership[] => {
  // An organisation that the files have lost brings its rows back when it comes back.
  const changed = pieces
    .filter(isKind('membership'))
    .filter((c) => organisations.some((o) => o.id === c.organisation));
  if (changed.length === 0) return imported;
  const isChanged = (m: Membership): boolean =>
    changed.some((c) => c.organisation === m.organisation && c.theme === m.theme);
  return [
    ...imported.filter((m) => !isChanged(m)),
    ...changed.flatMap(({ organisation, theme, spans }) =>
      spans.map((span) => ({ ...span, organisation, theme })),
    ),
  ];
};

const dateKeys = (prefix: string): readonly string[] => [`${prefix}phases`, `${prefix}quietMonths`];

const assemble = (pieces: readonly Piece[], project?: Project): Network | null => {
  const imported = pieces.find((p) => p.kind === 'imported');
  if (!imported) return null;
  const bound = pieces.filter((p) => p.kind === 'account');
  // An older version could write down a language that is none: whoever has such a row has not chosen.
  const chosen = new Map(
    pieces
      .filter((p) => p.kind === 'language')
      .filter((p) => isLanguage(p.language))
      .map((p) => [p.person, p.language]),
  );
  const choices = new Map(pieces.filter(isKind('choice')).map((p) => [p.person, p.organisation]));
  const left = new Map(pieces.filter(isKind('left')).map((p) => [p.person, p.day]));
  const hand = pieces.find(isKind('byHand'));
  const network = withByHand(unpack(imported.packed), hand ? unpackByHand(hand.packed) : nothingByHand);
  const dates = pieces.filter(isKind('project')).map((p) => p.dates);
  return {
    ...network,
    project: Object.assign({}, project ?? network.project, ...dates),
    memberships: withChanges(network, pieces),
    people: network.people.map((person) => ({
      ...person,
      language: chosen.get(person.id) ?? person.language,
      accounts: bound.filter((b) => b.person === person.id).map((b) => b.account),
      ...(choices.has(person.id) ? { chosen: choices.get(person.id) as OrganisationId } : {}),
      ...(left.has(person.id) && !person.left ? { left: left.get(person.id) as Day } : {}),
    })),
  };
};

export const networkStore = (
  rows: Rows,
  { keep }: Cache,
  /** The period that runs, where it is not the first: its dates are the project's. */
  present: () => Promise<Period | null> = async () => null,
): NetworkStore => {
  const cached = keep('network', async () => {
    const period = await present();
    const prefix = prefixOf(period?.number ?? 1);
    const found = await rows.list<Piece>('network', partition);
    // What was set on the page holds in the period in which it was set.
    const own = found.filter(({ key, body }) => body.kind !== 'project' || dateKeys(prefix).includes(key));
    return assemble(
      own.map((row) => row.body),
      period && period.number > 1 ? period.project : undefined,
    );
  });
  const piece = (key: string, body: Piece) => ({ partition, key, body });
  const put = (key: string, body: Piece): Promise<void> => rows.put('network', piece(key, body));

  const writeImported = (row: NewRow, version: string | null | undefined): Promise<boolean> => {
    if (version === undefined) return rows.put('network', row).then(() => true);
    return version === null ? rows.insert('network', row) : rows.replace('network', row, version);
  };

  const replace = async (network: Network, version?: string | null): Promise<boolean> => {
    const imported = { ...network, people: network.people.map((p) => ({ ...p, accounts: [] })) };
    const row = piece('imported', { kind: 'imported', packed: pack(imported) });
    if (!(await writeImported(row, version))) return false;
    const hand = (await rows.get<Piece>('network', partition, 'byHand'))?.body;
    const added = hand?.kind === 'byHand' ? unpackByHand(hand.packed).people : [];
    const known = new Set([...network.people, ...added].map((p) => p.id));
    const standing = new Set<string>();
    for (const { key, body } of await rows.list<Piece>('network', partition)) {
      if (!('person' in body) || known.has(body.person)) standing.add(key);
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
    return true;
  };

  type Linked = { readonly by: PersonId; readonly at: Instant };
  const bind = async (
    person: PersonId,
    { objectId, tenantId }: Account,
    linked?: Linked,
  ): Promise<'bound' | 'already' | 'taken'> => {
    const account: BoundAccount = {
      objectId,
      tenantId,
      ...(linked ? { linkedBy: linked.by, linkedAt: linked.at } : {}),
    };
    const key = accountKey(account);
    if (await rows.insert('network', piece(key, { kind: 'account', person, account }))) return 'bound';
    const held = (await rows.get<Piece>('network', partition, key))?.body;
    // Gone again: an import has just dropped its owner.
    if (!held) return bind(person, account, linked);
    return held.kind === 'account' && held.person === person ? 'already' : 'taken';
  };

  const unlink = async (person: PersonId, account: Account): Promise<boolean> => {
    const held = (await rows.get<Piece>('network', partition, accountKey(account)))?.body;
    if (held?.kind !== 'account' || held.person !== person || !held.account.linkedBy) return false;
    await rows.remove('network', partition, accountKey(account));
    return true;
  };

  // A row each, so that two people who set different things lose nothing.
  const setProject = async ({ phases, quietMonths }: ProjectDates): Promise<void> => {
    const prefix = prefixOf((await present())?.number ?? 1);
    if (phases) await put(`${prefix}phases`, { kind: 'project', dates: { phases } });
    if (quietMonths) await put(`${prefix}quietMonths`, { kind: 'project', dates: { quietMonths } });
  };

  return {
    read: cached.read,
    version: async () => (await rows.get('network', partition, 'imported'))?.etag ?? null,
    replace: (network, version) => cached.changing(() => replace(network, version)),
    bind: (person, account, linked) => cached.changing(() => bind(person, account, linked)),
    bindMany: async (claims) => {
      if (claims.length === 0) return;
      const claim = (person: PersonId, { objectId, tenantId }: Account) =>
        piece(accountKey({ objectId, tenantId }), {
          kind: 'account',
          person,
          account: { objectId, tenantId },
        });
      await cached.changing(() =>
        rows.insertMany(
          'network',
          partition,
          claims.map(({ person, account }) => claim(person, account)),
        ),
      );
    },
    unlink: (person, account) => cached.changing(() => unlink(person, account)),
    setLeft: (person, day) =>
      cached.changing(async () => {
        if (day) await put(leftKey(person), { kind: 'left', person, day });
        else await rows.remove('network', partition, leftKey(person));
      }),
    setLanguage: (person, language) =>
      cached.changing(() => put(languageKey(person), { kind: 'language', person, language })),
    choose: (person, organisation) =>
      cached.changing(() => put(choiceKey(person), { kind: 'choice', person, organisation })),
    setProject: (dates) => cached.changing(() => setProject(dates)),
    lastImport: async () => {
      const held = (await rows.get<PackedImport>('network', imports, 'last'))?.body;
      return held ? { ...held, before: unpack(held.before) } : null;
    },
    keepImport: async (last) => {
      if (last)
        await rows.put('network', {
          partition: imports,
          key: 'last',
          body: { ...last, before: pack(last.before) } satisfies PackedImport,
        });
      else await rows.remove('network', imports, 'last');
    },
    byHand: async () => {
      const held = await rows.get<Piece>('network', partition, 'byHand');
      return {
        hand: held?.body.kind === 'byHand' ? unpackByHand(held.body.packed) : nothingByHand,
        version: held?.etag ?? null,
      };
    },
    keepByHand: (hand, version) =>
      cached.changing(() => {
        const row = piece('byHand', { kind: 'byHand', packed: pack(hand) });
        return version === null ? rows.insert('network', row) : rows.replace('network', row, version);
      }),
    setMembership: (organisation, theme, spans) =>
      cached.changing(() =>
        put(`membership~${organisation}~${theme}`, { kind: 'membership', organisation, theme, spans }),
      ),
  };
};
