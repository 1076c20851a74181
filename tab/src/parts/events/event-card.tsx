import { pick } from '@shared/text/say';
import type { BoardEvent } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { spanText } from '../../ui/dates';
import { Go, Out } from '../../ui/go';
import { themeName } from '../../ui/names';
import { Said } from '../../ui/said';
import { EventActs } from './event-acts';
import { Reply } from './reply';

/** One event: when, for whom, who is coming, and what the reader may do about it. */
export const EventCard = ({ event }: { readonly event: BoardEvent }) => {
  const { t, lang } = useWords();
  const type = t.eventType[event.type];
  const titled = pick(event.title, lang).text !== '';
  const audience =
    event.themes.length === 0
      ? t.events.wholeNetwork
      : event.themes.map((id) => themeName(id, lang)).join(', ');
  return (
    <Card item>
      <h3>
        <Go href={to('events', {}, event.id)}>{titled ? <Said of={event.title} /> : type}</Go>
      </h3>
      {event.sittings.map((day) => (
        <p key={day.startsAt}>{spanText(day.startsAt, day.endsAt, lang)}</p>
      ))}
      <Soft>
        {[
          titled && type,
          audience,
          t.eventFormat[event.format],
          event.place,
          t.eventState[event.state],
          event.series && t.events.ofSeries,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Soft>
      {event.state === 'held' ? (
        <Soft>{t.events.attended(event.attended)}</Soft>
      ) : (
        event.state === 'planned' && (
          <Soft>{t.events.replies(event.replies.yes, event.replies.maybe, event.replies.no)}</Soft>
        )
      )}
      {event.joinUrl && event.state === 'planned' && (
        <Line>
          <Out href={event.joinUrl}>{t.events.join}</Out>
        </Line>
      )}
      <Reply event={event} />
      <EventActs event={event} />
    </Card>
  );
};
