import type { EventPlan, EventView } from '../../shared/domain/event';
import type { Fact } from '../../shared/domain/fact';
import type { Day } from '../../shared/domain/month';
import type { OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { groupsOn } from '../../shared/domain/working-groups';
import type { Acting } from './acting';

type MeetingWish = {
  readonly type: EventPlan['type'];
  readonly themes: EventPlan['themes'];
  readonly group?: string | null | undefined;
  readonly groupId?: string | null | undefined;
};
type MeetingPorts = Pick<Acting, 'ports' | 'network'>;

const groupNamed = (
  facts: readonly Fact[],
  { network }: MeetingPorts,
  { themes, groupId }: MeetingWish,
  day: Day,
) => {
  const [theme] = themes;
  return theme && groupId
    ? groupsOn(facts, network, theme, day).find((group) => group.id === groupId)
    : undefined;
};

/** The working group that meets, by its name of that day in both languages: one of the one theme that it is about. */
export const withGroup = async <A extends MeetingWish>(
  here: MeetingPorts,
  asked: A,
  day: Day,
): Promise<A> => {
  if (!asked.groupId) return asked;
  const facts = await here.ports.stores.facts.about(['project']);
  const found =
    asked.type === 'workingGroup' && asked.themes.length === 1
      ? groupNamed(facts, here, asked, day)
      : undefined;
  if (!found) throw new Refusal('noGroup');
  const { fi, sv } = found.name;
  return { ...asked, group: fi === sv ? fi : `${fi} / ${sv}` };
};

/** Whose meeting it is: its group's organisations; null for what is no working group's. */
export const meetingOf = async (
  here: MeetingPorts,
  event: EventView,
  day: Day,
): Promise<readonly OrganisationId[] | null> => {
  if (!event.groupId) return null;
  const facts = await here.ports.stores.facts.about(['project']);
  return groupNamed(facts, here, event, day)?.organisations ?? null;
};
