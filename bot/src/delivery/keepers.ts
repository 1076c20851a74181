import { actorFor } from '../shared/domain/actor';
import type { Target } from '../shared/domain/delivery';
import type { Day } from '../shared/domain/month';
import type { Network } from '../shared/domain/network';
import { may } from '../shared/domain/permission';
import type { WhoseThing } from '../shared/domain/reach';

/** What is said about deliveries is not itself told about: a word about a word would never end. */
export const ownKinds: readonly string[] = ['trouble', 'late', 'lateOver', 'stuck'];

/** Whoever looks after every delivery, or those of a theme, and has an account that can be written to. */
export const keepersOf = (network: Network, day: Day, whose: WhoseThing = {}): readonly Target[] =>
  network.people
    .filter((p) => p.accounts.length > 0 && may(actorFor(p, day), 'settleDelivery', network, whose))
    .map(({ id }) => ({ to: 'person', person: id }));
