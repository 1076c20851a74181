import type { Language } from '../../src/shared/domain/language';
import type { Assignment, Organisation, Person, PersonRole } from '../../src/shared/domain/network';

/** Since when everything invented is as it is. */
export const from = '2023-12-01';
export const tenantId = 'tenant';

/** An invented organisation; Koivu coordinates everywhere. */
export const organisation = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  id,
  name: { fi: name, sv: `${name} (sv)` },
  language: 'fi',
  joined: from,
  isCoordinator: id === 'koivu',
  ...more,
});

type RoleIn = readonly [organisation: string, role: PersonRole, more?: Partial<Assignment>];
/** Somebody invented with a Teams account and these tasks. */
export const person = (id: string, language: Language, ...roles: readonly RoleIn[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language,
  assignments: roles.map(([of, role, more]) => ({ organisation: of, role, from, deputy: false, ...more })),
  accounts: [{ objectId: `oid-${id}`, tenantId }],
});
