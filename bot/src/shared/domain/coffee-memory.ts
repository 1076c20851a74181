import type { EventView } from './event';
import { eventsOf } from './events';
import { type Fact, inForce, isKind } from './fact';
import { type Day, dayOf } from './month';
import { membersOf, type Network, type OrganisationId } from './network';
import { type PilotView, pilotsOf } from './pilots';
import type { ThemeId } from './theme';

export type CoffeeMemory = {
  /** The last coffees that had a topic or notes, the latest first. */
  readonly topics: readonly Pick<EventView, 'event' | 'topic' | 'memo' | 'sittings'>[];
  /** Members of the theme that have not been at any of its coffees: somebody may want a kind word. */
  readonly neverBeen: readonly OrganisationId[];
  /** What there is to talk about: who asks for help, then what was shared last. */
  readonly asking: readonly PilotView[];
  readonly shared: readonly PilotView[];
};

const mostTopics = 3;
const mostStarters = 2;

/** What a theme's coffees have been about, who has never come, and what to begin with next time; for its leads. */
export const coffeeMemory = (
  network: Network,
  facts: readonly Fact[],
  theme: ThemeId,
  today: Day,
): CoffeeMemory => {
  const coffees = eventsOf(facts).filter(
    (e) => e.type === 'coffee' && e.themes.includes(theme) && e.held.includes(true),
  );
  const ids = new Set(coffees.map((e) => e.event));
  const been = new Set(
    inForce(facts)
      .filter(isKind('attended'))
      .filter(({ content: c }) => ids.has(c.event) && !c.withdrawn && c.presence !== 'absent')
      .map((f) => f.content.organisation),
  );
  const pilots = pilotsOf(facts).filter((p) => p.theme === theme);
  const latest = (all: readonly PilotView[]) =>
    all.toSorted((a, b) => b.answeredAt.localeCompare(a.answeredAt)).slice(0, mostStarters);
  return {
    topics: coffees
      .filter((e) => (e.topic || e.memo) && dayOf(e.sittings[0].startsAt) <= today)
      .toSorted((a, b) => b.sittings[0].startsAt.localeCompare(a.sittings[0].startsAt))
      .slice(0, mostTopics),
    neverBeen: coffees.length > 0 ? membersOf(network, theme, today).filter((o) => !been.has(o)) : [],
    asking: latest(pilots.filter((p) => p.helpOpen)),
    shared: latest(pilots.filter((p) => p.share && !p.helpOpen)),
  };
};
