import type { GroupBasis } from '@shared/domain/kind-groups-divided';
import { suggestGroups } from '@shared/domain/working-groups';
import type { Groups, OutsideMember } from './types';

export type DraftGroup = {
  readonly id: string;
  readonly fi: string;
  readonly sv: string;
  readonly organisations: readonly string[];
};
/** What the lead has put together so far, and the word that it was begun on top of. */
export type GroupsDraft = {
  readonly seen: string | null;
  readonly basis: GroupBasis;
  readonly from: string;
  readonly note: string;
  readonly groups: readonly DraftGroup[];
};
type NewNames = { readonly fi: (n: number) => string; readonly sv: (n: number) => string };

/** Everybody of the theme, wherever they sit. */
export const everybodyIn = (of: Groups): readonly OutsideMember[] => [
  ...of.groups.flatMap((group) => group.members),
  ...of.outside,
];

const newGroup = (groups: readonly DraftGroup[], names: NewNames): DraftGroup => {
  const n = groups.length + 1;
  return { id: `g-${crypto.randomUUID()}`, fi: names.fi(n), sv: names.sv(n), organisations: [] };
};
export const withGroup = (draft: GroupsDraft, names: NewNames): GroupsDraft => ({
  ...draft,
  groups: [...draft.groups, newGroup(draft.groups, names)],
});

/** What stands, to be changed; or two empty groups to begin with. */
export const draftOf = (of: Groups, today: string, names: NewNames): GroupsDraft => {
  const begun: GroupsDraft = {
    seen: of.seen,
    basis: of.basis ?? 'own',
    from: today,
    note: of.note ?? '',
    groups: of.groups.map(({ id, name, members }) => ({
      id,
      fi: name.fi,
      sv: name.sv,
      organisations: members.map((m) => m.organisation),
    })),
  };
  return begun.groups.length > 0 ? begun : withGroup(withGroup(begun, names), names);
};

export const groupOf = (draft: GroupsDraft, organisation: string): DraftGroup | undefined =>
  draft.groups.find((g) => g.organisations.includes(organisation));

/** Into a group, or with null out of all. */
export const moved = (draft: GroupsDraft, organisation: string, group: string | null): GroupsDraft => ({
  ...draft,
  groups: draft.groups.map((g) => {
    const others = g.organisations.filter((o) => o !== organisation);
    return { ...g, organisations: g.id === group ? [...others, organisation] : others };
  }),
});

/** The suggestion of the rules, into as many groups; their names stay as far as there are some. */
export const suggested = (
  draft: GroupsDraft,
  members: readonly OutsideMember[],
  count: number,
  names: NewNames,
): GroupsDraft => {
  const divided = suggestGroups(
    members.map(({ organisation, language, type, region }) => ({
      organisation,
      language,
      type: type ?? undefined,
      region: region ?? undefined,
    })),
    count,
    draft.basis,
  );
  const groups = divided.reduce<readonly DraftGroup[]>(
    (made, organisations, at) => [
      ...made,
      { ...(draft.groups[at] ?? newGroup(made, names)), organisations: [...organisations] },
    ],
    [],
  );
  return { ...draft, groups };
};
