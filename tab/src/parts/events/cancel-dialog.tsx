import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { eventsApi } from '../../api/rooms/events';
import type { BoardEvent } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

export const CancelDialog = (props: { readonly event: BoardEvent; readonly close: () => void }) => {
  const { event, close } = props;
  const { t } = useWords();
  const tell = useTell();
  const { value: reason, set: setReason, forget } = useUnsentDraft(`cancel~${event.id}`, '');
  const [tried, setTried] = useState(false);
  const write = useWrite(eventsApi.cancelEvent);
  const missing = tried && !reason.trim();
  const send = () => {
    setTried(true);
    if (!reason.trim()) return;
    write.mutate(
      { params: { id: event.id }, body: { reason } },
      {
        onSuccess: () => {
          forget();
          tell.done(t.events.cancelled);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t.events.cancel}
      submit={t.events.cancel}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Field
        label={t.events.reason}
        hint={t.events.cancelHint}
        required
        {...(missing && { validationMessage: t.app.required, validationState: 'error' as const })}
      >
        <Textarea value={reason} maxLength={300} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </FormDialog>
  );
};
