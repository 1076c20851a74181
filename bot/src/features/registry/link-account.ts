import { note } from '../../ledger/note';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import {
  type Account,
  isSameAccount,
  type Network,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

type AccountLink = { readonly person: PersonId; readonly account: Account };

/** Guests act in the host tenant, whose token the administrator shows; a channel may belong to one more. */
const demandHostTenant = async (
  { channels }: Ports['stores'],
  actor: Actor,
  { tenantId }: Account,
): Promise<void> => {
  if (tenantId === actor.tenantId) return;
  if ((await channels.list()).some((c) => c.tenantId === tenantId)) return;
  throw new Refusal('badInput', { path: 'tenantId' });
};

/** S13: a person who was invited twice acts with both accounts as one. Doing it again changes nothing. */
export const linkAccount = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { person, account }: AccountLink,
): Promise<void> => {
  const { stores, now, log } = ports;
  demand(actor, 'linkAccount', network);
  if (!actor.person || !personById(network, person)) throw new Refusal('notFound');
  await demandHostTenant(stores, actor, account);
  const outcome = await stores.network.bind(person, account, { by: actor.person.id, at: now() });
  if (outcome === 'taken') {
    const holder = network.people.find((p) => p.accounts.some((a) => isSameAccount(a, account)));
    throw new Refusal('accountTaken', { name: holder?.name ?? '' });
  }
  // Whose it is is known now.
  await stores.requests.remove(account);
  if (outcome === 'bound') await note(ports, actor.person.id, 'accountLinked');
  log({ event: 'account.linked', room: 'registry', person, by: actor.person.id, outcome });
};

/** Takes a link back; what was done with the account stays. An account that its address bound is no link. */
export const unlinkAccount = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { person, account }: AccountLink,
): Promise<void> => {
  const { stores, log } = ports;
  demand(actor, 'linkAccount', network);
  if (!(await stores.network.unlink(person, account))) throw new Refusal('notFound');
  await note(ports, actor.person?.id, 'accountUnlinked');
  log({ event: 'account.unlinked', room: 'registry', person, by: actor.person?.id });
};

/** A request that leads nowhere goes off the list; it comes back when that person acts again. */
export const dismissRequest = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  account: Account,
): Promise<void> => {
  demand(actor, 'linkAccount', network);
  await ports.stores.requests.remove(account);
  await note(ports, actor.person?.id, 'requestDismissed');
};
