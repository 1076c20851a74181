import { demandInProject } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { GroupBasis, WorkingGroup } from '../../shared/domain/kind-groups-divided';
import type { Day } from '../../shared/domain/month';
import { membersOf } from '../../shared/domain/network';
import type { OrganisationType } from '../../shared/domain/organisation-type';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { Region } from '../../shared/domain/region';
import type { ThemeId } from '../../shared/domain/theme';
import type { GroupsReader } from './look';

type Division = {
  readonly seen: string | null;
  readonly none: boolean;
  readonly basis?: GroupBasis | undefined;
  readonly from: Day;
  readonly note?: string | undefined;
  readonly groups: readonly WorkingGroup[];
};

/** Everybody at most once, in groups that can be told apart; and groups, or the word that there are none. */
const demandGroups = ({ network }: GroupsReader, theme: ThemeId, { none, from, groups }: Division): void => {
  if (none !== (groups.length === 0)) throw new Refusal('badInput', { path: 'groups' });
  if (new Set(groups.map((g) => g.id)).size < groups.length)
    throw new Refusal('badInput', { path: 'groups' });
  const seats = groups.flatMap((g) => g.organisations);
  if (new Set(seats).size < seats.length) throw new Refusal('inTwoGroups');
  const members = membersOf(network, theme, from);
  if (seats.some((o) => !members.includes(o))) throw new Refusal('notInTheme', { day: from });
};

/** Liite 4, rivi 65. Over somebody's newer word nothing is written: whoever comes second hears whose it is. */
export const divideGroups = async (asking: GroupsReader, theme: ThemeId, division: Division) => {
  const { ports, actor, network } = asking;
  demand(actor, 'recordThemeFact', network, { theme });
  const { seen, none, basis, from, note, groups } = division;
  demandInProject(from, network);
  if (from > network.project.ends) throw new Refusal('badInput', { path: 'from' });
  demandGroups(asking, theme, division);
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'groupsDivided',
      theme,
      none,
      ...(note ? { note } : {}),
      ...(none ? {} : { basis: basis ?? 'own', groups }),
    },
    day: from,
    by: actor.person?.id ?? '',
    seen,
  });
  return { fact: fact.id, fresh };
};

type Traits = {
  readonly organisation: string;
  readonly type: OrganisationType | null;
  readonly region: Region | null;
};
/** By what the theme's organisations may be told apart; said for one theme, it is known in all. */
export const setTraits = async (
  asking: GroupsReader,
  theme: ThemeId,
  { organisation, type, region }: Traits,
) => {
  const { ports, actor, network } = asking;
  demand(actor, 'recordThemeFact', network, { theme });
  if (!membersOf(network, theme, actor.today).includes(organisation)) throw new Refusal('notFound');
  const { fact, fresh } = await recordFact(ports, {
    content: {
      kind: 'organisationTraits',
      organisation,
      ...(type ? { type } : {}),
      ...(region ? { region } : {}),
    },
    day: actor.today,
    by: actor.person?.id ?? '',
  });
  return { fact: fact.id, fresh };
};
