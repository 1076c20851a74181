import type { Render } from '../../routes';
import { partsOf } from '../../shared/domain/event-keys';
import { seriesText as t } from '../../shared/text/series';
import { readEvents } from './acting';
import { calendarLinkOf } from './calendar/event-link';
import { inviteCard, summaryOf } from './invite-card';
import { languagesOf } from './messages';
import { countsOf, repliesTo } from './replies';
import { threadWord } from './thread-word';

/** S7: in the thread, and to those who meant to come at the old time, who are asked anew. */
export const renderMoved: Render = async (look) => {
  const [id, version] = partsOf(look.id, 1);
  const event = (await readEvents(look.ports)).find((e) => e.event === id);
  // Moved once more, or cancelled: that has its own word.
  if (!event || event.cancelled || String(event.version) !== version) return null;
  const said = t.movedAskAnew(event.sittings[0].startsAt);
  if (look.delivery.target.to !== 'person') return threadWord(said, languagesOf(look));
  const note = said[look.lang];
  const counts = countsOf(await repliesTo(look.ports, event));
  const calendar = (await calendarLinkOf(look.ports, event, look.lang)).event;
  return {
    card: inviteCard(event, { langs: [look.lang], now: look.ports.now(), counts, note, calendar }),
    summary: `${note} ${summaryOf(event, [look.lang])}`,
  };
};
