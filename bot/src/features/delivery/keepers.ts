import { actorFor } from '../../shared/domain/actor';
import type { Target } from '../../shared/domain/delivery';
import type { Day } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';

/** Whoever looks after every delivery, and has an account that can be written to. */
export const keepersOf = (network: Network, day: Day): readonly Target[] =>
  network.people
    .filter((p) => p.accounts.length > 0 && may(actorFor(p, day), 'settleDelivery', network))
    .map(({ id }) => ({ to: 'person', person: id }));
