import type { EventView } from './event';
import type { Language } from './language';
import type { ThemeId } from './theme';

/** What somebody may put into a calendar: one event, a series, or what is to come for a theme or a person. */
export const calendarKinds = ['event', 'series', 'theme', 'person'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** `secret` only where the link can be renewed: it stands in the link, and a newer one ends it. */
export type CalendarLink = {
  readonly kind: CalendarKind;
  readonly lang: Language;
  readonly id: string;
  readonly secret: string;
};
export const isFeed = (kind: CalendarKind): kind is 'theme' | 'person' =>
  kind === 'theme' || kind === 'person';

/** Seen by a theme's people: the theme's own, and what is everybody's; groups have their own members. */
export const isForTheme =
  (theme: ThemeId) =>
  ({ themes, type }: Pick<EventView, 'themes' | 'type'>): boolean =>
    themes.length === 0 ? type !== 'projectGroup' && type !== 'steeringGroup' : themes.includes(theme);
