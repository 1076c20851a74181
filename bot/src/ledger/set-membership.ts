import type { Ports } from '../ports';
import { factId } from '../shared/domain/fact';
import { slotOf } from '../shared/domain/fact-kinds';
import type { Day } from '../shared/domain/month';
import type { Network, OrganisationId, PersonId, Span } from '../shared/domain/network';
import type { ThemeId } from '../shared/domain/theme';
import { recordFact } from './record-fact';

/** When an organisation has been in a theme, as it stands. */
export const spansIn = (network: Network, organisation: OrganisationId, theme: ThemeId): readonly Span[] =>
  network.memberships
    .filter((m) => m.organisation === organisation && m.theme === theme)
    .map(({ from, until }): Span => ({ from, ...(until ? { until } : {}) }));

type MembershipWish = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly spans: readonly Span[];
  readonly before: readonly Span[];
};

/** The network changes for everybody, and the fact says what stood before, so that a past day is told as it was. */
export const setMembership = async (
  ports: Ports,
  membership: MembershipWish,
  day: Day,
  by: PersonId,
): Promise<{ readonly fact: string; readonly fresh: boolean }> => {
  const content = { kind: 'membershipSet', ...membership } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by });
  await ports.stores.network.setMembership(membership.organisation, membership.theme, membership.spans);
  await ports.stores.agenda.add({
    at: ports.now(),
    kind: 'network.changed',
    key: factId(slotOf(content), fact.number),
  });
  return { fact: fact.id, fresh };
};
