import { recordFact } from '../../ledger/record-fact';
import { tellSeated } from '../../people/tell-seated';
import { peopleOf, seatOn } from '../../shared/domain/group-seat';
import { addDays } from '../../shared/domain/month';
import { membersOf, type OrganisationId, type PersonId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { groupOf, groupsOn } from '../../shared/domain/working-groups';
import type { GroupsReader } from './look';

type Naming = {
  readonly organisation: OrganisationId;
  readonly person: PersonId | null;
  readonly deputy: PersonId | null;
  readonly seen: string | null;
};

/** Liite 4, rivi 99: one person, and a deputy, of the organisation's own people; where it sits in a group. */
export const nameSeat = async (
  asking: GroupsReader,
  theme: ThemeId,
  { organisation, person, deputy, seen }: Naming,
) => {
  const { ports, actor, network } = asking;
  demand(actor, 'nameGroupSeat', network, { organisation, theme });
  if (!membersOf(network, theme, actor.today).includes(organisation)) throw new Refusal('notFound');
  const facts = await ports.stores.facts.all();
  const groups = groupsOn(facts, network, theme, actor.today);
  if (!groupOf(groups, organisation)) throw new Refusal('noGroup');
  const own = new Set(peopleOf(network, organisation, actor.today).map((p) => p.id));
  const named = [person, deputy].filter((one) => one !== null);
  if (named.some((one) => !own.has(one))) throw new Refusal('badInput', { path: 'person' });
  if ((person === null && deputy !== null) || (person !== null && person === deputy))
    throw new Refusal('badInput', { path: 'deputy' });
  const place = { theme, organisation };
  const now = { ...(person ? { person } : {}), ...(deputy ? { deputy } : {}) };
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, {
    content: { kind: 'groupSeatNamed', ...place, ...now },
    day: actor.today,
    by,
    seen,
  });
  const before = seatOn(facts, network, place, addDays(actor.today, -1));
  await tellSeated(ports, network, place, { before, now, from: actor.today, by });
  return { fact: fact.id, fresh };
};
