import { addMonths, type Day, lastDay, monthOfDay } from '../../src/shared/domain/month';
import type { Membership, PersonRole } from '../../src/shared/domain/network';
import type { ThemeId } from '../../src/shared/domain/theme';
import type { SampleCalendar } from './calendar';
import { makeChance, type SampleChance } from './chance';
import { leadsFrom, type SampleOrganisation } from './membership';
import { nameSource, plain } from './names';
import { cast, coordinator } from './organisation-list';

/** One line of people.csv. */
export type TaskWords = {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly organisation: string;
  readonly role: PersonRole;
  readonly theme?: ThemeId;
  readonly deputy?: boolean;
  readonly from: Day;
  readonly until?: Day;
};
type Someone = Pick<TaskWords, 'email' | 'name' | 'language' | 'organisation' | 'from' | 'until'>;
type Invite = (o: SampleOrganisation, more?: Partial<Someone> & { readonly domain?: string }) => Someone;

const inviteWith = (chance: SampleChance): Invite => {
  const nameFor = nameSource();
  return (o, { domain = o.id, ...more } = {}) => {
    const name = nameFor(chance, more.language === 'sv' ? 'sv' : o.language);
    return {
      email: `${plain(name)}@${domain}.example`,
      name,
      language: o.language,
      organisation: o.id,
      from: o.joined,
      ...(o.left ? { until: o.left } : {}),
      ...more,
    };
  };
};

const ministry = 'ministerio';
const coordination = (invite: Invite, o: SampleOrganisation): readonly TaskWords[] => [
  { ...invite(o), role: 'coordinator' },
  { ...invite(o), role: 'coordinator' },
  { ...invite(o, { language: 'sv' }), role: 'communications' },
  { ...invite(o), role: 'communications' },
  { ...invite(o, { domain: ministry }), role: 'observer' },
  { ...invite(o, { domain: ministry, language: 'en' }), role: 'observer' },
];

/** Every led theme has somebody; the quality theme is work for two, and who leads two halves does so alone. */
const leading = (invite: Invite, o: SampleOrganisation, calendar: SampleCalendar): readonly TaskWords[] => {
  const themes = leadsFrom(calendar)
    .filter((lead) => lead.organisation === o.id)
    .map((lead) => lead.theme);
  if (themes.length === 0) return [];
  const people = themes.includes('quality') ? [invite(o), invite(o)] : [invite(o)];
  return people.flatMap((person) => themes.map((theme) => ({ ...person, role: 'lead' as const, theme })));
};

/** A contact person and mostly a deputy; in most themes somebody else who runs the pilot. */
const developing = (
  chance: SampleChance,
  invite: Invite,
  o: SampleOrganisation,
  themes: readonly Membership[],
) => {
  const contact = invite(o);
  const tasks: TaskWords[] = [{ ...contact, role: 'contact' }];
  if (chance.happens(0.9)) tasks.push({ ...invite(o), role: 'contact', deputy: true });
  for (const { theme, from } of themes) {
    if (!chance.happens(0.95)) continue;
    // A teacher from abroad here and there.
    const language = chance.happens(0.03) ? 'en' : o.language;
    tasks.push({ ...invite(o, { language }), from, role: 'pilotOwner', theme });
  }
  return tasks;
};

/** What happens to the tasks of the organisations with a story. */
const withStories = (tasks: readonly TaskWords[], { today }: SampleCalendar): readonly TaskWords[] => {
  const ended = lastDay(addMonths(monthOfDay(today), -2));
  const [first, second] = cast.pair;
  const both = tasks.find((t) => t.role === 'contact' && t.organisation === first);
  return tasks.flatMap((task): TaskWords[] => {
    const isContact = task.role === 'contact';
    if (task.organisation === cast.withoutContact && isContact)
      return task.deputy ? [] : [{ ...task, until: ended }];
    if (task.organisation === second && isContact && both)
      return task.deputy ? [] : [{ ...both, organisation: second }];
    return [task];
  });
};

export const makePeople = (
  seed: number,
  calendar: SampleCalendar,
  organisations: readonly SampleOrganisation[],
  memberships: readonly Membership[],
): readonly TaskWords[] => {
  const chance = makeChance(seed, 'people');
  const invite = inviteWith(chance);
  const tasks = organisations.flatMap((o) => [
    ...(o.id === coordinator.id ? coordination(invite, o) : []),
    ...leading(invite, o, calendar),
    ...developing(
      chance,
      invite,
      o,
      memberships.filter((m) => m.organisation === o.id),
    ),
  ]);
  return withStories(tasks, calendar);
};
