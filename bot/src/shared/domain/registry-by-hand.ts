import type { Merger } from './merger';
import type { Instant } from './month';
import type {
  Assignment,
  GroupSeat,
  Leadership,
  Network,
  Organisation,
  OrganisationId,
  Person,
  PersonId,
} from './network';
import type { ThemeId } from './theme';

/** A task that somebody was given or that was ended on a page: who hears it, and what taking it back restores. */
export type TaskChange = {
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly person: PersonId;
  readonly was: Assignment | null;
  readonly is: Assignment | null;
  /** The coordination has looked at it. */
  readonly seen: boolean;
  readonly takenBack?: true;
};

export type SeatsByHand = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly by: PersonId;
  readonly rows: readonly GroupSeat[];
};

/** What was changed in the registry on the pages: it stands over the files until it is changed on a page again. */
export type RegistryByHand = {
  /** `added`: no file has brought it. */
  readonly organisations: readonly { readonly organisation: Organisation; readonly added: boolean }[];
  /** A theme's leads are set all together: their shares make up a whole. */
  readonly leads: readonly { readonly theme: ThemeId; readonly rows: readonly Leadership[] }[];
  readonly people: readonly Person[];
  /** All that an organisation has sat in one theme's groups, and who said the last of it. */
  readonly seated: readonly SeatsByHand[];
  /** Each organisation's last one. */
  readonly mergers: readonly Merger[];
  /** The latest last. */
  readonly changes: readonly TaskChange[];
};
export const nothingByHand: RegistryByHand = {
  organisations: [],
  leads: [],
  people: [],
  seated: [],
  mergers: [],
  changes: [],
};

const organisationsWith = (
  base: readonly Organisation[],
  { organisations }: RegistryByHand,
): readonly Organisation[] => {
  const byId = new Map(organisations.map((o) => [o.organisation.id, o]));
  const known = new Set(base.map((o) => o.id));
  return [
    // Who coordinates is the files' to say: exactly one does.
    ...base.map((o) => ({ ...(byId.get(o.id)?.organisation ?? o), isCoordinator: o.isCoordinator })),
    ...organisations
      .filter((o) => o.added && !known.has(o.organisation.id))
      .map((o) => ({ ...o.organisation, isCoordinator: false })),
  ];
};

/** A file that names a person's new address brings nobody else: it is the same person. */
const sameAs = (people: readonly Person[]): ReadonlyMap<string, PersonId> =>
  new Map(people.flatMap((p) => [[p.id, p.id] as const, [p.email, p.id] as const]));

type SeatOf = Pick<SeatsByHand, 'organisation' | 'theme'>;
const isSameSeat = (a: SeatOf, b: SeatOf): boolean =>
  a.organisation === b.organisation && a.theme === b.theme;

/** The network with what was changed on the pages. Accounts are the base's. */
export const withByHand = (base: Network, hand: RegistryByHand): Network => {
  if (hand === nothingByHand) return base;
  const organisations = organisationsWith(base.organisations, hand);
  const known = new Set<OrganisationId>(organisations.map((o) => o.id));
  const isKnown = (row: { readonly organisation: OrganisationId }): boolean => known.has(row.organisation);
  const led = new Set(hand.leads.map((l) => l.theme));
  const same = sameAs(hand.people);
  const idOf = (p: Person): PersonId | undefined => same.get(p.id) ?? same.get(p.email);
  const ids = new Map(base.people.map((p) => [p.id, idOf(p) ?? p.id]));
  const accountsOf = (id: PersonId) => base.people.filter((p) => idOf(p) === id).flatMap((p) => p.accounts);
  const chosenOf = (id: PersonId) => base.people.find((p) => p.id === id)?.chosen;
  const byHand = hand.people.map((p): Person => {
    const chosen = chosenOf(p.id);
    return {
      ...p,
      assignments: p.assignments.filter(isKnown),
      accounts: accountsOf(p.id),
      ...(chosen ? { chosen } : {}),
    };
  });
  return {
    ...base,
    organisations,
    leaderships: [
      ...base.leaderships.filter((l) => !led.has(l.theme)),
      ...hand.leads.flatMap((l) => l.rows).filter(isKnown),
    ],
    seats: [
      ...base.seats.filter((seat) => !hand.seated.some((s) => isSameSeat(s, seat))),
      ...hand.seated.flatMap((s) => s.rows).filter(isKnown),
    ].map((seat) => ({
      ...seat,
      ...(seat.person ? { person: ids.get(seat.person) ?? seat.person } : {}),
      ...(seat.deputy ? { deputy: ids.get(seat.deputy) ?? seat.deputy } : {}),
    })),
    people: [...base.people.filter((p) => !idOf(p)), ...byHand],
  };
};

export const isSameTask = (a: Assignment, b: Assignment): boolean =>
  a.organisation === b.organisation &&
  a.role === b.role &&
  a.deputy === b.deputy &&
  a.theme === b.theme &&
  a.from === b.from;

/** In the place of what stands there; the rest stays. */
export const withOrganisation = (
  hand: RegistryByHand,
  organisation: Organisation,
  added = false,
): RegistryByHand => {
  const stands = hand.organisations.find((o) => o.organisation.id === organisation.id);
  return {
    ...hand,
    organisations: [
      ...hand.organisations.filter((o) => o !== stands),
      { organisation, added: stands?.added ?? added },
    ],
  };
};
export const withLeads = (
  hand: RegistryByHand,
  theme: ThemeId,
  rows: readonly Leadership[],
): RegistryByHand => ({
  ...hand,
  leads: [...hand.leads.filter((l) => l.theme !== theme), { theme, rows }],
});
export const withPerson = (hand: RegistryByHand, { chosen: _, ...person }: Person): RegistryByHand => ({
  ...hand,
  people: [...hand.people.filter((p) => p.id !== person.id), { ...person, accounts: [] }],
});
export const withSeats = (hand: RegistryByHand, seats: SeatsByHand): RegistryByHand => ({
  ...hand,
  seated: [...hand.seated.filter((s) => !isSameSeat(s, seats)), seats],
});
export const withMerger = (hand: RegistryByHand, merger: Merger): RegistryByHand => ({
  ...hand,
  mergers: [...hand.mergers.filter((m) => m.from !== merger.from), merger],
});
export const mergerOf = (hand: RegistryByHand, from: OrganisationId): Merger | undefined =>
  hand.mergers.find((m) => m.from === from);

const mostChanges = 300;
export const withChange = (hand: RegistryByHand, change: TaskChange): RegistryByHand => ({
  ...hand,
  changes: [...hand.changes.filter((c) => c.id !== change.id), change].slice(-mostChanges),
});

/** A person's tasks with one put in another's place; null is none. */
export const tasksWith = (
  tasks: readonly Assignment[],
  was: Assignment | null,
  is: Assignment | null,
): readonly Assignment[] => [...tasks.filter((t) => !(was && isSameTask(t, was))), ...(is ? [is] : [])];
