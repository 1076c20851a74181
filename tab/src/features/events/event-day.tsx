import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { eventsApi } from '../../api/rooms/events';
import { sentenceOf, Trouble } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, Line, Soft } from '../../ui/card';
import { spanText } from '../../ui/dates';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';
import type { EventDetails } from './event-page';
import { usePageWords } from './page-words';

const Attendance = lazy(async () => ({ default: (await import('./attendance-dialog')).AttendanceDialog }));
type Props = { readonly event: EventDetails; readonly day: EventDetails['days'][number] };

/** "Pidettiinkö?" of this day. Where participants are marked, a no is asked once more; it can always be undone. */
const Held = ({ event, day }: Props) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  const tell = useTell();
  const [asked, setAsked] = useState('');
  const write = useWrite(eventsApi.markHeld);
  const say = (held: boolean, confirmed = false) =>
    write.mutate(
      {
        params: { id: event.id },
        body: { held, sitting: day.sitting, ...(confirmed && { confirmed }) },
      },
      {
        onSuccess: () => {
          setAsked('');
          tell.done(held ? t.events.heldSaved : t.events.notHeldSaved);
        },
        onError: (error) =>
          !held && error instanceof Trouble && error.status === 409
            ? setAsked(sentenceOf(error, t))
            : tell.failed(error),
      },
    );
  if (asked)
    return (
      <div role="alert">
        <p>{asked}</p>
        <Line>
          <Button appearance="primary" onClick={() => say(false, true)}>
            {w.confirmNotHeld}
          </Button>
          <Button onClick={() => setAsked('')}>{w.keepHeld}</Button>
        </Line>
      </div>
    );
  if (day.held === false) return <Button onClick={() => say(true)}>{w.undo}</Button>;
  return (
    <Line>
      {day.held === null && <span>{w.wasHeld(spanText(day.startsAt, day.endsAt, lang))}</span>}
      {day.held === null && (
        <Button disabledFocusable={write.isPending} onClick={() => say(true)}>
          {t.events.heldYes}
        </Button>
      )}
      <Button disabledFocusable={write.isPending} onClick={() => say(false)}>
        {t.events.heldNo}
      </Button>
    </Line>
  );
};

/** One day: whether it was held, how many took part, what is marked of one's own; marking for who runs it. */
export const EventDay = ({ event, day }: Props) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  const attendance = useDialog();
  const state = day.held === null ? (day.begun ? w.unsaid : w.notYet) : day.held ? w.held : w.notHeld;
  return (
    <Card>
      <h3>{spanText(day.startsAt, day.endsAt, lang)}</h3>
      <Soft>{day.held && day.attended > 0 ? `${state} · ${w.attendedOn(day.attended)}` : state}</Soft>
      {day.own.map((own) => (
        <p key={own.organisation}>
          {nameOf(own.name, lang)}: {t.theme.presence[own.presence]}
        </p>
      ))}
      {event.mayMark && day.begun && event.state !== 'cancelled' && (
        <>
          {day.held !== false && (
            <Line>
              <Button appearance="primary" onClick={attendance.show}>
                {w.mark}
              </Button>
            </Line>
          )}
          <Held event={event} day={day} />
        </>
      )}
      {attendance.open && (
        <Suspense>
          <Attendance event={event} day={day} close={attendance.close} />
        </Suspense>
      )}
    </Card>
  );
};
