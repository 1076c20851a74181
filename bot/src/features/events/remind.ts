import { planMessage } from '../../delivery/plan';
import { toldOn } from '../../people/told-today';
import type { Ports } from '../../ports';
import type { Render, Tick } from '../../routes';
import { actorFor, answersFor } from '../../shared/domain/actor';
import { wordAt } from '../../shared/domain/coming-words';
import type { EventView } from '../../shared/domain/event';
import { partsOf, reminderMessage } from '../../shared/domain/event-keys';
import { eventsOf } from '../../shared/domain/events';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf } from '../../shared/domain/month';
import { type Network, type PersonId, personById } from '../../shared/domain/network';
import { hearing, type WordChoices } from '../../shared/domain/own-words';
import { mostAhead, weekAhead } from '../../shared/domain/week-ahead';
import { isReminderDay } from '../../shared/domain/working-day';
import { written } from '../../shared/text/say';
import { seriesText as t } from '../../shared/text/series';
import { readEvents } from './acting';
import { calendarLinkOf } from './calendar/event-link';
import { inviteCard } from './invite-card';
import { languagesOf } from './messages';
import { countsOf, mayCome, type Replies, repliesTo } from './replies';
import { toPeople } from './tell-event';
import { threadWord } from './thread-word';

/** A sitting by its key; null when the event has been moved or cancelled since. */
const sittingNamed = async (ports: Ports, key: string) => {
  const [id, version, number] = partsOf(key, 2);
  const event = (await readEvents(ports)).find((e) => e.event === id);
  const sitting = event?.sittings[Number(number) - 1];
  return event && sitting && !event.cancelled && String(event.version) === version
    ? { event, sitting }
    : null;
};

type NamedSitting = NonNullable<Awaited<ReturnType<typeof sittingNamed>>>;

/** Who has chosen that nothing but the digest comes by itself is not reminded; who speaks for no organisation has no choice. */
const isToBeTold = (network: Network, choices: WordChoices, id: PersonId, day: Day): boolean => {
  const person = personById(network, id);
  if (!person) return true;
  const actor = actorFor(person, day);
  return answersFor(actor).length === 0 || hearing(actor, choices, 'between') !== null;
};

/** Whom the day's digest has told of this sitting already: what it says, no reminder says the same day. */
const toldInDigest = async (
  { ports, network }: { readonly ports: Ports; readonly network: Network },
  { event, sitting }: NamedSitting,
): Promise<(id: PersonId) => boolean> => {
  const day = dayOf(ports.now());
  const got = await toldOn(ports, { kind: 'digestWord', id: day }, day);
  const at = wordAt('digest', day);
  // As the digest knew them: a new time given since is news.
  const events = got.size > 0 ? eventsOf(await ports.stores.facts.about(['project']), at) : [];
  return (id) => {
    const person = got.has(id) ? personById(network, id) : undefined;
    if (!person) return false;
    const ahead = weekAhead(events, actorFor(person, day), network, at);
    return ahead
      .slice(0, mostAhead)
      .some((a) => a.event.event === event.event && a.startsAt === sitting.startsAt);
  };
};

/**
 * On the day itself, to those who said that they come or may come; to nobody else, for coming is no duty. Slept
 * through, it goes out late up to the start, and after that it expires.
 */
export const remindOfEvent = async ({ ports, network, key }: Tick): Promise<void> => {
  const found = await sittingNamed(ports, key);
  if (!network || !found) return;
  const { startsAt } = found.sitting;
  if (!isReminderDay(dayOf(startsAt), network.project.quietMonths)) return;
  const day = dayOf(ports.now());
  const choices = await ports.stores.settings.words();
  const isTold = await toldInDigest({ ports, network }, found);
  const people = mayCome(await repliesTo(ports, found.event)).filter(
    (id) => isToBeTold(network, choices, id, day) && !isTold(id),
  );
  if (people.length === 0) return;
  await planMessage(ports, reminderMessage(key), toPeople(people), 1, startsAt);
};

const isStillComing = (replies: Replies, person: string): boolean => mayCome(replies).includes(person);

/** To a person the invitation once more, so that the reply can still be changed; in the thread one sentence. */
export const renderReminder: Render = async (look) => {
  const found = await sittingNamed(look.ports, look.id);
  if (!found) return null;
  const { event, sitting } = found;
  const of = (lang: Language): string => written(event.title, lang);
  const said = t.reminder(sitting, { fi: of('fi'), sv: of('sv'), en: of('en') });
  if (look.delivery.target.to !== 'person') return threadWord(said, languagesOf(look));
  const replies = await repliesTo(look.ports, event);
  if (!isStillComing(replies, look.delivery.target.person)) return null;
  const calendar = (await calendarLinkOf(look.ports, event, look.lang)).event;
  return reminderCard(event, { note: said[look.lang], calendar }, look, replies);
};

const reminderCard = (
  event: EventView,
  { note, calendar }: { readonly note: string; readonly calendar: string },
  { lang, ports }: Parameters<Render>[0],
  replies: Replies,
) => ({
  card: inviteCard(event, { langs: [lang], now: ports.now(), counts: countsOf(replies), note, calendar }),
  summary: note,
});
