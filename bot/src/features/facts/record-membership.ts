import { demandInProject } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Call } from '../../routes';
import type { recordMembership as endpoint } from '../../shared/contract/facts';
import { factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import type { Day } from '../../shared/domain/month';
import { type Network, organisationById, type Span } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

const joined = (before: readonly Span[], day: Day): readonly Span[] => {
  if (before.some((s) => !s.until || s.until >= day)) throw new Refusal('alreadyDone');
  return [...before, { from: day }];
};
const left = (before: readonly Span[], day: Day): readonly Span[] => {
  const open = before.find((s) => s.from <= day && (!s.until || s.until > day));
  if (!open) throw new Refusal('alreadyDone');
  return before.map((s) => (s === open ? { from: s.from, until: day } : s));
};

/** Never before the organisation itself has joined, and not beyond the project. */
const demandDay = (network: Network, from: Day, day: Day): void => {
  demandInProject(day, network);
  if (day < from || day > network.project.ends) throw new Refusal('badInput', { path: 'day' });
};

/**
 * S22: into a theme from a day, or out of it with a last day; unlike other facts it may be told ahead. The network
 * changes for everybody, and the fact says what stood before, so that a past day is told as it was.
 */
export const recordMembership = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  demand(actor, 'changeMembership', network);
  const { organisation, theme, act, day } = body;
  const { stores } = ports;
  const now = (await stores.network.read()) ?? network;
  const found = organisationById(now, organisation);
  if (!found) throw new Refusal('notFound');
  demandDay(now, found.joined, day);
  const before = now.memberships
    .filter((m) => m.organisation === organisation && m.theme === theme)
    .map(({ from, until }): Span => ({ from, ...(until ? { until } : {}) }));
  const spans = act === 'join' ? joined(before, day) : left(before, day);
  const content = { kind: 'membershipSet', organisation, theme, spans, before } as const;
  const { fact, fresh } = await recordFact(ports, { content, day, by: actor.person?.id ?? '' });
  await stores.network.setMembership(organisation, theme, spans);
  await stores.agenda.add({
    at: ports.now(),
    kind: 'network.changed',
    key: factId(slotOf(content), fact.number),
  });
  return { fact: fact.id, fresh };
};
