import type { Actor } from '../../src/shared/domain/actor';
import type { Language } from '../../src/shared/domain/language';
import type { Day } from '../../src/shared/domain/month';
import type { Assignment, Network, OrganisationId, Person } from '../../src/shared/domain/network';
import type { WhoseThing } from '../../src/shared/domain/reach';
import type { ThemeId } from '../../src/shared/domain/theme';

/** Who comes to every door: each role, a contact's deputy, and the three that have none. */
export const everyone = [
  'coordinator',
  'communications',
  'lead',
  'contact',
  'deputy',
  'pilotOwner',
  'observer',
  // Signed in, but nobody has added this person; one who left; no token at all.
  'unknown',
  'left',
  'nobody',
] as const;
export type Somebody = (typeof everyone)[number];
export const tenantId = 'tenant';
export const objectIdOf = (who: string): string => `oid-${who}`;

const from = '2023-12-01';
const organisation = (id: string) => ({
  id,
  name: { fi: `${id} (fi)`, sv: `${id} (sv)` },
  language: 'fi' as const,
  joined: from,
  isCoordinator: id === 'koivu',
});
const person = (
  id: string,
  language: Language,
  held: Pick<Assignment, 'organisation' | 'role'> & Partial<Assignment>,
  left?: Day,
): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language,
  assignments: [{ from, deputy: false, ...held }],
  accounts: [{ objectId: objectIdOf(id), tenantId }],
  ...(left ? { left } : {}),
});

/** Invented: Koivu coordinates, Haapa leads quality, Mänty another theme; Paju and Lehmus develop in quality; Vaahtera and Saarni are silent. */
export const network: Network = {
  project: {
    name: 'Strapetsi',
    starts: from,
    ends: '2024-12-31',
    phases: [{ id: 'development', from: '2024-03-01', until: '2024-08-31' }],
    quietMonths: [7],
  },
  organisations: ['koivu', 'haapa', 'paju', 'lehmus', 'manty', 'vaahtera', 'saarni'].map(organisation),
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 100, from },
  ],
  memberships: [
    ...['koivu', 'haapa', 'paju', 'lehmus'].map((id) => ({
      organisation: id,
      theme: 'quality' as const,
      from,
    })),
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'vaahtera', theme: 'quality', from },
    { organisation: 'saarni', theme: 'future-and-vision', from },
  ],
  seats: [],
  people: [
    person('coordinator', 'fi', { organisation: 'koivu', role: 'coordinator' }),
    person('communications', 'sv', { organisation: 'koivu', role: 'communications' }),
    person('lead', 'fi', { organisation: 'haapa', role: 'lead', theme: 'quality' }),
    person('contact', 'fi', { organisation: 'paju', role: 'contact' }),
    person('deputy', 'sv', { organisation: 'paju', role: 'contact', deputy: true }),
    person('pilotOwner', 'en', { organisation: 'paju', role: 'pilotOwner', theme: 'quality' }),
    person('observer', 'sv', { organisation: 'koivu', role: 'observer' }),
    person('left', 'fi', { organisation: 'paju', role: 'contact' }, '2024-05-02'),
    // Those whose things the others reach for.
    person('otherLead', 'fi', { organisation: 'manty', role: 'lead', theme: 'future-and-vision' }),
    person('writer', 'fi', { organisation: 'koivu', role: 'communications' }),
    person('neighbour', 'fi', { organisation: 'lehmus', role: 'contact' }),
  ],
};

export const actorOf = (who: string, today: Day): Actor => {
  const found = network.people.find((p) => p.id === who) ?? null;
  const account = { objectId: objectIdOf(who), tenantId };
  return { ...account, name: who, language: found?.language ?? 'fi', person: found, today };
};

/** Whose thing somebody reaches for. */
export const targetNames = [
  'anybody’s',
  'own organisation',
  'organisation of the theme',
  'other organisation',
  'own theme',
  'other theme',
  'whole network',
] as const;
export type TargetName = (typeof targetNames)[number];
export type PermissionTarget = {
  readonly name: TargetName;
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  /** null: whether it is allowed for anybody's at all. */
  readonly whose: WhoseThing | null;
};

const ownOrganisation = (who: Somebody): OrganisationId =>
  network.people.find((p) => p.id === who)?.assignments[0]?.organisation ?? 'paju';

export const targetOf = (who: Somebody, name: TargetName): PermissionTarget => {
  const own = ownOrganisation(who);
  const of = (organisation: OrganisationId, theme: ThemeId, whose: WhoseThing | null): PermissionTarget => ({
    name,
    organisation,
    theme,
    whose,
  });
  const organisations = {
    'own organisation': own,
    'organisation of the theme': 'lehmus',
    'other organisation': 'manty',
  };
  switch (name) {
    case 'anybody’s':
      return of(own, 'quality', null);
    case 'whole network':
      return of(own, 'quality', {});
    case 'own theme':
      return of(own, 'quality', { theme: 'quality' });
    case 'other theme':
      return of(own, 'future-and-vision', { theme: 'future-and-vision' });
    default: {
      const organisation = organisations[name];
      const theme = organisation === 'manty' ? 'future-and-vision' : 'quality';
      return of(organisation, theme, { organisation, theme });
    }
  }
};
