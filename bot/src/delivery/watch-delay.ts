import type { Incident, Ports, Versioned } from '../ports';
import type { Render } from '../routes';
import { dueSince, isOpen } from '../shared/domain/delivery';
import { addMinutes, dayOf, type Instant } from '../shared/domain/month';
import { deliveryText as t } from '../shared/text/deliveries';
import { keepersOf, ownKinds } from './keepers';
import { planMessage, refreshMessage } from './plan';
import type { KnowsDue } from './stuck-tasks';

/** What is due waits no longer than this, or its keepers hear of it. */
export const lateMinutes = 5;
// Real ms. A delay is believed when it is seen twice: a clock that jumps makes everything late for a moment.
const believedMs = 10_000;

type LateCount = { readonly since: Instant; readonly count: number };

/**
 * What should have happened five minutes ago and has not; null when nothing is late. What this version does not know
 * waits for another one and is told by itself: it would hide a delay for as long.
 */
export const lateNow = async (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  knows: KnowsDue = () => true,
): Promise<LateCount | null> => {
  const limit = addMinutes(now(), -lateMinutes);
  const dues = (await stores.agenda.upTo(limit)).filter(({ kind }) => knows(kind)).map(({ at }) => at);
  const open = (await stores.work.open()).map(({ value }) => value.message);
  const rows = await Promise.all(
    open.filter(({ kind }) => !ownKinds.includes(kind)).map((message) => stores.deliveries.of(message)),
  );
  const waiting = rows
    .flat()
    .map(({ value }) => value)
    .filter((d) => isOpen(d) && dueSince(d) <= limit && !(d.expiresAt && d.expiresAt <= now()))
    .map(dueSince);
  const all = [...dues, ...waiting].sort();
  const [since] = all;
  return since ? { since, count: all.length } : null;
};

const toKeepers = async (ports: Ports, kind: 'late' | 'lateOver', id: string): Promise<void> => {
  const network = await ports.stores.network.read();
  if (network) await planMessage(ports, { kind, id }, keepersOf(network, dayOf(ports.now())));
};

type StandingIncident = Versioned<Incident> | null;

const begin = async (ports: Ports, standing: StandingIncident, late: LateCount): Promise<void> => {
  const open = standing && !standing.value.over ? standing.value : null;
  const incident = open ?? { id: ports.now(), ...late, told: false };
  if (!open && !(await ports.stores.work.putIncident(incident, standing?.version ?? null))) return;
  if (!open) ports.log({ event: 'delivery.late', room: 'delivery', since: late.since, count: late.count });
  // Said in any case: whoever died between the row and the word is made up for, and a word twice is one row.
  if (!incident.told) await toKeepers(ports, 'late', incident.id);
  const latest = await ports.stores.work.incident();
  if (latest && latest.value.id === incident.id && !latest.value.over)
    await ports.stores.work.putIncident({ ...latest.value, ...late, told: true }, latest.version);
};

const end = async (ports: Ports, standing: Versioned<Incident>): Promise<void> => {
  const { value, version } = standing;
  if (value.overTold) return;
  const over = { ...value, over: value.over ?? ports.now() };
  if (!value.over) {
    if (!(await ports.stores.work.putIncident(over, version))) return;
    ports.log({ event: 'delivery.late.over', room: 'delivery', since: value.since });
  }
  if (value.told) await toKeepers(ports, 'lateOver', value.id);
  await refreshMessage(ports, { kind: 'late', id: value.id });
  const latest = await ports.stores.work.incident();
  if (latest?.value.id === value.id && latest.value.over)
    await ports.stores.work.putIncident({ ...latest.value, overTold: true }, latest.version);
};

/** Looks for what is late, and tells its keepers when that begins and when it is over: once each. */
export const watchDelay = (ports: Ports, knows: KnowsDue = () => true) => {
  let seenAt: number | null = null;
  return async (): Promise<void> => {
    const late = await lateNow(ports, knows);
    const standing = await ports.stores.work.incident();
    if (!late) {
      seenAt = null;
      if (standing) await end(ports, standing);
      return;
    }
    seenAt ??= ports.tick();
    if (ports.tick() - seenAt >= believedMs) await begin(ports, standing, late);
  };
};

/** That something is late; sent though it may be over meanwhile, it then says so. */
export const renderLate: Render = async ({ ports, id, delivery, lang }) => {
  const incident = (await ports.stores.work.incident())?.value;
  if (incident?.id !== id) return null;
  const { over, since, count } = incident;
  if (over && delivery.state !== 'delivered') return null;
  const heading = (over ? t.lateOver : t.late)[lang];
  const text = over ? t.lateOverText(since, over)[lang] : t.lateText(count, since)[lang];
  return { text: `**${heading}**\n\n${text}`, summary: heading };
};

/** That it is over, to those who heard of it. */
export const renderLateOver: Render = async ({ ports, id, lang }) => {
  const incident = (await ports.stores.work.incident())?.value;
  if (incident?.id !== id || !incident.over) return null;
  const heading = t.lateOver[lang];
  return {
    text: `**${heading}**\n\n${t.lateOverText(incident.since, incident.over)[lang]}`,
    summary: heading,
  };
};
