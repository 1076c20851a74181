import type { Language } from './language';
import type {
  Assignment,
  GroupSeat,
  Leadership,
  Membership,
  Network,
  Organisation,
  OrganisationId,
  Person,
  PersonId,
  Span,
} from './network';
import type { ThemeId } from './theme';

/** A value before and after, as data; words are made of it for the reader. */
export type ChangeValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'language'; readonly language: Language }
  | { readonly is: 'organisation'; readonly organisation: OrganisationId }
  | { readonly is: 'spans'; readonly spans: readonly (Span & { readonly share?: number })[] }
  | { readonly is: 'tasks'; readonly tasks: readonly Assignment[] }
  | { readonly is: 'seats'; readonly person?: PersonId; readonly deputy?: PersonId; readonly span: Span }
  | { readonly is: 'yes' }
  | { readonly is: 'nothing' };

export const changedFields = [
  'nameFi',
  'nameSv',
  'name',
  'email',
  'language',
  'joined',
  'left',
  'mergedInto',
  'coordinator',
  'tasks',
  'time',
  'seat',
  'starts',
  'ends',
  'phases',
  'quietMonths',
] as const;
export type ChangedField = (typeof changedFields)[number];

/** Of whom or what a change tells. */
export type Subject =
  | { readonly of: 'organisations'; readonly organisation: OrganisationId }
  | { readonly of: 'leads' | 'memberships'; readonly organisation: OrganisationId; readonly theme: ThemeId }
  | { readonly of: 'people'; readonly person: PersonId }
  | {
      readonly of: 'groups';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly group: string;
    }
  | { readonly of: 'project' };

export type NetworkChange = {
  /** `leaves`: a person who is in the network and not in the files. */
  readonly is: 'added' | 'changed' | 'gone' | 'leaves';
  readonly subject: Subject;
  readonly field?: ChangedField;
  readonly from: ChangeValue;
  readonly to: ChangeValue;
};

const nothing: ChangeValue = { is: 'nothing' };
const text = (value: string | undefined): ChangeValue => (value ? { is: 'text', text: value } : nothing);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type ChangedFields = readonly (readonly [ChangedField, ChangeValue])[];

/** One thing before and after: added, gone, or each field that differs. */
const between = (
  subject: Subject,
  before: ChangedFields | undefined,
  after: ChangedFields | undefined,
  [main, leaves]: readonly [main: ChangedField, leaves: boolean],
): readonly NetworkChange[] => {
  const mainOf = (fields: ChangedFields): ChangeValue =>
    fields.find(([field]) => field === main)?.[1] ?? nothing;
  if (!before && after) return [{ is: 'added', subject, from: nothing, to: mainOf(after) }];
  if (before && !after)
    return [{ is: leaves ? 'leaves' : 'gone', subject, from: mainOf(before), to: nothing }];
  const later = new Map(after ?? []);
  return (before ?? []).flatMap(([field, from]): readonly NetworkChange[] => {
    const to = later.get(field) ?? nothing;
    return same(from, to) ? [] : [{ is: 'changed', subject, field, from, to }];
  });
};

const organisationFields = (o: Organisation): ChangedFields => [
  ['nameFi', text(o.name.fi)],
  ['nameSv', text(o.name.sv)],
  ['language', { is: 'language', language: o.language }],
  ['joined', text(o.joined)],
  ['left', text(o.left)],
  ['mergedInto', o.mergedInto ? { is: 'organisation', organisation: o.mergedInto } : nothing],
  ['coordinator', o.isCoordinator ? { is: 'yes' } : nothing],
];

const ordered = <S extends Span>(spans: readonly S[]): readonly S[] =>
  spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

const spanOf = ({ from, until }: Span): Span => ({ from, ...(until ? { until } : {}) });
const timeFields = (rows: readonly (Leadership | Membership)[]): ChangedFields => [
  [
    'time',
    {
      is: 'spans',
      spans: ordered(rows).map((r) => ({ ...spanOf(r), ...('share' in r ? { share: r.share } : {}) })),
    },
  ],
];

const taskKey = (a: Assignment): string =>
  [a.organisation, a.role, a.theme ?? '', a.deputy ? '1' : '0', a.from, a.until ?? ''].join('~');
const personFields = (p: Person): ChangedFields => [
  ['name', text(p.name)],
  ['email', text(p.email)],
  ['language', { is: 'language', language: p.language }],
  [
    'tasks',
    {
      is: 'tasks',
      tasks: p.assignments
        .toSorted((a, b) => (taskKey(a) < taskKey(b) ? -1 : 1))
        .map(({ organisation, role, theme, deputy, ...span }) => ({
          organisation,
          role,
          ...(theme ? { theme } : {}),
          deputy,
          ...spanOf(span),
        })),
    },
  ],
  ['left', text(p.left)],
];
const seatFields = (seats: readonly GroupSeat[]): ChangedFields =>
  ordered(seats)
    .slice(-1)
    .map((s) => [
      'seat',
      {
        is: 'seats',
        ...(s.person ? { person: s.person } : {}),
        ...(s.deputy ? { deputy: s.deputy } : {}),
        span: spanOf(s),
      },
    ]);

const keyed = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const there = found.get(key);
    if (there) there.push(row);
    else found.set(key, [row]);
  }
  return found;
};

type ChangeKind<T> = {
  readonly rows: (network: Network) => readonly T[];
  readonly key: (row: T) => string;
  readonly subject: (row: T) => Subject;
  readonly fields: (rows: readonly T[]) => ChangedFields;
  readonly main: ChangedField;
  readonly leaves?: boolean;
};

const compared = <T>(before: Network, after: Network, kind: ChangeKind<T>): readonly NetworkChange[] => {
  const was = keyed(kind.rows(before), kind.key);
  const is = keyed(kind.rows(after), kind.key);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, fresh] = [was.get(key), is.get(key)];
    const [row] = fresh ?? old ?? [];
    if (row === undefined) return [];
    return between(kind.subject(row), old && kind.fields(old), fresh && kind.fields(fresh), [
      kind.main,
      kind.leaves ?? false,
    ]);
  });
};

const placeOf = (row: Leadership | Membership): string => `${row.organisation}~${row.theme}`;
const first =
  <T>(fields: (row: T) => ChangedFields) =>
  ([row]: readonly T[]): ChangedFields =>
    row === undefined ? [] : fields(row);

const projectFields = ({ project: p }: Network): ChangedFields => [
  ['name', text(p.name)],
  ['starts', text(p.starts)],
  ['ends', text(p.ends)],
  ['phases', text(p.phases.map((x) => `${x.id} ${x.from}–${x.until}`).join(', '))],
  ['quietMonths', text(p.quietMonths.join(', '))],
];

/** Everything in which two states of the network differ; accounts and personal choices are nobody's file. */
export const networkChanges = (before: Network, after: Network): readonly NetworkChange[] => [
  ...compared(before, after, {
    rows: (n) => n.organisations,
    key: (o) => o.id,
    subject: (o) => ({ of: 'organisations', organisation: o.id }),
    fields: first(organisationFields),
    main: 'nameFi',
  }),
  ...compared(before, after, {
    rows: (n) => n.people,
    key: (p) => p.id,
    subject: (p) => ({ of: 'people', person: p.id }),
    fields: first(personFields),
    main: 'tasks',
    leaves: true,
  }),
  ...compared(before, after, {
    rows: (n) => n.leaderships,
    key: placeOf,
    subject: (l) => ({ of: 'leads', organisation: l.organisation, theme: l.theme }),
    fields: timeFields,
    main: 'time',
  }),
  ...compared(before, after, {
    rows: (n) => n.memberships,
    key: placeOf,
    subject: (m) => ({ of: 'memberships', organisation: m.organisation, theme: m.theme }),
    fields: timeFields,
    main: 'time',
  }),
  ...compared(before, after, {
    rows: (n) => n.seats,
    key: (s) => `${s.theme}~${s.group}~${s.organisation}`,
    subject: (s) => ({ of: 'groups', organisation: s.organisation, theme: s.theme, group: s.group }),
    fields: seatFields,
    main: 'seat',
  }),
  ...between({ of: 'project' }, projectFields(before), projectFields(after), ['name', false]),
];
