import { useState } from 'react';
import { eventsApi } from '../../api/rooms/events';
import type { BoardEvent } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { fieldsOf } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { emptyTime, TimeFields, timeFault } from './time-fields';

export const MoveDialog = (props: { readonly event: BoardEvent; readonly close: () => void }) => {
  const { event, close } = props;
  const { t } = useWords();
  const tell = useTell();
  const {
    value: time,
    set: setTime,
    forget,
  } = useUnsentDraft(`move~${event.id}~${event.startsAt}`, {
    day: fieldsOf(event.startsAt).day,
    starts: fieldsOf(event.startsAt).time,
    ends: fieldsOf(event.endsAt).time,
  });
  const [tried, setTried] = useState(false);
  const write = useWrite(eventsApi.moveEvent);
  const send = () => {
    setTried(true);
    if (emptyTime(time) || timeFault(time)) return;
    write.mutate(
      { params: { id: event.id }, body: time },
      {
        onSuccess: () => {
          forget();
          tell.done(t.events.moved);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t.events.moveTitle}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{t.events.moveHint}</p>
      <TimeFields time={time} setTime={setTime} tried={tried} />
    </FormDialog>
  );
};
