import { isDeepStrictEqual } from 'node:util';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { hasRole } from '../../shared/domain/actor';
import type { EventFormat, EventPlan, EventType, Material } from '../../shared/domain/event';
import { type FactOf, isKind } from '../../shared/domain/fact';
import type { Bilingual } from '../../shared/domain/language';
import { addDays, dayOf } from '../../shared/domain/month';
import type { OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { ledFor } from '../../shared/domain/who-leads';
import { defaultTitle, eventText as t } from '../../shared/text/events';
import { type Acting, personOf } from './acting';
import { sittingAt, type Times } from './asked-times';
import { withGroup } from './group-meeting';
import { wordOfAsking } from './joint-event';
import { demandPlan } from './people';
import { invitationTo, tellEvent, writeAndTell } from './tell-event';

export type PlanWish = {
  readonly form: string;
  readonly type: EventType;
  readonly themes: readonly ThemeId[];
  readonly times: readonly [Times, ...Times[]];
  readonly title?: Bilingual | undefined;
  readonly topic?: string | undefined;
  readonly format?: EventFormat | undefined;
  readonly place?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly capacity?: number | undefined;
  readonly group?: string | undefined;
  readonly groupId?: string | undefined;
  readonly material?: readonly Material[] | undefined;
  readonly asks?: readonly ThemeId[] | undefined;
};
export type Planned = { readonly id: string; readonly channels: number; readonly fresh: boolean };

const themeTypes: readonly EventType[] = [
  'coffee',
  'themeMeeting',
  'themeKickoff',
  'training',
  'workingGroup',
];
// "(live)" in the source is in person (A9); seminars have been so too.
const liveTypes: readonly EventType[] = [
  'themeKickoff',
  'training',
  'seminarKickoff',
  'seminarInterim',
  'seminarFinal',
];
// A slip of the keyboard, not a plan: an invitation for the year 2204.
const mostDaysAhead = 800;

const formatOf = ({ type, format, place, joinUrl }: Omit<PlanWish, 'times'>): EventFormat => {
  if (format) return format;
  if (liveTypes.includes(type)) return 'live';
  return place ? (joinUrl ? 'hybrid' : 'live') : 'remote';
};

/** The wall clock's times as instants, in order. */
const sittingsOf = ({ actor, lang }: Acting, times: PlanWish['times']): EventPlan['sittings'] => {
  const sitting = (asked: Times) => {
    if (asked.day > addDays(actor.today, mostDaysAhead)) throw new Refusal('badDay', { value: asked.day });
    return sittingAt(asked, lang);
  };
  const [first, ...rest] = times;
  const all = [sitting(first), ...rest.map(sitting)] as const;
  if (all.some((s, i) => i > 0 && s.startsAt < (all[i - 1]?.endsAt ?? '')))
    throw new Refusal('badInput', { field: t.day[lang] });
  return all;
};

/** An invitation is to something still to come. */
export const demandComing = (ports: Ports, [first]: EventPlan['sittings']): void => {
  if (first.startsAt <= ports.now()) throw new Refusal('inThePast');
};

/** Held in whose name: the planner's organisation that leads its theme, or the coordinating one. */
const organiserOf = ({ actor, network }: Acting, themes: readonly ThemeId[]): OrganisationId => {
  const person = personOf(actor);
  const [leading] = ledFor(person, network, themes, actor.today);
  const coordinating = hasRole(actor, 'coordinator')
    ? network.organisations.find((o) => o.isCoordinator)
    : undefined;
  return leading ?? coordinating?.id ?? person.assignments[0]?.organisation ?? '';
};

const given = (title: Bilingual | undefined): Bilingual => ({
  ...(title?.fi ? { fi: title.fi } : {}),
  ...(title?.sv ? { sv: title.sv } : {}),
});

/** What is planned, whenever it is: an event's own words and place. */
export const whatOf = (
  acting: Acting,
  wish: Omit<PlanWish, 'times'>,
): Omit<EventPlan, 'event' | 'sittings'> => {
  const themes = themeIds.filter((id) => wish.themes.includes(id));
  const asks = themeIds.filter((id) => wish.asks?.includes(id) && !themes.includes(id));
  const standard = defaultTitle({ type: wish.type, themes });
  const own = { fi: standard.fi, sv: standard.sv, ...given(wish.title) };
  return {
    type: wish.type,
    themes,
    organiser: organiserOf(acting, themes),
    title: own.fi === standard.fi && own.sv === standard.sv ? standard : own,
    ...(wish.topic ? { topic: wish.topic } : {}),
    format: formatOf(wish),
    ...(wish.place ? { place: wish.place } : {}),
    ...(wish.joinUrl ? { joinUrl: wish.joinUrl } : {}),
    ...(wish.capacity ? { capacity: wish.capacity } : {}),
    ...(wish.group ? { group: wish.group } : {}),
    ...(wish.groupId ? { groupId: wish.groupId } : {}),
    ...(wish.material?.length ? { material: wish.material } : {}),
    ...(asks.length > 0 ? { asks } : {}),
  };
};
const planOf = (
  acting: Acting,
  wish: PlanWish,
  event: string,
  sittings: EventPlan['sittings'],
): EventPlan => ({
  event,
  ...whatOf(acting, wish),
  sittings,
});

const firstPlan = async (ports: Ports, event: string): Promise<FactOf<'eventPlanned'> | undefined> =>
  (await ports.stores.facts.about(['project']))
    .filter(isKind('eventPlanned'))
    .find((f) => f.content.event === event && f.number === 1);

/** Own themes only; what is the whole project's stays the coordinator's to plan, also when it is aimed at some themes. */
export const demandWish = (
  { actor, network, lang }: Acting,
  { type, themes }: Pick<PlanWish, 'type' | 'themes'>,
): void => {
  const ofTheme = themeTypes.includes(type);
  if (ofTheme && themes.length === 0) throw new Refusal('badInput', { field: t.theme[lang] });
  if (!ofTheme && type !== 'dissemination') demandPlan(actor, network, { themes: [] });
  demandPlan(actor, network, { themes });
};

/** What the form asks for as a plan, if this person may have it. */
export const plannedAs = (acting: Acting, wish: PlanWish): EventPlan => {
  demandWish(acting, wish);
  return planOf(acting, wish, `e-${wish.form}`, sittingsOf(acting, wish.times));
};

/** Plans an event and sends its invitation. The form's id is the event's: sent twice, it is one event. */
export const planEvent = async (acting: Acting, wished: PlanWish): Promise<Planned> => {
  const { ports, actor } = acting;
  const by = personOf(actor).id;
  demandWish(acting, wished);
  const wish = await withGroup(acting, wished, wished.times[0].day);
  const id = `e-${wish.form}`;
  const content = {
    kind: 'eventPlanned',
    ...planOf(acting, wish, id, sittingsOf(acting, wish.times)),
  } as const;
  const known = await firstPlan(ports, id);
  if (known) {
    if (known.recordedBy !== by) throw new Refusal('notFound');
    // The form was used once already, for something else: what stands there now is changed by moving it.
    if (!isDeepStrictEqual(known.content, content)) throw new Refusal('alreadyDone');
    return { id, channels: await tellEvent(ports, id), fresh: false };
  }
  demandComing(ports, content.sittings);
  const day = dayOf(content.sittings[0].startsAt);
  const invited = await invitationTo(ports, content);
  const asked = wordOfAsking(ports, acting.network, content);
  const promises = (version: number) => [...invited(version), ...asked];
  const channels = await writeAndTell(ports, id, () => recordFact(ports, { content, day, by, promises }));
  return { id, channels, fresh: true };
};
