import { createHash } from 'node:crypto';
import type { Ports } from '../../../ports';
import type { OpenedLink } from '../../../routes';
import type { Actor } from '../../../shared/domain/actor';
import { type CalendarLink, isFeed, isForTheme } from '../../../shared/domain/calendar';
import type { EventView } from '../../../shared/domain/event';
import { isForPerson } from '../../../shared/domain/event-audience';
import { eventsOf } from '../../../shared/domain/events';
import { type Fact, isKind } from '../../../shared/domain/fact';
import { addDays, dayOf, type Instant } from '../../../shared/domain/month';
import { type Network, personById } from '../../../shared/domain/network';
import { mayAtAll } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { tabLink } from '../../../shared/domain/teams-link';
import { isThemeId, themeById } from '../../../shared/domain/theme';
import { calendarText as t } from '../../../shared/text/calendar';
import { written } from '../../../shared/text/say';
import { type Dated, icsOf } from './ics';
import { linkOf } from './links';

const daysBack = 90;
// Real ms: a feed that eighty calendars ask for is made once a minute.
const keptMs = 60_000;
const mostKept = 500;

/** When each event last changed: planned, moved, edited, cancelled. */
const changes = (facts: readonly Fact[]): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>();
  for (const { content, recordedAt } of facts.filter(isKind('eventPlanned', 'eventCancelled')))
    if ((last.get(content.event) ?? '') < recordedAt) last.set(content.event, recordedAt);
  return last;
};

/** Somebody who may see what is coming, as they are today; a link outlives no task in the network. */
const personIn = (network: Network, ports: Ports, id: string): Actor => {
  const person = personById(network, id);
  const account = person?.accounts[0] ?? { objectId: '', tenantId: '' };
  const today = dayOf(ports.now());
  const actor = { ...account, name: '', language: person?.language ?? 'fi', person: person ?? null, today };
  if (!person || !mayAtAll(actor, 'seeNetwork', network)) throw new Refusal('notFound');
  return actor;
};

const chosen = (
  { kind, id }: CalendarLink,
  network: Network,
  ports: Ports,
): ((event: EventView) => boolean) => {
  const from = addDays(dayOf(ports.now()), -daysBack);
  const isRecent = (event: EventView) => dayOf(event.sittings[0].startsAt) >= from;
  if (kind === 'event') return (event) => event.event === id;
  if (kind === 'series') return (event) => event.series === id;
  if (kind === 'person') {
    const isMine = isForPerson(personIn(network, ports, id), network);
    return (event) => isRecent(event) && isMine(event);
  }
  if (!isThemeId(id)) throw new Refusal('notFound');
  const isTheirs = isForTheme(id);
  return (event) => isRecent(event) && isTheirs(event);
};

const nameOf = ({ kind, id, lang }: CalendarLink, events: readonly EventView[]): string => {
  if (kind === 'theme' && isThemeId(id)) return `Strapetsi: ${themeById(id).name[lang]}`;
  if (kind === 'person') return t.mine[lang];
  return written(events[0]?.title ?? {}, lang) || 'Strapetsi';
};

const made = async (ports: Ports, link: CalendarLink): Promise<string> => {
  const network = await ports.stores.network.read();
  if (!network) throw new Refusal('notFound');
  const fits = chosen(link, network, ports);
  const facts = await ports.stores.facts.about(['project']);
  const events = eventsOf(facts)
    .filter(fits)
    .toSorted((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));
  if (events.length === 0 && !isFeed(link.kind)) throw new Refusal('notFound');
  const changedAt = changes(facts);
  const dated: readonly Dated[] = events.map((event) => ({
    event,
    changedAt: changedAt.get(event.event) ?? event.sittings[0].startsAt,
  }));
  const { lang } = link;
  const pageOf = (event: EventView) =>
    tabLink(ports.teamsApp, {
      page: `tapahtumat/${encodeURIComponent(event.event)}`,
      label: written(event.title, lang),
    });
  return icsOf({ name: nameOf(link, events), lang, network, events: dated, pageOf });
};

/** The answer to a link: its signature first, then whether it has been renewed, then the calendar, made once a minute. */
export const calendarReader = () => {
  const kept = new Map<string, { readonly body: string; readonly until: number }>();
  return async ({ ports, path }: { readonly ports: Ports; readonly path: string }): Promise<OpenedLink> => {
    const link = linkOf(await ports.stores.settings.calendarKey(), path);
    if (isFeed(link.kind)) {
      const secret = await ports.stores.settings.feedSecret(`${link.kind}~${link.id}`);
      if (secret === null || secret !== link.secret) throw new Refusal('notFound');
    }
    const known = kept.get(path);
    const isFresh = known && known.until > ports.tick();
    const body = isFresh ? known.body : await made(ports, link);
    if (!isFresh) {
      if (kept.size >= mostKept) kept.clear();
      kept.set(path, { body, until: ports.tick() + keptMs });
    }
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    return { type: 'text/calendar; charset=utf-8', body, etag, file: `strapetsi-${link.kind}.ics` };
  };
};
