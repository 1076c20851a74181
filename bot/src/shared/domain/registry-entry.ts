import { addDays } from './month';
import type {
  GroupSeat,
  Leadership,
  Membership,
  Network,
  Organisation,
  OrganisationId,
  Person,
  Project,
  Span,
} from './network';

/** What the registry says of one organisation, as far as a standing follows from it. */
export type RegistryEntry = {
  /** null: it is not in the registry. */
  readonly organisation: Organisation | null;
  readonly leaderships: readonly Leadership[];
  readonly memberships: readonly Membership[];
  readonly seats: readonly GroupSeat[];
  /** When somebody answers for it (contact person or deputy): the days without the people, who may be forgotten. */
  readonly answered: readonly Span[];
};
export type ProjectEntry = Pick<Project, 'starts' | 'ends' | 'phases' | 'quietMonths'>;

/** The days of a person's tasks for an organisation as its contact, up to the day before the person left. */
const daysAnswered = ({ assignments, left }: Person, organisation: OrganisationId): readonly Span[] =>
  assignments
    .filter((a) => a.role === 'contact' && a.organisation === organisation && !(left && left <= a.from))
    .map(({ from, until }) => {
      const last = [until, left && addDays(left, -1)].filter((d) => d !== undefined).sort()[0];
      return { from, ...(last ? { until: last } : {}) };
    });

const bySpan = (a: Span, b: Span): number =>
  a.from.localeCompare(b.from) || (a.until ?? '9').localeCompare(b.until ?? '9');
const ofTheme = <T extends Span & { readonly theme: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => a.theme.localeCompare(b.theme) || bySpan(a, b));

/** In an order of its own: lines of a file that change places change nothing. */
export const registryEntry = (network: Network, organisation: OrganisationId): RegistryEntry => {
  const own = (row: { readonly organisation: OrganisationId }): boolean => row.organisation === organisation;
  const answered = network.people.flatMap((p) => daysAnswered(p, organisation)).toSorted(bySpan);
  return {
    organisation: network.organisations.find((o) => o.id === organisation) ?? null,
    leaderships: ofTheme(network.leaderships.filter(own)),
    memberships: ofTheme(network.memberships.filter(own)),
    seats: ofTheme(network.seats.filter(own)),
    answered,
  };
};

export const projectEntry = ({ project: { starts, ends, phases, quietMonths } }: Network): ProjectEntry => ({
  starts,
  ends,
  phases,
  quietMonths,
});

/** Nobody by name: what is left of those who answered for an organisation once their rows are gone. */
const answering = (organisation: OrganisationId, spans: readonly Span[]): Person => ({
  id: `answered~${organisation}`,
  name: '',
  email: '',
  language: 'fi',
  assignments: spans.map((span) => ({ ...span, organisation, role: 'contact', deputy: false })),
  accounts: [],
});

/** A network in which these organisations stand as they are told here. */
export const withEntries = (
  network: Network,
  entries: ReadonlyMap<OrganisationId, RegistryEntry>,
): Network => {
  if (entries.size === 0) return network;
  const others = <T extends { readonly organisation: OrganisationId }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => !entries.has(row.organisation));
  const told = [...entries.values()];
  const known = new Set(network.organisations.map((o) => o.id));
  return {
    ...network,
    organisations: [
      ...network.organisations.flatMap((o) =>
        entries.has(o.id) ? (entries.get(o.id)?.organisation ?? []) : o,
      ),
      ...told.flatMap((e) => (e.organisation && !known.has(e.organisation.id) ? e.organisation : [])),
    ],
    leaderships: [...others(network.leaderships), ...told.flatMap((e) => e.leaderships)],
    memberships: [...others(network.memberships), ...told.flatMap((e) => e.memberships)],
    seats: [...others(network.seats), ...told.flatMap((e) => e.seats)],
    people: [
      ...network.people.map((p) => ({
        ...p,
        assignments: p.assignments.filter((a) => a.role !== 'contact' || !entries.has(a.organisation)),
      })),
      ...[...entries].map(([id, e]) => answering(id, e.answered)),
    ],
  };
};
