import { contactsOf } from '../../src/shared/domain/contact';
import { addDays, type Day, helsinki, type Instant } from '../../src/shared/domain/month';
import {
  isIn,
  leadsOf,
  membersOf,
  type Network,
  type OrganisationId,
  organisationsOn,
  type Person,
  type PersonId,
} from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import type { SampleBook } from './book';
import { beforeToday, meetingDayFrom, type SampleCalendar } from './calendar';
import { makeChance, type SampleChance } from './chance';
import { isLeading } from './membership';
import { cast } from './organisation-list';

/** What everybody who writes the sample's history works with. */
export type SampleScene = {
  readonly calendar: SampleCalendar;
  readonly network: Network;
  readonly book: SampleBook;
  readonly chance: (...about: readonly (string | number)[]) => SampleChance;
};
export const makeScene = (
  seed: number,
  calendar: SampleCalendar,
  network: Network,
  book: SampleBook,
): SampleScene => ({
  calendar,
  network,
  book,
  chance: (...about) => makeChance(seed, ...about),
});

const personWith = (
  { network }: SampleScene,
  role: string,
  fits: (p: Person) => boolean = () => true,
): Person => {
  const found = network.people.find((p) => fits(p) && p.assignments.some((a) => a.role === role));
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};
export const projectManager = (scene: SampleScene): PersonId => personWith(scene, 'coordinator').id;
export const communicationsOfficer = (scene: SampleScene): PersonId => personWith(scene, 'communications').id;
export const coordinating = ({ network }: SampleScene): OrganisationId =>
  network.organisations.find((o) => o.isCoordinator)?.id ?? '';

export type Lead = { readonly id: PersonId; readonly organisation: OrganisationId };
/** Who leads a theme: co-leads take turns. */
export const leadFor = ({ network, calendar }: SampleScene, theme: ThemeId, turn = 0): Lead => {
  const organisations = leadsOf(network, theme, calendar.today);
  const organisation = organisations[turn % organisations.length] ?? '';
  const leads = network.people.find((p) =>
    p.assignments.some((a) => a.role === 'lead' && a.theme === theme && a.organisation === organisation),
  );
  return { id: leads?.id ?? '', organisation };
};
export const leadOrganisations = ({ network, calendar }: SampleScene): readonly OrganisationId[] => [
  ...new Set(themeIds.flatMap((theme) => leadsOf(network, theme, calendar.today))),
];
export const membersOn = ({ network }: SampleScene, theme: ThemeId, day: Day): readonly OrganisationId[] =>
  membersOf(network, theme, day);
export const everybodyOn = ({ network }: SampleScene, day: Day): readonly OrganisationId[] =>
  organisationsOn(network, day).map((o) => o.id);

/** The contact person, or whoever speaks for the organisation. */
export const speakerOf = (
  { network }: SampleScene,
  organisation: OrganisationId,
  day: Day,
): PersonId | undefined =>
  contactsOf(network, organisation, day)[0]?.id ??
  network.people.find((p) => p.assignments.some((a) => a.organisation === organisation && isIn(a, day)))?.id;
export const pilotOwnerOf = (
  { network }: SampleScene,
  organisation: OrganisationId,
  theme: ThemeId,
): PersonId | undefined =>
  network.people.find((p) =>
    p.assignments.some(
      (a) => a.role === 'pilotOwner' && a.organisation === organisation && a.theme === theme,
    ),
  )?.id;

export const isSilent = (organisation: OrganisationId): boolean =>
  (cast.silent as readonly string[]).includes(organisation);
/** How often an organisation comes and answers, 0–1: some always, some seldom, those who lead nearly always. */
export const diligence = (scene: SampleScene, organisation: OrganisationId): number =>
  isLeading(organisation) ? 0.95 : 0.62 + scene.chance('diligence', organisation).next() * 0.36;

/** A moment of a day's office hours. */
export const officeTime = (chance: SampleChance, day: Day): Instant => {
  const minutes = 8 * 60 + 15 + chance.below(7 * 60);
  return helsinki(
    day,
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
};
/** Some working day so many days ahead of another, never before the first months' work nor after yesterday. */
export const dayAhead = ({ calendar }: SampleScene, day: Day, days: number): Day => {
  const wished = beforeToday(calendar, addDays(day, -days));
  const first = meetingDayFrom(calendar.project.starts);
  return wished < first ? first : wished;
};
