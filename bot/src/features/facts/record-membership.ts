import { demandInProject } from '../../ledger/place';
import { setMembership, spansIn } from '../../ledger/set-membership';
import type { Call } from '../../routes';
import type { recordMembership as endpoint } from '../../shared/contract/facts';
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

/** S22: into a theme from a day, or out of it with a last day; unlike other facts it may be told ahead. */
export const recordMembership = async ({ ports, actor, network, body }: Call<typeof endpoint>) => {
  demand(actor, 'changeMembership', network);
  const { organisation, theme, act, day } = body;
  const { stores } = ports;
  const now = (await stores.network.read()) ?? network;
  const found = organisationById(now, organisation);
  if (!found) throw new Refusal('notFound');
  demandDay(now, found.joined, day);
  const before = spansIn(now, organisation, theme);
  const spans = act === 'join' ? joined(before, day) : left(before, day);
  return setMembership(ports, { organisation, theme, spans, before }, day, actor.person?.id ?? '');
};
