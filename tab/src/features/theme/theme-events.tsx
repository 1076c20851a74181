import type { Board } from '../../api/types';
import { useWords } from '../../language/words';
import { EventCard } from '../../parts/events/event-card';
import { to } from '../../ui/address';
import { CardList } from '../../ui/card';
import { Empty } from '../../ui/faces';
import { useFirst } from '../../ui/first-of';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';

export const ThemeEvents = ({ of }: { readonly of: Board }) => {
  const { t } = useWords();
  const sorted = of.events.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [shown, more] = useFirst(sorted);
  return (
    <Section title={t.theme.events} id="events">
      {sorted.length === 0 ? (
        <Empty title={t.theme.noEvents} {...(of.lead && { text: t.theme.noEventsLead })}>
          {of.lead && <Go href={to('events')}>{t.theme.toEvents}</Go>}
        </Empty>
      ) : (
        <>
          <CardList>
            {shown.map((event) => (
              <EventCard key={event.id} event={event} />
            ))}
          </CardList>
          {more}
        </>
      )}
    </Section>
  );
};
