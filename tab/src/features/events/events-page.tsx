import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import type { events } from '@shared/contract/events';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { lazy, Suspense, useState } from 'react';
import type { BoardEvent } from '../../api/types';
import { useRead } from '../../api/use-api';
import { plansEvents, useMe } from '../../shell/me';
import { go, to, useAddress } from '../../ui/address';
import { CardList } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { addDays, fieldsOf } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { useWords } from '../../ui/words';
import { EventCard } from './event-card';

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
            <List of={coming.slice(0, shown)} />
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

export const EventsPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const plan = useDialog();
  const asked = query.get('theme') ?? '';
  const one = query.get('event');
  const theme = isThemeId(asked) ? asked : undefined;
  const read = useRead<typeof events>('/api/events', {
    query: { ...(!one && { from: addDays(me.today, -daysBack) }), ...(theme && { theme }) },
  });
  return (
    <Page
      title={t.page.events}
      controls={
        <>
          <Choice
            label={t.events.filter}
            value={theme ?? ''}
            choose={(id) => go(to('events', { theme: id || undefined }))}
          >
            <option value="">{t.events.allThemes}</option>
            {themeIds.map((id) => (
              <option key={id} value={id}>
                {themeName(id, lang)}
              </option>
            ))}
          </Choice>
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
        </>
      }
    >
      <Read of={read}>
        {({ events: all }) => {
          const found = all.filter((event) => event.id === one);
          return found.length > 0 ? <List of={found} /> : <Lists all={all} today={me.today} />;
        }}
      </Read>
    </Page>
  );
};
