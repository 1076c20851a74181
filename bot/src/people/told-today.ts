import type { Ports } from '../ports';
import { isOpen, type MessageRef } from '../shared/domain/delivery';
import { type Day, dayOf } from '../shared/domain/month';
import type { PersonId } from '../shared/domain/network';

/** Who has been sent a message in their own chat on a day, or is being sent it now. */
export const toldOn = async (
  { stores }: Pick<Ports, 'stores'>,
  message: MessageRef,
  day: Day,
): Promise<ReadonlySet<PersonId>> =>
  new Set(
    (await stores.deliveries.of(message)).flatMap(({ value: d }) => {
      if (d.target.to !== 'person' || dayOf(d.deliveredAt ?? d.plannedAt) !== day) return [];
      return isOpen(d) || d.state === 'delivered' || d.state === 'maybeSent' ? [d.target.person] : [];
    }),
  );
