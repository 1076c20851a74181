import { Button } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { eventPage } from '@shared/contract/event-page';
import { pick } from '@shared/text/say';
import { lazy, Suspense } from 'react';
import { eventPageApi } from '../../api/rooms/event-page';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { PlanActs } from '../../parts/events/event-acts';
import { Reply } from '../../parts/events/reply';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { momentText, spanText } from '../../ui/dates';
import { Loading, Read } from '../../ui/faces';
import { Go, Out } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { EventDay } from './event-day';
import { Joint } from './joint';
import { usePageWords } from './page-words';

export type EventDetails = Answered<typeof eventPage>;
const Feedback = lazy(async () => ({ default: (await import('./feedback')).Feedback }));
const CoffeeMemory = lazy(async () => ({ default: (await import('./coffee-memory')).CoffeeMemory }));
const Edit = lazy(async () => ({ default: (await import('./edit-dialog')).EditDialog }));

/** When, where, by which link, about what: what a person needs to be there. */
const Head = ({ of }: { readonly of: EventDetails }) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  const edit = useDialog();
  const audience =
    of.themes.length === 0 ? t.events.wholeNetwork : of.themes.map((id) => themeName(id, lang)).join(', ');
  const taken = Math.min(of.replies.yes, of.capacity ?? of.replies.yes);
  return (
    <Card>
      {of.days.map((day) => (
        <p key={day.sitting}>
          {of.days.length > 1 && `${w.day(day.sitting, of.days.length)}: `}
          <strong>{spanText(day.startsAt, day.endsAt, lang)}</strong>
        </p>
      ))}
      {of.cancelled && <p>{w.cancelled(of.cancelled)}</p>}
      <Soft>
        {[t.eventType[of.type], audience, t.eventFormat[of.format], t.eventState[of.state]].join(' · ')}
      </Soft>
      {of.place && <p>{w.place(of.place)}</p>}
      {of.topic && <p>{w.topic(of.topic)}</p>}
      {of.group && <p>{w.group(of.group)}</p>}
      <Soft>{w.organiser(nameOf(of.organiser, lang))}</Soft>
      <Soft>{t.events.replies(taken, of.replies.maybe, of.replies.no)}</Soft>
      {of.capacity && <Soft>{w.seats(taken, of.capacity, of.waiting)}</Soft>}
      <Line>
        {of.joinUrl && of.state === 'planned' && <Out href={of.joinUrl}>{t.events.join}</Out>}
        <Out href={of.calendar.event}>{w.calendar}</Out>
        {of.calendar.series && <Out href={of.calendar.series}>{w.calendarSeries}</Out>}
      </Line>
      <Reply event={of} />
      {of.asks.map((theme) => (
        <Joint key={theme} event={of} theme={theme} />
      ))}
      {of.mayPlan && of.state !== 'cancelled' && (
        <Line>
          <Button onClick={edit.show}>{w.edit}</Button>
          {edit.open && (
            <Suspense>
              <Edit event={of} close={edit.close} />
            </Suspense>
          )}
          <PlanActs event={of} />
        </Line>
      )}
    </Card>
  );
};

/** Names for who runs it, counts for others. */
const Coming = ({ of }: { readonly of: EventDetails }) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  return (
    <Section title={w.coming} id="coming">
      <Card>
        {!of.people && <Soft>{w.onlyCounts}</Soft>}
        {of.people?.length === 0 && <Soft>{w.nobody}</Soft>}
        {of.people && of.people.length > 0 && (
          <ul>
            {of.people.map((one) => (
              <li key={`${one.name} ${one.answer}`}>
                {one.name}
                {one.organisations.length > 0 &&
                  ` (${one.organisations.map((o) => nameOf(o, lang)).join(', ')})`}
                : {t.rsvp[one.answer]}
                {one.waiting && `, ${w.waiting}`}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
};

const Materials = ({ of }: { readonly of: EventDetails }) => {
  const w = usePageWords();
  const links = [
    ...(of.agenda ? [{ title: w.agendaLink, url: of.agenda }] : []),
    ...(of.memo ? [{ title: w.memoLink, url: of.memo }] : []),
    ...of.material,
  ];
  return (
    <Section title={w.materials} id="materials">
      <Card>
        {links.length === 0 && <Soft>{w.noMaterials}</Soft>}
        {links.length > 0 && (
          <ul>
            {links.map(({ title, url }) => (
              <li key={`${title} ${url}`}>
                <Out href={url}>{title}</Out>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
};

const History = ({ of }: { readonly of: EventDetails }) => {
  const { lang } = useWords();
  const w = usePageWords();
  return (
    <Section title={w.changes} id="changes">
      <Card>
        <ul>
          {of.history.map((line) => (
            <li key={`${line.at} ${line.what} ${line.sitting ?? ''}`}>
              {momentText(line.at, lang)}: {w.change[line.what]}
              {line.sitting && `, ${w.day(line.sitting, of.days.length)}`}
              {line.by && ` (${line.by})`}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
};

/** For who invites to the next coffee: what there has been to talk about, in each theme of it. */
const Memories = ({ of }: { readonly of: EventDetails }) => {
  const { lang } = useWords();
  const w = usePageWords();
  return (
    <Section title={w.coffees.title} id="coffees">
      {of.themes.map((theme) => (
        <Card key={theme}>
          {of.themes.length > 1 && <h3>{themeName(theme, lang)}</h3>}
          <CoffeeMemory theme={theme} />
        </Card>
      ))}
    </Section>
  );
};

/** One event whole: what every card and every list leads to. */
const Inside = ({ of }: { readonly of: EventDetails }) => {
  const w = usePageWords();
  return (
    <>
      <Head of={of} />
      <Coming of={of} />
      <Section title={w.attended} id="attended">
        {of.days.map((day) => (
          <EventDay key={day.sitting} event={of} day={day} />
        ))}
      </Section>
      {of.type === 'training' && of.mayMark && of.state !== 'cancelled' && <Feedback id={of.id} />}
      <Materials of={of} />
      {of.type === 'coffee' && of.mayPlan && of.state !== 'cancelled' && <Memories of={of} />}
      <History of={of} />
    </>
  );
};

export const EventPage = ({ id }: { readonly id: string }) => {
  const { t, lang } = useWords();
  const read = useRead(eventPageApi.eventPage, { params: { id } });
  const title = read.data ? pick(read.data.title, lang).text || t.eventType[read.data.type] : t.page.events;
  return (
    <Page title={title} controls={<Go href={to('events')}>{t.page.events}</Go>}>
      <Read of={read}>
        {(of) => (
          <Suspense fallback={<Loading />}>
            <Inside of={of} />
          </Suspense>
        )}
      </Read>
    </Page>
  );
};
