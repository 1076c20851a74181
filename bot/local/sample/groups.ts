import { contactsOf } from '../../src/shared/domain/contact';
import { addDays, helsinki } from '../../src/shared/domain/month';
import { type OrganisationId, organisationById } from '../../src/shared/domain/network';
import type { OrganisationType } from '../../src/shared/domain/organisation-type';
import { type Region, regionIds } from '../../src/shared/domain/region';
import type { ThemeId } from '../../src/shared/domain/theme';
import { groupsInRegistry } from '../../src/shared/domain/working-groups';
import { nthDay } from './calendar';
import { leadFor, membersOn, type SampleScene } from './scene';

const monday = 1;
/** Divided on the page, by what; the third theme's groups stand in the registry's files alone. */
export const dividedOnPage = { 'pedagogy-and-clients': 'type', quality: 'region' } as const;

const typeOf = (scene: SampleScene, id: OrganisationId): OrganisationType => {
  const name = organisationById(scene.network, id)?.name.fi ?? '';
  if (name.includes('kuntayhtymä')) return 'jointAuthority';
  if (name.includes('kaupunki')) return 'municipality';
  if (name.includes('säätiö')) return 'foundation';
  return name.includes('kansanopisto')
    ? 'association'
    : scene.chance('type', id).pick(['company', 'municipality']);
};
const regionOf = (scene: SampleScene, id: OrganisationId): Region =>
  scene.chance('region', id).pick(regionIds);

/** What kind each organisation of the theme is, as the lead knows it. */
const traits = (scene: SampleScene, theme: ThemeId, known: Set<OrganisationId>): void => {
  const day = nthDay(scene.calendar.months[0], monday, 1);
  for (const organisation of membersOn(scene, theme, day)) {
    if (known.has(organisation)) continue;
    known.add(organisation);
    const content = { type: typeOf(scene, organisation), region: regionOf(scene, organisation) };
    scene.book.write(
      { kind: 'organisationTraits', organisation, ...content },
      day,
      helsinki(day, '12:30'),
      leadFor(scene, theme).id,
    );
  }
};

/** Some had named nobody at first, and one has somebody else now. */
const seats = (scene: SampleScene, theme: ThemeId): void => {
  const { network, calendar, book } = scene;
  const day = nthDay(calendar.months[2], monday, 0);
  const open = network.seats.filter((s) => s.theme === theme && s.from <= day && !(s.until && s.until < day));
  open.forEach(({ organisation, person }, i) => {
    const [contact, deputy] = contactsOf(network, organisation, day);
    const changes = person ? i === 3 : i % 2 === 1;
    if (!contact || !changes) return;
    // Where somebody is named already, the deputy takes the seat.
    const [named, second] = person && deputy ? [deputy, contact] : [contact, deputy];
    book.write(
      {
        kind: 'groupSeatNamed',
        theme,
        organisation,
        person: named.id,
        ...(second ? { deputy: second.id } : {}),
      },
      day,
      helsinki(day, '09:00'),
      contact.id,
    );
  });
};

/** Two themes as their leads divided them on the page: everybody in one group, from a day on. */
export const writeGroups = (scene: SampleScene): void => {
  const known = new Set<OrganisationId>();
  for (const [theme, basis] of Object.entries(dividedOnPage) as [ThemeId, 'type' | 'region'][]) {
    traits(scene, theme, known);
    // Divided again once somebody had joined and somebody was gone: the first division stays as history.
    for (const [month, week] of [
      [1, 2],
      [3, 0],
    ] as const) {
      const told = nthDay(scene.calendar.months[month] ?? scene.calendar.months[0], monday, week);
      const from = addDays(told, 7);
      const groups = groupsInRegistry(scene.network, theme, from);
      const said = { kind: 'groupsDivided' as const, theme, none: false, basis, groups };
      scene.book.write(said, from, helsinki(told, '15:30'), leadFor(scene, theme).id);
    }
    seats(scene, theme);
  }
};
