import type { Ports } from '../ports';
import type { Routes, Tick } from '../routes';
import type { Delivery, MessageRef, Target } from '../shared/domain/delivery';
import { dayOf, type Instant } from '../shared/domain/month';
import type { Network } from '../shared/domain/network';
import { roundReminderAt } from '../shared/domain/rounds';
import { isReminderDay, isWorkingDay } from '../shared/domain/working-day';
import { planMessage } from './plan';

type About = { readonly ports: Ports; readonly network: Network; readonly id: string };

/** Something that people are asked until a moment: they are called, reminded once, and then it closes. */
export type AskingRound = {
  /** Its word on the agenda: `round` for `round.remind` and `round.close`. */
  readonly due: string;
  readonly call: (id: string) => MessageRef;
  readonly reminder: (id: string) => MessageRef;
  /** Until when it is asked; null where it is not known, or closed already. */
  readonly closesAt: (about: About) => Promise<Instant | null>;
  /** Who has something left to answer and may be written to now. */
  readonly left: (about: About, why: 'call' | 'reminder') => Promise<readonly Target[]>;
  /** What stands elsewhere for those whom a reminder has not reached (S32). */
  readonly fallBack?: (about: About, rows: readonly Delivery[]) => Promise<void>;
};

/** The reminder and the close go on the agenda. Any number of times. */
export const planAsking = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  { due }: Pick<AskingRound, 'due'>,
  id: string,
  closesAt: Instant,
): Promise<void> => {
  const at = roundReminderAt({ closesAt });
  if (at > now()) await stores.agenda.add({ at, kind: `${due}.remind`, key: id });
  await stores.agenda.add({ at: closesAt, kind: `${due}.close`, key: id });
};

/** Everybody who is asked hears of it; nobody's own chat rings on a holiday (S21). */
export const callAsked = async (asking: AskingRound, about: About): Promise<void> => {
  const { ports, id } = about;
  const closesAt = await asking.closesAt(about);
  if (!closesAt || !isWorkingDay(dayOf(ports.now()))) return;
  const targets = await asking.left(about, 'call');
  await planMessage(ports, asking.call(id), targets, 1, closesAt);
};

/**
 * Whoever has something left to answer, once. Slept through, it goes out late until the close; after that what was to
 * be sent stands as expired.
 */
const remind =
  (asking: AskingRound) =>
  async ({ ports, network, key: id }: Tick): Promise<void> => {
    if (!network) return;
    const about = { ports, network, id };
    const closesAt = await asking.closesAt(about);
    if (!closesAt || !isReminderDay(dayOf(ports.now()), network.project.quietMonths)) return;
    const targets = await asking.left(about, 'reminder');
    if (targets.length > 0) await planMessage(ports, asking.reminder(id), targets, 1, closesAt);
    // What is promised to nobody never ends.
    else await asking.fallBack?.(about, []);
  };

/** What is done when its times come, and when a reminder has ended. */
export const runAsking = (
  routes: Routes,
  asking: AskingRound,
  close: (about: About) => Promise<void>,
): void => {
  routes.due(`${asking.due}.remind`, remind(asking));
  routes.due(`${asking.due}.close`, async ({ ports, network, key: id }) => {
    if (network) await close({ ports, network, id });
  });
  const { fallBack } = asking;
  if (fallBack)
    routes.ended(async ({ ports, network, message, rows }) => {
      const { id } = message;
      if (message.kind === asking.reminder(id).kind) await fallBack({ ports, network, id }, rows);
    });
};
