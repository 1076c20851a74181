import { announce } from '../../delivery/plan';
import { writeThenFollow } from '../../delivery/write-then-follow';
import type { Ports, Versioned } from '../../ports';
import { type Actor, actorFor } from '../../shared/domain/actor';
import type { Audience, Bulletin, BulletinId, BulletinStep } from '../../shared/domain/bulletin';
import { isEverywhere } from '../../shared/domain/bulletin-audience';
import { isSeenBy, isSharedWith } from '../../shared/domain/bulletin-seen';
import type { Intent } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import type { Network, Person, PersonId } from '../../shared/domain/network';
import { admit, demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

/** The coordination writes to everybody; a lead to own themes only, and that asks nobody to relay. */
export const writerOf = (actor: Actor, network: Network): Bulletin['from'] => {
  if (may(actor, 'writeBulletin', network)) return 'coordinator';
  admit(actor, 'writeThemeBulletin', network);
  return 'lead';
};

export const mayWriteTo = (actor: Actor, network: Network, audience: Audience): boolean => {
  if (may(actor, 'writeBulletin', network)) return true;
  const { general, leads, organisations, themes } = audience;
  if (general || leads || organisations.length > 0 || themes.length === 0) return false;
  return themes.every((theme) => may(actor, 'writeThemeBulletin', network, { theme }));
};
export const demandAudience = (actor: Actor, network: Network, audience: Audience): void => {
  if (!mayWriteTo(actor, network, audience)) demand(actor, 'writeBulletin', network);
};

/** Whoever may write such a bulletin now may also correct it: people change, themes stay. */
export const mayChange = (actor: Actor, network: Network, b: Bulletin): boolean =>
  b.from === 'coordinator' ? may(actor, 'writeBulletin', network) : mayWriteTo(actor, network, b.audience);

const isGated = (b: Pick<Bulletin, 'from' | 'audience'>): boolean =>
  b.from === 'coordinator' && isEverywhere(b.audience);
export const needsApproval = async (ports: Ports, b: Pick<Bulletin, 'from' | 'audience'>): Promise<boolean> =>
  isGated(b) && (await ports.stores.settings.approvalNeeded());

/** What would need a second person, but for somebody who has switched that off: its log names them. */
export const withWaiver = async (ports: Ports, b: Bulletin): Promise<Bulletin> => {
  const word = isGated(b) ? (await ports.stores.settings.approvalWords()).at(-1) : undefined;
  if (!word || word.on || b.log.some((s) => s.step === 'approvalOff' && s.at === word.at)) return b;
  return withStep(b, { step: 'approvalOff', at: word.at, by: word.by });
};

/** Who acts when nobody presses: the writer, as the network knows this person today. */
export const actorOf = (ports: Ports, person: Person): Actor => actorFor(person, dayOf(ports.now()));
/** Everybody who could approve what these wrote. */
export const approversOf = (
  ports: Ports,
  network: Network,
  writers: readonly PersonId[],
): readonly Person[] =>
  network.people.filter((p) => !writers.includes(p.id) && may(actorOf(ports, p), 'approveBulletin', network));

/** The gate of everything that names a bulletin: what one may not see is not there. */
export const findSeen = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<Versioned<Bulletin>> => {
  const found = await ports.stores.bulletins.get(id);
  if (!found || !isSeenBy(found.value, actor, network)) throw new Refusal('notFound');
  return found;
};
/** What its writer alone does with a draft: for others it is not there. */
export const findOwn = async (ports: Ports, actor: Actor, id: BulletinId): Promise<Versioned<Bulletin>> => {
  if (!actor.person) throw new Refusal('unknownPerson');
  const found = await ports.stores.bulletins.get(id);
  if (found?.value.createdBy !== actor.person.id) throw new Refusal('notFound');
  return found;
};

/** One's own, or one that others of the coordination let one write on. */
export const findWritable = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<Versioned<Bulletin>> => {
  const found = await findSeen(ports, actor, network, id);
  if (found.value.createdBy !== actor.person?.id && !isSharedWith(found.value, actor, network))
    throw new Refusal('notFound');
  return found;
};

/** Saves over what was read; whoever comes second hears it, and nothing of theirs is written. */
export const saveOver = async (
  ports: Ports,
  next: Bulletin,
  read: string,
  promises: readonly Intent[] = [],
): Promise<Bulletin> => {
  if (!(await ports.stores.bulletins.save(next, read, promises))) throw new Refusal('changedMeanwhile');
  if (promises.length > 0) await announce(ports);
  return next;
};

/** Somebody was faster, perhaps the very same person's second press: a second look finds the fitting answer. */
export const lookTwice = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'changedMeanwhile') return act();
    throw error;
  }
};

export const withStep = (b: Bulletin, step: BulletinStep): Bulletin => ({ ...b, log: [...b.log, step] });

/** Saved, then followed up: `bulletin.go` does the rest of what a crash cuts off. */
export const writeThen = <T>(
  ports: Ports,
  id: BulletinId,
  write: () => Promise<unknown>,
  follow: () => Promise<T>,
): Promise<T> => writeThenFollow(ports, { kind: 'bulletin.go', key: id }, write, follow);
