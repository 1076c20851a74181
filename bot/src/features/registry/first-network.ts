import { createHash } from 'node:crypto';
import type { Stores } from '../../ports';
import { addDays, addMonths, firstDay, type Instant, lastDay, monthOf } from '../../shared/domain/month';
import type { Network, Person } from '../../shared/domain/network';

/** A person's id is made from the address, so that an import meets the same person again. */
export const personIdOf = (email: string): string =>
  `p-${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 12)}`;

const firstOrganisation = 'koordinaatio';
const coordinatorPerson = (email: string, from: string): Person => ({
  id: personIdOf(email),
  name: email.split('@')[0] ?? email,
  email,
  language: 'fi',
  assignments: [{ organisation: firstOrganisation, role: 'coordinator', deputy: false, from }],
  accounts: [],
});

/** Before the first import: the coordinating organisation alone, with the configured first coordinators. */
export const emptyNetworkOf = (coordinators: readonly string[], now: Instant): Network => {
  const month = monthOf(now);
  const starts = firstDay(month);
  const ends = lastDay(addMonths(month, 11));
  const mark = (months: number): string => firstDay(addMonths(month, months));
  return {
    project: {
      name: 'Strapetsi',
      starts,
      ends,
      phases: [
        { id: 'launch', from: starts, until: addDays(mark(3), -1) },
        { id: 'development', from: mark(3), until: addDays(mark(9), -1) },
        { id: 'piloting', from: mark(8), until: addDays(mark(11), -1) },
        { id: 'closing', from: mark(11), until: ends },
      ],
      quietMonths: [7],
    },
    organisations: [
      {
        id: firstOrganisation,
        name: { fi: 'Koordinaatio', sv: 'Koordinatorn' },
        language: 'fi',
        joined: starts,
        isCoordinator: true,
      },
    ],
    leaderships: [],
    memberships: [],
    seats: [],
    people: coordinators.map((email) => coordinatorPerson(email, starts)),
  };
};

/** Nobody has imported anything yet. */
export const isFirstNetwork = ({ organisations }: Network): boolean =>
  organisations.every((o) => o.id === firstOrganisation);

/** Only when there is none: an import is never overwritten. */
export const firstNetwork = async (
  stores: Stores,
  coordinators: readonly string[],
  now: Instant,
): Promise<void> => {
  if (!(await stores.network.read())) await stores.network.replace(emptyNetworkOf(coordinators, now));
};
