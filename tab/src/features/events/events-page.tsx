import { Button } from '@fluentui/react-components';
import { Add20Regular, CalendarMonth20Regular, List20Regular } from '@fluentui/react-icons';
import { eventTypes } from '@shared/domain/event';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { lazy, Suspense, useState } from 'react';
import { eventsApi } from '../../api/rooms/events';
import type { BoardEvent } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { plansEvents, useMe } from '../../me/me';
import { EventCard } from '../../parts/events/event-card';
import { go, to, useAddress } from '../../ui/address';
import { CardList } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { addDays, fieldsOf, isMonth, mondayOf, shortDay, weekNumber } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { EventPage } from './event-page';
import { Feeds } from './feeds';

const Month = lazy(async () => ({ default: (await import('./month-view')).MonthView }));
const Plan = lazy(async () => ({ default: (await import('./plan-dialog')).PlanDialog }));
const daysBack = 90;
// A series fills the calendar for a year: the nearest are read, the rest on request.
const nearest = 12;

const List = ({ of }: { readonly of: readonly BoardEvent[] }) => (
  <CardList>
    {of.map((event) => (
      <EventCard key={event.id} event={event} />
    ))}
  </CardList>
);

/** What is coming by the week: that is how people plan. */
const Weeks = ({ of }: { readonly of: readonly BoardEvent[] }) => {
  const { t, lang } = useWords();
  const weeks = Map.groupBy(of, (event) => mondayOf(fieldsOf(event.startsAt).day));
  return [...weeks].map(([monday, events]) => (
    <Section
      key={monday}
      id={`week-${monday}`}
      title={`${t.events.week(weekNumber(monday))} · ${shortDay(monday, lang)}–${shortDay(addDays(monday, 6), lang)}`}
    >
      <List of={events} />
    </Section>
  ));
};

/** Events that await a word from the lead first, then what is coming; what was, when it is asked for. */
const Lists = ({ all, today }: { readonly all: readonly BoardEvent[]; readonly today: string }) => {
  const { t } = useWords();
  const [past, setPast] = useState(false);
  const [shown, setShown] = useState(nearest);
  const sorted = all.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const isPast = (event: BoardEvent) => fieldsOf(event.startsAt).day < today;
  const toMark = sorted.filter((event) => event.state === 'unconfirmed' && event.mayMark);
  const coming = sorted.filter((event) => !isPast(event) && !toMark.includes(event));
  const gone = sorted.filter((event) => isPast(event) && !toMark.includes(event)).toReversed();
  return (
    <>
      {toMark.length > 0 && (
        <Section title={t.events.wasItHeld} id="to-mark">
          <List of={toMark} />
        </Section>
      )}
      <Section title={t.events.coming} id="coming">
        {coming.length > 0 ? (
          <>
            <Weeks of={coming.slice(0, shown)} />
            {coming.length > shown && (
              <div>
                <Button onClick={() => setShown(shown + nearest)}>{t.events.showMore}</Button>
              </div>
            )}
          </>
        ) : (
          <Empty title={t.events.noComing} text={t.events.noComingText} />
        )}
      </Section>
      {past ? (
        <Section title={t.events.past} id="past">
          {gone.length > 0 ? <List of={gone} /> : <Empty title={t.events.noPast} />}
        </Section>
      ) : (
        <div>
          <Button onClick={() => setPast(true)}>{t.events.showPast}</Button>
        </div>
      )}
    </>
  );
};

/** Links of before named an event in the query. */
export const EventsPage = () => {
  const { query, rest } = useAddress();
  const one = rest || query.get('event');
  return one ? <EventPage key={one} id={one} /> : <Calendar />;
};

/** A link that opens the form: a pilot is told of, a working group meets. */
const isPlanned = (word: string | null): boolean => word === 'sharing' || word === 'group';

const Calendar = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const plan = useDialog();
  const asked = query.get('theme') ?? '';
  const theme = isThemeId(asked) ? asked : undefined;
  const type = eventTypes.find((one) => one === query.get('type'));
  const inMonth = query.get('view') === 'month';
  const named = query.get('month') ?? '';
  const month = isMonth(named) ? named : me.today.slice(0, 7);
  // Everything that is chosen stands in the address: a link opens the same view.
  const kept = { theme, type, ...(inMonth ? { view: 'month', month } : {}) };
  const back = addDays(me.today, -daysBack);
  const monthFrom = addDays(`${month}-01`, -7);
  const from = inMonth && monthFrom < back ? monthFrom : back;
  const read = useRead(eventsApi.events, { query: { from, ...(theme && { theme }) } });
  return (
    <Page
      title={t.page.events}
      controls={
        <>
          <Choice
            label={t.events.filter}
            value={theme ?? ''}
            choose={(id) => go(to('events', { ...kept, theme: id || undefined }))}
          >
            <option value="">{t.events.allThemes}</option>
            {themeIds.map((id) => (
              <option key={id} value={id}>
                {themeName(id, lang)}
              </option>
            ))}
          </Choice>
          <Choice
            label={t.events.type}
            value={type ?? ''}
            choose={(id) => go(to('events', { ...kept, type: id || undefined }))}
          >
            <option value="">{t.events.allTypes}</option>
            {eventTypes.map((id) => (
              <option key={id} value={id}>
                {t.eventType[id]}
              </option>
            ))}
          </Choice>
          <Button
            icon={inMonth ? <List20Regular /> : <CalendarMonth20Regular />}
            onClick={() =>
              go(
                to('events', {
                  theme,
                  type,
                  ...(inMonth ? {} : { view: 'month', month: me.today.slice(0, 7) }),
                }),
              )
            }
          >
            {inMonth ? t.events.asList : t.events.asMonth}
          </Button>
          {plansEvents(me) && (
            <Button appearance="primary" icon={<Add20Regular />} onClick={plan.show}>
              {t.events.plan}
            </Button>
          )}
          {plan.open && (
            <Suspense>
              <Plan close={plan.close} />
            </Suspense>
          )}
          {plansEvents(me) && isPlanned(query.get('plan')) && (
            <Suspense>
              <Plan
                hint={{
                  theme,
                  title: query.get('title') ?? '',
                  ...(query.get('group') && { group: query.get('group') ?? '' }),
                }}
                close={() => go(to('events', kept), 'replace')}
              />
            </Suspense>
          )}
        </>
      }
    >
      <Read of={read}>
        {({ events: all }) => {
          const chosen = type ? all.filter((event) => event.type === type) : all;
          return inMonth ? (
            <Suspense>
              <Month all={chosen} today={me.today} asked={{ month, day: query.get('day') ?? '', kept }} />
            </Suspense>
          ) : (
            <Lists all={chosen} today={me.today} />
          );
        }}
      </Read>
      <Suspense>
        <Feeds />
      </Suspense>
    </Page>
  );
};
