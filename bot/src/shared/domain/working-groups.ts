import type { EventPlan } from './event';
import { type Fact, type FactOf, ofKind } from './fact';
import type { GroupBasis, WorkingGroup } from './kind-groups-divided';
import type { Language } from './language';
import type { Day } from './month';
import { isIn, type Network, type OrganisationId } from './network';
import type { ThemeId } from './theme';

type Divided = FactOf<'groupsDivided'>;

/** Every word about a theme's groups, the newest first. */
export const divisionsOf = (facts: readonly Fact[], theme: ThemeId): readonly Divided[] =>
  ofKind(facts, 'groupsDivided')
    .filter((f) => f.content.theme === theme)
    .toSorted((a, b) => b.number - a.number);

/** The word that holds on a day: the newest of those that have begun. One from a later day on leaves the one before. */
export const divisionOn = (divisions: readonly Divided[], day: Day): Divided | undefined =>
  divisions.find((f) => f.day <= day);

/** Groups as the registry's files have them, for themes that nobody has divided on the page. */
export const groupsInRegistry = (network: Network, theme: ThemeId, day: Day): readonly WorkingGroup[] => {
  const seats = network.seats.filter((s) => s.theme === theme && isIn(s, day));
  return [...Map.groupBy(seats, (s) => s.group)].map(([id, own]) => ({
    id,
    name: own[0]?.name ?? { fi: id, sv: id },
    organisations: own.map((s) => s.organisation),
  }));
};

/** The groups of a theme on a day, wherever they are said. */
export const groupsOn = (
  facts: readonly Fact[],
  network: Network,
  theme: ThemeId,
  day: Day,
): readonly WorkingGroup[] => {
  const word = divisionOn(divisionsOf(facts, theme), day);
  if (word?.content.none) return [];
  return word?.content.groups ?? groupsInRegistry(network, theme, day);
};

/** In which groups an organisation may name somebody: where the page divides, its own; else any of the registry's. */
export const groupsOpenTo = (
  facts: readonly Fact[],
  network: Network,
  { theme, organisation }: { readonly theme: ThemeId; readonly organisation: OrganisationId },
  day: Day,
): readonly WorkingGroup[] => {
  const groups = groupsOn(facts, network, theme, day);
  const isDivided = divisionOn(divisionsOf(facts, theme), day)?.content.groups !== undefined;
  return isDivided ? groups.filter((g) => g.organisations.includes(organisation)) : groups;
};

export const groupOf = (
  groups: readonly WorkingGroup[],
  organisation: OrganisationId,
): WorkingGroup | undefined => groups.find((g) => g.organisations.includes(organisation));

/** How many of them sit in exactly one group. */
export const seatedIn = (groups: readonly WorkingGroup[], members: readonly OrganisationId[]): number => {
  const seats = groups.flatMap((g) => g.organisations);
  return members.filter((o) => seats.filter((one) => one === o).length === 1).length;
};

/** Whether it is this group's meeting; one that was planned before groups had ids goes by the name. */
export const isMeetingOf = (
  { type, themes, group, groupId }: Pick<EventPlan, 'type' | 'themes' | 'group' | 'groupId'>,
  theme: ThemeId,
  { id, name }: WorkingGroup,
): boolean =>
  type === 'workingGroup' &&
  themes.includes(theme) &&
  (groupId === undefined ? group === name.fi || group === name.sv : groupId === id);

/** What a suggestion looks at. */
export type Divisible = {
  readonly organisation: OrganisationId;
  readonly language: Language;
  readonly type?: string | undefined;
  readonly region?: string | undefined;
};
const classOf = ({ type, region }: Divisible, basis: GroupBasis): string =>
  (basis === 'type' ? type : basis === 'region' ? region : undefined) ?? '';

/** By class, the largest first and what has none last; within a class by language, so that dealing spreads it. */
const dealt = (members: readonly Divisible[], basis: GroupBasis): readonly (readonly Divisible[])[] => {
  const classes = Map.groupBy(members, (m) => classOf(m, basis));
  return [...classes]
    .toSorted(
      ([a, ones], [b, others]) =>
        Number(a === '') - Number(b === '') || others.length - ones.length || a.localeCompare(b),
    )
    .map(([, own]) =>
      own.toSorted(
        (a, b) => a.language.localeCompare(b.language) || a.organisation.localeCompare(b.organisation),
      ),
    );
};

/** Places in each group: sizes differ by one at most. */
const sizesOf = (members: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => Math.floor(members / count) + (n < members % count ? 1 : 0));

/** Round and round over the groups: sizes and languages differ by one at most. */
const spread = (members: readonly Divisible[], count: number): readonly (readonly OrganisationId[])[] =>
  Array.from({ length: count }, (_, n) =>
    members.filter((_m, at) => at % count === n).map((m) => m.organisation),
  );

/** Class after class fills group after group; one that does not fit in one group is split by language in turn. */
const filled = (
  classes: readonly (readonly Divisible[])[],
  sizes: readonly number[],
): readonly (readonly OrganisationId[])[] => {
  const groups = sizes.map((): OrganisationId[] => []);
  const room = (n: number): number => (sizes[n] ?? 0) - (groups[n]?.length ?? 0);
  const open = (): readonly number[] => groups.map((_, n) => n).filter((n) => room(n) > 0);
  for (const own of classes) {
    // Whole where it fits, as tightly as it does; else over as few of the emptiest as hold it.
    const [whole] = open()
      .filter((n) => room(n) >= own.length)
      .toSorted((a, b) => room(a) - room(b) || a - b);
    if (whole !== undefined) {
      groups[whole]?.push(...own.map((m) => m.organisation));
      continue;
    }
    const wide = open().toSorted((a, b) => room(b) - room(a) || a - b);
    // Full but for the last, which takes what is left over.
    let left = own.length;
    const places = new Map(
      wide.map((n) => {
        const here = Math.min(left, room(n));
        left -= here;
        return [n, here] as const;
      }),
    );
    own.forEach((member, turn) => {
      const free = wide.filter((n) => (places.get(n) ?? 0) > 0);
      const at = free[turn % Math.max(1, free.length)];
      if (at === undefined) return;
      groups[at]?.push(member.organisation);
      places.set(at, (places.get(at) ?? 0) - 1);
    });
  }
  return groups;
};

/**
 * A division to begin with (Liite 4, rivi 65): everybody in exactly one of so many groups, whose sizes differ by one at
 * most. By type or by region those of one kind come together as far as sizes allow; where nothing keeps them together,
 * each language is spread evenly.
 */
export const suggestGroups = (
  members: readonly Divisible[],
  count: number,
  basis: GroupBasis,
): readonly (readonly OrganisationId[])[] => {
  const classes = dealt(members, basis);
  return classes.length > 1 ? filled(classes, sizesOf(members.length, count)) : spread(classes.flat(), count);
};
