import { recordFact } from '../../ledger/record-fact';
import type { EventFormat, EventPlan, EventView, Material, Sitting } from '../../shared/domain/event';
import { factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import type { Bilingual } from '../../shared/domain/language';
import { dayOf, timeOf } from '../../shared/domain/month';
import type { PersonId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { seatsOf } from '../../shared/domain/sign-up';
import { defaultTitle } from '../../shared/text/events';
import { type Acting, eventNamed, personOf, readEvents } from './acting';
import { sittingAt } from './asked-times';
import { withGroup } from './group-meeting';
import { demandPlan } from './people';
import { repliedTo } from './replies';
import { wordOfSeats } from './seat-word';
import { wordOfChange, writeAndTell } from './tell-event';

/** What is to be different; what is left out stays, an empty word takes away. */
export type EventChanges = {
  readonly title?: Bilingual | undefined;
  readonly topic?: string | null | undefined;
  readonly format?: EventFormat | undefined;
  readonly place?: string | null | undefined;
  readonly joinUrl?: string | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly group?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly agenda?: string | null | undefined;
  readonly memo?: string | null | undefined;
  readonly material?: readonly Material[] | undefined;
  /** When a day ends: by its number and the clock on Helsinki's walls. */
  readonly ends?: readonly { readonly sitting: number; readonly ends: string }[] | undefined;
};

/** What stands of an event as its plan; the time stays the one that replies were to. */
export const planIn = (event: EventView): EventPlan => {
  const { version, revision, plannedBy, cancelled, held, remoteAccepted, ...plan } = event;
  return plan;
};

const words = ['topic', 'place', 'joinUrl', 'group', 'groupId', 'agenda', 'memo', 'capacity'] as const;

const titleOf = (event: EventView, { title }: EventChanges): EventPlan['title'] => {
  if (!title) return event.title;
  const standard = defaultTitle(event);
  const own = { fi: title.fi || standard.fi, sv: title.sv || standard.sv };
  return own.fi === standard.fi && own.sv === standard.sv ? standard : own;
};

const sittingsOf = (
  event: EventView,
  { ends = [] }: EventChanges,
  lang: Acting['lang'],
): EventPlan['sittings'] => {
  if (ends.some(({ sitting }) => !event.sittings[sitting - 1])) throw new Refusal('notFound');
  const changed = (sitting: Sitting, i: number): Sitting => {
    const asked = ends.find((one) => one.sitting === i + 1)?.ends;
    if (asked === undefined || asked === timeOf(sitting.endsAt)) return sitting;
    const { startsAt } = sitting;
    const { endsAt } = sittingAt({ day: dayOf(startsAt), starts: timeOf(startsAt), ends: asked }, lang, {
      begun: true,
    });
    return { startsAt, endsAt };
  };
  const [first, ...rest] = event.sittings;
  return [changed(first, 0), ...rest.map((sitting, i) => changed(sitting, i + 1))];
};

/** The plan with its changes: a field that is emptied is none. */
export const changedPlan = (event: EventView, changes: EventChanges, lang: Acting['lang']): EventPlan => {
  const plan: Record<string, unknown> = { ...planIn(event) };
  for (const key of words) {
    const said = changes[key];
    if (said === undefined) continue;
    if (said === null || said === '') delete plan[key];
    else plan[key] = said;
  }
  if (changes.material) plan.material = changes.material;
  if (changes.material?.length === 0) delete plan.material;
  return {
    ...(plan as EventPlan),
    title: titleOf(event, changes),
    format: changes.format ?? event.format,
    sittings: sittingsOf(event, changes, lang),
    timed: event.version,
    planner: event.plannedBy,
  };
};

const demandRoom = async ({ ports }: Acting, event: EventView, { capacity }: EventChanges): Promise<void> => {
  if (!capacity) return;
  const { seated } = seatsOf(await repliedTo(ports, event), event.capacity);
  if (seated.length > capacity) throw new Refusal('fewerSeats', { value: String(seated.length) });
};

const write = async (
  acting: Acting,
  event: EventView,
  changes: EventChanges,
  by: PersonId,
): Promise<void> => {
  const { ports, lang } = acting;
  const content = { kind: 'eventPlanned', ...changedPlan(event, changes, lang) } as const;
  const word = await wordOfChange(ports, event, content);
  const replies = await repliedTo(ports, event);
  const seats = wordOfSeats(
    ports,
    event,
    seatsOf(replies, event.capacity),
    seatsOf(replies, content.capacity),
  );
  const day = dayOf(content.sittings[0].startsAt);
  await writeAndTell(ports, event.event, () =>
    recordFact(ports, {
      content,
      day,
      by,
      seen: factId(slotOf(content), event.revision),
      promises: (number) => [...word(number), ...seats(`plan~${number}`)],
    }),
  );
};

const isSame = (event: EventView, changes: EventChanges, lang: Acting['lang']): boolean => {
  const { timed, planner, ...plan } = changedPlan(event, changes, lang);
  return JSON.stringify(sorted(plan)) === JSON.stringify(sorted(planIn(event)));
};
const sorted = (plan: object): unknown => Object.entries(plan).sort(([a], [b]) => a.localeCompare(b));

/** Those of its series that come after it and still stand. */
const laterOf = async (acting: Acting, event: EventView): Promise<readonly EventView[]> =>
  event.series
    ? (await readEvents(acting.ports)).filter(
        (e) =>
          e.series === event.series &&
          !e.cancelled &&
          e.sittings[0].startsAt > event.sittings[0].startsAt &&
          e.sittings[0].startsAt > acting.ports.now(),
      )
    : [];

/** Another working group brings its name along; a name of one's own stands for no group of the theme. */
const changesIn = async (acting: Acting, event: EventView, asked: EventChanges): Promise<EventChanges> => {
  if (asked.groupId)
    return withGroup(
      acting,
      { ...asked, type: event.type, themes: event.themes },
      dayOf(event.sittings[0].startsAt),
    );
  if (asked.groupId === undefined && asked.group === undefined) return asked;
  return { ...asked, groupId: null, group: asked.group ?? null };
};

/**
 * An event's words, place, link, material, ends and seats, at any time: cards follow in place, replies stay. `seen` is
 * the revision that the form was filled in on top of: a newer one is not written over. The same once more is nothing.
 */
export const editEvent = async (
  acting: Acting,
  id: string,
  asked: EventChanges,
  { seen, later = false }: { readonly seen?: number | undefined; readonly later?: boolean | undefined } = {},
): Promise<EventView> => {
  const { ports, actor, network, lang } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandPlan(actor, network, event);
  if (event.cancelled) throw new Refusal('closed');
  const changes = await changesIn(acting, event, asked);
  const rest = later ? await laterOf(acting, event) : [];
  const others = [event, ...rest].filter((one) => !isSame(one, changes, lang));
  if (others.includes(event) && seen !== undefined && seen !== event.revision)
    throw new Refusal('newerStands');
  for (const one of others) await demandRoom(acting, one, changes);
  for (const one of others) await write(acting, one, changes, by);
  return eventNamed(ports, id);
};
