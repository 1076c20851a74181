import type { Fact } from './fact';
import type { Day, Instant } from './month';
import type { Assignment, GroupSeat, Leadership, Network, OrganisationId, PersonId, Span } from './network';
import { obligationById } from './obligation';
import type { ThemeId } from './theme';

type MovedMembership = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
};
/** What a merger touches beside the memberships, as it stands at one moment. */
export type MergedRows = {
  readonly left?: Day;
  readonly leads: readonly { readonly theme: ThemeId; readonly rows: readonly Leadership[] }[];
  readonly tasks: readonly { readonly person: PersonId; readonly rows: readonly Assignment[] }[];
  readonly seats: readonly {
    readonly organisation: OrganisationId;
    readonly theme: ThemeId;
    readonly rows: readonly GroupSeat[];
  }[];
};

/**
 * A merger made on a page, with what stood before it and what it left. It is written down before anything changes:
 * `begun` until all stands; `undoing` once it is taken back, until the memberships are back too.
 */
export type Merger = {
  readonly from: OrganisationId;
  readonly into: OrganisationId;
  readonly day: Day;
  readonly at: Instant;
  readonly by: PersonId;
  readonly state: 'begun' | 'done' | 'undoing' | 'undone';
  readonly memberships: readonly MovedMembership[];
  readonly before?: MergedRows;
  readonly after?: MergedRows;
};

const bySpan = (a: Span, b: Span): number =>
  a.from.localeCompare(b.from) || JSON.stringify(a).localeCompare(JSON.stringify(b));
const inOrder = <T extends Span>(rows: readonly T[]): readonly T[] => rows.toSorted(bySpan);

/** The rows that a merger has touched or would touch: these leads, these people, these seats. */
export const rowsAt = (
  network: Network,
  from: OrganisationId,
  touched: {
    readonly themes: readonly ThemeId[];
    readonly people: readonly PersonId[];
    readonly seats: readonly { readonly organisation: OrganisationId; readonly theme: ThemeId }[];
  },
): MergedRows => {
  const left = network.organisations.find((o) => o.id === from)?.left;
  return {
    ...(left ? { left } : {}),
    leads: touched.themes.map((theme) => ({
      theme,
      rows: inOrder(network.leaderships.filter((l) => l.theme === theme)),
    })),
    tasks: touched.people.flatMap((person) => {
      const found = network.people.find((p) => p.id === person);
      return found ? [{ person, rows: inOrder(found.assignments) }] : [];
    }),
    seats: touched.seats.map(({ organisation, theme }) => ({
      organisation,
      theme,
      rows: inOrder(network.seats.filter((s) => s.organisation === organisation && s.theme === theme)),
    })),
  };
};
export const touchedBy = ({ leads, tasks, seats }: MergedRows) => ({
  themes: leads.map((l) => l.theme),
  people: tasks.map((t) => t.person),
  seats,
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** With the fields in one order: storage and rules build the same row in different ones. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

const spansOf = (network: Network, { organisation, theme }: MovedMembership): readonly Span[] =>
  inOrder(
    network.memberships
      .filter((m) => m.organisation === organisation && m.theme === theme)
      .map(({ from, until }): Span => ({ from, ...(until ? { until } : {}) })),
  );

/** What has been changed since: a person, an organisation or a theme by its id. */
export type Since =
  | { readonly person: PersonId }
  | { readonly organisation: OrganisationId }
  | { readonly theme: ThemeId };

/** The first thing that no longer stands as the merger left it. Whoever has been erased since is no hindrance. */
export const changedSince = (merger: Merger, network: Network): Since | null => {
  const { after, from, into } = merger;
  const heir = network.organisations.find((o) => o.id === into);
  const old = network.organisations.find((o) => o.id === from);
  if (!after || !old || old.mergedInto !== into || old.left !== after.left) return { organisation: from };
  if (!heir || heir.mergedInto || heir.left) return { organisation: into };
  const membership = merger.memberships.find((m) => !isSame(spansOf(network, m), inOrder(m.after)));
  if (membership) return { theme: membership.theme };
  const now = rowsAt(network, from, touchedBy(after));
  const lead = after.leads.find((l) => !isSame(now.leads.find((n) => n.theme === l.theme)?.rows, l.rows));
  if (lead) return { theme: lead.theme };
  const seat = after.seats.find((s) => !now.seats.some((n) => isSame(n, s)));
  if (seat) return { theme: seat.theme };
  const task = after.tasks.find((t) =>
    now.tasks.some((n) => n.person === t.person && !isSame(n.rows, t.rows)),
  );
  return task ? { person: task.person } : null;
};

/** Registry's own words: they are compared above. */
const ofRegistry: readonly Fact['content']['kind'][] = [
  'membershipSet',
  'organisationImported',
  'projectImported',
  'interpretationSet',
];

/** What an organisation does as one that develops in a theme, not as one that leads it. */
const ofDevelopers: readonly Fact['content']['kind'][] = [
  'attended',
  'pilotAnswered',
  'pilotRegistered',
  'surveyAnswered',
  'groupSeatNamed',
  'organisationTraits',
  'bulletinAcknowledged',
];
const isDevelopers = ({ content }: Fact): boolean =>
  'obligation' in content
    ? obligationById(content.obligation)?.role === 'developer'
    : ofDevelopers.includes(content.kind);

/**
 * Whether something was recorded since that rests on the merger: for the heir in a theme that it has only by it, or
 * by somebody who acts for the heir only by it.
 */
export const isBuiltOn = (merger: Merger, facts: readonly Fact[]): boolean => {
  const { before, after, into, at } = merger;
  if (!before || !after) return false;
  const led = (rows: MergedRows, theme: ThemeId): boolean =>
    (rows.leads.find((l) => l.theme === theme)?.rows ?? []).some((l) => l.organisation === into);
  const joinedThemes = new Set<string>(
    merger.memberships.filter((m) => m.organisation === into).map((m) => m.theme),
  );
  const ledThemes = new Set<string>(
    after.leads.filter(({ theme }) => led(after, theme) && !led(before, theme)).map((l) => l.theme),
  );
  const actedFor = (rows: MergedRows, person: PersonId): boolean =>
    (rows.tasks.find((t) => t.person === person)?.rows ?? []).some((a) => a.organisation === into);
  const joined = new Set(
    after.tasks.map((t) => t.person).filter((p) => actedFor(after, p) && !actedFor(before, p)),
  );
  const plans = new Map(
    facts.flatMap(({ content }) =>
      content.kind === 'eventPlanned' ? [[content.event, content.themes] as const] : [],
    ),
  );
  const themesOf = ({ content }: Fact): readonly string[] => {
    if ('themes' in content) return content.themes;
    if ('theme' in content && content.theme) return [content.theme];
    return 'event' in content && typeof content.event === 'string' ? (plans.get(content.event) ?? []) : [];
  };
  const isHeirs = ({ content }: Fact): boolean =>
    ('organisation' in content && content.organisation === into) ||
    ('organiser' in content && content.organiser === into);
  return facts.some(
    (f) =>
      f.recordedAt >= at &&
      !ofRegistry.includes(f.content.kind) &&
      isHeirs(f) &&
      (joined.has(f.recordedBy) ||
        themesOf(f).some((t) => joinedThemes.has(t) || (ledThemes.has(t) && !isDevelopers(f)))),
  );
};
