import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { seriesApi } from '../../api/rooms/series';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { fieldsOf } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { useSeriesWords } from './words';

type Props = { readonly series: string; readonly startsAt: string; readonly close: () => void };

/** From this occurrence on there are no more; the reason is told as with any cancelled event. */
export const EndSeriesDialog = ({ series, startsAt, close }: Props) => {
  const { t } = useWords();
  const s = useSeriesWords();
  const tell = useTell();
  const kept = useUnsentDraft(`end-series~${series}~${startsAt}`, {
    from: fieldsOf(startsAt).day,
    reason: '',
  });
  const { from, reason } = kept.value;
  const setFrom = (day: string) => kept.set({ ...kept.value, from: day });
  const setReason = (text: string) => kept.set({ ...kept.value, reason: text });
  const [tried, setTried] = useState(false);
  const write = useWrite(seriesApi.endSeries);
  const missing = (value: string) =>
    tried && !value.trim() ? { validationMessage: t.app.required, validationState: 'error' as const } : {};
  const send = () => {
    setTried(true);
    if (!reason.trim() || !from) return;
    write.mutate(
      { params: { id: series }, body: { from, reason } },
      {
        onSuccess: ({ cancelled }) => {
          kept.forget();
          tell.done(s.ended(cancelled));
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={s.endTitle}
      submit={s.endTitle}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{s.endHint}</p>
      <Field label={s.endFrom} required {...missing(from)}>
        <Input type="date" value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
      <Field label={t.events.reason} required {...missing(reason)}>
        <Textarea value={reason} maxLength={300} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </FormDialog>
  );
};
