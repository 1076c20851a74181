import { weekOf } from '../../src/shared/domain/coming-words';
import type { Delivery } from '../../src/shared/domain/delivery';
import { eventsOf } from '../../src/shared/domain/events';
import { languages } from '../../src/shared/domain/language';
import { type Day, dayOf } from '../../src/shared/domain/month';
import { nameInCard } from '../../src/shared/domain/people-text';
import { written } from '../../src/shared/text/say';
import { moment } from '../../src/shared/text/time';
import type { House } from '../house';

type CardNode = Readonly<Record<string, unknown>>;
const nodes = (node: unknown): readonly CardNode[] => {
  if (Array.isArray(node)) return node.flatMap(nodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as CardNode, ...Object.values(node).flatMap(nodes)];
};

/** One message in somebody's own chat. */
export type HeardWord = {
  readonly person: string;
  readonly day: Day;
  readonly kind: string;
  /** What it is about: a round, an event, a bulletin, a duty, and of an event whether it is asked how it went. */
  readonly things: readonly string[];
};

/** What a button is about, by its verb and what it carries. */
const thingOf = (verb: string, data: CardNode): string | null => {
  const of = (name: string): string => String(data[name]);
  if (verb.startsWith('checkIn.')) return `round ${of('round')}`;
  if (verb.startsWith('round.')) return `approval ${of('round')} ${of('theme')}`;
  if (verb === 'event.held') return `held ${of('event')}`;
  if (verb === 'event.editing') return `papers ${of('event')}`;
  if (verb.startsWith('event.')) return `event ${of('event')}`;
  if (verb === 'bulletin.relay') return `relay ${of('bulletin')} ${of('theme')}`;
  if (verb.startsWith('bulletin.')) return `bulletin ${of('bulletin')}`;
  if (verb.startsWith('help.')) return `help ${of('answer')}`;
  if (verb === 'obligation.reporting') return `duty ${of('organisation')} ${of('obligation')} ${of('theme')}`;
  if (verb === 'words.unanswered') return `unanswered ${of('theme')}`;
  return null;
};
const ofButton = ({ type, verb, data, url }: CardNode): string | null => {
  if (type === 'Action.OpenUrl') {
    const page = decodeURIComponent(decodeURIComponent(String(url)));
    const [, survey] = /kyselyt\?survey=([\w-]+)/u.exec(page) ?? [];
    return survey ? `survey ${survey}` : null;
  }
  const carried = (data ?? {}) as CardNode;
  const inner = carried.do as { readonly verb: string; readonly data: CardNode } | undefined;
  if (inner) return thingOf(inner.verb, inner.data);
  const name = typeof verb === 'string' ? verb : carried.verb;
  return typeof name === 'string' ? thingOf(name, carried) : null;
};

/** Messages that are about one thing name it in their key. */
const ofMessage: Readonly<Record<string, (id: string) => string>> = {
  roundCall: (id) => `round ${id}`,
  roundReminder: (id) => `round ${id}`,
  roundSummary: (id) => `approval ${id.replace('~', ' ')}`,
  surveyCall: (id) => `survey ${id}`,
  surveyReminder: (id) => `survey ${id}`,
  held: (id) => `held ${id.split('~')[0]}`,
  eventReminder: (id) => `event ${id.split('~')[0]}`,
  relay: (id) => `relay ${id.replace('~', ' ')}`,
  help: (id) => `help ${id}`,
};

/** What the digest says of the week's events it says in a line without a button. */
const linesOfEvents = async (house: House): Promise<ReadonlyMap<string, string>> => {
  const events = eventsOf(await house.ports.stores.facts.about(['project']));
  return new Map(
    events.flatMap((e) =>
      e.sittings.flatMap((s) =>
        languages.map(
          (lang) =>
            [
              `${nameInCard(written(e.title, lang))}, ${moment(s.startsAt, lang)}`,
              `event ${e.event}`,
            ] as const,
        ),
      ),
    ),
  );
};

const ofCard = (card: unknown, events: ReadonlyMap<string, string>): readonly string[] =>
  nodes(card).flatMap((node) => {
    const thing = node.type === 'TextBlock' ? events.get(String(node.text)) : ofButton(node);
    return thing ? [thing] : [];
  });

/** Everything that has come to people's own chats, in the order in which it came. */
export const heardIn = async (house: House): Promise<readonly HeardWord[]> => {
  const events = await linesOfEvents(house);
  const rows = (await house.ports.stores.deliveries.all()).filter(
    (d): d is Delivery & { readonly deliveredAt: string; readonly activity: string } =>
      d.target.to === 'person' && d.deliveredAt !== undefined && d.activity !== undefined,
  );
  return rows
    .toSorted((a, b) => a.deliveredAt.localeCompare(b.deliveredAt))
    .map(({ message, target, deliveredAt, activity }) => {
      const named = ofMessage[message.kind]?.(message.id);
      const [first] = house.outbox[Number(activity)]?.posts ?? [];
      const things = named ? [named] : ofCard(first?.card, events);
      return {
        person: target.to === 'person' ? target.person : '',
        day: dayOf(deliveredAt),
        kind: message.kind,
        things: [...new Set(things)],
      };
    });
};

/** Two messages about one thing to one person on one day: the pairs, for whoever has to find out why. */
export const repeatsIn = (heard: readonly HeardWord[]): readonly string[] => {
  const seen = new Map<string, string>();
  return heard.flatMap(({ person, day, kind, things }) =>
    things.flatMap((thing) => {
      const key = `${person} ${day} ${thing}`;
      const before = seen.get(key);
      seen.set(key, kind);
      return before ? [`${key}: ${before}, then ${kind}`] : [];
    }),
  );
};

/** Messages per person and week, of those weeks in which anything came to anybody. */
export const perWeek = (heard: readonly HeardWord[], people: number) => {
  const weeks = new Set(heard.map(({ day }) => weekOf(day))).size;
  const counts = [...Map.groupBy(heard, ({ person, day }) => `${person} ${weekOf(day)}`).values()].map(
    (all) => all.length,
  );
  const none = Array.from({ length: Math.max(0, people * weeks - counts.length) }, () => 0);
  const all = [...none, ...counts].sort((a, b) => a - b);
  const at = (share: number): number => all[Math.ceil(all.length * share) - 1] ?? 0;
  return { median: at(0.5), ninetieth: at(0.9), most: all.at(-1) ?? 0 };
};
