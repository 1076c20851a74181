import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { eventsApi } from '../../api/rooms/events';
import type { BoardEvent, Me } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { to } from '../../ui/address';
import { Line } from '../../ui/card';
import { fieldsOf } from '../../ui/dates';
import { Go } from '../../ui/go';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';

const Move = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const Cancel = lazy(async () => ({ default: (await import('./cancel-dialog')).CancelDialog }));
const EndSeries = lazy(async () => ({ default: (await import('./end-series-dialog')).EndSeriesDialog }));

type Props = { readonly event: BoardEvent };

/** A joint event is everybody's: only who leads all of its themes moves or cancels it. */
const changes = (me: Me, event: BoardEvent): boolean =>
  may(me, 'planEvent') ||
  (event.themes.length > 0 && event.themes.every((theme) => may(me, 'planEvent', { theme })));

/** "Pidettiinkö?" of what has one day; several days are said one by one, on the event's page, where it can also be taken back. */
const Held = ({ event }: Props) => {
  const { t } = useWords();
  const tell = useTell();
  const write = useWrite(eventsApi.markHeld);
  const mark = (held: boolean) =>
    write.mutate(
      { params: { id: event.id }, body: { held } },
      {
        onSuccess: () => tell.done(held ? t.events.heldSaved : t.events.notHeldSaved),
        onError: tell.failed,
      },
    );
  return (
    <Line>
      <span>{t.events.wasItHeld}</span>
      {([true, false] as const).map((held) => (
        <Button
          key={String(held)}
          appearance={event.state === (held ? 'held' : 'notHeld') ? 'primary' : 'secondary'}
          aria-pressed={event.state === (held ? 'held' : 'notHeld')}
          disabledFocusable={write.isPending}
          onClick={() => mark(held)}
        >
          {held ? t.events.heldYes : t.events.heldNo}
        </Button>
      ))}
      <Go href={to('events', {}, event.id)}>{t.events.attendance}</Go>
    </Line>
  );
};

/** To give it another time, cancel it, or end its series: while it is to come. */
export const PlanActs = ({ event }: Props) => {
  const { t } = useWords();
  const move = useDialog();
  const cancel = useDialog();
  const end = useDialog();
  if (event.state !== 'planned') return null;
  return (
    <Line>
      <Button onClick={move.show}>{t.events.move}</Button>
      <Button onClick={cancel.show}>{t.events.cancel}</Button>
      {event.series && <Button onClick={end.show}>{t.events.endSeries}</Button>}
      <Suspense>
        {move.open && <Move event={event} close={move.close} />}
        {cancel.open && <Cancel event={event} close={cancel.close} />}
        {end.open && event.series && (
          <EndSeries series={event.series} startsAt={event.startsAt} close={end.close} />
        )}
      </Suspense>
    </Line>
  );
};

/** What the lead and the coordination do with an event. */
export const EventActs = ({ event }: Props) => {
  const me = useMe();
  const begun = fieldsOf(event.startsAt).day <= me.today;
  return (
    <>
      {event.mayMark && begun && event.state === 'unconfirmed' && <Held event={event} />}
      {changes(me, event) && <PlanActs event={event} />}
    </>
  );
};
