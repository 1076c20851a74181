import type { Ports } from '../../../ports';
import type { EventView } from '../../../shared/domain/event';
import type { Language } from '../../../shared/domain/language';
import { pathOf } from './links';

/** The event as a file for the calendar at home; a part of a series has the whole series' too. */
export const calendarLinkOf = async (
  { stores, teamsApp }: Pick<Ports, 'stores' | 'teamsApp'>,
  { event, series }: Pick<EventView, 'event' | 'series'>,
  lang: Language,
): Promise<{ readonly event: string; readonly series?: string }> => {
  const key = await stores.settings.calendarKey();
  const link = (kind: 'event' | 'series', id: string): string =>
    teamsApp.origin + pathOf(key, { kind, id, lang, secret: '' });
  return { event: link('event', event), ...(series ? { series: link('series', series) } : {}) };
};
