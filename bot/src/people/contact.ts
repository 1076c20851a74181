import type { Network } from '../shared/domain/network';

/** Whom to ask to be added: the first coordinator of the coordinating organisation, else the configured addresses. */
export const contactOf = (network: Network | null, first: readonly string[]): string => {
  const coordinator = network?.organisations.find((o) => o.isCoordinator);
  const person = network?.people.find((p) => p.assignments.some((a) => a.role === 'coordinator'));
  if (!coordinator || !person) return first.join(', ');
  return `${person.name}, ${coordinator.name.fi} (${person.email})`;
};
