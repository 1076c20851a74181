import type { EventType, Presence } from '../../src/shared/domain/event';
import { isKind } from '../../src/shared/domain/fact';
import { addDays, addMinutes, type Day } from '../../src/shared/domain/month';
import { isIn, type OrganisationId } from '../../src/shared/domain/network';
import type { ThemeId } from '../../src/shared/domain/theme';
import type { ArrangedEvent } from './event-plans';
import {
  coordinating,
  diligence,
  everybodyOn,
  isSilent,
  leadOrganisations,
  membersOn,
  type SampleScene,
  speakerOf,
} from './scene';

// Where a list of those who came was taken; where coming is owed, it names those who did not.
const listed: readonly EventType[] = [
  'coffee',
  'workingGroup',
  'themeMeeting',
  'themeKickoff',
  'training',
  'projectGroup',
  'seminarKickoff',
];
const owed: readonly EventType[] = ['themeMeeting', 'themeKickoff', 'training', 'projectGroup'];

/** Organisations that are invited: its group for a working group’s meeting, the theme, the leads, or everybody. */
export const expectedAt = (scene: SampleScene, event: ArrangedEvent, day: Day): readonly OrganisationId[] => {
  if (event.type === 'projectGroup' || event.type === 'steeringGroup') return leadOrganisations(scene);
  if (event.themes.length === 0) return everybodyOn(scene, day);
  const members = [...new Set(event.themes.flatMap((theme) => membersOn(scene, theme, day)))];
  if (event.type !== 'workingGroup') return members;
  const seats = scene.network.seats.filter(
    (s) => s.group === event.groupId && event.themes.includes(s.theme) && isIn(s, day),
  );
  return members.filter((o) => seats.some((s) => s.organisation === o));
};

/** At a training of one theme a few others sit in, without owing it (S25). */
const outsiders = (scene: SampleScene, event: ArrangedEvent, day: Day): readonly OrganisationId[] =>
  event.type === 'training' ? everybodyOn(scene, day).filter((_, i) => i % 19 === 7) : [];

const likelihood = (
  scene: SampleScene,
  { type }: ArrangedEvent,
  organisation: OrganisationId,
  day: Day,
): number => {
  // The silent ones came at the beginning.
  if (isSilent(organisation)) return day < addDays(scene.calendar.project.starts, 62) ? 0.8 : 0;
  return diligence(scene, organisation) * (type === 'coffee' ? 0.35 : 1);
};

// Two start meetings had people behind a screen, though they were to be in person.
const withScreens: readonly ThemeId[] = ['pedagogy-and-clients', 'future-and-vision'];
const isBehindScreen = ({ type, themes }: ArrangedEvent, index: number): boolean =>
  type === 'themeKickoff' && themes.some((t) => withScreens.includes(t)) && index % 8 === 3;

const presencesAt = (
  scene: SampleScene,
  event: ArrangedEvent,
  sitting: number,
): ReadonlyMap<OrganisationId, Presence> => {
  const day = event.days[sitting - 1] ?? '';
  const isThere = (organisation: OrganisationId): boolean =>
    scene
      .chance('there', event.event, sitting, organisation)
      .happens(likelihood(scene, event, organisation, day));
  const presences = new Map<OrganisationId, Presence>();
  expectedAt(scene, event, day).forEach((organisation, i) => {
    if (isThere(organisation)) presences.set(organisation, isBehindScreen(event, i) ? 'remote' : 'present');
    else if (owed.includes(event.type)) presences.set(organisation, 'absent');
  });
  for (const organisation of outsiders(scene, event, day))
    if (!presences.has(organisation) && isThere(organisation)) presences.set(organisation, 'present');
  return presences.set(event.organiser, 'present');
};

/** The organiser says that it was held, and who came. */
export const writeHeld = (scene: SampleScene, event: ArrangedEvent): void =>
  event.sittings.forEach(({ endsAt }, i) => {
    const day = event.days[i] ?? '';
    const sitting = i + 1;
    const said = addMinutes(endsAt, 10 + scene.chance('held', event.event, i).below(90));
    scene.book.write({ kind: 'eventHeld', event: event.event, sitting, held: true }, day, said, event.by);
    if (!listed.includes(event.type)) return;
    for (const [organisation, presence] of presencesAt(scene, event, sitting)) {
      const content = { kind: 'attended', event: event.event, sitting, organisation, presence } as const;
      scene.book.write(content, day, addMinutes(said, 5), event.by);
    }
  });

/** "Olimme paikalla" (S27): in one theme confirmed, in another waiting for the lead. */
export const writeDisputes = (scene: SampleScene, events: readonly ArrangedEvent[]): void => {
  const { book, calendar } = scene;
  const absences = book
    .facts()
    .filter(isKind('attended'))
    .filter(({ content: { presence, organisation } }) => presence === 'absent' && !isSilent(organisation))
    .filter((f) => f.content.organisation !== coordinating(scene) && f.day < addDays(calendar.today, -3));
  const dispute = (theme: ThemeId, isSettled: boolean): void => {
    const meetings = events.filter((e) => e.type === 'themeMeeting' && e.themes.includes(theme));
    const absence = absences.findLast((f) => meetings.some((m) => m.event === f.content.event));
    const person = absence && speakerOf(scene, absence.content.organisation, absence.day);
    if (!absence || !person) throw new Error(`everybody was there: ${theme}`);
    const { recordedAt, recordedBy: lead, day } = absence;
    const { event, organisation, sitting } = absence.content;
    const seat = { event, organisation, sitting };
    book.write(
      { kind: 'attendanceDisputed', ...seat, state: 'open' },
      day,
      addMinutes(recordedAt, 45),
      person,
    );
    if (!isSettled) return;
    const settled = addMinutes(recordedAt, 100);
    book.write({ kind: 'attended', ...seat, presence: 'present' }, day, settled, lead);
    book.write({ kind: 'attendanceDisputed', ...seat, state: 'confirmed' }, day, settled, lead);
  };
  dispute('quality', true);
  dispute('competence-and-staff', false);
};
